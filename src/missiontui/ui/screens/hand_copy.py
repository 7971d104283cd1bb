"""A text alone on the screen, so that the terminal's own selection takes exactly it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from missiontui.document.cells import cell_len
from missiontui.document.wrapping import clusters
from missiontui.ui.sizes import SizedScreen
from missiontui.ui.terminal.services import TerminalServices

_HINT_LINES = 2
"""The lines that a page of several leaves for the hint, with a blank one above it."""


class HandCopyScreen(SizedScreen[None]):
    """The text, page by page where it is long. Any other key goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,down,pagedown", "turn(1)", "Next page", show=False),
        Binding("up,pageup", "turn(-1)", "Previous page", show=False),
    ]

    def __init__(self, text: str, terminal: TerminalServices | None) -> None:
        super().__init__()
        self._text = text
        self._terminal = terminal
        self._pages: list[str] = []
        self._page = 0

    def compose(self) -> ComposeResult:
        """The same text for a screen that has no terminal of its own."""
        yield Static(self._text, markup=False)

    def on_mount(self) -> None:
        """Show the text again when a stopped program goes on."""
        self.app.app_resume_signal.subscribe(self, lambda _: self.call_after_refresh(self._show))

    def on_resize(self) -> None:
        """Set the pages anew, and show the text once the blank screen is drawn."""
        self._pages = list(pages(self._text, *self.size))
        self._page = min(self._page, len(self._pages) - 1)
        self.call_after_refresh(self._show)

    def action_turn(self, pages: int) -> None:
        """Show the page so many further; there is none before the first or after the last."""
        self._page = max(0, min(len(self._pages) - 1, self._page + pages))
        self._show()

    def _show(self) -> None:
        if self._terminal and self.is_current:
            self._terminal.show_alone(self._pages[self._page])

    def on_key(self, event: events.Key) -> None:
        """Go back; what was typed along with the key finds the screen closed already."""
        if self.is_current and event.key not in self.active_bindings:
            event.stop()
            if self._terminal:
                self._terminal.show_frames()
            self.dismiss(None)


def pages(text: str, width: int, height: int) -> Iterator[str]:
    """The text in pages for a terminal that breaks lines where they are full."""
    rows = list(_rows(text, max(2, width)))
    if len(rows) <= height:
        yield text
        return
    length = max(1, height - _HINT_LINES)
    count = -(-len(rows) // length)
    for number in range(count):
        page = "".join(rows[number * length : (number + 1) * length]).removesuffix("\n")
        yield f"{page}\n\n(page {number + 1} of {count}; space, arrows)"


def _rows(text: str, width: int) -> Iterator[str]:
    """Rows of a terminal, each with the line feed that ends it, if one does."""
    for line in text.split("\n"):
        row, used = "", 0
        for cluster in clusters(line):
            cells = cell_len(cluster)
            if used + cells > width:
                yield row
                row, used = "", 0
            row, used = row + cluster, used + cells
        yield row + "\n"
