"""Systems on which there is no screen: what they lack."""

from __future__ import annotations

import sys
from importlib import import_module

_NEEDED = ("termios", "tty", "fcntl")


def lacking() -> str | None:
    """Why there can be no screen on this system, in one sentence; None where there can be."""
    for name in _NEEDED:
        if sys.platform == "win32" or not _is_there(name):
            return (
                f"this needs a terminal as Linux and macOS have it, and Python has no module "
                f'"{name}" here; "missiontui show" and "missiontui check" work'
            )
    return None


def _is_there(module: str) -> bool:
    try:
        import_module(module)
    except ImportError:
        return False
    return True
