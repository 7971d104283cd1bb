"""Lines of a file on which the items of a record stand."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.model import DELEGATION, GAPS, SOURCE, VISIT, Id
from missiontui.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from missiontui.reading.parsing import parse

_KEYS = (VISIT, DELEGATION, SOURCE, GAPS)
"""The parts whose id is the key they stand under."""


def find_line(text: str, id: Id) -> int:
    """The line, from 1, where an item begins; 1 where there is none with that id.

    Raises:
        InvalidRecordError: if the text is not YAML.
    """
    root = parse(text)
    if id in _KEYS and isinstance(root, MappingNode):
        return next((key.line for key, _ in root.pairs if key.value == id), 1)
    return next((each.line for each in _mappings(root) if _id(each) == id), 1)


def find_place(text: str, paragraph: int) -> int:
    """The line, from 1, above which a statement that rests on a paragraph goes.

    Statements stand in the order of their paragraphs: it is the line of the first that rests on a
    later one, else the one behind all of them; the last of the file where there are none.

    Raises:
        InvalidRecordError: if the text is not YAML.
    """
    root = parse(text)
    last = len(text.splitlines()) or 1
    keys = root.pairs if isinstance(root, MappingNode) else []
    at = next((at for at, (key, _) in enumerate(keys) if key.value == "statements"), None)
    if at is None:
        return last
    statements = keys[at][1]
    if isinstance(statements, SequenceNode):
        for each in statements.items:
            if isinstance(each, MappingNode) and _paragraph(each) > paragraph:
                return each.line
    return keys[at + 1][0].line if at + 1 < len(keys) else last


def _paragraph(mapping: MappingNode) -> int:
    """The paragraph that a mapping names; 0 where it names none."""
    values = (value for key, value in mapping.pairs if key.value == "paragraph")
    named = next((value.value for value in values if isinstance(value, ScalarNode)), "")
    return int(named) if named.isdecimal() else 0


def _mappings(node: Node) -> Iterator[MappingNode]:
    if isinstance(node, MappingNode):
        yield node
        for _, value in node.pairs:
            yield from _mappings(value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _mappings(item)


def _id(mapping: MappingNode) -> str | None:
    values = (value for key, value in mapping.pairs if key.value == "id")
    return next((value.value for value in values if isinstance(value, ScalarNode)), None)
