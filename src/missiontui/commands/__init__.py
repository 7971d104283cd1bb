"""The commands: one file a verb. Nothing else prints."""

from __future__ import annotations

from typing import NamedTuple


class Verb(NamedTuple):
    """A command that can be asked for."""

    usage: str
    """The way it is written, behind "missiontui "."""
    summary: str
    """The effect, in a few words."""


VERBS = {
    "show": Verb("show [FILE]", "print the record as plain text"),
    "check": Verb(
        "check [--source TEXT] FILE...", "print every fault, and wording that the source lacks"
    ),
    "config": Verb("config", "print the settings, and the file that they can stand in"),
    "doctor": Verb("doctor [--try]", "print by which ways copies reach you, and what is missing"),
}
"""Each verb by its name, which is that of its file, too. Without a verb, a record is browsed."""
