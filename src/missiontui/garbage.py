"""Python's collection of garbage, which neither a start nor a reading has a use for."""

from __future__ import annotations

import gc

_NOW_AND_THEN = 20_000
"""Objects that are made on the screen before garbage is looked for among them."""


def leave_until_first_frame() -> None:
    """Collect nothing for now: what is imported and read until the first frame is no garbage."""
    gc.disable()


def collect_what_loading_leaves() -> None:
    """Spare what lives, and collect again: what loading Textual drops is 1 MB, and used again."""
    gc.freeze()
    gc.set_threshold(_NOW_AND_THEN)
    gc.enable()


class LeftAlone:
    """Nothing is collected within: what is made there stays, and would all be looked at."""

    def __enter__(self) -> None:
        self._was_enabled = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._was_enabled:
            gc.enable()


def collect_and_spare() -> None:
    """Collect once, then spare what lives as long as the program, and collect as usual."""
    gc.collect()
    gc.freeze()
    gc.enable()
