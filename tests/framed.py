"""Holding the frame that is drawn first against the screen that Textual draws."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from browsing import screen_strips
from rich.style import Style
from textual.app import App

from missiontui.ui.themes import DARK
from missiontui.view import colours
from missiontui.view.looks import FILLED, LOOKS
from missiontui.view.words import Words

Cell = tuple[str, ...]


def cells(text: str, style: Style) -> Iterable[Cell]:
    """The cells of a text as people see them: of a blank its ground, unless it is underlined."""
    colour = style.color.get_truecolor().hex if style.color else ""
    ground = style.bgcolor.get_truecolor().hex if style.bgcolor else ""
    marks = "".join(
        sign for sign, on in (("b", style.bold), ("i", style.italic), ("u", style.underline)) if on
    )
    for character in text:
        is_blank = character == " " and "u" not in marks
        yield (ground,) if is_blank else (character, colour, ground, marks)


@lru_cache
def style_of(look: str, palette: str, *, filled: bool) -> Style:
    """The style of a look in one of the two themes."""
    names = colours.DARK if palette == DARK.name else colours.LIGHT
    found = LOOKS[look]
    return Style(
        color=names[found.colour],
        bgcolor=names[FILLED if filled else found.ground],
        bold="1" in found.attributes,
        italic="3" in found.attributes,
        underline="4" in found.attributes,
    )


def before(lines: list[list[Words]] | None, palette: str) -> list[list[Cell]]:
    """The cells of the frame that is drawn first."""
    assert lines is not None
    return [
        [
            cell
            for words in line
            for cell in cells(words.text, style_of(words.look, palette, filled=words.filled))
        ]
        for line in lines
    ]


def assert_stands(frame: list[list[Words]] | None, theme: str, app: App[None]) -> None:
    """Hold a first frame against the screen, cell for cell."""
    after = [
        [cell for segment in strip for cell in cells(segment.text, segment.style or Style())]
        for strip in screen_strips(app)
    ]
    for number, (first, second) in enumerate(zip(before(frame, theme), after, strict=True)):
        assert first == second, (number, "".join(c[0] if len(c) > 1 else " " for c in second))
