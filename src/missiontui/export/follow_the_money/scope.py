"""The scope of an export: the items of a record that become entities, and their ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from missiontui.document.evidence import in_quotation_marks, outcome_words
from missiontui.export.chosen import Chosen
from missiontui.export.follow_the_money.entity import Entity, entity
from missiontui.export.formats import Options
from missiontui.export.keys import item_key, source_key
from missiontui.model import (
    DELEGATION,
    SOURCE,
    Body,
    Case,
    Counterpart,
    CounterpartKind,
    Id,
    Item,
    Mission,
    Participant,
    Passage,
    Sourced,
)
from missiontui.model.protection import is_hidden

_ENTITIES = (CounterpartKind.PERSON, CounterpartKind.BODY)
"""The kinds of counterparts that are persons or organisations with a name."""


class Scope:
    """A record, what was chosen of it, and the ids of its entities.

    An id is the SHA-1 of the source's key, the record's title and the names of the thing; that of
    the source of its key alone, so that two records of one text share the document and no more.
    """

    def __init__(self, mission: Mission, chosen: Chosen, options: Options) -> None:
        self.mission = mission
        self.chosen = chosen
        self._options = options
        self.document = _sha1(source_key(mission))
        """The id of the source."""

    def id(self, *names: str) -> str:
        """The id of an item's entity, or of one that is named after it."""
        return _sha1(item_key(self.mission, *names))

    def has(self, id: Id) -> bool:
        """Tell that an item was chosen."""
        return self.chosen.has(self.mission, id)

    def is_entity(self, item: Item | None) -> bool:
        """Tell that an item is a person or an organisation with a name, and was chosen.

        Words in place of a protected name would be taken for one, the same in every record.
        """
        match item:
            case Participant() | Counterpart() | Case() if is_hidden(item.name):
                known = False
            case Counterpart():
                known = item.kind in _ENTITIES
            case Case():
                known = self._options.with_cases and _is_one_person(item)
            case Body():
                return self.has(DELEGATION) or (bool(item.id) and self.has(item.id))
            case _:
                known = isinstance(item, Participant)
        return known and item is not None and self.has(item.id)

    def entities(self, ids: Iterable[Id]) -> list[str]:
        """The ids of those items that are persons or organisations."""
        items = self.mission.items
        return [self.id(id) for id in ids if self.is_entity(items.get(id))]

    def id_of_body(self, body: Body) -> str:
        """The id of a body that sent the delegation: of one without an id, by name and parent."""
        if body.id:
            return self.id(body.id)
        return self.id(SOURCE, body.name, body.parent or "")

    @cached_property
    def _bodies(self) -> dict[str, str]:
        """The ids of organisations by their names, those apart that share one."""
        found = [
            (body.name, self.id_of_body(body))
            for body in self.mission.delegation.bodies
            if self.is_entity(body)
        ]
        found += [
            (each.name, self.id(each.id))
            for each in self.mission.counterparts
            if each.kind is CounterpartKind.BODY and self.is_entity(each)
        ]
        number = Counter(name for name, _ in found)
        return {name: id for name, id in found if number[name] == 1}

    def organization(self, name: str) -> tuple[str, list[Entity]]:
        """The id of an organisation that is only named beside a thing; itself, if it is new.

        One name stands for one organisation within a text.
        """
        if name in self._bodies:
            return self._bodies[name], []
        id = self.id(SOURCE, name)
        return id, [entity(id, "Organization", name=name)]

    def documentation(self, id: str, sourced: Sourced) -> Iterator[Entity]:
        """What ties an entity to the paragraphs of the source that it rests on."""
        for number, passage in enumerate(sourced.passages, start=1):
            yield entity(
                _sha1(f"{id}\ndocumentation\n{number}"),
                "Documentation",
                document=self.document,
                entity=id,
                role=f"paragraph {passage.paragraph}",
                status=self._outcome(passage),
                description=in_quotation_marks(passage) if passage.wording else None,
            )

    def _outcome(self, passage: Passage) -> str | None:
        """What came of holding words against the attached text, where there is one."""
        if self.mission.comparison is None or not passage.wording:
            return None
        return outcome_words(self.mission.comparison.of(passage), passage.paragraph)


def _is_one_person(case: Case) -> bool:
    return case.name is not None and case.count in (None, 1) and case.count_as_printed is None


def _sha1(key: str) -> str:
    import hashlib

    return hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()
