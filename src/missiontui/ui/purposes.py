"""The purposes of keys: what a reader wants to do. Each binding names its own as its group."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding

MOVE = Binding.Group("Move")
FIND = Binding.Group("Find")
EVIDENCE = Binding.Group("Look at the evidence")
COPY = Binding.Group("Copy")
OPEN = Binding.Group("Open and ring")
RECORD = Binding.Group("The record and its file")
HELP = Binding.Group("Help and commands")
LEAVE = Binding.Group("Undo and leave")
PURPOSES = (MOVE, FIND, EVIDENCE, COPY, OPEN, RECORD, HELP, LEAVE)
"""All of them, in the order of the help."""


@dataclass(frozen=True)
class Run(Binding.Group):
    """Keys of one purpose, its description, that are told as one thing."""

    word: str = ""
    """The word for all of them at the bottom."""
    words: str = ""
    """The line for all of them in the help; empty where each has its own."""
