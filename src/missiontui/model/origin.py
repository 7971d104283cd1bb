"""The place that a record was read from."""

from __future__ import annotations

from os import PathLike, fspath

from missiontui.model.part import Part, part
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@part
class Origin(Part):
    """The place from which a record was read: a file, the program itself, or standard input.

    Standard input gives a record only once: it has neither a file nor the program's name, and what
    was read is kept in `content`.
    """

    file: str | None = None
    """The file of the record; None where it has none."""
    bundled: bool = False
    """True for the record that comes with the program, which opens without a name."""
    content: bytes | None = None
    """The bytes that were read, where no file holds them: from standard input, or in an archive."""
    text: Path | None = None
    """A text named beside the record, against which its wording is held in place of its own."""
    version: tuple[int, ...] | None = None
    """The state of the file before it was read, as `reading.version` tells it."""
    show_protected: bool = False
    """True if protected names are shown, each time that the record is read."""

    def __init__(
        self,
        *,
        path: str | PathLike[str] | None = None,
        bundled: bool = False,
        content: bytes | None = None,
        text: Path | None = None,
        version: tuple[int, ...] | None = None,
        show_protected: bool = False,
    ) -> None:
        super().__init__(
            file=None if path is None else fspath(path),
            bundled=bundled,
            content=content,
            text=text,
            version=version,
            show_protected=show_protected,
        )

    @property
    def path(self) -> Path | None:
        """The file as a path, which loads what a start does without."""
        from pathlib import Path

        return None if self.file is None else Path(self.file)
