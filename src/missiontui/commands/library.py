"""`missiontui library`: the visits of a folder, or how often they have what."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from missiontui.commands.arguments import has_options
from missiontui.commands.exit_codes import NOT_THERE, OK
from missiontui.commands.output import as_json, columns, is_terminal, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from missiontui.commands.parser import Parser
    from missiontui.library.interface import Filter, Library

PROG = "missiontui library"


class _Options(NamedTuple):
    folder: str = os.curdir
    json: bool = False
    facet: str | None = None
    no_cache: bool = False
    show_protected: bool = False
    chosen: Mapping[str, list[str]] = {}


def run(given: list[str]) -> int:
    """List visits, or values of theirs with their numbers; the exit code."""
    options = _parsed(given)
    from missiontui.commands.choosing import filter_of
    from missiontui.commands.folder import tell_problems
    from missiontui.commands.libraries import opened

    with opened(
        options.folder, PROG, no_cache=options.no_cache, show_protected=options.show_protected
    ) as library:
        chosen = filter_of(options.chosen, library, options.folder, PROG)
        if options.facet:
            listed = _list_values(options.facet, library, chosen, as_objects=options.json)
        else:
            listed = _list_visits(library, options.folder, chosen, as_objects=options.json)
        tell_problems(options.folder, library.problems(), PROG)
    return OK if listed else NOT_THERE


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.choosing import FACETS, add_facets
    from missiontui.commands.parser import Example, Parser, add_no_cache, add_protected

    found = Parser(
        prog=PROG,
        description="List the visits of a folder, the newest first: all files below it that end in "
        ".yaml. In a pipe each is a line of first day, status, countries, bodies, title, meetings, "
        "participants, statements and file, parted by tabs. Files that give no record are told on "
        "standard error.",
        examples=(
            Example("missiontui library visits/", "all visits, the newest first"),
            Example("missiontui library visits/ --country selmark --year 2019", "some of them"),
            Example("missiontui library visits/ --count topic", "what they are about, how often"),
            Example("missiontui library visits/ --json | jq -r .file", "the files alone"),
        ),
    )
    found.add_argument(
        "folder",
        nargs="?",
        default=os.curdir,
        metavar="DIR",
        help="a folder of records, or the address of a server; the folder you are in without it",
    )
    found.add_argument("--json", action="store_true", help="a JSON object a line, for programs")
    found.add_argument(
        "--count",
        choices=tuple(FACETS),
        help="list the values that visits have of this, each with the number of visits",
    )
    add_facets(found)
    add_no_cache(found)
    add_protected(found)
    return found


def _parsed(given: list[str]) -> _Options:
    if len(given) <= 1 and not has_options(given):
        return _Options(given[0]) if given else _Options()
    from missiontui.commands.choosing import given_facets

    options = parser().parse_args(given)
    chosen = given_facets(vars(options))
    return _Options(
        options.folder,
        options.json,
        options.count,
        options.no_cache,
        options.show_protected,
        chosen,
    )


def _list_visits(library: Library, folder: str, chosen: Filter, *, as_objects: bool) -> int:
    """Print the visits; their number."""
    from missiontui.commands.libraries import PAGE
    from missiontui.commands.visit_lines import aligned, as_object, tabbed
    from missiontui.library.paging import all_of

    visits = all_of(partial(library.visits, chosen, limit=PAGE))
    if not as_objects and is_terminal():
        found = list(visits)
        for line in aligned(found, columns()):
            say(line)
        return len(found)
    number = 0
    for visit in visits:
        say(as_object(visit, folder) if as_objects else tabbed(visit, folder))
        number += 1
    return number


def _list_values(facet: str, library: Library, chosen: Filter, *, as_objects: bool) -> int:
    """Print the values of a facet; their number."""
    from missiontui.commands.choosing import FACETS
    from missiontui.library.countries import shown

    counts = library.count(FACETS[facet], chosen=chosen)
    for each in counts:
        if as_objects:
            say(as_json({facet: shown(each.value), "visits": each.visits}))
        else:
            say(f"{shown(each.value)}\t{each.visits}")
    return len(counts)
