"""The keys of one mapping: taken once each, missed where they are needed, told where unknown."""

from __future__ import annotations

from missiontui.model import Id
from missiontui.reading.faults import UNKNOWN_KEY, quoted
from missiontui.reading.ledger import Ledger
from missiontui.reading.nodes import MappingNode, Node, ScalarNode
from missiontui.reading.values import is_empty, nothing, what

_MERGE = ": it would merge another mapping in (YAML 1.1), whose keys have to be written out"


class Keys:
    """The keys of one mapping."""

    def __init__(self, node: Node, path: str, ledger: Ledger) -> None:
        self.node = node
        self.path = path
        self.ledger = ledger
        self._values: dict[str, Node] = {}
        self._asked: list[str] = []
        if not isinstance(node, MappingNode):
            self.fault(node, f"found {what(node, ledger)}", "a mapping (key: value)")
            return
        self._values = dict(node.pairs)
        if len(self._values) < len(node.pairs):
            self._take_once(node)

    def _take_once(self, node: MappingNode) -> None:
        """Enter a fault for each key that stands there twice, and take the first."""
        self._values = {}
        lines: dict[str, int] = {}
        for at, (key, value) in enumerate(node.pairs):
            place = node.place(at)
            if key in self._values:
                first = f"the key {quoted(key)} stands in line {lines[key]} already"
                self.ledger.add(place, self.path, first, "each key once")
                continue
            lines[key] = place.line
            self._values[key] = value

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def fault(self, node: Node, found: str, expected: str, path: str | None = None) -> None:
        """Enter a fault at a node of this mapping."""
        self.ledger.add(node, self.path if path is None else path, found, expected)

    def finish(self) -> None:
        """Enter a fault for each key that nobody asked for."""
        known = set(self._asked)
        if not isinstance(self.node, MappingNode) or known.issuperset(self._values):
            return
        for at, (key, _) in enumerate(self.node.pairs):
            if key not in known:
                place = self.node.place(at)
                hint = _MERGE if key == "<<" else self.ledger.strange(key, place)
                hint += self.ledger.hint(key, self._asked)
                found = f"{quoted(key)} {UNKNOWN_KEY}{hint}"
                self.ledger.add(place, self.path, found, f"one of {', '.join(self._asked)}")

    def has(self, key: str) -> bool:
        """Tell whether the mapping has a key, whatever its value."""
        return key in self._values

    def need(self, key: str, found: str, expected: str) -> None:
        """Enter a fault of this mapping if it lacks a key."""
        if not self.has(key):
            self.fault(self.node, found, expected)

    def need_with(self, key: str, other: str, found: str, expected: str) -> None:
        """Enter a fault at a key that stands there without another one."""
        if self.has(key) and not self.has(other):
            self.fault_at(key, found, expected)

    def need_for(self, key: str, value: str, other: str, found: str, expected: str) -> None:
        """Enter a fault at a key that has some value and stands there without another one."""
        node = self._values.get(key)
        if isinstance(node, ScalarNode) and node.value == value and not self.has(other):
            self.fault_at(key, found, expected)

    def need_or(self, key: str, other: str, found: str, expected: str, *, stands_in: bool) -> None:
        """Enter a fault of this mapping if it lacks a key, and another does not stand in for it."""
        del other
        if not stands_in:
            self.need(key, found, expected)

    def need_both(self, key: str, other: str, found: str, expected: str) -> None:
        """Enter a fault of this mapping if it has one of two keys without the other."""
        if self.has(key) != self.has(other):
            self.fault(self.node, found, expected)

    def need_any_of(self, *keys: str, found: str, expected: str) -> None:
        """Enter a fault of this mapping unless it has one of some keys at least."""
        if not any(map(self.has, keys)):
            self.fault(self.node, found, expected)

    def need_one_at_most(self, *keys: str, found: str, expected: str) -> None:
        """Enter a fault of this mapping if it has more than one of some keys."""
        if sum(map(self.has, keys)) > 1:
            self.fault(self.node, found, expected)

    def fault_at(self, key: str, found: str, expected: str) -> None:
        """Enter a fault at the value of a key."""
        self.ledger.add(self._values.get(key, self.node), self._at(key), found, expected)

    def strange(self, key: str, value: str) -> str:
        """Tell of a character that belongs in no such value as a key's."""
        return self.ledger.strange(value, self._values.get(key, self.node))

    def remember(self, id: Id, key: str) -> None:
        """Keep where a value of an item stands, for what is judged by the whole record."""
        self.ledger.enter_value(id, key, self._values.get(key, self.node), self._at(key))

    def _lacks(self, key: str) -> bool:
        """Tell that the mapping has no such key, and let it be one that is known."""
        self._asked.append(key)
        return key not in self._values

    def _get(self, key: str) -> Node | None:
        self._asked.append(key)
        node = self._values.get(key)
        return None if node is None or self._is_empty(key, node) else node

    def _is_empty(self, key: str, node: Node) -> bool:
        """Tell that nothing stands under a key, and enter a fault of it."""
        if not is_empty(node):
            return False
        self.fault(node, nothing(node), "a value, or leave the key out", self._at(key))
        return True

    def _missing(self, key: str, expected: str) -> None:
        if isinstance(self.node, MappingNode) and key not in self._values:
            self.fault(self.node, "the key is missing", expected, self._at(key))
