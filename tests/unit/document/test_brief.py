"""The brief that the first screen gives: five groups, each line leading to what it is about."""

from __future__ import annotations

import pytest
from browsing import NAMES, record

from missiontui.document.sections.brief import brief
from missiontui.document.tabs import tab_of

EXPECTED = (
    ("Who went", "Christian Sagartz (EPP, Austria), chair of the delegation"),
    (
        "",
        (
            "Nacho Sánchez Amor (S&D, Spain); Silvia Sardone (ID, Italy); "
            "Ryszard Czarnecki (ECR, Poland)"
        ),
    ),
    (
        "Where",
        (
            "Nur-Sultan: Members of Majilis (host: Aigul Kuspan); Representatives of the country’s "
            "government; United Nations offices"
        ),
    ),
    (
        "",
        (
            "Almaty: Civil society organisations; Torture victims, think tanks, academia; Media "
            "freedom and an EU-funded project"
        ),
    ),
    (
        "Concerns",
        "concern: Signs of latest trends in the freedom of expression and the media.",
    ),
)


def test_the_brief_answers_the_five_questions() -> None:
    """Who went, where and whom, what was called for, the chair's words, whom to ring."""
    found = [(block.label, block.text) for block in brief(record("bundled"))]
    assert tuple(found[: len(EXPECTED)]) == EXPECTED
    labels = [label for label, _ in found if label]
    assert labels == ["Who went", "Where", "Concerns", "Quote", "Contacts"]
    texts = [text for _, text in found]
    assert any(text.startswith("call, Christian Sagartz: Publish rapidly") for text in texts)
    assert any(text.endswith("government. [...]” – Christian Sagartz") for text in texts)
    assert texts[-2] == "0032 2 28 45733 – Office of delegation Chair Christian Sagartz"


@pytest.mark.parametrize("name", NAMES)
def test_every_line_leads_somewhere(name: str) -> None:
    """Each line of a brief is a link to something that a tab shows."""
    mission = record(name)
    for block in brief(mission):
        assert block.link is not None
        assert tab_of(mission, block.link.id) is not None


def test_a_visit_to_come_is_no_past() -> None:
    """Who is still to go has not gone; what was only asked for says so."""
    found = [(block.label, block.text) for block in brief(record("planned"))]
    assert found[0][0] == "Who goes"
    assert any("Dario Lunn (requested); Ilse Maranth (possible)" in text for _, text in found)
    assert any(text.startswith("Little Skarn (proposed)") for _, text in found)


def test_nothing_is_said_of_nothing() -> None:
    """A record with almost nothing in it has no brief."""
    assert brief(record("smallest")) == ()


def test_many_statements_are_counted() -> None:
    """Of very many statements the first are given, and the number of the others."""
    found = [block.text for block in brief(record("report"))]
    assert any(text.startswith("and ") and text.endswith(" more") for text in found)
