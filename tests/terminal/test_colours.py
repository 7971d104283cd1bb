"""The colours that terminals are told: as many as they have, and none where none are wanted."""

from __future__ import annotations

import os
import re

import pytest
from pseudo import TITLE, PseudoTerminal

_SGR = re.compile(rb"\x1b\[([\d;]*)m")
_ATTRIBUTES = {"", "0", "1", "3", "4", "7", "22", "23", "24", "27"}


@pytest.mark.parametrize(
    ("env", "colours"),
    [
        ({"NO_COLOR": "1"}, set()),
        ({"NO_COLOR": "1", "COLORTERM": "truecolor"}, set()),
        ({"TERM": "vt100"}, set()),
        ({"TERM": "xterm"}, {"36", "39"}),
        ({"TERM": "linux"}, {"36", "39"}),
        ({"TERM": "ansi", "MISSIONTUI_THEME": "missiontui-light"}, {"34", "39"}),
        ({"TERM": "xterm", "NO_COLOR": "1"}, set()),
    ],
    ids=str,
)
def test_no_colour_that_is_not_there_or_not_wanted(env: dict[str, str], colours: set[str]) -> None:
    """From the first byte to the last, through tabs and finding."""
    with PseudoTerminal(120, 40) as terminal:
        process = terminal.start(env={"COLORTERM": "", **env})
        terminal.wait_for(TITLE)
        terminal.press("3")
        terminal.wait_for("▌3 Concerns")
        terminal.press("/\x1b[200~media\x1b[201~")
        terminal.wait_for("“media”")
        terminal.press("\x11")
        assert terminal.wait_end(process) == os.EX_OK
        told = {
            each for found in _SGR.findall(terminal.output) for each in found.decode().split(";")
        }
        assert told - _ATTRIBUTES <= colours
        assert {"1", "7"} <= told
