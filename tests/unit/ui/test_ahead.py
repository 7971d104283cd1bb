"""Keys that were typed ahead lead where they would have led later."""

from __future__ import annotations

import pytest
from browsing import record

from missiontui.document.sections import section_of
from missiontui.document.tabs import tab_named
from missiontui.model import Id
from missiontui.view.ahead import Ahead
from missiontui.view.frame import first_frame
from missiontui.view.place import Place, place_named

WIDE, NARROW = (120, 40), (50, 20)


def rows_of(tab: str) -> list[str]:
    """The items of a tab of the bundled record."""
    entries = section_of(tab_named(tab)).entries(record("bundled"))
    return [id for entry in entries if (id := getattr(entry, "id", ""))]


@pytest.mark.parametrize(
    ("typed", "tab", "row", "rest"),
    [
        (b"", "itinerary", None, b""),
        (b"5", "contacts", None, b""),
        (b"3jj", "concerns", 2, b""),
        (b"3\x1b[B\x1bOBk", "concerns", 1, b""),
        (b"4Gg", "quote", None, b"Gg"),
        (b"3G", "concerns", -1, b""),
        (b"3\x1b[Fj", "concerns", -1, b""),
        (b"kj", "itinerary", 1, b""),
        (b"35", "contacts", None, b""),
        (b"3j5", "concerns", 1, b"5"),
        (b"3/media", "concerns", None, b"/media"),
        (b"jyj", "itinerary", 1, b"yj"),
        (b"j\x1b[200~j", "itinerary", 1, b"\x1b[200~j"),
        (b"j\xc3", "itinerary", 1, b"\xc3"),
        (b"\x1b", "itinerary", None, b"\x1b"),
    ],
)
def test_keys_lead_to_a_place(typed: bytes, tab: str, row: int | None, rest: bytes) -> None:
    """Tabs and moves in a list are answered; all from the first other key on is left."""
    ahead = Ahead(record("bundled"), Place("itinerary"), WIDE)
    frame = ahead.frame(typed)
    section, id, *_ = ahead.place
    expected = None if row is None else rows_of(section)[row]
    assert (section, id, ahead.rest) == (tab, expected, rest)
    assert frame == first_frame(record("bundled"), ahead.place, *WIDE)


def test_in_a_detail_nothing_moves() -> None:
    """Where a detail has the keys, those that move in it are left."""
    ahead = Ahead(record("bundled"), Place("itinerary"), NARROW)
    ahead.frame(b"jj")
    assert (ahead.place, ahead.rest) == (Place("itinerary"), b"jj")


def test_from_a_place_that_was_asked_for() -> None:
    """One moves from the item that the record is opened at, and stays in its tab."""
    start = place_named(record("bundled"), rows_of("concerns")[3])
    ahead = Ahead(record("bundled"), start, WIDE)
    ahead.frame(b"k1")
    assert (ahead.place.id, ahead.rest) == (rows_of("concerns")[2], b"1")


def test_chosen_keys_lead_where_they_were_chosen_for() -> None:
    """Keys that the user has chosen take the place of those that they had."""
    keys = (("down", "n"), ("tab-5", "c"))
    ahead = Ahead(record("bundled"), Place("itinerary"), WIDE, keys)
    ahead.frame(b"cnj")
    assert (ahead.place, ahead.rest) == (Place("contacts", Id(rows_of("contacts")[1])), b"j")


@pytest.mark.parametrize(("size", "has_frame"), [(WIDE, True), ((30, 10), False)])
def test_no_frame_without_room(size: tuple[int, int], has_frame: bool) -> None:  # noqa: FBT001
    """Where there is room for a sentence alone, there is no first frame."""
    assert Ahead(record("bundled"), Place("itinerary"), size).has_frame is has_frame
