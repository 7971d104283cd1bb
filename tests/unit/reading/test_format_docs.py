from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from paths import RECORDS, ROOT

from missiontui.model import DELEGATION, SECTIONS, SOURCE, VISIT
from missiontui.reading import Fault, InvalidRecordError, read, read_bytes
from missiontui.reading.attached import MAX_TEXT_BYTES
from missiontui.reading.declarations import Key, declared_format
from missiontui.reading.dictionary import RECORD, Entry, tables
from missiontui.reading.files import MAX_RECORD_BYTES
from missiontui.reading.nodes import MAX_DEPTH, MAX_NODES

DOCUMENT = (ROOT / "docs" / "keys.md").read_text("utf-8")
"""The dictionary of the keys."""
GUIDE = (ROOT / "docs" / "format.md").read_text("utf-8")
"""The way to a first record, with recipes."""


# What the readers declare ------------------------------------------------------------------------


@cache
def declared() -> dict[str, dict[str, Key]]:
    """The keys of every mapping of the format, by the key that it stands under."""
    found: dict[str, dict[str, Key]] = {}

    def take(name: str, keys: dict[str, Key]) -> None:
        assert found.setdefault(name, keys) == keys, f"{name} differs from place to place"
        for under, key in keys.items():
            if key.keys:
                take(under, key.keys)

    take(RECORD, declared_format().keys)
    return found


def faults(record: object) -> tuple[Fault, ...]:
    """What the reader finds wrong with a record (JSON is YAML)."""
    try:
        read_bytes(json.dumps(record).encode(), Path())
    except InvalidRecordError as error:
        return error.faults
    return ()


# What the document tells -------------------------------------------------------------------------


def blocks(language: str) -> list[str]:
    """The fenced blocks of both documents in one language."""
    both = f"{GUIDE}\n{DOCUMENT}"
    return re.findall(rf"^```{language}\n(.*?)^```$", both, flags=re.MULTILINE | re.DOTALL)


def row(name: str, key: str) -> Entry:
    """The row of a key in the table of a mapping."""
    return next(row for row in tables()[name].entries if row.key == key)


# The promises ------------------------------------------------------------------------------------


def test_a_table_for_every_mapping() -> None:
    """The document has a table for every mapping of the format, and for nothing else."""
    assert set(tables()) == set(declared())


@pytest.mark.parametrize("name", sorted(tables()))
def test_every_key_in_its_table(name: str) -> None:
    """Each table lists the keys that the readers take there, each once, and no other."""
    assert sorted(row.key for row in tables()[name].entries) == sorted(declared()[name])


@pytest.mark.parametrize("name", sorted(tables()))
def test_required_keys(name: str) -> None:
    """A key is said to be required where the readers miss it, and only there."""
    required = {key for key, of in declared()[name].items() if of.required}
    assert {row.key for row in tables()[name].entries if row.required == "yes"} == required


FORMS = {
    "text": "text",
    "long_text": "text of several paragraphs",
    "texts": "list of texts",
    "wording": "text or list of texts",
    "number": "number",
    "date": "date",
    "id": "id",
}
"""What the document calls the types that need no further words."""


@pytest.mark.parametrize("name", sorted(tables()))
def test_types(name: str) -> None:
    """The document tells each key's type as the readers take it."""
    for key, of in declared()[name].items():
        told = row(name, key).type
        if of.type in FORMS:
            assert told == FORMS[of.type], key
        elif of.keys:
            form = "mapping" if of.type == "one" else "list of mappings"
            assert told.startswith(f"{form}: ["), key
        elif of.words:
            assert tuple(re.findall(r"`(.*?)`", told)) == of.words, key
        elif of.kinds:
            kinds = re.sub(r"^(list of ids|id) of (an? )?", "", told)
            assert tuple(re.split(r", | or ", kinds)) == of.kinds, key


def test_a_written_form_has_one_name() -> None:
    """Each form that a value must be written in is called by one word wherever it is taken."""
    names: dict[str, set[str]] = {}
    for name, keys in declared().items():
        for key, of in keys.items():
            if of.type == "scalar" and of.scalar:
                names.setdefault(of.scalar.expected, set()).add(row(name, key).type)
    assert {form: len(called) for form, called in names.items()} == dict.fromkeys(names, 1)
    assert len({*names}) == len({word for called in names.values() for word in called})


def test_references_to_nothing_in_particular() -> None:
    """The one list of ids that may name anything is that of a gap."""
    anything = {
        (name, key)
        for name, keys in declared().items()
        for key, of in keys.items()
        if of.type in ("ref", "refs") and not of.kinds
    }
    assert anything == {("gaps", "about")}


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
    (block,) = (each for each in blocks("sh") if each.startswith("python3"))
    _, *arguments = shlex.split(block)
    arguments[-1] = str(RECORDS / "election.txt")
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == read(RECORDS / "election.yaml").source.sha256
