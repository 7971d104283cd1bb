"""The cursor of a real terminal, move by move: what follows it reads the selected line."""

from __future__ import annotations

import pytest
from paths import RECORDS
from pseudo import PROGRAM, wait_until
from terminals import Tmux

MOVES = (
    ("j", "Particulars"),
    ("j", "Nur-Sultan"),
    ("3", "CONCERN"),
    ("Down", "FINDING"),
    ("j", "CALL"),
    ("Enter", "CALL             said by the delegation"),
    ("j", ""),
    ("j", "Halt immediately the harassment"),
    ("G", "statements were made"),
    ("Enter", "Where and to whom the statements"),
    ("BSpace", "statements were made"),
    ("h", "CALL"),
    ("5", "Office of delegation Chair"),
    ("y", "t  telephone"),
    ("Down", "d  telephone, to dial"),
    ("Escape", "Office of delegation Chair"),
    ("?", "“…”"),
    ("Down", "¶ 9"),
    ("Escape", "Office of delegation Chair"),
    (":", "type to narrow the list"),
    ("Down", "Christian Sagartz (EPP"),
    ("Escape", "Office of delegation Chair"),
    ("/", "find in all tabs"),
    ("m", "1 of 39"),
    ("Down", "Members of Majilis"),
    ("Up", "Particulars"),
    ("e", "1 of 25"),
)
"""Keys one after the other, and the words that then stand at the cursor."""

OFFICE = "مكتب رئيسة الوفد"
"""The first contact of a record from right to left."""


def at_cursor(tmux: Tmux) -> str:
    """The words from the cursor on to the end of its line."""
    # One question, so that the cursor and the screen belong together.
    answer = tmux.do(
        *("display-message", "-p", "#{cursor_y} #{cursor_x}", ";", "capture-pane", "-p")
    )
    place, *rows = answer.split("\n")
    y, x = map(int, place.split())
    return rows[y][x:].strip()


def wait_at(tmux: Tmux, words: str, told: str) -> None:
    """Wait until the line at the cursor begins with some words; with none, until it is blank."""
    wait_until(
        lambda: at_cursor(tmux).startswith(words) if words else at_cursor(tmux) in ("", "▾"),
        lambda: f"{told}: {at_cursor(tmux)!r} and not {words!r}\n{tmux.screen()}",
    )


def test_it_stands_on_the_selected_line_after_every_move(tmux: Tmux) -> None:
    """Moves, tabs, links, dialogues and fields have the cursor on their words, unseen."""
    tmux.start(*PROGRAM)
    wait_at(tmux, "Overview", "at the start")
    for number, (key, words) in enumerate(MOVES):
        tmux.press(key)
        wait_at(tmux, words, f"{number} {key}")
    assert tmux.ask("#{cursor_flag}") == "0"


@pytest.mark.parametrize("size", [(120, 40), (40, 15)], ids=str)
def test_it_stays_there_in_a_terminal_of_another_size(tmux: Tmux, size: tuple[int, int]) -> None:
    """Another size leaves it on the same words, from right to left too."""
    tmux.start(*PROGRAM, str(RECORDS / "arabic.yaml"), "--at", "contacts")
    wait_at(tmux, OFFICE, "at the start")
    tmux.resize(*size)
    wait_at(tmux, OFFICE, "after the change")
