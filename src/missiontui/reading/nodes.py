"""YAML made into nodes that know their line and column.

Nodes are built from PyYAML's event stream, not from its composer: the composer resolves types and
anchors, and recurses on nesting, which ends the interpreter on hostile input.
"""

from __future__ import annotations

import re
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

from missiontui.reading import parsers, tabs
from missiontui.reading.faults import Fault, InvalidRecordError, quoted
from missiontui.reading.syntax import TAB_AS_INDENT, TEXT_IN_HEADER, refuse_conflict, syntax_fault

MAX_DEPTH = 20
"""How deep lists and mappings may be nested."""
MAX_NODES = 4_000_000
"""How many keys, values, lists and mappings a record may have."""
_MOST_READ_OFTEN = 2**17
"""How many characters are parsed anew to find what a fault of syntax comes from."""
_MOST_READ_TWICE = 2**20
"""How many characters of broken YAML are read by the slow parser, too."""

_COMMENT_IN_HEADER = re.compile(r"[|>][-+0-9]*#")
_BLOCK_STYLES = ("|", ">")
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
    tab: tabs.Place | None = None
    """The first tab within it, if one stands there; the value has a space instead."""


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
    refuse_conflict(text)
    try:
        root = _root(text, parsers.fast_parser())
    except yaml.YAMLError as error:
        root = _second_opinion(text, error)
    if root is None or (isinstance(root, Scalar) and not root.value):
        fault = Fault(1, 1, "", "an empty file", 'at least "title" and "source"')
        raise InvalidRecordError((fault,))
    return root


def _second_opinion(text: str, error: yaml.YAMLError) -> Node | None:
    """What the pure Python parser makes of a text, so that each complaint is its own.

    The C parser words its complaints otherwise, refuses deep nesting before it tells of what is
    nested, and takes no half of a surrogate pair.
    """
    too_deep = "nesting depth" in str(getattr(error, "problem", ""))
    if len(text) > _MOST_READ_TWICE and not too_deep:
        raise InvalidRecordError((syntax_fault(error, text),)) from error
    try:
        return _root(text, parsers.SlowParser)
    except yaml.YAMLError as second:
        from missiontui.reading.lookalikes import blamed

        fault = syntax_fault(second, text)
        if len(text) <= _MOST_READ_OFTEN:
            fault = blamed(fault, parsers.place_of(second), text, parsers.complaint)
        raise InvalidRecordError((fault,)) from second


def _root(text: str, parser: type[Any]) -> Node | None:
    builder = _Builder(text)
    for event in parsers.events(text, parser):
        builder.take(event)
    return builder.root


class _Builder:
    """Puts nodes together as their events come."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._has_tabs = "\t" in text
        self._lines = text.split("\n")
        self._open: list[Sequence | Mapping] = []
        self._flows = 0
        self._documents = 0
        self._nodes = 0
        self.root: Node | None = None

    def take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent):
            self._add(event)
        elif isinstance(event, CollectionEndEvent):
            self._open.pop()
            self._flows = max(0, self._flows - 1)
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
        if self._has_tabs and not self._flows:
            self._refuse_tab_as_indent(event)
        node = self._node(event)
        if self._open:
            _attach(self._open[-1], node)
        else:
            self.root = node
        if not isinstance(event, ScalarEvent):
            self._flows += bool(self._flows or event.flow_style)
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
        if event.style in _BLOCK_STYLES:
            self._refuse_comment_in_header(event)
        plain = event.style in _PLAIN_STYLES
        if plain and not event.value:
            line, column = self._end_of_text_before(event)
        commented = plain and self._commented(event)
        tab = self._tab_within(event) if self._has_tabs else None
        return Scalar(line, column, event.value, plain, event.style == "|", commented, tab)

    def _tab_within(self, event: ScalarEvent) -> tabs.Place | None:
        if event.start_mark is None or event.end_mark is None:
            return None
        start, end, block = event.start_mark, event.end_mark, event.style in _BLOCK_STYLES
        return tabs.in_value(self._text, start, end, block=block)

    def _refuse_tab_as_indent(
        self, event: ScalarEvent | SequenceStartEvent | MappingStartEvent
    ) -> None:
        line, column = _position(event)
        opens_block = not isinstance(event, ScalarEvent) and not event.flow_style
        # At the end of a file the mark of an empty value can stand behind the last line.
        before = self._lines[line - 1][: column - 1] if line <= len(self._lines) else ""
        if at := tabs.in_indent(before, opens_block=opens_block):
            raise InvalidRecordError((Fault(line, at, "", *TAB_AS_INDENT),))

    def _refuse_comment_in_header(self, event: ScalarEvent) -> None:
        # The C parser takes "|#", which is none of YAML's (1.2, section 8.1.1).
        mark = event.start_mark
        found = _COMMENT_IN_HEADER.match(self._text, mark.index) if mark else None
        if mark and found:
            column = mark.column + found.end() - found.start()
            raise InvalidRecordError((Fault(mark.line + 1, column, "", *TEXT_IN_HEADER),))

    def _end_of_text_before(self, event: ScalarEvent) -> tuple[int, int]:
        """The place of an empty value: one parser puts it here, the other before what follows."""
        line, column = _position(event)
        end = at = event.start_mark.index if event.start_mark else 0
        while at and self._text[at - 1].isspace():
            at -= 1
        if lines := self._text.count("\n", at, end):
            return line - lines, at - self._text.rfind("\n", 0, at)
        return line, column - (end - at)

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
    """The line and column, from 1, where something begins."""
    mark = event.start_mark
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def _refusal(event: Event, found: str, expected: str) -> InvalidRecordError:
    return InvalidRecordError((Fault(*_position(event), "", found, expected),))
