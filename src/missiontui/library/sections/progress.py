"""How far the taking in of a library has come, in words."""

from __future__ import annotations

from missiontui.library.interface import Progress

_A_MINUTE = 60


def progress_words(progress: Progress) -> tuple[str, ...]:
    """The number of files taken in and of all, and the time still needed: the longest first.

    There are none once all files are taken in: those that are gone are taken out in a moment.
    """
    if progress.done >= progress.total:
        return ()
    number = f"{progress.done:,} of {progress.total:,} files"
    if progress.seconds_left is None:
        return (f"Taking in {number}", number)
    left = time_words(progress.seconds_left)
    return (f"Taking in {number} · {left} left", f"{number} · {left}", number)


def time_words(seconds: float) -> str:
    """A time that is not known exactly, in seconds or minutes."""
    if seconds < _A_MINUTE:
        return f"about {max(1, round(seconds))} s"
    return f"about {round(seconds / _A_MINUTE)} min"
