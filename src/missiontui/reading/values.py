"""Taking the value of one node, with a fault where it is none or holds what no value may hold."""

from __future__ import annotations

import re

from missiontui.reading.characters import FORBIDDEN, SURROGATE_PAIR, character_name
from missiontui.reading.faults import quoted
from missiontui.reading.ledger import Ledger
from missiontui.reading.nodes import Node, ScalarNode, SequenceNode

_BLANK = re.compile(r"[ \n]+")
_EMPTY_WORDS = ("", "~", "null")


def is_empty(node: Node) -> bool:
    """Tell whether nothing stands there, in any of the ways in which YAML writes nothing."""
    if isinstance(node, ScalarNode):
        return not node.value.strip() or (node.plain and node.value in _EMPTY_WORDS)
    return not (node.items if isinstance(node, SequenceNode) else node.pairs)


def what(node: Node, ledger: Ledger) -> str:
    """Name, for a message, a node that stands where another kind of node should.

    YAML takes "– a" and "［a］" for a text, "– a: b" and “a: b” for a mapping.
    """
    if isinstance(node, ScalarNode):
        return f"the text {quoted(node.value)}{ledger.strange(node.value, node)}"
    if isinstance(node, SequenceNode):
        return "a list"
    keys = (ledger.strange(key.value, key) for key, _ in node.pairs)
    return f"a mapping{next(filter(None, keys), '')}"


def scalar_of(node: Node, path: str, expected: str, ledger: Ledger) -> str | None:
    """A value as it was written; None, and a fault in the ledger, if it cannot be one."""
    if not isinstance(node, ScalarNode):
        ledger.add(node, path, f"found {what(node, ledger)}", expected)
        return None
    if is_empty(node):
        ledger.add(node, path, "nothing stands here", f"{expected}, or leave it out")
        return None
    if node.tab:
        ledger.add(node.tab, path, "a tab in the text (U+0009)", "a space")
        return None
    if bad := FORBIDDEN.search(node.value):
        ledger.add(node, path, *_refusal(node.value, bad))
        return None
    return node.value


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
