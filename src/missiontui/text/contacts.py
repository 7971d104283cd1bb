"""Contacts: whom to ring, and from when the numbers are."""

from __future__ import annotations

from dataclasses import replace

from missiontui.model import Contact, Id, Means, MeansKind, Mission, NoteKind
from missiontui.text.blocks import (
    Block,
    Document,
    Entry,
    Link,
    Mark,
    Role,
    Row,
    Section,
    Span,
    field,
    headline,
    paragraph,
    spaced,
    title,
)
from missiontui.text.dates import date_words, dates_words
from missiontui.text.provenance import closing, notes, place, quotes
from missiontui.text.tabs import CONTACTS_TAB

NO_DETAILS = "no details in the source"

_LABELS = {MeansKind.EMAIL: "E-mail"}


def telephone(contact: Contact) -> Means | None:
    """The number that a person would ring first."""
    return contact.first(MeansKind.TELEPHONE) or contact.first(MeansKind.MOBILE)


def email(contact: Contact) -> Means | None:
    """The address that a person would write to first."""
    return contact.first(MeansKind.EMAIL)


def means_label(kind: MeansKind) -> str:
    """What a kind of means is called."""
    return _LABELS.get(kind, kind.value.capitalize())


def is_derived(means: Means) -> bool:
    """Whether the number to dial was worked out from the printed one."""
    return any(note.about == "e164" for note in means.noted(NoteKind.DERIVED))


def _entries(mission: Mission) -> tuple[Entry, ...]:
    return tuple(
        Row(
            id=contact.id,
            spans=(Span(contact.name, Role.STRONG),),
            more=_more(contact),
        )
        for contact in mission.contacts
    )


def _more(contact: Contact) -> tuple[str, ...]:
    if not contact.means:
        return (NO_DETAILS,)
    obvious = (telephone(contact), email(contact))
    return tuple(means.value for means in obvious if means) or (contact.means[0].value,)


def as_of(mission: Mission, contact: Contact) -> str:
    """From when the details of a contact are, because numbers go stale."""
    if contact.as_of:
        return date_words(contact.as_of)
    published = mission.source.published
    release = f"published {date_words(published)}" if published else "release undated"
    dates = mission.visit.dates
    visit = f", visit {dates_words(dates)}" if dates else ""
    return f"as printed; {release}{visit}"


def _document(mission: Mission, id: Id, mark: Mark | None = None) -> Document:
    del mark
    contact = mission.item(id, Contact)
    details: list[Block] = []
    for means in contact.means:
        details += _means(mission, contact, means)
    if not contact.means:
        details.append(paragraph(NO_DETAILS, Role.OPEN, space=True))
    form = [field("As of", as_of(mission, contact))] if contact.means else []
    form += [field("Condition", contact.condition)] if contact.condition else []
    form += [field("Belongs to", contact.organization)] if contact.organization else []
    if contact.participant:
        person = mission.name_of(contact.participant)
        form.append(field("Person", person, link=Link(contact.participant)))
    return (
        headline(contact.kind.value.upper()),
        title(contact.name),
        *spaced(details),
        *spaced(form),
        *quotes(mission, contact),
        *(block for means in contact.means for block in notes(means)),
        *closing(mission, contact, contact.id),
    )


def _means(mission: Mission, contact: Contact, means: Means) -> Document:
    label = means_label(means.kind)
    text = means.value + (f"  ({means.label})" if means.label else "")
    where = "".join(place(mission, found, brief=True) for found in means.passages[:1])
    letter = {id(telephone(contact)): "y t", id(email(contact)): "y e"}.get(id(means), "")
    blocks = [replace(field(label, text, role=Role.STRONG, aside=where), keys=letter)]
    if means.e164:
        dial = field("To dial", means.e164 + (" (derived)" if is_derived(means) else ""))
        blocks.append(replace(dial, keys="y d" if means is telephone(contact) else ""))
    return tuple(blocks)


CONTACTS = Section(
    tab=CONTACTS_TAB,
    entries=_entries,
    document=_document,
    empty="The record has no contacts. They go under the key contacts, each with its means.",
)
