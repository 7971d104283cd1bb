"""A contact as a vCard 4.0 (RFC 6350), for an address book."""

from __future__ import annotations

import re
from collections.abc import Iterator

from missiontui.model import Contact, ContactKind, Means, MeansKind, Mission
from missiontui.text.citation import reference
from missiontui.text.contacts import as_of, is_derived, means_label
from missiontui.text.provenance import mark

_MAX_OCTETS = 75
_SPECIAL = re.compile(r"[\\,;]")

_TYPES = {MeansKind.TELEPHONE: "voice", MeansKind.MOBILE: "cell", MeansKind.FAX: "fax"}
"""Types of TEL (section 6.4.1)."""


def vcard(mission: Mission, contact: Contact, *, brief: bool = False) -> str:
    r"""The contact, with what the record says of its means in a note.

    Args:
        mission: The record.
        contact: The contact.
        brief: Whether the note holds the condition alone and no source is named, for a QR code
            that a terminal has room for.

    Lines end in "\n" alone, though RFC 6350 (section 3.2) asks for CRLF: a clipboard holds text,
    to which programs on every system add the line ends that they want, while a carriage return
    would show as one in many of them; readers of vCards take either.
    """
    return "\n".join(_folded(line) for line in _lines(mission, contact, brief=brief))


def _lines(mission: Mission, contact: Contact, *, brief: bool) -> Iterator[str]:
    is_person = contact.kind is ContactKind.PERSON
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    # An office or a press service is no group, which would have members (section 6.1.4).
    yield f"KIND:{'individual' if is_person else 'org'}"
    yield f"FN:{_escaped(contact.name)}"
    # N is left out (section 6.2.2 allows it): nothing says which part of a printed name is which.
    units = (contact.organization, None if is_person else contact.name)
    if any(units):
        yield f"ORG:{';'.join(_escaped(unit) for unit in units if unit)}"
    for means in contact.means:
        yield _property(means)
    if note := "\n".join(_note(mission, contact, brief=brief)):
        yield f"NOTE:{_escaped(note)}"
    if mission.source.url and not brief:
        yield f"SOURCE:{mission.source.url}"
    yield "END:VCARD"


def _property(means: Means) -> str:
    if means.kind in _TYPES:
        type_ = f"TYPE={_TYPES[means.kind]}"
        if means.e164:
            return f"TEL;VALUE=uri;{type_}:tel:{means.e164}"
        # A printed number may lack its country, without which no tel: URI names it (RFC 3966).
        return f"TEL;{type_}:{_escaped(means.value)}"
    match means.kind:
        case MeansKind.EMAIL:
            return f"EMAIL:{_escaped(means.value)}"
        case MeansKind.WEB:
            return f"URL:{means.value}"
        case MeansKind.POSTAL:
            # The address is not taken apart: it stands whole in the component for the street,
            # which address books show, as they do not a LABEL.
            return f"ADR:;;{_escaped(means.value)};;;;"
        case _:
            return f"X-SOCIALPROFILE:{_escaped(means.value)}"


def _note(mission: Mission, contact: Contact, *, brief: bool) -> Iterator[str]:
    """What no property holds: the condition, the printed numbers, from when they are and where."""
    if contact.condition:
        yield f"Condition: {contact.condition}"
    if brief:
        return
    for means in contact.means:
        if means.e164 or means.label:
            yield _as_printed(means)
    yield f"As of: {as_of(mission, contact)}{mark(contact, 'as_of')}"
    if source := reference(mission.source):
        yield f"Source: {source}"


def _as_printed(means: Means) -> str:
    label = f" ({means.label})" if means.label else ""
    derived = f"; {means.e164} is derived" if means.e164 and is_derived(means) else ""
    return f"{means_label(means.kind)}: {means.value}{label}, as printed{derived}"


def _escaped(text: str) -> str:
    r"""Text with `\`, `,`, `;` and line breaks escaped (section 3.4)."""
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", r"\n")


def _folded(line: str) -> str:
    """A line folded so that none is longer than 75 octets (section 3.2).

    A character of several octets is never parted, as readers that decode before they unfold could
    not read its halves.
    """
    parts, octets = [""], 0
    for character in line:
        size = len(character.encode())
        if octets + size > _MAX_OCTETS:
            parts.append("")
            octets = 1
        parts[-1] += character
        octets += size
    return "\n ".join(parts)
