"""Input of any kind ends no program, and the end of the terminal ends it."""

from __future__ import annotations

import os

import pytest
from pseudo import TITLE, PseudoTerminal


@pytest.mark.parametrize(
    "sent",
    [
        b"\x1b[99999999u",
        b"\x1b[1;1:3A",
        b"\xe9",
        b"\x1b]11;rgb:1515/1717/1b1b\x1b\\",
        b"\x1b[48;999999;999999;1;1t",
        b"\x1b[::;;::u\xff\xfe",
    ],
)
def test_input_that_is_no_key(sent: bytes) -> None:
    """Garbage and replies change nothing; q still quits."""
    with PseudoTerminal() as terminal:
        process = terminal.start()
        terminal.wait_for(TITLE)
        terminal.send(sent)
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK


def test_control_c_of_a_cyrillic_layout() -> None:
    """The key that stands where C does counts as Ctrl+C, which quits nothing."""
    with PseudoTerminal() as terminal:
        process = terminal.start()
        terminal.wait_for(TITLE)
        terminal.send(b"\x1b[1089::99;5:1u")
        terminal.wait_for("Nothing selected")
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK


def test_letters_of_a_cyrillic_keyboard_are_those_at_their_place() -> None:
    """Where the terminal tells the Latin key, the letter at its place counts; q quits."""
    with PseudoTerminal() as terminal:
        process = terminal.start()
        terminal.wait_for(TITLE)
        terminal.send(b"\x1b[1081::113;;1081u")
        assert terminal.wait_end(process) == os.EX_OK


def test_letters_of_another_script_say_what_works() -> None:
    """Where the terminal tells no Latin key, the first letter says what works everywhere."""
    with PseudoTerminal() as terminal:
        process = terminal.start()
        terminal.wait_for(TITLE)
        terminal.press("й")
        terminal.wait_for("Letters are Latin")
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK


@pytest.mark.parametrize("text", ["quit\nqqq\n", "q" * 330_000, "\x1b[Aq\x1b]0;x\x07q"])
def test_a_paste_outside_a_field_does_nothing(text: str) -> None:
    """What is pasted where nobody types runs no command, however long it is; keys work at once."""
    with PseudoTerminal() as terminal:
        process = terminal.start()
        terminal.wait_for(TITLE)
        terminal.send(f"\x1b[200~{text}\x1b[201~".encode())
        terminal.press("3")
        terminal.wait_for("▌3 Concerns")
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK


def test_a_paste_into_a_field_is_one_line() -> None:
    """Lines and tabs pasted into the field of / become blanks, also where / came just before."""
    with PseudoTerminal(120, 40) as terminal:
        process = terminal.start()
        terminal.wait_for(TITLE)
        terminal.send(b"/\x1b[200~media\n\tfreedom\r\n\x1b[201~")
        terminal.wait_for("“media freedom”")
        terminal.send(b"\x11")
        assert terminal.wait_end(process) == os.EX_OK
