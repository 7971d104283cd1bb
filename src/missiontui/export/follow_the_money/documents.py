"""The source as a document, and what was said in it as notes on it."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.names import kind_and_words
from missiontui.document.provenance import marked
from missiontui.export.as_text import as_text
from missiontui.export.citation import by
from missiontui.export.follow_the_money.entity import Entity, entity, stated_date
from missiontui.export.follow_the_money.scope import Scope
from missiontui.export.reference import in_order_of_a_list, reference
from missiontui.model import GAPS, SOURCE


def source(scope: Scope) -> Entity:
    """The document that tells of the visit: an Article, which unlike a Document needs no file."""
    mission, told = scope.mission, scope.mission.source
    chosen = (id for id in (SOURCE, GAPS) if scope.has(id))
    return entity(
        scope.document,
        "Article",
        title=told.title,
        name=None if told.title else ", ".join(in_order_of_a_list(told)),
        publisher=marked(told, "publisher", told.publisher),
        publishedAt=stated_date(told, "published", told.published),
        sourceUrl=told.url,
        keywords=mission.tags,
        summary=reference(told),
        description=[as_text(mission, id) or "" for id in chosen],
    )


def notes(scope: Scope) -> Iterator[Entity]:
    """What was said, as notes on the document that says so.

    No note is tied to its speaker: a note on a person would be taken for words about that person.
    """
    mission = scope.mission
    for statement in mission.statements:
        if scope.has(statement.id):
            yield entity(
                scope.id(statement.id),
                "Note",
                entity=[scope.document, *scope.entities(statement.cases)],
                summary=kind_and_words(statement, mission.speaker_name(statement)),
                description=as_text(mission, statement.id),
            )
    for quotation in mission.quotations:
        if scope.has(quotation.id):
            yield entity(
                scope.id(quotation.id),
                "Note",
                entity=scope.document,
                summary=f"quotation: {by(mission, quotation)}",
                description=as_text(mission, quotation.id),
            )
