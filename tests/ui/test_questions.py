from __future__ import annotations

import pytest
from browsing import USUAL, browse, record, screen_text, settle, write
from questions import QUESTIONS, Question

_MOST_KEYS = 2


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asked)
async def test_a_question_is_answered_in_few_keys(question: Question) -> None:
    """At 80 by 24, the keys lead from the first frame to the words, whole and in order."""
    assert sum(not key.startswith("type ") for key in question.keys) <= _MOST_KEYS
    async with browse(record("bundled"), USUAL) as pilot:
        for key in question.keys:
            if key.startswith("type "):
                await write(pilot, key.removeprefix("type "))
            else:
                await pilot.press(key)
            await settle(pilot)
        columns = halves(screen_text(pilot.app))
        for words in question.visible:
            assert any(words in column for column in columns), f"{words!r} is not on {columns}"


def halves(lines: list[str]) -> tuple[str, str, str]:
    """The words of the list, of the detail, and of whole lines, runs of blanks made one."""
    split = [line.partition("│") if "│" in line else ("", "", line) for line in lines]
    lists, details = (" ".join(part[at] for part in split) for at in (0, 2))
    whole = " ".join(lines)
    return _squeezed(lists), _squeezed(details), _squeezed(whole)


def _squeezed(text: str) -> str:
    return " ".join("".join(" " if sign in "▌▏›▾▴" else sign for sign in text).split())
