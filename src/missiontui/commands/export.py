"""`missiontui export`: a record for other programs, and for readers without this one."""

from __future__ import annotations

import os

from missiontui.commands.exit_codes import NOTHING_TO_EXPORT, OK, UNREADABLE
from missiontui.commands.export_target import PROG, STANDARD_OUTPUT, Target
from missiontui.commands.output import complain, say
from missiontui.export.formats import (
    FORMATS,
    NothingToExportError,
    Options,
    exporter,
    joining_exporter,
    section_exporter,
)
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from missiontui.commands.parser import Parser
    from missiontui.model import Mission

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
    no_cache: bool
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
    is_folder = options.file and os.path.isdir(options.file)
    return (_export_folder if is_folder else _export_record)(options.to, options)


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import (
        Example,
        Parser,
        add_file,
        add_no_cache,
        add_protected,
        add_source,
    )

    found = Parser(
        prog=PROG,
        description="Write a record, or what is chosen of it, as other programs read it; of a "
        "folder all records, where a format can hold several.",
        examples=(
            Example("missiontui export visit.yaml --to html -o visit.html", "a page to send"),
            Example("missiontui export visit.yaml --to vcf --participants", "for an address book"),
            Example(
                "missiontui export --to matrix --section concerns", "what was said, to fill in"
            ),
            Example("missiontui export visit.yaml --to csv -o tables/", "a table of each section"),
            Example("missiontui export --to ics --explain", "what a calendar cannot hold"),
            Example("missiontui export visits/ --to ftm -o visits.ftm.json", "a whole folder"),
        ),
    )
    add_file(found, or_folder=True)
    add_source(found)
    found.add_argument("--to", metavar="FORMAT", help=f"one of {', '.join(FORMATS)}")
    _add_target(found)
    found.add_argument(
        "--explain",
        action="store_true",
        help="print what the format leaves out; without --to, what each format is for",
    )
    add_no_cache(found)
    add_protected(found)
    _add_choices(found)
    return found


def _parsed(given: list[str]) -> _Options:
    return _Options(**vars(parser().parse_args(given)))


def _add_target(parser: Parser) -> None:
    """Take the place that the export goes to."""
    parser.add_argument(
        *("-o", "--output"),
        metavar="PATH",
        default=STANDARD_OUTPUT,
        help="a file, or a folder, in which the file has the title as its name, or that of the "
        "folder exported, and csv a file a section; without it, and with -, standard output",
    )
    parser.add_argument("--force", action="store_true", help="replace a file that is there")


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
    complain(f"{PROG}: {reason}")
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


def _export_record(name: str, options: _Options) -> int:
    from missiontui.commands.record import open_record
    from missiontui.reading.faults import MOST_FAULTS

    mission, _, code = open_record(
        options.file, options.source, most=MOST_FAULTS, show_protected=options.show_protected
    )
    return code if mission is None else _export(mission, name, options)


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
    target = Target(options.output, FORMATS[name].suffix, options.force)
    try:
        if sections and target.is_folder:
            return target.take_sections(sections.by_section(mission, chosen))
        text = exporter(name).exported(mission, chosen, choices)
    except NothingToExportError as error:
        complain(f"{PROG}: {error}")
        return NOTHING_TO_EXPORT
    if sections:
        _tell_sections(len(sections.sections(mission, chosen)))
    return target.take(text, mission.title)


def _export_folder(name: str, options: _Options) -> int:
    """Write the records of a folder, where the format can hold several; the exit code."""
    folder = options.file or os.curdir
    if options.source is not None:
        return _failed("--source is the text of one record, and a folder has many")
    from missiontui.commands.export_folder import Wanted, taken_of

    choices = Options(options.vcard, options.participants, options.with_cases)
    wanted = Wanted(name, tuple(options.ids), tuple(options.section), choices)
    parts, code = taken_of(
        folder, wanted, no_cache=options.no_cache, show_protected=options.show_protected
    )
    if not parts:
        return code
    target = Target(options.output, FORMATS[name].suffix, options.force)
    if sections := section_exporter(name):
        texts = sections.together_by_section(parts)
        if target.is_folder:
            return target.take_sections(texts) or code
        _tell_sections(len(texts))
    text = joining_exporter(name).together(parts)
    return target.take(text, os.path.basename(os.path.abspath(folder))) or code


def _tell_sections(number: int) -> None:
    if number > 1:
        complain(
            f"{PROG}: {number} sections in one table; --section NAME makes the "
            "table of one, -o FOLDER/ writes each to a file of its own"
        )
