"""Lists and mappings in brackets that end on their line, such as `{kind: sic, text: "a"}`."""

from __future__ import annotations

import re

from missiontui.reading.nodes import MappingNode, ScalarNode, SequenceNode

_TEXT = r"[^-?:,\[\]{}#&*!|>'\"%@` ][^?:,\[\]{}#]*(?:(?::(?=[^ ?:,\[\]{}])|(?<! )#)[^?:,\[\]{}#]*)*"
_ITEM = re.compile(
    r" *(?:([a-z][a-z0-9_]{0,99}+): ++)?"
    rf"(?:\"([^\"\\]*)\"|'((?:[^']|'')*)'|({_TEXT})|(?=[\[{{])) *([,\]}}]?)"
)
"""A key, a value in double, single or no quotation marks, and the sign behind it."""
_SIGN = re.compile(r" *([,\]}])")
_AFTER = re.compile(r" *(?:(?<= )#.*)?$")


class UnusualError(Exception):
    """Something is written in another way than the ordinary one."""


class Brackets:
    """The rest of a line, from a bracket on."""

    def __init__(self, text: str, line: int, column: int) -> None:
        """Begin at a bracket.

        Args:
            text: The rest of the line.
            line: Its number, from 1.
            column: The column at which it begins, from 0.
        """
        self._text = text
        self._line = line
        self._column = column
        self._at = 0
        self.nodes = 0
        """Number of keys, values, lists and mappings in the brackets, at most."""
        self.mappings = 0

    def all(self, depth: int) -> MappingNode | SequenceNode:
        """The list or mapping, behind which nothing but a comment may stand.

        Args:
            depth: Number of lists and mappings that may stand in one another.

        Raises:
            UnusualError: if it does not end on the line, or is written in another way.
        """
        node = self._collection(depth)
        if not _AFTER.match(self._text, self._at):
            raise UnusualError
        return node

    def _collection(self, depth: int) -> MappingNode | SequenceNode:
        if depth < 1:
            raise UnusualError
        is_mapping = self._text[self._at] == "{"
        kind = MappingNode if is_mapping else SequenceNode
        node = kind(self._line, self._column + self._at + 1)
        self._at += 1
        self.nodes += 1
        self.mappings += is_mapping
        end = "}" if is_mapping else "]"
        while (sign := self._add(node, depth)) != end:
            if sign != ",":
                raise UnusualError
        return node

    def _add(self, to: MappingNode | SequenceNode, depth: int) -> str:
        """Read one value, and the sign behind it."""
        item = _ITEM.match(self._text, self._at)
        if item is None:
            raise UnusualError
        self._at = item.end()
        self.nodes += 2
        key, double, single, plain, sign = item.groups()
        line, column = self._line, self._column
        node: ScalarNode | MappingNode | SequenceNode
        if plain is not None:
            node = ScalarNode(line, column + item.start(4) + 1, plain.rstrip(" "), "")
        elif double is not None:
            node = ScalarNode(line, column + item.start(2), double, '"')
        elif single is not None:
            node = ScalarNode(line, column + item.start(3), single.replace("''", "'"), "'")
        else:
            node = self._collection(depth - 1)
            sign = self._sign()
        if isinstance(to, MappingNode) and key is not None:
            to.pairs.append((key, node))
            to.places.append((line, column + item.start(1) + 1))
        elif isinstance(to, SequenceNode) and key is None:
            to.items.append(node)
        else:
            raise UnusualError
        return sign

    def _sign(self) -> str:
        """The sign behind a list or mapping; empty where another one stands there."""
        found = _SIGN.match(self._text, self._at)
        if found is None:
            return ""
        self._at = found.end()
        return found[1]
