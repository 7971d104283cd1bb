"""The values, lists and mappings of a record, each with its line and column."""

from __future__ import annotations

from missiontui.typed import NamedTuple

MAX_DEPTH = 20
"""The deepest nesting of lists and mappings."""
MAX_NODES = 4_000_000
"""Number of keys, values, lists and mappings a record may have."""


class Position(NamedTuple):
    """A position in a file."""

    line: int
    """From 1."""
    column: int
    """From 1, in characters."""


class ScalarNode:
    """A single value, as text."""

    __slots__ = ("column", "commented", "line", "style", "tab", "value")

    def __init__(self, line: int, column: int, value: str, style: str | None = None) -> None:
        self.line = line
        self.column = column
        self.value = value
        self.style = style
        """The sign that it is written with, as the parsers give it: a quotation mark, | or >."""
        self.commented = False
        """True if a comment follows it on the same line."""
        self.tab: Position | None = None
        """The first tab within it, if one stands there; the value has a space instead."""

    @property
    def plain(self) -> bool:
        """Tell that it is written without quotation marks; the parsers name that differently."""
        return not self.style

    @property
    def literal(self) -> bool:
        """Tell that it is a block that keeps its line ends, so that blank lines part paragraphs.

        Elsewhere YAML makes one line end of a blank line.
        """
        return self.style == "|"


class SequenceNode:
    """A list."""

    __slots__ = ("column", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.items: list[Node] = []


class MappingNode:
    """Keys with values, in order, double keys included."""

    __slots__ = ("column", "key", "line", "pairs", "places")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.pairs: list[tuple[str, Node]] = []
        self.places: list[ScalarNode | tuple[int, int]] = []
        """The place of each key: line and column, or a node that tells of a tab, too."""
        self.key: str | None = None
        """The key that waits for its value while the mapping is built."""

    def place(self, index: int) -> ScalarNode | Position:
        """The place of a key, told by its index in `pairs`."""
        place = self.places[index]
        return place if isinstance(place, ScalarNode) else Position(*place)


Node = ScalarNode | SequenceNode | MappingNode
