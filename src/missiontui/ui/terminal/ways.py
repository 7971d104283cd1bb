"""The shortest ways of the cursor from one cell to another."""

from __future__ import annotations

from functools import lru_cache


def way(at: tuple[int, int] | None, y: int, x: int) -> str:
    """The shortest sequence that moves the cursor to a cell, from 0.

    Args:
        at: The row and column where it is; None where that is not known.
        y: The row to go to.
        x: The column to go to.
    """
    if at is None:
        return _to(y, x)
    row, column = at
    if row == y:
        return _across(column, x)
    return min(_across(column, x) + _down(y - row), _to(y, x), key=len)


def _to(y: int, x: int) -> str:
    """The sequence that moves the cursor to a cell from anywhere."""
    return f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H"


@lru_cache(maxsize=4096)
def _across(column: int, x: int) -> str:
    """The shortest sequence that moves the cursor within its row."""
    if x == column:
        return ""
    if x == 0:
        return "\r"
    # Never so many cells to the left: behind the last column a terminal counts one less.
    to = f"\x1b[{x + 1}G"
    step = f"\x1b[{x - column if x - column > 1 else ''}C"
    return min(step, to, key=len) if x > column else to


@lru_cache(maxsize=256)
def _down(rows: int) -> str:
    """The sequence that moves the cursor down, or up where the number is negative."""
    count = "" if abs(rows) == 1 else abs(rows)
    return f"\x1b[{count}{'B' if rows > 0 else 'A'}"
