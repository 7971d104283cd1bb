"""The place that a record was read from."""

from __future__ import annotations

from pathlib import Path

from missiontui.model.part import Part, part


@part
class Origin(Part):
    """The place from which a record was read: a file, the program itself, or standard input.

    Standard input gives a record only once: it has neither a file nor the program's name, and what
    was read is kept in `content`.
    """

    path: Path | None = None
    """The file of the record; None where it has none."""
    bundled: bool = False
    """True for the record that comes with the program, which opens without a name."""
    content: bytes | None = None
    """The bytes that were read, where no file holds them: from standard input, or in an archive."""
    text: Path | None = None
    """A text named beside the record, against which its wording is held in place of its own."""
