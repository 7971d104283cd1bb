"""What keys draw is the screen as it would be drawn anew."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pytest
from drawing import Screen
from paths import BUNDLED, RECORDS
from pseudo import STARTED, PseudoTerminal, wait_until

WALKS = {
    "down and up a list": ["jjjjkj", "G", "k\x1b[A\x1b[Bg", "\x1b[6~\x1b[6~"],
    "through details": ["j", "\t", "jjjG", "\x1b[5~k", "\t", "jj", "\t\x04\x15j"],
    "from tab to tab": ["3", "jjj", "5", "jjkG", "1", "j", "4", "jjkj", "6", "jG"],
    "with words that are looked for": ["/", "1", "\r", "jjkk"],
    "with the evidence below": ["3", "s", "jjjj", "s", "jjk"],
}
"""Keys that move, after others and between them; those of one string are pressed at once."""
LOOKS = 6
"""The number of looks in a row at which a program that rests neither runs nor has written."""


def runs(process: subprocess.Popen[bytes]) -> bool:
    """Tell whether a thread of a process runs, or waits for its turn, as far as that is known."""
    threads = Path(f"/proc/{process.pid}/task").glob("*/stat")
    return any(thread.read_text().rpartition(")")[2].split()[0] in "RD" for thread in threads)


def press(terminal: PseudoTerminal, process: subprocess.Popen[bytes], keys: str) -> None:
    """Press keys, and wait until all that they change is written."""
    before = len(terminal.read())
    written: list[int] = []

    def rests() -> bool:
        written.append(-1 if runs(process) else len(terminal.read()))
        return before < written[-1] and written[-LOOKS:] == [written[-1]] * LOOKS

    terminal.press(keys)
    wait_until(rests, lambda: f"{keys!r} does nothing, or something for ever")


@pytest.mark.parametrize("walk", WALKS.values(), ids=WALKS)
@pytest.mark.parametrize(
    ("name", "size"),
    [("bundled", (120, 40)), ("bundled", (160, 45)), ("bundled", (50, 20)), ("arabic", (120, 40))],
    ids=str,
)
def test_keys_leave_the_screen_as_it_is_drawn_anew(
    name: str, size: tuple[int, int], walk: list[str]
) -> None:
    """After any walk the terminal shows what a frame of the whole screen shows."""
    record = BUNDLED if name == "bundled" else RECORDS / f"{name}.yaml"
    with PseudoTerminal(*size) as terminal:
        process = terminal.start(str(record), env={"COLORTERM": "truecolor"})
        terminal.wait_for_bytes(STARTED)
        for keys in walk:
            press(terminal, process, keys)
        walked = len(terminal.output)
        shown = Screen(*size).after(terminal.output)
        process.send_signal(signal.SIGWINCH)
        wait_until(
            lambda: Screen(*size).after(terminal.read()[walked:]) == shown,
            lambda: f"{terminal.output[:walked]!r} is not {terminal.output[walked:]!r}",
        )
        terminal.press("\x11")
        assert terminal.wait_end(process) == os.EX_OK
