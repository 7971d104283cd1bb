from __future__ import annotations

import pytest
from browsing import NAMES, record

from missiontui.model import Contact, Id, Means, Statement
from missiontui.text.copying import copies, nothing_to_copy
from missiontui.text.provenance import in_quotation_marks


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
        ("silvia-sardone", {"n": "Silvia Sardone"}),
        ("ombudswoman", {"n": "Ombudswoman of Kazakhstan"}),
        (
            "freedom-of-expression",
            {"w": "“signs of latest trends in the freedom of expression and the media”"},
        ),
    ],
)
def test_letters_and_what_they_copy(id: str, found: dict[str, str]) -> None:
    """An item offers what it has, each text under the letter that is the same everywhere."""
    offered = {copy.letter: copy.text for copy in copies(record("bundled"), Id(id))}
    assert {letter: offered.get(letter) for letter in found} == found


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
        if isinstance(item, Contact) and not item.means:
            assert not found


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
    """`d` is offered where the record states the number in international form, and only there."""
    for name in NAMES:
        for contact in record(name).contacts:
            for copy in copies(record(name), contact.id):
                if copy.letter == "d":
                    assert copy.text in [means.e164 for means in contact.means]
                    assert copy.text.startswith("+")


@pytest.mark.parametrize(
    ("id", "why"),
    [("press-service", "no details in the source"), ("visit", "here"), ("no-such-item", "here")],
)
def test_why_there_is_nothing(id: str, why: str) -> None:
    """Where an item offers nothing, a sentence says so, and why for a contact."""
    sentence = nothing_to_copy(record("bundled"), Id(id))
    assert sentence.startswith("Nothing to copy")
    assert why in sentence
