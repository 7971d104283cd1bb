"""A pane as it is when it is opened: list, detail and evidence beside each other."""

from __future__ import annotations

from collections.abc import Callable

from missiontui.document.beside import evidence_of
from missiontui.document.blocks import Document, Entry, Row, Section
from missiontui.document.evidence import main_paragraph
from missiontui.document.fitting import fitted
from missiontui.document.layout import Line
from missiontui.document.tabs import SOURCE_TAB, row_of
from missiontui.export.addresses import has_openings
from missiontui.model import Direction, Id, Mission
from missiontui.view.bars import evidence_heading
from missiontui.view.column_lines import Column, list_column, side_by_side, text_column
from missiontui.view.columns import columns
from missiontui.view.detail_lines import beginning, words_width
from missiontui.view.hints import Here
from missiontui.view.place import Place
from missiontui.view.sizes import is_narrow
from missiontui.view.words import filled_up


class OpenedPane:
    """A tab of a record, opened at a place, in a terminal of a width."""

    def __init__(
        self,
        mission: Mission,
        place: Place,
        section: Section,
        entries: tuple[Entry, ...],
        size: tuple[int, int],
    ) -> None:
        """Open a tab for which the record has something.

        Args:
            mission: The record.
            place: The place.
            section: The section that its tab shows.
            entries: The list of the section.
            size: Columns and rows of the pane.
        """
        self._mission = mission
        self._entries = entries
        width, self._height = size
        self._rtl = mission.direction is Direction.RTL
        self._id, self._row, count = _row_at(mission, self._entries, place)
        self._is_single = count == 1
        place = place.opened(self._id, is_narrow=is_narrow(width))
        self._in_detail = self._is_single or place.in_detail
        self._columns = columns(
            width, section.tab, is_single=self._is_single, in_detail=self._in_detail
        )
        self._is_source = section.tab == SOURCE_TAB
        document = section.document(mission, self._id, place.mark)
        self._detail = self._set(document, self._columns.detail, self._height)

    def here(self) -> Here:
        """Everything on which the keys depend."""
        lines = self._detail
        cursor, _ = beginning(lines, self._height)
        rests_on_source = not self._is_source and main_paragraph(self._mission, self._id)
        return Here(
            part="detail" if self._in_detail else "list",
            at_link=self._in_detail and bool(lines) and lines[cursor].link is not None,
            can_leave=self._in_detail and not self._is_single,
            shows_item=True,
            has_address=has_openings(self._mission, self._id),
            source="source" if rests_on_source else "",
        )

    def lines(self) -> Column:
        """The lines of all columns together."""
        made: tuple[Callable[[int], Column], ...] = (self._list, self._reading, self._evidence)
        shown = [column(width) for column, width in zip(made, self._columns, strict=True) if width]
        return side_by_side(shown, self._height)

    def _list(self, width: int) -> Column:
        return list_column(
            self._entries,
            self._row,
            width,
            self._height,
            edge="│" if self._columns.detail else " ",
            has_keys=not self._in_detail,
            rtl=self._rtl,
        )

    def _reading(self, width: int) -> Column:
        edge = "│" if self._columns.evidence else " "
        return text_column(self._detail, width, self._height, edge=edge, has_keys=self._in_detail)

    def _evidence(self, width: int) -> Column:
        evidence = evidence_of(self._mission, self._id)
        heading = filled_up(evidence_heading(evidence.heading, width, beside=True), width)
        height = self._height - 1
        return [heading, *text_column(self._set(evidence.document, width, height), width, height)]

    def _set(self, document: Document, width: int, height: int) -> tuple[Line, ...]:
        """The lines of a document; none where its column is not in sight."""
        return fitted(document, words_width(width), height, rtl=self._rtl) if width else ()


def _row_at(mission: Mission, entries: tuple[Entry, ...], place: Place) -> tuple[Id, int, int]:
    """The item of the row that shows a place, the number of its entry, and that of all rows."""
    rows = {each.id: number for number, each in enumerate(entries) if isinstance(each, Row)}
    wanted = row_of(mission, place.id) if place.id else None
    id = wanted if wanted in rows else next(iter(rows))
    return id, rows[id], len(rows)
