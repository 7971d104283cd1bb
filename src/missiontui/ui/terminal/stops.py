"""The signals by which a shell stops a program and lets it go on, answered between two steps of it.

The platform's driver answers them by writing. A signal that comes within a write would find the
queue of writes locked by the very thread that it has interrupted, and wait for ever.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from typing import Any

_STOPS = (signal.SIGTSTP, signal.SIGCONT)


def answer_between_steps(is_lent: Callable[[], bool]) -> None:
    """Leave the answers that are set by now to the event loop that runs.

    Args:
        is_lent: Tells that another program has the terminal. Nothing is written then, and the loop
            stands still: the answer is given at once.
    """
    loop = asyncio.get_running_loop()
    for number in _STOPS:
        answer = signal.getsignal(number)
        if not callable(answer):
            continue

        def hear(*told: Any, answer: Callable[..., object] = answer) -> None:
            if is_lent():
                answer(*told)
            else:
                loop.call_soon_threadsafe(answer, *told)

        signal.signal(number, hear)


def leave_to_system() -> None:
    """Stop and go on as the system does it, without an answer: the terminal is given back."""
    for number in _STOPS:
        signal.signal(number, signal.SIG_DFL)
