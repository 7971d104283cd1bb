"""Places that a text itself calls a city or the capital."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from missiontui.drafting.vocabulary import word_list

_CAPITALIZED = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+"
_PART = rf"(?:{_CAPITALIZED}|[a-z]{{1,3}}-{_CAPITALIZED})"
_NAME = rf"(?P<name>{_CAPITALIZED}(?:[ -]{_PART}){{0,2}})"
_ENDS = r"(?=[,.;:)]| and\b| or\b|$)"
_GOES_ON = r"(?=[,.;:)]| of\b| in\b| on\b| and\b| where\b|$)"
_QUALITIES = r"(?:(?!capital)[a-z-]+ ){0,2}"
_CAPITAL = "the capital"
_PATTERNS = (
    (re.compile(rf"\b[Tt]he capital(?: city)?,? {_NAME}{_ENDS}"), _CAPITAL),
    (re.compile(rf"\b[Tt]he capital of [^,.;:()]{{2,40}}, {_NAME}{_ENDS}"), _CAPITAL),
    (re.compile(rf"(?<![\w-]){_NAME}, (?:the|its) capital{_GOES_ON}"), _CAPITAL),
    (re.compile(rf"(?<![\w-]){_NAME}, the {_QUALITIES}(?:city|town){_GOES_ON}"), ""),
    (re.compile(rf"\b[Tt]he {_QUALITIES}(?:city|town) of {_NAME}"), ""),
)
_BEFORE_A_NAME = re.compile(r"(?:In|At|From|To|Near|Outside|Around|Leaving|Reaching|Visiting) ")
_NO_PLACES = word_list(
    "members meps mps parliamentarians delegates participants deputies senators ministers minister "
    "president parliament they the it we observers officials representatives members' chair "
    "government authorities committee delegation monday tuesday wednesday thursday friday saturday "
    "sunday january february march april may june july august september october november december "
    "markets investment punishment city cities and"
)
"""Words with a capital that may follow "the capital" and are no name of a place."""


class PrintedPlace(NamedTuple):
    """A place that the text calls a city or the capital."""

    name: str
    """Name as printed."""
    words: str
    """The words that say so."""
    description: str
    """"the capital", or nothing for a city."""


def printed_places(text: str) -> Iterator[PrintedPlace]:
    """The places of a paragraph, by what they are called."""
    for pattern, description in _PATTERNS:
        for found in pattern.finditer(text):
            name = _BEFORE_A_NAME.sub("", found["name"])
            if name.split(" ")[0].casefold() not in _NO_PLACES:
                words = found[0].removeprefix(found["name"].removesuffix(name))
                yield PrintedPlace(name, words, description)
