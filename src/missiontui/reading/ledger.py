"""The ledger of one reading: faults, ids, and references that wait for all ids to be known."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from missiontui.model import DELEGATION, PARTS, SECTIONS, SOURCE, UNLISTED, VISIT, Id
from missiontui.reading.characters import character_name, stranger
from missiontui.reading.faults import Fault, InvalidRecordError, did_you_mean, quoted
from missiontui.reading.nodes import Node, Position, ScalarNode
from missiontui.reading.progress import Progress
from missiontui.typed import NamedTuple

GIVEN = {
    VISIT: "visit",
    DELEGATION: "delegation",
    SOURCE: "source",
    UNLISTED: UNLISTED,
}
"""The kinds of what has an id without writing it."""
TAKEN = tuple(dict.fromkeys((*SECTIONS, *PARTS)))
"""The ids that no item may have."""
_MOST_COMPARISONS = 200_000
"""Number of words compared for hints in one file, so that a hostile one is refused quickly."""


class _Reference(NamedTuple):
    id: Id
    kinds: tuple[str, ...]
    node: Node
    path: str


class Ledger:
    """The faults, ids and references of one file."""

    def __init__(self, text: str, progress: Progress | None = None) -> None:
        self._text = text
        self.progress = progress
        """The progress of the reading, where somebody waits for it."""
        self._lines: list[str] | None = None
        self._faults: list[Fault] = []
        self._references: list[_Reference] = []
        self._ids: dict[Id, tuple[str, int]] = {id: (kind, 0) for id, kind in GIVEN.items()}
        self._ids_of: dict[tuple[str, ...], list[Id]] = {}
        self._values: dict[tuple[Id, str], tuple[Node, str]] = {}
        self._comparisons = _MOST_COMPARISONS
        self._paragraphs: list[tuple[int, Node, str]] = []
        self.paragraph_count: int | None = None
        """Number of paragraphs the source has, where the record says so."""

    def add(self, at: Node | Position, path: str, found: str, expected: str) -> None:
        """Enter a fault."""
        self._faults.append(Fault(at.line, at.column, path, found, expected))

    def enter_value(self, id: Id, key: str, node: Node, path: str) -> None:
        """Keep where a value of an item stands, for `add_at`."""
        self._values[id, key] = (node, path)

    def add_at(self, id: Id, key: str, found: str, expected: str) -> None:
        """Enter a fault of a value of an item, kept by `enter_value`."""
        self.add(*self._values[id, key], found, expected)

    def hint(self, written: str, known: Collection[str]) -> str:
        """The hint ", did you mean ...?", as long as the file has not asked for too many."""
        if len(known) > self._comparisons:
            return ""
        self._comparisons -= len(known)
        return did_you_mean(written, known)

    def strange(self, value: str, at: Node | Position) -> str:
        """Tell of a character that belongs in no word, with its own place."""
        tab = at.tab if isinstance(at, ScalarNode) else None
        character = "\t" if tab else stranger(value)
        if character is None:
            return ""
        if self._lines is None:
            self._lines = self._text.split("\n")
        place = tab or Position(
            at.line, self._lines[at.line - 1].find(character, at.column - 1) + 1
        )
        where = f" at {place.line}:{place.column}" if place.column else ""
        return f": it holds {character_name(character)}{where}"

    def enter_id(self, id: Id, kind: str, node: Node, path: str) -> None:
        """Enter an id; a fault if it is taken."""
        if id in TAKEN:
            self.add(node, path, f"{quoted(id)} is a name of the program", "another id")
        elif id in self._ids and self._ids[id][0] != UNLISTED:
            other, line = self._ids[id]
            found = f"{quoted(id)} is the id of the {other} in line {line} already"
            self.add(node, path, found, "an id that no other item has")
        else:
            self._ids[id] = (kind, node.line)

    def enter_reference(self, id: Id, kinds: tuple[str, ...], node: Node, path: str) -> None:
        """Enter a reference, to be checked by `close`."""
        self._references.append(_Reference(id, kinds, node, path))

    def enter_paragraph(self, number: int, node: Node, path: str) -> None:
        """Enter the number of a paragraph, to be checked by `close`."""
        self._paragraphs.append((number, node, path))

    def close(self) -> None:
        """Check what had to wait: references and numbers of paragraphs.

        Raises:
            InvalidRecordError: if anything was wrong with the file, with all its faults in order.
        """
        for reference in self._references:
            self._check(reference)
        for number, node, path in self._paragraphs:
            if self.paragraph_count is not None and number > self.paragraph_count:
                found = f"paragraph {number} of a source of {self.paragraph_count}"
                self.add(node, path, found, "a number that the source has")
        if self._faults:
            raise InvalidRecordError(tuple(sorted(set(self._faults))))

    def _check(self, reference: _Reference) -> None:
        kind, line = self._ids.get(reference.id, (None, 0))
        if kind is None:
            known = self._ids_of.get(reference.kinds)
            if known is None:
                known = self._ids_of[reference.kinds] = [
                    id
                    for id, (kind, _) in self._ids.items()
                    if not reference.kinds or kind in reference.kinds
                ]
            hint = self.strange(reference.id, reference.node) + self.hint(reference.id, known)
            found = f"{quoted(reference.id)} is the id of nothing{hint}"
            self.add(reference.node, reference.path, found, _wanted(reference.kinds))
        elif reference.kinds and kind not in reference.kinds:
            where = f" in line {line}" if line else ""
            name = "no id here" if kind == UNLISTED else f"the {kind}{where}"
            found = f"{quoted(reference.id)} is {name}"
            self.add(reference.node, reference.path, found, _wanted(reference.kinds))


@cache
def id_of(kinds: tuple[str, ...]) -> str:
    """The words for an id of a thing of one of some kinds."""
    return f"the id of a {' or '.join(kinds)}"


def _wanted(kinds: tuple[str, ...]) -> str:
    """What a reference may name, in words."""
    named = [kind for kind in kinds if kind != UNLISTED]
    wanted = id_of(tuple(named)) if named else "the id of an item"
    return f"{wanted}; {UNLISTED} for anybody else" if UNLISTED in kinds else wanted
