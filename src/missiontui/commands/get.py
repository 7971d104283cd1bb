"""`missiontui get`: one value of a record."""

from __future__ import annotations

import os

from missiontui.commands.arguments import has_options
from missiontui.commands.exit_codes import NOT_THERE, OK, UNREADABLE
from missiontui.commands.output import complain, say
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser
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


def run(given: list[str]) -> int:
    """Print a value, and on standard error what has to be known beside it; the exit code."""
    name, file, show_protected = _parsed(given)
    if file and os.path.isdir(file):
        from missiontui.commands.get_in_folder import get_in_folder

        return get_in_folder(name, file, show_protected=show_protected)
    from missiontui.commands.record import open_record
    from missiontui.reading.faults import MOST_FAULTS

    mission, _, _ = open_record(file, most=MOST_FAULTS, show_protected=show_protected)
    if mission is None:
        return UNREADABLE
    value = value_in(mission, name)
    for line in value.lines:
        say(line)
    for remark in value.remarks:
        complain(f"missiontui get: {remark}")
    if value.missing:
        return no_value(name, value.missing, file)
    return OK


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_file, add_protected

    found = Parser(
        prog="missiontui get",
        description="Print an item of a record, or one value of it; of a folder, those of each "
        "record that has it, behind the path of its file. Exit code 1 if there is none.",
        examples=(
            Example("missiontui get release-of-prisoners", "all that is said of an item"),
            Example("missiontui get release-of-prisoners.wording", "its exact words"),
            Example("missiontui get visit.dates.start visit.yaml", "a value of another record"),
            Example("missiontui get .title visit.yaml", "a value of the record itself"),
            Example("missiontui get danek-orlo visits/", "an item of each record that has it"),
        ),
    )
    found.add_argument(
        "name",
        metavar="ID[.FIELD]",
        help="an id, or visit, delegation, source, gaps; behind a dot a key of the format, "
        "and so on; entries of lists count from 0",
    )
    add_file(found, or_folder=True)
    add_protected(found)
    return found


def _parsed(given: list[str]) -> tuple[str, str | None, bool]:
    if 1 <= len(given) <= 2 and not has_options(given):
        return given[0], given[1] if given[1:] else None, False
    options = parser().parse_args(given)
    return options.name, options.file, options.show_protected


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
