"""Asking a library for more rows than a page has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from missiontui.library.interface import Cursor, Page

T = TypeVar("T")

PAGE = 5000
"""Number of rows of a page, where all are worked with at once."""


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
