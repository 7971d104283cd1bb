"""The format as a JSON Schema (draft-07), by which editors complete keys and underline faults.

It refuses nothing that the readers take, and of what they refuse as much as can be told of a value
without the rest of the record. What YAML calls a number or a truth value is text here: an editor's
parser gives `2022` and `NO` types of their own, by YAML 1.2 or 1.1, and both are allowed for. The
texts `Null` and `NULL` alone need quotation marks: a parser makes nothing of them, as of no value.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from missiontui import __version__
from missiontui.reading.characters import FORBIDDEN
from missiontui.reading.declarations import Key, declared_format
from missiontui.reading.dictionary import RECORD, Entry, Table, plain, tables
from missiontui.reading.ledger import GIVEN, TAKEN
from missiontui.reading.scalars import (
    COUNTRY,
    DATE,
    E164,
    FILE_BELOW,
    ID,
    LANGUAGE,
    NUMBER,
    SHA256,
    TIME,
    TRUTH,
    URL,
    ScalarType,
)

Schema = dict[str, Any]
"""A schema, or a part of one."""

_DRAFT = "http://json-schema.org/draft-07/schema#"
_TITLE = "Record of a delegation's visit"
_OTHERWISE: dict[ScalarType, Schema] = {
    NUMBER: {"type": ["string", "integer"], "minimum": 1, "maximum": 999_999_999},
    DATE: {"type": ["string", "integer"], "minimum": 0, "maximum": 9999},
    E164: {"type": ["string", "integer"], "minimum": 10**6, "maximum": 10**15 - 1},
    TIME: {"type": ["string", "integer"], "minimum": 0, "maximum": 24 * 60},  # YAML 1.1: by sixties
    ID: {"type": ["string", "number", "boolean"], "minimum": 0},
    FILE_BELOW: {"type": ["string", "number", "boolean"]},
    COUNTRY: {"type": ["string", "boolean"]},  # NO in YAML 1.1
    LANGUAGE: {"type": ["string", "boolean"]},  # no, which is Norwegian
    URL: {"type": "string"},
    SHA256: {"type": ["string", "number"], "minimum": 0},  # one without letters
    TRUTH: {"type": ["string", "boolean"]},
}
"""What YAML may make of a value of each form, where no quotation marks stand round it."""


def schema() -> Schema:
    """The whole schema, ready to be written as JSON."""
    definitions: dict[str, Schema] = {}
    record = _mapping(RECORD, declared_format(), definitions)
    return {
        "$schema": _DRAFT,
        "$id": "urn:missiontui:record",
        "$comment": f"Made by missiontui {__version__}: missiontui schema",
        "title": _TITLE,
        **record,
        "definitions": dict(sorted(definitions.items())),
    }


def _mapping(name: str, of: Key, definitions: dict[str, Schema]) -> Schema:
    """A mapping of the format, by the key that it stands under."""
    table = tables()[name]
    entries = {entry.key: entry for entry in table.entries}
    required = [key for key, each in of.keys.items() if each.required]
    return {
        **_about(table),
        "type": "object",
        "properties": {
            key: _told(entries[key], each) | _value(key, each, definitions)
            for key, each in of.keys.items()
        },
        "additionalProperties": False,
        **({"required": required} if required else {"minProperties": 1}),
        **_conditions(of),
    }


def _about(table: Table) -> Schema:
    return {"description": table.about} if table.about else {}


def _told(entry: Entry, of: Key) -> Schema:
    """The words of the dictionary on a key."""
    type_ = "" if of.words else plain(entry.type).partition(":")[0]
    needed = "" if entry.required in ("yes", "no") else entry.required
    particulars = "; ".join(filter(None, (type_, needed)))
    told: Schema = {"title": entry.key}
    told["description"] = f"{entry.meaning} ({particulars})" if particulars else entry.meaning
    if entry.example:
        value = yaml.load(entry.example, yaml.BaseLoader)  # noqa: S506  # makes texts and lists only
        told["examples"] = [int(value) if of.scalar is NUMBER else value]
    return told


def _conditions(of: Key) -> Schema:
    """What must, and must not, stand together in a mapping."""
    rules: list[Schema] = [{"anyOf": [{"required": [key]} for key in group]} for group in of.any_of]
    rules += [
        {"dependencies": {key: {"properties": _none_of(group, but=key)} for key in group}}
        for group in of.one_at_most
    ]
    rules += [
        {
            "if": {"properties": {key: {"const": value}}, "required": [key]},
            "then": {"required": [other]},
        }
        for key, value, other in of.needs_for
    ]
    found: Schema = {"allOf": rules} if rules else {}
    if of.needs:
        found["dependencies"] = {key: [other] for key, other in of.needs}
    return found


def _none_of(group: tuple[str, ...], *, but: str) -> Schema:
    """Properties that must not be there, told at their keys; what `not` holds has no place."""
    return {key: False for key in group if key != but}


def _value(name: str, of: Key, definitions: dict[str, Schema]) -> Schema:
    """The value of a key: by the verb with which the readers take it."""
    if of.type == "one":
        # The words on the key are nearer than those on the mapping.
        found = _mapping(name, of, definitions)
        found.pop("description", None)
        return found
    if of.type == "each":
        definitions[name] = _mapping(name, of, definitions)
        return _list({"$ref": f"#/definitions/{name}"})
    if of.words:
        return {"enum": list(of.words)}
    if of.type == "id":
        return _id(TAKEN)
    if of.scalar:
        return _form(of.scalar)
    return _VERBS[of.type](of)


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items, "minItems": 1}


def _form(form: ScalarType) -> Schema:
    """A value of a written form.

    `patternErrorMessage` and `errorMessage` are no part of the draft: VS Code and the YAML language
    server show them in place of the pattern, all others pass over them.
    """
    return {
        **_OTHERWISE[form],
        "pattern": f"^(?:{form.pattern.pattern})$",
        "patternErrorMessage": form.expected,
    }


def _text() -> Schema:
    """A text that says something and holds no character that no value may hold."""
    # A surrogate is half a character to an editor that counts in UTF-16: none is told of there.
    refused = FORBIDDEN[1:-1].replace("\ud800-\udfff", "")
    escaped = "".join(c if " " <= c <= "~" else f"\\u{ord(c):04x}" for c in refused)
    return {
        "type": ["string", "number", "boolean"],
        "pattern": rf"^(?!\s*$)[^{escaped}]*$",
        "patternErrorMessage": "a text, without control characters",
        "errorMessage": "a text has to stand here; the word Null only in quotation marks",
    }


def _reference(kinds: tuple[str, ...]) -> Schema:
    """The id of something else: of what has one without writing it, only that of its kinds."""
    meant = {id for id, kind in GIVEN.items() if not kinds or kind in kinds}
    return _id(tuple(id for id in TAKEN if id not in meant))


def _id(taken: tuple[str, ...]) -> Schema:
    """An id that is none of some names of the program."""
    found = _form(ID)
    return {
        **found,
        "pattern": f"^(?!(?:{'|'.join(taken)})$)(?:{ID.pattern.pattern})$",
        "patternErrorMessage": f"{ID.expected}; no name of the program",
    }


def _wording() -> Schema:
    """A text or a list of texts."""
    text = _text()
    return {**text, **_list(text), "type": [*text["type"], "array"]}


_VERBS: dict[str, Callable[[Key], Schema]] = {
    "text": lambda _: _text(),
    "long_text": lambda _: _text(),
    "texts": lambda _: _list(_text()),
    "wording": lambda _: _wording(),
    "ref": lambda of: _reference(of.kinds),
    "refs": lambda of: _list(_reference(of.kinds)),
}
"""Makers for what the readers take by these verbs."""
