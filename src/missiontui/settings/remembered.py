"""What each terminal has answered last about its background, for the next start."""

from __future__ import annotations

import os.path
from collections.abc import Mapping

from missiontui.xdg import state_folder, state_place

_NAME = "terminals.txt"
_WORDS = {"light": True, "dark": False}
_MOST_KEPT = 50
"""Number of terminals, the last heard of."""


def remembered_light(env: Mapping[str, str]) -> bool | None:
    """Tell that the background was light when this terminal answered last."""
    return _WORDS.get(_read(env).get(_terminal(env), ""))


def remember_light(env: Mapping[str, str], *, is_light: bool | None) -> None:
    """Keep the answer of this terminal, or, where it has none, forget the last.

    Raises:
        OSError: if that cannot be written.
    """
    from missiontui.settings.files import write_whole

    terminal, known = _terminal(env), _read(env)
    word = "" if is_light is None else "light" if is_light else "dark"
    if known.get(terminal, "") == word:
        return
    known.pop(terminal, None)
    if word:
        known[terminal] = word
    kept = [f"{word} {name}\n" for name, word in known.items()][-_MOST_KEPT:]
    write_whole(state_folder(env) / _NAME, "".join(kept))


def terminals_file(env: Mapping[str, str]) -> str:
    """The name of the file, which need not be there."""
    return os.path.join(state_place(env), _NAME)


def _terminal(env: Mapping[str, str]) -> str:
    """The terminal, as far as the environment tells one from another."""
    names = (env.get(name, "") for name in ("TERM_PROGRAM", "TERM", "COLORFGBG"))
    return "".join(c if c.isprintable() else "?" for c in " ".join(filter(None, names)))


def _read(env: Mapping[str, str]) -> dict[str, str]:
    """The word for each terminal; a file that cannot be read says nothing."""
    try:
        with open(terminals_file(env), encoding="utf-8") as stream:
            lines = stream.read().splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    found = (line.partition(" ") for line in lines)
    return {name: word for word, _, name in found if word in _WORDS}
