"""Light or dark by asking the terminal: pseudo-terminals that answer, or not."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from pseudo import TITLE, PseudoTerminal, wait_until

from missiontui.settings.themes import DARK

QUESTION, FENCE = "\x1b]11;?\x1b\\\x1b[c", "\x1b[?62;22c"
WHITE, BLACK = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:0000/0000/0000\x07"
ON_LIGHT, ON_DARK = b"48;5;231", b"48;5;233"
"""The grounds of the two themes."""


@pytest.fixture
def own(tmp_path: Path) -> dict[str, str]:
    """Folders in which nothing is chosen and nothing remembered yet."""
    return {"XDG_STATE_HOME": str(tmp_path / "state"), "XDG_CONFIG_HOME": str(tmp_path / "config")}


def drawn(env: Mapping[str, str], answer: str = "", *arguments: str) -> bytes:
    """What the program writes from its start until q ends it, answered as soon as it asks."""
    with PseudoTerminal() as terminal:
        process = terminal.start(*arguments, env=env)
        terminal.wait_for(QUESTION)
        terminal.send(answer.encode())
        terminal.wait_for(TITLE)
        terminal.press("3")
        terminal.wait_for("▌3 Concerns")
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK
        return terminal.output


@pytest.mark.parametrize(
    ("answer", "ground", "other"),
    [
        (WHITE + FENCE, ON_LIGHT, ON_DARK),
        (FENCE + WHITE, ON_LIGHT, ON_DARK),
        (WHITE, ON_LIGHT, ON_DARK),
        (BLACK + FENCE, ON_DARK, ON_LIGHT),
    ],
)
def test_an_answer_is_known_at_the_next_start(
    own: dict[str, str], answer: str, ground: bytes, other: bytes
) -> None:
    """Once a terminal has answered, nothing is drawn on another ground, whatever else says so."""
    drawn(own, answer)
    output = drawn({**own, "COLORFGBG": ""})
    assert ground in output
    assert other not in output


def test_the_last_answer_counts(own: dict[str, str]) -> None:
    """A terminal whose colours were changed since is what it answers now."""
    drawn(own, WHITE + FENCE)
    drawn(own, BLACK + FENCE)
    assert ON_LIGHT not in drawn(own)


@pytest.mark.parametrize(
    "answer",
    ["", FENCE, "\x1b]11;white\x07" + FENCE, "\x1b]11;rgb:zz/\x1b\\", "\x1b]4;1;rgb:0/0/0\x07"],
)
def test_without_an_answer(own: dict[str, str], answer: str) -> None:
    """Nothing, the fence alone and garbage say nothing: COLORFGBG decides, then dark."""
    assert ON_LIGHT not in drawn(own, answer)
    assert ON_DARK not in drawn({**own, "COLORFGBG": "0;15"}, answer)


def test_a_terminal_that_answers_no_more_is_not_taken_for_another(own: dict[str, str]) -> None:
    """Where the fence alone comes back, what was answered before is forgotten."""
    drawn(own, WHITE + FENCE)
    drawn(own, FENCE)
    assert ON_LIGHT not in drawn(own)


def test_a_late_answer_changes_nothing_that_is_read(own: dict[str, str]) -> None:
    """After a while the colours stay; the answer is no key, and counts for the next start."""
    with PseudoTerminal() as terminal:
        process = terminal.start(env=own)
        terminal.wait_for(QUESTION)
        terminal.wait_for("\x1b[>q")
        begun = time.monotonic()
        wait_until(lambda: time.monotonic() - begun > 0.3, lambda: "")
        terminal.send((WHITE + FENCE).encode())
        terminal.press("3")
        terminal.wait_for("▌3 Concerns")
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK
        assert ON_LIGHT not in terminal.output
    assert ON_DARK not in drawn(own)


def test_who_has_chosen_is_not_overruled(own: dict[str, str]) -> None:
    """A theme that is named stays, whatever the terminal answers; the answer is remembered."""
    assert ON_LIGHT not in drawn(own, WHITE + FENCE, "--theme", DARK)
    assert ON_LIGHT not in drawn({**own, "MISSIONTUI_THEME": DARK})
    assert ON_DARK not in drawn(own)


def test_no_terminal_without_a_window_is_asked(own: dict[str, str]) -> None:
    """The Linux console and the like may show the words of a question."""
    with PseudoTerminal() as terminal:
        process = terminal.start(env={**own, "TERM": "linux"})
        terminal.wait_for(TITLE)
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK
        assert b"\x1b]11" not in terminal.output
