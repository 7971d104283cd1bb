"""A telephone number is found however it is spaced and prefixed, and nothing else is."""

from __future__ import annotations

import pytest

from missiontui.model import Contact, ContactKind, Id, Means, MeansKind, Mission, Source
from missiontui.search import Index, Query

WITH_COUNTRY = "0032 2 28 45733"
WITHIN_COUNTRY = "02 284 57 33"


def is_found(typed: str, text: str) -> bool:
    """Whether a query finds a contact with one number."""
    means = Means(kind=MeansKind.TELEPHONE, value=text)
    contact = Contact(id=Id("office"), kind=ContactKind.OFFICE, name="Office", means=(means,))
    index = Index(Mission(title="T", source=Source(), contacts=(contact,)), (contact.id,))
    index.finish()
    return len(list(index.find(Query.parse(typed)))) == 1


@pytest.mark.parametrize("printed", [WITH_COUNTRY, "+32 2 284 57 33", "+32 (0)2/284-57-33"])
@pytest.mark.parametrize(
    "typed",
    [
        "0032 2 28 45733",
        "+32 2 284 57 33",
        "+32 (0)2 284 57 33",
        "+3222845733",
        "003222845733",
        "02 284 57 33",
        "2845733",
        "284 57 33",
        "0032/228-45733",
        "0032 / 228 - 45733",
        "(02) 2845733",
        "02.284.57.33",
        "02–284–57–33",
        "٢٨٤٥٧٣٣",
        "office 2845733",
        "02 284 5",
    ],
)
def test_a_number_is_found_however_it_is_written(typed: str, printed: str) -> None:
    """Spaces, brackets, dashes, the international and the trunk prefix make no difference."""
    assert is_found(typed, printed)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("02 284 57 33", True),
        ("+32 2 284 57 33", True),
        ("0032 2 28 45733", True),
        ("32 2 284 57 33", False),
        ("+32 2 284 57 3", False),
        ("+32 9 284 57 33", False),
    ],
)
def test_a_number_without_country_is_found_with_one(typed: str, found: bool) -> None:  # noqa: FBT001
    """What follows the code of a country has to be the whole national number."""
    assert is_found(typed, WITHIN_COUNTRY) == found


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("2022", "events of January 2022", True),
        ("2022", "(2022-2024)", True),
        ("2022 2024", "(2022-2024)", True),
        ("2022 2024", "in 2024, not in 2022", True),
        ("2022 2024", "in 2022", False),
        ("2024 2022", "(2022-2024)", True),
        ("20222024", "(2022-2024)", True),
        ("02 284", "in 1902, and 284 others", False),
        ("02 284 57", "1902, 1284, 57", False),
        ("28 45733", "paragraph 28", False),
        ("340000", "340,000", False),
        ("2845734", WITH_COUNTRY, False),
        ("022 45733", WITH_COUNTRY, False),
        ('"02 284 57 33"', WITH_COUNTRY, False),
        ("12345", "1 2 3 4 5", False),
    ],
)
def test_digits_are_words_as_well(typed: str, text: str, found: bool) -> None:  # noqa: FBT001
    """Words of digits are found as words too, but several of them never within other numbers."""
    assert is_found(typed, text) == found
