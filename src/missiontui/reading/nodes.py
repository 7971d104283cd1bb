"""YAML made into nodes that know their line and column.

Nodes are built from PyYAML's event stream, not from its composer: the composer resolves types and
anchors, and recurses on nesting, which ends the interpreter on hostile input.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from missiontui.reading.faults import Fault, InvalidRecordError, quoted
from missiontui.reading.syntax import syntax_fault

MAX_DEPTH = 20
"""How deep lists and mappings may be nested."""
MAX_NODES = 4_000_000
"""How many keys, values, lists and mappings a record may have."""

_PLAIN_STYLES = (None, "")
"""What the pure Python parser, and what the C parser calls a scalar without quotation marks."""


@dataclass(slots=True)
class Scalar:
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


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with values, in order, double keys included."""

    line: int
    column: int
    pairs: list[tuple[Scalar, Node]] = field(default_factory=list)
    key: Scalar | None = None
    """The key that waits for its value while the mapping is built."""


Node = Scalar | Sequence | Mapping


def parse(text: str) -> Node:
    """The root node of a YAML text.

    Raises:
        InvalidRecordError: at the first fault of syntax, or at what the format does not allow:
            anchors, aliases, tags, a second document, nesting beyond MAX_DEPTH, more than
            MAX_NODES nodes.
    """
    try:
        root = _root(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except _TooDeepForParserError:
        # The C parser looks ahead and refuses before it tells of what is nested: the other one
        # tells, so that the fault has the place where our own bound is passed.
        root = _root(text, yaml.SafeLoader)
    if root is None or (isinstance(root, Scalar) and not root.value):
        fault = Fault(1, 1, "", "an empty file", 'at least "title" and "source"')
        raise InvalidRecordError((fault,))
    return root


class _TooDeepForParserError(Exception):
    """The parser has a bound of its own on nesting."""


def _root(text: str, loader: type[Any]) -> Node | None:
    builder = _Builder(text)
    parser = loader(text)
    try:
        while parser.check_event():
            builder.take(parser.get_event())
    except yaml.YAMLError as error:
        if "nesting depth" in str(getattr(error, "problem", "")):
            raise _TooDeepForParserError from error
        raise InvalidRecordError((syntax_fault(error, text),)) from error
    except (ValueError, OverflowError) as error:
        # What the pure Python parser makes of "\U00110000", which is beyond Unicode.
        mark = parser.get_mark()
        found, expected = "an escape that is no character", "at most \\U0010FFFF"
        fault = Fault(mark.line + 1, mark.column + 1, "", found, expected)
        raise InvalidRecordError((fault,)) from error
    finally:
        parser.dispose()
    return builder.root


class _Builder:
    """Puts nodes together as their events come."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._open: list[Sequence | Mapping] = []
        self._documents = 0
        self._nodes = 0
        self.root: Node | None = None

    def take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent):
            self._add(event)
        elif isinstance(event, CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, AliasEvent):
            raise _refusal(event, f"an alias (*{event.anchor})", "the value itself, written out")
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _refusal(event, "a second document (---)", "one record in a file")
            if event.tags:
                raise _refusal(event, "a %TAG directive", "plain YAML without tags")

    def _add(self, event: ScalarEvent | SequenceStartEvent | MappingStartEvent) -> None:
        if event.anchor:
            found = f"an anchor (&{event.anchor})"
            raise _refusal(event, found, "no anchors: write each value out")
        if event.tag:
            raise _refusal(event, f"a tag ({quoted(event.tag)})", "no tags: every value is text")
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _refusal(event, "more values than can be held", f"at most {MAX_NODES:,}")
        node = self._node(event)
        if self._open:
            _attach(self._open[-1], node)
        else:
            self.root = node
        if not isinstance(node, Scalar):
            self._open.append(node)
            if len(self._open) > MAX_DEPTH:
                raise _refusal(event, "nesting too deep", f"at most {MAX_DEPTH} levels")

    def _node(self, event: ScalarEvent | SequenceStartEvent | MappingStartEvent) -> Node:
        line, column = _position(event)
        if isinstance(event, MappingStartEvent):
            return Mapping(line, column)
        if isinstance(event, SequenceStartEvent):
            return Sequence(line, column)
        plain = event.style in _PLAIN_STYLES
        commented = plain and self._commented(event)
        return Scalar(line, column, event.value, plain, event.style == "|", commented)

    def _commented(self, event: ScalarEvent) -> bool:
        # At the end of a file the mark can stand behind the last line.
        if event.end_mark is None or event.end_mark.line >= len(self._lines):
            return False
        rest = self._lines[event.end_mark.line][event.end_mark.column :]
        return rest.lstrip().startswith("#")


def _attach(parent: Sequence | Mapping, node: Node) -> None:
    if isinstance(parent, Sequence):
        parent.items.append(node)
    elif parent.key is not None:
        parent.pairs.append((parent.key, node))
        parent.key = None
    elif isinstance(node, Scalar):
        parent.key = node
    else:
        fault = Fault(node.line, node.column, "", "a list or mapping as a key", "a word as key")
        raise InvalidRecordError((fault,))


def _position(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def _refusal(event: Event, found: str, expected: str) -> InvalidRecordError:
    return InvalidRecordError((Fault(*_position(event), "", found, expected),))
