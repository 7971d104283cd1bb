"""Following what was said, and whom it was about, from record to record by the links they state.

Items are bound by links only; what merely looks alike stands apart. Nothing here judges whether
anything was done.
"""

from __future__ import annotations

from missiontui.library.following.grid import Grid, GridRow, met
from missiontui.library.following.likeness import alike, can_be_alike
from missiontui.library.following.no_longer import Compared, Dropped, LeftOut, no_longer_said
from missiontui.library.following.threads import (
    CaseThread,
    KnownStep,
    Thread,
    case_of,
    cases,
    followed,
    threads,
)

__all__ = [
    "CaseThread",
    "Compared",
    "Dropped",
    "Grid",
    "GridRow",
    "KnownStep",
    "LeftOut",
    "Thread",
    "alike",
    "can_be_alike",
    "case_of",
    "cases",
    "followed",
    "met",
    "no_longer_said",
    "threads",
]
