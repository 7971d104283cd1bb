"""The folder of records of the tests, as commands are asked about it."""

from __future__ import annotations

from library_questions import FAULTY
from paths import LIBRARY as FOLDER

from missiontui.cli import main

LIBRARY = str(FOLDER)
"""The folder, as it is named on a command line."""


def code_of(*arguments: str) -> object:
    """The exit code of the program."""
    try:
        return main(list(arguments))
    except SystemExit as ended:
        return ended.code


def without_faults(err: str) -> str:
    """What standard error has beside the two files that give no record."""
    lines = err.splitlines(keepends=True)
    return "".join(line for line in lines if " gives no record: " not in line)


def has_both_faults(verb: str, err: str) -> bool:
    """Tell that standard error has the two files that give no record, each with its first fault."""
    told = [line for line in err.splitlines() if " gives no record: " in line]
    return len(told) == len(FAULTY) and all(
        line.startswith(f"missiontui {verb}: {LIBRARY}/{name} gives no record: {fault}")
        for line, (name, fault) in zip(told, FAULTY.items(), strict=True)
    )
