"""The text of a source, as the programs of this world write it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from missiontui.model import Mission
from missiontui.model.wording import matches
from missiontui.reading import UnreadableRecordError, read, read_bytes

RECORD = """\
title: Mañana
source:
  publisher: P
  paragraphs: 4
  file: source.txt
statements:
  - id: a
    kind: call
    text: A.
    paragraph: 3
    wording: asked for the release of Íñigo Muñoz
  - id: b
    kind: concern
    text: B.
    paragraph: 4
    wording: the final office report on the official findings
"""
TEXT = """\
Title

Dateline

Members asked for the release of Íñigo Muñoz without delay.

They read the final office report on the official findings.
"""


def with_text(folder: Path, text: bytes) -> Mission:
    """The record with a text beside it."""
    (folder / "source.txt").write_bytes(text)
    return read_bytes(RECORD.encode(), folder)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.rstrip(),
        "\ufeff" + TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "\r"),
        unicodedata.normalize("NFD", TEXT),
        TEXT.replace("They", "\fThey"),
        TEXT.replace("\n\n", "\n\f"),
        TEXT.replace("\n\n", "\f") + "\f",
        TEXT.replace("official", "offi-\ncial"),
        TEXT.replace("official", "of-\nficial").replace("Muñoz", "Mu-\nñoz"),
        TEXT.replace("official", "offi\u00ad\ncial"),
        TEXT.replace("ffi", "ﬃ").replace("fi", "ﬁ"),
        TEXT.replace("release ", "release\u00a0 ").replace("final ", "final\u202f"),
        TEXT.replace("release ", "release\n").replace("office ", "office\n"),
        TEXT.replace("\n", "\n    "),
        TEXT.replace("release ", "release\t"),
    ],
    ids=[
        "as it is",
        "without a line end at the end",
        "of Windows",
        "of an old Mac",
        "decomposed letters",
        "a form feed between pages",
        "form feeds for blank lines",
        "form feeds alone",
        "a word parted at a line end",
        "two words parted at line ends",
        "a word parted by a soft hyphen",
        "ligatures",
        "no-break spaces",
        "wrapped lines",
        "indented lines",
        "a tab",
    ],
)
def test_a_true_quotation_matches(tmp_path: Path, text: str) -> None:
    """However a program writes the same text, the wording of a record is found in it."""
    mission = with_text(tmp_path, text.encode())
    assert mission.source_text_problem is None
    assert mission.source_text is not None
    assert len(mission.source_text) == 4
    for statement in mission.statements:
        assert matches(statement.passages[0], mission.source_text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (TEXT + "\0", "line 8, column 1: the invisible character U+0000 NULL"),
        (
            TEXT.replace("of Íñigo", "of\vÍñigo"),
            "line 5, column 33: the invisible character U+000B LINE TABULATION",
        ),
        (
            TEXT.replace("Dateline", "\x1b[2J"),
            "line 3, column 1: the invisible character U+001B ESCAPE",
        ),
        (
            TEXT.replace("Dateline", "Date\u202eline").replace("\n", "\r\n"),
            "line 3, column 5: the invisible character U+202E RIGHT-TO-LEFT OVERRIDE",
        ),
        (TEXT.encode("latin-1"), "line 5, column 34: byte 0xCD, which is not UTF-8"),
        (
            TEXT.replace("without", "‘without").encode("cp1252"),
            "line 5, column 34: byte 0xCD, which is not UTF-8",
        ),
        (TEXT.encode("utf-16"), "line 1, column 1: a file in UTF-16"),
    ],
)
def test_a_text_that_cannot_be_read_is_told_with_its_place(
    tmp_path: Path, text: str | bytes, problem: str
) -> None:
    """What is wrong with a text is named, with line and column, beside a record and for one."""
    data = text if isinstance(text, bytes) else text.encode()
    mission = with_text(tmp_path, data)
    assert (mission.source_text, mission.source_text_problem) == (None, problem)
    record, named = tmp_path / "record.yaml", tmp_path / "source.txt"
    record.write_text(RECORD, "utf-8")
    with pytest.raises(UnreadableRecordError) as refused:
        read(record, named)
    assert str(refused.value) == f'"{named}" cannot be read: {problem}'
