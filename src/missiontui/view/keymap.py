"""Keys that the user has chosen for commands, in place of those that they have by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from unicodedata import name as unicode_name

from missiontui.view.commands import (
    APP,
    BROWSER,
    CHOOSING,
    DETAIL,
    LIBRARY,
    LINES,
    LIST,
    PANES,
    Command,
)
from missiontui.view.key_names import WORDS

Keymap = tuple[tuple[str, str], ...]
"""The names of commands, each with its keys as Textual names them, parted by commas."""
_BY_ID = {
    command.id: command
    for part in (LIBRARY, CHOOSING, BROWSER, PANES, LIST, DETAIL, LINES, APP)
    for command in part
}
ALL = tuple(_BY_ID.values())
"""Every command whose keys can be changed."""


def _only(of: Iterable[Command], *others: Iterable[Command]) -> set[str]:
    return {each.id for each in of} - {each.id for other in others for each in other}


_APART = (
    (_only(LIST), _only(DETAIL)),
    (_only(LIST), _only(CHOOSING)),
    (_only(CHOOSING), _only(DETAIL)),
    (_only((*LIBRARY, *CHOOSING), BROWSER, PANES), _only((*BROWSER, *PANES), LIBRARY)),
)
"""Commands of two parts, of which one alone has the keys: they may share some."""
_MODIFIERS = ("ctrl+", "alt+", "shift+")
_OTHER_NAMES = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Characters that Textual does not name as Unicode does."""


def rekeyed(commands: Iterable[Command], keys: Keymap) -> tuple[Command, ...]:
    """The commands with the keys that were chosen for them."""
    chosen = dict(keys)
    return tuple(
        command._replace(key=key)
        for command in commands
        for key in chosen.get(command.id, command.key).split(",")
    )


def checked(written: Mapping[str, str]) -> tuple[Keymap, dict[str, str]]:
    """The keys that can be had, and the reason for each command whose keys cannot."""
    known = {command.id for command in ALL}
    chosen: dict[str, str] = {}
    wrong: dict[str, str] = {}
    for id, text in written.items():
        keys = [_named(each.strip()) for each in text.split(",")]
        if id not in known:
            wrong[id] = "there is no such command"
        elif not all(keys):
            wrong[id] = f'"{text}" is no key, nor keys parted by commas'
        else:
            chosen[id] = ",".join(key for key in keys if key)
    # A command that keeps its own keys, because others cannot be had, has them against the rest.
    while clash := _clash(chosen):
        id, key, other = clash
        del chosen[id]
        wrong[id] = f'"{key}" is the key of {other}'
    return tuple(chosen.items()), wrong


def _clash(chosen: Mapping[str, str]) -> tuple[str, str, str] | None:
    """The last command, of those with chosen keys, with a key of another, and whose that is."""
    of: dict[str, list[str]] = {}
    for command in rekeyed(ALL, tuple(chosen.items())):
        of.setdefault(command.key, []).append(command.id)
    for id in reversed([*chosen]):
        for key in chosen[id].split(","):
            for other in of[key]:
                if other != id and not _apart(id, other):
                    return id, key, other
    return None


def _apart(one: str, other: str) -> bool:
    return any(
        (one in first and other in second) or (one in second and other in first)
        for first, second in _APART
    )


def _named(written: str) -> str | None:
    """A key as Textual names it: a character, or a word, with modifiers; None for no key."""
    if len(written) == 1 and written.isprintable():
        if written.isalnum():
            return written
        word = unicode_name(written, "").lower().replace("-", "_").replace(" ", "_")
        return _OTHER_NAMES.get(word, word)
    word = written
    while word.startswith(_MODIFIERS):
        word = word.partition("+")[2]
    is_function_key = word[:1] == "f" and word[1:].isdecimal() and 1 <= int(word[1:]) <= 24
    is_letter = word != written and len(word) == 1 and word.isalnum()
    return written if word in WORDS or is_function_key or is_letter else None
