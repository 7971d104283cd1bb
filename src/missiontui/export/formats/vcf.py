"""Contacts as vCards, for an address book."""

from __future__ import annotations

from missiontui.export.content_lines import LINE_END
from missiontui.export.formats import NothingToExportError
from missiontui.export.vcard import Version, card_of_participant, vcard
from missiontui.model.protection import is_hidden
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options, RecordPart
    from missiontui.model import Mission

LEAVES_OUT = (
    "Whoever was met has no card, nor have people who are known by number or kind only.",
    "Participants have cards only where they are asked for, or named by their ids.",
    "Protected people have no card, nor have their contacts, unless their names are shown.",
    "A name is not taken apart: it stands whole, as printed.",
    "Groups, parties, countries, functions as printed and meetings stand in notes only.",
    "The words that a contact rests on, and the reasons for its marks, are left out.",
)


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:
    """The cards of contacts, then those of participants where they are asked for.

    Raises:
        NothingToExportError: if neither is among what was chosen.
    """
    return "".join(part(mission, chosen, options))


def together(parts: Sequence[RecordPart[list[str]]]) -> str:
    """The cards of all records, those that several have alike once.

    The same name in two records is no reason to take two cards for one.
    """
    return "".join(dict.fromkeys(card for each in parts for card in each.held))


def part(mission: Mission, chosen: Chosen, options: Options) -> list[str]:
    """The cards of a record, each with its end of line.

    Raises:
        NothingToExportError: if neither is among what was chosen.
    """
    version = Version(options.vcard)
    named = chosen.ids or ()
    contacts = [each for each in mission.contacts if chosen.has(mission, each.id)]
    people = [
        each
        for each in mission.delegation.participants
        if each.id in named or (options.participants and chosen.has(mission, each.id))
    ]
    cards = [
        vcard(mission, contact, version) for contact in contacts if not is_hidden(contact.name)
    ]
    cards += [
        card_of_participant(mission, person, version)
        for person in people
        if not is_hidden(person.name)
    ]
    if not cards and (contacts or people):
        raise NothingToExportError(
            "All whom a card could be of are protected; with --show-protected they have one."
        )
    if not cards:
        asked = "neither contact nor participant" if options.participants else "no contact"
        raise NothingToExportError(f"There is {asked} among what was chosen of the record.")
    return [card + LINE_END for card in cards]
