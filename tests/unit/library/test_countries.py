"""Countries are one where their codes are, in both engines and in what is followed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from libraries import opened

from missiontui.library.countries import shown
from missiontui.library.following import alike, met, no_longer_said
from missiontui.library.interface import Facet, Filter, Library
from missiontui.library.postgres.library import PostgresLibrary
from missiontui.library.postgres.pushing import push
from missiontui.library.rows import ItemName
from missiontui.library.sections.chosen import Value, chosen_words, is_chosen, toggled
from missiontui.model import Id

RECORD = """title: Visit {number}
source: {{publisher: P}}
language: en
visit:
  status: concluded
  dates: {{start: 20{number}-05-04}}
  countries: [{{id: there, name: {name}{code}}}]
delegation: {{bodies: [{{name: Committee}}]}}
meetings: [{{id: talk, form: meeting, counterparts: [judge]}}]
counterparts: [{{id: judge, kind: post, name: Chief Judge}}]
statements: [{{id: said, kind: call, text: Say so., topics: [prisons{topic}]}}]
"""
VISITS = (
    ("Oskarra", "QO"),
    ("Oskarra", "QO"),
    ("أوسكارا", "QO"),
    ("Oskarra", ""),
    ("Congo", "CG"),
    ("Congo", "CD"),
    ("Congo", ""),
    ("Selmark", ""),
)
"""The country of each visit, as printed, with its code; the oldest visit first."""


@pytest.fixture(params=["folder", "postgres"])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Library]:
    """The visits in each engine."""
    for at, (name, code) in enumerate(VISITS):
        told = f", code: {code}" if code else ""
        topic = ", police" if at == 2 else ""
        text = RECORD.format(number=10 + at, name=name, code=told, topic=topic)
        (tmp_path / f"{at}.yaml").write_text(text, "utf-8")
    if request.param == "folder":
        found: Library = opened(tmp_path, None)
    else:
        connection = request.getfixturevalue("empty")
        push(connection, str(tmp_path))
        found = PostgresLibrary(connection.address)
    yield found
    found.close()


def test_countries_of_one_code_are_counted_as_one(library: Library) -> None:
    """The name is the one printed most often; a name of two codes is a country of neither."""
    counts = library.count(Facet.COUNTRY)
    told = [(shown(each.value), each.visits, each.also) for each in counts]
    assert told == [
        ("Oskarra", 4, ("أوسكارا",)),
        *[("Congo", 1, ())] * 3,
        ("Selmark", 1, ()),
    ]
    found = library.count(Facet.COUNTRY, "say")
    assert [(each.visits, each.items) for each in found] == [(4, 4), *[(1, 1)] * 4]


def test_a_country_that_is_chosen_leaves_what_was_counted(library: Library) -> None:
    """Each value of a count leaves as many visits, whatever their records call the country."""
    for count in library.count(Facet.COUNTRY):
        chosen = toggled(Filter(), Value(Facet.COUNTRY, count.value))
        assert library.total("", chosen) == len(library.visits(chosen).rows) == count.visits
        assert library.total("say", chosen) == count.visits
        assert chosen_words(chosen) == f"country {shown(count.value)}"
    assert library.total("", Filter(countries=("أوسكارا",))) == 1
    assert library.total("", Filter(countries=("Congo",))) == 3


@pytest.mark.parametrize(
    "seen",
    [Filter(topics=("police",)), Filter(years=(2013,))],
    ids=["by another name", "without a code"],
)
def test_a_country_that_is_chosen_is_known_by_its_code(library: Library, seen: Filter) -> None:
    """Whichever of its names is counted, a country is chosen already, and taken off again."""
    most, *_ = library.count(Facet.COUNTRY)
    chosen = toggled(seen, Value(Facet.COUNTRY, most.value))
    (count,) = library.count(Facet.COUNTRY, "say", chosen)
    value = Value(Facet.COUNTRY, count.value)
    assert value.value != most.value
    assert is_chosen(chosen, value)
    assert toggled(chosen, value) == seen


def test_a_country_takes_the_place_of_a_part_of_it(library: Library) -> None:
    """A name without a code is another value; the country of that name finds it too."""
    (part,) = library.count(Facet.COUNTRY, "", Filter(years=(2013,)))
    whole, *others = library.count(Facet.COUNTRY)
    chosen = toggled(Filter(), Value(Facet.COUNTRY, part.value))
    assert not is_chosen(chosen, Value(Facet.COUNTRY, whole.value))
    chosen = toggled(chosen, Value(Facet.COUNTRY, whole.value))
    assert chosen_words(chosen) == "country Oskarra"
    assert library.total("", chosen) == whole.visits
    for other in others:
        assert not is_chosen(chosen, Value(Facet.COUNTRY, other.value))


def test_what_is_followed_knows_a_country_by_its_code(library: Library) -> None:
    """One post is met at all visits to a country, and topics are those of its last two visits."""
    most, *others = met(library).rows
    assert (most.words, most.visits_met) == ("Chief Judge", 4)
    assert [row.visits_met for row in others] == [1] * 4
    chosen = Filter(countries=(library.count(Facet.COUNTRY)[0].value,))
    (pair,) = no_longer_said(library, chosen)
    assert pair.country == "Oskarra"
    assert [each.topic for each in pair.topics] == ["police"]
    names = {each.item.visit.name for each in alike(library, ItemName("2.yaml", Id("said")))}
    assert names == {"0.yaml", "1.yaml"}
    for one, other in (("0.yaml", "3.yaml"), ("3.yaml", "0.yaml")):
        found = alike(library, ItemName(one, Id("said")))
        assert other in {each.item.visit.name for each in found}
