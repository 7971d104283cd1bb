"""The values, lists and mappings of a record, each with its line and column."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

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


@dataclass(slots=True)
class ScalarNode:
    """A single value, as text."""

    line: int
    column: int
    value: str
    plain: bool = True
    """Written without quotation marks."""
    literal: bool = False
    """A block that keeps its line ends (`|`), so that paragraphs in it are parted by blank lines;
    elsewhere YAML makes one line end of a blank line."""
    commented: bool = False
    """Followed by a comment on the same line."""
    tab: Position | None = None
    """The first tab within it, if one stands there; the value has a space instead."""


@dataclass(slots=True)
class SequenceNode:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class MappingNode:
    """Keys with values, in order, double keys included."""

    line: int
    column: int
    pairs: list[tuple[ScalarNode, Node]] = field(default_factory=list)
    key: ScalarNode | None = None
    """The key that waits for its value while the mapping is built."""


Node = ScalarNode | SequenceNode | MappingNode
