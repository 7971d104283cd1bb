from __future__ import annotations

import dataclasses
import unicodedata

import pytest
from browsing import NAMES, filled, record, rows_of

from missiontui.document.evidence import in_quotation_marks
from missiontui.document.tabs import BRIEF
from missiontui.export.copies import SKELETON, absent, copies
from missiontui.model import Contact, Id, Means, Origin, Statement

BUNDLED = Origin(bundled=True)


@pytest.mark.parametrize(
    ("id", "found"),
    [
        (
            "chair-office",
            {
                "t": "0032 2 28 45733",
                "d": "+3222845733",
                "e": "christian.sagartz@europarl.europa.eu",
                "n": "Office of delegation Chair Christian Sagartz",
            },
        ),
        ("janbolat-mamai", {"n": "Janbolat Mamai"}),
        ("nur-sultan", {"n": "Nur-Sultan"}),
        ("silvia-sardone", {"n": "Silvia Sardone (ID, Italy)"}),
        ("ombudswoman", {"n": "Ombudswoman of Kazakhstan"}),
        (
            "aigul-kuspan",
            {"n": "Aigul Kuspan, Chair of the Foreign Affairs Committee of the Majilis"},
        ),
        (
            "united-nations",
            {"n": "Meeting: United Nations offices, Nur-Sultan (derived), day and time not stated"},
        ),
        ("visit", {"n": None, "i": "missiontui --at visit"}),
        ("¶9", {"n": None, "i": "missiontui --at '¶9'"}),
        (
            "freedom-of-expression",
            {"w": "“signs of latest trends in the freedom of expression and the media”"},
        ),
    ],
)
def test_letters_and_what_they_copy(id: str, found: dict[str, str | None]) -> None:
    """An item offers what it has, each text under the letter that is the same everywhere."""
    offered = {copy.letter: copy.text for copy in copies(record("bundled"), Id(id), BUNDLED)}
    assert {letter: offered.get(letter) for letter in found} == found


@pytest.mark.parametrize(
    ("name", "id", "letters"),
    [
        ("bundled", "chair-office", "tdenwcmavVi"),
        ("bundled", "press-service", "nwcmai"),
        ("election", "wren-office", "n123wcmavVi"),
        ("election", "head-of-secretariat", "enwcmavVi"),
        ("bundled", "release-of-prisoners", "cwmai"),
        ("bundled", "chair-publication-of-findings", "cwmai"),
        ("bundled", "chair-quotation", "cwmai12345"),
        ("bundled", "silvia-sardone", "nwcmai"),
        ("bundled", "government", "nwcmai"),
        ("bundled", "almaty", "nwcmai"),
        ("bundled", "janbolat-mamai", "nwcmai"),
        ("bundled", "source", "cmai"),
        ("bundled", "visit", "cwmai"),
        ("bundled", "delegation", "cwmai"),
        ("bundled", "gaps", "ai"),
        ("bundled", "¶9", "aik"),
        ("bundled", "¶99", ""),
        ("bundled", "kazakhstan", "n"),
        ("election", "team-valley", "nwcm"),
        ("smallest", "source", "cmai"),
        ("smallest", "visit", ""),
    ],
)
def test_the_obvious_one_first(name: str, id: str, letters: str) -> None:
    """First the telephone, else the e-mail, the name, the citation; then the rest in one order."""
    assert "".join(copy.letter for copy in copies(record(name), Id(id), BUNDLED)) == letters


def test_more_sentences_than_digits() -> None:
    """A long quotation offers its first nine sentences one by one."""
    mission = record("bundled")
    quotation = dataclasses.replace(mission.quotations[0], sentences=("One.",) * 12)
    long = dataclasses.replace(mission, quotations=(quotation,))
    assert "".join(copy.letter for copy in copies(long, quotation.id)) == "cwma123456789"


@pytest.mark.parametrize(
    ("name", "id", "line"),
    [
        (
            "election",
            "ambassador",
            (
                "Meeting, refused: Ambassador of Karsovia, "
                "city not stated, 12 May 2031, 10:00 local time"
            ),
        ),
        (
            "election",
            "press-conference",
            "Press conference, Hythe, 15 May 2031, 11:00 local time",
        ),
        (
            "partial",
            "fishermen-and-board",
            (
                "Meeting: Around 30 fishermen, Officials of the Harbour Board, Dunmere, "
                "March (year not stated) (derived); time not stated"
            ),
        ),
    ],
)
def test_a_meeting_in_one_line(name: str, id: str, line: str) -> None:
    """Form and status, with whom, where and when, with what was derived or is open said."""
    assert copies(record(name), Id(id))[0].text == line


def test_a_counterpart_after_a_list_is_no_part_of_it() -> None:
    """Who was met beside a group of which some are named is not copied as one of those."""
    text = _copied("partial", "fishermen-and-board", "a")
    assert "including: Ashlock brothers\nMet: officials of the Harbour Board (2 people)" in text


def _copied(name: str, id: str, letter: str) -> str:
    return next(copy.text for copy in copies(record(name), Id(id)) if copy.letter == letter)


def test_all_as_text() -> None:
    """Everything that is said of an item, a paragraph on a line, each line with its own label.

    At the end it says of which source that is.
    """
    assert _copied("election", "radu-belsen", "a").split("\n") == [
        "CASE · named in a statement",
        "",
        "Radu Belsen",
        "",
        "Who: Journalist",
        "Situation: detained for his writing (derived), as of the text",
        (
            "Named in: call: Release immediately Radu Belsen and all those detained for their "
            "writing."
        ),
        "",
        (
            "“the journalist Radu Belsen and all those detained for their writing” "
            "· ¶ 13 · matches the source"
        ),
        "",
        "derived: situation: “and all those detained” counts him among them",
        "",
        (
            "Source: Assembly of the Western Isles, “Joint delegation observes Karsovian voting "
            "abroad”, press release no. 31/114, 15 May 2031, "
            "https://assembly.example.org/press/2031/114?lang=en#text"
        ),
    ]
    paragraph = _copied("election", "¶13", "a")
    attached = record("election").source_text
    assert attached is not None
    assert attached[12] in paragraph.split("\n")


def test_a_label_ends_with_its_lines() -> None:
    """What stands below the lines of a label, with a blank line between, is no more of them."""
    *_, telephone, _, provenance, _, _ = _copied("bundled", BRIEF, "a").split("\n")
    assert telephone == "Contact: 0032 2 28 45733  Office of delegation Chair Christian Sagartz"
    assert provenance == "3 derived, 1 outside, 3 not stated"


@pytest.mark.parametrize("name", NAMES)
def test_no_text_holds_what_a_line_does_not(name: str) -> None:
    """No text ends in white space or holds a control character; only some have several lines."""
    mission = record(name)
    ids = [row.id for part in filled(mission) for row in rows_of(part, mission)]
    for id in (*mission.items, *ids):
        for copy in copies(mission, id, BUNDLED):
            assert copy.text == copy.text.strip() or copy.letter == SKELETON
            assert not any(
                character not in "\r\n" and unicodedata.category(character) in ("Cc", "Zl", "Zp")
                for character in copy.text
            )
            assert "\n" not in copy.text or copy.letter in "avVmk"
            assert "  " not in copy.text or copy.letter in "avVk"


@pytest.mark.parametrize("name", NAMES)
def test_every_row_can_be_copied(name: str) -> None:
    """Whatever a list shows can be copied."""
    mission = record(name)
    for part in filled(mission):
        for row in rows_of(part, mission):
            assert copies(mission, row.id)


@pytest.mark.parametrize("name", NAMES)
def test_what_every_item_offers(name: str) -> None:
    """No item offers a letter twice, an empty text, or a text that the record does not hold."""
    mission = record(name)
    for id, item in mission.items.items():
        found = copies(mission, id)
        letters = [copy.letter for copy in found]
        assert len(set(letters)) == len(letters), id
        assert all(copy.text.strip() and copy.label for copy in found), id
        assert all(len(letter) == 1 and letter not in "yq" for letter in letters), id
        if isinstance(item, Statement) and item.passages and item.passages[0].wording:
            words = in_quotation_marks(item.passages[0])
            assert words in [copy.text for copy in found]
        if isinstance(item, Contact):
            offered = [copy.text for copy in found]
            assert {means.value for means in item.means} <= set(offered)
            assert item.name in offered


@pytest.mark.parametrize("name", NAMES)
def test_a_contact_begins_with_what_one_rings(name: str) -> None:
    """The first thing a contact offers is its telephone, else its e-mail, else its name."""
    for contact in record(name).contacts:
        if contact.means:
            kinds = {means.kind.value: means for means in reversed(contact.means)}
            first = kinds.get("telephone") or kinds.get("mobile") or kinds.get("email")
            expected = first.value if isinstance(first, Means) else contact.name
            assert copies(record(name), contact.id)[0].text == expected


def test_only_numbers_in_international_form_are_to_dial() -> None:
    """A number to dial is offered where the record states it in international form, only there."""
    for name in NAMES:
        for contact in record(name).contacts:
            for copy in copies(record(name), contact.id):
                if "to dial" in copy.label:
                    assert copy.text in [means.e164 for means in contact.means]
                    assert copy.text.startswith("+")


@pytest.mark.parametrize(
    ("id", "why"),
    [("press-service", "no details in the source"), ("chair-office", ""), ("no-such-item", "")],
)
def test_what_is_looked_for_in_vain(id: str, why: str) -> None:
    """Of a contact without details it is said that there are none."""
    assert absent(record("bundled"), Id(id)) == why
