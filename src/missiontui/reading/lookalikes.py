"""Lookalikes of YAML's own marks: the likely cause of a fault of syntax.

A no-break space in an indent, a full-width colon, a typographic quotation mark: YAML takes each for
text, so that a parser complains later, and of something else. None of them is blamed by its looks
alone: with the mark mended, the parser has to get beyond the line of which it complained.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from missiontui.reading.characters import ODD_SPACES, character_name
from missiontui.reading.faults import Fault
from missiontui.typed import NamedTuple

_MOST_LINES = 100
"""Number of lines above a fault that are looked at."""
_MOST_TRIES = 6
"""Number of times that a text is parsed anew to find the cause."""

_DASHES = "‐‑‒–—―−－﹣•‣·◦"
_COLONS = "：﹕︓∶꞉ː"
_OPENING = "“”„‟«»‹›‘’‚‛「『〝＂＇"
_CLOSING = "“”„«»‹›‘’‚」』〞〟＂＇"
_WIDE, _NARROW = "，﹐︐、،；؛［］｛｝【】", ",,,,,,,[]{}[]"
_BEGIN = "^ *(?:- +)*"
_KEY = rf"{_BEGIN}[\"']?[\w.-]+[\"']?"
_VALUE = rf"(?:{_BEGIN}|: +|[\[{{,] *)"
_ODD = f"[{ODD_SPACES}]"
_ITS_OWN = "where YAML wants its own"


class _Rule(NamedTuple):
    """A mark that is taken for one of YAML's."""

    pattern: re.Pattern[str]
    """A line with such a mark, which is the group `bad`."""
    mended: Callable[[str], str]
    """The mark that should stand in its place."""
    found: str
    """The words for it, with the name of its first character."""
    expected: str
    """The cure."""

    def mend(self, lines: list[str]) -> _Mending | None:
        """The first of some lines mended, if it holds the mark."""
        line, *rest = lines
        match = self.pattern.search(line)
        if match is None:
            return None
        start, end = match.span("bad")
        mended = line[:start] + self.mended(match["bad"]) + line[end:]
        found = self.found.format(character_name(line[start]))
        return _Mending(start + 1, [mended, *rest], found, self.expected)


class _Mending(NamedTuple):
    """A mark that may be to blame, and the lines from it on with the mark mended."""

    column: int
    lines: list[str]
    found: str
    expected: str


_RULES = (
    _Rule(
        re.compile(f"^ *(?P<bad>{_ODD}[ {ODD_SPACES}]*)$"),
        lambda _: "",
        "{} in an empty line",
        "a line of ordinary spaces, or of none",
    ),
    _Rule(
        re.compile(f"{_BEGIN}-(?P<bad>{_ODD}+)"),
        lambda _: " ",
        "{} behind the hyphen of a list",
        "an ordinary space",
    ),
    _Rule(
        re.compile(f"{_BEGIN}(?P<bad>[{_DASHES}][ {ODD_SPACES}]+)"),
        lambda _: "- ",
        f"{{}} {_ITS_OWN}",
        "a hyphen and a space (- ) before each entry of a list",
    ),
    _Rule(
        re.compile(f"{_KEY}(?P<bad>[{_COLONS}][ {ODD_SPACES}]*)"),
        lambda _: ": ",
        f"{{}} {_ITS_OWN}",
        'a colon and a space: "key: value"',
    ),
    _Rule(
        re.compile(f"{_KEY} *:(?P<bad>{_ODD}+)"),
        lambda _: " ",
        "{} behind the colon",
        'an ordinary space: "key: value"',
    ),
    _Rule(
        re.compile(rf"[\"'](?P<bad>{_ODD}+)(?= *(?:[:,\]}}#]|$))"),
        lambda _: " ",
        "{} behind a quotation mark",
        "an ordinary space, or none",
    ),
    _Rule(
        re.compile(rf"{_BEGIN}[a-z]\w*(?P<bad>:)(?=[^ /])"),
        lambda _: ": ",
        "a colon without a space behind it",
        '"key: value"',
    ),
    _Rule(
        re.compile(f"(?P<bad>[{_WIDE}].*)"),
        lambda bad: bad.translate(str.maketrans(_WIDE, _NARROW)),
        f"{{}} {_ITS_OWN}",
        "commas, brackets and braces of ASCII",
    ),
    _Rule(
        re.compile("^(?P<bad>={7})$"),
        lambda _: "",
        "a conflict marker of git (=======)",
        "one version only",
    ),
)
_INDENT = re.compile(f"^ *(?P<bad>{_ODD})[ {ODD_SPACES}]*(?=[^ {ODD_SPACES}])")
_QUOTED = re.compile(rf"{_VALUE}(?P<bad>[{_OPENING}])")
_ANY_CLOSING = re.compile(f"[{_CLOSING}\"']")
_HALF_QUOTED = re.compile(
    rf"{_VALUE}(?P<mark>[\"'])(?:(?!(?P=mark)).)*(?P<bad>[{_CLOSING}])(?= *(?:[:,\]}}]|$))"
)


def _mend_quoted(lines: list[str]) -> _Mending | None:
    """A text between typographic quotation marks, which may go on in the lines below."""
    match = _QUOTED.search(lines[0])
    if match is None:
        return None
    text, at = "\n".join(lines), match.start("bad")
    ends = [found.start() for found in _ANY_CLOSING.finditer(text, at + 1)]
    end = ends[-1] if ends else len(text)
    within = re.sub(r'["\\]', " ", text[at + 1 : end])
    mended = f'{text[:at]}"{within}"{text[end + 1 :]}'.split("\n")
    found = f"{character_name(match['bad'])} {_ITS_OWN}"
    return _Mending(at + 1, mended, found, "\" or ' round the whole text")


def _mend_half_quoted(lines: list[str]) -> _Mending | None:
    """A text that begins with a quotation mark of YAML and ends with another."""
    match = _HALF_QUOTED.search(lines[0])
    if match is None:
        return None
    line, at, mark = lines[0], match.start("bad"), match["mark"]
    found = f"{character_name(match['bad'])} at the end of a text that begins with {mark}"
    mended = [f"{line[:at]}{mark}{line[at + 1 :]}", *lines[1:]]
    return _Mending(at + 1, mended, found, "the same mark at both ends")


def _mend_indents(lines: list[str]) -> _Mending | None:
    """Odd spaces in the indents of lines, each an ordinary one."""
    return _indented(lines, lambda indent: " " * len(indent))


def _mend_wide_indents(lines: list[str]) -> _Mending | None:
    """Odd spaces in the indents of lines: U+3000 is as wide as two ordinary spaces, others less."""
    ordinary = (line for line in lines if line.strip() and not _INDENT.match(line))
    below = next(ordinary, "")
    indent = below[: len(below) - len(below.lstrip(" "))]
    return _indented(lines, lambda _: indent)


def _indented(lines: list[str], mended: Callable[[str], str]) -> _Mending | None:
    match = _INDENT.match(lines[0])
    if match is None:
        return None
    found = f"{character_name(lines[0][match.start('bad')])} in the indent"
    fixed = [_INDENT.sub(lambda indent: mended(indent[0]), line) for line in lines]
    return _Mending(match.start("bad") + 1, fixed, found, "ordinary spaces, two for each level")


_MENDS = (
    _mend_indents,
    _mend_wide_indents,
    *(rule.mend for rule in _RULES),
    _mend_quoted,
    _mend_half_quoted,
)


def blamed(fault: Fault, reached: int, text: str, complaint: Callable[[str], int | None]) -> Fault:
    """The fault that a parser stumbled over, or the same fault where that cannot be told.

    Args:
        fault: What the parser complained of.
        reached: The line, from 1, that it had come to.
        text: The whole file.
        complaint: The line that the parser comes to in a text; None if it comes to its end.
    """
    lines = text.split("\n")[:reached]
    reached = complaint("\n".join(lines)) or reached
    tries = 0
    for number in _suspicious(fault.line, len(lines)):
        for mend in _MENDS:
            mending = mend(lines[number - 1 :])
            if mending is None:
                continue
            mended = [*lines[: number - 1], *mending.lines]
            line = complaint("\n".join(mended))
            if line is None or line > reached:
                return Fault(number, mending.column, "", mending.found, mending.expected)
            if line == reached:
                # It stays mended: several of them together may be the cause.
                lines = mended
            tries += 1
            if tries == _MOST_TRIES:
                return fault
    return fault


def _suspicious(begin: int, end: int) -> list[int]:
    """The lines that may be to blame, those nearest to where a fault begins or ends first."""
    near = range(min(begin, end), max(0, begin - 2), -1)
    return list(dict.fromkeys((*near, *range(end, max(0, end - _MOST_LINES), -1))))
