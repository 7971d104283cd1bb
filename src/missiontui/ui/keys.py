"""The commands of the program, derived from the bindings: for help, key bar and palette."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import Widget

from missiontui.document.blocks import Document, field, headline, title
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


def key_name(key: str) -> str:
    """A key as people know it."""
    if key in _KEYS:
        return _KEYS[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{key.removeprefix('ctrl+').upper()}"
    return key


def key_hints(
    screen: Screen[None], field: Widget | None = None, words: Mapping[str, str] | None = None
) -> tuple[KeyHint, ...]:
    """The bindings that a key bar shows, and that do something now, as they are listed.

    Args:
        screen: The screen whose keys they are.
        field: The field that is typed in: only its own keys are commands then, others are text.
        words: The words for actions that do something else here than their bindings say.
    """
    listed = [binding.action for binding in Binding.make_bindings((field or screen).BINDINGS)]
    hints: dict[str, KeyHint] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if active.node is (field or screen) and binding.show and active.enabled:
            word = (words or {}).get(binding.action) or binding.description.split(maxsplit=1)[0]
            hints.setdefault(
                binding.action, KeyHint(key_name(binding.key), word.lower(), binding.action)
            )
    return tuple(hints[action] for action in dict.fromkeys(listed) if action in hints)


def help_document(groups: Iterable[tuple[str, Iterable[BindingType]]]) -> Document:
    """The legend, then all bindings under headings, the keys of one description together."""
    from missiontui.document.legend import legend

    blocks = [*legend(), replace(headline("KEYS", "Esc closes"), space=True)]
    for heading, bindings in groups:
        keys: dict[str, list[str]] = {}
        for binding in Binding.make_bindings(bindings):
            if binding.description:
                name = binding.tooltip or binding.description
                keys.setdefault(name, []).append(key_name(binding.key))
        blocks.append(title(heading))
        blocks += [field(" ".join(names), name) for name, names in keys.items()]
    return tuple(blocks)
