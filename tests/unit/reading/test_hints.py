"""Hints: what a person meant, and never the opposite of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from missiontui.reading import InvalidRecordError, read_bytes

HEAD = "title: T\nsource: {publisher: P}\n"
SPEAKING_TWICE = """
statements:
  - {id: a, kind: call, text: T, speaker: delegation, speakers: [delegation]}
"""


def told(text: str) -> str:
    """The one fault of a record, as it is told."""
    with pytest.raises(InvalidRecordError) as refused:
        read_bytes((HEAD + text).encode(), Path())
    (fault,) = refused.value.faults
    return str(fault)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("delegation: {members: [{id: a, name: A}]}\n", 'did you mean "participants"?'),
        ("counterparts: [{id: a, kind: person, name: A, role: Mayor}]\n", 'did you mean "posts"?'),
        ("counterparts: [{id: a, kind: person, name: A, title: Mayor}]\n", 'did you mean "posts"?'),
        (
            "delegation: {participants: [{id: a, name: A, role: chair}]}\n",
            'did you mean "function"?',
        ),
        ("visit: {dates: {start: mid-February 2016}}\n", 'did you mean "2016-02~"?'),
        ("visit: {dates: {start: 8 June 2031}}\n", 'did you mean "2031-06-08"?'),
        ("visit: {dates: {start: 12 March}}\n", 'did you mean "XXXX-03-12"?'),
        ("visit: {dates: {start: autumn 2035}}\n", "seasons are not taken"),
        (
            "counterparts: [{id: a, kind: group, name: A, count: over forty}]\n",
            "goes under count_as_printed",
        ),
        ("tags:\n  - #Sudan\n", "a # begins a comment"),
        ("summary: #Sudan\n", "a # begins a comment"),
        ("statements: [{id: a, kind: praise, text: T}]\n", 'did you mean "commendation"?'),
    ],
)
def test_a_fault_says_what_was_meant(text: str, hint: str) -> None:
    """Keys and values that people write lead to those of the format."""
    assert hint in told(text)


@pytest.mark.parametrize(
    ("text", "opposite"),
    [
        ("cities: [{id: a, name: A, status: unvisited}]\n", '"visited"?'),
        ("delegation: {participants: [{id: a, name: A, presence: present}]}\n", '"absent"?'),
        ("meetings: [{id: a, form: f, status: accepted}]\n", '"refused"?'),
    ],
)
def test_no_fault_suggests_the_opposite(text: str, opposite: str) -> None:
    """A word is never taken for one that looks like it and turns the fact round."""
    assert opposite not in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "statements: [{id: a, kind: call, text: T, speaker: nobody}]\n",
            "team or counterpart; unlisted for anybody else",
        ),
        (
            "statements: [{id: a, kind: call, text: T, speakers: [unlisted]}]\n",
            '"unlisted" is no id here',
        ),
        (
            "statements: [{id: a, kind: call, text: T, speaker: unlisted}]\n",
            "unlisted without speaker_as_printed",
        ),
        (
            SPEAKING_TWICE,
            "more than one of speaker and speakers",
        ),
        (
            "quotations: [{id: q, document: D, sentences: [A, B], breaks: [{before: 3, by: x}]}]\n",
            "a break before sentence 3 of 2; a number from 2 to 2",
        ),
        (
            "quotations: [{id: q, document: D, sentences: [A, B], breaks: [{before: 2}]}]\n",
            "a break by nothing; paragraph, by, or both",
        ),
        ("cases: [{id: c, description: D}]\n", "a case without name or number"),
        (
            "cities: [{id: a, name: A, within: b}, {id: b, name: B, within: a}]\n",
            "lies within itself; a larger place",
        ),
    ],
)
def test_what_the_new_keys_ask_for(text: str, expected: str) -> None:
    """Speakers, breaks, cases and places within places say what is missing or contradicts."""
    assert expected in told(text)
