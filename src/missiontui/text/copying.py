"""What can be copied of an item, each under its letter."""

from __future__ import annotations

from dataclasses import dataclass

from missiontui.model import Contact, Id, Item, Mission, Statement
from missiontui.text.contacts import email, telephone
from missiontui.text.provenance import in_quotation_marks


@dataclass(frozen=True, slots=True)
class Copy:
    """One thing to copy."""

    letter: str
    """The key that copies it."""
    label: str
    """What it is."""
    text: str
    """What is copied, exactly."""


def copies(mission: Mission, id: Id) -> tuple[Copy, ...]:
    """What can be copied of an item; the first is what a person most likely wants."""
    item = mission.items.get(id)
    if isinstance(item, Contact):
        return _of_contact(item)
    if isinstance(item, Statement):
        return tuple(
            Copy("w", "wording", in_quotation_marks(passage))
            for passage in item.passages[:1]
            if passage.wording
        )
    return _name(item)


def nothing_to_copy(mission: Mission, id: Id) -> str:
    """Why there is nothing to copy of an item."""
    if isinstance(mission.items.get(id), Contact):
        return "Nothing to copy: no details in the source"
    return "Nothing to copy here"


def _of_contact(contact: Contact) -> tuple[Copy, ...]:
    if not contact.means:
        return ()
    number, address = telephone(contact), email(contact)
    found = []
    if number:
        found.append(Copy("t", "telephone, as printed", number.value))
    if number and number.e164:
        found.append(Copy("d", "telephone, to dial", number.e164))
    if address:
        found.append(Copy("e", "e-mail", address.value))
    return (*found, *_name(contact))


def _name(item: Item | None) -> tuple[Copy, ...]:
    name = getattr(item, "name", None)
    return (Copy("n", "name", name),) if isinstance(name, str) else ()
