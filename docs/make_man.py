"""Makes the man page from the table of verbs, their parsers and the table of keys."""

from __future__ import annotations

from argparse import Action
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from missiontui.commands import VERBS, module_of
from missiontui.commands.parser import Parser
from missiontui.view.commands import Command
from missiontui.view.key_names import keys_named
from missiontui.view.keymap import ALL
from missiontui.view.purposes import PURPOSES

FILE = Path(__file__).with_name("missiontui.1")
_NO = (
    "No: nothing was found, two records are different, or no copy can reach you; where a record is "
    "checked, shown or exported, it has faults."
)
_COULD_NOT = (
    "Could not: a file cannot be read or written, or the arguments are wrong; where something is "
    "asked of a record (get, find, diff), it has faults."
)
_CODES = (
    ("0", "Yes, or as asked."),
    ("1", _NO),
    ("2", _COULD_NOT),
    ("130", "Interrupted by Ctrl+C."),
)
_VARIABLES = (
    ("MISSIONTUI_THEME", "The theme, where no option names one."),
    ("MISSIONTUI_CLIPBOARD", "The way to copy, where no option names one."),
    ("MISSIONTUI_CACHE", "none: no index and no first screen is kept, as with --no-cache."),
    ("NO_COLOR", "No colour at all, if it is set to anything."),
    ("VISUAL, EDITOR", "The editor that opens the record."),
)
_FILES = (
    (
        "$XDG_CACHE_HOME/missiontui/",
        "Indexes of folders, first screens of records; all of it may be deleted.",
    ),
    ("$XDG_CONFIG_HOME/missiontui/config.toml", "Settings; missiontui config prints them."),
    ("$XDG_STATE_HOME/missiontui/", "Terminals that have answered, and reports of crashes."),
)


def man_page() -> str:
    """The page, in the macros of man(7)."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    browse = _parser("browse")
    yield '.TH MISSIONTUI 1 "" missiontui "User Commands"'
    yield from (".nh", ".ad l")  # an option that is broken in two cannot be copied
    yield from (".SH NAME", r"missiontui \- browse the record of a delegation\(aqs visit")
    yield ".SH SYNOPSIS"
    options = " ".join(f"[{_named(each)}]" for each in _own(browse.arguments))
    usages = [f"missiontui {options}", *(f"missiontui {usage}" for usage, _ in VERBS.values())]
    yield "\n.br\n".join(map(_bold_first, usages))
    yield from (".SH DESCRIPTION", _text(browse.description))
    yield from _arguments(browse)
    yield ".SH COMMANDS"
    for verb, (usage, _) in VERBS.items():
        parser = _parser(verb)
        yield from (f".SS missiontui {_text(usage)}", _text(parser.description))
        yield from _arguments(parser)
        yield from (".P", "Examples:")
        yield from _terms(parser.examples)
    yield ".SH KEYS"
    for purpose in PURPOSES:
        yield f".SS {_text(purpose.description)}"
        yield from _terms(_keys(each for each in ALL if each.group.description == purpose[0]))
    further = {
        "EXIT STATUS": _CODES,
        "ENVIRONMENT": _VARIABLES,
        "FILES": _FILES,
        "EXAMPLES": browse.examples,
    }
    for heading, terms in further.items():
        yield f".SH {heading}"
        yield from _terms(terms)


def _parser(verb: str) -> Parser:
    found: Parser = import_module(module_of(verb)).parser()
    return found


def _own(arguments: Iterable[Action]) -> Iterator[Action]:
    """Arguments without the two that every command line has."""
    return (each for each in arguments if each.dest not in ("help", "version"))


def _named(argument: Action) -> str:
    """An argument as a usage line has it."""
    if not argument.option_strings:
        return str(argument.metavar)
    value = "" if argument.nargs == 0 else f" {argument.metavar or argument.dest.upper()}"
    return ", ".join(argument.option_strings) + value


def _arguments(parser: Parser) -> Iterator[str]:
    yield from _terms((_named(each), each.help or "") for each in _own(parser.arguments))


def _keys(commands: Iterable[Command]) -> Iterator[tuple[str, str]]:
    """The keys of commands, each with their effect; of a run that is told as one thing once."""
    found: dict[str, list[str]] = {}
    for command in commands:
        words = command.group.words or command.tooltip or command.description
        found.setdefault(words, []).extend(command.key.split(","))
    return ((keys_named(keys), words) for words, keys in found.items())


def _terms(terms: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, meaning in terms:
        yield from (".TP", rf"\fB{_text(term)}\fR", _text(meaning))


def _bold_first(usage: str) -> str:
    name, _, rest = usage.partition(" ")
    return rf"\fB{_text(name)}\fR {_text(rest)}".rstrip()


def _text(text: str | None) -> str:
    """A text that no part of is an instruction, in ASCII (groff_char(7))."""
    escaped = (text or "").replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq")
    escaped = "".join(c if c.isascii() else f"\\[u{ord(c):04X}]" for c in escaped)
    return rf"\&{escaped}" if escaped.startswith(".") else escaped


if __name__ == "__main__":
    FILE.write_text(man_page(), "utf-8")
