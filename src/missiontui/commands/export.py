"""`missiontui export`: a record for other programs, and for readers without this one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from missiontui.commands.exit_codes import NOTHING_TO_EXPORT, OK, UNREADABLE
from missiontui.commands.output import complain, hand_over, printable, put, put_all, say
from missiontui.export.formats import (
    FORMATS,
    NothingToExportError,
    Options,
    exporter,
    section_exporter,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from missiontui.commands.parser import Parser
    from missiontui.model import Mission

_PROG = "missiontui export"
_STANDARD_OUTPUT = "-"
_VCARDS = ("4.0", "3.0")


class _Options(NamedTuple):
    file: str | None
    source: Path | None
    to: str | None
    output: str
    section: list[str]
    ids: list[str]
    force: bool
    vcard: str
    participants: bool
    with_cases: bool
    explain: bool
    show_protected: bool


def run(given: list[str]) -> int:
    """Write a record in a format, or say what the format leaves out; the exit code."""
    options = _parsed(given)
    if options.to is None:
        if options.explain:
            return _list_formats()
        return _failed(f"--to FORMAT is missing; one of {', '.join(FORMATS)}")
    if options.to not in FORMATS:
        return _failed(f"--to: no format {_unknown(options.to, FORMATS)}")
    if options.explain:
        return _explain(options.to)
    from missiontui.model import SECTIONS

    for name in options.section:
        if name not in SECTIONS:
            return _failed(f"--section: no tab {_unknown(name, SECTIONS)}")
    from missiontui.commands.record import open_record
    from missiontui.reading.faults import MOST_FAULTS

    mission, _, code = open_record(
        options.file, options.source, most=MOST_FAULTS, show_protected=options.show_protected
    )
    return code if mission is None else _export(mission, options.to, options)


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_file, add_protected, add_source

    found = Parser(
        prog=_PROG,
        description="Write a record, or what is chosen of it, as other programs read it.",
        examples=(
            Example("missiontui export visit.yaml --to html -o visit.html", "a page to send"),
            Example("missiontui export visit.yaml --to vcf --participants", "for an address book"),
            Example(
                "missiontui export --to matrix --section concerns", "what was said, to fill in"
            ),
            Example("missiontui export visit.yaml --to csv -o tables/", "a table of each section"),
            Example("missiontui export --to ics --explain", "what a calendar cannot hold"),
        ),
    )
    add_file(found)
    add_source(found)
    found.add_argument("--to", metavar="FORMAT", help=f"one of {', '.join(FORMATS)}")
    found.add_argument(
        *("-o", "--output"),
        metavar="PATH",
        default=_STANDARD_OUTPUT,
        help="a file, or a folder, in which the file has the title as its name, and csv a file a "
        "section; without it, and with -, standard output",
    )
    found.add_argument("--force", action="store_true", help="replace a file that is there")
    found.add_argument(
        "--explain",
        action="store_true",
        help="print what the format leaves out; without --to, what each format is for",
    )
    add_protected(found)
    _add_choices(found)
    return found


def _parsed(given: list[str]) -> _Options:
    return _Options(**vars(parser().parse_args(given)))


def _add_choices(parser: Parser) -> None:
    """Take what is to be exported of the record, and the choices of single formats."""
    parser.add_argument(
        "--section",
        metavar="NAME",
        action="append",
        default=[],
        help="only what stands in this tab; may be repeated",
    )
    parser.add_argument(
        "--ids", metavar="ID", nargs="+", action="extend", default=[], help="only these items"
    )
    parser.add_argument(
        "--vcard", choices=_VCARDS, default=_VCARDS[0], help="the version of vcf, 4.0 without it"
    )
    parser.add_argument(
        "--participants", action="store_true", help="vcf: cards of the participants too"
    )
    parser.add_argument(
        "--with-cases", action="store_true", help="ftm: entities for the people of cases too"
    )


def _failed(reason: str) -> int:
    complain(f"{_PROG}: {reason}")
    return UNREADABLE


def _unknown(name: str, known: Collection[str]) -> str:
    """A name that is not known, the nearest one that is, and all of them."""
    from missiontui.reading.faults import did_you_mean, quoted

    return f"{quoted(name)}{did_you_mean(name, known)}; one of {', '.join(known)}"


def _list_formats() -> int:
    room = max(map(len, FORMATS))
    for name, format_ in FORMATS.items():
        say(f"{name:{room}}  {format_.what}")
    return OK


def _explain(name: str) -> int:
    for sentence in exporter(name).LEAVES_OUT:
        say(sentence)
    return OK


def _export(mission: Mission, name: str, options: _Options) -> int:
    from missiontui.commands.ids import no_item
    from missiontui.export.chosen import Chosen
    from missiontui.model import PARTS, Id

    known = (*mission.items, *PARTS)
    for id in options.ids:
        if id not in known:
            return _failed(f"--ids: {no_item(id, known)}")
    chosen = Chosen.of(map(Id, options.ids), options.section)
    choices = Options(options.vcard, options.participants, options.with_cases)
    sections = section_exporter(name)
    try:
        if sections and _is_folder(options.output):
            return _write_sections(sections.by_section(mission, chosen), name, options)
        text = exporter(name).exported(mission, chosen, choices)
    except NothingToExportError as error:
        complain(f"{_PROG}: {error}")
        return NOTHING_TO_EXPORT
    if sections and len(found := sections.sections(mission, chosen)) > 1:
        complain(
            f"{_PROG}: {len(found)} sections in one table; --section NAME makes the "
            "table of one, -o FOLDER/ writes each to a file of its own"
        )
    if options.output == _STANDARD_OUTPUT:
        hand_over(text.encode())
        return OK
    return _write(text.encode(), mission.title, FORMATS[name].suffix, options)


def _is_folder(path: str) -> bool:
    return path.endswith(os.sep) or os.path.isdir(path)


def _write(data: bytes, title: str, suffix: str, options: _Options) -> int:
    """Write a file; the name of one that was named here is printed."""
    from missiontui.export.writing import slug

    file, is_folder = options.output, _is_folder(options.output)
    if is_folder:
        file = os.path.join(file, slug(title) + suffix)
    code = put(file, data, replace=options.force, prog=_PROG)
    if is_folder and code == OK:
        say(printable(file))
    return code


def _write_sections(texts: dict[str, str], name: str, options: _Options) -> int:
    """Write a file a section in a folder, made where it is missing; the names are printed."""
    folder, suffix = options.output, FORMATS[name].suffix
    try:
        os.makedirs(folder, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        return _failed(f"{folder} cannot be made: {reason}")
    files = {os.path.join(folder, each + suffix): text.encode() for each, text in texts.items()}
    code = put_all(files, folder, replace=options.force, prog=_PROG)
    for file in files if code == OK else ():
        say(printable(file))
    return code
