"""What is said of a copy by terminals that answer: pseudo-terminals that answer by the book."""

from __future__ import annotations

import base64
import os

import pytest
from pseudo import PseudoTerminal, wait_until

NUMBER = "0032 2 28 45733"
HELD = base64.b64encode(NUMBER.encode()).decode()
FENCE = "\x1b[?62;22c"
XTERM = "\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?5522;0$y\x1b[?64;1;2c"


def copied(answers: str, *replies: str, env: dict[str, str] | None = None) -> bytes:
    """What the program writes of a copy on a terminal that answers so.

    Args:
        answers: What it answers to the questions about itself.
        replies: What it replies to what is written for the copy.
        env: Variables of the terminal.
    """
    with PseudoTerminal(120, 30) as terminal:
        process = terminal.start("--at", "contacts", env={"PATH": "", **(env or {})})
        terminal.wait_for(NUMBER)
        terminal.wait_for("\x1b[>q")
        if answers:
            terminal.send(FENCE.encode())  # to the question for its background, at the start
        terminal.send(answers.encode())
        terminal.press("yy")
        if replies:
            wait_until(lambda: asked(terminal.read()), lambda: f"{terminal.output[-300:]!r}")
            terminal.send("".join(replies).encode())
        wait_until(lambda: told(terminal.read()), lambda: f"{terminal.output[-300:]!r}")
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK
        return terminal.output


def asked(output: bytes) -> bool:
    """Whether a copy was handed to the terminal with a question."""
    return b"\x1b]52;c;?" in output or b"\x1b]5522;type=wdata\x1b\\" in output


def told(output: bytes) -> bool:
    """Whether the outcome of a copy is on the screen."""
    return any(words in output for words in (b"Copied and checked", b"Sent to", b"Not copied"))


def test_a_terminal_that_says_what_it_holds() -> None:
    """Where the terminal answers with the same text, the copy is checked, over SSH too."""
    ssh = {"SSH_CONNECTION": "10.0.0.1 5000 10.0.0.2 22"}
    output = copied(XTERM, f"\x1b]52;c;{HELD}\x1b\\", FENCE, env=ssh)
    assert f"Copied and checked: {NUMBER} (the terminal’s clipboard)".encode() in output


@pytest.mark.parametrize(
    "reply", [FENCE, f"\x1b]52;c;b2xk\x1b\\{FENCE}", f"\x1b]52;c;!\x07{FENCE}"]
)
def test_a_terminal_that_does_not_confirm(reply: str) -> None:
    """Where it says nothing, something else or nonsense, nobody claims that it was copied."""
    output = copied(XTERM, reply)
    assert f"Sent to the terminal: {NUMBER}".encode() in output
    assert b"checked" not in output


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("DONE", f"Copied and checked: {NUMBER} (the terminal’s clipboard)"),
        ("EPERM", "Not copied: the terminal says EPERM"),
        ("EIO", "Not copied: the terminal says EIO"),
    ],
)
def test_the_clipboard_protocol_says_what_became_of_it(status: str, words: str) -> None:
    """By OSC 5522 the text goes in packets, and the terminal's own word is what is said."""
    kitty = "\x1bP>|kitty(0.36.0)\x1b\\\x1b[>1;4000;36c\x1b[?5522;2$y\x1b[?62c"
    output = copied(kitty, f"\x1b]5522;type=write:status={status}\x1b\\")
    assert words.encode() in output
    assert b"\x1b]52;" not in output
    plain = base64.b64encode(b"text/plain").decode()
    assert f"\x1b]5522;type=wdata:mime={plain};{HELD}\x1b\\".encode() in output


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ("\x1b[>65;7006;1c\x1b[?65;1;9c", "Not copied: VTE takes no copies"),
        ("\x1bP>|VTE(7600)\x1b\\\x1b[>61;7600;1c\x1b[?61;1c", "Not copied: VTE takes no copies"),
        ("\x1b[>1;1;1c\x1b[?62;22;52c", "it says that it takes copies"),
        ("\x1b[>1;1;1c\x1b[?62;22c", "it does not answer, Y shows it"),
        ("", "it does not answer, Y shows it"),
    ],
)
def test_what_a_terminal_is(answers: str, words: str) -> None:
    """By its kind, its name and its attributes it is known whether it takes copies."""
    output = copied(answers, env={"SSH_CONNECTION": "10.0.0.1 5000 10.0.0.2 22"})
    assert words.encode() in output
