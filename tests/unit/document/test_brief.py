"""The brief that the first screen gives: five groups, each line leading to what it is about."""

from __future__ import annotations

import pytest
from browsing import NAMES, record

from missiontui.document.blocks import Block
from missiontui.document.fitting import fitted
from missiontui.document.sections.brief import brief
from missiontui.document.tabs import tab_of

EXPECTED = (
    ("2", "Who", "Christian Sagartz (EPP, Austria), chair of the delegation"),
    ("", "", "Nacho Sánchez Amor (S&D, Spain)"),
    ("", "", "Silvia Sardone (ID, Italy)"),
    ("", "", "Ryszard Czarnecki (ECR, Poland)"),
    ("1", "Where", "22-24 August 2022 (year derived), Kazakhstan"),
    (
        "",
        "",
        (
            "Nur-Sultan, 3 meetings: Aigul Kuspan (host), Minister for Foreign Affairs, Minister "
            "of Justice, Minister of Information and Social Development, Minister of Energy, "
            "Ombudswoman of Kazakhstan (several readings), Deputy Prosecutor-General (several "
            "readings), UN Resident Coordinator, Members of Majilis, representatives of the "
            "country’s government, representatives of UN Regional Cooperation Office, "
            "representatives of the Office of the High Commissioner for Human Rights (several "
            "readings)"
        ),
    ),
    (
        "",
        "",
        (
            "Almaty, 3 meetings: civil society organisations, torture victims, representatives of "
            "think tanks, representatives of the academia"
        ),
    ),
    (
        "3",
        "Concern",
        "Signs of latest trends in the freedom of expression and the media.",
    ),
)
SIZES = {(47, 18): 1, (76, 34): 1, (36, 11): 2}
"""Widths and heights of the detail at 80x24, 120x40 and 40x15, and the screens that the brief of
the bundled record takes there."""


def lines_of(name: str) -> list[tuple[str, str, str]]:
    """Number, label and words of each line of a brief, without its headline."""
    return [(block.number, block.label, block.text) for block in brief(record(name))[1:]]


def test_the_brief_answers_the_five_questions() -> None:
    """Who went, where and whom, what was called for, the chair's words, whom to ring."""
    found = lines_of("bundled")
    assert tuple(found[: len(EXPECTED)]) == EXPECTED
    labels = [label for _, label, _ in found if label]
    assert labels == ["Who", "Where", "Concern", "Finding", "Call", "Call", "Quote", "Contact"]
    texts = [text for _, _, text in found]
    assert any(text.startswith("Christian Sagartz: Publish rapidly the") for text in texts)
    assert any(text.endswith("government. [...]” – Christian Sagartz") for text in texts)
    assert texts[-2] == "0032 2 28 45733  Office of delegation Chair Christian Sagartz"
    assert texts[-1] == "3 derived, 1 outside, 3 not stated"


def test_a_contact_has_the_keys_that_copy_it() -> None:
    """Beside the first number stand the keys that copy it from here."""
    assert [block.keys for block in brief(record("bundled")) if block.keys] == ["y t"]


@pytest.mark.parametrize("name", NAMES)
def test_every_line_leads_somewhere(name: str) -> None:
    """Each line of a brief below its headline is a link to something that a tab shows."""
    mission = record(name)
    for block in brief(mission)[1:]:
        assert block.link is not None
        assert tab_of(mission, block.link.id) is not None


def test_a_visit_to_come_is_no_past() -> None:
    """What is planned says so, and whoever was only asked for is told apart from it."""
    texts = [text for _, _, text in lines_of("planned")]
    assert any("1 meeting requested: Dario Lunn" in text for text in texts)
    assert any("1 meeting possible: Ilse Maranth" in text for text in texts)
    assert any(text.startswith("Little Skarn (proposed)") for text in texts)


def test_nothing_is_said_of_nothing() -> None:
    """A record with almost nothing in it has no brief."""
    assert brief(record("smallest")) == ()


def test_many_statements_are_counted() -> None:
    """Of very many statements the first are given, and the number of the others."""
    texts = [text for _, _, text in lines_of("report")]
    assert any(text.startswith("and ") and text.endswith(" more") for text in texts)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_it_fits_the_screen(size: tuple[int, int]) -> None:
    """It takes one screen from 80 by 24 on, two at 40 by 15, and loses no line."""
    width, height = size
    document = brief(record("bundled"))
    lines = fitted(document, width, height)
    assert len(lines) <= height * SIZES[size]
    shown = "".join(line.text for line in lines)
    assert all(block.text[:12] in shown for block in document)


def test_only_what_leads_to_the_whole_is_cut() -> None:
    """A document of other blocks keeps every word, however small the screen."""
    words = Block(spans=brief(record("bundled"))[5].spans)
    lines = fitted((words, words), 20, 3)
    assert "…" not in "".join(line.text for line in lines)
    assert len(lines) > 3
