"""JSON of a record opens again as the same record."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from browsing import NAMES, record
from filled import filled_missions
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from paths import BUNDLED, RECORDS

from missiontui.cli import main
from missiontui.export.chosen import Chosen
from missiontui.export.dump import dump
from missiontui.export.formats import Options, exporter
from missiontui.model import SECTIONS, Mission
from missiontui.reading import read, read_bytes
from missiontui.reading.characters import FORBIDDEN, UNPRINTABLE
from missiontui.reading.schema import schema

EVERY = (BUNDLED, *sorted(RECORDS.glob("*.yaml")))


def as_json(mission: Mission) -> str:
    """A record in the format."""
    return exporter("json").exported(mission, Chosen(), Options())


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_the_program_opens_it_as_the_same_record(path: Path, tmp_path: Path) -> None:
    """A file of JSON opens as the record that it was made of, and has no fault."""
    mission = read(path)
    file = tmp_path / "visit.json"
    arguments = ["export", str(path), "--to", "json", "-o", str(file)]
    assert main(arguments) == 0
    if mission.source.file:
        (tmp_path / mission.source.file).write_bytes(
            (path.parent / mission.source.file).read_bytes()
        )
    assert read(file) == mission
    assert main(["check", str(file)]) == 0


def test_every_field_of_the_model_is_there() -> None:
    """Whatever a record can say is in its JSON."""
    for mission in filled_missions():
        assert json.loads(as_json(mission)) == dump(mission)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_json_for_other_programs(name: str) -> None:
    """It is one object with the keys of the format, and ends with a line end."""
    text = as_json(record(name))
    assert json.loads(text) == dump(record(name))
    assert text.endswith("}\n")


texts = st.text(
    st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=60
).filter(lambda text: bool(text.split()))


@given(texts, texts)
def test_any_text_that_a_record_may_hold_comes_back(title: str, summary: str) -> None:
    r"""Characters beyond U+FFFF, `\`, `/`, quotation marks and what looks like YAML come back."""
    import re

    allowed = [re.sub(f"{FORBIDDEN}|{UNPRINTABLE}", "", each) for each in (title, summary)]
    title, summary = (" ".join(each.split(" ")).strip(" ") or "x" for each in allowed)
    mission = dataclasses.replace(
        record("smallest"), title=title, summary=f"{summary}\n\n{summary}"
    )
    again = read_bytes(as_json(mission).encode(), "")
    assert again.title == " ".join(title.split(" "))
    assert read_bytes(as_json(again).encode(), "") == again


@pytest.mark.parametrize(
    "title",
    ["😀", "a/b", "a\\/b", '"', "\\ud83d\\ude00", "null", "0032", "# no comment", "a: b", "%"],
)
def test_what_json_or_yaml_would_escape_is_text(title: str) -> None:
    """A title is the same after it went through the file."""
    mission = dataclasses.replace(record("smallest"), title=title)
    assert read_bytes(as_json(mission).encode(), "").title == title


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_the_schema_takes_it(path: Path) -> None:
    """JSON of a record, whole or a tab of it, is valid by the schema that editors are given."""
    mission = read(path)
    for chosen in (Chosen(), *(Chosen.of(sections=(name,)) for name in SECTIONS)):
        text = exporter("json").exported(mission, chosen, Options())
        assert list(Draft7Validator(schema()).iter_errors(json.loads(text))) == []
