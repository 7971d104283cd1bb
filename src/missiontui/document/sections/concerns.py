"""Concerns: what was said, by whom, and of which kind. The kinds and the speakers stay apart."""

from __future__ import annotations

from collections import Counter

from missiontui.document.blocks import (
    Block,
    Document,
    Entry,
    Heading,
    Link,
    Role,
    Row,
    Section,
    Span,
    field,
    fields,
    headline,
    paragraph,
    spaced,
    title,
    unmarked,
)
from missiontui.document.evidence import quotes
from missiontui.document.names import (
    READING_OPEN,
    capital,
    first_wording,
    kind_and_words,
    label,
    meeting_title,
    name_span,
    protection,
    short,
)
from missiontui.document.provenance import closing, links_to_records, qualifier, steps
from missiontui.document.tabs import CONCERNS_TAB
from missiontui.model import (
    DELEGATION,
    UNLISTED,
    Body,
    Case,
    Function,
    Id,
    Meeting,
    Mission,
    Participant,
    Quotation,
    Statement,
    StatementKind,
    Team,
)
from missiontui.model.people import number_of_people
from missiontui.typed import NamedTuple


class _Group(NamedTuple):
    """The heading of a group of statements; the ids keep speakers of one name apart."""

    heading: str
    speaker: str = ""
    ids: tuple[Id, ...] = (DELEGATION,)


def _entries(mission: Mission) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    heading = ""
    found = _groups(mission)
    numbers: Counter[str] = Counter()
    for group, statements in found.items():
        numbers[group.heading] += len(statements)
    for group, statements in found.items():
        if statements and group.heading != heading:
            heading = group.heading
            entries.append(Heading(heading, numbers[heading]))
        if statements and group.speaker:
            entries.append(Heading(group.speaker, below=True))
        entries += [_row(mission, entry) for entry in statements]
    if mission.cases:
        entries.append(Heading("Cases", len(mission.cases)))
        entries += [_case_row(mission, case) for case in mission.cases]
    return tuple(entries)


def _case_row(mission: Mission, case: Case) -> Row:
    words = mission.name_of(case.id)
    if case.name is None and case.description:
        words += f", {case.description}"
    return Row(id=case.id, spans=(name_span(words),), tag="CASE")


def _groups(mission: Mission) -> dict[_Group, list[Statement]]:
    """The delegation's two groups, then each other speaker's, then each quotation's."""
    own = [entry for entry in mission.own_statements if entry.speaker == DELEGATION]
    groups = {
        _Group("Said by the delegation"): [entry for entry in own if not entry.kind.also_said],
        _Group("Also said by the delegation"): [entry for entry in own if entry.kind.also_said],
    }
    others = [
        each for each in mission.own_statements if each.said_by and each.speaker != DELEGATION
    ]
    for also in (False, True):
        for entry in (each for each in others if each.kind.also_said is also):
            heading = f"{'Also said' if also else 'Said'} by {_whose(mission, entry)}"
            group = _Group(heading, mission.speaker_name(entry), entry.said_by)
            groups.setdefault(group, []).append(entry)
    for entry in mission.quoted_statements:
        if entry.quotation is not None:
            quotation = mission.item(entry.quotation, Quotation)
            groups.setdefault(_of_quotation(mission, quotation), []).append(entry)
    kinds = list(StatementKind)
    return {
        group: sorted(statements, key=lambda entry: kinds.index(entry.kind))
        for group, statements in groups.items()
    }


def _whose(mission: Mission, statement: Statement) -> str:
    """Those who say it, by their part in the visit: bodies that sent it, members, or others."""
    kinds = {type(mission.items.get(id)) for id in statement.said_by}
    if kinds == {Body}:
        return "sending bodies"
    return "members of the delegation" if kinds <= {Participant, Team} else "others"


def _of_quotation(mission: Mission, quotation: Quotation) -> _Group:
    speaker = mission.items.get(quotation.speaker) if quotation.speaker else None
    by_chair = isinstance(speaker, Participant) and speaker.function is Function.CHAIR
    heading = "In the chair’s quotation" if by_chair else "In a quotation"
    return _Group(heading, mission.speaker_name(quotation), (quotation.id,))


def _row(mission: Mission, statement: Statement) -> Row:
    number = f"{statement.number}  " if statement.number else ""
    words = [Span(number, Role.MUTED), Span(short(statement))]
    if statement.reading_open:
        words[1:] = [Span(READING_OPEN, Role.OPEN), Span(f": {first_wording(statement)}")]
    tied = mission.said_with.get(statement.id, ())
    return Row(
        id=statement.id,
        spans=tuple(words),
        tag=label(statement.kind),
        tag_role=Role.QUIET if statement.kind.also_said else Role.KIND,
        more=tuple(f"with {kind_and_words(other)}" for other in tied),
    )


def _document(mission: Mission, id: Id) -> Document:
    item = mission.items[id]
    if isinstance(item, Case):
        return _case(mission, item)
    return _statement(mission, mission.item(id, Statement))


def _statement(mission: Mission, statement: Statement) -> Document:
    said_by = "quoted: " if statement.quotation else "said by "
    said_by += mission.speaker_name(statement) + qualifier(statement, "speaker")
    kind = label(statement.kind)
    if statement.reading_open:
        kind += f", {READING_OPEN}"
    form: list[Block] = []
    tied = mission.said_with.get(statement.id, ())
    form += fields("With", ((kind_and_words(other), Link(other.id)) for other in tied))
    form += fields(
        "Case", ((_case_line(mission, mission.item(id, Case)), Link(id)) for id in statement.cases)
    )
    form += [field("Topics", ", ".join(statement.topics))] if statement.topics else []
    form += fields("Grounds", statement.grounds)
    form += [field("Said to", statement.addressee)] if statement.addressee else []
    form += [field("Number", statement.number)] if statement.number else []
    form += [field("Deadline", statement.deadline)] if statement.deadline else []
    if statement.city:
        form.append(field("Place", mission.name_of(statement.city), link=Link(statement.city)))
    form += _said(mission, statement)
    return (
        headline(kind, said_by),
        *([title(statement.title, keys="")] if statement.title else []),
        *([paragraph(short(statement), Role.STRONG, space=True)] if statement.text else []),
        *quotes(mission, statement),
        *spaced(form),
        *steps(statement.steps),
        *links_to_records("said before", statement.follows),
        *closing(mission, statement, statement.id),
    )


def _case_line(mission: Mission, case: Case) -> str:
    situation = f"; {case.situation}, as of the text" if case.situation else ""
    who = f", {case.description}" if case.description else ""
    return f"{mission.name_of(case.id)}{who}{situation}"


def _said(mission: Mission, statement: Statement) -> Document:
    # Two quotations, as other words may stand between subject and verb.
    as_printed = ", ".join(
        f"“{part}”" for part in (statement.speaker_as_printed, statement.verb) if part
    )
    speaker = mission.speaker_name(statement) + qualifier(statement, "speaker")
    speaker += f" ({as_printed})" if as_printed else ""
    if statement.speaker == UNLISTED:
        speaker = f"“{statement.speaker_as_printed}”" + (
            f" (“{statement.verb}”)" if statement.verb else ""
        )
    known = [id for id in statement.said_by if id not in (DELEGATION, UNLISTED)]
    link = Link(known[0]) if known else None
    if statement.quotation:
        where = f"Sentence {statement.sentence} of the quotation"
        return (
            field("Said by", speaker, link=link),
            field("Quotation", where, link=Link(statement.quotation, statement.sentence)),
        )
    if statement.meeting is None:
        where = "" if statement.city else "; where: not stated"
        return (field("Said by", f"{speaker}{where}", link=link),)
    meeting = mission.item(statement.meeting, Meeting)
    return (
        field("Said by", speaker, link=link),
        field("Said at", meeting_title(mission, meeting), link=Link(meeting.id)),
    )


def _case(mission: Mission, case: Case) -> Document:
    form: list[Block] = [*protection(case)]
    if case.description:
        form.append(field("Who", capital(case.description) + qualifier(case, "description")))
    number = number_of_people(case.count, case.count_as_printed)
    form += [field("Number", number)] if case.name and number else []
    if case.situation:
        situation = f"{case.situation}{qualifier(case, 'situation')}, as of the text"
        form.append(field("Situation", situation))
    named = mission.statements_naming.get(case.id, ())
    form += fields("Named in", ((kind_and_words(entry), Link(entry.id)) for entry in named))
    return (
        headline("CASE", "named in a statement" if named and case.name else ""),
        title(mission.name_of(case.id)),
        *spaced(form),
        *steps(case.steps),
        *links_to_records("said before", case.follows),
        *quotes(mission, case),
        *closing(mission, case, case.id),
    )


SECTION = Section(
    tab=CONCERNS_TAB,
    entries=_entries,
    document=unmarked(_document),
    empty="The record has no statements: nothing that was asked for, found or praised.",
)
