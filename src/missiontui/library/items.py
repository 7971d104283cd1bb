"""Items of a library, made of those of a record: their words as the screen has them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from missiontui.document.dates import marked_date
from missiontui.document.evidence import main_paragraph
from missiontui.document.names import meeting_title, sending_bodies, short
from missiontui.document.one_line import in_one_line
from missiontui.document.provenance import qualifier, unchecked
from missiontui.document.tabs import tab_of
from missiontui.library.rows import LibraryItem, Step, Visit
from missiontui.model import (
    DELEGATION,
    GAPS,
    SOURCE,
    VISIT,
    Case,
    City,
    Contact,
    Counterpart,
    CounterpartKind,
    Id,
    Item,
    Meeting,
    Mission,
    Participant,
    Quotation,
    Sourced,
    Statement,
)
from missiontui.model import Step as RecordStep

Fields = dict[str, Any]
"""Fields of a library's item, by their names."""


def item_of(mission: Mission, visit: Visit, id: Id, kind: str) -> LibraryItem:
    """An item of a record, or a part that every record has, as it stands in a library."""
    tab = tab_of(mission, id)
    item = mission.items.get(id)
    own = item.passages if item else ()
    paragraph = own[0].paragraph if own else main_paragraph(mission, id)
    fields = _part(mission, id) if item is None else _OF_ITEMS[type(item)](mission, item)
    wording = fields.pop("wording", None)
    if wording is None:
        wording = tuple(words for passage in own for words in passage.wording)
    return LibraryItem(
        visit=visit,
        id=id,
        kind=kind,
        section=tab.name if tab else "",
        wording=wording,
        paragraph=paragraph,
        **fields,
    )


def _part(mission: Mission, id: Id) -> Fields:
    source = mission.source
    words = {
        VISIT: mission.title,
        DELEGATION: sending_bodies(mission.delegation) or "The delegation as a whole",
        SOURCE: source.title or source.publisher or source.url or "",
        GAPS: in_one_line(*(gap.text for gap in mission.gaps)),
    }
    return {"words": words[id]}


def _city(_: Mission, city: City) -> Fields:
    return {"words": city.name + unchecked(city)}


def _meeting(mission: Mission, meeting: Meeting) -> Fields:
    return {
        "words": meeting_title(mission, meeting) + unchecked(meeting),
        "topics": meeting.topics,
    }


def _mark(sourced: Sourced, part: str) -> str:
    """The words behind a part that stands apart from the name: its mark, or that of the whole."""
    return qualifier(sourced, part) or unchecked(sourced)


def _participant(_: Mission, person: Participant) -> Fields:
    return {
        "words": person.name + unchecked(person),
        "posts": person.posts,
        "post_mark": _mark(person, "posts"),
        "body": person.organization or "",
        "body_mark": _mark(person, "organization"),
    }


def _counterpart(mission: Mission, person: Counterpart) -> Fields:
    is_post = person.kind is CounterpartKind.POST
    return {
        "words": person.name + unchecked(person),
        "posts": (person.name,) if is_post else person.posts,
        "post_mark": _mark(person, "name" if is_post else "posts"),
        "body": person.body or "",
        "body_mark": _mark(person, "body"),
        "is_met": person.id in mission.met,
        "counterpart_kind": person.kind.value,
        "country": person.country or "",
        "country_code": person.country_code or "",
        "country_mark": qualifier(person, "country"),
    }


def _statement(mission: Mission, statement: Statement) -> Fields:
    return {
        "words": short(statement),
        "speaker": mission.speaker_name(statement),
        "verb": statement.verb or "",
        "topics": statement.topics,
        "is_quoted": statement.quotation is not None,
        "steps": tuple(map(_step, statement.steps)),
    }


def _case(mission: Mission, case: Case) -> Fields:
    words = mission.name_of(case.id)
    if case.name is None and case.description:
        words += f", {case.description}"
    situation = case.situation
    return {
        "words": words + unchecked(case),
        "situation": situation + qualifier(case, "situation") if situation else "",
        "steps": tuple(map(_step, case.steps)),
    }


def _quotation(mission: Mission, quotation: Quotation) -> Fields:
    return {
        "words": f"“{' '.join(quotation.sentences)}”{unchecked(quotation)}",
        "wording": quotation.sentences,
        "speaker": mission.speaker_name(quotation),
    }


def _contact(_: Mission, contact: Contact) -> Fields:
    return {
        "words": contact.name + unchecked(contact),
        "posts": (contact.post,) if contact.post else (),
        "post_mark": _mark(contact, "post"),
        "body": contact.organization or "",
        "body_mark": _mark(contact, "organization"),
    }


def _step(step: RecordStep) -> Step:
    return Step(
        date=marked_date(step, "date", step.date) if step.date else "",
        text=step.text + qualifier(step),
        source=step.source or "",
        day=str(step.date) if step.date else "",
    )


_OF_ITEMS: dict[type[Item], Callable[[Mission, Any], Fields]] = {
    City: _city,
    Meeting: _meeting,
    Participant: _participant,
    Counterpart: _counterpart,
    Statement: _statement,
    Case: _case,
    Quotation: _quotation,
    Contact: _contact,
}
