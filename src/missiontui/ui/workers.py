"""Work beside the screen, the last of a kind in place of those before it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
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
