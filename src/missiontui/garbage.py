"""Python's collection of garbage, which a start has no use for."""

from __future__ import annotations

import gc


def leave_until_first_frame() -> None:
    """Collect nothing for now: what is imported and read until the first frame is no garbage."""
    gc.disable()


def collect_and_spare() -> None:
    """Collect once, then spare what lives as long as the program, and collect as usual."""
    gc.collect()
    gc.freeze()
    gc.enable()
