"""Folders of the user's, where the XDG Base Directory Specification has them.

Those that a start looks into are told as texts, as paths load more than it has time for.
"""

from __future__ import annotations

import os.path

TYPE_CHECKING = False  # `typing` itself is dear to load
if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_CACHE, _NONE = "MISSIONTUI_CACHE", "none"
"""The environment variable by which nothing is kept in the cache, and its value for that."""
_PRIME = 2**127 - 1


def config_folder(env: Mapping[str, str]) -> Path:
    """The program's folder below $XDG_CONFIG_HOME."""
    from pathlib import Path

    return Path(config_place(env))


def state_folder(env: Mapping[str, str]) -> Path:
    """The program's folder below $XDG_STATE_HOME."""
    from pathlib import Path

    return Path(state_place(env))


def config_place(env: Mapping[str, str]) -> str:
    """The name of the program's folder below $XDG_CONFIG_HOME."""
    return _place(env, "XDG_CONFIG_HOME", ".config")


def state_place(env: Mapping[str, str]) -> str:
    """The name of the program's folder below $XDG_STATE_HOME."""
    return _place(env, "XDG_STATE_HOME", ".local/state")


def cache_place(env: Mapping[str, str]) -> str:
    """The name of the program's folder below $XDG_CACHE_HOME."""
    return _place(env, "XDG_CACHE_HOME", ".cache")


def may_cache(env: Mapping[str, str]) -> bool:
    """Tell that something may be kept there."""
    return env.get(_CACHE) != _NONE


def _place(env: Mapping[str, str], variable: str, usual: str) -> str:
    """The program's folder below the one of a variable, which is absolute, or ignored."""
    given = env.get(variable, "")
    base = given if os.path.isabs(given) else os.path.join(env.get("HOME") or "~", usual)
    return os.path.join(os.path.expanduser(base), "missiontui")


def name_after(owner: bytes) -> str:
    """A name for a file of the cache, after what it belongs to.

    It is what is left of a division by a prime: to load a digest takes longer.
    """
    return f"{int.from_bytes(owner, 'big') % _PRIME:032x}"
