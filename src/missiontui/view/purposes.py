"""The purposes of commands: what a reader wants to do. Each command names its own as its group."""

from __future__ import annotations

from typing import NamedTuple


class Purpose(NamedTuple):
    """The use of some commands, or of a run of them that is told as one thing."""

    description: str
    """The heading over them in the help."""
    word: str = ""
    """The word for all of a run at the bottom."""
    words: str = ""
    """The line for all of a run in the help; empty where each has its own."""


MOVE = Purpose("Move")
FIND = Purpose("Find")
EVIDENCE = Purpose("Look at the evidence")
COPY = Purpose("Copy")
FOLLOW = Purpose("Follow from visit to visit")
OPEN = Purpose("Open and ring")
RECORD = Purpose("The record and its file")
HELP = Purpose("Help and commands")
LEAVE = Purpose("Undo and leave")
NONE = Purpose("")
"""The purpose of keys of which none is told."""
PURPOSES = (MOVE, FIND, EVIDENCE, FOLLOW, COPY, OPEN, RECORD, HELP, LEAVE)
"""All of them, in the order of the help."""
