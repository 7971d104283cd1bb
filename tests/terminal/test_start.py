from __future__ import annotations

import shlex
import sysconfig
from pathlib import Path

import pytest
from paths import BUNDLED, RECORDS
from pseudo import PROGRAM, TITLE
from terminals import Tmux, XTerm

ELECTION = RECORDS / "election.yaml"
ELECTION_TITLE = "Joint delegation observes"
TELEPHONE = "0032 2 28 45733"
CALL = "Release all political prisoners"


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 15)])
def test_bundled_record_opens_without_arguments(tmux: Tmux, size: tuple[int, int]) -> None:
    """Without arguments, the bundled record opens, whatever the size; q ends it with code 0."""
    tmux.start(*PROGRAM, size=size)
    tmux.wait_for(TITLE, "FACT-FINDING VISIT", "Christian Sagartz", "? help")
    if size[0] < 60:
        tmux.press("q")  # from the brief to the list
    tmux.wait_for("Particulars", "q quit")
    tmux.press("q")
    assert tmux.exit_code() == 0


def test_installed_command_starts(tmux: Tmux) -> None:
    """`missiontui` is a command, and does what `python -m missiontui` does."""
    tmux.start(str(Path(sysconfig.get_path("scripts")) / "missiontui"), "--at", "quote")
    tmux.wait_for(TITLE)
    tmux.press("q")
    assert tmux.exit_code() == 0


def test_file_opens_from_another_folder(tmux: Tmux) -> None:
    """A file is found relative to the folder in which the program is started."""
    (tmux.folder / "visit.yaml").write_bytes(ELECTION.read_bytes().replace(b"\ntext:", b"\n#"))
    tmux.start(*PROGRAM, "visit.yaml")
    tmux.wait_for(ELECTION_TITLE)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("contacts", TELEPHONE),
        ("5", TELEPHONE),
        ("3", "Said by the delegation"),
        ("release-of-prisoners", CALL),
        ("chair-office", TELEPHONE),
    ],
)
def test_opens_at_a_place(tmux: Tmux, place: str, shown: str) -> None:
    """`--at` opens at a tab, by its name or number, or at an item by its id."""
    tmux.start(*PROGRAM, "--at", place, size=(120, 40))
    tmux.wait_for(TITLE, shown)


def test_unknown_place_is_told(tmux: Tmux) -> None:
    """`--at` with an unknown place says so in one sentence and does not touch the screen."""
    tmux.start(*PROGRAM, "--at", "chair-ofice", size=(200, 24))
    assert tmux.exit_code() == 2
    [told] = tmux.screen().strip().splitlines()
    assert told.startswith('missiontui: --at: no item "chair-ofice" (did you mean "chair-office"?)')


def test_faulty_record_shows_no_screen(tmux: Tmux) -> None:
    """A record with faults is not opened: its faults stand on the terminal, the code is 1."""
    (tmux.folder / "bad.yaml").write_text("title: x\nbogus: y\n", "utf-8")
    tmux.start(*PROGRAM, "bad.yaml", size=(120, 24))
    assert tmux.exit_code() == 1
    assert "bad.yaml:2:1: " in tmux.screen()


@pytest.mark.parametrize(
    ("started", "title"),
    [
        ("cat {election} | missiontui -", ELECTION_TITLE),
        ("missiontui - < {election}", ELECTION_TITLE),
        ("missiontui < {election}", TITLE),
        ("missiontui < /dev/null", TITLE),
        ("cat {election} | missiontui {bundled}", TITLE),
    ],
)
def test_keys_come_from_the_terminal(tmux: Tmux, started: str, title: str) -> None:
    """Keys come from the terminal whatever standard input is; only `-` reads the record there."""
    files = {"election": shlex.quote(str(ELECTION)), "bundled": shlex.quote(str(BUNDLED))}
    tmux.start_script(started.format(**files), size=(120, 40))
    tmux.wait_for(title, "▌1 Itinerary")
    tmux.press("5")
    tmux.wait_for("▌5 Contacts", "Telephone")
    tmux.press("q")
    assert tmux.exit_code() == 0


@pytest.mark.parametrize("redirected", ["2>file", "2>&1 2>file", "2>file </dev/null"])
def test_screen_appears_where_standard_error_leads_elsewhere(tmux: Tmux, redirected: str) -> None:
    """With standard error in a file, the screen is on the terminal and nothing is in the file."""
    tmux.start_script(f"missiontui {redirected}")
    tmux.wait_for(TITLE, "▌1 Itinerary")
    tmux.press("5")
    tmux.wait_for("▌5 Contacts", TELEPHONE)
    tmux.press("q")
    assert tmux.exit_code() == 0
    assert (tmux.folder / "file").read_bytes() == b""


def test_output_that_is_no_terminal_shows_no_screen(tmux: Tmux) -> None:
    """With standard output in a file, the plain text is there and nothing on the terminal."""
    tmux.start_script("missiontui > file")
    assert tmux.exit_code() == 0
    assert TITLE not in tmux.screen()
    text = (tmux.folder / "file").read_text("utf-8")
    assert TELEPHONE in text
    assert "\x1b" not in text


def test_xterm_starts_follows_its_size_and_is_given_back(xterm: XTerm) -> None:
    """In xterm, the screen appears, follows the window's size, and leaves nothing behind."""
    program = "MISSIONTUI_CLIPBOARD=osc52 missiontui"
    script = (
        f"cd '{{}}'; stty -a >before; echo earlier; {program}; echo code=$?; stty -a >after; cat"
    )
    xterm.start(script.format(xterm.folder), size=(80, 24))
    xterm.wait_for(TITLE, "▌1 Itinerary▐", "? help")
    xterm.resize(120, 40)
    xterm.wait_for("▌1 Itinerary (6)▐", "5 Contact 0032 2 28 45733")
    xterm.resize(40, 15)
    xterm.wait_for("▌1 Itinerary▐  2   3 ", "? help")
    xterm.press("5")
    xterm.wait_for("▌5 Contacts▐")
    xterm.resize(80, 24)
    xterm.press("y", "y")
    xterm.wait_for("Sent ", TELEPHONE)
    xterm.press("q")
    xterm.wait_for("earlier", "code=0")
    assert TITLE not in xterm.screen()
    before, after = (xterm.folder / name for name in ("before", "after"))
    assert after.read_text("utf-8") == before.read_text("utf-8")
