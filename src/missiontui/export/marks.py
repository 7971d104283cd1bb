"""Marks of a part: what was derived, added or read in several ways, and how its words stand."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.evidence import outcome_words, own_parts, printed_words
from missiontui.document.provenance import notes, readings
from missiontui.model import Id, Mission, NoteKind, Passage, Sourced
from missiontui.model.evidence import passages_of
from missiontui.model.verdicts import Standing


def passages(part: Sourced) -> tuple[Passage, ...]:
    """The places that a part rests on, with those of its dates, numbers and other inner parts."""
    return tuple(dict.fromkeys(each for own in own_parts(part) for each in passages_of(own)))


def noted(part: Sourced) -> tuple[str, ...]:
    """The notes on a part, readings apart: "derived: city: same paragraph"."""
    return tuple(f"{block.label}: {block.text}" for block in notes(part))


def readings_of(part: Sourced) -> tuple[str, ...]:
    """The ways in which a part can be read: "reading 1 of 2: ..."."""
    return tuple(f"reading {block.text}" for block in readings(part))


def about(part: Sourced, kind: NoteKind) -> tuple[str, ...]:
    """The keys that notes of a kind concern; "whole" for the whole part."""
    found = (note.about or "whole" for own in own_parts(part) for note in own.noted(kind))
    return tuple(dict.fromkeys(found))


def outcomes(mission: Mission, part: Sourced, id: Id | None) -> tuple[str, ...]:
    """The words of a part against the attached text; nothing where none is attached.

    Words that match are told of once, all others each.

    Args:
        mission: The record.
        part: The part.
        id: The item that it is, if it is one.
    """
    worded = [passage for passage in passages(part) if passage.wording]
    if mission.comparison is None or not worded:
        return ()
    found = tuple(dict.fromkeys((*_mismatches(mission, worded), *_printed(mission, id))))
    return found or ("matches the source",)


def _mismatches(mission: Mission, worded: list[Passage]) -> Iterator[str]:
    for passage in worded:
        if mission.comparison is None:
            return
        verdict = mission.comparison.of(passage)
        if verdict.standing is not Standing.MATCHES:
            words = outcome_words(verdict, passage.paragraph)
            yield f"wording of ¶ {passage.paragraph}: {words}"


def _printed(mission: Mission, id: Id | None) -> Iterator[str]:
    if id is not None:
        for block in printed_words(mission, id):
            yield f"{block.text}: {block.label}"
