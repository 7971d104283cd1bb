"""What a filter has chosen, in words, and the values that there are to choose."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.library.countries import is_sought, shown
from missiontui.library.interface import Facet, Filter
from missiontui.typed import NamedTuple

FIELDS = {
    Facet.COUNTRY: "countries",
    Facet.BODY: "bodies",
    Facet.VISIT_KIND: "visit_kinds",
    Facet.YEAR: "years",
    Facet.TOPIC: "topics",
}
"""The facets by which visits are filtered on the screen, each with its field of a filter."""


class Value(NamedTuple):
    """A value of a facet."""

    facet: Facet
    value: str


def chosen_values(chosen: Filter) -> Iterator[Value]:
    """The values that are chosen."""
    for facet, field in FIELDS.items():
        for value in getattr(chosen, field):
            yield Value(facet, str(value))


def chosen_words(chosen: Filter) -> str:
    """The values that are chosen, in one line: any of a facet, and of each that has some."""
    words: dict[Facet, list[str]] = {}
    for facet, value in chosen_values(chosen):
        words.setdefault(facet, []).append(shown(value))
    return " · ".join(f"{facet.value} {' or '.join(each)}" for facet, each in words.items())


def is_chosen(chosen: Filter, value: Value) -> bool:
    """Tell that a value is chosen: a country of one code is, whichever of its names is shown."""
    return any(_covers(each, value) for each in chosen_values(chosen))


def _covers(chosen: Value, value: Value) -> bool:
    """Tell that all visits that have a value are found by what is chosen."""
    if chosen.facet is value.facet is Facet.COUNTRY:
        return is_sought(value.value, (chosen.value,))
    return chosen == value


def toggled(chosen: Filter, value: Value) -> Filter:
    """The filter with a value more, or without it where it was chosen.

    A value that finds all that another does takes its place.
    """
    field = FIELDS[value.facet]
    values = [each for each in chosen_values(chosen) if each.facet is value.facet]
    rest = [each for each in values if not _covers(each, value)]
    if len(rest) == len(values):
        rest = [*(each for each in rest if not _covers(value, each)), value]
    is_year = value.facet is Facet.YEAR
    after = tuple(int(each.value) if is_year else each.value for each in rest)
    return Filter(**{**chosen._asdict(), field: after})
