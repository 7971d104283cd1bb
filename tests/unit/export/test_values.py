"""Single values are those of the file, found by id and keys, with what has to be known of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing import NAMES, record

from missiontui.export.dump import Plain, dump
from missiontui.export.lines import in_lines
from missiontui.export.values import NoSuchValueError, value_of

each_record = pytest.mark.parametrize("name", NAMES)


def paths(value: Plain, name: str) -> Iterator[tuple[str, Plain]]:
    """The names of all values within a value, with each of them."""
    yield name, value
    inner: Iterator[tuple[object, Plain]] = iter(())
    if isinstance(value, dict):
        inner = iter(value.items())
    elif isinstance(value, list):
        inner = iter(enumerate(value))
    for key, each in inner:
        yield from paths(each, f"{name}.{key}")


@each_record
def test_every_value_of_a_record_has_a_name(name: str) -> None:
    """All that the file of a record holds can be asked for, from the record or from its item."""
    mission = record(name)
    for key, value in dump(mission).items():
        for path, each in paths(value, f".{key}"):
            assert value_of(mission, path).plain == each
    for id, item in mission.items.items():
        for path, each in paths(dump(item), id):
            assert value_of(mission, path).plain == each


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("release-of-prisoners.kind", "call"),
        (
            "chair-quotation.sentences[1]",
            "Universal Human Rights apply to everyone and everywhere.",
        ),
        ("visit.dates.as_printed", "22-24 August"),
        ("source.paragraphs", 19),
        ("delegation.participants.0.name", "Christian Sagartz"),
        ("gaps.4.text", "The date of publication."),
        (".language", "en"),
    ],
)
def test_values_by_name(name: str, value: Plain) -> None:
    """A value is named by an id and keys; entries of lists count from 0, as in faults."""
    assert value_of(record("bundled"), name).plain == value


@pytest.mark.parametrize(
    ("name", "remarks"),
    [
        ("nur-sultan.country", ("derived: the country of the visit, named in paragraph 3",)),
        ("kazakhstan.code", ("outside: ISO 3166-1",)),
        ("source.url", ("outside: address of the publisher's page",)),
        ("majilis.wording", ("sic: “where hosted”, as printed",)),
        ("majilis.form", ()),
        ("release-of-prisoners.wording", ()),
    ],
)
def test_marks_are_carried_along(name: str, remarks: tuple[str, ...]) -> None:
    """A value that was worked out or added, or is a slip of the source, comes with its note."""
    assert value_of(record("bundled"), name).remarks == remarks


def test_a_part_of_a_date_that_was_worked_out_marks_the_date() -> None:
    """A note on the year is told with each day of the dates."""
    found = value_of(record("bundled"), "visit.dates.start").remarks
    assert found[0].startswith("derived (year): from “January 2022 events”")


def test_words_that_the_attached_text_has_otherwise_say_so() -> None:
    """The outcome against the attached text comes with every verbatim text that does not match."""
    for name in NAMES:
        mission = record(name)
        unmatched = mission.comparison.unmatched if mission.comparison else ()
        for verbatim, _ in unmatched:
            key = "breaks" if verbatim.key == "by" else verbatim.key
            if verbatim.owner in mission.items and key in dump(mission.items[verbatim.owner]):
                remarks = value_of(mission, f"{verbatim.owner}.{key}").remarks
                assert any("differs" in each or "not found" in each for each in remarks)


@pytest.mark.parametrize(
    ("name", "wrong", "within", "known"),
    [
        ("kuspan", "kuspan", "", "aigul-kuspan"),
        ("majilis.fom", "fom", "majilis", "form"),
        ("visit.dates.ends", "ends", "visit.dates", "end"),
        ("gaps.99", "99", "gaps", "0 to 23"),
        ("gaps.first", "first", "gaps", "0 to 23"),
        ("majilis.form.x", "x", "majilis.form", None),
        (".titel", "titel", "the record", "title"),
        ("", "", "", None),
    ],
)
def test_what_is_not_there_is_told_with_what_is(
    name: str, wrong: str, within: str, known: str | None
) -> None:
    """The first part of a name that leads nowhere is told, with the names that there are."""
    with pytest.raises(NoSuchValueError) as told:
        value_of(record("bundled"), name)
    assert (told.value.wrong, told.value.within) == (wrong, within)
    assert (known in told.value.known) if known else told.value.known == ()


def test_what_a_record_does_not_say_is_not_there() -> None:
    """A part that every record has is none of its values where the record says nothing of it."""
    with pytest.raises(NoSuchValueError):
        value_of(record("smallest"), "visit")


@each_record
def test_every_text_stands_in_the_lines_as_it_is(name: str) -> None:
    """Lines of plain data hold every key and every text, letter by letter, one text a line."""
    mission = record(name)
    lines = list(in_lines(dump(mission)))
    told = [line.strip().removeprefix("- ") for line in lines]
    for path, value in paths(dump(mission), ""):
        if isinstance(value, dict | list):
            continue
        key = path.rpartition(".")[2]
        first = str(value).partition("\n")[0]
        assert (first if key.isdecimal() else f"{key}: {first}") in "\n".join(told)
