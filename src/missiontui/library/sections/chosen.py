"""What a filter has chosen, in words, and the values that there are to choose."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.library.countries import shown
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


def toggled(chosen: Filter, value: Value) -> Filter:
    """The filter with a value more, or without it where it was chosen."""
    field = FIELDS[value.facet]
    values: tuple[str | int, ...] = getattr(chosen, field)
    this = int(value.value) if value.facet is Facet.YEAR else value.value
    rest = tuple(each for each in values if each != this)
    after = rest if len(rest) < len(values) else (*values, this)
    return Filter(**{**chosen._asdict(), field: after})
