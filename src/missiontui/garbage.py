"""Python's collection of garbage, which neither a start nor a reading has a use for."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def leave_until_first_frame() -> None:
    """Collect nothing for now: what is imported and read until the first frame is no garbage."""
    gc.disable()


@contextmanager
def left_alone() -> Iterator[None]:
    """Collect nothing within: what is made there stays, and collecting would look at all of it."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def collect_and_spare() -> None:
    """Collect once, then spare what lives as long as the program, and collect as usual."""
    gc.collect()
    gc.freeze()
    gc.enable()
