"""One file, one verdict: whichever of PyYAML's parsers reads it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from missiontui.model import Mission
from missiontui.reading import InvalidRecordError, parsing, read_bytes

HEAD = "title: T\nsource: {title: S, paragraphs: 5}\n"

Verdict = Mission | tuple[str, ...]

SMALL = """\
title: "Ab c"
source: {publisher: 'It''s', kind: a? b}
summary: |
  One
   two

  three
statements:
- {id: s, kind: call, text: T, topics: [x, "y"]}
cities:
  - id: almaty
    name: Almaty
      and more
    status: visited # note
"""
"""A record in which each of YAML's ways to write a value occurs."""

INSERTED = [
    *"\t\n:#\"'[]{},|>%@`?\\-~<é\u00a0：“",
    *(": ", "- ", " #", ", ", "? ", "\t\n", "\n\t", "\t\t", " \t "),
    *(
        "&a ",
        "*a ",
        "!t ",
        "<<",
        "---\n",
        "...\n",
        "\\t",
        "\\ud83d\\ude00",
        "\\ud800",
        "\\U00110000",
    ),
]

TABS = {
    "after a value": "kind: visit\t\n",
    "after a value and spaces": "kind: visit \t \n",
    "before a value": "kind:\tvisit\n",
    "before a comment": "paragraph: 1\t# one\n",
    "in a comment": "#\ta comment\n",
    "as indent of a comment": "paragraph: 1\n\t# one\n",
    "on a line of its own": "kind: visit\n\t\nlanguage: en\n",
    "after a key alone": "visit:\t\n  status: planned\n",
    "after the mark of a block": "summary: |\t\n  One\n",
    "at the end of a line of a block": "summary: |\n  One\t\n  two\n",
    "at the end of a line of a quotation": 'summary: "One\t\n  two"\n',
    "as indent of a quotation's second line": 'summary: "One\n\ttwo"\n',
    "as indent of a text's second line": "summary: One\n \ttwo\n",
    "between the values of a list": "paragraph: 1\nwording: [a,\tb\t,\tc\t]\n",
    "as indent between brackets": "visit: {\n\tstatus: planned,\n\tkind: k\n\t}\n",
    "after a hyphen": "paragraph: 1\nwording:\n-\ta\n",
}

TABS_REFUSED = {
    "as indent": ("visit:\n\tstatus: planned\n", "4:1: a tab as indent; spaces"),
    "as indent after spaces": ("visit:\n  \tstatus: planned\n", "4:3: a tab as indent; spaces"),
    "as indent of a list": ("wording:\n\t- a\n", "4:1: a tab as indent; spaces"),
    "as indent of a value": ("kind:\n\tvisit\n", "4:1: a tab as indent; spaces"),
    "as indent of brackets": ("wording:\n\t[a]\n", "4:1: a tab as indent; spaces"),
    "between a hyphen and a key": ("cities:\n-\tid: a\n", "4:2: a tab as indent; spaces"),
    "as indent of some lines": (
        "cities:\n  - id: a\n\t\tname: A\n    kind: city\n",
        "5:1: a tab as indent; spaces",
    ),
    "as indent that goes on a text": (
        "cities:\n  - id: a\n\t\t\t\t\tname: A\n    kind: city\n",
        "5:1: a tab as indent; spaces",
    ),
    "in a text": ("kind: a\tb\n", "3:8: kind: a tab in the text (U+0009); a space"),
    "in a quotation": ('kind: "a\tb"\n', "3:9: kind: a tab in the text (U+0009); a space"),
    "in single marks": ("kind: 'a \t b'\n", "3:10: kind: a tab in the text (U+0009); a space"),
    "at the begin of a quotation": ('kind: "\ta"\n', "3:8: kind: a tab in the text"),
    "in the second line of a text": ("kind: a\n  b\tc\n", "4:4: kind: a tab in the text"),
    "in a block": ("kind: |\n  a\tb\n", "4:4: kind: a tab in the text"),
    "in a word of a list": ("visit: {status: under\tway}\n", "3:22: visit.status: a tab in the"),
    "in an entry of a list": ("wording: [a\tb]\n", "3:12: wording[0]: a tab in the text"),
    "as an escape": ('kind: "a\\tb"\n', "3:7: kind: the text holds U+0009 TAB"),
}

ONLY_ONE_TAKES = {
    "a question mark between brackets": "paragraph: 1\nwording: [Why?, who is it ?, a?b]\n",
    "a question mark in quotation marks": 'wording: ["Why?"]\nparagraph: 1\nkind: Why?\n',
}
"""What one of the parsers takes by itself, and the other does not."""

ONLY_ONE_REFUSES = {
    "a comment at the mark of a block": (
        "summary: |# note\n  One\n",
        "3:11: a text right behind | or >",
    ),
    "a text at the mark of a block": ("summary: |One\n", "3:11: a text right behind | or >"),
    "no value before a comma": ("visit: {kind: , status: planned}\n", "3:14: visit.kind: nothing"),
    "no value before a bracket": ("visit: {kind:\n  }\n", "3:14: visit.kind: nothing"),
    "a surrogate pair": (
        'kind: "\\ud83d\\ude00"\n',
        (
            "3:7: kind: a surrogate pair of JSON (\\ud83d\\ude00), which YAML does not have; "
            "the character itself, or \\U0001F600"
        ),
    ),
    "half a surrogate pair": (
        'kind: "a\\uDE00b"\n',
        "3:7: kind: half of a surrogate pair (\\ude00); a whole character",
    ),
    "the halves in the wrong order": ('kind: "\\ude00\\ud83d"\n', "3:7: kind: half of a surrogate"),
    "a surrogate pair as a key": ('"\\ud83d\\ude00": a\n', '3:1: "<U+D83D><U+DE00>" is not a key'),
    "an escape beyond Unicode": ('kind: "\\U00110000"\n', "3:10: an escape that is no character"),
}


@pytest.fixture
def both(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], tuple[Verdict, Verdict]]:
    """The verdict of the C parser, and that of the pure Python parser.

    What is read without either has the same verdict.
    """
    if not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this PyYAML was built without libyaml")

    def read(text: str) -> tuple[Verdict, Verdict]:
        usual = verdict(text)
        with monkeypatch.context() as patch:
            patch.setattr(parsing, "ordinary", lambda *_: None)
            first = verdict(text)
            assert first == usual
            patch.delattr(yaml, "CSafeLoader")
            return first, verdict(text)

    return read


def verdict(text: str) -> Verdict:
    """The record that a text is, or its faults."""
    try:
        return read_bytes(text.encode(), Path())
    except InvalidRecordError as error:
        return tuple(str(fault) for fault in error.faults)


Both = Callable[[str], tuple[Verdict, Verdict]]


@pytest.mark.parametrize("case", [*TABS, *ONLY_ONE_TAKES])
def test_what_both_take(both: Both, case: str) -> None:
    """A tab is white space wherever it is neither indent nor text; `?` ends no text."""
    text = HEAD + {**TABS, **ONLY_ONE_TAKES}[case]
    first, second = both(text)
    assert isinstance(first, Mission)
    assert first == second
    spaced, _ = both(text.replace("\t", " "))
    assert first == spaced


@pytest.mark.parametrize("case", [*TABS_REFUSED, *ONLY_ONE_REFUSES])
def test_what_both_refuse(both: Both, case: str) -> None:
    """Both refuse with the same sentence, at the same line and column."""
    text, sentence = {**TABS_REFUSED, **ONLY_ONE_REFUSES}[case]
    first, second = both(HEAD + text)
    assert first == second
    assert isinstance(first, tuple)
    assert any(fault.startswith(sentence) for fault in first)


def test_tabs_as_json_is_often_indented(both: Both) -> None:
    """JSON indented by tabs is a record like any other."""
    first, second = both('{\n\t"title": "T",\n\t"source": {\n\t\t"title":\t"S"\n\t}\n}\n')
    assert isinstance(first, Mission)
    assert first == second


@pytest.mark.parametrize("inserted", INSERTED, ids=ascii)
def test_a_slip_anywhere_has_one_verdict(both: Both, inserted: str) -> None:
    """Whatever is inserted wherever into a record, both parsers say the same of it."""
    for at in range(len(SMALL) + 1):
        first, second = both(SMALL[:at] + inserted + SMALL[at:])
        assert first == second, (at, SMALL[:at] + inserted)


def test_a_large_file_that_is_broken_is_refused_without_a_second_reading() -> None:
    """Beyond a megabyte the complaint is the first parser's, so that none takes minutes."""
    text = HEAD + "paragraph: 1\nwording:\n" + "- a line of it\n" * 100_000 + '"a" b\n'
    found = verdict(text)
    assert isinstance(found, tuple)
    assert found[0].startswith("100005:")
