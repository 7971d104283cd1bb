"""The format is written down once: in the readers, which tell of it when they run over nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from filled import filled_missions

from missiontui.export.dump import dump
from missiontui.model import Mission
from missiontui.reading.declarations import Key, declared_format


def paths(keys: Mapping[str, Key], within: str = "") -> set[str]:
    """The path of every key that the readers declare."""
    found = set()
    for name, key in keys.items():
        found |= {f"{within}{name}", *paths(key.keys, f"{within}{name}.")}
    return found


def paths_in(value: Any, within: str = "") -> set[str]:
    """The path of every key that plain data has."""
    if isinstance(value, list):
        return {path for each in value for path in paths_in(each, within)}
    if not isinstance(value, dict):
        return set()
    found = {f"{within}{name}" for name in value}
    for name, each in value.items():
        found |= paths_in(each, f"{within}{name}.")
    return found


def circular(mission: Mission) -> Mission:
    """The record with counterparts that include each other, which no reader would take."""
    people = tuple(replace(each, including=(each.id,)) for each in mission.counterparts)
    return replace(mission, counterparts=people)


def test_every_field_of_the_model_has_its_key() -> None:
    """No field lacks a key, and no key a field; whichever was forgotten is named."""
    written = {path for mission in filled_missions() for path in paths_in(dump(circular(mission)))}
    declared = {path for path in paths(declared_format().keys) if ".also_in." not in f".{path}."}
    assert {path for path in written if ".also_in." not in f".{path}."} == declared


@pytest.mark.parametrize(
    ("path", "type_", "required"),
    [
        ("title", "text", True),
        ("source", "one", True),
        ("statements.kind", "word", True),
        ("statements.speaker", "ref", False),
        ("statements.also_in.paragraph", "number", True),
        ("quotations.sentences", "texts", True),
        ("contacts.means.e164", "scalar", False),
        ("delegation.participants.id", "id", True),
    ],
)
def test_a_key_is_told_as_it_is_taken(path: str, type_: str, *, required: bool) -> None:
    """A declaration has the verb of its reader, and says where the key must be there."""
    *above, name = path.split(".")
    keys = declared_format().keys
    for each in above:
        keys = keys[each].keys
    assert (keys[name].type, keys[name].required) == (type_, required)


def test_what_is_conditional_is_told() -> None:
    """Keys that need or exclude each other are declared as such."""
    keys = declared_format().keys
    assert keys["quotations"].any_of == (("speaker", "speakers", "document", "speaker_as_printed"),)
    assert keys["quotations"].one_at_most == (("speaker", "speakers", "document"),)
    assert keys["statements"].keys["also_in"].needs == (("wording", "paragraph"),)
    assert {("quotation", "sentence"), ("sentence", "quotation")} <= set(keys["statements"].needs)
