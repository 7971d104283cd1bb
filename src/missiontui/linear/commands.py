"""The commands of a reader in lines, and the help that is made of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from missiontui.document.legend import legend
from missiontui.linear.spoken import in_words
from missiontui.model import SECTIONS


class Command(NamedTuple):
    """A command."""

    name: str
    """The name, which is typed whole or by one of its short forms."""
    short: tuple[str, ...]
    """The short forms, which tell capitals from small letters."""
    effect: str
    """The effect, in a few words."""
    argument: str = ""
    """What is typed behind the name, if anything is."""

    @property
    def usage(self) -> str:
        """The ways to type it."""
        forms = ", ".join((self.name, *self.short))
        return f"{forms} {self.argument}" if self.argument else forms


COMMANDS = (
    Command("tabs", ("t",), "the tabs by number"),
    Command("tab", (), "opens a tab wherever you are", "NUMBER"),
    Command("more", ("m",), "the next rows of a long list; Enter alone does the same"),
    Command("next", ("n",), "opens the next row of the list"),
    Command("previous", ("p",), "opens the row before"),
    Command("back", ("b",), "goes back to where you were, and names it"),
    Command("again", ("a",), "tells all of where you are once more"),
    Command("where", ("w",), "names where you are"),
    Command("find", ("f", "/"), "lists what has these words, of all tabs", "WORDS"),
    Command("source", ("s",), "the words that an item rests on; again, opens their paragraph"),
    Command("copy", ("y", "c"), "lists what can be copied; with a number or letter, copies it"),
    Command("show", ("Y",), "the last text copied, to be taken by hand"),
    Command("signs", (), "what the words and signs mean"),
    Command("help", ("h", "?"), "these commands"),
    Command("quit", ("q",), "ends; Ctrl+D does the same"),
)
"""All of them, in the order of the help."""
_BY_NAME = {name: command for command in COMMANDS for name in (command.name, *command.short)}
_LEADS_ON = "›"
"""The sign of a link on screen, which here is a word."""


def command_named(name: str) -> Command | None:
    """The command of a name or a short form; None if there is none."""
    return _BY_NAME.get(name) or _BY_NAME.get(name.casefold())


def help_lines() -> Iterator[str]:
    """The commands, a line each."""
    yield "A number: opens the tab, the row or the link that was told with it; behind copy, copies"
    yield f"A name: opens a tab: {', '.join(SECTIONS)}"
    for command in COMMANDS:
        yield f"{command.usage}: {command.effect}"


def legend_lines() -> Iterator[str]:
    """The words and signs, a line each."""
    for heading, signs in legend():
        yield f"Heading: {heading}"
        for sign, meaning in signs:
            if sign != _LEADS_ON:
                yield f"{in_words(sign)}: {meaning}"
