"""docs/exports.md says of every format what the program says of it."""

from __future__ import annotations

import re

import pytest
from paths import ROOT

from missiontui.export.formats import FORMATS, exporter

DOCS = (ROOT / "docs" / "exports.md").read_text("utf-8")
_ROW = re.compile(
    r"^\| \[`(?P<name>[\w-]+)`\]\(#(?P<anchor>[\w-]+)\) \| .+ \| (?P<what>.+) \|$", re.MULTILINE
)


def section(name: str) -> str:
    """The words on a format."""
    _, _, rest = DOCS.partition(f"\n## `{name}`\n")
    return rest.partition("\n## ")[0]


def test_the_table_has_every_format_in_the_order_of_the_program() -> None:
    """Each format is in the table with its use, and leads to its section."""
    rows = [(row["name"], row["anchor"], row["what"]) for row in _ROW.finditer(DOCS)]
    assert rows == [(name, name, each.what) for name, each in FORMATS.items()]


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_format_leaves_out_is_told(name: str) -> None:
    """The list of a section is that of `export --explain`, sentence by sentence."""
    _, _, listed = section(name).partition("\nLeft out:\n\n")
    sentences = [line.removeprefix("- ") for line in listed.strip().splitlines()]
    assert sentences == list(exporter(name).LEAVES_OUT)
    assert all(re.fullmatch(r"[^a-z].*[.]", sentence) for sentence in sentences)
