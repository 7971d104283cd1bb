"""Taking the keys of one mapping, each converted by the type that the format gives it.

Nothing here raises for a wrong value: the fault goes to the ledger and a harmless value comes back,
so that one reading finds every fault of a file.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from missiontui.model import Id, PartialDate
from missiontui.reading.faults import quoted
from missiontui.reading.keys import Keys
from missiontui.reading.nodes import Node, ScalarNode, SequenceNode
from missiontui.reading.scalars import ID, NUMBER, ScalarType
from missiontui.reading.values import better_written, in_paragraphs, scalar_of, text_of, what

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


class Fields(Keys):
    """The keys of one mapping, by type."""

    # Text ------------------------------------------------------------------------------------

    def text(self, key: str) -> str | None:
        r"""A text on one line: line ends and runs of spaces become one space."""
        node = self._get(key)
        return None if node is None else text_of(node, self._at(key), self.ledger)

    def required_text(self, key: str) -> str:
        """A text that must be there."""
        value = self.text(key)
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
        return self._each_scalar(key, lambda node, path: text_of(node, path, self.ledger))

    def wording(self, key: str) -> tuple[str, ...]:
        """One text, or a list of texts."""
        if isinstance(self._values.get(key), SequenceNode):
            return self.texts(key)
        value = self.text(key)
        return () if value is None else (value,)

    # Words, numbers, dates -------------------------------------------------------------------

    def _converted(self, key: str, convert: Callable[[str], T], expected: str) -> T | None:
        """A value made by `convert`, which raises ValueError for what it does not take."""
        node = self._get(key)
        if node is None or (value := scalar_of(node, self._at(key), expected, self.ledger)) is None:
            return None
        try:
            return convert(value)
        except ValueError:
            hint = self.ledger.strange(value, node) + better_written(value, self._asked)
            self.fault(node, f"{quoted(value)} does not fit{hint}", expected, self._at(key))
            return None

    def word(self, key: str, kinds: type[E]) -> E | None:
        """One of a closed set of words."""
        node = self._get(key)
        words = [str(kind.value) for kind in kinds]
        listed = f"one of {', '.join(words)}"
        if node is None or (value := scalar_of(node, self._at(key), listed, self.ledger)) is None:
            return None
        if value not in words:
            hint = self.ledger.strange(value, node) + self.ledger.hint(value, words)
            label = key.replace("_", " ")
            self.fault(node, f"{quoted(value)} is not a {label}{hint}", listed, self._at(key))
            return None
        return kinds(value)

    def required_word(self, key: str, kinds: type[E]) -> E:
        """One of a closed set of words that must be there."""
        value = self.word(key, kinds)
        self._missing(key, f"one of {', '.join(str(kind.value) for kind in kinds)}")
        return next(iter(kinds)) if value is None else value

    def number(self, key: str, *, of_paragraph: bool = False) -> int | None:
        """A whole number from 1; that of a paragraph only as far as the source has any."""
        value = self.scalar(key, NUMBER)
        if value is not None and of_paragraph:
            self.ledger.enter_paragraph(int(value), self._values[key], self._at(key))
        return None if value is None else int(value)

    def date(self, key: str) -> PartialDate | None:
        """A date in EDTF."""
        expected = "a date of the calendar such as 2022-08-22, 2022-08, 2022 or XXXX-08-22"
        return self._converted(key, PartialDate.parse, expected)

    def scalar(self, key: str, type_: ScalarType) -> str | None:
        """A value of one of the written forms of `missiontui.reading.scalars`."""

        def check(value: str) -> str:
            if not type_.pattern.fullmatch(value):
                raise ValueError(value)
            return value

        return self._converted(key, check, type_.expected)

    def required_scalar(self, key: str, type_: ScalarType) -> str:
        """A value of a written form that must be there."""
        value = self.scalar(key, type_)
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
        node = self._get("id")
        if node is None:
            return Id("")
        value = scalar_of(node, self._at("id"), ID.expected, self.ledger)
        if value is None:
            return Id("")
        if not ID.pattern.fullmatch(value):
            strange = self.ledger.strange(value, node)
            self.fault(node, f"{quoted(value)} is not an id{strange}", ID.expected, self._at("id"))
        else:
            self.ledger.enter_id(Id(value), kind, node, self._at("id"))
        return Id(value)

    def ref(self, key: str, *kinds: str) -> Id | None:
        """The id of a thing of one of these kinds."""
        node = self._get(key)
        return None if node is None else self._ref_of(node, self._at(key), kinds)

    def refs(self, key: str, *kinds: str) -> tuple[Id, ...]:
        """A list of such ids."""
        return self._each_scalar(key, lambda node, path: self._ref_of(node, path, kinds))

    def _ref_of(self, node: Node, path: str, kinds: tuple[str, ...]) -> Id | None:
        value = scalar_of(node, path, f"the id of a {' or '.join(kinds)}", self.ledger)
        if value is None:
            return None
        self.ledger.enter_reference(Id(value), kinds, node, path)
        return Id(value)

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
        return tuple(self._read(node, path, read) for node, path in self._items(key, "mappings"))

    def _read(self, node: Node, path: str, read: Callable[[Fields], T]) -> T:
        inner = Fields(node, path, self.ledger)
        result = read(inner)
        inner.finish()
        return result

    def _each_scalar(self, key: str, read: Callable[[Node, str], T | None]) -> tuple[T, ...]:
        values = (read(node, path) for node, path in self._items(key, "values"))
        return tuple(value for value in values if value is not None)

    def _items(self, key: str, of: str) -> list[tuple[Node, str]]:
        node, path = self._get(key), self._at(key)
        if node is None:
            return []
        if not isinstance(node, SequenceNode):
            self.fault(node, f"found {what(node, self.ledger)}", f"a list of {of} (- ...)", path)
            return []
        return [(item, f"{path}[{index}]") for index, item in enumerate(node.items)]
