"""Copying in xterm, and what the X selections then hold."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from terminals import XTerm, need, only

TELEPHONE = b"0032 2 28 45733"
CHECKED = "Copied and checked: 0032 2 28 45733"
SENT = "Sent to the terminal: "
TRICKY = "Sánchez Amor – “Zitat”"
LONG = "Sánchez – “Zitat”; " * 2700
"""More than 60,000 bytes of UTF-8."""


@pytest.fixture
def record(folder: Path) -> Path:
    """A record with three contacts: names that are tricky, long, and too long for a terminal."""
    names = {"tricky": TRICKY, "long": LONG.strip(), "too-long": "x" * 80_000}
    contacts = "".join(
        f"  - id: {id}\n    kind: office\n    name: '{name}'\n"
        f"    means: [{{kind: social, value: none}}]\n"
        for id, name in names.items()
    )
    file = folder / "names.yaml"
    file.write_text(f"title: Names\nsource: {{publisher: Nobody}}\ncontacts:\n{contacts}", "utf-8")
    return file


@pytest.mark.parametrize("tool", ["xclip", "xsel"])
@pytest.mark.parametrize("then", ["waits", "quits at once"])
def test_a_desktop_tool_is_checked_and_outlives_the_program(
    xterm: XTerm, folder: Path, tool: str, then: str
) -> None:
    """The number is read back, and can be pasted after the program has gone, however soon."""
    need("xclip", tool)
    path = only(folder, tool)
    xterm.start(f"PATH={path} missiontui --at contacts")
    xterm.wait_for("0032 2 28 45733")
    if then == "waits":
        xterm.press("y", "y")
        xterm.wait_for(f"{CHECKED} (clipboard, {tool})")
        xterm.press("q")
    else:
        xterm.press("y", "y", "q")
    xterm.wait_for_end()
    xterm.wait_for_selection(TELEPHONE)


def test_a_terminal_that_takes_copies_has_it(xterm: XTerm, folder: Path) -> None:
    """Without a tool the terminal is asked, says what it holds, and the selection holds it."""
    need("xclip")
    xterm.start(f"PATH={only(folder)} missiontui --at contacts", takes_copies=True)
    xterm.wait_for("0032 2 28 45733")
    xterm.press("y", "y")
    xterm.wait_for(f"{CHECKED} (the terminal’s clipboard)")
    xterm.wait_for_selection(TELEPHONE)


@pytest.mark.parametrize(
    ("id", "text", "tool"),
    [
        ("tricky", TRICKY, "xclip"),
        ("tricky", TRICKY, ""),
        ("long", LONG.strip(), "xclip"),
        ("long", LONG.strip(), ""),
    ],
)
def test_texts_arrive_byte_for_byte(
    xterm: XTerm, folder: Path, record: Path, id: str, text: str, tool: str
) -> None:
    """What is no ASCII, and what is long, arrives to the byte, by the tool and by the terminal."""
    need("xclip")
    path = only(folder, *([tool] if tool else []))
    xterm.start(f"PATH={path} missiontui {record} --at {id}", takes_copies=not tool)
    xterm.wait_for("Names")
    xterm.press("y", "n")
    xterm.wait_for("Copied and checked")
    xterm.wait_for_selection(text.encode())


def test_what_no_terminal_takes_is_not_sent(xterm: XTerm, folder: Path, record: Path) -> None:
    """A text above the bound is refused, and the selection stays as it was."""
    need("xclip")
    path = only(folder)
    xterm.start(f"PATH={path} missiontui {record} --at too-long", (120, 24), takes_copies=True)
    xterm.wait_for("Names")
    xterm.press("y", "n")
    xterm.wait_for("Not copied: 80,000 bytes are more than a terminal takes (74,994)")
    assert xterm.selection() == b""


def test_screen_hands_it_on(xterm: XTerm, folder: Path, record: Path) -> None:
    """Through GNU screen the terminal gets the number, and a text of 60 kB, to the byte."""
    need("xclip", "screen")
    sockets = folder / "screens"
    sockets.mkdir(mode=0o700)
    program = f"env -u DISPLAY '{sys.executable}' -m missiontui '{record}' --at long"
    xterm.start(
        f"screen -c /dev/null {program}", takes_copies=True, env={"SCREENDIR": str(sockets)}
    )
    xterm.wait_for("Names")
    xterm.press("y", "n")
    xterm.wait_for(SENT)
    xterm.wait_for_selection(LONG.strip().encode())
    xterm.press("Down", "Up", "Up", "y", "n")
    xterm.wait_for_selection(TRICKY.encode())
    # Otherwise screen would keep the program when its terminal is gone.
    xterm.press("q")
    xterm.wait_for_end()


def test_tmux_hands_it_on_to_its_terminal(xterm: XTerm, folder: Path) -> None:
    """Over SSH in tmux with its own settings, the primary selection of its xterm gets it."""
    need("xclip", "tmux")
    program = f"'{sys.executable}' -m missiontui --at contacts"
    # tmux names no selection, and xterm then takes the primary one. The variable is set for the
    # client: what tmux hears of when the user attaches.
    beginning = f"env -u DISPLAY SSH_CONNECTION='10.0.0.1 5000 10.0.0.2 22' tmux -S '{folder}/tmux'"
    xterm.start(f'{beginning} -u -f /dev/null new-session "{program}"', takes_copies=True)
    xterm.wait_for("0032 2 28 45733")
    xterm.press("y", "y")
    xterm.wait_for("Sent to tmux: 0032 2 28 45733; prefix ] pastes it, maybe the middle button")
    xterm.wait_for_selection(TELEPHONE, "primary")
    # The server of tmux ends with its last program.
    xterm.press("q")
    xterm.wait_for_end()
