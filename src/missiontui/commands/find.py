"""`missiontui find`: what `/` finds, one a line."""

from __future__ import annotations

import os

from missiontui.commands.arguments import has_options
from missiontui.commands.exit_codes import NOT_THERE, OK, UNREADABLE
from missiontui.commands.output import complain, say
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from missiontui.commands.parser import Parser
    from missiontui.hits.listed import Hit


class _Options(NamedTuple):
    words: str
    file: str | None = None
    json: bool = False
    chosen: Mapping[str, list[str]] = {}
    """Values that visits and items of a folder are to have, by the names of facets."""
    no_cache: bool = False
    show_protected: bool = False


def run(given: list[str]) -> int:
    """Print what is found, one item a line; the exit code."""
    options = _parsed(given)
    from missiontui.library.naming import is_library

    if options.file and is_library(options.file):
        return _find_in_folder(options.file, options)
    if options.chosen:
        parser().error(f"--{next(iter(options.chosen))} chooses among the records of a folder")
    if _are_words(options.file):
        both = f'"{options.words} {options.file}"'
        complain(f'missiontui find: no file is called "{options.file}"; several words are {both}')
        return UNREADABLE
    from missiontui.commands.record import open_record
    from missiontui.hits.listed import each_hit
    from missiontui.hits.results import Results, lists_of
    from missiontui.reading.faults import MOST_FAULTS

    mission, _, _ = open_record(
        options.file, most=MOST_FAULTS, show_protected=options.show_protected
    )
    if mission is None:
        return UNREADABLE
    results = Results(mission, lists_of(mission))
    for _ in results.build():
        pass
    results.look_for(options.words)
    if results.query is None:
        complain("missiontui find: nothing to look for")
        return UNREADABLE
    for hit in each_hit(mission, results):
        say(_as_json(hit) if options.json else _in_a_line(hit))
    if kind := results.missed_kind:
        kinds = ", ".join(results.kinds())
        complain(f'missiontui find: nothing is of a kind "{kind}"; kinds here are {kinds}')
    if results.is_within:
        complain("missiontui find: found inside words only")
    return OK if results.count else NOT_THERE


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.choosing import add_facets
    from missiontui.commands.parser import Example, Parser, add_file, add_no_cache, add_protected

    found = Parser(
        prog="missiontui find",
        description="Print what / finds on the screen, one item a line: its id, its kind, its "
        "words, the heading it stands under, its paragraph; of a folder or a server what is found "
        "in all of its records, by visit. Exit code 1 if nothing is found.",
        examples=(
            Example('missiontui find "political prisoners"', "both words, anywhere in an item"),
            Example("missiontui find 'kind:call who:sagartz' visit.yaml", "calls of one speaker"),
            Example("missiontui find prisoners visits/ --kind call", "calls of all visits"),
            Example("missiontui find media --json | jq -r .id", "the ids alone"),
        ),
    )
    found.add_argument("words", metavar="WORDS", help="as after /, in quotation marks if several")
    add_file(found, or_folder=True, or_server=True)
    add_protected(found)
    found.add_argument("--json", action="store_true", help="a JSON object a line, for programs")
    add_facets(found)
    add_no_cache(found)
    return found


def _parsed(given: list[str]) -> _Options:
    if 1 <= len(given) <= 2 and not has_options(given):
        return _Options(given[0], given[1] if given[1:] else None)
    from missiontui.commands.choosing import given_facets

    options = parser().parse_args(given)
    chosen = given_facets(vars(options))
    return _Options(
        options.words,
        options.file,
        options.json,
        chosen,
        options.no_cache,
        options.show_protected,
    )


def _find_in_folder(folder: str, options: _Options) -> int:
    from missiontui.commands.find_in_folder import find_in_folder

    return find_in_folder(
        options.words,
        folder,
        options.chosen,
        as_objects=options.json,
        no_cache=options.no_cache,
        show_protected=options.show_protected,
    )


def _are_words(file: str | None) -> bool:
    """Tell that what stands for a file is one more word, by all that can be seen."""
    return file is not None and file.isalpha() and not os.path.lexists(file)


def _in_a_line(hit: Hit) -> str:
    found = f" · {hit.found}" if hit.found else ""
    heading = f" ({hit.heading})" if hit.heading else ""
    paragraph = f" ¶ {hit.paragraph}" if hit.paragraph else ""
    return f"{hit.id}: {hit.kind}: {hit.words}{found}{heading}{paragraph}"


def _as_json(hit: Hit) -> str:
    from json import dumps

    return dumps({key: value for key, value in hit._asdict().items() if value}, ensure_ascii=False)
