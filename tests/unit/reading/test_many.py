"""Large records are read, and hostile ones are refused, within bounds."""

from __future__ import annotations

import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from missiontui.document.blocks import Link
from missiontui.document.provenance import gaps
from missiontui.export.plain import plain_text
from missiontui.model import GAPS, VISIT, Mission
from missiontui.reading import (
    STANDARD_INPUT,
    InvalidRecordError,
    RecordError,
    UnreadableRecordError,
    files,
    nodes,
    read,
    read_bytes,
)

HEAD = "title: T\nsource: {title: S}\n"


def record(text: str) -> Mission:
    """What a record's text reads as."""
    return read_bytes(text.encode(), Path())


def refusal(text: str) -> InvalidRecordError:
    """How a record's text is refused."""
    with pytest.raises(InvalidRecordError) as refused:
        record(text)
    return refused.value


@pytest.fixture
def a_file(tmp_path: Path) -> Path:
    """A small valid record in a file."""
    path = tmp_path / "mission.yaml"
    path.write_text(HEAD, "utf-8")
    return path


# Large records --------------------------------------------------------------------------------


def test_a_hundred_thousand_statements_are_read() -> None:
    """A record far larger than any visit is read without fault."""
    number = 100_000
    mission = record(
        HEAD
        + "statements:\n"
        + "".join(
            f"  - id: statement-{index}\n    kind: concern\n"
            f"    text: Concern number {index} about something.\n    verb: expressed concern\n"
            f"    paragraph: {index % 50 + 1}\n    wording: concern about something\n"
            for index in range(number)
        )
    )
    assert len(mission.statements) == len(mission.items) == number
    assert mission.statements[-1].text == f"Concern number {number - 1} about something."


def test_a_long_text_is_read() -> None:
    """One value may be as long as the file."""
    summary = "word " * 400_000
    assert record(HEAD + f"summary: {summary}\n").summary == summary.strip()


def test_gaps_of_equal_text_are_told_apart() -> None:
    """Of two gaps in the same words, each leads to itself."""
    mission = record(HEAD + "gaps:\n" + "  - {text: T, about: [visit]}\n" * 3)
    links = [block.link for block in gaps(mission, VISIT)]
    assert links == [Link(GAPS, 1), Link(GAPS, 2), Link(GAPS, 3)]


def test_a_deep_inclusion_is_shown() -> None:
    """Counterparts that include each other in a long chain all have their rows and documents."""
    number = 2_000
    rungs = "".join(
        f"  - {{id: c{index}, kind: body, name: N{index}, including: [c{index + 1}]}}\n"
        for index in range(number)
    )
    last = f"  - {{id: c{number}, kind: body, name: N{number}}}\n"
    meetings = "meetings:\n  - {id: m, form: f, counterparts: [c0]}\n"
    lines = list(plain_text(record(HEAD + "counterparts:\n" + rungs + last + meetings)))
    assert sum(line.strip() == f"N{number}" for line in lines) == 1


def test_inclusions_through_many_ways_are_followed_once() -> None:
    """Counterparts that include each other by a million ways are each met once."""
    depth = 40
    rungs = "".join(
        f"  - {{id: {side}{rung}, kind: body, name: N, including: [a{rung + 1}, b{rung + 1}]}}\n"
        for rung in range(depth)
        for side in "ab"
    )
    last = "".join(f"  - {{id: {side}{depth}, kind: body, name: N}}\n" for side in "ab")
    mission = record(
        HEAD
        + "counterparts:\n"
        + rungs
        + last
        + "meetings:\n  - {id: m, form: f, counterparts: [a0, b0]}\n"
    )
    met = list(mission.met_at(mission.meetings[0]))
    assert len(met) == len(set(met)) == 2 * (depth + 1)
    assert met[:3] == ["a0", "a1", "a2"]
    assert set(mission.meetings_of) == set(met)


@pytest.mark.parametrize("closed", [False, True], ids=["chain", "circle"])
def test_a_long_chain_of_inclusions_is_checked_quickly(*, closed: bool) -> None:
    """Whether a chain of inclusions ends is seen by walking it once."""
    number = 20_000
    text = (
        HEAD
        + "counterparts:\n"
        + "".join(
            f"  - {{id: c{index}, kind: body, name: N, including: [c{index + 1}]}}\n"
            for index in range(number)
        )
    )
    if closed:
        text += f"  - {{id: c{number}, kind: body, name: N, including: [c0]}}\n"
        (fault,) = refusal(text).faults
        assert fault.path == f"counterparts[{number}].including"
        assert fault.found == '"c0" includes itself'
    else:
        text += f"  - {{id: c{number}, kind: body, name: N}}\n"
        assert len(record(text).counterparts) == number + 1


# Hostile records ------------------------------------------------------------------------------


def test_many_faults_are_told_without_long_thought() -> None:
    """Hints at what was meant are given for the first faults of a file, not for endless many."""
    number = 20_000
    faults = refusal(
        HEAD
        + "cases:\n"
        + "".join(f"  - {{id: case-{index}, name: N}}\n" for index in range(number))
        + "statements:\n"
        + "".join(
            f"  - {{id: s-{index}, kind: cal, text: T, cases: [casse-{index}]}}\n"
            for index in range(number)
        )
    ).faults
    assert len(faults) == 2 * number
    assert 'did you mean "call"?' in str(faults[0])
    assert "did you mean" not in str(faults[-1])


def test_many_control_characters_are_one_fault() -> None:
    """The first control character is told; the rest of a binary file is not looked through."""
    (fault,) = refusal(HEAD + "# \x01" + "\x01\n" * 1_000_000).faults
    assert (fault.line, fault.column) == (3, 3)


def test_values_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A record of more values than can be held is refused where the first too many stands."""
    monkeypatch.setattr(nodes, "MAX_NODES", 9)
    assert record(HEAD + "language: en\n").language == "en"
    (fault,) = refusal(HEAD + "wording: [a, b, c]\n").faults
    assert (fault.line, fault.column) == (3, 11)
    (fault,) = refusal(HEAD + "tags:\n- a\n- b\n- c\n").faults
    assert (fault.line, fault.column) == (4, 3)
    assert str(fault).endswith("more values than can be held; at most 9")


def test_nesting_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The deepest list that is taken is the last but one that is counted."""
    monkeypatch.setattr(nodes, "MAX_DEPTH", 3)
    faults = refusal(HEAD + "cities: [[a]]\n").faults
    assert [fault.found for fault in faults] == ["found a list"]
    (fault,) = refusal(HEAD + "cities: [[[a]]]\n").faults
    assert (fault.line, fault.column, fault.found) == (3, 11, "nesting too deep")


# Files ----------------------------------------------------------------------------------------


def unreadable(name: str | Path) -> str:
    """The one sentence that says why a file cannot be read."""
    with pytest.raises(UnreadableRecordError) as refused:
        read(name)
    message = str(refused.value)
    assert isinstance(refused.value, RecordError)
    assert message
    assert message.isprintable()
    assert "\n" not in message
    return message


def test_a_file_is_read_by_name_or_path(a_file: Path) -> None:
    """A name and a path open the same record."""
    assert read(a_file) == read(str(a_file))


def test_a_file_within_bounds_is_read(a_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of exactly the largest size is taken, one byte more is not."""
    monkeypatch.setattr(files, "MAX_RECORD_BYTES", len(HEAD))
    assert read(a_file).title == "T"
    a_file.write_text(HEAD + "\n", "utf-8")
    assert "is larger than" in unreadable(a_file)


def test_the_bound_is_told_in_mebibytes(a_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence about a file that is too large says how large it may be."""
    monkeypatch.setattr(files, "MAX_RECORD_BYTES", 2**20)
    a_file.write_bytes(b" " * (2**20 + 1))
    assert unreadable(a_file).endswith('mission.yaml" is larger than 1 MiB')


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """The sentence names the file that is not there."""
    assert unreadable(tmp_path / "none.yaml").startswith("there is no file ")
    assert "none.yaml" in unreadable(str(tmp_path / "none.yaml"))


def test_a_folder_is_told(tmp_path: Path) -> None:
    """A folder is no record."""
    assert "is a folder" in unreadable(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A named pipe is refused at once, whether or not anybody writes to it."""
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert "is not a regular file" in unreadable(pipe)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
def test_a_device_is_refused() -> None:
    """A device that never ends is not read."""
    assert "is not a regular file" in unreadable("/dev/zero")


def test_what_the_system_refuses_is_told_in_its_words(tmp_path: Path) -> None:
    """A link to itself, or a name too long, is told as the system tells it."""
    link = tmp_path / "link.yaml"
    link.symlink_to(link)
    assert "cannot be read: " in unreadable(link)
    assert "cannot be read: " in unreadable(tmp_path / ("n" * 5000))


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="every file is readable to this user"
)
def test_a_file_without_permission_is_told(a_file: Path) -> None:
    """A file that may not be read is told so."""
    a_file.chmod(0)
    assert "cannot be read: Permission denied" in unreadable(a_file)


def test_a_refused_opening_is_told(a_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes wrong between looking at a file and opening it is told as well."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert unreadable(a_file).endswith("cannot be read: Permission denied")


@pytest.mark.parametrize("name", ["a\0b", "\x1b[2J.yaml", "a\nb.yaml", "\u202eb.yaml"])
def test_a_name_is_shown_without_what_it_hides(name: str) -> None:
    """No file name reaches the terminal with control characters in it."""
    assert "<U+" in unreadable(name) or "a b.yaml" in unreadable(name)


def test_standard_input_is_read_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A record may be piped in, up to the size that a file may have."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(HEAD.encode())))
    assert read(STANDARD_INPUT).title == "T"
    monkeypatch.setattr(files, "MAX_RECORD_BYTES", 10)
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(HEAD.encode())))
    assert unreadable(STANDARD_INPUT).startswith("standard input is larger than")


def test_the_keyboard_is_no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is piped in, the program says so and does not wait for typing."""

    class Keyboard(TextIOWrapper):
        def isatty(self) -> bool:
            """Say that somebody is typing."""
            return True

    monkeypatch.setattr(sys, "stdin", Keyboard(BytesIO()))
    assert "standard input is the keyboard" in unreadable(STANDARD_INPUT)
    monkeypatch.setattr(sys, "stdin", None)
    assert "standard input is closed" in unreadable(STANDARD_INPUT)
