"""Taking the keys of one mapping, each converted by the type that the format gives it.

Nothing here raises for a wrong value: the fault goes to the ledger and a harmless value comes back,
so that one reading finds every fault of a file.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from missiontui.model import Id, PartialDate
from missiontui.reading.faults import quoted
from missiontui.reading.keys import Keys
from missiontui.reading.ledger import Ledger, id_of
from missiontui.reading.nodes import Node, ScalarNode, SequenceNode
from missiontui.reading.scalars import DATE, ID, NUMBER, ScalarType, words_of
from missiontui.reading.values import (
    better_written,
    in_paragraphs,
    is_empty,
    is_simple,
    nothing,
    scalar_of,
    text_of,
    what,
)
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")
    E = TypeVar("E", bound=Enum)


class Fields(Keys):
    """The keys of one mapping, by type."""

    # Text ------------------------------------------------------------------------------------

    def text(self, key: str) -> str | None:
        r"""A text on one line: line ends and runs of spaces become one space."""
        self._asked.append(key)
        node = self._values.get(key)
        if node is None:
            return None
        if is_simple(node):
            return node.value
        return None if self._is_empty(key, node) else text_of(node, self._at(key), self.ledger)

    def required_text(self, key: str) -> str:
        """A text that must be there."""
        value = self.text(key)
        if value is None:
            self._missing(key, "a text")
        return value or ""

    def long_text(self, key: str) -> str | None:
        """A text of several paragraphs, parted by one blank line each."""
        node = self._get(key)
        if not isinstance(node, ScalarNode):
            return None if node is None else scalar_of(node, self._at(key), "a text", self.ledger)
        if text_of(node, self._at(key), self.ledger) is None:
            return None
        return in_paragraphs(node)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        if self._lacks(key):
            return ()
        return tuple([value for value, _, _ in self._listed(key, "a text", text_of)])

    def wording(self, key: str) -> tuple[str, ...]:
        """One text, or a list of texts."""
        if isinstance(self._values.get(key), SequenceNode):
            return self.texts(key)
        value = self.text(key)
        return () if value is None else (value,)

    # Words, numbers, dates -------------------------------------------------------------------

    def _written(self, key: str, expected: str) -> str | None:
        """A value as it is written; None where nothing is, or a fault was entered."""
        self._asked.append(key)
        node = self._values.get(key)
        if node is None:
            return None
        if is_simple(node):
            return node.value
        if self._is_empty(key, node):
            return None
        return scalar_of(node, self._at(key), expected, self.ledger)

    def _converted(self, key: str, convert: Callable[[str], T], expected: str) -> T | None:
        """A value made by `convert`, which raises ValueError for what it does not take."""
        value = self._written(key, expected)
        if value is None:
            return None
        try:
            return convert(value)
        except ValueError:
            node = self._values[key]
            hint = self.ledger.strange(value, node) + better_written(value, self._asked)
            self.fault(node, f"{quoted(value)} does not fit{hint}", expected, self._at(key))
            return None

    def word(self, key: str, kinds: type[E]) -> E | None:
        """One of a closed set of words."""
        words, listed = words_of(kinds)
        value = self._written(key, listed)
        if value is None:
            return None
        if value not in words:
            node = self._values[key]
            hint = self.ledger.strange(value, node) + self.ledger.hint(value, words)
            label = key.replace("_", " ")
            self.fault(node, f"{quoted(value)} is not a {label}{hint}", listed, self._at(key))
            return None
        found: E = words[value]
        return found

    def required_word(self, key: str, kinds: type[E]) -> E:
        """One of a closed set of words that must be there."""
        value = self.word(key, kinds)
        if value is not None:
            return value
        self._missing(key, words_of(kinds)[1])
        return next(iter(kinds))

    def number(self, key: str, *, of_paragraph: bool = False) -> int | None:
        """A whole number from 1; that of a paragraph only as far as the source has any."""
        value = self.scalar(key, NUMBER)
        if value is None:
            return None
        if of_paragraph:
            self.ledger.enter_paragraph(int(value), self._values[key], self._at(key))
        return int(value)

    def date(self, key: str) -> PartialDate | None:
        """A date in EDTF."""
        return self._converted(key, PartialDate.parse, DATE.expected)

    def scalar(self, key: str, type_: ScalarType) -> str | None:
        """A value of one of the written forms of `missiontui.reading.scalars`."""
        return self._converted(key, type_.checked, type_.expected)

    def required_scalar(self, key: str, type_: ScalarType) -> str:
        """A value of a written form that must be there."""
        value = self.scalar(key, type_)
        if value is None:
            self._missing(key, type_.expected)
        return value or ""

    # Ids -------------------------------------------------------------------------------------

    def id(self, kind: str) -> Id:
        """This mapping's own id, entered as the id of a thing of that kind."""
        found = self.optional_id(kind)
        self._missing("id", "an id: small letters, digits and hyphens")
        return found

    def optional_id(self, kind: str) -> Id:
        """The same where it may be left out; empty where it is."""
        value = self._written("id", ID.expected)
        if value is None:
            return Id("")
        node = self._values["id"]
        if not ID.pattern.fullmatch(value):
            strange = self.ledger.strange(value, node)
            self.fault(node, f"{quoted(value)} is not an id{strange}", ID.expected, self._at("id"))
        else:
            self.ledger.enter_id(Id(value), kind, node, self._at("id"))
        return Id(value)

    def ref(self, key: str, *kinds: str) -> Id | None:
        """The id of a thing of one of these kinds."""
        value = self._written(key, id_of(kinds))
        if value is None:
            return None
        self.ledger.enter_reference(Id(value), kinds, self._values[key], self._at(key))
        return Id(value)

    def refs(self, key: str, *kinds: str) -> tuple[Id, ...]:
        """A list of such ids."""
        if self._lacks(key):
            return ()
        expected = id_of(kinds)
        found = self._listed(
            key, expected, lambda node, path, ledger: scalar_of(node, path, expected, ledger)
        )
        for value, node, path in found:
            self.ledger.enter_reference(Id(value), kinds, node, path)
        return tuple([Id(value) for value, _, _ in found])

    # Mappings and lists ----------------------------------------------------------------------

    def one(self, key: str, read: Callable[[Fields], T]) -> T | None:
        """A mapping, read by `read`."""
        node = self._get(key)
        return None if node is None else self._read(node, self._at(key), read)

    def required_one(self, key: str, read: Callable[[Fields], T], expected: str) -> T | None:
        """A mapping that must be there; None where it is not."""
        found = self.one(key, read)
        self._missing(key, expected)
        return found

    def each(self, key: str, read: Callable[[Fields], T]) -> tuple[T, ...]:
        """A list of mappings, each read by `read`."""
        if self._lacks(key):
            return ()
        items = self._items(key, "mappings")
        return tuple([self._read(node, path, read) for node, path in items])

    def _read(self, node: Node, path: str, read: Callable[[Fields], T]) -> T:
        inner = Fields(node, path, self.ledger)
        result = read(inner)
        inner.finish()
        if self.ledger.progress is not None:
            self.ledger.progress.converted()
        return result

    def _listed(
        self, key: str, expected: str, read: Callable[[Node, str, Ledger], str | None]
    ) -> list[tuple[str, Node, str]]:
        """The values of a list, each with its node and path; `read` takes what is not simple."""
        found: list[tuple[str, Node, str]] = []
        for node, path in self._items(key, "values"):
            if is_simple(node):
                found.append((node.value, node, path))
            elif isinstance(node, ScalarNode) and is_empty(node):
                self.fault(node, nothing(node), f"{expected}, or leave it out", path)
            elif (value := read(node, path, self.ledger)) is not None:
                found.append((value, node, path))
        return found

    def _items(self, key: str, of: str) -> list[tuple[Node, str]]:
        node = self._values[key]
        if self._is_empty(key, node):
            return []
        path = self._at(key)
        if not isinstance(node, SequenceNode):
            self.fault(node, f"found {what(node, self.ledger)}", f"a list of {of} (- ...)", path)
            return []
        return [(item, f"{path}[{index}]") for index, item in enumerate(node.items)]
