from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from paths import RECORDS, ROOT

from missiontui.model import DELEGATION, SECTIONS, SOURCE, VISIT
from missiontui.reading import Fault, InvalidRecordError, read, read_bytes
from missiontui.reading.attached import MAX_TEXT_BYTES
from missiontui.reading.files import MAX_RECORD_BYTES
from missiontui.reading.nodes import MAX_DEPTH, MAX_NODES

DOCUMENT = (ROOT / "docs" / "format.md").read_text("utf-8")
PROBE = "zzz"
"""A key and a value that the format does not have: the reader answers with those that it has."""
RECORD = "record"
"""What the document calls the mapping that is the whole file."""


# What the reader takes ---------------------------------------------------------------------------

Wrap = Callable[[object], object]


@dataclass
class Taken:
    """What the reader takes in one mapping."""

    keys: list[str]
    required: set[str]
    mappings: dict[str, str] = field(default_factory=dict)
    """Keys whose values are mappings, and how many: "mapping" or "list of mappings"."""
    words: dict[str, list[str]] = field(default_factory=dict)
    """Keys that take one of a closed set of words, and these."""
    references: dict[str, list[str]] = field(default_factory=dict)
    """Keys that take ids, and the kinds of what they may name."""


def faults(record: object) -> tuple[Fault, ...]:
    """What the reader finds wrong with a record (JSON is YAML)."""
    try:
        read_bytes(json.dumps(record).encode(), Path())
    except InvalidRecordError as error:
        return error.faults
    return ()


def taken_in(wrap: Wrap) -> Taken | None:
    """What the reader takes in the mapping that `wrap` puts in its place; None if it wants none."""
    found = faults(wrap({PROBE: "x"}))
    unknown = [fault for fault in found if fault.found.startswith(f'"{PROBE}" is not a key here')]
    if not unknown:
        return None
    here = unknown[0].path
    keys = unknown[0].expected.removeprefix("one of ").split(", ")
    required = set()
    for fault in found:
        parent, _, key = fault.path.rpartition(".")
        if fault.found == "the key is missing" and parent == here:
            required.add(key)
        if fault.path == here and (named := re.match(r"(\w+): ", fault.expected)):
            required.add(named[1])
    return Taken(keys, required)


def within(wrap: Wrap, key: str, *, listed: bool) -> Wrap:
    """The way to put a value, or a list of one, under a key of a mapping."""
    return lambda value: wrap({key: [value] if listed else value})


def explore(name: str, wrap: Wrap) -> Iterator[tuple[str, Taken]]:
    """Every mapping that the reader takes, from one down, with the key it stands under."""
    here = taken_in(wrap)
    assert here is not None
    inner = []
    for key in here.keys:
        for listed, form in ((False, "mapping"), (True, "list of mappings")):
            deeper = within(wrap, key, listed=listed)
            if taken_in(deeper) is not None:
                here.mappings[key] = form
                inner += list(explore(key, deeper))
            for fault in faults(deeper(PROBE)):
                if re.search(rf"{key}(\[0\])?$", fault.path):
                    learn(here, key, fault)
    yield name, here
    yield from inner


def learn(here: Taken, key: str, fault: Fault) -> None:
    """What the answer to a value that no key takes tells about a key."""
    if fault.expected.startswith("one of "):
        here.words[key] = fault.expected.removeprefix("one of ").split(", ")
    elif fault.found.startswith(f'"{PROBE}" is the id of nothing'):
        kinds = fault.expected.removeprefix("the id of ")
        here.references[key] = re.sub(r"^an? ", "", kinds).split(" or ")


@cache
def reader() -> dict[str, Taken]:
    """Every mapping that the reader takes, by the key it stands under."""
    found: dict[str, Taken] = {}
    for name, taken in explore(RECORD, lambda value: value):
        assert found.setdefault(name, taken) == taken, f"{name} differs from place to place"
    return found


# What the document tells -------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """One row of a table of the document."""

    key: str
    type: str
    required: str


@cache
def tables() -> dict[str, list[Row]]:
    """The rows of the table under each heading that names a mapping."""
    found: dict[str, list[Row]] = {}
    for section in re.split(r"^#+ ", DOCUMENT, flags=re.MULTILINE)[1:]:
        heading, _, body = section.partition("\n")
        rows = [
            Row(key, cells[1], cells[2])
            for cells in re.findall(r"^\| (`.*?) \| (.*?) \| (.*?) \|", body, flags=re.MULTILINE)
            for key in re.findall(r"`(\w+)`", cells[0])
        ]
        if heading.startswith("`"):
            found |= dict.fromkeys(re.findall(r"`(\w+)`", heading), rows)
    return found


def blocks(language: str) -> list[str]:
    """The fenced blocks of the document in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", DOCUMENT, flags=re.MULTILINE | re.DOTALL)


def row(name: str, key: str) -> Row:
    """The row of a key in the table of a mapping."""
    return next(row for row in tables()[name] if row.key == key)


# The promises ------------------------------------------------------------------------------------


def test_a_table_for_every_mapping() -> None:
    """The document has a table for every mapping of the format, and for nothing else."""
    assert set(tables()) == set(reader())


@pytest.mark.parametrize("name", sorted(tables()))
def test_every_key_in_its_table(name: str) -> None:
    """Each table lists the keys that the reader takes there, each once, and no other."""
    assert sorted(row.key for row in tables()[name]) == sorted(reader()[name].keys)


@pytest.mark.parametrize("name", sorted(tables()))
def test_required_keys(name: str) -> None:
    """A key is said to be required where the reader misses it, and only there."""
    assert {row.key for row in tables()[name] if row.required == "yes"} == reader()[name].required


@pytest.mark.parametrize("name", sorted(tables()))
def test_types(name: str) -> None:
    """Mappings, lists of them, closed words and references are told as the reader takes them."""
    taken = reader()[name]
    for key, form in taken.mappings.items():
        if key not in ("also_in", "notes"):
            assert row(name, key).type.startswith(f"{form}: [")
    for key, words in taken.words.items():
        assert re.findall(r"`(.*?)`", row(name, key).type) == words
    for key, kinds in taken.references.items():
        told = re.sub(r"^(list of ids|id) of (an? )?", "", row(name, key).type)
        assert re.split(r", | or ", told) == kinds


def test_links_lead_somewhere() -> None:
    """Every link inside the document names one of its headings."""
    headings = re.findall(r"^#+ (.*)$", DOCUMENT, flags=re.MULTILINE)
    places = {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#(.*?)\)", DOCUMENT)) <= places


@pytest.mark.parametrize("block", blocks("yaml"))
def test_examples_load(block: str) -> None:
    """Each YAML block of the document is a record that loads."""
    assert read_bytes(block.encode(), Path()).title


def test_reserved_ids() -> None:
    """The ids that the document calls taken are refused, and it names all that are."""
    sentence = re.search(r"cannot be given: (.*?)\.\n", DOCUMENT)
    assert sentence is not None
    told = re.findall(r"`(\w+)`", sentence[1])
    assert {*SECTIONS, VISIT, DELEGATION, SOURCE} <= set(told)
    for id in told:
        found = faults({"delegation": {"teams": [{"id": id, "name": "x"}]}})
        assert any("name of the program" in fault.found for fault in found)


def test_bounds() -> None:
    """The bounds in the document are those of the reader."""
    told = re.findall(r"^\| .* \| ([\d,]+)(?: MiB| levels)? \|$", DOCUMENT, flags=re.MULTILINE)
    bounds = (MAX_RECORD_BYTES // 2**20, MAX_DEPTH, MAX_NODES, MAX_TEXT_BYTES // 2**20)
    assert tuple(int(number.replace(",", "")) for number in told) == bounds


def test_command_for_the_digest() -> None:
    """The command in the document computes the SHA-256 that a record holds."""
    (block,) = blocks("sh")
    _, *arguments = shlex.split(block)
    arguments[-1] = str(RECORDS / "election.txt")
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == read(RECORDS / "election.yaml").source.sha256
