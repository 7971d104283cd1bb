"""People and offices as vCards, for an address book: 4.0 (RFC 6350), or 3.0 (RFC 2426)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from missiontui.document.evidence import outcome_of
from missiontui.document.means import OfferedMeans, means_label, offered
from missiontui.document.names import READING_OPEN, subtitle
from missiontui.document.provenance import qualifier, unchecked
from missiontui.document.sections.contacts import as_of, as_of_text
from missiontui.export.as_text import as_text
from missiontui.export.content_lines import escaped, joined
from missiontui.export.keys import uid
from missiontui.export.reference import reference
from missiontui.model import (
    Contact,
    ContactKind,
    Id,
    Means,
    MeansKind,
    Mission,
    NoteKind,
    Participant,
)
from missiontui.model.basis import NO_ID
from missiontui.model.telephone import Dialled, uri


class Version(Enum):
    """The versions of the format that address books read."""

    NEW = "4.0"
    OLD = "3.0"


_TYPES = {MeansKind.TELEPHONE: "voice", MeansKind.MOBILE: "cell", MeansKind.FAX: "fax"}
"""Types of TEL (RFC 6350, section 6.4.1; RFC 2426, section 3.3.1)."""


def vcard(
    mission: Mission, contact: Contact, version: Version = Version.NEW, *, brief: bool = False
) -> str:
    """The contact, with what the record says of its means in a note.

    Lines end in CRLF and are folded (RFC 6350, section 3.2); the last has no end.

    Args:
        mission: The record.
        contact: The contact.
        version: The version of the format.
        brief: Whether the note holds the condition alone, and neither source nor UID is given, for
            a QR code that a terminal has room for.
    """
    return joined(_lines_of_contact(mission, contact, version, brief=brief))


def _lines_of_contact(
    mission: Mission, contact: Contact, version: Version, *, brief: bool
) -> Iterator[str]:
    is_person = contact.kind is ContactKind.PERSON
    # An office or a press service is no group, which would have members (RFC 6350, section 6.1.4).
    kind = "individual" if is_person else "org"
    id = NO_ID if brief else contact.id
    yield from _head(mission, id, contact.name, version, kind=kind)
    if contact.post:
        yield f"TITLE:{escaped(contact.post)}"
    units = (contact.organization, None if is_person else contact.name)
    if any(units):
        yield f"ORG:{';'.join(escaped(unit) for unit in units if unit)}"
    for number, offer in enumerate(offered(contact), start=1):
        yield from _property(offer, number, version)
    if note := "\n".join(_note(mission, contact, brief=brief)):
        yield f"NOTE:{escaped(note)}"
    yield from _end(mission, brief=brief)


def card_of_participant(
    mission: Mission, person: Participant, version: Version = Version.NEW
) -> str:
    """A member of the delegation, with all that the record says of the person in a note.

    The function in the delegation is the ROLE, "the part played in a particular situation"; posts
    at home are TITLEs (RFC 6350, sections 6.6.1 and 6.6.2). Group and country have no property: a
    group is no employer, and a country without a street no address.
    """
    return joined(_lines_of_participant(mission, person, version))


def _lines_of_participant(mission: Mission, person: Participant, version: Version) -> Iterator[str]:
    yield from _head(mission, person.id, person.name, version, kind="individual")
    function = person.function.value if person.function else "participant"
    presence = f", {person.presence.value}" if person.presence else ""
    mark = qualifier(person, "function")
    yield f"ROLE:{escaped(f'{function} of the delegation{mark}{presence}')}"
    for post in person.posts:
        yield f"TITLE:{escaped(post)}"
    if person.organization:
        yield f"ORG:{escaped(person.organization)}"
    parts = (subtitle(mission), as_text(mission, person.id), f"As of: {as_of_text(mission)}")
    note = "\n\n".join(part for part in parts if part)
    yield f"NOTE:{escaped(note)}"
    yield from _end(mission)


def _head(mission: Mission, id: Id, name: str, version: Version, *, kind: str) -> Iterator[str]:
    """The lines that every card begins with; without a UID where the id is empty."""
    yield "BEGIN:VCARD"
    yield f"VERSION:{version.value}"
    if version is Version.NEW:
        yield f"KIND:{kind}"
    if id:
        yield f"UID:{uid(mission, id).urn}"
    yield f"FN:{escaped(name)}"
    if version is Version.OLD:
        # Its parts are required (RFC 2426, section 3.1.2), and stay empty: nothing says which part
        # of a printed name is which. Version 4.0 allows to leave them out.
        yield "N:;;;;"


def _end(mission: Mission, *, brief: bool = False) -> Iterator[str]:
    if mission.source.url and not brief:
        yield f"SOURCE:{mission.source.url}"
    yield "END:VCARD"


def _property(offer: OfferedMeans, number: int, version: Version) -> Iterator[str]:
    """The line of one of the means; two, grouped, where it has a label.

    X-ABLABEL is no property of the RFC, but the one by which address books name a means.
    """
    name, value = _name_and_value(offer, version)
    label = offer.means.label
    group = f"item{number}." if label else ""
    yield f"{group}{name}:{value}"
    if label:
        yield f"{group}X-ABLABEL:{escaped(label)}"


def _name_and_value(offer: OfferedMeans, version: Version) -> tuple[str, str]:
    means = offer.means
    if means.kind in _TYPES:
        return _telephone(offer, _TYPES[means.kind], version)
    text = escaped(means.value)
    match means.kind:
        case MeansKind.EMAIL:
            return "EMAIL" if version is Version.NEW else "EMAIL;TYPE=INTERNET", text
        case MeansKind.WEB:
            return "URL", offer.address or text
        case MeansKind.POSTAL:
            # The address is not taken apart: it stands whole in the component for the street,
            # which address books show, as they do not a LABEL.
            return "ADR", f";;{text};;;;"
        case _:
            return "X-SOCIALPROFILE", text


def _telephone(offer: OfferedMeans, type_: str, version: Version) -> tuple[str, str]:
    number = offer.to_dial
    # A printed number may lack its country, without which no tel: URI names it (RFC 3966).
    if number is None:
        return f"TEL;TYPE={type_}", escaped(offer.means.value)
    if version is Version.OLD:
        return f"TEL;TYPE={type_}", _with_extension(number)
    link = uri(offer.means.value, offer.means.e164) or ""
    # In a URI the semicolon is a part of the value, not the end of one.
    return f"TEL;VALUE=uri;TYPE={type_}", link


def _with_extension(number: Dialled) -> str:
    return f"{number.number} ext. {number.extension}" if number.extension else number.number


def _note(mission: Mission, contact: Contact, *, brief: bool) -> Iterator[str]:
    """The note for facts without a property: condition, printed numbers, their date and place."""
    if contact.condition:
        open_ = any(note.about == "condition" for note in contact.noted(NoteKind.READING))
        mark = qualifier(contact, "condition") + (f" ({READING_OPEN})" if open_ else "")
        yield f"Condition: {contact.condition}{mark}"
    if brief:
        return
    yield from _marked(contact)
    if contact.participant:
        yield f"Person: {mission.name_of(contact.participant)}{qualifier(contact, 'participant')}"
    for means in contact.means:
        yield from _means_in_note(mission, means)
    yield f"As of: {as_of(mission, contact)}{qualifier(contact, 'as_of')}"
    if source := reference(mission.source):
        yield f"Source: {source}"


def _marked(contact: Contact) -> Iterator[str]:
    """The values of properties that were worked out or added from elsewhere."""
    properties = {
        "Contact": (None, contact.name),
        "Name": ("name", contact.name),
        "Post": ("post", contact.post),
        "Belongs to": ("organization", contact.organization),
    }
    for label, (key, value) in properties.items():
        if value and (mark := qualifier(contact, key)):
            yield f"{label}: {value}{mark}"


def _means_in_note(mission: Mission, means: Means) -> Iterator[str]:
    """The line of one of the means that the property does not tell all of."""
    outcome = next(filter(None, (outcome_of(mission, each) for each in means.passages)), "")
    mark = qualifier(means) or qualifier(means, "value") or unchecked(means)
    if not (means.e164 or means.label or outcome or mark):
        return
    label = f" ({means.label})" if means.label else ""
    kinds = " and ".join(kind.value for kind in means.marks("e164"))
    printed = mark if mark and mark != unchecked(means) else f", as printed{mark}"
    parts = [
        f"{means_label(means.kind)}: {means.value}{label}{printed}",
        f"{means.e164} is {kinds}" if kinds else "",
        outcome,
    ]
    yield "; ".join(part for part in parts if part)
