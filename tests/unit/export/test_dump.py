"""A record that was written as plain data is read back as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from paths import BUNDLED, RECORDS

from missiontui.export.dump import dump
from missiontui.model import PartialDate
from missiontui.reading import read, read_bytes

EVERY = (BUNDLED, *sorted(RECORDS.glob("*.yaml")))


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_every_record_comes_back_equal(path: Path) -> None:
    """As YAML and as JSON, which is YAML, a record comes back with nothing lost or added."""
    mission = read(path)
    for written in (
        yaml.safe_dump(dump(mission), allow_unicode=True, sort_keys=False),
        json.dumps(dump(mission), ensure_ascii=False),
    ):
        assert read_bytes(written.encode(), path.parent) == mission


def test_nothing_is_written_that_says_nothing() -> None:
    """No key is written without a value."""
    mission = read(BUNDLED)
    assert "null" not in json.dumps(dump(mission))
    assert ": []" not in json.dumps(dump(mission))
    assert ": {}" not in json.dumps(dump(mission))


parts = st.tuples(
    st.none() | st.integers(1, 9999), st.none() | st.integers(1, 12), st.none() | st.integers(1, 28)
)


@given(parts, st.sampled_from(["", "~", "?", "%"]))
def test_a_date_is_written_as_it_is_read(
    date: tuple[int | None, int | None, int | None], mark: str
) -> None:
    """Every date in EDTF comes back equal, whatever of it is unknown."""
    year, month, day = date
    about, perhaps = mark in ("~", "%"), mark in ("?", "%")
    written = PartialDate(year=year, month=month, day=day, approximate=about, uncertain=perhaps)
    assert PartialDate.parse(str(written)) == written
    assert str(written).endswith(mark)
