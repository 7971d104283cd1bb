"""Follow-up: what was said again, cases, who was met again, and what is no longer said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from missiontui.document.blocks import (
    Document,
    Entry,
    Heading,
    Role,
    Row,
    Span,
    headline,
    paragraph,
    title,
)
from missiontui.library.following import (
    CaseThread,
    Compared,
    Dropped,
    Grid,
    GridRow,
    Thread,
)
from missiontui.library.rows import LibraryItem
from missiontui.library.sections.followed import NOT_MET, in_visits, said, when
from missiontui.library.sections.grid import holders
from missiontui.library.sections.names import row_of
from missiontui.model import Id

GRID = Id("\0grid")
"""The row of the grid."""
MOST_VISITS = 2_000
"""Number of visits at most whose cases, meetings and topics are held against each other: all of
them are read for it, and nobody reads a list of so many."""
NOT_LISTED = Id("\0not listed")
"""The row in place of what would be made of more visits."""
_WITHOUT = "Cases, who was met, and what is no longer said"
_MOST_LINES = 5
"""Number of lines at most for dates, a situation or a reason below a row: none is a name, which a
list may cut."""
FOLLOWING = "Following the links of all visits …"
"""The sentence until that is done."""
NOTHING_FOLLOWED = (
    "No record links anything to another visit: follows and same_as do. "
    "F at an item shows what looks alike; there, L links it."
)
"""The sentence where there is nothing to follow."""


class FollowUp(NamedTuple):
    """What is followed through a library."""

    threads: tuple[Thread, ...] = ()
    """What was said again, the longest thread first; what a link binds to nothing stands last."""
    cases: tuple[CaseThread, ...] = ()
    """Cases, as each text puts them."""
    grid: Grid = Grid((), ())
    """People, posts and bodies by visit."""
    compared: tuple[Compared, ...] = ()
    """The last two visits of each body to each country."""
    is_partial: bool = False
    """True if there are too many visits for anything but threads; see `MOST_VISITS`."""

    @property
    def again(self) -> tuple[GridRow, ...]:
        """Those who are named at more than one visit."""
        return tuple(
            row for row in self.grid.rows if len({item.visit.name for item in row.items}) > 1
        )

    @property
    def subjects(self) -> dict[Id, Subject]:
        """The subject of each row of the list."""
        found: dict[Id, Subject] = {_row_of("said", each.items): each for each in self.threads}
        found |= {_row_of("case", each.items): each for each in self.cases}
        found |= {_row_of(f"{each.sort} {each.words}", each.items): each for each in self.again}
        for pair in self.compared:
            found |= {_topic_row(pair, each): (pair, each) for each in pair.topics}
            if pair.reason:
                found[_pair_row(pair)] = pair
        return found


Subject = Thread | CaseThread | GridRow | tuple[Compared, Dropped] | Compared
"""The subject of a row: a thread, a case, one who was met, a topic, or a pair of visits."""


def items_of(subject: Subject | None) -> tuple[LibraryItem, ...]:
    """The items of a subject."""
    if subject is None or isinstance(subject, Compared):
        return ()
    if isinstance(subject, Thread | CaseThread | GridRow):
        return subject.items
    return subject[1].items


def _row_of(sort: str, items: Sequence[LibraryItem]) -> Id:
    return Id(f"{sort}\0{row_of(items[0].name)}")


def _topic_row(pair: Compared, each: Dropped) -> Id:
    return Id(f"{pair.country} {pair.body} {each.topic}\0topic")


def _pair_row(pair: Compared) -> Id:
    return Id(f"{pair.country} {pair.body}\0pair")


def follow_entries(found: FollowUp) -> tuple[Entry, ...]:
    """The list of all that is followed."""
    pairs = {_pair_row(pair) for pair in found.compared}
    entries: list[Entry] = []
    for heading, of_group in _groups(found):
        if of_group:
            counted = [row for row in of_group if row.id not in pairs and row.id != GRID]
            entries.append(Heading(heading, len(counted)))
            entries += of_group
    if found.is_partial:
        told = f"of more than {MOST_VISITS:,} visits; f filters them"
        row = Row(id=NOT_LISTED, spans=(Span(_WITHOUT),), more=(told,), more_lines=_MOST_LINES)
        entries += [Heading("Not listed"), row]
    return tuple(entries)


def _groups(found: FollowUp) -> tuple[tuple[str, list[Row]], ...]:
    """The headings, each with its rows; who was met is told apart from who was only named."""
    rows = {id(subject): row for row, subject in found.subjects.items()}
    threads = [each for each in found.threads if len(each.items) > 1]
    alone = [each for each in found.threads if len(each.items) == 1]
    met = [_met(rows[id(each)], each) for each in found.again if each.visits_met]
    named = [_met(rows[id(each)], each) for each in found.again if not each.visits_met]
    if found.again:
        (met or named).insert(0, Row(id=GRID, spans=(Span("All of them, by visit"),)))
    return (
        ("Said again, by thread", [_thread(rows[id(each)], each) for each in threads]),
        ("Links without a thread", [_thread(rows[id(each)], each) for each in alone]),
        ("Cases", [_case(rows[id(each)], each) for each in found.cases]),
        ("Met", met),
        (NOT_MET.capitalize(), named),
        ("No longer said", [row for pair in found.compared for row in _no_longer(pair)]),
    )


def not_listed_document() -> Document:
    """What is not made of very many visits, and what to do about it."""
    reason = f"{_WITHOUT} are listed of {MOST_VISITS:,} visits at most, as all are read for it."
    return (
        headline("NOT LISTED"),
        title(_WITHOUT, ""),
        paragraph(reason, Role.OPEN, space=True),
        paragraph("f filters the visits: by country, body, kind, year or topic.", space=True),
    )


def _thread(id: Id, thread: Thread) -> Row:
    items = thread.items
    days = dict.fromkeys((when(items[0].visit), when(items[-1].visit)))
    return Row(
        id=id,
        spans=(Span(items[-1].words),),
        tag=items[-1].kind.upper(),
        aside=in_visits(items),
        aside_below=True,
        more=(f"{_where(items[-1])}: {' – '.join(days)}",),
        more_lines=_MOST_LINES,
    )


def _case(id: Id, case: CaseThread) -> Row:
    last = case.items[-1]
    return Row(
        id=id,
        spans=(Span(last.words, Role.STRONG),),
        aside=in_visits(case.items),
        aside_below=True,
        more=(f"{when(last.visit)}: {last.situation or 'situation not stated'}",),
        more_lines=_MOST_LINES,
    )


def _met(id: Id, row: GridRow) -> Row:
    count = row.visits_met
    visits = "one visit" if count == 1 else f"{count} visits"
    names = holders(row) if row.sort in ("post", "body") else ()
    posts = dict.fromkeys(post for item in row.items for post in item.marked_posts)
    return Row(
        id=id,
        spans=(
            Span(row.words, Role.STRONG),
            Span(f"  {', '.join(row.countries)}", Role.MUTED),
        ),
        aside=f"met in {visits}" if count else NOT_MET,
        aside_below=True,
        more=(", ".join(names or posts),) if names or (posts and row.sort == "person") else (),
    )


def _no_longer(pair: Compared) -> Iterator[Row]:
    where = f"{pair.country}: "
    if pair.reason:
        spans = (Span(f"{pair.country}, {pair.body}"),)
        told = f"not compared: {pair.reason}"
        yield Row(id=_pair_row(pair), spans=spans, more=(told,), more_lines=_MOST_LINES)
    elif pair.before and pair.last:
        days = [(visit.start or "")[:4] for visit in (pair.before, pair.last)]
        if days[0] == days[1]:
            days = [when(pair.before), when(pair.last)]
        told = f"{where}said {days[0]}, not {days[1]}"
        for each in pair.topics:
            row = _topic_row(pair, each)
            yield Row(id=row, spans=(Span(each.topic),), more=(told,), more_lines=_MOST_LINES)


def _where(item: LibraryItem) -> str:
    return ", ".join(item.visit.countries)


def no_longer_document(pair: Compared, dropped: Dropped | None) -> Document:
    """What was said of a topic at the last visit but one, and what is not known of the last."""
    told = [f"{pair.body}, {pair.country}"]
    if pair.reason:
        told.append(f"Not compared: {pair.reason}.")
    elif pair.last:
        told.append(f"No statement recorded of the visit of {when(pair.last)} has this topic.")
    if pair.without_topic:
        number = pair.without_topic
        words = "1 statement names" if number == 1 else f"{number} statements name"
        told.append(f"There {words} no topic, and may be about it.")
    told += [
        f"Not taken into account: {each.visit.dates or each.visit.title} ({each.reason})."
        for each in pair.left_out
    ]
    return (
        headline("NO LONGER SAID" if dropped else "NOT COMPARED"),
        title(dropped.topic if dropped else f"{pair.country}, {pair.body}", ""),
        *(paragraph(each, Role.OPEN, space=number == 0) for number, each in enumerate(told)),
        *(said(dropped.items) if dropped else ()),
    )
