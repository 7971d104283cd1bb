"""YAML as a draft writes it: block style, one form for each kind of value, and comments.

PyYAML writes no comments. What is written here is a small part of YAML, which the reader of records
reads back (YAML 1.2, sections 7.3.1 and 8.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Self

from missiontui.reading.characters import FORBIDDEN

_INSIDE = frozenset(" .,'’()/&-")
"""Characters, beside letters and digits, that a text without quotation marks may hold."""
_UNSEEN = f"{FORBIDDEN}|\n"
RESERVED = frozenset(("null", "true", "false", "yes", "no", "on", "off"))
"""Words that YAML takes for something else than a text."""


class Written(str):
    """A value that is YAML already: an id, a number, a date, a word of a closed set."""

    __slots__ = ()

    def __new__(cls, value: object) -> Self:
        """Take the value as it is printed."""
        return super().__new__(cls, str(value))


Value = str | Sequence["Value"] | Mapping[str, "Value"]
"""A text, a list or a mapping."""


def quoted(text: str) -> str:
    """A text in quotation marks, whatever it holds.

    Raises:
        ValueError: if it holds a character that no value of a record may hold.
    """
    if "\n" in text or re.search(FORBIDDEN, text):
        raise ValueError("a character that no value on one line may hold")
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def scalar(text: str) -> str:
    """A text, in quotation marks where it might be read as something else."""
    plain = all(c.isalnum() or c in _INSIDE for c in text) and text.casefold() not in RESERVED
    if plain and text[:1].isalpha() and text[-1:] != " " and "  " not in text:
        return text
    return quoted(text)


def unchecked(text: str, about: str | None = None) -> Written:
    """The notes of a value that nobody has held against the source, in one line to be deleted."""
    key = f"about: {about}, " if about else ""
    return Written(f"[{{kind: unchecked, {key}text: {quoted(text)}}}]")


def lines_of(mapping: Mapping[str, Value]) -> list[str]:
    """The lines of a mapping; what is empty is left out."""
    lines: list[str] = []
    for key, value in mapping.items():
        if not value:
            continue
        if isinstance(value, str):
            shown = value if isinstance(value, Written) else scalar(value)
            lines.append(f"{key}: {shown}")
        else:
            inner = lines_of(value) if isinstance(value, Mapping) else list_of(value)
            lines += [f"{key}:", *indented(inner)]
    return lines


def list_of(values: Iterable[Value]) -> list[str]:
    """The lines of a list."""
    lines: list[str] = []
    for value in values:
        if isinstance(value, str):
            lines.append(f"- {value if isinstance(value, Written) else quoted(value)}")
        elif isinstance(value, Mapping):
            first, *rest = lines_of(value)
            lines += [f"- {first}", *indented(rest)]
    return lines


def indented(lines: Iterable[str]) -> list[str]:
    """Lines, two spaces further to the right."""
    return [f"  {line}" for line in lines]


def comments(lines: Iterable[str]) -> list[str]:
    """Lines as comments; a character that no record holds is shown as U+FFFD."""
    return [f"# {re.sub(_UNSEEN, '�', line)}".rstrip() for line in lines]
