"""Skeletons of statements, as they are pasted into a record."""

from __future__ import annotations

import pytest
from browsing import record

from missiontui import InvalidRecordError, loads
from missiontui.document.tabs import paragraph_id
from missiontui.export.copies import SKELETON, copies
from missiontui.export.skeleton import skeleton

HEAD = "title: A visit\nsource: {paragraphs: 99}\nstatements:\n"


def filled(yaml: str) -> str:
    """A skeleton with what a person adds."""
    for key, value in {"kind": "call", "speaker": "delegation", "text": "Own words."}.items():
        yaml = yaml.replace(f"    {key}:\n", f"    {key}: {value}\n")
    return yaml


@pytest.mark.parametrize("name", ["election", "joint", "partial", "report", "bundled"])
def test_a_filled_skeleton_loads_with_the_very_words(name: str) -> None:
    """Kind, speaker and own words are all that is typed by hand."""
    mission = record(name)
    for number in mission.evidence:
        statements = loads(HEAD + filled(f"{skeleton(mission, number)}\n")).statements
        words = [part for each in statements for p in each.passages for part in p.wording]
        assert words == list(mission.unrecorded.get(number, ()))
        assert {p.paragraph for each in statements for p in each.passages} == {number}
        assert not {each.id for each in statements} & set(mission.items)


def test_an_unfilled_skeleton_is_a_fault() -> None:
    """Nobody is made to have said what nobody has read: speaker and kind are asked for."""
    with pytest.raises(InvalidRecordError) as error:
        loads(HEAD + skeleton(record("election"), 5))
    paths = {fault.path.rpartition(".")[2] for fault in error.value.faults}
    assert {"kind", "speaker", "text"} <= paths


def test_it_is_copied_at_a_paragraph() -> None:
    """The menu of copies has it for each paragraph of the source, and for nothing else."""
    mission = record("election")
    letters = [copy.letter for copy in copies(mission, paragraph_id(5))]
    assert SKELETON in letters
    assert all(SKELETON not in [c.letter for c in copies(mission, id)] for id in mission.items)
