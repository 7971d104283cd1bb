"""The legend of what only a library shows: signs of its grid, and words of what is followed."""

from __future__ import annotations

from missiontui.library.sections.followed import ALIKE, NOT_MET, NOTHING_LATER
from missiontui.library.sections.grid import MET_SIGN, NOT_MET_SIGN, NOTHING

LIBRARY_SIGNS = (
    "Signs of a library",
    (
        (ALIKE, "only looks the same, for the reason given; no record says that it is"),
        (NOTHING_LATER, "no record here tells of anything later; it may have gone on or ended"),
        (MET_SIGN, "met at that visit"),
        (NOT_MET_SIGN, f"named at that visit; {NOT_MET}"),
        (NOTHING, "not named at that visit"),
    ),
)
"""A heading, and each sign with its meaning."""
