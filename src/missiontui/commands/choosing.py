"""Values by which visits are chosen on the command line: countries, bodies, kinds and so on."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from shlex import quote
from typing import TYPE_CHECKING, Any

from missiontui.commands.exit_codes import NOT_THERE
from missiontui.commands.output import complain
from missiontui.library.interface import Facet, Filter, Library

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser

FACETS = {
    "country": Facet.COUNTRY,
    "body": Facet.BODY,
    "visit-kind": Facet.VISIT_KIND,
    "kind": Facet.KIND,
    "year": Facet.YEAR,
    "topic": Facet.TOPIC,
}
"""Each facet by its name on the command line."""
_MEANT = {
    "country": "which was visited, or which the visit was about",
    "body": "which sent the delegation",
    "visit-kind": "as fact-finding visit",
    "kind": "as call, meeting or case",
    "year": "in which the visit began",
    "topic": "which a statement or a meeting is about",
}


def add_facets(parser: Parser) -> None:
    """Take values of facets, of each any number."""
    for name, meaning in _MEANT.items():
        parser.add_argument(
            f"--{name}",
            metavar=name.upper(),
            action="append",
            default=[],
            help=f"of a folder: only what has this {_words(name)}, {meaning}; may be repeated",
        )


def _words(name: str) -> str:
    return {"visit-kind": "kind of visit"}.get(name, name)


def given_facets(options: Mapping[str, Any]) -> dict[str, list[str]]:
    """The values that a command line gives, by the names of facets."""
    values = {name: options[name.replace("-", "_")] for name in FACETS}
    return {name: given for name, given in values.items() if given}


def filter_of(
    given: Mapping[str, Sequence[str]], library: Library, named: str, prog: str
) -> Filter:
    """The filter that a command line means.

    Case and accents make no difference. A text that is no value chooses those that have it as whole
    words: `--body "human rights"`.

    Args:
        given: The values, by the names of facets.
        library: The library.
        named: The folder, or the address of the server, as it was named.
        prog: The program as its sentences begin.

    Raises:
        SystemExit: if no visit has a value, which is told.
    """
    values = {name: _values(name, texts, library, named, prog) for name, texts in given.items()}
    return Filter(
        countries=values.get("country", ()),
        bodies=values.get("body", ()),
        visit_kinds=values.get("visit-kind", ()),
        years=tuple(map(int, values.get("year", ()))),
        kinds=values.get("kind", ()),
        topics=values.get("topic", ()),
    )


def _values(
    name: str, texts: Sequence[str], library: Library, named: str, prog: str
) -> tuple[str, ...]:
    from missiontui.library.countries import shown
    from missiontui.reading.faults import did_you_mean, quoted
    from missiontui.search.folding import folded

    known = [
        (spelt, each.value)
        for each in library.count(FACETS[name])
        for spelt in (shown(each.value), *each.also)
    ]
    found: dict[str, None] = {}
    for text in texts:
        typed = folded(text)
        words = re.compile(rf"(?<!\w){re.escape(typed)}(?!\w)")
        same = [value for spelt, value in known if folded(spelt) == typed]
        fitting = same or [value for spelt, value in known if words.search(folded(spelt))]
        if not fitting or not typed:
            hint = (
                did_you_mean(text, [spelt for spelt, _ in known])
                or f"; missiontui library {_of(named)}--count {name} lists them"
            )
            complain(f"{prog}: no visit has the {_words(name)} {quoted(text)}{hint}")
            raise SystemExit(NOT_THERE)
        found |= dict.fromkeys(fitting)
    return tuple(found)


def _of(named: str) -> str:
    """A library as a command names it that is offered; the folder one is in needs no name."""
    return "" if named == os.curdir else f"{quote(named)} "
