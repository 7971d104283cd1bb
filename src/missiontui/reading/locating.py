"""Lines of a file on which the items of a record stand, or go."""

from __future__ import annotations

from missiontui.model import Id
from missiontui.reading.locations import Locations
from missiontui.reading.nodes import MappingNode, ScalarNode, SequenceNode
from missiontui.reading.parsing import parse


def find_line(text: str, id: Id) -> int:
    """The line, from 1, where an item begins; 1 where there is none with that id.

    Raises:
        InvalidRecordError: if the text is not YAML.
    """
    return Locations(text).item(id).line


def find_place(text: str, paragraph: int) -> int:
    """The line, from 1, above which a statement that rests on a paragraph goes.

    Statements stand in the order of their paragraphs: it is the line of the first that rests on a
    later one, else the one behind all of them; the last of the file where there are none.

    Raises:
        InvalidRecordError: if the text is not YAML.
    """
    root = parse(text)
    last = len(text.splitlines()) or 1
    if not isinstance(root, MappingNode) or "statements" not in dict(root.pairs):
        return last
    at = next(at for at, (key, _) in enumerate(root.pairs) if key == "statements")
    statements = root.pairs[at][1]
    if isinstance(statements, SequenceNode):
        for each in statements.items:
            if isinstance(each, MappingNode) and _paragraph(each) > paragraph:
                return each.line
    return root.place(at + 1).line if at + 1 < len(root.pairs) else last


def _paragraph(mapping: MappingNode) -> int:
    """The paragraph that a mapping names; 0 where it names none."""
    values = (value for key, value in mapping.pairs if key == "paragraph")
    named = next((value.value for value in values if isinstance(value, ScalarNode)), "")
    return int(named) if named.isdecimal() else 0
