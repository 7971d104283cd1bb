"""Where the tests find the files of the repository."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The repository."""
RECORDS = ROOT / "tests" / "records"
"""Invented records, each for what it exercises."""
BUNDLED = ROOT / "data" / "mission.yaml"
"""The record that comes with the program."""
LIBRARY = ROOT / "tests" / "library"
"""A folder of invented records that lead to each other; one of them has faults, one is none."""
