from __future__ import annotations

from pathlib import Path

import pytest
from browsing import NAMES, record
from paths import BUNDLED, RECORDS

from missiontui.model import DELEGATION, GAPS, SOURCE, VISIT, Id, Origin
from missiontui.model.verbatim import verbatims_of
from missiontui.reading import read_origin, save_copy, version
from missiontui.reading.locations import Locations
from missiontui.reading.places import line_of, place_of


@pytest.mark.parametrize("name", NAMES)
def test_every_item_is_found_where_it_is_written(name: str) -> None:
    """The line of an item is the one on which its mapping begins, in every record."""
    path = BUNDLED if name == "bundled" else RECORDS / f"{name}.yaml"
    lines = path.read_text("utf-8").split("\n")
    for id in record(name).items:
        beginning = lines[line_of(path, id) - 1].lstrip(" -{")
        near = "\n".join(lines[line_of(path, id) - 1 :][:3])
        assert beginning.startswith(f"id: {id}") or f"id: {id}" in near, id


def test_the_parts_that_every_record_has() -> None:
    """The visit, the delegation, the source and the gaps stand under their keys."""
    lines = BUNDLED.read_text("utf-8").split("\n")
    for id in (VISIT, DELEGATION, SOURCE, GAPS):
        assert lines[line_of(BUNDLED, id) - 1] == f"{id}:"


def test_a_link_to_another_record_is_no_item() -> None:
    """The id that a link names is that of another record, even where an item here has the same."""
    text = (
        "statements:\n  - id: later\n    follows:\n      - {record: old.yaml, id: asked}\n"
        "  - id: asked\n"
    )
    assert Locations(text).item(Id("asked")) == (5, 5, "statements[1]")


@pytest.mark.parametrize("name", NAMES)
def test_every_verbatim_text_is_found_where_it_is_written(name: str) -> None:
    """Words of the source are found at their own line and under their key, in every record."""
    path = BUNDLED if name == "bundled" else RECORDS / f"{name}.yaml"
    text = path.read_text("utf-8")
    locations, lines = Locations(text), text.split("\n")
    for verbatim in verbatims_of(record(name)):
        line, column, field = locations.words(verbatim.owner, verbatim.key, verbatim.words[0])
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        assert rest.lstrip(">-|'\" \n").startswith(verbatim.words[0].split()[0]), field
        assert field.rpartition(".")[2].partition("[")[0] in (verbatim.key, "sentences")


def test_words_that_are_not_there_are_at_their_item() -> None:
    """Words that no value has stand at their item, of no item at the first line."""
    locations = Locations("title: T\nvisit:\n  kind: k\n")
    assert locations.words(VISIT, "wording", "gone") == (2, 1, "visit")
    assert locations.words(Id("gone"), "wording", "gone") == (1, 1, "")
    assert locations.words(None, "wording", "gone") == (1, 1, "")


STATEMENTS = """\
title: a
statements:
  - id: one
    paragraph: 2
  - id: two
    quotation: q
  - paragraph: 5
    id: three
contacts:
  - id: office
"""


@pytest.mark.parametrize(("paragraph", "line"), [(1, 3), (2, 7), (4, 7), (5, 9), (9, 9)])
def test_statements_go_behind_those_of_their_paragraph(
    tmp_path: Path, paragraph: int, line: int
) -> None:
    """The place is above the first statement of a later paragraph, else behind all of them."""
    file = tmp_path / "record.yaml"
    file.write_text(STATEMENTS)
    assert place_of(file, paragraph) == line


@pytest.mark.parametrize(
    ("content", "line"),
    [("title: a\n\nsource: b\n", 3), ("title: a\nstatements:\n  - paragraph: 1\n", 3), ("", 1)],
)
def test_statements_go_to_the_end_where_there_is_nothing_behind(
    tmp_path: Path, content: str, line: int
) -> None:
    """In a record without statements, or with nothing after them, it is the last line."""
    file = tmp_path / "record.yaml"
    file.write_text(content)
    assert place_of(file, 4) == line


@pytest.mark.parametrize("content", [b"title: a\n", b"title: [", b"\xff"])
def test_what_cannot_be_found_is_at_the_beginning(tmp_path: Path, content: bytes) -> None:
    """An item that is gone, and a file that cannot be read, open at line 1."""
    file = tmp_path / "record.yaml"
    file.write_bytes(content)
    assert line_of(file, Id("gone")) == 1
    assert line_of(tmp_path / "nothing", Id("gone")) == 1
    assert place_of(tmp_path / "nothing", 3) == 1


def test_a_file_that_changes_is_another_version(tmp_path: Path) -> None:
    """Writing, replacing and removing a file each make another version of it."""
    file, other = tmp_path / "record.yaml", tmp_path / "other.yaml"
    assert version(file) is None
    file.write_text("a")
    first = version(file)
    assert version(file) == first
    file.write_text("ab")
    second = version(file)
    assert second != first
    other.write_text("ab")
    other.replace(file)
    assert version(file) != second


def test_a_copy_is_the_record_itself(tmp_path: Path) -> None:
    """The bundled record and one from standard input are saved to the byte, never over a file."""
    bundled, piped = tmp_path / "bundled.yaml", tmp_path / "piped.yaml"
    save_copy(Origin(bundled=True, path=BUNDLED), bundled)
    assert bundled.read_bytes() == BUNDLED.read_bytes()
    save_copy(Origin(content=b"title: a\n"), piped)
    assert piped.read_bytes() == b"title: a\n"
    with pytest.raises(FileExistsError):
        save_copy(Origin(content=b"other"), piped)
    assert read_origin(Origin(path=bundled)) == record("bundled")


def test_a_field_is_found_by_its_path() -> None:
    """A path that faults name leads to its field; one that leads too far, to what holds it."""
    locations = Locations("title: T\nstatements:\n  - id: a\n    notes:\n      - {kind: sic}\n")
    assert locations.field("statements[0].notes[0]") == (5, 9, "statements[0].notes[0]")
    assert locations.field("statements[0].notes[0].kind") == (5, 16, "statements[0].notes[0].kind")
    assert locations.field("statements[0].notes[10]") == (5, 7, "statements[0].notes")
    assert locations.field("titles") == (1, 1, "")
