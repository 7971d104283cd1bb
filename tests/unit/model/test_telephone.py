"""Printed telephone numbers: what is dialled, and what contradicts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missiontui.model.telephone import contradicts, dialled, uri


@pytest.mark.parametrize(
    ("printed", "link"),
    [
        ("0032 2 28 45733", "tel:003222845733"),
        ("+32 (2) 28-45.733", "tel:+3222845733"),
        ("(+32) 2 28 00001", "tel:+3222800001"),
        ("+39 06 698 12345", "tel:+390669812345"),
        ("+1 (212) 555-0123", "tel:+12125550123"),
        ("02-284-57-33", "tel:022845733"),
        ("+7 (495) 123-45-67", "tel:+74951234567"),
        ("+7 727 250 12-34", "tel:+77272501234"),
        ("007 (495) 123-45-67", "tel:0074951234567"),
        ("+7 (495) 123-45-67, доб. 12", "tel:+74951234567;ext=12"),
        ("01 23 45 67 89", "tel:0123456789"),
        ("12 34 56 78", "tel:12345678"),
        ("255\u201173\u201133", "tel:2557333"),
        ("112", "tel:112"),
        ("+1 650 555 0100 x136", "tel:+16505550100;ext=136"),
        ("+1 650 555 0100, extension 136", "tel:+16505550100;ext=136"),
        ("+1 650 555 0100;ext=136", "tel:+16505550100;ext=136"),
        ("01 23 45 67 89 poste 12", "tel:0123456789;ext=12"),
        ("02 284 57 33 #12", "tel:022845733;ext=12"),
    ],
)
def test_one_number(printed: str, link: str) -> None:
    """One number gives its link, with its extension."""
    assert uri(printed) == link


@pytest.mark.parametrize(
    "printed",
    [
        "02 284 57 33-34",
        "02 284 57 33 - 34",
        "02 284 57 33 – 34",
        "02 284 5733-5739",
        "02.284.57.33-34",
        "022845733-34",
        "02-284 57 33-34",
        "+7 (495) 123-45-67-68",
        "+7 (495) 123-45-67/68",
        "+7 (495) 123-45",
        "+48 22 123-45-67",
        "02 284 57 33/34",
        "02 284 57 33, 34",
        "02 284 57 33 or 34",
        "+32 2 284 57 33 +32 2 284 57 34",
        "+32 2 284 57 33 284 57 34",
        "284 57 33 284 57 34",
        "02 284 57 33 (9-17)",
        "02 284 57 33 9-17",
        "02 284 57 33, 9:00-17:00",
        "02 284 57 33 (34)",
        "+44 (0)20 7946 0321",
        "0044 (0)20 7946 0321",
        "00 44 (0) 20 7946 0321",
        "0044 020 7946 0321",
        "0032 02 284 57 33",
        "1234567890123456",
        "+1234567890123456",
        "0800 TREVANE",
        "*100#",
        "on request",
        "-",
        "",
    ],
)
def test_what_may_be_another_number(printed: str) -> None:
    """Ranges, two numbers, hours, a national 0 and more than 15 digits give no number."""
    assert uri(printed) is None
    assert not dialled(printed).number


@given(st.text(max_size=30))
def test_any_text_gives_its_own_digits_or_none(printed: str) -> None:
    """A number holds the digits of what is printed in their order, at most 15 behind 00."""
    number = dialled(printed).number.removeprefix("+")
    digits = "".join(str(int(c)) for c in printed if c.isdecimal())
    assert digits.startswith(number)
    assert len(number.removeprefix("00")) <= 15


@pytest.mark.parametrize(
    ("printed", "e164"),
    [
        ("0032 2 28 45733", "+3222845733"),
        ("02 284 57 33", "+3222845733"),
        ("(+32) 2 28 00001 (BXL)", "+3222800001"),
        ("+44 (0)20 7946 0321", "+442079460321"),
        ("0044 020 7946 0321", "+442079460321"),
        ("06 698 12345", "+390669812345"),
        ("8 (727) 250-12-34", "+77272501234"),
        ("06 1 123 4567", "+3611234567"),
        ("011 32 2 284 57 33", "+3222845733"),
        ("Tel.: 02 284 57 33", "+3222845733"),
        ("02/284.57.34", "+3222845734"),
        ("02 284 57 33-34", "+3222845733"),
        ("02 284 57 33-34", "+3222845734"),
        ("02 284 57 33 (9-17)", "+3222845733"),
        ("+336 12 34 56 78 / +33 6 98 76 54 32", "+33698765432"),
        ("+1 (650) 555-0100 ext. 136", "+16505550100"),
        ("٠٢ ٢٨٤ ٥٧ ٣٣", "+3222845733"),
        ("0800 TREVANE", "+328008738263"),
        ("on request", "+3222845733"),
    ],
)
def test_the_same_number(printed: str, e164: str) -> None:
    """A number to dial that ends in the national digits contradicts nothing."""
    assert not contradicts(printed, e164)


@pytest.mark.parametrize(
    ("printed", "e164"),
    [
        ("02 284 57 33", "+3222845734"),
        ("+32 2 284 57 33", "+33388100002"),
        ("+32 2 284 57 33", "+3322845733"),
        ("0032 2 284 57 33", "+3122845733"),
        ("(+32) 2 28 00001 (BXL)", "+3222800002"),
        ("(+33) 3 881 00002 (STR)", "+3222800001"),
        ("Tel.: 02 284 57 33", "+3222845739"),
        ("02/284.57.34", "+3222845733"),
        ("02 284 57 33-34", "+3222845735"),
        ("+336 12 34 56 78 / +33 6 98 76 54 32", "+33698765433"),
        ("+1 (650) 555-0100 ext. 136", "+16505550136"),
        ("020 7946 0321", "+447946032100"),
        ("٠٢ ٢٨٤ ٥٧ ٣٣", "+3222845734"),
    ],
)
def test_another_number(printed: str, e164: str) -> None:
    """A number to dial that ends otherwise, or is of another country, contradicts the printed."""
    assert contradicts(printed, e164)


@pytest.mark.parametrize("filling", [" ", "1", "(", "1-", " 1", "x1", "+"])
def test_a_text_of_any_length_is_no_number(filling: str) -> None:
    """What is far longer than any number gives no link and contradicts nothing."""
    printed = f"02 {filling * 500_000} 33"
    assert uri(printed) is None
    assert dialled(printed, "+3222845733") == ("+3222845733", "")
    assert not contradicts(printed, "+3222845733")
