"""Faults of a file as text: its encoding and its YAML, told in words that help."""

from __future__ import annotations

import codecs
import re

import yaml

from missiontui.reading.characters import UNPRINTABLE, character_name, is_printable
from missiontui.reading.faults import Fault, InvalidRecordError

_CONFLICT = r"(<{7}|\|{7}|={7}|>{7})(?: .*)?"
_LONGEST_PROBLEM = 100
TAB_AS_INDENT = ("a tab as indent", "spaces, two for each level")
"""The fault and the cure where a line is indented by a tab."""
TEXT_IN_HEADER = (
    "a text right behind | or >",
    "the text on the lines below, indented, or quotation marks round a text that begins so",
)
"""The fault and the cure where a block begins on the line of its mark."""
_TOLD = (
    (
        "mapping values are not allowed",
        "a colon where no key can stand",
        "an indent that fits, or quotation marks round a text that holds a colon",
        False,
    ),
    (
        "cannot start any token",
        "a character that cannot begin a value",
        "quotation marks round a text that begins with @, ` or %",
        False,
    ),
    (
        "could not find expected ':'",
        "a line without a colon",
        '"key: value", or a text indented under its key',
        True,
    ),
    ("while scanning a block scalar", *TEXT_IN_HEADER, False),
    (
        "expected alphabetic or numeric character",
        "an anchor or alias",
        "quotation marks round a text that begins with & or *",
        True,
    ),
    (
        "sequence entries are not allowed",
        "a hyphen where no list can begin",
        "the list on the lines below its key, or quotation marks round a text that begins with -",
        False,
    ),
    (
        "mapping keys are not allowed",
        "a question mark where no key can stand",
        "quotation marks round a text that begins with ?",
        False,
    ),
    (
        "undefined tag handle",
        "a tag",
        "no tags: every value is text",
        False,
    ),
    (
        "parsing a flow",
        "a bracket whose values do not end well",
        "commas between the values, and the closing bracket",
        True,
    ),
    (
        "expected '<document start>'",
        "a line that does not fit those above it",
        "the same indent for all that belongs together",
        False,
    ),
    (
        "parsing a block",
        "a line that does not fit those above it",
        "the same indent for all that belongs together, and quotation marks in pairs",
        False,
    ),
)
"""The complaints of the parsers: their words, ours, the cure, and whether the place to show is
where the broken part begins rather than where the parser gave up."""


def decode(data: bytes, refused: str = UNPRINTABLE) -> str:
    """The text of a file, with every line end made a line feed.

    Args:
        data: The file.
        refused: A pattern of the characters that may not stand in it.

    Raises:
        InvalidRecordError: at the first place that is not UTF-8, else at the first unprintable
            character.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InvalidRecordError((Fault(1, 1, "", "a file in UTF-16", "a file saved as UTF-8"),))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = _unified(data[: error.start].decode())
        found = f"byte 0x{data[error.start]:02X}, which is not UTF-8"
        raise InvalidRecordError((_fault_at(before, found, "a file saved as UTF-8"),)) from error
    text = _unified(text)
    if not is_printable(text) and (bad := re.search(refused, text)):
        found = f"the invisible character {character_name(bad[0])}"
        expected = "text without control characters"
        raise InvalidRecordError((_fault_at(text[: bad.start()], found, expected),))
    return text


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _fault_at(before: str, found: str, expected: str) -> Fault:
    line_start = before.rfind("\n") + 1
    return Fault(before.count("\n") + 1, len(before) - line_start + 1, "", found, expected)


def refuse_conflict(text: str) -> None:
    """Refuse a file that git could not merge.

    Raises:
        InvalidRecordError: with a fault for each of git's markers.
    """
    if not any(mark in text for mark in ("<<<<<<<", "|||||||", ">>>>>>>")):
        return
    markers = [
        (number, marker[1])
        for number, line in enumerate(text.split("\n"), start=1)
        if (marker := re.fullmatch(_CONFLICT, line))
    ]
    # The line of equals signs alone may be part of a text.
    if any(marker != "=======" for _, marker in markers):
        raise InvalidRecordError(
            tuple(
                Fault(number, 1, "", f"a conflict marker of git ({marker})", "one version only")
                for number, marker in markers
            )
        )


def syntax_fault(error: yaml.YAMLError, text: str) -> Fault:
    """Tell a complaint of a YAML parser in words that say what to do."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Fault(1, 1, "", "text that is not YAML", "a file as docs/format.md describes")
    mark = error.problem_mark
    problem, context = error.problem or "", error.context or ""
    if "quoted scalar" in context and error.context_mark is not None:
        start = error.context_mark
        return Fault(start.line + 1, start.column + 1, "", *_broken_quotation(problem))
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" in indent and "flow" not in context:
        return Fault(mark.line + 1, indent.index("\t") + 1, "", *TAB_AS_INDENT)
    for words, found, expected, from_start in _TOLD:
        if words in problem or words in context:
            if from_start and error.context_mark is not None:
                mark = error.context_mark
            return Fault(mark.line + 1, mark.column + 1, "", found, expected)
    found = "broken YAML: " + f"{problem} {context}".strip()[:_LONGEST_PROBLEM]
    expected = "lists, keys and indents that fit together"
    return Fault(mark.line + 1, mark.column + 1, "", found, expected)


def _broken_quotation(problem: str) -> tuple[str, str]:
    """Tell of a text in quotation marks that does not end well, and of the cure."""
    if "end of stream" in problem or "document separator" in problem:
        return "a quotation mark that is never closed", "the same mark at the end of the value"
    expected = "the same mark at the end of the value"
    if "escape" in problem:
        expected = "\\\\ for a backslash, or the text in '...', where a backslash is one"
    return f"a quotation that breaks off ({problem})", expected
