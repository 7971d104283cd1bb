"""A record in which every field of the model says something of its own, made by reflection."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from enum import Enum
from itertools import count
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from missiontui.model import Id, Mission, Note, NoteKind, PartialDate

_REFERENCES = {
    "addressee": None,
    "country": "country",
    "city": "city",
    "within": "city",
    "speakers": "participant",
    "said_with": "said0",
    "meeting": "meeting",
    "speaker": "participant",
    "quotation": "quotation",
    "participant": "participant",
    "team": "team",
    "hosts": "counterpart",
    "counterparts": "counterpart",
    "participants": "participant",
    "cases": "case",
    "about": "meeting",
}
"""The item that each reference of the model leads to."""


class _Filling:
    """Values for the fields of the model, no text of which occurs twice."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def one(self, kind: type, **given: Any) -> Any:
        """An instance with all its fields filled but those that are given."""
        hints = get_type_hints(kind)
        values = {
            field.name: self._value(field.name, hints[field.name], kind)
            for field in dataclasses.fields(kind)
            if field.name not in given
        }
        return kind(**values, **given)

    def _value(self, name: str, hint: Any, owner: type) -> Any:
        if get_origin(hint) in (Union, UnionType):
            return self._value(name, next(arg for arg in get_args(hint)), owner)
        if get_origin(hint) is tuple:
            return () if name == "including" else (self._value(name, get_args(hint)[0], owner),)
        if hint is Id:
            return Id(owner.__name__.lower() if name == "id" else _REFERENCES[name] or "")
        if dataclasses.is_dataclass(hint) and isinstance(hint, type) and hint is not PartialDate:
            return self.one(hint)
        return self._scalar(hint)

    def _scalar(self, hint: Any) -> Any:
        number = next(self._numbers)
        if hint is PartialDate:
            return PartialDate.parse(f"2031-04-{1 + number % 28:02}")
        if hint is int:
            return 1
        if hint is bool:
            return True
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        return f"word{number}end"


def filled_missions() -> Iterator[Mission]:
    """Records that have everything: statements of a meeting, of a quotation, of a document."""
    for number in (None, 1):
        whole = _Filling().one(Mission, source_text=None, source_text_problem=None)
        (said,), (words,) = whole.statements, whole.quotations
        of_quotation = Id("quotation") if number else None
        changed = (
            {"title": said.title},
            {"title": None},
            {"title": None, "text": None, "notes": (_READING, _READING)},
        )
        yield dataclasses.replace(
            whole,
            statements=tuple(
                dataclasses.replace(
                    said, id=Id(f"said{at}"), quotation=of_quotation, sentence=number, **each
                )
                for at, each in enumerate(changed)
            ),
            quotations=(
                dataclasses.replace(words, document=None, speakers=()),
                dataclasses.replace(words, id=Id("document"), speaker=None, speakers=()),
                dataclasses.replace(words, id=Id("both"), speaker=None, document=None),
            ),
        )


_READING = Note(kind=NoteKind.READING, text="one of two ways to read it")


def noted_as(part: Any, kind: NoteKind) -> Any:
    """The same, each note of the given kind."""
    if isinstance(part, Note):
        return dataclasses.replace(part, kind=kind)
    if isinstance(part, tuple):
        return tuple(noted_as(each, kind) for each in part)
    if not dataclasses.is_dataclass(part) or isinstance(part, type | PartialDate):
        return part
    values = {field.name: getattr(part, field.name) for field in dataclasses.fields(part)}
    return dataclasses.replace(
        part, **{name: noted_as(each, kind) for name, each in values.items()}
    )
