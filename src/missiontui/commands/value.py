"""A value of a record that somebody asks for by its name, as it is printed."""

from __future__ import annotations

import os

from missiontui.commands.exit_codes import NOT_THERE, UNREADABLE
from missiontui.commands.output import complain
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from missiontui.export.dump import Plain
    from missiontui.export.values import NoSuchValueError
    from missiontui.model import Mission

_RECORDS = (".yaml", ".yml", ".json")
"""How the names of records end."""


class Value(NamedTuple):
    """A value of a record, as it is printed."""

    lines: list[str]
    """Its lines; none where the record does not have it."""
    remarks: tuple[str, ...] = ()
    """What has to be known beside it."""
    is_item: bool = False
    """True for an item as the screen shows it, which is one text of many lines."""
    missing: str = ""
    """The sentence that tells why it is not there."""
    has_item: bool = True
    """False where the record does not have even the item."""


def no_value(name: str, missing: str, file: str | None) -> int:
    """Tell that there is no such value, or that a file stands where an id belongs; the code."""
    kind = _kind_of_file(name)
    complain(f"missiontui get: {_no_id(name, kind, file) if kind else missing}")
    return UNREADABLE if kind else NOT_THERE


def value_in(mission: Mission, name: str) -> Value:
    """A value of a record, or the sentence that says that it is not there."""
    if text := _as_text(mission, name):
        return Value([text], is_item=True)
    from missiontui.export.values import NoSuchValueError, value_of

    try:
        value, remarks = value_of(mission, name)
    except NoSuchValueError as error:
        return Value([], missing=_told(error), has_item=bool(error.within))
    return Value(_lines(value), tuple(remarks))


def _as_text(mission: Mission, name: str) -> str | None:
    """An item as the screen shows it; None for a field, and for what the screen does not open."""
    if "." in name or "[" in name:
        return None
    from missiontui.export.as_text import as_text
    from missiontui.model import Id

    return as_text(mission, Id(name))


def _kind_of_file(name: str) -> str:
    """The words for what lies under a name, or would by its end; empty where nothing does."""
    if os.path.isdir(name):  # pathlib loads much
        return "a folder"
    return "a file" if os.path.lexists(name) or name.endswith(_RECORDS) else ""


def _no_id(name: str, kind: str, file: str | None) -> str:
    """The sentence for a file or folder that stands where an id belongs."""
    from shlex import quote

    from missiontui.reading.faults import quoted

    shown = quoted(name)
    if kind == "a folder" or file is not None:
        return f"{shown} is {kind}; an id stands here, and behind it the file of the record"
    return f"{shown} is {kind}; an id goes before it: missiontui get visit {quote(name)}"


def _lines(value: Plain) -> list[str]:
    """The lines of a value; of a list one for each text."""
    from missiontui.export.lines import in_lines

    if isinstance(value, list) and not any(isinstance(each, dict) for each in value):
        return [str(each) for each in value]
    return list(in_lines(value))


def _told(error: NoSuchValueError) -> str:
    if not error.within:
        from missiontui.commands.ids import no_item

        return no_item(error.wrong, error.known)
    from missiontui.reading.faults import did_you_mean, quoted

    hint = did_you_mean(error.wrong, error.known)
    known = f"; one of {', '.join(error.known)}" if error.known else ""
    return f"{error.within} has no {quoted(error.wrong)}{hint}{known}"
