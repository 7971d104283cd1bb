"""Concerns: what was said, by whom, and of which kind. The kinds and the speakers stay apart."""

from __future__ import annotations

from typing import NamedTuple

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
    short,
)
from missiontui.document.provenance import closing
from missiontui.document.tabs import CONCERNS_TAB
from missiontui.model import (
    DELEGATION,
    Case,
    Function,
    Id,
    Meeting,
    Mission,
    Participant,
    Quotation,
    Statement,
)


class _Group(NamedTuple):
    """The heading of a group of statements; the id keeps speakers of one name apart."""

    heading: str
    speaker: str = ""
    id: Id = DELEGATION


def _entries(mission: Mission) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    heading = ""
    for group, statements in _groups(mission).items():
        if statements and group.heading != heading:
            heading = group.heading
            entries.append(Heading(heading))
        if statements and group.speaker:
            entries.append(Heading(group.speaker, below=True))
        entries += [_row(entry) for entry in statements]
    if mission.cases:
        entries.append(Heading("Named cases"))
        entries += [Row(id=case.id, spans=(Span(case.name),), tag="CASE") for case in mission.cases]
    return tuple(entries)


def _groups(mission: Mission) -> dict[_Group, list[Statement]]:
    """The delegation's two groups, then each other speaker's, then each quotation's."""
    own = [entry for entry in mission.own_statements if entry.speaker == DELEGATION]
    groups = {
        _Group("Said by the delegation"): [entry for entry in own if not entry.kind.also_said],
        _Group("Also said by the delegation"): [entry for entry in own if entry.kind.also_said],
    }
    for entry in mission.own_statements:
        if entry.speaker is not None and entry.speaker != DELEGATION:
            group = _Group("Said by others", mission.speaker_name(entry), entry.speaker)
            groups.setdefault(group, []).append(entry)
    for entry in mission.quoted_statements:
        if entry.quotation is not None:
            quotation = mission.item(entry.quotation, Quotation)
            groups.setdefault(_of_quotation(mission, quotation), []).append(entry)
    return groups


def _of_quotation(mission: Mission, quotation: Quotation) -> _Group:
    speaker = mission.items.get(quotation.speaker) if quotation.speaker else None
    by_chair = isinstance(speaker, Participant) and speaker.function is Function.CHAIR
    heading = "In the chair’s quotation" if by_chair else "In a quotation"
    return _Group(heading, mission.speaker_name(quotation), quotation.id)


def _row(statement: Statement) -> Row:
    words = [Span(short(statement))]
    if statement.reading_open:
        words = [Span(READING_OPEN, Role.OPEN), Span(f": {first_wording(statement)}")]
    return Row(id=statement.id, spans=tuple(words), tag=label(statement.kind))


def _document(mission: Mission, id: Id) -> Document:
    item = mission.items[id]
    if isinstance(item, Case):
        return _case(mission, item)
    return _statement(mission, mission.item(id, Statement))


def _statement(mission: Mission, statement: Statement) -> Document:
    said_by = "quoted: " if statement.quotation else "said by "
    said_by += mission.speaker_name(statement)
    kind = label(statement.kind)
    if statement.reading_open:
        kind += f", {READING_OPEN}"
    form: list[Block] = []
    form += fields(
        "Case", ((_case_line(mission.item(id, Case)), Link(id)) for id in statement.cases)
    )
    form += [field("Topics", ", ".join(statement.topics))] if statement.topics else []
    form += fields("Grounds", statement.grounds)
    form += [field("Said to", statement.addressee)] if statement.addressee else []
    form += _said(mission, statement)
    return (
        headline(kind, said_by),
        *([paragraph(statement.text, Role.STRONG, space=True)] if statement.text else []),
        *quotes(mission, statement),
        *spaced(form),
        *closing(mission, statement, statement.id),
    )


def _case_line(case: Case) -> str:
    situation = f"; {case.situation}, as of the text" if case.situation else ""
    return f"{case.name}{f', {case.description}' if case.description else ''}{situation}"


def _said(mission: Mission, statement: Statement) -> Document:
    # Two quotations, as other words may stand between subject and verb.
    as_printed = ", ".join(
        f"“{part}”" for part in (statement.speaker_as_printed, statement.verb) if part
    )
    speaker = mission.speaker_name(statement) + (f" ({as_printed})" if as_printed else "")
    link = Link(statement.speaker) if statement.speaker not in (None, DELEGATION) else None
    if statement.quotation:
        where = f"Sentence {statement.sentence} of the quotation"
        return (
            field("Said by", speaker, link=link),
            field("Quotation", where, link=Link(statement.quotation, statement.sentence)),
        )
    if statement.meeting is None:
        return (field("Said by", f"{speaker}; where: not stated", link=link),)
    meeting = mission.item(statement.meeting, Meeting)
    return (
        field("Said by", speaker, link=link),
        field("Said at", meeting_title(mission, meeting), link=Link(meeting.id)),
    )


def _case(mission: Mission, case: Case) -> Document:
    form: list[Block] = []
    if case.description:
        form.append(field("Who", capital(case.description)))
    if case.situation:
        form.append(field("Situation", f"{case.situation}, as of the text"))
    named = mission.statements_naming.get(case.id, ())
    form += fields("Named in", ((kind_and_words(entry), Link(entry.id)) for entry in named))
    return (
        headline("CASE", "a person named in a statement"),
        title(case.name),
        *spaced(form),
        *quotes(mission, case),
        *closing(mission, case, case.id),
    )


SECTION = Section(
    tab=CONCERNS_TAB,
    entries=_entries,
    document=unmarked(_document),
    empty="The record has no statements. They go under the key statements, each with its kind.",
)
