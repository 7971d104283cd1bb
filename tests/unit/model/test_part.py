"""Parts of a record: values under names, fixed when they are made."""

from __future__ import annotations

import dataclasses

import pytest

from missiontui.model import Id, Note, NoteKind, Passage, Team

NOTE = Note(kind=NoteKind.SIC, text="as printed")


def test_values_are_given_by_name_or_are_what_the_class_says() -> None:
    """Fields of the class and of those it is derived from have their values, or the defaults."""
    team = Team(id=Id("a"), name="A", notes=(NOTE,))
    assert (team.id, team.name, team.notes, team.passages) == ("a", "A", (NOTE,), ())
    assert [field.name for field in dataclasses.fields(team)][:2] == ["passages", "notes"]
    assert repr(NOTE) == f"Note(kind={NoteKind.SIC!r}, text='as printed', about=None)"


@pytest.mark.parametrize("values", [{}, {"paragraph": 1, "page": 2}], ids=str)
def test_a_value_that_is_missing_or_unknown_is_told(values: dict[str, int]) -> None:
    """Nothing is made without all its values, nor with others."""
    with pytest.raises(TypeError, match="paragraph" if not values else "page"):
        Passage(**values)  # type: ignore[arg-type]  # what is wrong here


def test_nothing_changes() -> None:
    """A value can neither be set nor deleted; a changed part is another one."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        NOTE.text = "other"  # type: ignore[misc]  # as above
    with pytest.raises(dataclasses.FrozenInstanceError):
        del NOTE.text
    other = dataclasses.replace(NOTE, text="other")
    assert (NOTE.text, other.text) == ("as printed", "other")


def test_parts_are_equal_by_class_and_values() -> None:
    """Equal parts are equal as keys too; those of another class never are."""
    same = Note(kind=NoteKind.SIC, text="as printed")
    assert same == NOTE
    assert {same: 1}[NOTE] == 1
    assert dataclasses.replace(NOTE, text="other") != NOTE
    assert NOTE != "as printed"
