"""The columns of a pane: list, detail and evidence, as wide as the styles of the screen have them.

The numbers are those of `ui/missiontui.tcss`, where Textual shares the screen out; a test holds the
two against each other.
"""

from __future__ import annotations

from typing import NamedTuple

from missiontui.document.tabs import SOURCE_TAB, TABS, Tab
from missiontui.view.sizes import is_narrow, is_wide


class Columns(NamedTuple):
    """The columns of a pane, in cells; 0 for one that is not in sight."""

    entries: int
    """The list."""
    detail: int
    evidence: int


class _Share(NamedTuple):
    """A part of a width, within bounds."""

    percent: int
    most: int
    least: int = 0

    def of(self, width: int) -> int:
        return max(self.least, min(self.most, width * self.percent // 100))


_LIST, _LIST_OF_CITIES = _Share(45, 60), _Share(30, 48, 24)
_WIDE_LIST, _WIDE_LIST_OF_CITIES, _WIDE_SOURCE = _Share(30, 70), _Share(24, 60, 24), _Share(45, 90)
_DETAIL_BESIDE = _Share(55, 81)


def columns(width: int, tab: Tab, *, is_single: bool, in_detail: bool) -> Columns:
    """The columns of a pane.

    Args:
        width: The cells of the terminal.
        tab: The tab.
        is_single: Whether its list has one row, and is left out.
        in_detail: Whether the keys are at the detail.
    """
    if is_narrow(width):
        shows_detail = is_single or in_detail
        return Columns(0 if shows_detail else width, width if shows_detail else 0, 0)
    entries = 0 if is_single else _share_of_list(width, tab).of(width)
    rest = width - entries
    if is_wide(width) and tab != SOURCE_TAB:
        detail = _DETAIL_BESIDE.of(rest)
        return Columns(entries, detail, rest - detail)
    return Columns(entries, rest, 0)


def _share_of_list(width: int, tab: Tab) -> _Share:
    has_cities = tab == TABS[0]
    if not is_wide(width):
        return _LIST_OF_CITIES if has_cities else _LIST
    if tab == SOURCE_TAB:
        return _WIDE_SOURCE
    return _WIDE_LIST_OF_CITIES if has_cities else _WIDE_LIST
