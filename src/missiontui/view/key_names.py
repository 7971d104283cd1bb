"""Keys as people know them."""

from __future__ import annotations

from collections.abc import Iterable

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
WORDS = frozenset({*_KEYS, "insert", "delete"})
"""The keys that have a word for a name."""
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
