"""What `missiontui check` finds in a record, each with its place, for other programs to show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from missiontui.commands.exit_codes import INVALID, OK, UNREADABLE
from missiontui.commands.waiting import bar
from missiontui.document.held import in_one_line, shift_words
from missiontui.model import Mission
from missiontui.model.verdicts import Standing
from missiontui.reading import (
    InvalidRecordError,
    UnreadableRecordError,
    origin_of,
    read_origin,
    text_of,
)
from missiontui.reading.locations import Locations
from missiontui.reading.warnings import warnings_of

FAULT, WORDING, WARNING, UNREAD = "fault", "wording", "warning", "unreadable"
KINDS = {
    FAULT: "What the format does not allow",
    WORDING: "Wording that the text of the source does not have in its paragraph",
    WARNING: "What a reader of the record would ask about",
    UNREAD: "What cannot be read at all",
}
"""The kinds of findings, and what each is."""

ERROR, CAUTION, NOTE = "error", "warning", "note"
"""Levels of findings. Errors make the exit code other than 0."""


class Finding(NamedTuple):
    """One thing that was found in a file."""

    file: str
    """The file, as it was named; `-` for standard input."""
    line: int | None
    """From 1; None where the whole file is meant."""
    column: int | None
    """From 1, in characters."""
    path: str
    """The field (`statements[3].kind`, counted from 0); empty where the whole file is meant."""
    kind: str
    """One of KINDS."""
    level: str
    """ERROR, CAUTION or NOTE."""
    found: str
    """The words for that which stands there."""
    expected: str
    """The words for that which should stand there; empty where `found` says all."""

    @property
    def message(self) -> str:
        """Both in one sentence."""
        return f"{self.found}; {self.expected}" if self.expected else self.found


def code_of(findings: list[Finding]) -> int:
    """The exit code for what was found: that of the worst."""
    if any(each.kind == UNREAD for each in findings):
        return UNREADABLE
    return INVALID if any(each.level == ERROR for each in findings) else OK


def findings_of(name: str, source: Path | None) -> list[Finding]:
    """All that is found in a file.

    Args:
        name: The file, or `-` for standard input.
        source: A file with the text of the source, in place of the one that the record names.
    """
    try:
        origin = origin_of(name, source)
        with bar(f"Reading {Path(name).name}") as tell:
            mission = read_origin(origin, tell)
        return list(_remarks(name, mission, Locations(text_of(origin)), named=source is not None))
    except InvalidRecordError as error:
        return [
            Finding(name, at.line, at.column, at.path, FAULT, ERROR, at.found, at.expected)
            for at in error.faults
        ]
    except UnreadableRecordError as error:
        return [Finding(name, None, None, "", UNREAD, ERROR, str(error), "")]


def _remarks(
    name: str, mission: Mission, locations: Locations, *, named: bool
) -> Iterator[Finding]:
    """What is to be said of a record without faults.

    Args:
        name: The file.
        mission: The record.
        locations: Where its items stand.
        named: True where the text of the source was named, so that what differs from it is wrong.
    """
    yield from _wording(name, mission, locations, named=named)
    for warning in warnings_of(mission, datetime.now(UTC).date()):
        yield Finding(name, *locations.item(warning.id), WARNING, CAUTION, warning.text, "")


def _wording(
    name: str, mission: Mission, locations: Locations, *, named: bool
) -> Iterator[Finding]:
    """The wording that the attached text does not have, and by what its paragraphs are shifted."""
    if mission.comparison is None:
        return
    for verbatim, verdict in mission.comparison.unmatched:
        location = locations.words(verbatim.owner, verbatim.key, verbatim.words[0])
        wrong = verdict.standing in (Standing.DIFFERS, Standing.NOT_FOUND)
        level = ERROR if named and wrong else CAUTION
        words = in_one_line(mission, verbatim, verdict)
        yield Finding(name, *location, WORDING, level, words, "")
    if shift := shift_words(mission.comparison.shifts):
        words = f"the attached text numbers its paragraphs {shift}"
        yield Finding(name, *locations.item(None), WORDING, NOTE, words, "")
