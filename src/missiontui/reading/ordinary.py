"""The ordinary way to write a record, read a line at a time: a small part of YAML.

It is keys with their values behind or below them, lists with hyphens, texts that go on below,
blocks, and quotations without escapes and brackets that end on their line. Each means here what it
means to YAML 1.2. Whatever else a file has, right or wrong, leaves the whole file to PyYAML, so
that nothing here tells of a fault. To load PyYAML takes longer than to read most records.
"""

from __future__ import annotations

import re

from missiontui.reading import nodes
from missiontui.reading.blocks import block
from missiontui.reading.brackets import Brackets, UnusualError
from missiontui.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from missiontui.reading.progress import Progress

_LINES = re.compile(r"(?m)^( *)(- +(?! |$))?(?:([a-z][a-z0-9_]{0,99}+)(: ++|:$))?(.*)$")
"""Indent, hyphen, key, colon and rest of each line."""
_QUOTATION = re.compile(r"(?:\"([^\"\\]*)\"|'((?:[^']|'')*)') *(?:(?<= )#.*)?")
_NO_TEXT = frozenset("-?:,[]{}#&*!|>'\"%@`")
"""Signs with which no text without quotation marks begins here."""
_NODES_OF_A_LINE = 4
"""The most keys, values, lists and mappings on a line, if it has no brackets."""
_TOLD = 1024
"""Number of lines from one telling of how far the reading has come to the next."""


def ordinary(text: str, progress: Progress | None = None) -> MappingNode | None:
    """The root of a file that is written in the ordinary way; None for any other file.

    Args:
        text: The file, as `decode` gives it.
        progress: Told now and then how far it has come.
    """
    if "\t" in text or not text.endswith("\n"):
        return None
    # All lines are taken apart at once: of very many, PyYAML holds less, and counts the values.
    if _NODES_OF_A_LINE * text.count("\n") > nodes.MAX_NODES:
        return None
    try:
        return _Lines(text).read(progress)
    except UnusualError:
        return None


class _Lines:
    """The lines of a file, put together to nodes."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._parts = _LINES.findall(text)
        self._nodes = _NODES_OF_A_LINE * len(self._parts)
        self._mappings = 1
        self._root = MappingNode(1, 1)
        self._open: list[tuple[int, MappingNode | SequenceNode]] = [(0, self._root)]
        """The lists and mappings that the next line may go on, each with its column, from 0."""
        self._column = 0
        """The column of the last of them."""
        self._pairs: list[tuple[str, Node]] | None = self._root.pairs
        """Its keys and values, if it is a mapping."""
        self._items: list[Node] | None = None
        """Its values, if it is a list."""
        self._places = self._root.places
        """The places of the keys of the last mapping."""
        self._key: str | None = None
        """The key that waits for its value."""
        self._last: ScalarNode | None = None
        """The text that the next line may go on."""

    def read(self, progress: Progress | None) -> MappingNode:
        """Put all lines together.

        Raises:
            UnusualError: if any of them is written in another way.
        """
        parts = self._parts
        at = told = 1 if self._lines[0] == "---" else 0
        while at < len(parts):
            if at >= told:
                told = at + self._tell(progress, at)
            indent, hyphen, key, colon, rest = parts[at]
            at += 1
            column = len(indent)
            if hyphen:
                self._enter_list(at, column)
                column += len(hyphen)
                self._enter_item(at, column, key)
            elif key:
                if self._key is not None or column != self._column or self._pairs is None:
                    self._enter_mapping(at, column)
            elif not rest or rest[0] == "#":
                self._last = None
                continue
            elif self._key is None or column <= self._column:
                at = self._go_on(at)
                continue
            if key:
                self._key = key
                self._places.append((at, column + 1))
                column += len(key) + len(colon)
                if not rest or rest[0] == "#":
                    continue
            at = self._read_value(at, column, rest)
        self._tell(progress, at)
        return self._close()

    def _tell(self, progress: Progress | None, at: int) -> int:
        """Tell how many lines are read; number of lines to the next telling."""
        if progress is not None:
            progress.parsed(at / len(self._parts))
            progress.mappings = self._mappings
        return _TOLD

    def _close(self) -> MappingNode:
        """The root, which begins at its first key."""
        root = self._root
        if self._key is not None or not root.pairs:
            raise UnusualError
        root.line = root.place(0).line
        return root

    # Lists and mappings -----------------------------------------------------------------------

    def _enter_list(self, line: int, column: int) -> None:
        """Go on with the list that has its hyphens in a column, or begin it."""
        if self._key is not None and column >= self._column:
            self._begin(SequenceNode(line, column + 1), column)
        elif column != self._column or self._items is None:
            self._leave(column)

    def _enter_item(self, line: int, column: int, key: str) -> None:
        """Begin the mapping that an item of a list is, if there is a key behind its hyphen."""
        if key:
            self._begin(MappingNode(line, column + 1), column)

    def _enter_mapping(self, line: int, column: int) -> None:
        """Go on with the mapping that has its keys in a column, or begin it."""
        if self._key is not None and column > self._column:
            self._begin(MappingNode(line, column + 1), column)
            return
        self._leave(column)
        if self._pairs is None:
            # The hyphens of a list may stand in the column of the key it belongs to.
            self._open.pop()
            self._leave(column)

    def _begin(self, node: MappingNode | SequenceNode, column: int) -> None:
        """Begin a list or mapping as the next value."""
        self._attach(node)
        self._mappings += isinstance(node, MappingNode)
        self._open.append((column, node))
        if len(self._open) > nodes.MAX_DEPTH:
            raise UnusualError
        self._turn_to(column, node)

    def _leave(self, column: int) -> None:
        """Leave the lists and mappings that begin behind a column, for one that begins there."""
        open_ = self._open
        while open_ and open_[-1][0] > column:
            open_.pop()
        if self._key is not None or not open_ or open_[-1][0] < column:
            raise UnusualError
        self._turn_to(*open_[-1])

    def _turn_to(self, column: int, node: MappingNode | SequenceNode) -> None:
        self._column = column
        if isinstance(node, MappingNode):
            self._pairs, self._places, self._items = node.pairs, node.places, None
        else:
            self._pairs, self._items = None, node.items

    def _attach(self, node: Node) -> None:
        """Make a node the value of the key that waits, or of the list."""
        if self._key is not None and self._pairs is not None:
            self._pairs.append((self._key, node))
            self._key = None
        elif self._items is not None:
            self._items.append(node)
        else:
            raise UnusualError
        self._last = None

    # Values -----------------------------------------------------------------------------------

    def _read_value(self, line: int, column: int, rest: str) -> int:
        """Read the value that begins on a line; number of the line that it ends on."""
        sign = rest[0]
        if sign not in _NO_TEXT:
            node = ScalarNode(line, column + 1, rest, "")
            if ": " in rest or " #" in rest or rest[-1] in ": ":
                node.value, node.commented = _bare(rest)
            self._attach(node)
            self._last = node
        elif sign in "|>":
            value, end = block(rest, self._lines, line, self._column)
            self._attach(ScalarNode(line, column + 1, value, sign))
            return end
        elif sign in "[{":
            brackets = Brackets(rest, line, column)
            self._attach(brackets.all(nodes.MAX_DEPTH - len(self._open)))
            self._mappings += brackets.mappings
            self._nodes += brackets.nodes
            if self._nodes > nodes.MAX_NODES:
                raise UnusualError
        elif found := _QUOTATION.fullmatch(rest):
            double, single = found.groups()
            value = single.replace("''", "'") if double is None else double
            self._attach(ScalarNode(line, column + 1, value, sign))
        else:
            raise UnusualError
        return line

    def _go_on(self, line: int) -> int:
        """Go on with the text that stands before a line; number of the line that it ends on."""
        text, at = self._last, line - 1
        if text is None or self._key is not None:
            raise UnusualError
        pieces = [text.value]
        while True:
            indent, hyphen, key, _, rest = self._parts[at]
            is_other = hyphen or key or not rest or rest[0] == "#"
            if is_other or len(indent) <= self._column:
                break
            if text.commented:
                raise UnusualError
            if ": " in rest or " #" in rest or rest[-1] in ": ":
                rest, text.commented = _bare(rest)
            pieces.append(rest)
            at += 1
        if at < line:
            raise UnusualError
        text.value = " ".join(pieces)
        self._last = None
        return at


def _bare(text: str) -> tuple[str, bool]:
    """A text without spaces and a comment behind it; true if a comment is there.

    Raises:
        UnusualError: if it holds a colon that makes a key of what stands before it.
    """
    text, comment, _ = text.partition(" #")
    text = text.rstrip(" ")
    if ": " in text or text[-1] == ":":
        raise UnusualError
    return text, bool(comment)
