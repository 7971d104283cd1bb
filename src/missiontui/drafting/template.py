"""The template of a record, and the parts of it that a draft shows where nothing was found."""

from __future__ import annotations

SCHEMA_LINE = "# yaml-language-server: $schema=mission.schema.json"
"""The first line of a record, by which editors find the schema; `missiontui schema` writes that."""
_HEAD = f"""\
{SCHEMA_LINE}
## The record of one visit. Lines that begin with one # are keys that you may want: take the # away
## and fill them in. What the source does not state is left out, or told under gaps.
## docs/format.md has recipes, docs/keys.md every key; missiontui check FILE tells what is wrong.

title: Title of the record
# language: en

source:
  title: Title of the document
"""
_SOURCE = """\
publisher: Who published it
kind: press release
language: en
url: https://parliament.example.org/press/17
published: 2031-03-15
"""
_PARTS = {
    "visit": """\
visit:
  kind: fact-finding visit
  status: concluded
  countries:
    - id: selmark
      name: Selmark
      paragraph: 2
  dates:
    start: XXXX-03-12
    end: XXXX-03-14
    as_printed: 12-14 March
    paragraph: 2
""",
    "cities": """\
cities:
  - id: dunmere
    name: Dunmere
    paragraph: 3
""",
    "meetings": """\
meetings:
  - id: harbour-board
    form: meeting
    counterparts: [board-officials]
    paragraph: 3
    wording: "they met officials of the Harbour Board"
""",
    "delegation": """\
delegation:
  participants:
    - id: ines-tallow
      name: Ines Tallow
      function: chair
      group: GSP
      country: Austria
      paragraph: 5
""",
    "counterparts": """\
counterparts:
  - id: board-officials
    kind: group
    name: officials of the Harbour Board
    paragraph: 3
""",
    "statements": """\
statements:
  - id: reopening
    kind: call
    text: Reopen the harbour without delay.
    verb: called for
    paragraph: 4
    wording: "the reopening of the harbour without delay"
""",
    "quotations": """\
quotations:
  - id: chair-quotation
    speaker_as_printed: Ines Tallow
    sentences:
      - "The harbour must open."
    paragraph: 6
""",
    "contacts": """\
contacts:
  - id: press-office
    kind: press service
    name: Press Office
    means:
      - kind: telephone
        value: +44 20 7946 0321
        e164: "+442079460321"
        paragraph: 7
""",
    "gaps": """\
gaps:
  - text: The year of the visit.
    about: [visit]
""",
}
"""An example of each part of a record."""


def example_of(part: str) -> list[str]:
    """An example of a part of a record, as comments."""
    return [f"# {line}" for line in _PARTS[part].splitlines()]


def example_of_source() -> list[str]:
    """The keys of the source that a text seldom tells, as comments."""
    return [f"# {line}" for line in _SOURCE.splitlines()]


def template() -> str:
    """A record that checks, with an example of each part as comments."""
    parts = [_HEAD + "\n".join(f"  {line}" for line in example_of_source())]
    parts += ["\n".join(example_of(part)) for part in _PARTS]
    return "\n\n".join(parts) + "\n"
