"""What a QR code can hold of an item, for a telephone's camera."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from missiontui.model import (
    Contact,
    Id,
    Means,
    Mission,
)
from missiontui.text.address import link_of, mail_to
from missiontui.text.contacts import email, telephone
from missiontui.text.copying import copies
from missiontui.text.vcard import vcard

_ONE_NUMBER = re.compile(r"\+?[\d\s().‐‑–-]+")
"""A number with nothing but visual separators (RFC 3966, section 5.1.1, and their typographic
forms): with an extension or a second number, its digits in a row would be another number."""
_NOUGHT_NOT_DIALLED = re.compile(r"\+.*\(\s*0\s*\)")


@dataclass(frozen=True, slots=True)
class Code:
    """One code to show."""

    label: str
    """What it leads to."""
    payload: str
    """What it holds, exactly."""


def codes(mission: Mission, id: Id) -> tuple[Code, ...]:
    """The codes of an item; the first is what a person most likely wants."""
    item = mission.items.get(id)
    if isinstance(item, Contact):
        return _of_contact(mission, item)
    found = []
    if link := link_of(mission, id):
        found.append(Code("link to the source", link))
    found += [Code(copy.label, copy.text) for copy in copies(mission, id)[:1]]
    return tuple(found)


def _of_contact(mission: Mission, contact: Contact) -> tuple[Code, ...]:
    if not contact.means:
        return ()
    found = []
    number, address = telephone(contact), email(contact)
    if number and (to_dial := _to_dial(number)):
        found.append(Code("telephone", f"tel:{to_dial}"))
    if address:
        found.append(Code("e-mail", mail_to(address)))
    return (*found, Code("the whole contact, as vCard", vcard(mission, contact, brief=True)))


def _to_dial(number: Means) -> str:
    """The number of a tel: URI (RFC 3966): international where the record has it so.

    Else the printed digits, which a telephone dials as they stand; none where they would be
    another number.
    """
    if number.e164:
        return number.e164
    shown = "".join(c for c in number.value if unicodedata.category(c) != "Cf").strip()
    if not _ONE_NUMBER.fullmatch(shown) or _NOUGHT_NOT_DIALLED.match(shown):
        return ""
    digits = "".join(str(unicodedata.decimal(c)) for c in shown if c.isdecimal())
    return f"+{digits}" if digits and shown.startswith("+") else digits
