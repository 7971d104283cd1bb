"""Which characters a record may hold: none that a terminal obeys, all that a script needs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path

import pytest
import yaml
from paths import BUNDLED
from yaml.events import (
    CollectionEndEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from missiontui.model import Mission
from missiontui.reading import Fault, InvalidRecordError, read_bytes

EVERY_KEY = """\
title: T1
language: en
direction: rtl
kind: T2
summary: T3
background: T4
paragraph: 1
wording: [T5, T6]
also_in: [{paragraph: 2, wording: T7}]
notes: [{kind: derived, about: T8, text: T9}]
source:
  publisher: T10
  kind: T11
  title: T12
  language: pt-BR
  url: https://www.example.org/report?id=1
  identifier: T13
  published: 2019-10~
  paragraphs: 9
  sha256: 617c7fca134e8809070c58dd49f4b6be5e554d4e01e7a6e84c03fe07dba75a83
  file: no-such-file.txt
  translations: [{language: de, title: T70, url: https://www.example.org/de}]
visit:
  kind: T14
  status: under way
  purpose: T15
  mandate: T16
  countries:
    - {id: freedonia, name: T17, code: FR, status: proposed, dates: {start: 2020}}
  countries_of_concern: [{id: sylvania, name: T18}]
  dates: {start: 2019-10-01, end: 2019-10-XX, as_printed: T19}
  overview: [{text: T20}]
  next_steps: [{text: T71, kind: T72, date: 2020-01}]
cities:
  - id: old-town
    name: T21
    kind: region
    country: freedonia
    status: planned
    description: T22
    within: valley
    other_names: [{name: T23, when: T24}]
    dates: {start: 2019}
  - {id: valley, name: T73}
meetings:
  - id: hearing
    form: T25
    title: T26
    city: old-town
    place: T27
    date: 2019-10-01
    start_time: 09:30
    end_time: 11:00
    status: refused
    hosts: [ministry]
    counterparts: [ministry]
    participants: [ann, north]
    topics: [T28]
    follows: [{record: T74, id: first-hearing}]
delegation:
  bodies: [{id: senate, name: T29, abbreviation: T30, parent: T31}]
  size: 12
  teams: [{id: north, name: T32}]
  others: [{text: T75, count: 6, count_as_printed: T76, function: staff}]
  participants:
    - id: ann
      name: T33
      function: co-chair
      function_as_printed: T77
      chamber: T78
      task: T34
      presence: withdrawn
      posts: [T35]
      group: T36
      party: T37
      country: T38
      country_code: FR
      constituency: T39
      organization: T40
      team: north
      protected: true
counterparts:
  - id: ministry
    kind: body
    name: T41
    posts: [T42]
    body: T43
    country: T79
    country_code: DE
    count: 3
    count_as_printed: T80
    including: [lawyers]
    same_as: [{record: T81, id: the-ministry}]
    protected: false
  - {id: lawyers, kind: group, name: T44}
statements:
  - id: release
    kind: recommendation
    speaker: ann
    title: T45
    text: T46
    verb: T47
    speaker_as_printed: T48
    addressee: T49
    number: T82
    deadline: T83
    city: old-town
    with: [joint]
    follows: [{record: T84, id: call}]
    steps: [{text: T85, date: 2020-02, source: T86}]
    meeting: hearing
    topics: [T50]
    grounds: [T51]
    cases: [poet]
    quotation: words
    sentence: 1
  - {id: joint, kind: call, text: T87, speakers: [senate, north]}
cases:
  - id: poet
    name: T52
    count: 2
    count_as_printed: T88
    description: T53
    situation: T54
    follows: [{record: T89, id: the-poet}]
    steps: [{text: T90}]
    protected: true
quotations:
  - id: words
    sentences: [T55, T91]
    breaks: [{before: 2, paragraph: 3, by: T92}]
    speaker: ann
    speaker_as_printed: T93
    speaker_function: T56
    occasion: T57
    language: fr
  - {id: report, sentences: [T58], document: T59}
  - {id: both, sentences: [T94], speakers: [ann, ministry]}
contacts:
  - id: desk
    kind: event line
    name: T60
    participant: ann
    organization: T61
    post: T95
    means:
      - {kind: mobile, value: T62, e164: "+33123456789", label: T63}
      - {kind: email, value: desk@example.org}
    condition: T64
    as_of: 2019-10-03
links: [{url: https://www.example.org/page, title: T96}]
tags: [T97]
abbreviations: [{short: T65, long: T66}]
gaps: [{text: T67, about: [visit, hearing]}]
"""
"""Every key of the format, every free text in it a T with a number of its own."""

SHARED = {"paragraph", "wording", "also_in", "notes"}
"""The keys that most mappings have and one function reads; the root of the record holds them."""

FORBIDDEN = [
    *(code for code in range(0x20) if chr(code) != "\n"),
    *range(0x7F, 0xA0),
    0x2028,
    0x2029,
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0xD800,
    0xDFFF,
    0xFEFF,
]
"""C0 (UTF-8 text has line feeds), DEL, C1, separators, bidirectional controls, surrogates, BOM."""

MARKS = {"LRM": "\u200e", "RLM": "\u200f", "ALM": "\u061c", "ZWJ": "\u200d", "ZWNJ": "\u200c"}
"""What Arabic, Hebrew, Persian, Hindi and emoji need; none of them reorders other words."""


def in_quotation_marks(yaml_text: str) -> str:
    """The same record with every value on one line between double quotation marks."""
    events = list(yaml.parse(yaml_text, Loader=yaml.SafeLoader))
    for value in values(events):
        value.style, value.implicit = '"', (False, True)
    emitted: str = yaml.emit(events, width=100_000, allow_unicode=True)
    return emitted


@dataclass
class Open:
    """A list or mapping while its events are walked through."""

    is_mapping: bool
    keys: list[str] = field(default_factory=list)
    key_next: bool = False


def walk(events: list[Event]) -> Iterator[tuple[Event, Open]]:
    """Each value, list and mapping of a record; with a mapping, its keys once all were passed."""
    stack = [Open(is_mapping=False)]
    for event in events:
        inside = stack[-1]
        if isinstance(event, CollectionEndEvent):
            stack.pop()
        elif isinstance(event, ScalarEvent) and inside.key_next:
            inside.keys.append(event.value)
            inside.key_next = False
        elif isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent):
            inside.key_next = inside.is_mapping
            is_mapping = isinstance(event, MappingStartEvent)
            begun = Open(is_mapping=is_mapping, key_next=is_mapping)
            yield event, begun
            if not isinstance(event, ScalarEvent):
                stack.append(begun)


def values(events: list[Event]) -> Iterator[ScalarEvent]:
    """The scalars of a record that are values, not keys."""
    return (event for event, _ in walk(events) if isinstance(event, ScalarEvent))


@pytest.fixture(scope="module")
def whole_records() -> dict[str, str]:
    """The bundled record and the one of every key, both with all values in quotation marks."""
    texts = {"bundled": BUNDLED.read_text("utf-8"), "every key": EVERY_KEY}
    return {name: in_quotation_marks(text) for name, text in texts.items()}


def replaced(text: str, new: Callable[[str], str]) -> tuple[str, list[tuple[int, int]]]:
    """A record with its values changed by `new`, and where each of them begins."""
    places, parts, end = [], [], 0
    column_shift, line = 0, 0
    for value in values(list(yaml.parse(text, Loader=yaml.SafeLoader))):
        start_mark, end_mark = value.start_mark, value.end_mark
        assert start_mark is not None
        assert end_mark is not None
        if start_mark.line != line:
            line, column_shift = start_mark.line, 0
        written = new(text[start_mark.index : end_mark.index])
        places.append((line + 1, start_mark.column + column_shift + 1))
        parts += [text[end : start_mark.index], written]
        end = end_mark.index
        column_shift += len(written) - (end_mark.index - start_mark.index)
    return "".join([*parts, text[end:]]), places


def only(index: int, new: str) -> Callable[[str], str]:
    """What changes the value of that index, and no other."""
    counter = itertools.count()
    return lambda old: new if next(counter) == index else old


def faults(text: str) -> tuple[Fault, ...]:
    """The faults of a record's text."""
    with pytest.raises(InvalidRecordError) as refused:
        read_bytes(text.encode(), Path())
    return refused.value.faults


@pytest.mark.parametrize("name", ["bundled", "every key"])
def test_the_records_of_this_page_are_valid(whole_records: dict[str, str], name: str) -> None:
    """A record whose values all stand in quotation marks is read like any other."""
    assert read_bytes(whole_records[name].encode(), Path()).title


def test_the_second_record_holds_every_key_of_the_format(whole_records: dict[str, str]) -> None:
    """No key can be added to the format without its characters being tested here."""
    events = list(yaml.parse(whole_records["every key"], Loader=yaml.SafeLoader))
    mappings = [entry for _, entry in list(walk(events)) if entry.is_mapping]
    with_stranger: list[Event] = []
    for event in events:
        with_stranger.append(event)
        if isinstance(event, MappingStartEvent):
            pair = ("stranger", "x")
            with_stranger += [ScalarEvent(None, None, (True, False), word) for word in pair]
    refused = faults(yaml.emit(with_stranger, width=100_000))
    by_kind: dict[str, set[str]] = {}
    for fault, mapping in zip(refused, mappings, strict=True):
        assert fault.found.startswith('"stranger" is not a key here')
        by_kind.setdefault(fault.expected, set()).update(mapping.keys)
    for expected, keys in by_kind.items():
        assert keys | SHARED == set(expected.removeprefix("one of ").split(", ")) | SHARED
    assert set(mappings[0].keys) >= SHARED


def test_a_control_character_is_refused_in_each_field_of_a_record_of_every_key(
    whole_records: dict[str, str],
) -> None:
    """Whatever field holds a control character, the fault names its line and column."""
    text = whole_records["every key"]
    _, places = replaced(text, lambda old: old)
    assert len(places) > 120
    for index, place in enumerate(places):
        changed, _ = replaced(text, only(index, '"a\\x9b2J"'))
        told = [fault for fault in faults(changed) if "U+009B" in fault.found]
        assert [(fault.line, fault.column) for fault in told] == [place]


@pytest.mark.parametrize("name", ["bundled", "every key"])
def test_control_characters_in_all_fields_are_all_told(
    whole_records: dict[str, str], name: str
) -> None:
    """Where every value holds a control character, every one of them is told."""
    changed, places = replaced(whole_records[name], lambda old: old[:-1] + '\\u202e"')
    told = [fault for fault in faults(changed) if "U+202E" in fault.found]
    assert [(fault.line, fault.column) for fault in told] == places


@pytest.mark.parametrize("code", FORBIDDEN, ids=lambda code: f"U+{code:04X}")
def test_a_forbidden_character_is_refused_as_an_escape(code: int) -> None:
    """No escape of YAML brings in a character that a terminal obeys."""
    (fault,) = faults(f'source: {{title: S}}\ntitle: "a\\u{code:04x}b"\n')
    assert (fault.line, fault.column) == (2, 8)


@pytest.mark.parametrize(
    "code", [code for code in FORBIDDEN if code < 0xD800 or code > 0xDFFF], ids="U+{:04X}".format
)
def test_a_forbidden_character_is_refused_as_it_is(code: int) -> None:
    """Nor does the character itself; a line end of any kind is just a line end."""
    text = f'source: {{title: S}}\ntitle: "a{chr(code)}b"\n'
    if chr(code) == "\r":
        assert read_bytes(text.encode(), Path()).title == "a b"
    else:
        (fault,) = faults(text)
        assert fault.line == 2
        assert f"U+{code:04X}" in fault.found


@pytest.mark.parametrize("escape", ["\\e", "\\a", "\\b", "\\0", "\\N", "\\L", "\\P", "\\t", "\\r"])
def test_the_short_escapes_of_yaml_are_no_way_round(escape: str) -> None:
    """YAML's own names for control characters are refused like their numbers."""
    (fault,) = faults(f'source: {{title: S}}\ntitle: "a{escape}b"\n')
    assert (fault.line, fault.column, fault.path) == (2, 8, "title")


@pytest.mark.parametrize("mark", MARKS)
def test_the_marks_that_scripts_need_are_taken_in_every_text(
    whole_records: dict[str, str], mark: str
) -> None:
    """Direction marks and joiners are kept in each free text of a record."""
    text = whole_records["every key"]
    names = set(re.findall(r"\bT\d+\b", EVERY_KEY))
    changed = re.sub(r'"(T\d+)"', f'"\\1{MARKS[mark]}x"', text)
    found = set(strings(read_bytes(changed.encode(), Path())))
    assert len(names) == 95
    assert {f"{name}{MARKS[mark]}x" for name in names} <= found


def strings(part: object) -> Iterator[str]:
    """Every text that a record or a part of it holds."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for entry in part:
            yield from strings(entry)
    elif is_dataclass(part):
        for entry in fields(part):
            yield from strings(getattr(part, entry.name))


def test_line_feeds_and_tabs_do_not_reach_a_text() -> None:
    """A line feed within a text becomes a space; only summary and background have paragraphs."""
    mission: Mission = read_bytes(
        b'source: {title: "a\\nb\\n\\nc"}\ntitle: T\nsummary: "a\\nb\\n\\nc"\n', Path()
    )
    assert mission.source.title == "a b c"
    assert mission.summary == "a\n\nb\n\nc"
