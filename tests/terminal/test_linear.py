"""A record in lines on a pseudo-terminal and in tmux: transcripts, copies, and the end."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pytest
from paths import RECORDS
from pseudo import PROGRAM, TITLE, PseudoTerminal, popen, run
from questions import QUESTIONS
from terminals import Tmux, only

HINT = "A number opens a tab; help lists the commands"
TELEPHONE = "0032 2 28 45733"
STARTS = {
    "asked for": (("--linear",), {"TERM": "xterm-256color"}),
    "a dumb terminal": ((), {"TERM": "dumb"}),
    "an unknown terminal": ((), {"TERM": "unknown"}),
}
each_start = pytest.mark.parametrize("start", STARTS)


def type_line(terminal: PseudoTerminal, line: str) -> str:
    """Type a line, and wait for the next prompt: what was written meanwhile, without the prompt."""
    before = len(terminal.read())
    terminal.press(f"{line}\r")
    terminal.wait_for_end(b"\n> ", before)
    return terminal.output[before:].decode().replace("\r\n", "\n").removesuffix("\n> ")


@each_start
def test_a_transcript_answers_all_questions(pseudo: PseudoTerminal, start: str) -> None:
    """Whoever reads the lines only finds the answer of every question; no escape is written."""
    arguments, env = STARTS[start]
    process = pseudo.start(*arguments, env=env)
    pseudo.wait_for(f"{HINT}\r\n> ")
    for question in QUESTIONS:
        type_line(pseudo, "tabs")
        answers = "\n".join(type_line(pseudo, line) for line in question.typed)
        for words in question.told:
            assert words in answers, question.asked
    pseudo.press("quit\r")
    assert pseudo.wait_end(process) == 0
    assert b"\x1b" not in pseudo.output


def test_a_copy_reaches_the_buffer_of_tmux(tmux: Tmux, folder: Path) -> None:
    """In tmux a copy goes to its buffer, and the sentence is that of the screen."""
    tmux.start(*PROGRAM, "--linear", "--at", "chair-office", size=(100, 30))
    tmux.wait_for("E-mail:")
    tmux.enter("copy")
    tmux.wait_for(f"1. telephone: {TELEPHONE}")
    tmux.enter("1")
    tmux.wait_for("Not copied: tmux alone has it")
    assert tmux.do("show-buffer") == TELEPHONE
    tmux.enter("Y")
    tmux.wait_for(f"> Y\n{TELEPHONE}\n")
    assert not (folder / "exit-code").exists()


def test_without_a_way_to_copy_nothing_is_sent(pseudo: PseudoTerminal, folder: Path) -> None:
    """A terminal that could take a copy is sent none unasked; the text can be taken by hand."""
    process = pseudo.start("--linear", env={"PATH": only(folder)})
    pseudo.wait_for(f"{HINT}\r\n> ")
    type_line(pseudo, "5")
    type_line(pseudo, "1")
    assert "Not copied: there is no tool for the clipboard here" in type_line(pseudo, "copy 1")
    assert TELEPHONE in type_line(pseudo, "show")
    pseudo.press("\x04")
    assert pseudo.wait_end(process) == 0
    assert b"\x1b" not in pseudo.output


@each_start
def test_an_interrupt_goes_back_to_the_prompt_and_ctrl_d_ends(
    pseudo: PseudoTerminal, start: str
) -> None:
    """Ctrl+C gives a new prompt, where the next line is answered; Ctrl+D ends with code 0."""
    arguments, env = STARTS[start]
    process = pseudo.start(*arguments, env=env)
    pseudo.wait_for(f"{HINT}\r\n> ")
    process.send_signal(signal.SIGINT)
    pseudo.wait_for(f"{HINT}\r\n> \r\n> ")
    assert type_line(pseudo, "contacts").startswith("contacts\nContacts, 2 rows\n")
    pseudo.press("\x04")
    assert pseudo.wait_end(process) == 0
    assert b"\x1b" not in pseudo.output


def test_the_end_of_the_terminal_ends_it() -> None:
    """A terminal that goes away takes the program with it."""
    with PseudoTerminal() as terminal:
        process = terminal.start("--linear")
        terminal.wait_for(HINT)
    with process:
        assert process.wait(20) is not None


def test_lines_come_from_a_pipe_too() -> None:
    """With --linear the commands may come from a pipe; each is answered, and nothing else said."""
    done = run("--linear", "--at", "contacts", stdin=b"1\ncopy z\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(TITLE)
    assert done.stdout.endswith("Nothing copied: no z here\n\n")
    assert "\x1b" not in done.stdout


def test_a_record_from_standard_input_leaves_the_keyboard(tmux: Tmux) -> None:
    """Where the record takes standard input, the lines come from the terminal."""
    election = RECORDS / "election.yaml"
    tmux.start_script(
        f"grep -v text_file {election} | missiontui --linear -; echo ended", (100, 40)
    )
    tmux.wait_for(HINT)
    tmux.enter("contacts")
    tmux.wait_for("Contacts, ")
    tmux.press("C-d")
    tmux.wait_for("ended")


@pytest.mark.parametrize("terminal", ["dumb", "unknown"])
def test_output_that_is_no_terminal_gets_the_whole_record(
    pseudo: PseudoTerminal, terminal: str
) -> None:
    """A dumb terminal with a keyboard changes nothing for a pipe."""
    with popen(stdin=pseudo.end, stdout=subprocess.PIPE, env={"TERM": terminal}) as process:
        output, _ = process.communicate(timeout=20)
    assert output.decode() == run("show").stdout


def test_a_terminal_without_unicode_is_no_crash(pseudo: PseudoTerminal) -> None:
    """Signs that the terminal lacks are replaced, and letters that are none are no crash."""
    process = pseudo.start("--linear", env={"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"})
    pseudo.wait_for(f"{HINT}\r\n> ")
    type_line(pseudo, "concerns")
    before = len(pseudo.output)
    pseudo.send(b"\xff\xfe\r")
    pseudo.wait_for_end(b"\n> ", before)
    pseudo.press("q\r")
    assert pseudo.wait_end(process) == 0
    assert b"Traceback" not in pseudo.output


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_output_that_cannot_be_written_is_told() -> None:
    """A full disk is told in one sentence, code 2."""
    with Path("/dev/full").open("wb") as full, popen("--linear", stdout=full) as process:
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 2
    assert errors.decode().startswith("missiontui: standard output cannot be written: ")
