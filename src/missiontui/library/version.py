"""The version of what is taken in: an index that another version has filled is filled anew."""

from __future__ import annotations

from missiontui import __version__

_CUT = 5
"""The number of how records are taken in and words are cut; another one with every change."""
READER = f"{__version__}/{_CUT}"
"""The version of the reader."""
