"""Folders of the user's, where the XDG Base Directory Specification has them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def config_folder(env: Mapping[str, str]) -> Path:
    """The program's folder below $XDG_CONFIG_HOME."""
    return _folder(env, "XDG_CONFIG_HOME", ".config")


def state_folder(env: Mapping[str, str]) -> Path:
    """The program's folder below $XDG_STATE_HOME."""
    return _folder(env, "XDG_STATE_HOME", ".local/state")


def _folder(env: Mapping[str, str], variable: str, usual: str) -> Path:
    """The program's folder below the one of a variable, which is absolute, or ignored."""
    given = Path(env.get(variable, ""))
    base = given if given.is_absolute() else Path(env.get("HOME") or "~") / usual
    return base.expanduser() / "missiontui"
