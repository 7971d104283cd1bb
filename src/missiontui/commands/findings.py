"""What `missiontui check` finds in a record, each with its place, for other programs to show."""

from __future__ import annotations

from pathlib import Path

from missiontui.commands.exit_codes import INVALID, OK, UNREADABLE
from missiontui.commands.exposed import exposed_names
from missiontui.commands.remarks import (
    CAUTION,
    ERROR,
    UNCHECKED,
    WARNING,
    WORDING,
    Remark,
    remarks_on,
)
from missiontui.commands.waiting import Bar
from missiontui.model.protection import protected
from missiontui.reading import (
    InvalidRecordError,
    UnreadableRecordError,
    origin_of,
    read_origin,
    text_of,
)
from missiontui.reading.locations import Locations
from missiontui.typed import NamedTuple

FAULT, UNREAD = "fault", "unreadable"
KINDS = {
    FAULT: "What the format does not allow",
    WORDING: "Wording that the text of the source does not have in its paragraph",
    WARNING: "What a reader of the record would ask about",
    UNCHECKED: "What the program filled in, and nobody has held against the source yet",
    UNREAD: "What cannot be read at all",
}
"""The kinds of findings, and what each is."""


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
    """One of the levels of remarks."""
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
        origin = origin_of(name, source, show_protected=True)
        with Bar(f"Reading {Path(name).name}") as tell:
            whole = read_origin(origin, tell)
        locations = Locations(text_of(origin))
        remarks = remarks_on(protected(whole), named=source is not None)
        found = [_located(name, each, locations) for each in remarks]
        return found + [
            Finding(name, *each.location, WARNING, CAUTION, each.text, "")
            for each in exposed_names(whole, origin)
        ]
    except InvalidRecordError as error:
        return [
            Finding(name, at.line, at.column, at.path, FAULT, ERROR, at.found, at.expected)
            for at in error.faults
        ]
    except UnreadableRecordError as error:
        return [Finding(name, None, None, "", UNREAD, ERROR, str(error), "")]


def _located(name: str, remark: Remark, locations: Locations) -> Finding:
    """A remark with the place that it is about."""
    if remark.path:
        location = locations.field(remark.path)
    elif remark.key:
        location = locations.words(remark.about, remark.key, remark.words)
    else:
        location = locations.item(remark.about)
    return Finding(name, *location, remark.kind, remark.level, remark.text, "")
