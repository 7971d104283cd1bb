"""Patterns of libraries, compiled when they are used.

PyYAML and phonenumbers compile dozens of patterns as they are loaded, which takes longer than all
else in them. A reading by libyaml uses none of these, a telephone number a few.
"""

from __future__ import annotations

import re

from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

_COMPILE = re.compile


class _Pattern:
    """A pattern that is compiled when something is asked of it, and is then as good as one."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._given = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has, taken over so that it is looked for once."""
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(_COMPILE(*self._given), name)
        setattr(self, name, found)
        return found


class CompiledWhenUsed:
    """Within this, what is loaded compiles no pattern of its own.

    It is for the start of the program, as it is in force in all threads.
    """

    def __enter__(self) -> None:
        vars(re)["compile"] = _Pattern

    def __exit__(self, *_: object) -> None:
        vars(re)["compile"] = _COMPILE
