"""The screen that a benchmark looks at."""

from __future__ import annotations

import pytest
from screen import Screen, differing, lost_letters

_FRAME, _SHOWN = b"\x1b[?2026h", b"\x1b[?2026l"


def drawn(*written: bytes) -> Screen:
    """A small screen on which a program wrote."""
    screen = Screen(20, 3)
    for each in written:
        screen.feed(each)
    return screen


@pytest.mark.parametrize(
    "sequence",
    [
        b"\x1b[>1u",
        b"\x1b[<u",
        b"\x1b[=4;2u",
        b"\x1b[?2026$p",
        b"\x1b[?996n",
        b"\x1b[22;2t",
        b"\x1b[>q",
        b"\x1b[4:3m",
        b"\x1b]2;a title\x1b\\",
        b"\x1b]11;?\x07",
        b"\x1bP+q544e\x1b\\",
    ],
)
def test_what_draws_nothing_changes_no_cell(sequence: bytes) -> None:
    """Questions, names and keyboards leave no letter behind, wherever they are cut."""
    for cut in range(len(sequence) + 1):
        screen = drawn(b"be", sequence[:cut], sequence[cut:] + b"fore")
        assert screen.text.split() == ["before"], cut


def test_letters_of_several_bytes_may_be_cut() -> None:
    """A chunk that ends within a letter waits for the rest."""
    assert drawn("“é”".encode()[:4], "“é”".encode()[4:]).text.split() == ["“é”"]


def test_a_frame_is_seen_when_it_is_whole() -> None:
    """Words of a frame that is held back are not on the screen of a person."""
    screen = drawn(_FRAME + b"Itinerary")
    assert not screen.shows(["Itinerary"])
    screen.feed(_SHOWN)
    assert screen.shows(["Itinerary"])
    assert not screen.shows(["Itinerary", "Quote"])


def test_a_cell_changes_by_its_letter_or_its_look() -> None:
    """A letter that was replaced and one that became bold count; one drawn again does not."""
    before = drawn(b"abc")
    after = drawn(b"a", b"\x1b[1mb\x1b[0m", b"d")
    assert differing(before.cells(), after.cells()) == {1, 2}
    assert differing(before.cells(), drawn(b"abc\x1b[Habc").cells()) == set()


def test_another_screen_is_empty_each_time() -> None:
    """A program that takes the other screen again clears what stands there, as terminals may."""
    assert drawn(b"\x1b[?1049hgone\x1b[?1049h").text.split() == []


@pytest.mark.parametrize(
    ("shown", "lost"),
    [
        ("Find: zxqvkw", 0),
        ("Find: zqvk  0 of 70", 2),
        ("an axe, zxqvkw", 0),
        ("nothing at all", 6),
        ("wkvqxz", 6),
    ],
)
def test_letters_that_are_missing_are_lost(shown: str, lost: int) -> None:
    """The longest word of the typed letters in their order is what arrived."""
    assert lost_letters("zxqvkw", shown) == lost
