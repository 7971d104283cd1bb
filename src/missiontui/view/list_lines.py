"""The lines of a list: headings, and rows of which one is highlighted."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from rich.cells import cell_len

from missiontui.document.blocks import Entry, Heading, Row
from missiontui.document.wrapping import shortened
from missiontui.view.row_lines import RowLines
from missiontui.view.words import Words, words_of

if TYPE_CHECKING:
    from missiontui.search import Query


class ListLines:
    """Entries set in lines of a width."""

    def __init__(self, entries: tuple[Entry, ...], width: int, *, rtl: bool) -> None:
        """Set entries.

        Args:
            entries: Headings and rows.
            width: The cells of a line.
            rtl: Whether entries begin at the right edge.
        """
        self._entries = entries
        self._width = width
        self._rtl = rtl
        self._row_lines = RowLines(entries, width - 2, rtl=rtl)
        self._lines: list[tuple[int, int]] = []
        """For each line its entry and which of the entry's lines it is; -1 for a blank one."""
        self._first: list[int] = []
        for index, entry in enumerate(entries):
            if index and _has_space(entry, entries[index - 1]):
                self._lines.append((index, -1))
            self._first.append(len(self._lines))
            height = 1 if isinstance(entry, Heading) else len(self._row_lines.of(entry))
            self._lines += [(index, line) for line in range(height)]

    def __len__(self) -> int:
        """Number of lines."""
        return len(self._lines)

    def entry_at(self, line: int) -> int:
        """The number of the entry that a line belongs to."""
        return self._lines[line][0]

    def first_of(self, entry: int) -> int:
        """The first line of an entry."""
        return self._first[entry]

    def to_show(self, entry: int, height: int) -> tuple[int, int]:
        """The lines of a row, with the headings above it if it is the first row below them.

        Args:
            entry: The number of the row's entry.
            height: Number of lines in sight.
        """
        first = self._first[entry]
        last = bisect_right(self._lines, (entry, len(self._lines))) - 1
        above = entry
        while above > 0 and isinstance(self._entries[above - 1], Heading):
            above -= 1
        return (self._first[above] if height > last - first + 3 else first), last

    def words(
        self, line: int, *, highlighted: int, has_keys: bool, query: Query | None = None
    ) -> list[Words]:
        """One line.

        Args:
            line: Its number.
            highlighted: The number of the entry that is highlighted.
            has_keys: Whether keys move the highlight, which is filled then.
            query: The words that are looked for.
        """
        number, part = self._lines[line]
        entry = self._entries[number]
        if part < 0:
            return []
        if isinstance(entry, Heading):
            return self._heading(entry)
        here = number == highlighted
        filled = here and has_keys
        words = words_of(self._row_lines.of(entry, query)[part], filled=filled)
        ground = "cursor" if filled else "plain"
        bar = Words("▌" if has_keys else "▏", "bar", filled) if here else Words(" ", ground)
        return [bar, *words, Words("", ground)]

    def _heading(self, heading: Heading) -> list[Words]:
        look, margin = ("muted", 2) if heading.below else ("heading", 1)
        text = shortened(heading.words, self._width - margin)
        if self._rtl:
            margin = max(margin, self._width - 1 - cell_len(text))
        return [Words(" " * margin + text, look)]


def _has_space(entry: Entry, before: Entry) -> bool:
    """Tell whether a blank line parts an entry from the one before it."""
    return entry.space if isinstance(entry, Row) else isinstance(before, Row)
