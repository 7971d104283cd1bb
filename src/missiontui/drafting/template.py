"""The template of a record, and the skeletons of its parts that a draft shows, too.

A skeleton says what each key takes. As it stands it is no record: what somebody takes the # from
and does not fill in is mostly a fault, and never looks like a fact.
"""

from __future__ import annotations

import re
from enum import Enum

from missiontui.model import ContactKind, CounterpartKind, Function, StatementKind, VisitStatus

SCHEMA_LINE = "# yaml-language-server: $schema=record.schema.json"
"""The first line of a record, by which editors find the schema; `missiontui schema` writes that."""
_HEAD = f"""\
{SCHEMA_LINE}
## The record of one visit. Lines that begin with one # are keys that you may want: take the #
## away and fill them in. Leave out what the source does not state, or tell it under gaps.
## docs/format.md leads to a first record, docs/keys.md explains every key; missiontui check FILE
## tells what is wrong.

title: Title of the record
# language: tag of the record's own words, such as en

source:
  title: Title of the document
"""
_SOURCE = """\
publisher: who published it
kind: what it is, such as press release
language: its tag, such as en
url: its address
published: YYYY-MM-DD
"""
_PLACE = """\
    paragraph: its number
    wording: "words of that paragraph, letter by letter"
"""


_SKELETONS = {
    "visit": """\
visit:
  kind: what it was called, such as fact-finding visit
  status: {VisitStatus}
  countries:
    - id: country
      name: name as printed
      paragraph: its number
  dates:
    start: YYYY-MM-DD, or XXXX-MM-DD where no year is printed
    end: the same
    as_printed: "words for the days"
    paragraph: its number
  next_steps:
    - text: what is to come, in your own words
      date: YYYY-MM-DD, or as much as is stated
      paragraph: its number
""",
    "cities": """\
cities:
  - id: city
    name: name as printed
{place}""",
    "meetings": """\
meetings:
  - id: meeting
    form: what it was, such as exchange of views
    counterparts: [ids of those who were met]
    topics: [what was talked about]
{place}""",
    "delegation": """\
delegation:
  participants:
    - id: participant
      name: name as printed
      function: {Function}
      group: political group
      country: country as printed
      paragraph: its number
""",
    "counterparts": """\
counterparts:
  - id: counterpart
    kind: {CounterpartKind}
    name: name, post, body or group as printed
{place}""",
    "statements": """\
statements:
  - id: statement
    kind: {StatementKind}
    text: what is said, in your own words
    verb: "reporting verb as printed"
    topics: [what it is about]
{place}""",
    "cases": """\
cases:
  - id: case
    name: name as printed
    description: who that is
    situation: the situation as of the text
    paragraph: its number
""",
    "quotations": """\
quotations:
  - id: quotation
    speaker_as_printed: "name as printed"
    sentences:
      - "Each sentence."
    paragraph: its number
""",
    "contacts": """\
contacts:
  - id: contact
    kind: {ContactKind}
    name: name as printed
    means:
      - kind: telephone
        value: "number as printed"
        e164: "+ and digits"
        paragraph: its number
""",
    "gaps": """\
gaps:
  - text: what the source does not state
    about: [ids of what it concerns]
""",
}
"""Skeletons of the parts of a record, with the names of the words that stand for one of several."""


def _words(kinds: type[Enum]) -> str:
    return " | ".join(str(kind.value) for kind in kinds)


def _skeletons() -> dict[str, str]:
    """A skeleton of each part of a record."""
    kinds = (VisitStatus, Function, CounterpartKind, StatementKind, ContactKind)
    words = {each.__name__: _words(each) for each in kinds}
    return {part: text.format(place=_PLACE, **words) for part, text in _SKELETONS.items()}


def skeleton(part: str) -> list[str]:
    """The lines of a skeleton of a part of a record."""
    return _skeletons()[part].splitlines()


def entry_of(part: str, paragraph: int) -> list[str]:
    """The lines of one entry of a part that is a list, for a paragraph."""
    lines = skeleton(part)[1:]
    return [re.sub(r"^    paragraph: .*", f"    paragraph: {paragraph}", line) for line in lines]


def skeleton_of_source() -> list[str]:
    """The lines of the keys of the source that a text seldom tells."""
    return _SOURCE.splitlines()


def template() -> str:
    """A record that checks, with a skeleton of each part as comments."""
    source = "\n".join(f"  # {line}" for line in skeleton_of_source())
    parts = ["\n".join(f"# {line}" for line in skeleton(part)) for part in _skeletons()]
    return "\n\n".join([_HEAD + source, *parts]) + "\n"
