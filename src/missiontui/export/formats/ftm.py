"""Entities of a record in FollowTheMoney, for OpenAleph and yente: JSON, an entity a line.

The source is an Article; participants and named counterparts are Persons; bodies with a name are
Organizations, and a post without a named holder is a Position. The visit and its meetings are
Events, statements and quotations Notes on the Article. A Documentation ties each to the paragraphs
that it rests on; its status is what came of holding the words against the attached text.

Values that were worked out or added are marked in themselves ("European Parliament (derived)").
Names, dates, codes and addresses cannot hold a mark: theirs stands in the description, which is all
that is said of the thing, with its notes, readings and gaps.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from missiontui.export.chosen import Chosen
from missiontui.export.follow_the_money import documents, events, people
from missiontui.export.follow_the_money.scope import Scope
from missiontui.export.formats import NothingToExportError, Options
from missiontui.model import SOURCE, Mission

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missiontui.export.formats import RecordPart

LEAVES_OUT = (
    "Groups of people and people without a name are words in the descriptions, never entities.",
    "Named cases are persons only if asked for (--with-cases); those known by number never are.",
    "Protected people are words without their names, and never entities, unless these are shown.",
    "Contacts, abbreviations, the record’s own title and all of a place but its name stay behind.",
    "A date without a year, approximate, in doubt, contradicted or open to readings is words only.",
    "Times of day are words only: they are local, and no time zone is stated.",
    "With whom a meeting refused, cancelled, asked for or just possible was to be is words only.",
    "Members of a joint delegation are tied to the visit only: whom each represents is not stated.",
    "Who said a statement is words only: a note on a person would seem to be about that person.",
    "Country codes that ISO 3166-1 does not assign, XK for Kosovo apart, are words only.",
    "That a meeting belongs to the visit is said only by the document that both rest on.",
)


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:
    """The entities, one a line, the source first.

    Raises:
        NothingToExportError: if nothing that was chosen is an entity.
    """
    return "".join(part(mission, chosen, options))


def together(parts: Sequence[RecordPart[list[str]]]) -> str:
    """The entities of all records, those that several have alike once.

    Records of one text share its document, of which each tells what it knows: programs that read
    entities make one of those of one id.
    """
    return "".join(dict.fromkeys(line for each in parts for line in each.held))


def part(mission: Mission, chosen: Chosen, options: Options) -> list[str]:
    """The lines of a record, the source first.

    Raises:
        NothingToExportError: if nothing that was chosen is an entity.
    """
    scope = Scope(mission, chosen, options)
    found = chain(
        people.bodies(scope),
        people.participants(scope),
        people.counterparts(scope),
        people.cases(scope),
        events.visit(scope),
        events.meetings(scope),
        documents.notes(scope),
    )
    entities = {each.id: each for each in found}
    if not entities and not scope.has(SOURCE):
        raise NothingToExportError(
            "Nothing that was chosen is an entity: a named person or body, a post, the visit, a "
            "meeting, a statement or a quotation."
        )
    return [f"{each.line()}\n" for each in (documents.source(scope), *entities.values())]
