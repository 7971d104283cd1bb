"""YAML made into nodes that know their line and column.

Nodes are built from PyYAML's event stream, not from its composer: the composer resolves types and
anchors, and recurses on nesting, which ends the interpreter on hostile input.
"""

from __future__ import annotations

from collections.abc import Iterable

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
)

from missiontui.reading import nodes
from missiontui.reading.faults import Fault, InvalidRecordError, quoted
from missiontui.reading.nodes import MappingNode, Node, Position, ScalarNode, SequenceNode
from missiontui.reading.syntax import TAB_AS_INDENT, TEXT_IN_HEADER
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

_BLOCK_STYLES = ("|", ">")


class Builder:
    """Puts nodes together as their events come, each of which both parsers give its marks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._has_tabs = "\t" in text
        # At the end of a file a mark can stand behind the last line.
        self._lines = [*text.split("\n"), ""]
        self._open: list[SequenceNode | MappingNode] = []
        self._flows = 0
        self._documents = 0
        self._nodes_left = nodes.MAX_NODES
        self.mappings = 0
        """Number of mappings so far."""
        self.root: Node | None = None
        """The outermost node, once its event was taken."""

    def take(self, events: Iterable[Any]) -> None:
        """Add what events bring.

        Raises:
            InvalidRecordError: at what the format does not allow.
        """
        # Most of a record is scalars of which nothing has to be told: they go the short way.
        open_, lines, has_tabs = self._open, self._lines, self._has_tabs
        for event in events:
            kind = event.__class__
            if kind is not ScalarEvent:
                self._take_other(event)
                continue
            start, value, style = event.start_mark, event.value, event.style
            node = ScalarNode(start.line + 1, start.column + 1, value, style)
            self._nodes_left -= 1
            is_odd = not value or event.anchor or event.tag or style in _BLOCK_STYLES
            if is_odd or has_tabs or self._nodes_left < 0:
                self._examine(node, event)
            parent = open_[-1] if open_ else None
            mapping = parent if isinstance(parent, MappingNode) else None
            if mapping is not None and mapping.key is None:
                mapping.key = value
                mapping.places.append(node)
                continue
            if value and not style:
                end = event.end_mark
                rest = lines[end.line]
                if len(rest) > end.column:
                    node.commented = _begins_comment(rest[end.column :])
            if mapping is None or (key := mapping.key) is None:
                self._attach(node)
            else:
                mapping.pairs.append((key, node))
                mapping.key = None

    def _take_other(self, event: Any) -> None:
        """Add what an event brings that is no scalar."""
        if isinstance(event, CollectionEndEvent):
            self._open.pop()
            if self._flows:
                self._flows -= 1
        elif isinstance(event, CollectionStartEvent):
            self._nodes_left -= 1
            self._admit(event)
            self._open_collection(event)
        elif isinstance(event, AliasEvent):
            raise _refusal(event, f"an alias (*{event.anchor})", "the value itself, written out")
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _refusal(event, "a second document (---)", "one record in a file")
            if event.tags:
                raise _refusal(event, "a %TAG directive", "plain YAML without tags")

    def _examine(self, node: ScalarNode, event: Any) -> None:
        """Refuse what no scalar may have, and place it where it is empty."""
        self._admit(event)
        if node.style in _BLOCK_STYLES:
            self._refuse_comment_in_header(event)
        if node.plain and not node.value:
            self._place_empty(node, event.start_mark.index)
        if self._has_tabs:
            node.tab = self._tab_within(event)

    def _admit(self, event: Any) -> None:
        """Refuse what no node may have."""
        if event.anchor:
            found = f"an anchor (&{event.anchor})"
            raise _refusal(event, found, "no anchors: write each value out")
        if event.tag:
            raise _refusal(event, f"a tag ({quoted(event.tag)})", "no tags: every value is text")
        if self._nodes_left < 0:
            raise _refusal(event, "more values than can be held", f"at most {nodes.MAX_NODES:,}")
        if self._has_tabs and not self._flows:
            self._refuse_tab_as_indent(event)

    def _open_collection(self, event: Any) -> None:
        is_mapping = isinstance(event, MappingStartEvent)
        self.mappings += is_mapping
        node = (MappingNode if is_mapping else SequenceNode)(*_position(event))
        self._attach(node)
        if self._flows or event.flow_style:
            self._flows += 1
        self._open.append(node)
        if len(self._open) > nodes.MAX_DEPTH:
            raise _refusal(event, "nesting too deep", f"at most {nodes.MAX_DEPTH} levels")

    def _attach(self, node: Node) -> None:
        """Give a node that is no key its place in what is open."""
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, SequenceNode):
            parent.items.append(node)
        elif parent.key is not None:
            parent.pairs.append((parent.key, node))
            parent.key = None
        else:
            fault = Fault(node.line, node.column, "", "a list or mapping as a key", "a word as key")
            raise InvalidRecordError((fault,))

    def _tab_within(self, event: Any) -> Position | None:
        from missiontui.reading import tabs

        is_block = event.style in _BLOCK_STYLES
        return tabs.in_value(self._text, event.start_mark, event.end_mark, block=is_block)

    def _refuse_tab_as_indent(self, event: Any) -> None:
        from missiontui.reading import tabs

        line, column = _position(event)
        opens_block = isinstance(event, CollectionStartEvent) and not event.flow_style
        before = self._lines[line - 1][: column - 1]
        if at := tabs.in_indent(before, opens_block=opens_block):
            raise InvalidRecordError((Fault(line, at, "", *TAB_AS_INDENT),))

    def _refuse_comment_in_header(self, event: Any) -> None:
        # The C parser takes "|#", which is none of YAML's (1.2, section 8.1.1).
        line, column = _position(event)
        header = self._lines[line - 1][column:]
        rest = header.lstrip("+-0123456789")
        if rest.startswith("#"):
            column += len(header) - len(rest) + 1
            raise InvalidRecordError((Fault(line, column, "", *TEXT_IN_HEADER),))

    def _place_empty(self, node: ScalarNode, end: int) -> None:
        """Place an empty value behind the text before it, where only one of the parsers does."""
        at = end
        while at and self._text[at - 1].isspace():
            at -= 1
        if lines := self._text.count("\n", at, end):
            node.line, node.column = node.line - lines, at - self._text.rfind("\n", 0, at)
        else:
            node.column -= end - at
        node.commented = _begins_comment(self._lines[node.line - 1][node.column - 1 :])


def _begins_comment(rest: str) -> bool:
    """Tell that nothing but a comment follows on a line."""
    return rest.lstrip().startswith("#")


def _position(event: Any) -> tuple[int, int]:
    """The line and column, from 1, where something begins."""
    return event.start_mark.line + 1, event.start_mark.column + 1


def _refusal(event: Any, found: str, expected: str) -> InvalidRecordError:
    return InvalidRecordError((Fault(*_position(event), "", found, expected),))
