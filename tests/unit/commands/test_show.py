"""`show`: sections, width and colour of what is printed."""

from __future__ import annotations

import re

import pytest
from browsing import NAMES, record
from paths import BUNDLED, RECORDS
from pseudo import PseudoTerminal

from missiontui.cli import main
from missiontui.document.cells import cell_len
from missiontui.document.sections import in_order
from missiontui.export.plain import plain_text
from missiontui.model import SECTIONS

ESCAPE = re.compile("\x1b\\[[0-9;]*m")
each_record = pytest.mark.parametrize("name", NAMES)


def file_of(name: str) -> str:
    """The file of a record of the repository."""
    return str(BUNDLED if name == "bundled" else RECORDS / f"{name}.yaml")


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """All that `show` prints."""
    assert main(["show", *arguments]) == 0
    return capsys.readouterr().out


@each_record
def test_all_sections_are_the_whole_record(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """All sections by name are what is printed without any; each is a part of it, in its order."""
    file = file_of(name)
    whole = shown(capsys, file, "--width", "78")
    named = [word for each in SECTIONS for word in ("--section", each)]
    assert shown(capsys, *named, file, "--width", "78") == whole
    assert whole == "".join(f"{line}\n" for line in plain_text(record(name)))
    head, *_ = whole.partition("\n\n\n")
    parts = [shown(capsys, file, "--section", each, "--width", "78") for each in SECTIONS]
    assert head.rstrip() + "".join(each.rstrip()[len(head.rstrip()) :] for each in parts) == (
        whole.rstrip()
    )


@each_record
def test_colour_marks_headings_and_kinds_alone(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without its marks coloured print is the same; each mark ends in its line."""
    coloured = shown(capsys, "--color", "always", file_of(name))
    assert ESCAPE.sub("", coloured) == shown(capsys, "--color", "never", file_of(name))
    for line in coloured.splitlines():
        assert len(ESCAPE.findall(line)) in (0, 2)
    mission = record(name)
    for section in in_order():
        if section.entries(mission):
            assert f"\x1b[1m{section.tab.title.upper()}" in coloured


def test_kinds_are_marked(capsys: pytest.CaptureFixture[str]) -> None:
    """The word for a kind is marked, the words beside it are not marked as something else."""
    coloured = shown(capsys, "--section", "concerns", "--color", "always")
    assert re.search("\n  \x1b\\[35mPRAISE\x1b\\[m +said by the delegation\n", coloured)


@pytest.mark.parametrize("width", [20, 33, 60, 200])
def test_no_line_is_wider_than_asked_for(width: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Every line fits the width, headings and prose alike."""
    lines = shown(capsys, "--width", str(width), file_of("election")).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_a_section_that_is_empty_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """A section of which the record has nothing is told as on the screen, on standard error."""
    assert main(["show", "--section", "quote", file_of("smallest")]) == 0
    told = capsys.readouterr()
    assert "QUOTE" not in told.out
    [empty] = (section.empty for section in in_order() if section.tab.name == "quote")
    assert told.err == f"missiontui show: {empty}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--section", "quot"], 'no section is called "quot" (did you mean "quote"?)'),
        (["--section", "zzz"], 'no section is called "zzz"; one of itinerary, participants'),
        (["--width", "19"], "argument --width: a number from 20 on, not '19'"),
        (["--width", "wide"], "argument --width: a number from 20 on, not 'wide'"),
        (["--color", "yes"], "argument --color: invalid choice"),
        (["--colour"], 'there is no option "--colour" (did you mean "--color"?)'),
    ],
)
def test_wrong_choices_are_told_in_a_line(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A section, width or colour that there is not is told with those that there are, code 2."""
    try:
        code: object = main(["show", *arguments])
    except SystemExit as ended:
        code = ended.code
    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert printed.err.startswith(f"missiontui show: {told}")
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize(
    ("env", "arguments", "coloured"),
    [
        ({"TERM": "xterm", "NO_COLOR": ""}, [], True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, [], False),
        ({"TERM": "dumb", "NO_COLOR": ""}, [], False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, ["--color", "always"], True),
        ({"TERM": "xterm", "NO_COLOR": ""}, ["--color", "never"], False),
    ],
)
def test_colour_of_itself_is_for_terminals_that_want_it(
    env: dict[str, str], arguments: list[str], *, coloured: bool
) -> None:
    """Unless told otherwise, marks go to a terminal that takes them, and not with NO_COLOR."""
    with PseudoTerminal() as terminal:
        process = terminal.start("show", "--section", "quote", *arguments, env=env)
        assert terminal.wait_end(process) == 0
        assert (b"\x1b[1mQUOTE" in terminal.output) is coloured
        assert b"QUOTE" in terminal.output


def test_a_pipe_gets_no_colour(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is no terminal gets no mark."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in shown(capsys)
