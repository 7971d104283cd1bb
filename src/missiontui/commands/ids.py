"""Ids that were named on the command line."""

from __future__ import annotations

from collections.abc import Iterable


def no_item(id: str, known: Iterable[str]) -> str:
    """The sentence for an id that nothing has, with the nearest one, or the way to one."""
    from missiontui.reading.faults import did_you_mean, quoted

    hint = did_you_mean(id, known) or "; missiontui find WORDS tells ids"
    return f"no item is called {quoted(id)}{hint}"
