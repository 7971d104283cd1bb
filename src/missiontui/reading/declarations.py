"""The format as the readers declare it: every key, by running them over nothing.

A reader tells of a key by the verb with which it takes it. Given a `Recorder` in place of the keys
of a mapping, it leaves behind a list of what it would have taken, so that the format is written
down once: in the readers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TypeVar

from missiontui.model import Id, PartialDate
from missiontui.reading.fields import Fields
from missiontui.reading.ledger import Ledger
from missiontui.reading.mission import mission_of
from missiontui.reading.nodes import MappingNode
from missiontui.reading.scalars import DATE, ID, NUMBER, ScalarType

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a mapping, and the values that it takes."""

    type: str
    """The verb by which it is taken: "text", "scalar", "word", "ref", "one", "each" and so on."""
    required: bool = False
    """True where a fault tells that it is missing."""
    scalar: ScalarType | None = None
    """The written form of a scalar."""
    words: tuple[str, ...] = ()
    """The closed set of words that it takes one of."""
    kinds: tuple[str, ...] = ()
    """The kinds of what an id names."""
    keys: dict[str, Key] = field(default_factory=dict)
    """The keys of the mapping, or of each mapping of the list, that stands under it."""
    any_of: tuple[tuple[str, ...], ...] = ()
    """Groups of those keys of each of which one must be there."""
    one_at_most: tuple[tuple[str, ...], ...] = ()
    """Groups of those keys that exclude each other."""
    needs: tuple[tuple[str, str], ...] = ()
    """Those keys that must not stand without another, each with that other."""
    needs_for: tuple[tuple[str, str, str], ...] = ()
    """Those that must not with one value, each with that value and the other."""


class Recorder(Fields):
    """Takes note of the keys that a reader asks for; no value is ever there."""

    def __init__(self) -> None:
        super().__init__(MappingNode(1, 1), "", Ledger(""))
        self.keys: dict[str, Key] = {}
        """The keys asked for, in order."""
        self.any_of: list[tuple[str, ...]] = []
        """Keys of which one must be there."""
        self.one_at_most: list[tuple[str, ...]] = []
        """Keys that exclude each other."""
        self.needs: list[tuple[str, str]] = []
        """Keys, and others without which they must not stand."""
        self.needs_for: list[tuple[str, str, str]] = []
        """Keys, values of theirs, and others without which these must not stand."""

    def has(self, key: str) -> bool:
        """Say that no key is there."""
        del key
        return False

    def fault(self, *_: object) -> None:
        """Tell nobody: nothing is wrong where nothing is read."""

    def fault_at(self, *_: object) -> None:
        """Tell nobody."""

    def _missing(self, key: str, expected: str) -> None:
        """Note that a key must be there."""
        del expected
        self.keys[key] = replace(self.keys[key], required=True)

    def need(self, key: str, found: str, expected: str) -> None:
        """Note that a key must be there."""
        del found
        self._missing(key, expected)

    def need_with(self, key: str, other: str, found: str, expected: str) -> None:
        """Note that a key needs another one."""
        del found, expected
        self.needs.append((key, other))

    def need_for(self, key: str, value: str, other: str, found: str, expected: str) -> None:
        """Note that a key needs another one where it has some value."""
        del found, expected
        self.needs_for.append((key, value, other))

    def need_or(self, key: str, other: str, found: str, expected: str, *, stands_in: bool) -> None:
        """Note that another key can stand in for one."""
        del found, expected, stands_in
        self.any_of.append((key, other))

    def need_both(self, key: str, other: str, found: str, expected: str) -> None:
        """Note that two keys need each other."""
        del found, expected
        self.needs += [(key, other), (other, key)]

    def need_any_of(self, *keys: str, found: str, expected: str) -> None:
        """Note that one of some keys must be there."""
        del found, expected
        self.any_of.append(keys)

    def need_one_at_most(self, *keys: str, found: str, expected: str) -> None:
        """Note that some keys exclude each other."""
        del found, expected
        self.one_at_most.append(keys)

    def text(self, key: str) -> str | None:
        """Note a text."""
        self.keys[key] = Key("text")
        return None

    def long_text(self, key: str) -> str | None:
        """Note a text of several paragraphs."""
        self.keys[key] = Key("long_text")
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """Note a list of texts."""
        self.keys[key] = Key("texts")
        return ()

    def wording(self, key: str) -> tuple[str, ...]:
        """Note a text or a list of texts."""
        self.keys[key] = Key("wording")
        return ()

    def word(self, key: str, kinds: type[E]) -> E | None:
        """Note a word of a closed set."""
        self.keys[key] = Key("word", words=tuple(str(kind.value) for kind in kinds))
        return None

    def number(self, key: str, *, of_paragraph: bool = False) -> int | None:
        """Note a whole number."""
        del of_paragraph
        self.keys[key] = Key("number", scalar=NUMBER)
        return None

    def date(self, key: str) -> PartialDate | None:
        """Note a date."""
        self.keys[key] = Key("date", scalar=DATE)
        return None

    def scalar(self, key: str, type_: ScalarType) -> str | None:
        """Note a value of a written form."""
        self.keys[key] = Key("scalar", scalar=type_)
        return None

    def id(self, kind: str) -> Id:
        """Note the id of a thing of that kind."""
        self.keys["id"] = Key("id", required=True, scalar=ID, kinds=(kind,))
        return Id("")

    def optional_id(self, kind: str) -> Id:
        """Note the id of a thing of that kind, which may be left out."""
        self.keys["id"] = Key("id", scalar=ID, kinds=(kind,))
        return Id("")

    def ref(self, key: str, *kinds: str) -> Id | None:
        """Note the id of a thing of one of these kinds."""
        self.keys[key] = Key("ref", kinds=kinds)
        return None

    def refs(self, key: str, *kinds: str) -> tuple[Id, ...]:
        """Note a list of such ids."""
        self.keys[key] = Key("refs", kinds=kinds)
        return ()

    def one(self, key: str, read: Callable[[Fields], T]) -> T | None:
        """Note a mapping, and its keys."""
        self.keys[key] = _declared("one", read)
        return None

    def each(self, key: str, read: Callable[[Fields], T]) -> tuple[T, ...]:
        """Note a list of mappings, and their keys."""
        self.keys[key] = _declared("each", read)
        return ()


def _declared(type_: str, read: Callable[[Fields], object]) -> Key:
    recorder = Recorder()
    read(recorder)
    return Key(
        type_,
        keys=recorder.keys,
        any_of=tuple(recorder.any_of),
        one_at_most=tuple(recorder.one_at_most),
        needs=tuple(recorder.needs),
        needs_for=tuple(recorder.needs_for),
    )


def declared_format() -> Key:
    """The whole format: a mapping, with every key that it and those under it take."""
    return _declared("one", lambda fields: mission_of(fields, "", None))
