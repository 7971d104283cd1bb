"""Posts and bodies by visit: who was met at which, in a grid and one by one."""

from __future__ import annotations

from collections.abc import Sequence

from missiontui.document.blocks import Block, Document, Link, Role, Span, headline, paragraph, title
from missiontui.library.rows import LibraryItem, Visit
from missiontui.library.sections.followed import NOT_MET, head, in_visits
from missiontui.library.sections.items import paragraph_sign
from missiontui.library.sections.names import row_of

MET_SIGN, NOT_MET_SIGN, NOTHING = "●", "○", "·"
LEGEND = f"{MET_SIGN} met   {NOT_MET_SIGN} {NOT_MET}   {NOTHING} not named"
"""The meaning of the signs."""
_LEAST_NAME = 24
"""The least room for the name of a post or body, in cells."""
_UNDATED = "–"
"""The label of a visit whose year is not stated."""


def grid_document(rows: Sequence[tuple[str, Sequence[LibraryItem]]], width: int) -> Document:
    """A line for each post or body, with a column for each visit, the oldest first.

    Args:
        rows: Posts and bodies by name, each with the items that stand for it.
        width: The cells of a line.
    """
    visits = _visits(rows)
    labels = _labels(visits)
    column = max(map(len, labels), default=0) + 1
    room = max(1, (width - _LEAST_NAME) // max(1, column))
    shown, labels = visits[-room:], labels[-room:]
    cut = len(visits) - len(shown)
    left_out = f"The last {len(shown)} of {len(visits)} visits" if cut else f"{len(visits)} visits"
    return (
        headline("MET", left_out if len(visits) > 1 else ""),
        title("Posts and bodies by visit", ""),
        paragraph(
            "".join(label.ljust(column) for label in labels).rstrip(), Role.MUTED, space=True
        ),
        *(_line(name, items, shown, column) for name, items in rows),
        paragraph(LEGEND, Role.MUTED, space=True),
    )


def _visits(rows: Sequence[tuple[str, Sequence[LibraryItem]]]) -> list[Visit]:
    found = {item.visit.name: item.visit for _, items in rows for item in items}
    return sorted(found.values(), key=lambda visit: (visit.start or "", visit.name))


def _labels(visits: Sequence[Visit]) -> list[str]:
    """The years of visits, without their centuries where all are of one."""
    years = [(visit.start or "")[:4] for visit in visits]
    is_short = len({year[:2] for year in years if year}) == 1
    return [(f"’{year[2:]}" if is_short else year) if year else _UNDATED for year in years]


def _line(name: str, items: Sequence[LibraryItem], visits: Sequence[Visit], column: int) -> Block:
    cells: list[Span] = []
    for visit in visits:
        here = [item for item in items if item.visit.name == visit.name]
        sign = NOTHING if not here else MET_SIGN if any(i.is_met for i in here) else NOT_MET_SIGN
        role = Role.MUTED if sign == NOTHING else Role.KIND
        cells.append(Span(sign.ljust(column), role))
    return Block(spans=(*cells, Span(name)))


def met_document(name: str, items: Sequence[LibraryItem]) -> Document:
    """A post or body, and who was met for it at each visit."""
    blocks: list[Block] = []
    for item in items:
        blocks.append(head(item))
        blocks.append(
            Block(
                spans=(
                    Span(holder(item, name)),
                    *(() if item.is_met else (Span(f"  {NOT_MET}", Role.OPEN),)),
                ),
                indent=2,
                aside=paragraph_sign(item),
                link=Link(row_of(item.name)),
            )
        )
    return (headline("MET", in_visits(items)), title(name, ""), *blocks)


def holder(item: LibraryItem, name: str) -> str:
    """The name of who held a post or spoke for a body; that it is not stated where it is not."""
    return item.words if item.words != name else "name not stated"
