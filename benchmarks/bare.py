"""The least that a browser with five tabs costs in Textual: its widgets in its style, no record.

All panes are there from the start, as `TabbedContent` has them. Moving in a list moves the
highlight; nothing else on the screen depends on it.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import DataTable, Footer, Header, OptionList, Static, TabbedContent, TabPane

_PLACES = [f"Place {number} of the journey" for number in range(1, 13)]
_REMARKS = [f"Remark {number}, in a few words of its own" for number in range(1, 19)]
_PROSE = "A paragraph as long as those that people read on a screen, no longer. " * 6


class BareApp(App[None]):
    """Five tabs with nothing behind them."""

    TITLE = "Five bare tabs"
    CSS = "Horizontal > * { width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "quit", "Leave"),
        *(Binding(str(number), f"open({number})", show=False) for number in range(1, 6)),
    ]

    def compose(self) -> ComposeResult:
        """A title, the tabs with lists, tables and prose, and the keys."""
        yield Header()
        with TabbedContent():
            with TabPane("Places", id="tab-1"), Horizontal():
                yield OptionList(*_PLACES)
                yield Static(_PROSE, markup=False)
            with TabPane("People", id="tab-2"):
                yield DataTable[str](cursor_type="row")
            with TabPane("Remarks", id="tab-3"), Horizontal():
                yield OptionList(*_REMARKS)
                yield Static(_PROSE, markup=False)
            with TabPane("Words", id="tab-4"):
                yield Static(_PROSE, markup=False)
            with TabPane("Numbers", id="tab-5"):
                yield DataTable[str](cursor_type="row")
        yield Footer()

    def on_mount(self) -> None:
        """Fill the tables, and give the keys to the first list."""
        for table in self.query(DataTable[str]):
            table.add_columns("Name", "Group", "Country")
            table.add_rows((f"Name {row}", "a group", "a country") for row in range(8))
        self.query_one("#tab-1 OptionList").focus()

    def action_open(self, number: int) -> None:
        """Open a tab, and give the keys to what is in it."""
        self.query_one(TabbedContent).active = f"tab-{number}"
        for widget in self.query(f"#tab-{number} OptionList, #tab-{number} DataTable"):
            widget.focus()


if __name__ == "__main__":
    BareApp().run()
