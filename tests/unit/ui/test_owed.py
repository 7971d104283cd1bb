"""Answers that are on their way when the program ends are waited for, and not for long."""

from __future__ import annotations

from threading import Timer
from time import monotonic

import pytest

from missiontui.ui.terminal.owed import Owed

QUESTION, ANSWER = "\x1b]11;?\x1b\\\x1b[c", "\x1b[?62;22c"


def test_nothing_is_waited_for_where_all_is_answered() -> None:
    """Without a question, or with its answer, the end comes at once."""
    owed = Owed()
    owed.ask("\x1b[?25l")
    owed.ask(QUESTION)
    owed.hear("\x1b]11;rgb:0000/0000/0000\x1b\\")
    owed.hear(ANSWER)
    begun = monotonic()
    owed.wait()
    assert monotonic() - begun < 0.2


def test_each_question_has_an_answer() -> None:
    """Two questions are waited for until the second answer has come."""
    owed = Owed()
    owed.ask(QUESTION + QUESTION)
    owed.hear(ANSWER)
    heard: list[float] = []

    def answer() -> None:
        heard.append(monotonic())
        owed.hear(ANSWER)

    timer = Timer(0.05, answer)
    timer.start()
    owed.wait()
    assert heard
    timer.join()


def test_a_terminal_that_does_not_answer_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wait ends by itself and is not begun again; nor is it for a question of long ago."""
    owed = Owed()
    owed.ask(QUESTION)
    owed.wait()
    begun = monotonic()
    owed.wait()
    assert monotonic() - begun < 0.2
    owed.ask(QUESTION)
    monkeypatch.setattr("missiontui.ui.terminal.owed.monotonic", lambda: monotonic() + 60)
    begun = monotonic()
    owed.wait()
    assert monotonic() - begun < 0.2
