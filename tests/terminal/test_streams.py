"""Streams that are closed or full: a sentence where it can be told, never a traceback."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from paths import BUNDLED
from pseudo import LONGEST_WAIT, PROGRAM, environment

CLOSED = "missiontui: standard output is closed\n"
FULL = "missiontui: standard output cannot be written: No space left on device\n"
CHECK = f"check -v '{BUNDLED}'"

needs_full = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="needs a device that is always full"
)


def run_in_shell(command: str, redirected: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the program without a terminal, its streams as a shell is told to lead them."""
    return subprocess.run(
        ["sh", "-c", f'"$@" {command} {redirected}', "sh", *PROGRAM],
        env=environment(env),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST_WAIT,
        start_new_session=True,
        check=False,
    )


@pytest.mark.parametrize(
    "command",
    ["show", "--version", "--help", "show --help", CHECK, "doctor --try", "export --to json"],
)
@pytest.mark.parametrize(
    ("redirected", "told"), [(">&-", CLOSED), pytest.param(">/dev/full", FULL, marks=needs_full)]
)
def test_output_that_cannot_be_written_is_told(command: str, redirected: str, told: str) -> None:
    """Where nothing can be printed, one sentence says so, and the code is 2."""
    done = run_in_shell(command, redirected, PYTHONUNBUFFERED="")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


@pytest.mark.parametrize("command", ["", "doctor", "check no.yaml", "--bogus"])
@pytest.mark.parametrize(
    "redirected", ["<&- >&- 2>&-", pytest.param(">/dev/full 2>&1", marks=needs_full)]
)
def test_where_nothing_can_be_told_the_code_tells(command: str, redirected: str) -> None:
    """Where not even a sentence can be written, the code is that of the sentence."""
    done = run_in_shell(command, redirected, PYTHONUNBUFFERED="")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "")


@pytest.mark.parametrize(("command", "code"), [("", 0), (CHECK, 0), ("doctor", 1)])
@pytest.mark.parametrize("redirected", ["<&- 2>&-", pytest.param("2>/dev/full", marks=needs_full)])
def test_a_stream_that_is_not_needed_may_be_missing(
    command: str, code: int, redirected: str
) -> None:
    """Without keys, and without errors to tell, all is printed as ever."""
    done = run_in_shell(command, redirected)
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout


@pytest.mark.parametrize(
    ("redirected", "code", "told"),
    [
        ("</dev/null", 1, "standard input:1:1: an empty file;"),
        ("<&-", 2, "missiontui: standard input is closed;"),
    ],
)
@pytest.mark.parametrize("command", ["-", "check -"])
def test_a_record_that_standard_input_does_not_give(
    command: str, redirected: str, code: int, told: str
) -> None:
    """What is wrong with standard input is told, and nothing waits for it."""
    done = run_in_shell(command, redirected)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith(told)


@pytest.mark.parametrize(("command", "code"), [("", 0), (CHECK, 0), ("doctor", 1)])
def test_output_without_unicode_is_no_crash(command: str, code: int) -> None:
    """Characters that the output cannot show are replaced, whatever prints them."""
    done = run_in_shell(command, "", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (code, "")
