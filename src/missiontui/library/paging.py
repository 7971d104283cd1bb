"""Asking a library for more rows than a page has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from missiontui.library.interface import Cursor, Page

T = TypeVar("T")

PAGE = 5000
"""Number of rows of a page, where all are worked with at once."""


def page_until(
    ask: Callable[[Cursor | None, int], Page[T]],
    numbers: tuple[int, int],
    is_reached: Callable[[tuple[T, ...]], bool],
) -> Page[T]:
    """The first rows as one page, as far as some place.

    Args:
        ask: A question to a library: the page after a place, of so many rows.
        numbers: The number of rows that are wanted anyhow, and that of each page after these.
        is_reached: Told the rows of a page, of which there is one; True where they are enough.
    """
    number, further = numbers
    page = ask(None, number)
    rows = page.rows
    while page.end and page.rows and not is_reached(page.rows):
        page = ask(page.end, further)
        rows += page.rows
    return Page(rows, page.end)


def all_of(ask: Callable[[Cursor | None], Page[T]]) -> Iterator[T]:
    """The rows of all pages, each page asked for when those before it are used up.

    Args:
        ask: A question to a library: the page after a place.
    """
    after: Cursor | None = None
    while True:
        page = ask(after)
        yield from page.rows
        if (after := page.end) is None:
            return
