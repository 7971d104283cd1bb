"""Faults of YAML, told in words that help."""

from __future__ import annotations

import yaml

from missiontui.reading.faults import Fault

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
