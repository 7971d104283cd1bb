"""The programs that are measured: this one, a bare Textual app, and others beside them."""

from __future__ import annotations

import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

import missiontui

_HERE = Path(__file__).parent
RECORD = _HERE.parent / "data" / "mission.yaml"
_ENTERED = Path(sys.executable).with_name("missiontui")
_DOWN, _UP = "\x1b[B", "\x1b[A"


@dataclass(frozen=True)
class Program:
    """A program that is measured, and how it is used."""

    name: str
    command: tuple[str, ...]
    first: tuple[str, ...]
    """The words of its first frame: at the top, in a list, at the bottom."""
    quit: str = "q"
    moves: tuple[str, ...] = (_DOWN,) * 6 + (_UP,) * 6
    """The keys that are pressed in turn; they come back to where they began."""
    ahead: tuple[str, tuple[str, ...]] | None = None
    """A key to type ahead, and the words that show its effect."""
    find: str = ""
    """The key that opens a field which shows the letters that are typed."""


OWN = Program(
    "missiontui",
    (str(_ENTERED),) if _ENTERED.exists() else (sys.executable, "-m", "missiontui"),
    ("MEPs assessed", "Particulars", "q quit"),
    ahead=("5", ("To dial",)),
    find="/",
)
RECORD_ALONE = Program("one record", (*OWN.command, str(RECORD)), OWN.first)
BARE = Program(
    "bare",
    (sys.executable, str(_HERE / "bare.py")),
    ("Remarks", "Places 1 of all", "Leave"),
    ahead=("5", ("Numbers 1 of all",)),
)


def beside(folder: Path) -> tuple[Program, ...]:
    """Others that show a text, a table or a document, installed into a folder where they lack."""
    folder.mkdir(parents=True, exist_ok=True)
    lines, table, document = folder / "text.txt", folder / "table.csv", folder / "text.md"
    lines.write_text(RECORD.read_text("utf-8"), "utf-8")
    mission = missiontui.load(RECORD)
    rows = [f'{each.kind.value},"{each.text}"' for each in mission.statements]
    table.write_text("\n".join(["kind,statement", *rows, ""]), "utf-8")
    document.write_text("\n\n".join([f"# {mission.title}", *rows * 4, ""]), "utf-8")
    return (
        Program(
            "less", ("less", str(lines)), ("title:", "text.txt"), moves=("j",) * 6 + ("k",) * 6
        ),
        Program(
            "visidata",
            (_installed("visidata", "vd", folder), str(table)),
            ("statement", "concern", "rows"),
            moves=("j",) * 6 + ("k",) * 6,
        ),
        Program(
            "frogmouth",
            (_installed("frogmouth", "frogmouth", folder), str(document)),
            ("text.md", mission.title, "Quit"),
            quit="\x11",
        ),
    )


def _installed(package: str, command: str, folder: Path) -> str:
    """The command of a package from PyPI, in a virtual environment of its own."""
    place = folder / package
    if not (place / "bin" / command).exists():
        venv.create(place, with_pip=True)
        pip = [str(place / "bin" / "pip"), "install", "--quiet", package]
        subprocess.run(pip, check=True)
    return str(place / "bin" / command)
