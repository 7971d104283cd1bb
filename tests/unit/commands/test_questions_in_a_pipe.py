"""The five questions to many visits, each answered in a pipe by a command or two."""

from __future__ import annotations

import json
from typing import Any

import pytest
from folders import LIBRARY
from library_questions import (
    CALLS,
    CASE,
    DROPPED,
    KEPT,
    MET_AGAIN,
    MET_OMBUDSPERSON,
    NEW,
    NO_LONGER_SAID,
    NOT_MET_OMBUDSPERSON,
    OMBUDSPERSON,
    PEOPLE_MET_AGAIN,
    PRISONERS,
    QUESTIONS,
    SITUATIONS,
    STEPS,
)

from missiontui.cli import main

COMMANDS: dict[str, tuple[tuple[str, ...], ...]] = {
    PRISONERS: (("find", "prisoners", LIBRARY, "--kind", "call", "--json"),),
    MET_AGAIN: (("find", "kind:person", LIBRARY, "--json"),),
    CASE: (("get", "danek-orlo.situation", LIBRARY), ("get", "danek-orlo.steps", LIBRARY)),
    NO_LONGER_SAID: tuple(
        ("library", LIBRARY, "--country", "selmark", "--body", "human rights", *chosen)
        for chosen in (
            ("--year", "2019", "--count", "topic"),
            ("--year", "2024", "--count", "topic"),
        )
    ),
    OMBUDSPERSON: (("find", "ombudsperson", LIBRARY, "--kind", "counterpart", "--json"),),
}
"""The commands that answer each question."""


@pytest.fixture
def answers(capfd: pytest.CaptureFixture[str]) -> Any:
    """What the commands print that answer a question."""

    def asked(question: str) -> list[str]:
        found = []
        for command in COMMANDS[question]:
            assert main(list(command)) == 0
            found.append(capfd.readouterr().out)
        return found

    return asked


def objects(text: str) -> list[dict[str, Any]]:
    """The objects of some lines, each with the name of its record."""
    found = [json.loads(line) for line in text.splitlines()]
    return [each | {"file": each["file"].removeprefix(f"{LIBRARY}/")} for each in found]


def test_every_question_has_commands() -> None:
    """Each is answered by two commands at most."""
    assert set(COMMANDS) == set(QUESTIONS)
    assert all(1 <= len(commands) <= 2 for commands in COMMANDS.values())


def test_what_earlier_visits_called_for_word_for_word(answers: Any) -> None:
    """The words of the source stand with the paragraph and the record."""
    (text,) = answers(PRISONERS)
    found = {(hit["file"], hit["id"]): hit["wording"] for hit in objects(text)}
    for each in CALLS:
        if each.is_named:
            assert " [...] ".join(found[each.place]) == each.wording


def test_who_was_met_more_than_once_in_which_post(answers: Any) -> None:
    """Those who were met are told apart from those who were not, each with the post."""
    (text,) = answers(MET_AGAIN)
    met = {(hit["file"], hit["id"]): hit for hit in objects(text) if hit.get("is_met")}
    for (name, post), places in PEOPLE_MET_AGAIN.items():
        for place in places:
            assert met[place]["words"] == name
            assert any(post in each for each in met[place]["posts"])
        earlier, later = places
        assert {"file": f"{LIBRARY}/{earlier[0]}", "id": earlier[1]} in met[later]["same_as"]


def test_what_became_of_the_case(answers: Any) -> None:
    """The situation as each text puts it, and the steps that are stated."""
    situations, steps = answers(CASE)
    assert situations.splitlines() == [
        f"{LIBRARY}/{file}: {words}" for (file, _), words in SITUATIONS
    ]
    for each in STEPS:
        for words in (each.date, each.text, each.source):
            assert words in steps


def test_what_was_said_in_2019_and_no_more_in_2024(answers: Any) -> None:
    """The topics of both visits can be held against each other."""
    before, after = (
        {line.split("\t")[0] for line in text.splitlines()} for text in answers(NO_LONGER_SAID)
    )
    assert {each.topic for each in DROPPED} == before - after
    assert set(KEPT) <= before & after
    assert set(NEW) <= after - before


def test_which_visits_met_an_ombudsperson(answers: Any) -> None:
    """Whoever was to be met, and was not, is no answer."""
    (text,) = answers(OMBUDSPERSON)
    met = {hit["file"] for hit in objects(text) if hit.get("is_met")}
    assert met == {file for file, _ in MET_OMBUDSPERSON}
    assert not met & {file for file, _ in NOT_MET_OMBUDSPERSON}
