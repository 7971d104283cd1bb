"""The commands of the program, derived from the bindings: for help, key bar and palette."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from textual.binding import BindingType

from missiontui.ui.bindings import commands_of
from missiontui.view import hints
from missiontui.view.bars import KeyHint
from missiontui.view.commands import Command
from missiontui.view.key_names import key_name, keys_named
from missiontui.view.keymap import Keymap, rekeyed
from missiontui.view.purposes import PURPOSES

_OTHER = "More keys"
"""The heading of commands without a purpose."""


def key_hints(
    bindings: Iterable[BindingType], words: Mapping[str, str] | None = None
) -> tuple[KeyHint, ...]:
    """The keys of a dialogue's own bindings, for its key bar.

    Args:
        bindings: The bindings.
        words: The words for actions that do something else now than their bindings say; an empty
            one for those that do nothing.
    """
    return hints.key_hints(commands_of(bindings), words)


def _once(commands: Iterable[Command], keys: Keymap) -> Iterator[Command]:
    """The commands, those once that have other keys: they come once for each of their own."""
    changed, seen = {id for id, _ in keys}, set()
    for command in commands:
        if command.id not in seen:
            yield command
        if command.id in changed:
            seen.add(command.id)


# In the help -------------------------------------------------------------------------------------


class HelpLine(NamedTuple):
    """A line of the help: a sign, or the keys of a command."""

    label: str
    """The sign, or the names of the keys."""
    words: str
    """The meaning."""
    keys: tuple[str, ...] = ()
    """The name of each key."""
    actions: tuple[str, ...] = ()
    """The actions of the command, any of which does it; none of what is no single command."""


class HelpGroup(NamedTuple):
    """Lines of the help under a heading."""

    heading: str
    lines: tuple[HelpLine, ...]


def groups_by_purpose(bindings: Iterable[BindingType], keys: Keymap = ()) -> tuple[HelpGroup, ...]:
    """The commands under what they are for, by the keys that the user has chosen."""
    found: dict[str, list[Command]] = {purpose.description: [] for purpose in PURPOSES}
    for command in rekeyed(_once(commands_of(bindings), keys), keys):
        found.setdefault(command.group.description or _OTHER, []).append(command)
    return tuple(_group(heading, each) for heading, each in found.items() if each)


def help_group(heading: str, bindings: Iterable[BindingType]) -> HelpGroup:
    """The commands of some bindings under a heading."""
    return _group(heading, commands_of(bindings))


def _group(heading: str, commands: Iterable[Command]) -> HelpGroup:
    """Commands under a heading, the keys of one line together."""
    lines: dict[str, list[Command]] = {}
    for command in commands:
        if command.description:
            lines.setdefault(_words(command), []).append(command)
    return HelpGroup(heading, tuple(_line(words, each) for words, each in lines.items()))


def _words(command: Command) -> str:
    return command.group.words or command.tooltip or command.description


def _line(words: str, commands: list[Command]) -> HelpLine:
    is_run = any(command.group.words for command in commands)
    keys = tuple(dict.fromkeys(command.key for command in commands))
    actions = () if is_run else tuple(dict.fromkeys(command.action for command in commands))
    return HelpLine(keys_named(keys), words, tuple(key_name(key) for key in keys), actions)


def narrowed(groups: tuple[HelpGroup, ...], typed: str) -> tuple[HelpGroup, ...]:
    """The lines whose keys or words have what is typed, below their headings."""
    wanted = typed.strip().casefold()
    found = (
        group._replace(lines=tuple(line for line in group.lines if _has(line, wanted)))
        for group in groups
    )
    return tuple(group for group in found if group.lines)


def _has(line: HelpLine, wanted: str) -> bool:
    return any(wanted in each.casefold() for each in (line.label, line.words, *line.keys))
