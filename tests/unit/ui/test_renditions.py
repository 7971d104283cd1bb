"""What a terminal is told of the renditions that frames ask for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color, ColorType
from textual.theme import Theme

from missiontui.ui.terminal.renditions import Depth, Renditions, Worn, depth_of
from missiontui.ui.terminal.runs import Rendition
from missiontui.ui.themes import DARK, LIGHT

values = st.integers(0, 255)


@pytest.mark.parametrize(
    ("env", "colours", "expected"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, 256, Depth.TRUE),
        ({"TERM": "xterm", "COLORTERM": "24bit"}, 8, Depth.TRUE),
        ({"TERM": "xterm-256color"}, None, Depth.TABLE),
        ({"TERM": "tmux-256color", "COLORTERM": "yes"}, 256, Depth.TABLE),
        ({"TERM": "xterm-kitty"}, None, Depth.TABLE),
        ({"TERM": "alacritty"}, 256, Depth.TABLE),
        ({"TERM": "xterm"}, 8, Depth.FEW),
        ({"TERM": "xterm-16color"}, 16, Depth.FEW),
        ({"TERM": "linux"}, 8, Depth.FEW),
        ({"TERM": "nobody-knows-it"}, None, Depth.FEW),
        ({}, None, Depth.FEW),
        ({"TERM": "vt100"}, 0, Depth.NONE),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, 256, Depth.NONE),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, 256, Depth.TABLE),
    ],
)
def test_the_colours_of_a_terminal(
    env: dict[str, str], colours: int | None, expected: Depth
) -> None:
    """The user says that none are wanted, COLORTERM that there are all, type and terminfo which."""
    assert depth_of(env, colours) is expected


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
    shown = Renditions(Depth.TABLE).shown(Rendition(f"38;2;{asked}", f"48;2;{asked}"))
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
            number = int(Renditions().shown(asked).foreground.removeprefix("38;5;"))
            assert Color("", ColorType.EIGHT_BIT, number=number).get_truecolor() == triplet


@given(values, values, values)
def test_no_entry_of_the_table_is_nearer(red: int, green: int, blue: int) -> None:
    """The entry is the nearest of all 240, or as near as it."""
    asked = Rendition(f"38;2;{red};{green};{blue}")
    number = int(Renditions(Depth.TABLE).shown(asked).foreground.removeprefix("38;5;"))

    def distance(entry: int) -> int:
        there = Color("", ColorType.EIGHT_BIT, number=entry).get_truecolor()
        pairs = zip(there, (red, green, blue), strict=True)
        return sum((one - other) ** 2 for one, other in pairs)

    assert distance(number) == min(map(distance, range(16, 256)))


def test_other_colours_are_as_they_were() -> None:
    """Numbers, the colours of the terminal's own and none at all are told as they are asked for."""
    for colour in ("38;5;3", "31", "97", ""):
        assert Renditions(Depth.TABLE).shown(Rendition(colour)) == Rendition(colour)


def test_italics_are_left_out_where_they_would_be_something_else() -> None:
    """Where a terminal has no italics, all other attributes stay."""
    asked = Rendition("", "", frozenset("13"))
    assert Renditions(italics=False).shown(asked) == Rendition("", "", frozenset("1"))
    assert Renditions().shown(asked) == asked


WORN = {
    DARK.name: Worn((18, 18, 18), (28, 28, 28), (135, 175, 255), is_light=False),
    LIGHT.name: Worn((255, 255, 255), (238, 238, 238), (0, 95, 175), is_light=True),
}


def rendition(theme: Theme, ink: str, ground: str, attributes: str = "") -> Rendition:
    """The rendition of some roles of a theme."""
    colours = {
        "words": theme.foreground,
        "accent": theme.accent,
        "ground": theme.background,
        "surface": theme.surface,
        "black": "#000000",
        "white": "#ffffff",
        **theme.variables,
    }
    said = []
    for name in (ink, ground):
        triplet = Color.parse(colours[name] or "").triplet
        assert triplet
        said.append(f"2;{triplet.red};{triplet.green};{triplet.blue}")
    return Rendition(f"38;{said[0]}", f"48;{said[1]}", frozenset(attributes))


own_themes = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
ROLES = pytest.mark.parametrize(
    ("ink", "ground", "attributes", "of_few", "without"),
    [
        ("words", "ground", "", "", ""),
        ("words", "surface", "1", "1", "1"),
        ("muted", "ground", "", "", ""),
        ("rule", "ground", "", "", ""),
        ("accent", "ground", "", "accent", ""),
        ("accent", "surface", "1", "1 accent", "1"),
        ("words", "cursor-background", "", "7", "7"),
        ("accent", "cursor-background", "1", "7", "7"),
        ("words", "cursor-background", "14", "47", "47"),
        ("ground", "accent", "", "7 accent", "47"),
        ("cursor-background", "words", "7", "7", "7"),
        ("words", "cursor-background", "7", "7 accent", "47"),
    ],
)


@own_themes
@ROLES
def test_few_colours_keep_every_meaning(
    theme: Theme, ink: str, ground: str, attributes: str, of_few: str, without: str
) -> None:
    """Words have the terminal's own colours or the accent; what is filled is reversed."""
    del without
    asked = rendition(theme, ink, ground, attributes)
    accent = {DARK.name: "36", LIGHT.name: "34"}[theme.name] if "accent" in of_few else ""
    expected = Rendition(accent, "", frozenset(of_few.partition(" ")[0]) & set("12345789"))
    assert Renditions(Depth.FEW, worn=WORN[theme.name]).shown(asked) == expected


@own_themes
@ROLES
def test_no_colour_keeps_every_meaning(
    theme: Theme, ink: str, ground: str, attributes: str, of_few: str, without: str
) -> None:
    """No colour is told, no grey either; what is filled is reversed, what stands out underlined."""
    del of_few
    asked = rendition(theme, ink, ground, attributes)
    shown = Renditions(Depth.NONE, worn=WORN[theme.name]).shown(asked)
    assert shown == Rendition("", "", frozenset(without))


@own_themes
@pytest.mark.parametrize("depth", [Depth.FEW, Depth.NONE])
def test_black_and_white_of_a_picture_differ(theme: Theme, depth: Depth) -> None:
    """The code of a number has two looks that no attribute but reverse tells apart."""
    known = Renditions(depth, worn=WORN[theme.name])
    on_black, on_white = (
        known.shown(rendition(theme, ink, ground))
        for ink, ground in (("white", "black"), ("black", "white"))
    )
    reversed_ = on_white if theme.dark else on_black
    assert reversed_ == Rendition("", "", frozenset("7"))
    assert {on_black, on_white} == {reversed_, Rendition()}


def test_the_terminals_own_colours_are_told_where_there_are_some() -> None:
    """What is asked for by a number of the eight stays one, unless no colour is wanted."""
    asked = Rendition("31", "", frozenset("1"))
    assert Renditions(Depth.FEW).shown(asked) == asked
    assert Renditions(Depth.NONE).shown(asked) == Rendition("", "", frozenset("1"))
    assert Renditions(Depth.NONE).shown(Rendition("31", "44")).attributes == frozenset("47")
    assert Renditions(Depth.NONE).shown(
        Rendition("91", "", frozenset("7"))
    ).attributes == frozenset("47")
