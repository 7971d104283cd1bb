from __future__ import annotations

import pytest

from missiontui.clipboard import MAX_BYTES, State, copy

SHORT = ["a", "0032 2 28 45733", "“\u00a0é”", "ليان", "[/x]", "x" * 40]
LONG = ["x" * 41, "a\nb", "x" * MAX_BYTES, "é" * (MAX_BYTES // 2)]
TOO_LONG = ["x" * (MAX_BYTES + 1), "é" * (MAX_BYTES // 2 + 1)]


@pytest.mark.parametrize("text", [*SHORT, *LONG], ids=len)
def test_a_text_is_sent_as_it_is(text: str) -> None:
    """The text is handed over once, unchanged, and nobody claims to know that it arrived."""
    sent: list[str] = []
    outcome = copy(text, sent.append)
    assert sent == [text]
    assert outcome.state is State.SENT
    assert "Sent" in outcome.sentence
    assert "copied" not in outcome.sentence.lower()


@pytest.mark.parametrize("text", SHORT)
def test_a_short_text_is_told(text: str) -> None:
    """What was copied stands in the sentence where it is short enough to read."""
    assert text in copy(text, lambda _: None).sentence


@pytest.mark.parametrize("text", LONG, ids=len)
def test_a_long_text_is_counted(text: str) -> None:
    """Of a long text, or one of several lines, the sentence tells the number of characters."""
    sentence = copy(text, lambda _: None).sentence
    assert f"{len(text):,} characters" in sentence
    assert "\n" not in sentence
    assert len(sentence) < 100


@pytest.mark.parametrize("text", ["", *TOO_LONG], ids=len)
def test_what_cannot_arrive_is_not_sent(text: str) -> None:
    """Nothing, and what terminals would cut, is not sent, and the sentence says why."""
    sent: list[str] = []
    outcome = copy(text, sent.append)
    assert not sent
    assert outcome.state is State.NOT_COPIED
    assert outcome.sentence.startswith("Not copied: ")
    assert not text or f"{MAX_BYTES:,}" in outcome.sentence


def test_what_the_terminal_refuses_is_not_hidden() -> None:
    """An error of the function that sends is nobody's to swallow."""

    def broken(_: str) -> None:
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011  # any, as long as it comes through
        copy("text", broken)
