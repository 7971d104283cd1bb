from __future__ import annotations

import sys
from pathlib import Path

import pytest
from browsing import record
from questions import QUESTIONS, Question

from missiontui.clipboard.modes import Mode
from missiontui.linear.copying import Copier
from missiontui.linear.reader import Reader

from .conftest import Ask

OFFICE = "Office of delegation Chair Christian Sagartz"
RELEASE = "Release all political prisoners, in particular Janbolat Mamai."


def test_it_begins_with_the_title_the_visit_and_the_tabs(ask: Ask) -> None:
    """The first lines are the title, the visit, the tabs by number, and what to do."""
    title, visit, *tabs, hint = ask()
    assert title == "MEPs assessed the human rights situation in Kazakhstan"
    assert visit.startswith("Fact-finding visit, Kazakhstan, 22-24 August 2022 (year derived), ")
    assert tabs == [
        "1. Itinerary (6)",
        "2. Participants (4)",
        "3. Concerns (7)",
        "4. Quote",
        "5. Contacts (2)",
        "6. Source",
    ]
    assert hint == "A number opens a tab; help lists the commands"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asked)
def test_a_question_is_answered_in_two_lines(question: Question) -> None:
    """Two lines typed at most lead from the beginning to the words of the answer."""
    assert len(question.typed) <= 2
    reader = Reader(record("bundled"), Copier(None, {}, lambda _: None))
    told = "\n".join(line for typed in question.typed for line in reader.answer(typed))
    for words in question.told:
        assert words in told


ANSWERS = {
    ("5",): "Contacts, 2 rows",
    ("contacts",): "Contacts, 2 rows",
    ("CONTACTS",): "Contacts, 2 rows",
    ("3", "tab 5"): "Contacts, 2 rows",
    ("tab contacts",): "Contacts, 2 rows",
    ("tab 7",): "There is no tab “7”; they are 1 to 6",
    ("5", "1"): "Heading: OFFICE",
    ("5", "3"): "There is no 3 here; 1 to 2",
    ("4", "2"): "There is no 2 here; 1 alone",
    ("7",): "There is no 7 here; 1 to 6",
    ("0",): "There is no 0 here; 1 to 6",
    ("9" * 30,): f"“{'9' * 30}” is no command; find {'9' * 30} finds it, help lists the commands",
    ("5", "1", "back"): "Contacts, 2 rows, last opened: 1",
    ("5", "1", "b", "b"): "The tabs of the record",
    ("back",): "Nothing to go back to; quit ends",
    ("5", "1", "1"): "Heading: CHAIR OF THE DELEGATION",
    ("5", "1", "1", "back"): f"OFFICE: {OFFICE}",
    ("3", "4", "where"): f"CALL; said by the delegation: {RELEASE}",
    ("3", "4", "next", "where"): "CALL, several readings; said by the delegation: “the criminal "
    "prosecution of people deceased in the course of the January events”; paragraph 9",
    ("3", "5", "previous", "where"): f"CALL; said by the delegation: {RELEASE}",
    ("3", "5", "p", "b"): "Concerns, 16 rows, last opened: 4",
    ("3", "n", "w"): "CONCERN; said by the delegation: Signs of latest trends in the freedom of "
    "expression and the media.",
    ("5", "2", "n"): "No row after this one",
    ("5", "1", "p"): "No row before this one",
    ("next",): "Open a tab first: its number does",
    ("3", "4", "tabs"): "1. Itinerary (6)",
    ("find prisoners",): "1 found: “prisoners”",
    ("/prisoners",): "1 found: “prisoners”",
    ("/ prisoners", "1"): "Heading: CALL; said by the delegation",
    ("find ardon",): "1 found, inside words: “ardon”",
    ("find nowhere at all",): "“nowhere at all” is nowhere in this record",
    ("find",): "Find what? find media finds it",
    ("3", "4", "source"): "Heading: Source paragraph 9",
    ("3", "4", "s", "s"): "Heading: PARAGRAPH 9",
    ("3", "4", "s", "s", "s"): "This is the source",
    ("3", "source"): "Source, 21 rows",
    ("3", "s"): "Open an item first: its number does",
    ("5", "1", "copy"): "1. telephone: 0032 2 28 45733",
    ("5", "1", "copy", "99"): "There is no 99 here; 1 to 10",
    ("5", "1", "copy z"): "Nothing copied: no z here",
    ("5", "2", "copy"): "no details in the source",
    ("5", "copy"): "Open an item first: its number does",
    ("/prisoners", "copy"): "1. all found (1), with citations",
    ("show",): "Nothing was copied yet; copy lists what can be",
    ("5", "1", "copy", "1"): "Not copied: copying is switched off; Y shows 0032 2 28 45733",
    ("5", "1", "copy e", "Y"): "christian.sagartz@europarl.europa.eu",
    ("signs",): "Heading: Signs",
    ("help",): "A number: opens the tab, the row or the link that was told with it; behind copy, "
    "copies",
    ("?",): "A number: opens the tab, the row or the link that was told with it; behind copy, "
    "copies",
    ("",): "No more here",
    ("prisoners",): "“prisoners” is no command; find prisoners finds it, help lists the commands",
    ("\x1b[A\x07",): "“[A” is no command; find [A finds it, help lists the commands",
}


@pytest.mark.parametrize("typed", ANSWERS, ids=" | ".join)
def test_an_answer_begins_with_what_tells_most(ask: Ask, typed: tuple[str, ...]) -> None:
    """The first words of each answer say where one is, or what came of it."""
    assert ask(*typed)[0] == ANSWERS[typed]


@pytest.mark.parametrize(
    "typed",
    [("5", "1", "b"), ("where",), ("find nobody",), ("5", "1", "copy 1"), ("5", "2", "n"), ("x",)],
    ids=" | ".join,
)
def test_one_change_is_one_line(ask: Ask, typed: tuple[str, ...]) -> None:
    """What shows nothing new is answered in one line."""
    assert len(ask(*typed)) == 1


def test_what_one_came_for_is_told_alone_and_again_tells_the_whole(ask: Ask) -> None:
    """A link to a gap tells that gap, marked; `again` tells all of them."""
    held = "Marked: Since when and why Janbolat Mamai is held."
    assert ask("3", "4", "3") == [
        "Heading: NOT STATED; as far as this record notes",
        held,
        "25 lines in all; again tells them",
    ]
    whole = ask("3", "4", "3", "again")
    assert held in whole
    assert len(whole) == 25


def test_gaps_and_marks_are_words_in_each_line(ask: Ask) -> None:
    """A line says by itself that it is a gap, derived or from outside, and is a numbered link."""
    lines = ask("1", "2")
    assert "derived: duration: three days, the first and the last counted" in lines
    assert "outside: Kazakhstan: code: ISO 3166-1" in lines
    assert "Link 3: not stated: The day on which the delegation was in which city." in lines


def test_long_lists_come_in_pages(ask: Ask) -> None:
    """A list of more than a page ends with how many follow; more, or Enter, tells them."""
    first = ask("concerns", name="report")
    rows = [line for line in first if line[0].isdigit()]
    assert rows[19].startswith("20. ")
    assert rows[20].endswith(" more rows; more tells them")
    following = ask("concerns", "more", name="report")
    assert next(line for line in following if line[0].isdigit()).startswith("21. ")
    assert following == ask("concerns", "", name="report")


def test_an_empty_tab_says_why(ask: Ask) -> None:
    """A tab for which the record has nothing says so in one sentence."""
    assert ask("contacts", name="smallest") == [
        "The record has no contacts: the source names nobody to ask."
    ]


def test_it_begins_where_it_is_told_to(ask: Ask) -> None:
    """A tab, or an item by its id, is opened behind the first lines."""
    for place, typed in {"contacts": ("contacts",), "chair-office": ("contacts", "1")}.items():
        reader = Reader(record("bundled"), Copier(None, {}, lambda _: None))
        assert list(reader.start(place)) == ask() + ask(*typed)


def test_a_copy_goes_by_the_way_that_the_user_names(tmp_path: Path, ask: Ask) -> None:
    """The text arrives as it does from the screen, and the sentence is the screen's."""
    file = tmp_path / "copied"
    program = f"import sys; open({str(file)!r}, 'wb').write(sys.stdin.buffer.read())"
    said = ask("5", "1", "copy t", mode=f'command:{sys.executable} -c "{program}"')
    assert said == [f"Sent to {sys.executable}: 0032 2 28 45733; it ended well"]
    assert file.read_bytes() == b"0032 2 28 45733"


def test_no_sequence_is_sent_unasked() -> None:
    """Without a tool nothing is written to the terminal, and the sentence says what would be."""
    written: list[str] = []
    for mode in (None, Mode.parse("osc52")):
        reader = Reader(
            record("bundled"), Copier(mode, {"TERM": "xterm", "PATH": ""}, written.append)
        )
        *_, said = [line for typed in ("5", "1", "copy 1") for line in reader.answer(typed)]
        if mode is None:
            assert said == (
                "Not copied: there is no tool for the clipboard here, and only --clipboard osc52 "
                "asks the terminal; Y shows 0032 2 28 45733"
            )
            assert not written
    assert said.startswith("Sent to the terminal: 0032 2 28 45733")
    assert "\x1b]52;c;" in "".join(written)
