"""Work beside the screen, the last of a kind in place of those before it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from textual.dom import DOMNode
from textual.worker import Worker


def begin(node: DOMNode, work: Callable[[], Coroutine[Any, Any, None]], group: str) -> None:
    """Begin some work of a widget; work of its group that is under way is given up.

    Args:
        node: The widget, with which the work ends.
        work: Makes the work when its turn comes: what is given up before is never made.
        group: The kind of work.
    """
    worker: Worker[None] = node.run_worker(work, group=group, exclusive=True)
    del worker


async def begin_and_wait(
    node: DOMNode, work: Callable[[], Coroutine[Any, Any, None]], group: str, seconds: float
) -> bool:
    """Begin some work as `begin` does, and wait for its end; False if it takes longer than that.

    Args:
        node: The widget, with which the work ends.
        work: Makes the work.
        group: The kind of work.
        seconds: The time to wait. The work goes on behind it.
    """
    done = asyncio.Event()

    async def all_of_it() -> None:
        try:
            await work()
        finally:
            done.set()

    begin(node, all_of_it, group)
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await done.wait()
    return done.is_set()
