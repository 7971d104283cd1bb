"""Searching a record in tests as the screen does: every row of every tab, from the top down."""

from __future__ import annotations

from collections.abc import Sequence

from missiontui.document.blocks import Row
from missiontui.document.sections import in_order
from missiontui.document.tabs import BRIEF, paragraph_id
from missiontui.model import Id, Mission, Source, Statement, StatementKind
from missiontui.search import Index, Query


def order_of(mission: Mission) -> list[Id]:
    """The ids of all rows, in the order of the screen."""
    return [
        entry.id
        for section in in_order()
        for entry in section.entries(mission)
        if isinstance(entry, Row) and entry.id != BRIEF
    ]


def index_of(mission: Mission) -> Index:
    """The index of a record's rows, paragraphs of an attached text included."""
    paragraphs = enumerate(mission.source_text or (), start=1)
    texts = [(paragraph_id(number), text) for number, text in paragraphs]
    index = Index(mission, order_of(mission), texts)
    index.finish()
    return index


def found(index: Index, typed: str) -> list[str]:
    """What a query finds."""
    return list(index.find(Query.parse(typed)))


def mission_saying(texts: Sequence[str]) -> Mission:
    """A record of statements, one for each text."""
    statements = tuple(
        Statement(id=Id(f"s-{index}"), kind=StatementKind.FINDING, text=text)
        for index, text in enumerate(texts)
    )
    return Mission(title="T", source=Source(), statements=statements)
