"""People, posts and bodies by visit: who was met at which, in a grid and one by one."""

from __future__ import annotations

from collections.abc import Sequence

from missiontui.document.blocks import Block, Document, Link, Role, Span, headline, paragraph, title
from missiontui.library.following import Grid, GridRow
from missiontui.library.rows import LibraryItem, Visit
from missiontui.library.sections.followed import NOT_MET, head, in_visits
from missiontui.library.sections.items import paragraph_sign
from missiontui.library.sections.names import row_of

MET_SIGN, NOT_MET_SIGN, NOTHING = "●", "○", "·"
LEGEND = f"{MET_SIGN} met   {NOT_MET_SIGN} {NOT_MET}   {NOTHING} not named"
"""The meaning of the signs."""
NAME_NOT_STATED = "name not stated"
_LEAST_NAME = 24
"""The least room for the name of a row, in cells."""
_UNDATED = "–"
"""The label of a visit whose year is not stated."""


def grid_document(grid: Grid, rows: Sequence[GridRow], width: int) -> Document:
    """A line for each person, post or body, with a column for each visit, the oldest first.

    Args:
        grid: The visits.
        rows: The lines.
        width: The cells of a line.
    """
    visits, labels = grid.visits, _labels(grid.visits)
    column = max(map(len, labels), default=0) + 1
    room = max(1, (width - _LEAST_NAME) // column)
    shown, labels = visits[-room:], labels[-room:]
    count = f"{len(visits)} visits"
    told = count if len(shown) == len(visits) else f"the last {len(shown)} of {count}"
    years = "".join(label.ljust(column) for label in labels).rstrip()
    return (
        headline("COUNTERPARTS", told if len(visits) > 1 else ""),
        title("People, posts and bodies by visit", ""),
        paragraph(years, Role.MUTED, space=True),
        *(_line(row, shown, column) for row in rows),
        paragraph(LEGEND, Role.MUTED, space=True),
    )


def _labels(visits: Sequence[Visit]) -> list[str]:
    """The years of visits, without their centuries where all are of one."""
    years = [(visit.start or "")[:4] for visit in visits]
    known = [year for year in years if year.isdecimal()]
    is_short = len({year[:2] for year in known}) == 1
    return [
        (f"’{year[2:]}" if is_short else year) if year.isdecimal() else _UNDATED for year in years
    ]


def _line(row: GridRow, visits: Sequence[Visit], column: int) -> Block:
    cells: list[Span] = []
    for visit in visits:
        here = [item for item in row.items if item.visit.name == visit.name]
        sign = NOTHING
        if here:
            sign = MET_SIGN if any(item.is_met for item in here) else NOT_MET_SIGN
        role = Role.MUTED if sign == NOTHING else Role.KIND
        cells.append(Span(sign.ljust(column), role))
    return Block(spans=(*cells, Span(row.words)))


def met_document(row: GridRow) -> Document:
    """A person, post or body, and who was met at each visit, or was to be."""
    blocks: list[Block] = []
    for item in row.items:
        blocks.append(head(item))
        not_met = () if item.is_met else (Span(f"  {NOT_MET}", Role.OPEN),)
        blocks.append(
            Block(
                spans=(Span(_described(item)), *not_met),
                indent=2,
                aside=paragraph_sign(item),
                link=Link(row_of(item.name)),
            )
        )
    where = ", ".join(row.countries)
    return (
        headline(row.sort.upper(), in_visits(row.items)),
        title(row.words, ""),
        *((paragraph(where, Role.MUTED),) if where else ()),
        *blocks,
    )


def _described(item: LibraryItem) -> str:
    """Who it was, with posts and body, as that text has it."""
    if item.counterpart_kind == "post":
        return ", ".join(filter(None, (*item.marked_posts, item.marked_body, NAME_NOT_STATED)))
    return ", ".join(
        dict.fromkeys(filter(None, (item.words, *item.marked_posts, item.marked_body)))
    )


def holders(row: GridRow) -> tuple[str, ...]:
    """The names of those who were met for a post or body, each once."""
    named = (item.words for item in row.items if item.is_met and item.counterpart_kind == "person")
    return tuple(dict.fromkeys(named))
