"""The commands of the program, derived from the bindings: for help, key bar and palette."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from textual.binding import Binding, BindingType

from missiontui.ui.purposes import PURPOSES, Run
from missiontui.ui.widgets.key_bar import KeyHint

_KEYS = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "question_mark": "?",
    "colon": ":",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "backspace": "Backspace",
    "escape": "Esc",
    "enter": "Enter",
    "shift+tab": "Shift+Tab",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
    "space": "Space",
}
_OTHER = "More keys"
"""The heading of commands without a purpose."""
_FEW = 2
"""The most digits that are named one by one."""


def key_name(key: str) -> str:
    """A key as people know it."""
    if key in _KEYS:
        return _KEYS[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{key.removeprefix('ctrl+').upper()}"
    return key.upper() if key[0] == "f" and key[1:].isdigit() else key


def keys_named(keys: Iterable[str]) -> str:
    """Several keys as people know them; many digits by the first and the last."""
    names = tuple(dict.fromkeys(key_name(key) for key in keys))
    if len(names) > _FEW and all(name.isdigit() for name in names):
        return f"{names[0]}-{names[-1]}"
    return " ".join(names)


# At the bottom -----------------------------------------------------------------------------------


def key_hints(
    bindings: Iterable[BindingType],
    words: Mapping[str, str] | None = None,
    order: Sequence[str] = (),
) -> tuple[KeyHint, ...]:
    """The bindings that a key bar shows, each with its first key, neighbours of one word together.

    Args:
        bindings: The bindings, as classes list them.
        words: The words for actions that do something else here than their bindings say; an empty
            one for those that do nothing.
        order: The actions to begin with, without their parameters.
    """
    hints: dict[str, KeyHint] = {}
    for binding in Binding.make_bindings(bindings):
        word = (words or {}).get(binding.action, _word(binding))
        if binding.show and word:
            hints.setdefault(binding.action, KeyHint(key_name(binding.key), word, binding.key))
    rank = {name: at for at, name in enumerate(order)}
    in_order = sorted(hints, key=lambda action: rank.get(action.partition("(")[0], len(rank)))
    runs = groupby((hints[action] for action in in_order), key=lambda hint: hint.description)
    return tuple(_together(list(run)) for _, run in runs)


def _word(binding: Binding) -> str:
    if isinstance(binding.group, Run) and binding.group.word:
        return binding.group.word
    return binding.description.partition(" ")[0].lower()


def _together(run: list[KeyHint]) -> KeyHint:
    return run[0]._replace(key=keys_named(hint.press for hint in run))


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


def groups_by_purpose(bindings: Iterable[BindingType]) -> tuple[HelpGroup, ...]:
    """The commands under what they are for."""
    found: dict[str, list[Binding]] = {purpose.description: [] for purpose in PURPOSES}
    for binding in Binding.make_bindings(bindings):
        purpose = binding.group.description if binding.group else _OTHER
        found.setdefault(purpose, []).append(binding)
    return tuple(help_group(heading, each) for heading, each in found.items() if each)


def help_group(heading: str, bindings: Iterable[BindingType]) -> HelpGroup:
    """The commands under a heading, the keys of one line together."""
    lines: dict[str, list[Binding]] = {}
    for binding in Binding.make_bindings(bindings):
        if binding.description:
            lines.setdefault(_words(binding), []).append(binding)
    return HelpGroup(heading, tuple(_line(words, each) for words, each in lines.items()))


def _words(binding: Binding) -> str:
    if isinstance(binding.group, Run) and binding.group.words:
        return binding.group.words
    return binding.tooltip or binding.description


def _line(words: str, bindings: list[Binding]) -> HelpLine:
    is_run = any(isinstance(each.group, Run) and each.group.words for each in bindings)
    keys = tuple(dict.fromkeys(each.key for each in bindings))
    actions = () if is_run else tuple(dict.fromkeys(each.action for each in bindings))
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
