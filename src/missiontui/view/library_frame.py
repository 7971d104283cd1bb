"""The whole screen as it is when a library is opened, in lines of words."""

from __future__ import annotations

from collections.abc import Mapping

from missiontui.document.blocks import Document, Entry
from missiontui.document.fitting import fitted
from missiontui.typed import NamedTuple
from missiontui.view.bars import TabCounts, Titles, key_words, rule_words, tab_words, title_words
from missiontui.view.column_lines import list_column, side_by_side, text_column
from missiontui.view.detail_lines import words_width
from missiontui.view.keymap import Keymap
from missiontui.view.library_hints import LibraryHere, library_hints
from missiontui.view.library_tabs import LIBRARY_TABS, VISITS_TAB
from missiontui.view.sizes import (
    has_room_for_years,
    is_low,
    is_narrow,
    is_too_small,
    is_wide,
)
from missiontui.view.words import Words, filled_up
from missiontui.view.years import HEIGHT, years_words

_SHARE, _MOST = 55, 80
_WIDE_SHARE, _WIDE_MOST = 45, 90
"""The share of a width that a list of a library has, in per cent, and its most cells.

They are those of `ui/missiontui.tcss`; a test holds the two against each other.
"""


class LibraryView(NamedTuple):
    """What the first screen of a library shows."""

    titles: Titles
    """The lines above the tabs."""
    entries: tuple[Entry, ...]
    """The list of visits."""
    row: int
    """The number of the entry that is highlighted."""
    detail: Document
    """The brief of that visit."""
    years: Mapping[int, int]
    """The number of visits of each year."""
    undated: int
    """Number of visits of no stated year."""
    here: int | None
    """The year of the visit that is highlighted."""
    has_files: bool
    """True if files on this machine hold the records."""
    keys: Keymap = ()
    """Keys that the user has chosen."""


def library_frame(shown: LibraryView, width: int, height: int) -> list[list[Words]] | None:
    """The screen with which a library is opened; None where there is no room."""
    if is_too_small(width, height):
        return None
    bars = 1 if is_low(height) else 2
    tabs = TabCounts(tuple((tab, None) for tab in LIBRARY_TABS), VISITS_TAB.name)
    above = [title_words(shown.titles, number, bars, width) for number in range(bars)]
    above += [tab_words(tabs, width)[0], rule_words(width)][:bars]
    years = [
        years_words(shown.years, shown.undated, shown.here, width, line)
        for line in range(HEIGHT if has_room_for_years(width, height) else 0)
    ]
    pane = _pane(shown, width, height - len(above) - len(years) - 2)
    hints, _ = key_words(library_hints(_here(shown)), width)
    return [filled_up(line, width) for line in (*above, *pane, *years, [Words("")], hints)]


def _pane(shown: LibraryView, width: int, height: int) -> list[list[Words]]:
    share, most = (_WIDE_SHARE, _WIDE_MOST) if is_wide(width) else (_SHARE, _MOST)
    list_width = width if is_narrow(width) else min(most, width * share // 100)
    edge = " " if is_narrow(width) else "│"
    columns = [list_column(shown.entries, shown.row, list_width, height, edge=edge, has_keys=True)]
    if rest := width - list_width:
        columns.append(text_column(fitted(shown.detail, words_width(rest), height), rest, height))
    return side_by_side(columns, height)


def _here(shown: LibraryView) -> LibraryHere:
    return LibraryHere(
        part="visits",
        at_link=False,
        can_leave=False,
        seeks=False,
        has_found=False,
        is_filtered=False,
        shows_visit=True,
        shows_item=False,
        can_link=False,
        selects=False,
        has_file=shown.has_files,
        keys=shown.keys,
    )
