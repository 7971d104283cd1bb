"""Highlights that somebody made in a browser, read from their JSON.

Two forms are taken: the annotations of the W3C (Web Annotation Data Model, 2017) and those that the
Hypothesis client exports and its API answers with. Nothing in them is trusted to be there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

_LISTS = ("annotations", "items", "rows")
_DEEPEST = 8
"""The most levels of collections and selectors that are looked into."""


class Quote(NamedTuple):
    """Words of a document, with those around them (TextQuoteSelector, section 4.2.4)."""

    exact: str
    """The words."""
    prefix: str = ""
    """Some words before them."""
    suffix: str = ""
    """Some words behind them."""


class Highlight(NamedTuple):
    """One annotation."""

    quotes: tuple[Quote, ...]
    """The words that were marked; several where several places were."""
    tags: tuple[str, ...] = ()
    """Its tags."""
    note: str = ""
    """The remark that somebody wrote on it."""
    address: str = ""
    """The address of the document."""
    title: str = ""
    """The title of the document."""


class NoHighlightsError(ValueError):
    """A text is no JSON of annotations; the message says what it is instead."""


def highlights_of(text: str) -> tuple[Highlight, ...]:
    """The highlights of a text in JSON, in its order; annotations without words are left out.

    Raises:
        NoHighlightsError: if it has none.
    """
    try:
        data: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NoHighlightsError("not JSON") from error
    found = _annotations(data, _DEEPEST)
    if found is None:
        raise NoHighlightsError("JSON without a list of annotations")
    read = (_highlight(each) for each in found if isinstance(each, dict))
    highlights = tuple(each for each in read if each.quotes)
    if not highlights:
        raise NoHighlightsError("JSON in which no annotation quotes words")
    return highlights


def _annotations(data: object, depth: int) -> list[object] | None:
    """The list of annotations in some JSON; None where there is none."""
    if isinstance(data, list):
        return data
    if not isinstance(data, dict) or not depth:
        return None
    for key in _LISTS:
        if isinstance(data.get(key), list):
            return list(data[key])
    if "target" in data:
        return [data]
    return _annotations(data.get("first"), depth - 1)


def _highlight(data: dict[str, object]) -> Highlight:
    targets = _each(data.get("target"))
    bodies = [body for body in _each(data.get("body")) if isinstance(body, dict)]
    tags = [*_texts(data.get("tags")), *(_value(each) for each in bodies if _is_tag(each))]
    notes = [*_texts(data.get("text")), *_texts(data.get("bodyValue"))]
    notes += [body for body in _each(data.get("body")) if isinstance(body, str)]
    notes += [_value(each) for each in bodies if not _is_tag(each)]
    sources = (each.get("source") for each in targets if isinstance(each, dict))
    addresses = [*_texts(data.get("uri")), *(_address(each) for each in sources)]
    return Highlight(
        tuple(quote for each in targets for quote in _quotes(each)),
        tuple(dict.fromkeys(filter(None, map(_squeezed, tags)))),
        _squeezed(" ".join(notes)),
        next(filter(None, addresses), ""),
        _squeezed(next(_titles(data.get("document")), "")),
    )


def _quotes(target: object) -> Iterator[Quote]:
    """The words of a target: several selectors of one target select the same."""
    if isinstance(target, dict):
        found = _selectors(target.get("selector"), _DEEPEST)
        quotes = (_quote(each) for each in found if "TextQuoteSelector" in _each(each.get("type")))
        first = next((each for each in quotes if each.exact), None)
        if first:
            yield first


def _selectors(data: object, depth: int) -> Iterator[dict[str, object]]:
    for each in _each(data):
        if isinstance(each, dict) and depth:
            yield each
            yield from _selectors(each.get("refinedBy"), depth - 1)


def _quote(selector: dict[str, object]) -> Quote:
    words = (next(_texts(selector.get(key)), "") for key in ("exact", "prefix", "suffix"))
    return Quote(*map(_squeezed, words))


def _titles(document: object) -> Iterator[str]:
    if isinstance(document, dict):
        for each in _each(document.get("title")):
            yield from _texts(each)


def _address(source: object) -> str:
    return next(_texts(source.get("id") if isinstance(source, dict) else source), "")


def _is_tag(body: dict[str, object]) -> bool:
    return "tagging" in _each(body.get("purpose"))


def _value(body: dict[str, object]) -> str:
    return next(_texts(body.get("value")), "")


def _texts(value: object) -> Iterator[str]:
    return (each for each in _each(value) if isinstance(each, str))


def _each(value: object) -> list[object]:
    """A value that may be one or a list of several."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _squeezed(text: str) -> str:
    return " ".join(text.split())
