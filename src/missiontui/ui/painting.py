"""Drawing at once, past Textual, what a key changes in lines that are ready.

Textual puts each frame together anew from all widgets that have changed, in several steps of which
each waits for its turn. Lines whose widgets lie in sight as a whole, with nothing above them, need
none of that: they go straight to the terminal, which knows what stands there already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.style import Style
from textual.errors import NoWidget
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from missiontui.document.cells import cell_len
from missiontui.ui.terminal.lines import Line, PlacedLine
from missiontui.ui.terminal.runs import PLAIN, Rendition, Run

if TYPE_CHECKING:
    from missiontui.ui.terminal.services import Terminal
    from missiontui.ui.widgets.line_widget import LineWidget, MadeLine

_ATTRIBUTES = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "blink": "5",
    "reverse": "7",
    "conceal": "8",
    "strike": "9",
}
"""The attributes of a style, and the parameters that set them (ECMA-48, 8.3.117)."""


class Painting:
    """The lines that have changed since it was begun."""

    def __init__(self) -> None:
        self._changed: dict[LineWidget, dict[int, MadeLine]] = {}
        self.is_open = True
        """False once it is finished."""

    def take(self, widget: LineWidget, lines: Iterable[tuple[int, MadeLine]]) -> None:
        """Take lines of a widget, each with its number there; the last one of a number counts."""
        if found := dict(lines):
            self._changed.setdefault(widget, {}).update(found)

    def finish(self, screen: Screen[None], terminal: Terminal | None) -> None:
        """Draw them all at once; where that cannot be, leave them to Textual."""
        self.is_open = False
        if not self._changed:
            return
        lines = self._placed(screen)
        cursor = screen.app.cursor_position
        if terminal and lines is not None and terminal.draw(lines, (cursor.y, cursor.x)):
            return
        for widget, changed in self._changed.items():
            widget.refresh(*(Region(0, y, widget.size.width, 1) for y in changed))

    def _placed(self, screen: Screen[None]) -> list[PlacedLine] | None:
        """The lines by their places on the screen; None where a widget is not in sight."""
        lines = []
        for widget, changed in self._changed.items():
            try:
                place = screen.find_widget(widget)
            except NoWidget:
                return None
            region = place.region
            if place.visible_region != region:
                return None
            filters, ground = widget.get_line_filters(), widget.background_colors[1]
            for y, made in changed.items():
                if made.line is None:
                    strip = made.strip
                    for each in filters:
                        strip = strip.apply_filter(each, ground)
                    made.line = Line(_runs(strip))
                lines.append(PlacedLine(region.y + y, region.x, made.line))
        return lines


_begun: ContextVar[Painting | None] = ContextVar("begun", default=None)


def painting() -> Painting | None:
    """The painting that takes what changes now; None where Textual draws."""
    # A task that was begun meanwhile has the painting for as long as it lives.
    begun = _begun.get()
    return begun if begun and begun.is_open else None


@contextmanager
def at_once(screen: Screen[None], terminal: Terminal | None) -> Iterator[None]:
    """Draw, at the end of the block, what has changed in it on the screen that lies on top."""
    begun = Painting()
    token = _begun.set(begun)
    try:
        yield
    finally:
        _begun.reset(token)
        begun.finish(screen, terminal)


def _runs(strip: Strip) -> Iterator[Run]:
    x = 0
    for text, style, _ in strip:
        yield Run(0, x, _rendition(style) if style else PLAIN, text)
        x += cell_len(text)


@lru_cache(maxsize=256)
def _rendition(style: Style) -> Rendition:
    """The rendition that a frame of Textual's asks for to show a style."""
    colour, ground = style.color, style.bgcolor
    return Rendition(
        ";".join(colour.get_ansi_codes()) if colour else "",
        ";".join(ground.get_ansi_codes(foreground=False)) if ground else "",
        frozenset(code for name, code in _ATTRIBUTES.items() if getattr(style, name)),
    )
