"""Outcomes of holding the words of a record against a text."""

from __future__ import annotations

from enum import Enum

from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from missiontui.model.alignment import Difference


class Standing(Enum):
    """The outcome of holding words against a text."""

    MATCHES = "matches"
    ELSEWHERE = "stands elsewhere"
    DIFFERS = "differs"
    NOT_FOUND = "not found"


class Verdict(NamedTuple):
    """The outcome for some words, and where they stand."""

    standing: Standing
    """The outcome."""
    first: int | None = None
    """The paragraph of the text in which they stand, or the nearest words do."""
    last: int | None = None
    """The paragraph in which they end: another one where a blank line parts them."""
    difference: Difference | None = None
    """The first place where they differ from the nearest words."""
    forms: tuple[str, ...] = ()
    """The ways in which the text writes the same letters otherwise: "a ligature"."""


class Shift(NamedTuple):
    """Paragraphs that all have another number in the text."""

    start: int
    """The first of them, as the record numbers them."""
    by: int
    """The number that is to be added."""
