"""Folders of the user's, where the XDG Base Directory Specification has them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def state_folder(env: Mapping[str, str]) -> Path:
    """The program's folder below $XDG_STATE_HOME (XDG Base Directory: absolute, or ignored)."""
    given = Path(env.get("XDG_STATE_HOME", ""))
    state = given if given.is_absolute() else Path(env.get("HOME") or "~") / ".local" / "state"
    return state.expanduser() / "missiontui"
