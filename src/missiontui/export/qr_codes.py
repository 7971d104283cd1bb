"""The texts that a QR code brings into a telephone: numbers, addresses, links, a whole contact."""

from __future__ import annotations

from dataclasses import dataclass

from missiontui.document.means import offered
from missiontui.export.addresses import link_of
from missiontui.export.copies import VCARD, copies
from missiontui.export.vcard import vcard
from missiontui.model import Contact, Id, Mission
from missiontui.model.protection import is_hidden


@dataclass(frozen=True, slots=True)
class Code:
    """One code to show."""

    label: str
    """The name of that which it leads to."""
    payload: str
    """The exact contents."""
    letter: str = ""
    """The key that shows it: the one that copies the same."""


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
    """Each of the means that a telephone can use, in the order of the menu, and all together."""
    if not contact.means:
        return ()
    order = {copy.letter: number for number, copy in enumerate(copies(mission, contact.id))}
    means = [each for each in offered(contact) if each.address]
    means.sort(key=lambda each: order.get(each.letter, len(order)))
    found = [Code(each.name, each.address or "", each.letter) for each in means]
    if is_hidden(contact.name):
        return tuple(found)  # a card without a name is none
    whole = Code("the whole contact, as vCard", vcard(mission, contact, brief=True), VCARD)
    return (*found, whole)
