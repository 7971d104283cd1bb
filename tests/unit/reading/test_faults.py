"""What a faulty record is told, and where: the same by both of PyYAML's parsers."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from faulty import CASES, HEAD

from missiontui.model import Mission
from missiontui.reading import Fault, InvalidRecordError, read_bytes


@pytest.fixture(params=["C parser", "pure Python parser"])
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure Python parser":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this PyYAML was built without libyaml")


def record(text: str | bytes) -> Mission:
    """What a record's text reads as."""
    return read_bytes(text.encode() if isinstance(text, str) else text, Path())


def faults(text: str | bytes) -> tuple[Fault, ...]:
    """The faults of a record's text."""
    with pytest.raises(InvalidRecordError) as refused:
        record(text)
    return refused.value.faults


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_told_with_its_place_and_what_helps(case: str) -> None:
    """Every fault is told with line, column and path, what stands there and what should."""
    text, expected = CASES[case]
    found = faults(text)
    assert [(fault.line, fault.column, fault.path) for fault in found] == [
        (place.line, place.column, place.path) for place in expected
    ]
    for fault, place in zip(found, expected, strict=True):
        assert str(fault).startswith(f"{place.line}:{place.column}: {place.path}")
        for words in place.words:
            assert words in str(fault)


@pytest.mark.parametrize("case", CASES)
def test_a_message_is_one_short_printable_line(case: str) -> None:
    """Whatever stands in the record, a message about it is one line without control characters."""
    for fault in faults(CASES[case][0]):
        assert str(fault).isprintable()
        assert len(str(fault)) < 400


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("cities: " + "[" * 1_000_000, (3, 28)),
        ("visit: " + "{a: " * 1_000_000, (3, 84)),
        ("visit: " + "{" * 1_000_000, (3, 9)),
        ("cities:\n" + "- " * 1_000_000, (4, 39)),
        ("cities: " + "[\n" * 1_000_000, (22, 1)),
    ],
    ids=["lists", "mappings", "mappings as keys", "lists by indent", "lists on many lines"],
)
def test_endless_nesting_is_refused_at_once(opening: str, place: tuple[int, int]) -> None:
    """A million brackets are refused at the first too many, not parsed to the end."""
    (fault,) = faults(HEAD + opening)
    assert (fault.line, fault.column) == place


@pytest.mark.usefixtures("_each_parser")
def test_an_escape_beyond_unicode_is_a_fault() -> None:
    """A number that no character has is refused like any other fault."""
    for escape in ("\\U00110000", "\\UFFFFFFFF", "\\ud800"):
        (fault,) = faults(HEAD + f'summary: "{escape}"\n')
        assert fault.line == 3


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    "value",
    [
        "0032",
        "+3222845733",
        "NO",
        "yes",
        "on",
        "14:00",
        "2022-08-22",
        "1_000",
        "0x1F",
        "0o17",
        "1e3",
        ".inf",
        "true",
        "False",
        "=",
        "-1",
    ],
)
def test_a_value_stays_the_text_that_was_written(value: str) -> None:
    """No number, date or truth value is made of a text."""
    mission = record(
        f"title: {value}\nsource: {{publisher: {value}}}\nparagraph: 1\nwording:\n- {value}\n"
        f"summary: {value}\n"
    )
    assert mission.title == mission.source.publisher == mission.summary == value
    assert mission.passages[0].wording == (value,)


@pytest.mark.usefixtures("_each_parser")
def test_a_number_sign_within_a_word_or_quotation_marks_is_text() -> None:
    """Only what YAML would drop as a comment is refused."""
    mission = record('title: C#3\nsource: {title: "a #3"}\n')
    assert mission.title == "C#3"
    assert mission.source.title == "a #3"


@pytest.mark.usefixtures("_each_parser")
def test_comments_beside_what_is_no_text_are_welcome() -> None:
    """A comment may stand beside ids, kinds, numbers and dates, and on lines of its own."""
    mission = record(
        HEAD + "# A line of its own.\n"
        "paragraph: 2 # the headline\n"
        "visit:\n  # Another.\n  status: concluded # by then\n"
        "  dates: {start: 2022-08-22} # as printed\n"
        'summary: "quoted" # and closed\n'
    )
    assert mission.passages[0].paragraph == 2
    assert mission.summary == "quoted"


@pytest.mark.usefixtures("_each_parser")
def test_texts_are_told_apart_from_their_layout() -> None:
    """Line ends and indents within a text are one space; a blank line parts paragraphs."""
    mission = record(
        "title: >-\n  A title\n  of two lines\n"
        'source: {title: "a\\nb"}\n'
        "summary: |\n  First\n  part.\n\n\n  Second   part.\n"
    )
    assert mission.title == "A title of two lines"
    assert mission.source.title == "a b"
    assert mission.summary == "First part.\n\nSecond part."


def test_faults_come_in_the_order_of_the_file() -> None:
    """Faults are sorted by line and column, whenever they were found."""
    found = faults(
        "meetings: [{id: m, form: f, city: nowhere}]\nlanguage: English\ntitle: T\nsource: S\n"
    )
    assert [fault.line for fault in found] == [1, 2, 4]


@pytest.mark.parametrize("text", ["{a", "? a", "a: {b", "a: [b", "a", '"', "- ", "a: |"])
def test_a_file_that_breaks_off_is_a_fault(text: str) -> None:
    """A file that ends in the middle of something has faults, as any other wrong file."""
    with pytest.raises(InvalidRecordError):
        read_bytes(text.encode(), Path())
