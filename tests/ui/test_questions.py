"""The questions that people come with, the keys that answer them, and the words they then see."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from browsing import USUAL, browse, record, screen_text, settle, write

_MOST_KEYS = 2


@dataclass(frozen=True)
class Question:
    """A question, the keys pressed from the first frame on, and what must then be visible."""

    asked: str
    keys: tuple[str, ...]
    """A key each; several words together, after "type ", are typed, and not counted."""
    visible: tuple[str, ...]


QUESTIONS = (
    Question(
        "who from the government was met, and where",
        ("slash", "type minister", "enter"),
        (
            "EXCHANGE OF VIEWS Nur-Sultan (derived)",
            "representatives of the country’s government",
            "including Minister for Foreign Affairs",
            "Minister of Justice",
            "Minister of Information and Social Development",
            "Minister of Energy",
            "Ombudswoman of Kazakhstan",
            "Deputy Prosecutor-General",
        ),
    ),
    Question(
        "who hosted the delegation",
        ("slash", "type kuspan", "enter"),
        ("Host Aigul Kuspan, Chair of the Foreign Affairs Committee of the Majilis",),
    ),
    Question(
        "which members belong to ID and to ECR",
        ("2",),
        ("Silvia Sardone (ID, Italy)", "Ryszard Czarnecki (ECR, Poland)"),
    ),
    Question(
        "what was called for about prisoners, and who is named",
        ("slash", "type political prisoners", "enter"),
        (
            "CALL said by the delegation",
            "Release all political prisoners, in particular Janbolat Mamai.",
            "“the release of all political prisoners, in particular Janbolat Mamai” y c · ¶ 9",
            "Case Janbolat Mamai, Kazakh journalist and leader",
            "of the Democratic Party of Kazakhstan; detained, as of the text",
        ),
    ),
    Question(
        "what was praised",
        ("slash", "type kind:praise", "enter"),
        (
            "PRAISE said by the delegation",
            "Kazakhstan’s compliance with the EU sanctions against the Russian Federation.",
            "the EU sanctions against the Russian Federation” y c · ¶ 7",
        ),
    ),
    Question(
        "which words are the delegation's",
        ("3",),
        ("Said by the delegation (“they”, “expressed concern about”)",),
    ),
    Question(
        "which words are the chair's",
        ("4",),
        (
            "“Parliament fully supports Kazakhstan on its path towards a democratic state",
            "credible to its Citizens as well as the International Community.”",
            "— Christian Sagartz (EPP, Austria), Chair of the delegation",
        ),
    ),
    Question(
        "which statements are the chair's",
        ("slash", "type who:sagartz kind:call", "enter"),
        (
            "Christian Sagartz CALL Publish rapidly the findings",
            "CALL quoted: Christian Sagartz",
            "Publish rapidly the findings of the investigation into the January events.",
        ),
    ),
    Question(
        "the telephone and the address of the chair's office",
        (),
        ("5 Contact 0032 2 28 45733", "y t"),
    ),
    Question(
        "the e-mail of the chair's office",
        ("5",),
        ("Telephone 0032 2 28 45733", "christian.sagartz@europarl.europa.eu"),
    ),
    Question(
        "what is not known of the dates",
        ("slash", 'type "the year of the visit"', "enter"),
        (
            "not stated The year of the visit: it is not printed with the dates.",
            "The day on which the delegation was in which city.",
        ),
    ),
    Question(
        "who from the United Nations was met, and where",
        ("slash", "type united nations", "enter"),
        (
            "MEETING Nur-Sultan (derived)",
            "Met UN Resident Coordinator",
            "representatives of UN Regional Cooperation Office",
            "representatives of the Office of the High Commissioner for Human Rights",
            "1 of 6 “united nations”",
        ),
    ),
    Question(
        "in which paragraph the United Nations are named",
        ("slash", "type united nations"),
        ("United Nations offices ¶ 5",),
    ),
    Question(
        "what exactly was called for about prisoners, and who is named",
        ("slash", "type prisoners", "enter"),
        (
            "CALL said by the delegation",
            "“the release of all political prisoners, in particular Janbolat Mamai” y c · ¶ 9",
            "Case Janbolat Mamai, Kazakh journalist and leader",
            "Said by the delegation (“They”, “called for”)",
        ),
    ),
    Question(
        "did the delegation itself or its chair ask for publication of the findings",
        ("slash", "type publication findings", "enter"),
        (
            "In the chair’s quotation (3) Christian Sagartz",
            "CALL quoted: Christian Sagartz",
            "Publish rapidly the findings of the investigation into the January events.",
            "credible to its Citizens as well as the International Community” y c · ¶ 11",
        ),
    ),
    Question(
        "which of the four belongs to ID",
        ("slash", "type ID", "enter"),
        (
            "PARTICIPANT OF THE DELEGATION Silvia Sardone",
            "Group ID (Identity and Democracy · outside)",
            "“Silvia Sardone (ID, Italy)” y c ¶ 13",
        ),
    ),
    Question(
        "in which paragraph the word “facilitator” stands, and who says it",
        ("slash", "type facilitator", "enter"),
        (
            "QUOTATION · Christian Sagartz ¶ 11",
            "as a potential facilitator between the civil society",
            "— Christian Sagartz (EPP, Austria), Chair of the delegation",
            "1 of 1 “facilitator”",
        ),
    ),
)


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
