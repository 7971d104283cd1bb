"""`missiontui check`: every fault of every file, and what else is worth a look."""

from __future__ import annotations

import os
from functools import partial

from missiontui.commands.arguments import has_options
from missiontui.commands.exit_codes import INVALID, OK
from missiontui.commands.output import complain, printable, say
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from missiontui.commands.parser import Parser
    from missiontui.commands.remarks import Remark
    from missiontui.model import Mission, Origin


_TEXT = "text"


class _Options(NamedTuple):
    files: list[str]
    source: Path | None = None
    verbose: bool = False
    format: str = _TEXT


def run(given: list[str]) -> int:
    """Print the faults of some files, and their wording that is not in the source; the worst code.

    Wording that differs makes the code 1 only where a text was named to hold it against: the text
    that a record names itself may be missing on another machine.
    """
    options = _parsed(given)
    has_folder = any(map(os.path.isdir, options.files))
    if has_folder and options.source:
        parser().error("--source is the text of one record, and a folder has many")
    if options.format != _TEXT:
        return _print_findings(options, has_folder=has_folder)
    if has_folder:
        from missiontui.commands.check_folder import check_in_words

        return check_in_words(options.files, partial(_check, source=None, verbose=options.verbose))
    return max(_check(name, options.source, verbose=options.verbose) for name in options.files)


def _parsed(given: list[str]) -> _Options:
    if given and not has_options(given):
        return _Options(given)
    found = parser()
    options = _Options(**vars(found.parse_args(given)))
    if options.verbose and options.format != _TEXT:
        found.error(f"-v goes with --format {_TEXT} only")
    return options


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_source

    found = Parser(
        prog="missiontui check",
        description="Print every fault of every file; warnings; and, where the text of the source "
        "is named or attached, all wording that it does not have. Silent where all is well. Of a "
        "folder, every record below it, and a sum.",
        examples=(
            Example("missiontui check *.yaml", "every fault of every record"),
            Example("missiontui check visits/", "every record of a folder, and how many have some"),
            Example("missiontui check --source release.txt visit.yaml", "the wording too"),
            Example("missiontui check --format github *.yaml", "as notes on a pull request"),
        ),
    )
    found.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a record, a folder of records, or - for standard input",
    )
    add_source(found)
    found.add_argument("-v", "--verbose", action="store_true", help="say what was found right, too")
    found.add_argument(
        "--format",
        choices=(_TEXT, "json", "github", "sarif"),
        default=_TEXT,
        help="text for people, or for programs json, github or sarif, all on standard output",
    )
    return found


def _print_findings(options: _Options, *, has_folder: bool) -> int:
    """Print what is found in all files for another program; the worst code."""
    from missiontui.commands.finding_forms import FORMS
    from missiontui.commands.findings import code_of, findings_of

    if has_folder:
        from missiontui.commands.check_folder import findings_in

        found = findings_in(options.files, partial(findings_of, source=None))
    else:
        found = [each for name in options.files for each in findings_of(name, options.source)]
    if text := FORMS[options.format](found):
        say(text)
    return code_of(found)


def _check(name: str, source: Path | None, *, verbose: bool) -> int:
    from missiontui.commands.record import open_record
    from missiontui.commands.remarks import ERROR, WARNING, WORDING, remarks_on
    from missiontui.model.protection import protected
    from missiontui.reading import STANDARD_INPUT

    whole, origin, code = open_record(name, source, show_protected=True)
    if whole is None or origin is None:
        return code
    mission = protected(whole)
    shown = "standard input" if name == STANDARD_INPUT else name
    remarks = list(remarks_on(mission, named=source is not None))
    _tell(shown, [each for each in remarks if each.kind == WORDING])
    _sum_wording(mission, shown)
    _tell(shown, [each for each in remarks if each.kind == WARNING])
    _warn_of_names(whole, origin, shown)
    _tell_unchecked(shown, remarks, verbose=verbose)
    if verbose:
        _say_what_is_right(mission, shown)
    return INVALID if any(each.level == ERROR for each in remarks) else OK


def _tell(shown: str, remarks: list[Remark]) -> None:
    """Print remarks, a line each; wording that differs calls itself so."""
    from missiontui.commands.remarks import WORDING

    for each in remarks:
        kind = "" if each.kind == WORDING else f"{each.kind}: "
        about = f"{each.about}: " if kind and each.about else ""
        say(printable(f"{shown}: {kind}{about}{each.text}"))


def _sum_wording(mission: Mission, shown: str) -> None:
    """Print the sum of the outcomes, where words are not in the attached text."""
    if mission.comparison is None:
        return
    from missiontui.document.held import sum_words
    from missiontui.model.verdicts import Standing

    counts = mission.comparison.counts
    if counts[Standing.DIFFERS] or counts[Standing.NOT_FOUND]:
        say(printable(f"{shown}: {sum_words(mission.comparison)}"))


def _warn_of_names(whole: Mission, origin: Origin, shown: str) -> None:
    from missiontui.commands.exposed import exposed_names
    from missiontui.reading import RecordError

    try:
        for each in exposed_names(whole, origin):
            line, column, path = each.location
            at = f"{path}: " if path else ""
            say(printable(f"{shown}:{line}:{column}: warning: {at}{each.text}"))
    except RecordError as error:  # the file is not what it was a moment ago
        complain(f"missiontui: protected names were not looked for: {error}")


def _tell_unchecked(shown: str, remarks: list[Remark], *, verbose: bool) -> None:
    """Print how much of a draft nobody has looked at yet; each thing where all is asked for."""
    from missiontui.commands.remarks import UNCHECKED
    from missiontui.document.unchecked import unchecked_sum

    found = [each for each in remarks if each.kind == UNCHECKED]
    if verbose:
        _tell(shown, found)
    if found:
        say(printable(f"{shown}: {unchecked_sum(len(found))}"))


def _say_what_is_right(mission: Mission, shown: str) -> None:
    from missiontui.document.held import NOT_HELD, NOT_RECORDED, sum_words
    from missiontui.reading.warnings import is_telephone

    say(printable(f"{shown}: no fault; {_numbers(mission)}"))
    held = sum_words(mission.comparison) if mission.comparison else NOT_HELD
    say(printable(f"{shown}: {held}"))
    for number, stretches in mission.unrecorded.items():
        for words in stretches:
            say(printable(f"{shown}: ¶ {number}: {NOT_RECORDED}: “{words}”"))
    numbers = [means.e164 for each in mission.contacts for means in each.means if means.e164]
    if numbers and is_telephone(numbers[0]) is None:
        say(printable(f"{shown}: telephone numbers were not checked: phonenumbers is missing"))


def _numbers(mission: Mission) -> str:
    numbers = {
        "places": mission.cities,
        "meetings": mission.meetings,
        "participants": mission.delegation.participants,
        "counterparts": mission.counterparts,
        "statements": mission.statements,
        "quotations": mission.quotations,
        "contacts": mission.contacts,
        "gaps": mission.gaps,
    }
    return ", ".join(f"{name}: {len(items)}" for name, items in numbers.items())
