"""Parsing a record: from its text to nodes that know where they stand."""

from __future__ import annotations

from missiontui.reading.decoding import refuse_conflict
from missiontui.reading.faults import Fault, InvalidRecordError
from missiontui.reading.nodes import Node, ScalarNode
from missiontui.reading.ordinary import ordinary
from missiontui.reading.progress import Progress


def parse(text: str, progress: Progress | None = None) -> Node:
    """The root node of a YAML text; how far it has come goes to `progress`.

    Raises:
        InvalidRecordError: at the first fault of syntax, or at what the format does not allow:
            anchors, aliases, tags, a second document, nesting beyond MAX_DEPTH, more than
            MAX_NODES nodes.
    """
    refuse_conflict(text)
    root: Node | None = ordinary(text, progress)
    if root is None:
        from missiontui.reading.pyyaml import parsed

        root = parsed(text, progress)
    if root is None or (isinstance(root, ScalarNode) and not root.value):
        fault = Fault(1, 1, "", "an empty file", 'at least "title" and "source"')
        raise InvalidRecordError((fault,))
    return root
