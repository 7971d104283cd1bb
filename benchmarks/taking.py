"""Taking samples: what one round of a measure tells, at a calm moment."""

from __future__ import annotations

from collections.abc import Iterable

from machine import Disturbance, Patience
from rows import Round, Samples

LONGEST_PATIENCE = 5.0
"""So long a calm moment is waited for, in seconds."""

Taken = tuple[str, str, float]
"""The name of what was measured, the program, and how much it was."""


def take(samples: Samples, measured: Iterable[Taken], patience: Patience) -> None:
    """Add a round of a measure to the samples, and how much others disturbed it."""
    patience.wait()
    disturbance = Disturbance()
    values: dict[tuple[str, str], list[float]] = {}
    for sample, program, value in measured:
        values.setdefault((sample, program), []).append(value)
    others = disturbance.cores()
    for key, taken in values.items():
        samples.rounds[key].append(Round(tuple(taken), others))
