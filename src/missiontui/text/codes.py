"""What a QR code can hold of an item, for a telephone's camera."""

from __future__ import annotations

from dataclasses import dataclass

from missiontui.model import (
    Contact,
    Id,
    Mission,
)
from missiontui.model.telephone import dialled
from missiontui.text.address import link_of, mail_to
from missiontui.text.contacts import email, telephone
from missiontui.text.copying import copies
from missiontui.text.vcard import vcard


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
    if number and (to_dial := number.e164 or dialled(number.value)):
        found.append(Code("telephone", f"tel:{to_dial}"))
    if address:
        found.append(Code("e-mail", mail_to(address)))
    return (*found, Code("the whole contact, as vCard", vcard(mission, contact, brief=True)))
