"""Taking the value of one node, with a fault where it is none or holds what no value may hold."""

from __future__ import annotations

import re
from collections.abc import Collection

from missiontui.model.dates import MONTHS
from missiontui.reading.characters import (
    FORBIDDEN,
    SURROGATE_PAIR,
    character_name,
    is_printable,
)
from missiontui.reading.faults import quoted
from missiontui.reading.ledger import Ledger
from missiontui.reading.nodes import Node, ScalarNode, SequenceNode
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeGuard

_BLANK = re.compile(r"[ \n]+")
_EMPTY_WORDS = ("", "~", "null")


_MONTHS = tuple(month.lower() for month in MONTHS)
_ABOUT = r"(?i)\b(mid|early|late|about|around|circa|begin\w*|end)\b"
_SEASONS = r"(?i)\b(spring|summer|autumn|fall|winter)\b"
_IN_WORDS = (
    r"(?i)(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|"
    r"over|more|some|several|many)\b"
)


def better_written(value: str, keys: Collection[str]) -> str:
    """A hint on a value that is well meant: a date or a number in words; else nothing.

    Args:
        value: The value as written.
        keys: The keys that its mapping was asked for so far, its own the last.
    """
    key = next(reversed(tuple(keys)), "")
    if key == "count" and re.match(_IN_WORDS, value):
        return ": a number in words goes under count_as_printed"
    if re.search(_SEASONS, value):
        return ": seasons are not taken; write the year, or only the words of the source"
    month = next((at for at, name in enumerate(_MONTHS, 1) if name in value.lower()), None)
    if month is None:
        return ""
    year = re.search(r"\b(\d{4})\b", value)
    day = re.search(r"\b(\d{1,2})\b", value)
    about = "~" if re.search(_ABOUT, value) else ""
    days = f"-{int(day[1]):02}" if day and not about else ""
    return f' (did you mean "{year[1] if year else "XXXX"}-{month:02}{days}{about}"?)'


def is_empty(node: Node) -> bool:
    """Tell whether nothing stands there, in any of the ways in which YAML writes nothing."""
    if isinstance(node, ScalarNode):
        value = node.value
        return value.isspace() or (value in _EMPTY_WORDS and (not value or node.plain))
    return not (node.items if isinstance(node, SequenceNode) else node.pairs)


def is_simple(node: Node) -> TypeGuard[ScalarNode]:
    """Tell, at small cost, that a node is a text on one line of which nothing has to be told.

    What is forbidden is unprintable, as are line ends and all spaces but the ordinary one.
    """
    if not isinstance(node, ScalarNode) or node.commented or node.tab:
        return False
    value = node.value
    is_plain = value.isprintable() and value not in _EMPTY_WORDS and "  " not in value
    return is_plain and value[0] != " " != value[-1]


def nothing(node: Node) -> str:
    """The words for an empty value, and for what may be thought to be one."""
    commented = isinstance(node, ScalarNode) and node.commented
    return "nothing stands here" + (": a # begins a comment" if commented else "")


def what(node: Node, ledger: Ledger) -> str:
    """Name, for a message, a node that stands where another kind of node should.

    YAML takes "– a" and "［a］" for a text, "– a: b" and “a: b” for a mapping.
    """
    if isinstance(node, ScalarNode):
        return f"the text {quoted(node.value)}{ledger.strange(node.value, node)}"
    if isinstance(node, SequenceNode):
        return "a list"
    keys = (ledger.strange(key, node.place(at)) for at, (key, _) in enumerate(node.pairs))
    return f"a mapping{next(filter(None, keys), '')}"


def scalar_of(node: Node, path: str, expected: str, ledger: Ledger) -> str | None:
    """A value that is not empty, as written; None, and a fault in the ledger, if it is none."""
    if not isinstance(node, ScalarNode):
        ledger.add(node, path, f"found {what(node, ledger)}", expected)
        return None
    value = node.value
    if node.tab:
        ledger.add(node.tab, path, "a tab in the text (U+0009)", "a space")
        return None
    if not is_printable(value) and (bad := re.search(FORBIDDEN, value)):
        ledger.add(node, path, *_refusal(value, bad))
        return None
    return value


def _refusal(value: str, bad: re.Match[str]) -> tuple[str, str]:
    """Tell of a character that no value may hold, and of the cure."""
    if pair := re.compile(SURROGATE_PAIR).match(value, bad.start()):
        high, low = map(ord, pair[0])
        character = chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
        return (
            f"a surrogate pair of JSON (\\u{high:04x}\\u{low:04x}), which YAML does not have",
            f"the character itself, or \\U{ord(character):08X}",
        )
    if "\ud800" <= bad[0] <= "\udfff":
        return f"half of a surrogate pair (\\u{ord(bad[0]):04x})", "a whole character"
    return (
        f"the text holds {character_name(bad[0])}",
        "text without control characters or bidirectional overrides",
    )


def text_of(node: Node, path: str, ledger: Ledger) -> str | None:
    """A text on one line: line ends and runs of spaces become one space."""
    value = scalar_of(node, path, "a text", ledger)
    if value is None:
        return None
    if isinstance(node, ScalarNode) and node.commented:
        ledger.add(
            node,
            path,
            f"a comment cuts the text after {quoted(value[-30:])}",
            "quotation marks round a text that holds #, or the comment on its own line",
        )
    return _on_one_line(value)


def in_paragraphs(node: ScalarNode) -> str:
    """A text whose paragraphs were parted by blank lines, parted by one each."""
    between = r"\n[ \n]*\n" if node.literal else r"\n[ \n]*"
    return "\n\n".join(map(_on_one_line, re.split(between, node.value.strip("\n "))))


def _on_one_line(text: str) -> str:
    return _BLANK.sub(" ", text).strip(" ")
