"""Names in scripts whose width terminals count differently lose no letter in real terminals."""

from __future__ import annotations

from pathlib import Path

import pytest
from pseudo import PROGRAM
from terminals import Tmux, XTerm

NAMES = {
    "Hindi": "श्री क्षत्रिय द्विवेदी",
    "Burmese": "ဒေါ်အောင်ဆန်းစုကြည်",
    "Bengali": "শ্রীমতী রক্ষিত",
    "Kannada": "ಕನ್ನಡ ಕ್ಷೇತ್ರ",
    "Sinhala": "ශ්‍රී ලංකාව",
    "Emoji": "👩‍🔬 👍🏽 🇰🇿",
    "Plain": "Ana Ruiz",
}
SIZES = [(120, 40), (80, 24), (40, 15)]


@pytest.fixture
def record(folder: Path) -> Path:
    """A record with a participant of each name."""
    people = "".join(
        f'    - {{id: p{at}, name: "{kind} {name}", group: GROUP, country: Land{at}x}}\n'
        for at, (kind, name) in enumerate(NAMES.items())
    )
    file = folder / "names.yaml"
    file.write_text(
        f"title: Names\nsource: {{publisher: P}}\ndelegation:\n  participants:\n{people}", "utf-8"
    )
    return file


def letters(text: str) -> str:
    """The letters and digits of a text: what a terminal has to show of it."""
    return "".join(char for char in text if char.isalnum())


def assert_all_there(screen: str) -> None:
    """Every name of which a part is on the screen is there with its group and country."""
    shown = letters(screen)
    for at, (kind, name) in enumerate(NAMES.items()):
        if kind in shown:
            for part in (kind, *name.split(), "GROUP", f"Land{at}x"):
                assert letters(part) in shown, f"{part} of {kind} is lost:\n{screen}"


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_in_tmux(tmux: Tmux, record: Path, size: tuple[int, int]) -> None:
    """All letters are there at first, and wherever the selection was moved."""
    tmux.start(*PROGRAM, str(record), "--at", "participants", size=size)
    tmux.wait_for("Hindi", "help")
    assert_all_there(tmux.screen())
    for _ in NAMES:
        tmux.press("j")
        tmux.wait_for("help")
        assert_all_there(tmux.screen())


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_in_xterm(xterm: XTerm, record: Path, size: tuple[int, int]) -> None:
    """All letters are there at first, and after the selection was moved down and up."""
    xterm.start(f"missiontui '{record}' --at participants", size)
    xterm.wait_for("Hindi", "help")
    assert_all_there(xterm.screen())
    xterm.press("j", "j", "j", "j", "k", "k")
    xterm.wait_for("Hindi", "help")
    assert_all_there(xterm.screen())
