"""Contacts: whom to ring, and from when the numbers are."""

from __future__ import annotations

from missiontui.document.blocks import (
    Block,
    Document,
    Entry,
    Link,
    Role,
    Row,
    Section,
    Span,
    field,
    headline,
    paragraph,
    spaced,
    title,
    unmarked,
)
from missiontui.document.dates import date_words, dates_words
from missiontui.document.evidence import quotes, verdict
from missiontui.document.means import (
    OfferedMeans,
    dial_words,
    email,
    is_derived,
    means_label,
    offered,
    telephone,
)
from missiontui.document.names import name_span
from missiontui.document.provenance import closing, marked, unchecked
from missiontui.document.tabs import CONTACTS_TAB
from missiontui.model import Contact, Id, Mission
from missiontui.model.statuses import is_over

NO_DETAILS = "no details in the source"


def _entries(mission: Mission) -> tuple[Entry, ...]:
    return tuple(
        Row(
            id=contact.id,
            spans=(name_span(contact.name, Role.STRONG), Span(unchecked(contact), Role.OPEN)),
            more=_more(contact),
            space=number > 0,
        )
        for number, contact in enumerate(mission.contacts)
    )


def _more(contact: Contact) -> tuple[str, ...]:
    if not contact.means:
        return (NO_DETAILS,)
    obvious = (telephone(contact), email(contact))
    shown = [means for means in obvious if means] or list(contact.means[:1])
    return tuple(means.value + unchecked(means) for means in shown)


def as_of(mission: Mission, contact: Contact) -> str:
    """From when the details of a contact are, because numbers go stale."""
    if contact.as_of:
        return date_words(contact.as_of)
    return as_of_text(mission)


def as_of_text(mission: Mission) -> str:
    """From when the text is, and what it says of people."""
    published = mission.source.published
    release = f"published {date_words(published)}" if published else "undated"
    dates = mission.visit.dates if is_over(mission) else None
    visit = f", visit {dates_words(dates)}" if dates else ""
    return f"the text: {release}{visit}"


def _document(mission: Mission, id: Id) -> Document:
    contact = mission.item(id, Contact)
    details: list[Block] = []
    for offer in offered(contact):
        details += _means(mission, offer)
    if not contact.means:
        details.append(paragraph(NO_DETAILS, Role.OPEN, space=True))
    form = [field("As of", as_of(mission, contact))] if contact.means else []
    form += [field("Condition", contact.condition)] if contact.condition else []
    for label, text in (
        ("Post", marked(contact, "post", contact.post)),
        ("Belongs to", marked(contact, "organization", contact.organization)),
    ):
        form += [field(label, text)] if text else []
    if contact.participant:
        person = mission.name_of(contact.participant)
        form.append(field("Person", person, link=Link(contact.participant)))
    return (
        headline(contact.kind.value.upper()),
        title(contact.name + unchecked(contact)),
        *spaced(details),
        *spaced(form),
        *quotes(mission, contact),
        *closing(mission, contact, contact.id),
    )


def _means(mission: Mission, offer: OfferedMeans) -> Document:
    means = offer.means
    text = means.value + (f"  ({means.label})" if means.label else "") + unchecked(means)
    where = "".join(verdict(mission, found, brief=True) for found in means.passages[:1])
    line = field(means_label(means.kind), text, role=Role.STRONG, aside=where)
    blocks = [line.replaced(keys=_keys(offer.letter), holds=means)]
    if number := offer.to_dial:
        dial = field("To dial", dial_words(number) + (" (derived)" if is_derived(means) else ""))
        blocks.append(dial.replaced(keys=_keys(offer.dial_letter)))
    return tuple(blocks)


def _keys(letter: str) -> str:
    return f"y {letter}" if letter else ""


SECTION = Section(
    tab=CONTACTS_TAB,
    entries=_entries,
    document=unmarked(_document),
    empty="The record has no contacts: the source names nobody to ask.",
)
