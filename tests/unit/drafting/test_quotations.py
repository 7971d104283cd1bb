"""Words in quotation marks go to the speaker whom the text names, or to nobody."""

from __future__ import annotations

import pytest

from missiontui.drafting.paragraphs import paragraphs_of
from missiontui.drafting.quotations import printed_quotations


def said(text: str) -> list[tuple[str | None, str]]:
    """Each quotation of a text: who says it, and its sentences in one line."""
    return [
        (each.speaker.name if each.speaker else None, " | ".join(each.sentences))
        for each in printed_quotations(paragraphs_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We go on,” said Ines Tallow.", "Ines Tallow"),
        ("“We go on,” said Ines Tallow after the meeting.", "Ines Tallow"),
        ("“We go on,” Tallow concluded, adding more.", "Tallow"),
        ("“We go on,” said the chair of the delegation.", "the chair of the delegation"),
        ("“We go on?” asked some. Ines Tallow said: “We go on.”", "Ines Tallow"),
        ("In Dunmere, the chair, Ines Tallow, said: “We go on.”", "the chair, Ines Tallow"),
        ("Prisoners were beaten, the chair said: “We go on.”", "the chair"),
        ("Ines Tallow, chair of the delegation, said: “We go on.”", "Ines Tallow"),
        ("Quote by Ines Tallow (GSP, Selmark), Chair\n\n“We go on.”", "Ines Tallow"),
        ("Ines Tallow said:\n\n“We go on.”", "Ines Tallow"),
        ("“We go on.”\n\n– Ines Tallow, chair", "Ines Tallow"),
        ('"We go on," said Ines Tallow.', "Ines Tallow"),
        ("‘We go on,’ said Ines Tallow.", "Ines Tallow"),
    ],
)
def test_the_speaker_is_the_one_who_is_named(text: str, speaker: str) -> None:
    """Behind the words, before them, or in a line of its own."""
    assert said(text)[-1] in ((speaker, "We go on,"), (speaker, "We go on."))


@pytest.mark.parametrize(
    "text",
    [
        "“We all go on now,” she said.",
        "She said: “We all go on now.”",
        "“We all go on now,” said one of the mothers.",
        "The Ombudsman told them that prisoners said: “We all go on now.”",
        "“We all go on now.” The chair said the “Harbour Road” was shut.",
        "The law bans “Everything that moves there”, the ombudsman said.",
        "The motto of the visit: “We all go on now”.",
        "Statement of Principles\n\n“We all go on now.”",
        "“We all go on now.”\n\n- Press Office",
    ],
)
def test_nobody_is_given_what_somebody_else_may_have_said(text: str) -> None:
    """A pronoun, a crowd, a motto and a sentence that only holds a name are no speakers."""
    assert [speaker for speaker, _ in said(text)] == [None]


def test_two_speakers_in_one_paragraph_stay_apart() -> None:
    """What follows the words that name one speaker is not theirs where another is named for it."""
    text = "“We came,” said Ines Tallow. “Never again,” said the mayor. “And more.”"
    assert said(text) == [("Ines Tallow", "We came,"), ("the mayor", "Never again, | And more.")]


@pytest.mark.parametrize(
    "text",
    [
        "They spoke of “foreign agents” and “The Road Home”.",
        "The chair said the “special regime” was over.",
        "“One that is never closed.\n\nAnother paragraph.",
        "“”",
        "Members’ aides and ‘so-called’ friends.",
    ],
)
def test_marks_alone_make_no_quotation(text: str) -> None:
    """Scare quotes, titles and marks that nothing closes are left alone."""
    assert said(text) == []


def test_a_quotation_may_hold_another_and_run_on() -> None:
    """Inner marks stay in the words; a mark opens each paragraph and only the last is closed."""
    text = "“He told us: ‘Never.’ It’s true.\n\n“We go on,” said the chair."
    assert said(text) == [("the chair", "He told us: ‘Never.’ | It’s true. | We go on,")]
