"""Walks at random over a pseudo-terminal: what a terminal may send, in whatever order."""

from __future__ import annotations

import signal
import termios
from pathlib import Path
from random import Random

import pytest
from paths import BUNDLED, RECORDS
from pseudo import TITLE, PseudoTerminal
from walking import SEED

STEPS = 150
SENT = [
    *(
        "j",
        "k",
        "g",
        "G",
        "h",
        "l",
        "s",
        "n",
        "N",
        "y",
        "Y",
        "o",
        "r",
        "f",
        "e",
        "?",
        "/",
        ":",
        "x",
    ),
    *(
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "[",
        "]",
        "\r",
        "\t",
        "\x7f",
        " ",
        "\x02",
        "\x03",
        "\x04",
        "\x06",
    ),
    *("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\x1b[Z"),
    *(
        "\x1b[27u",
        "\x1b[27u",
        "\x1b[27u",
        "\x1b[I",
        "\x1b[O",
        "\x1b[200~a\nb\x1b[201~",
        "\x1b[?62c",
    ),
    *("\x1b]52;c;eA==\x1b\\", "\x1b[1;1R", "\x1b[", "\x1bP", "é", "漢", "\u0301", "кф"),
]
"""Keys, pastes, focus, answers that nobody asked for, and halves of them."""


def _sent(random: Random) -> str:
    if random.random() < 0.8:
        return random.choice(SENT)
    button, x, y = random.choice((0, 0, 35, 64, 65)), random.randint(1, 130), random.randint(1, 50)
    return f"\x1b[<{button};{x};{y}M\x1b[<{button};{x};{y}m"


@pytest.mark.parametrize("file", [BUNDLED, RECORDS / "arabic.yaml"], ids=lambda file: file.stem)
def test_a_walk_at_random_leaves_the_terminal_as_it_was(
    pseudo: PseudoTerminal, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After anything that a terminal sends, at any size, Ctrl+Q ends the program whole."""
    monkeypatch.chdir(tmp_path)
    print(f"MISSIONTUI_WALK_SEED={SEED}")  # noqa: T201  # what pytest shows of a test that fails
    random = Random(f"{SEED} {file.stem}")  # noqa: S311  # no secret
    settings = pseudo.settings
    env = {"MISSIONTUI_CLIPBOARD": "none", "EDITOR": "true"}
    process = pseudo.start(str(file), env=env)
    pseudo.wait_for(TITLE if file == BUNDLED else "\x1b[?2004h")
    for _ in range(STEPS):
        pseudo.press(_sent(random))
        pseudo.read()
        if random.random() < 0.05:
            size = random.choice(((24, 80), (40, 120), (12, 40), (3, 10), (1, 1), (60, 200)))
            termios.tcsetwinsize(pseudo.end, size)
            process.send_signal(signal.SIGWINCH)
    pseudo.press("\x1b\\\x1b[27u\x11")
    assert pseudo.wait_end(process) == 0
    assert pseudo.settings == settings
    assert b"a fault of the program" not in pseudo.output
    assert pseudo.output.rindex(b"\x1b[?1049l") > pseudo.output.rindex(b"\x1b[?1049h")
