"""Where a record was read from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What has to be named to open the same record again; neither, where nothing would open it.

    A record from standard input has no origin: it is gone once it was read.
    """

    path: Path | None = None
    """The file of the record."""
    bundled: bool = False
    """Whether it is the record that comes with the program, which needs no name."""
    content: bytes | None = None
    """What was read, where no file holds it: a record from standard input, or in an archive."""
    text: Path | None = None
    """A text named beside the record, against which its wording is held in place of its own."""
