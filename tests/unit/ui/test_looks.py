"""What a terminal is told of the renditions that frames ask for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color, ColorType

from missiontui.ui.terminal.looks import Depth, Look, depth_of
from missiontui.ui.terminal.runs import Rendition
from missiontui.ui.themes import DARK, LIGHT

values = st.integers(0, 255)


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, Depth.TRUE),
        ({"TERM": "xterm", "COLORTERM": "24bit"}, Depth.TRUE),
        ({"TERM": "xterm-256color"}, Depth.TABLE),
        ({"TERM": "tmux-256color", "COLORTERM": "yes"}, Depth.TABLE),
        ({"TERM": "xterm-kitty"}, Depth.TABLE),
        ({"TERM": "xterm"}, None),
        ({}, None),
    ],
)
def test_the_colours_that_a_terminal_says_it_has(
    env: dict[str, str], expected: Depth | None
) -> None:
    """COLORTERM says that there are all, the type that there are 256."""
    assert depth_of(env) is expected


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("228;228;228", "5;254"),
        ("18;18;18", "5;233"),
        ("135;175;255", "5;111"),
        ("227;229;228", "5;254"),
        ("134;177;250", "5;111"),
        ("3;2;1", "5;16"),
        ("250;252;250", "5;231"),
        ("243;243;244", "5;255"),
    ],
)
def test_a_terminal_of_256_colours_is_told_the_nearest(asked: str, told: str) -> None:
    """What stands in its table is shown as it is, anything else by the nearest that does."""
    shown = Look(Depth.TABLE).shown(Rendition(f"38;2;{asked}", f"48;2;{asked}"))
    assert shown == Rendition(f"38;{told}", f"48;{told}")


def test_the_own_themes_look_the_same_with_256_colours() -> None:
    """Every colour of both own themes stands in the table."""
    for theme in (DARK, LIGHT):
        colours = (theme.foreground, theme.background, theme.surface, theme.panel, theme.accent)
        for colour in (*colours, *theme.variables.values()):
            assert colour
            triplet = Color.parse(colour).triplet
            assert triplet
            asked = Rendition(f"38;2;{triplet.red};{triplet.green};{triplet.blue}")
            number = int(Look().shown(asked).foreground.removeprefix("38;5;"))
            assert Color("", ColorType.EIGHT_BIT, number=number).get_truecolor() == triplet


@given(values, values, values)
def test_no_entry_of_the_table_is_nearer(red: int, green: int, blue: int) -> None:
    """The entry is the nearest of all 240, or as near as it."""
    asked = Rendition(f"38;2;{red};{green};{blue}")
    number = int(Look(Depth.TABLE).shown(asked).foreground.removeprefix("38;5;"))

    def distance(entry: int) -> int:
        there = Color("", ColorType.EIGHT_BIT, number=entry).get_truecolor()
        pairs = zip(there, (red, green, blue), strict=True)
        return sum((one - other) ** 2 for one, other in pairs)

    assert distance(number) == min(map(distance, range(16, 256)))


def test_other_colours_are_as_they_were() -> None:
    """Numbers, the colours of the terminal's own and none at all are told as they are asked for."""
    for colour in ("38;5;3", "31", "97", ""):
        assert Look(Depth.TABLE).shown(Rendition(colour)) == Rendition(colour)


def test_italics_are_left_out_where_they_would_be_something_else() -> None:
    """Where a terminal has no italics, all other attributes stay."""
    asked = Rendition("", "", frozenset("13"))
    assert Look(italics=False).shown(asked) == Rendition("", "", frozenset("1"))
    assert Look().shown(asked) == asked
