"""The verbs of the command line, and their parsers."""

from __future__ import annotations

from importlib import import_module

from missiontui.commands import VERBS, module_of
from missiontui.commands.parser import Parser

EVERY = ("browse", *VERBS)
"""All of them, and the command line without a verb."""


def parser_of(verb: str) -> Parser:
    """The parser of a verb."""
    found: Parser = import_module(module_of(verb)).parser()
    return found
