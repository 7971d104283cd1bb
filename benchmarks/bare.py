"""The least that a browser with five tabs costs in Textual: its stock widgets, no record.

All panes are there from the start, as `TabbedContent` has them. Moving in a list moves the
highlight; nothing else on the screen depends on it.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import DataTable, Footer, OptionList, Static, TabbedContent, TabPane

_TABLES = (("Places", "tab-1", 24), ("People", "tab-2", 8), ("Numbers", "tab-5", 8))
"""The tabs with a table: title, id, rows."""
_REMARKS = [f"Remark {number}, in a few words of its own" for number in range(1, 19)]
_PROSE = "A paragraph as long as those that people read on a screen, no longer. " * 6


class BareApp(App[None]):
    """Five tabs with nothing behind them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "quit", "Leave"),
        *(Binding(str(number), f"open({number})", show=False) for number in range(1, 6)),
    ]

    def compose(self) -> ComposeResult:
        """The tabs with tables, a list and prose, and the keys."""
        places, people, numbers = (
            TabPane(title, DataTable[str](cursor_type="row"), id=id) for title, id, _ in _TABLES
        )
        remarks = TabPane("Remarks", OptionList(*_REMARKS), id="tab-3")
        words = TabPane("Words", Static(_PROSE, markup=False), id="tab-4")
        with TabbedContent():
            yield from (places, people, remarks, words, numbers)
        yield Footer()

    def on_mount(self) -> None:
        """Fill the tables, and give the keys to the first."""
        for title, id, rows in _TABLES:
            table = self.query_one(f"#{id} DataTable", DataTable)
            table.add_columns("Name", "Group", "Country")
            table.add_rows((f"{title} {row} of all", "a group", "a country") for row in range(rows))
        self.query_one("#tab-1 DataTable").focus()

    def action_open(self, number: int) -> None:
        """Open a tab, and give the keys to what is in it."""
        self.query_one(TabbedContent).active = f"tab-{number}"
        for widget in self.query(f"#tab-{number} OptionList, #tab-{number} DataTable"):
            widget.focus()


if __name__ == "__main__":
    BareApp().run()
