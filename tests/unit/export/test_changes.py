"""Differences between records are told by ids, each once, and there are none but those."""

from __future__ import annotations

from itertools import permutations

import pytest
import yaml
from browsing import NAMES, record
from hypothesis import given
from hypothesis import strategies as st
from paths import RECORDS

from missiontui.export.changes import changes
from missiontui.export.dump import dump
from missiontui.model import Mission
from missiontui.reading import read_bytes

each_record = pytest.mark.parametrize("name", NAMES)


def changed(name: str, old: str, new: str) -> list[str]:
    """The differences that a replaced text makes in a record of the repository."""
    before = record(name)
    text = yaml.safe_dump(dump(before), allow_unicode=True, sort_keys=False, width=10**6)
    assert text.count(old) == 1
    after = read_bytes(text.replace(old, new).encode(), RECORDS if name != "bundled" else "")
    return list(changes(before, after))


@each_record
def test_a_record_written_otherwise_is_the_same(name: str) -> None:
    """Neither comments nor the order of keys nor quotation marks make a difference."""
    text = yaml.safe_dump(dump(record(name)), allow_unicode=True, sort_keys=True)
    written = read_bytes(f"# comment\n{text}".encode(), RECORDS)
    assert list(changes(record(name), written)) == []


@pytest.mark.parametrize(("one", "other"), list(permutations(NAMES, 2)))
def test_records_that_differ_are_told_apart(one: str, other: str) -> None:
    """Every item that only one of two records has is told, gone from the one, new in the other."""
    old, new = record(one), record(other)
    lines = list(changes(old, new))
    assert lines
    assert all("\n" not in line for line in lines)
    for id in new.items.keys() - old.items.keys():
        assert sum(f" {id}: added: " in line for line in lines) == 1
    for id in old.items.keys() - new.items.keys():
        assert sum(f" {id}: removed: " in line for line in lines) == 1


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "in particular Janbolat Mamai\n",
            "such as Janbolat Mamai\n",
            (
                "statement release-of-prisoners: wording changed: “the release of all political "
                "prisoners, in particular Janbolat Mamai” → “the release of all political "
                "prisoners, such as Janbolat Mamai”"
            ),
        ),
        (
            "text: Release all political prisoners, in particular Janbolat Mamai.",
            "text: Release all political prisoners.",
            (
                "statement release-of-prisoners: text changed: Release all political prisoners, "
                "in particular Janbolat Mamai. → Release all political prisoners."
            ),
        ),
        (
            "start: '2022-08-22'",
            "start: '2022-08-21'",
            "visit: dates.start changed: 2022-08-22 → 2022-08-21",
        ),
        ("language: en\ndirection", "direction", "record: language removed: en"),
        (
            "paragraphs: 19\n",
            "paragraphs: 19\n  published: 2022-08-24\n",
            "source: published added: 2022-08-24",
        ),
        (
            "value: 0032 2 28 45733",
            "value: 0032-2-28-45733",
            "contact chair-office: means.0.value changed: 0032 2 28 45733 → 0032-2-28-45733",
        ),
        (
            "- text: The date of publication.\n  about:\n  - source\n",
            "",
            "record: gaps removed: text: The date of publication.; about: source",
        ),
    ],
)
def test_one_change_is_one_line(old: str, new: str, line: str) -> None:
    """Words of the source stand in quotation marks, own words and values as they are."""
    assert changed("bundled", old, new) == [line]


def test_each_entry_of_a_list_is_one_line() -> None:
    """Where all gaps are new, or gone, each has a line of its own."""
    head = "title: T\nsource: {publisher: P}\n"
    without = read_bytes(head.encode(), "")
    gaps = "gaps: [{text: The year.}, {text: The place., about: [visit]}]\ntags: [a, b]\n"
    lines = ["gaps %s: text: The year.", "gaps %s: text: The place.; about: visit", "tags %s: a, b"]
    for one, other, word in ((head, head + gaps, "added"), (head + gaps, head, "removed")):
        found = changes(read_bytes(one.encode(), ""), read_bytes(other.encode(), ""))
        assert sorted(found) == sorted(f"record: {line % word}" for line in lines)
    assert list(changes(without, without)) == []


def test_words_that_the_attached_text_has_not_are_told() -> None:
    """A changed wording that does not stand in the attached text says so in a second line."""
    first, second = changed("planned", "- has been requested\n", "- had been requested\n")
    assert first == ("record: gaps.2.wording changed: “has been requested” → “had been requested”")
    assert second.startswith("record: ¶ 4, wording: “had been requested” (title of the record)")


@each_record
def test_an_attached_text_makes_no_difference(name: str) -> None:
    """The same record without the text of its source at hand is the same."""
    without = record(name).replaced(source_text=None)
    assert list(changes(without, record(name))) == []
    assert list(changes(record(name), without)) == []


def with_statements(mission: Mission, order: list[int]) -> Mission:
    """A record with its statements in another order."""
    return mission.replaced(statements=tuple(mission.statements[at] for at in order))


def test_a_moved_item_is_one_line() -> None:
    """What is taken from one place to another is told once, with its new place; others stay."""
    mission = record("bundled")
    count = len(mission.statements)
    first = with_statements(mission, [4, *(at for at in range(count) if at != 4)])
    id = mission.statements[4].id
    assert list(changes(mission, first)) == [f"statement {id}: moved: now first"]
    last = with_statements(mission, [*(at for at in range(count) if at != 4), 4])
    behind = mission.statements[-1].id
    assert list(changes(mission, last)) == [f"statement {id}: moved: now behind {behind}"]


@given(st.permutations(range(17)))
def test_moves_are_what_makes_one_order_the_other(order: list[int]) -> None:
    """Without those that are moved, both records have the rest in one order."""
    mission = record("bundled")
    count = len(mission.statements)
    new = with_statements(mission, [at for at in order if at < count])
    kept = [each for each in mission.statements if each in new.statements]
    old = mission.replaced(statements=tuple(kept))
    moved = {line.split()[1].rstrip(":") for line in changes(old, new)}
    rest = [[each.id for each in one.statements if each.id not in moved] for one in (old, new)]
    assert rest[0] == rest[1]


def test_whose_words_are_gone_is_told() -> None:
    """A statement that was removed is told with its kind, and with its speaker if quoted."""
    mission = record("bundled")
    kept = tuple(each for each in mission.statements if each.quotation is None)
    told = list(changes(mission, mission.replaced(statements=kept)))
    assert (
        "statement chair-fast-implementation: removed: expectation, Christian Sagartz: The efforts "
        "will be followed thoroughly, and a fast implementation is expected."
    ) in told
