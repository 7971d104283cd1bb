"""Words in place of protected names: told apart, and telling nothing themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from protected import NAMES, RECORD, names_in

from missiontui.model import Id, Mission
from missiontui.model.protection import is_hidden, protected, protected_ids, protected_names
from missiontui.reading import read_bytes


def mission_of(text: str = RECORD) -> Mission:
    """The record as it is."""
    return read_bytes(text.encode(), Path())


def test_names_are_hidden_wherever_the_model_has_them() -> None:
    """No field of a participant, counterpart, case or contact has a protected name any more."""
    assert names_in(repr(mission_of())) == set(NAMES)
    assert names_in(repr(protected(mission_of()))) == set()
    assert set(protected_names(mission_of()).values()) == set(NAMES)


def test_a_record_that_protects_nobody_stays_the_same() -> None:
    """Nothing is made anew where there is nothing to hide."""
    mission = mission_of(RECORD.replace("protected: true", "protected: false"))
    assert protected(mission) is mission
    assert protected_ids(mission) == frozenset()


def test_what_is_hidden_stays_as_it_is() -> None:
    """Hiding twice is hiding once."""
    once = protected(mission_of())
    assert protected(once) == once


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("prisoner", "name protected (prisoner)"),
        ("p-1", "name protected (p-1)"),
        ("mira-ostrava", "name protected (case 1)"),
        ("ostrava", "name protected (case 1)"),
        ("mostrava-2", "name protected (case 1)"),
    ],
)
def test_an_id_that_tells_the_name_is_not_in_its_place(id: str, words: str) -> None:
    """Where a word of the name stands in the id, the place in the list stands for it."""
    mission = protected(mission_of(RECORD.replace("prisoner", id)))
    assert mission.name_of(Id(id)) == words
    assert is_hidden(words)
    assert protected(mission) == mission


def test_a_case_without_a_name_has_nothing_to_hide() -> None:
    """Numbers of people stay as they are."""
    mission = protected(mission_of(RECORD.replace("name: Mira Ostrava", "count: 12")))
    assert mission.name_of(Id("prisoner")) == "12 people"


def test_others_of_the_same_name_are_not_hidden() -> None:
    """Nobody is taken for the protected person because of a name."""
    other = "{id: chair, name: Mira Ostrava, function: chair}"
    mission = mission_of(RECORD.replace("{id: chair, name: Otto Brand, function: chair}", other))
    assert protected(mission).name_of(Id("chair")) == "Mira Ostrava"
