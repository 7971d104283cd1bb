"""YAML that is written here is read back as it was meant."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from missiontui.drafting.yaml_text import Written, comments, lines_of, quoted, scalar
from missiontui.reading.characters import FORBIDDEN

TEXTS = (
    st.text(min_size=1)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and not re.search(FORBIDDEN, text))
)


@given(TEXTS, TEXTS)
def test_texts_come_back(one: str, other: str) -> None:
    """Whatever a text holds, in a mapping, a list or a list of mappings, it is the same again."""
    written = lines_of({"a": one, "b": [other, one], "c": [{"d": other, "e": {"f": one}}]})
    assert yaml.safe_load("\n".join(written)) == {
        "a": one,
        "b": [other, one],
        "c": [{"d": other, "e": {"f": one}}],
    }


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ines Tallow", "Ines Tallow"),
        ("Nacho Sánchez Amor", "Nacho Sánchez Amor"),
        ("S&D", "S&D"),
        ("Chair: Ines", '"Chair: Ines"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ('say "a"', '"say \\"a\\""'),
        ("a\\b", '"a\\\\b"'),
        ("null", '"null"'),
        ("NO", '"NO"'),
        ("2031", '"2031"'),
        ("'a'", "\"'a'\""),
    ],
)
def test_quotation_marks_stand_where_they_must(text: str, written: str) -> None:
    """Names stay as they are; what YAML might read otherwise stands in quotation marks."""
    assert scalar(text) == written


@pytest.mark.parametrize("text", ["a\tb", "a\nb", "a\x85b", "a\u202eb", "\ufeff", "\x1b[0m"])
def test_no_value_holds_what_no_value_may(text: str) -> None:
    """A character that a record may not hold is refused in a value, and shown in a comment."""
    with pytest.raises(ValueError, match="no value on one line"):
        quoted(text)
    assert comments([text])[0].isprintable()


def test_what_is_empty_is_left_out() -> None:
    """A key without a value is a fault of a record, and is not written."""
    assert lines_of({"a": "", "b": [], "c": {}, "d": Written(3)}) == ["d: 3"]
