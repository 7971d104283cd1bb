"""Texts that terminals count differently are given room, and lose no letter."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from missiontui.document.cells import (
    _bounds,
    cells,
    is_contested,
    is_one_cell_each,
    may_be_contested,
)
from missiontui.document.wrapping import shortened, wrap
from missiontui.ui.terminal.frames import shorten

SCRIPTS = {
    "Hindi": "श्रीक्षत्रियद्विवेदी",
    "Burmese": "ဒေါ်အောင်ဆန်းစုကြည်",
    "Bengali": "শ্রীমতীরক্ষিত",
    "Kannada": "ಕನ್ನಡಕ್ಷೇತ್ರ",
    "Sinhala": "ශ්‍රීලංකාව",
    "Tamil": "தமிழ்நாடு",
    "Khmer": "ព្រះរាជាណាចក្រ",
    "emoji": "👩‍🔬👍🏽🇰🇿❤️👨‍👩‍👧",
    "jamo": "\u1112\u1161\u11ab\u1100\u1173\u11af",
    "soft hyphen": "co\u00adop",
}
PLAIN = (
    "Nur-Sultan",
    "Sánchez",
    "Қазақстан",
    "جمهورية",
    "漢字かな",
    "Ελλάδα",
    "עברית",
    "¶ 9 · “…”",
)
COLUMNS, EDGE = 60, 30


def test_no_contested_character_is_passed_over() -> None:
    """What is asked first leaves no character out that terminals count differently."""
    assert [
        hex(code)
        for code in range(sys.maxunicode + 1)
        if len(set(_bounds(chr(code)))) > 1 and not may_be_contested(chr(code))
    ] == []


def test_what_is_one_cell_each_is_so_on_every_terminal() -> None:
    """No character of the quick way takes another number of cells than one."""
    assert [
        hex(code)
        for code in range(0x20, sys.maxunicode + 1)
        if is_one_cell_each(chr(code)) and code != 0x7F and _bounds(chr(code)) != (1, 1)
    ] == []


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_contested(text: str) -> None:
    """Conjuncts, marks beside letters, emoji of parts and the like are contested, and get room."""
    assert is_contested(text)
    assert cells(text) >= cell_len(text)
    assert cells(text) >= sum(_bounds(char)[1] for char in text)


@pytest.mark.parametrize("text", PLAIN)
def test_plain(text: str) -> None:
    """What all terminals count alike is not contested."""
    assert not is_contested(text)
    assert cells(text) == cell_len(text)


counts = st.sampled_from(
    [
        lambda char: _bounds(char)[0],
        lambda char: _bounds(char)[1],
        lambda char: _bounds(char)[hash(char) % 2],
        cell_len,
    ]
)
names = st.lists(st.sampled_from([*SCRIPTS.values(), "Ana", "李"]), min_size=1, max_size=3).map(
    " ".join
)


class Counting(pyte.Screen):
    """A terminal that does not wrap, and gives each character the cells that a function says."""

    def __init__(self, count: Callable[[str], int]) -> None:
        self._count = count
        super().__init__(COLUMNS, 4)

    def draw(self, data: str) -> None:
        """Draw characters; whatever has no width joins the one before."""
        line = self.buffer[self.cursor.y]
        for char in data:
            width, x = self._count(char), min(self.cursor.x, COLUMNS - 1)
            if width == 0:
                before = line[max(0, x - 1)]
                line[max(0, x - 1)] = before._replace(data=before.data + char)
                continue
            if line[x].data == "" and x:
                line[x - 1] = line[x - 1]._replace(data=" ")
            line[x] = self.cursor.attrs._replace(data=char)
            for further in range(x + 1, min(COLUMNS, x + width)):
                line[further] = self.cursor.attrs._replace(data="")
            self.cursor.x = x + width


def row(number: int, name: str, group: str, detail: str) -> str:
    """A row of a list and a line of a detail beside it, as Textual writes them."""
    words = f"\x1b[1m{name}\x1b[0m\x1b[2m {group}\x1b[0m"
    fill = EDGE - 1 - cell_len(f"{name} {group}")
    rest = COLUMNS - EDGE - 2 - cell_len(detail)
    return f"\x1b[{number};1H {words}{' ' * fill}\x1b[34m│\x1b[0m  {detail}{' ' * max(0, rest)}"


@given(st.lists(st.tuples(names, names), min_size=1, max_size=3), counts, st.booleans())
def test_no_letter_is_drawn_over(
    said: list[tuple[str, str]],
    count: Callable[[str], int],
    erases: bool,  # noqa: FBT001  # given
) -> None:
    """However a terminal counts, every letter of a name, its group and the detail is on screen."""
    fitted = [
        (next(wrap(name, EDGE - 4 - cells(" EPP"))), next(wrap(detail, COLUMNS - EDGE - 6)))
        for name, detail in said
    ]
    lines = [
        (name[first[0] : first[1]], detail[second[0] : second[1]])
        for (name, detail), (first, second) in zip(said, fitted, strict=True)
    ]
    frame = "".join(row(at, name, "EPP", detail) for at, (name, detail) in enumerate(lines, 1))
    written = shorten(frame, erases=erases)
    screen = Counting(count)
    pyte.Stream(screen).feed("x" * COLUMNS + "\r" + written)
    for at, (name, detail) in enumerate(lines):
        shown = "".join(screen.buffer[at][x].data for x in range(COLUMNS)).replace(" ", "")
        assert _same(shown, f"{name}EPP│{detail}".replace(" ", "")), (shown, name, detail)


def _same(shown: str, said: str) -> bool:
    """Whether two texts have the same letters in the same order, marks of no width apart."""
    return _spacing(shown) == _spacing(said)


def _spacing(text: str) -> str:
    return "".join(char for char in text if _bounds(char)[1])


@given(names, st.integers(3, 40))
def test_what_is_cut_to_a_width_fits_every_terminal(name: str, width: int) -> None:
    """A shortened text, and every line of a wrapped one, fits however it is counted."""
    assert cells(shortened(name, width)) <= width
    for start, end, _ in wrap(name, width):
        assert cells(name[start:end]) <= width or end - start < 8
