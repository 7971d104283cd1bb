"""YAML made into nodes that know their line and column.

Nodes are built from PyYAML's event stream, not from its composer: the composer resolves types and
anchors, and recurses on nesting, which ends the interpreter on hostile input.
"""

from __future__ import annotations

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from missiontui.reading import nodes
from missiontui.reading.faults import Fault, InvalidRecordError, quoted
from missiontui.reading.nodes import MappingNode, Node, Position, ScalarNode, SequenceNode
from missiontui.reading.syntax import TAB_AS_INDENT, TEXT_IN_HEADER

_BLOCK_STYLES = ("|", ">")
_PLAIN_STYLES = (None, "")
"""The names of both parsers, Python's and C's, for a scalar without quotation marks."""


class Builder:
    """Puts nodes together as their events come."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._has_tabs = "\t" in text
        self._lines = text.split("\n")
        self._open: list[SequenceNode | MappingNode] = []
        self._flows = 0
        self._documents = 0
        self._nodes = 0
        self.root: Node | None = None
        """The outermost node, once its event was taken."""

    def take(self, event: Event) -> None:
        """Add what an event brings.

        Raises:
            InvalidRecordError: at what the format does not allow.
        """
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
        if self._nodes > nodes.MAX_NODES:
            raise _refusal(event, "more values than can be held", f"at most {nodes.MAX_NODES:,}")
        if self._has_tabs and not self._flows:
            self._refuse_tab_as_indent(event)
        node = self._node(event)
        if self._open:
            _attach(self._open[-1], node)
        else:
            self.root = node
        if not isinstance(event, ScalarEvent):
            self._flows += bool(self._flows or event.flow_style)
        if not isinstance(node, ScalarNode):
            self._open.append(node)
            if len(self._open) > nodes.MAX_DEPTH:
                raise _refusal(event, "nesting too deep", f"at most {nodes.MAX_DEPTH} levels")

    def _node(self, event: ScalarEvent | SequenceStartEvent | MappingStartEvent) -> Node:
        line, column = _position(event)
        if isinstance(event, MappingStartEvent):
            return MappingNode(line, column)
        if isinstance(event, SequenceStartEvent):
            return SequenceNode(line, column)
        if event.style in _BLOCK_STYLES:
            self._refuse_comment_in_header(event)
        plain = event.style in _PLAIN_STYLES
        if plain and not event.value:
            line, column = self._end_of_text_before(event)
            before = self._lines[line - 1] if line <= len(self._lines) else ""
            commented = before[column - 1 :].lstrip().startswith("#")
        else:
            commented = plain and self._commented(event)
        tab = self._tab_within(event) if self._has_tabs else None
        return ScalarNode(line, column, event.value, plain, event.style == "|", commented, tab)

    def _tab_within(self, event: ScalarEvent) -> Position | None:
        from missiontui.reading import tabs

        if event.start_mark is None or event.end_mark is None:
            return None
        start, end, block = event.start_mark, event.end_mark, event.style in _BLOCK_STYLES
        return tabs.in_value(self._text, start, end, block=block)

    def _refuse_tab_as_indent(
        self, event: ScalarEvent | SequenceStartEvent | MappingStartEvent
    ) -> None:
        from missiontui.reading import tabs

        line, column = _position(event)
        opens_block = not isinstance(event, ScalarEvent) and not event.flow_style
        # At the end of a file the mark of an empty value can stand behind the last line.
        before = self._lines[line - 1][: column - 1] if line <= len(self._lines) else ""
        if at := tabs.in_indent(before, opens_block=opens_block):
            raise InvalidRecordError((Fault(line, at, "", *TAB_AS_INDENT),))

    def _refuse_comment_in_header(self, event: ScalarEvent) -> None:
        # The C parser takes "|#", which is none of YAML's (1.2, section 8.1.1).
        line, column = _position(event)
        header = self._lines[line - 1][column:]
        rest = header.lstrip("+-0123456789")
        if rest.startswith("#"):
            column += len(header) - len(rest) + 1
            raise InvalidRecordError((Fault(line, column, "", *TEXT_IN_HEADER),))

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


def _attach(parent: SequenceNode | MappingNode, node: Node) -> None:
    if isinstance(parent, SequenceNode):
        parent.items.append(node)
    elif parent.key is not None:
        parent.pairs.append((parent.key, node))
        parent.key = None
    elif isinstance(node, ScalarNode):
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
