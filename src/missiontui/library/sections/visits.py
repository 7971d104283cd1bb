"""Visits: the list of them, the brief of each, and the files that give no record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from missiontui.document.blocks import (
    Block,
    Document,
    Entry,
    Link,
    Role,
    Row,
    Span,
    field,
    fields,
    headline,
    paragraph,
    spaced,
    title,
)
from missiontui.document.names import capital, label
from missiontui.library.interface import Library
from missiontui.library.rows import LibraryItem, Problem, Visit
from missiontui.library.sections.names import row_of
from missiontui.model import Id, StatementKind, VisitStatus

PROBLEMS = Id("\0")
"""The row of the files that give no record. No visit has such a name, and no item."""
THE_DELEGATION = "the delegation"
"""The speaker who goes without saying."""
NOT_STATED = "Dates not stated"
_TITLE_LINES = 4
"""Number of lines that the title of a visit takes in a list at most."""
NO_VISITS = "There is no record here yet: no file whose name ends in .yaml gives one."
"""The sentence where a library has nothing to list."""
NONE_CHOSEN = "No visit is of what is chosen; Esc takes the filter off."
"""The sentence where a filter leaves nothing."""


def visit_entries(
    visits: Iterable[Visit], problems: int = 0, *, with_counts: bool, with_bodies: bool
) -> tuple[Entry, ...]:
    """The list of visits, above it a row for the files that give no record.

    Args:
        visits: Those that are listed, in their order.
        problems: Number of such files.
        with_counts: Whether there is room for the numbers of what each visit has.
        with_bodies: Whether there is room for those who sent each delegation; the title of a visit,
            which tells it from others, has room before them.
    """
    rows = [_row(visit, with_counts=with_counts, with_bodies=with_bodies) for visit in visits]
    if not problems:
        return tuple(rows)
    first = Row(id=PROBLEMS, spans=(Span(problems_words(problems), Role.OPEN),))
    return (first, *(row.replaced(space=number == 0) for number, row in enumerate(rows)))


def _row(visit: Visit, *, with_counts: bool, with_bodies: bool) -> Row:
    dates = Span(visit.dates) if visit.dates else Span(NOT_STATED, Role.OPEN)
    where = ", ".join(visit.countries)
    stage = f"  {visit.status}" if _is_to_be_told(visit) else ""
    return Row(
        id=Id(visit.name),
        spans=tuple(
            span
            for span in (
                dates,
                Span(f"  {where}" if where else "", Role.STRONG),
                Span(stage, Role.OPEN),
            )
            if span.text
        ),
        aside=_in_brief(visit) if with_counts else "",
        more=(*(("; ".join(visit.bodies),) if with_bodies and visit.bodies else ()), visit.title),
        more_lines=_TITLE_LINES,
    )


def _is_to_be_told(visit: Visit) -> bool:
    return visit.status not in ("", VisitStatus.CONCLUDED.value)


def _in_brief(visit: Visit) -> str:
    numbers = ((visit.meetings, "meeting"), (visit.statements, "statement"))
    return ", ".join(_number(count, word) for count, word in numbers if count)


def counts_words(visit: Visit) -> str:
    """The numbers of what a visit has; what there is none of is left out."""
    numbers = (
        (visit.meetings, "meeting"),
        (visit.participants, "participant"),
        (visit.statements, "statement"),
    )
    return ", ".join(_number(count, word) for count, word in numbers if count)


def _number(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def visits_words(count: int) -> str:
    """A number of visits."""
    return _number(count, "visit")


def problems_words(count: int) -> str:
    """The number of files that give no record."""
    return f"{count:,} file gives no record" if count == 1 else f"{count:,} files give no record"


def visit_in_a_line(visit: Visit) -> str:
    """Days, countries and bodies of a visit, as far as they are stated; else its title."""
    parts = (visit.dates, ", ".join(visit.countries), "; ".join(visit.bodies))
    return " · ".join(filter(None, parts)) or visit.title


def visit_document(visit: Visit, said: Sequence[LibraryItem] | None) -> Document:
    """The brief of a visit.

    Args:
        visit: The visit.
        said: Its statements of the first group; None while they are not known.
    """
    form: list[Block] = [
        field("Dates", visit.dates) if visit.dates else field("Dates", "not stated", role=Role.OPEN)
    ]
    form += fields("Countries" if len(visit.countries) > 1 else "Country", visit.countries)
    form += fields("Bodies" if len(visit.bodies) > 1 else "Body", visit.bodies)
    if counts := counts_words(visit):
        form.append(field("Recorded", counts))
    return (
        headline((visit.kind or "visit").upper(), visit.status),
        title(visit.title),
        *spaced(form),
        *_said(said or ()),
        field("Record", visit.name, role=Role.MUTED, space=True),
    )


def statements_of(library: Library, visit: Visit) -> tuple[LibraryItem, ...]:
    """The statements of the first group of a visit, kind by kind, whoever said them."""
    kinds = [label(kind).lower() for kind in StatementKind if not kind.also_said]
    found = (item for item in library.items_of(visit.name) if item.kind in kinds)
    return tuple(sorted(found, key=lambda item: kinds.index(item.kind)))


def _said(said: Sequence[LibraryItem]) -> Document:
    """Statements by their kinds, each leading to where it stands."""
    blocks: list[Block] = []
    kind = ""
    for item in said:
        first = item.kind != kind
        kind = item.kind
        by = "" if item.speaker in ("", THE_DELEGATION) else f" ({item.speaker})"
        blocks.append(
            field(
                capital(kind) if first else "",
                item.words + by,
                link=Link(row_of(item.name)),
                space=not blocks,
            ).replaced(cuttable=True)
        )
    return tuple(blocks)


def problems_document(problems: Sequence[Problem]) -> Document:
    """The files that give no record, each with the first of its faults."""
    return (
        headline("FAULTS"),
        title(problems_words(len(problems)), ""),
        paragraph(
            "Enter lists them; there, Enter opens one in the editor.", Role.MUTED, space=True
        ),
        *(
            paragraph(f"{problem.name}: {problem.reason}", space=True)
            for problem in problems[:_MOST_TOLD]
        ),
    )


_MOST_TOLD = 50
"""Number of faults at most that are told beside the list of visits."""
