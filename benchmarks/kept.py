"""The figures that are kept in the repository, and what is worse than they are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from rows import Row

KEPT = Path(__file__).with_name("kept.json")
WORSE = 1.25
"""A figure fails from so many times the kept one on."""
_DIGITS = 3


def most(row: Row, kept: float) -> float:
    """The most that a figure may be, beside the kept one."""
    return kept * WORSE + row.slack


def is_worse(row: Row, figure: float | None, kept: Mapping[str, float]) -> bool:
    """Tell whether a row fails: its figure is too much, or it has one no longer."""
    if row.name not in kept:
        return False
    return figure is None or figure > most(row, kept[row.name])


def complaint(row: Row, figure: float | None, kept: Mapping[str, float]) -> str:
    """The sentence that says which row fails, and by how much."""
    if figure is None:
        return f"{row.name}: {row.title} could not be measured"
    before = kept[row.name]
    return (
        f"{row.name}: {row.title}: {figure:.4g}, where {before:.4g} is kept "
        f"and {most(row, before):.4g} allowed"
    )


def read() -> dict[str, float]:
    """The kept figures by row; none if there are none."""
    if not KEPT.exists():
        return {}
    figures: dict[str, float] = json.loads(KEPT.read_text("utf-8"))
    return figures


def write(figures: Mapping[str, float | None]) -> None:
    """Keep figures in the place of those of the same rows."""
    new = {name: round(figure, _DIGITS) for name, figure in figures.items() if figure is not None}
    KEPT.write_text(json.dumps({**read(), **new}, indent=2) + "\n", "utf-8")
