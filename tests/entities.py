"""Entities of FollowTheMoney in tests, and its own model, by which they are judged.

FollowTheMoney needs a library that pip builds; tests without it are skipped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache

import pytest
from browsing import NAMES

from missiontui.export.chosen import Chosen
from missiontui.export.follow_the_money.entity import Entity
from missiontui.export.follow_the_money.scope import Scope
from missiontui.export.formats import Options
from missiontui.export.formats.ftm import exported
from missiontui.model import (
    Mission,
)
from missiontui.model.print_forms import plain

model = pytest.importorskip("followthemoney", reason="followthemoney is not installed").model
EVERY = (*NAMES, "offices")
"""All records of the repository."""
WITH_CASES = Options(with_cases=True)


@lru_cache
def written(mission: Mission, chosen: Chosen, options: Options) -> str:
    """The export of a record, made once."""
    return exported(mission, chosen, options)


def entities(
    mission: Mission, options: Options = WITH_CASES, chosen: Chosen | None = None
) -> list[Entity]:
    """The entities of a record, as a program reads them."""
    lines = written(mission, chosen or Chosen.of(), options).splitlines()
    return [Entity(**json.loads(line)) for line in lines]


def of(found: list[Entity], schema: str) -> list[Entity]:
    """Those of one schema."""
    return [each for each in found if each.schema == schema]


def names(found: list[Entity], schema: str) -> set[str]:
    """The names of the entities of one schema."""
    return {each.properties["name"][0] for each in of(found, schema)}


def entity_of(mission: Mission, id: str) -> Entity:
    """The entity of an item."""
    wanted = Scope(mission, Chosen.of(), WITH_CASES).id(id)
    (one,) = [each for each in entities(mission) if each.id == wanted]
    return one


def words(found: Entity, *properties: str) -> str:
    """The values of some properties, one after the other."""
    return "\n".join(value for name in properties for value in found.properties.get(name, ()))


def faults(found: list[Entity]) -> Iterator[str]:
    """All that FollowTheMoney does not take as it is given."""
    by_id = {each.id: each for each in found}
    for each in found:
        schema = model.get(each.schema)
        assert schema is not None
        schema.validate({"properties": each.properties})
        proxy = model.get_proxy(each._asdict(), cleaned=False)
        yield from (f"{each}: lacks {name}" for name in schema.required if not proxy.get(name))
        for name, values in each.properties.items():
            known = schema.properties[name]
            cleaned = (known.type.clean(value) or "" for value in values)
            if sorted(map(plain, cleaned)) != sorted(map(plain, values)):
                yield f"{name}: {values} became {proxy.get(name)}"
            if known.range is not None:
                leads_to = (model.get(by_id[value].schema) for value in values if value in by_id)
                fitting = [other for other in leads_to if other and other.is_a(known.range)]
                if len(fitting) < len(values):
                    yield f"{each}: {name} leads to nothing"
