"""A contact as a vCard, for an address book: 4.0 (RFC 6350), or 3.0 (RFC 2426) for old ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from missiontui.document.means import OfferedMeans, is_derived, means_label, offered
from missiontui.document.provenance import qualifier, unchecked
from missiontui.document.sections.contacts import as_of
from missiontui.export.reference import reference
from missiontui.model import Contact, ContactKind, Means, MeansKind, Mission
from missiontui.model.telephone import Dialled, uri


class Version(Enum):
    """The versions of the format that address books read."""

    NEW = "4.0"
    OLD = "3.0"


_LINE_END = "\r\n"
_MAX_OCTETS = 75
_SPECIAL = re.compile(r"[\\,;]")

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
    lines = _lines(mission, contact, version, brief=brief)
    return _LINE_END.join(_folded(line) for line in lines)


def _lines(mission: Mission, contact: Contact, version: Version, *, brief: bool) -> Iterator[str]:
    is_person = contact.kind is ContactKind.PERSON
    yield "BEGIN:VCARD"
    yield f"VERSION:{version.value}"
    if version is Version.NEW:
        # An office or a press service is no group, which would have members (section 6.1.4).
        yield f"KIND:{'individual' if is_person else 'org'}"
    if not brief:
        yield f"UID:{_uid(mission, contact)}"
    yield f"FN:{_escaped(contact.name)}"
    if version is Version.OLD:
        # Its parts are required (RFC 2426, section 3.1.2), and stay empty: nothing says which part
        # of a printed name is which. Version 4.0 allows to leave them out.
        yield "N:;;;;"
    if contact.post:
        yield f"TITLE:{_escaped(contact.post)}"
    units = (contact.organization, None if is_person else contact.name)
    if any(units):
        yield f"ORG:{';'.join(_escaped(unit) for unit in units if unit)}"
    for number, offer in enumerate(offered(contact), start=1):
        yield from _property(offer, number, version)
    if note := "\n".join(_note(mission, contact, brief=brief)):
        yield f"NOTE:{_escaped(note)}"
    if mission.source.url and not brief:
        yield f"SOURCE:{mission.source.url}"
    yield "END:VCARD"


def _uid(mission: Mission, contact: Contact) -> str:
    """A name that stays the same for a contact of a record (RFC 6350, section 6.7.6; RFC 9562).

    The record is known by the address of its source, else by what names that document.
    """
    from uuid import NAMESPACE_URL, uuid5

    source = mission.source
    named = (source.publisher, source.identifier or source.title or mission.title)
    record = source.url or "\n".join(part for part in named if part)
    return uuid5(NAMESPACE_URL, f"{record}\n{contact.id}").urn


def _property(offer: OfferedMeans, number: int, version: Version) -> Iterator[str]:
    """The line of one of the means; two, grouped, where it has a label.

    X-ABLABEL is no property of the RFC, but the one by which address books name a means.
    """
    name, value = _name_and_value(offer, version)
    label = offer.means.label
    group = f"item{number}." if label else ""
    yield f"{group}{name}:{value}"
    if label:
        yield f"{group}X-ABLABEL:{_escaped(label)}"


def _name_and_value(offer: OfferedMeans, version: Version) -> tuple[str, str]:
    means = offer.means
    if means.kind in _TYPES:
        return _telephone(offer, _TYPES[means.kind], version)
    text = _escaped(means.value)
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
        return f"TEL;TYPE={type_}", _escaped(offer.means.value)
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
        yield f"Condition: {contact.condition}"
    if brief:
        return
    for means in contact.means:
        if means.e164 or means.label or unchecked(means):
            yield _as_printed(means)
    yield f"As of: {as_of(mission, contact)}{qualifier(contact, 'as_of')}"
    if source := reference(mission.source):
        yield f"Source: {source}"


def _as_printed(means: Means) -> str:
    label = f" ({means.label})" if means.label else ""
    derived = f"; {means.e164} is derived" if means.e164 and is_derived(means) else ""
    return f"{means_label(means.kind)}: {means.value}{label}, as printed{derived}{unchecked(means)}"


def _escaped(text: str) -> str:
    r"""Text with `\`, `,`, `;` and line breaks escaped (section 3.4)."""
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", r"\n")


def _folded(line: str) -> str:
    """A line folded so that none is longer than 75 octets (section 3.2).

    A character of several octets is never parted, as readers that decode before they unfold could
    not read its halves.
    """
    octets, parts, begin, room = line.encode(), [], 0, _MAX_OCTETS
    while begin < len(octets):
        end = begin + room
        while octets[end : end + 1] and octets[end] & 0b1100_0000 == 0b1000_0000:
            end -= 1  # what stands there goes on a character
        parts.append(octets[begin:end].decode())
        begin, room = end, _MAX_OCTETS - 1
    return f"{_LINE_END} ".join(parts)
