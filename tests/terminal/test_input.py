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
