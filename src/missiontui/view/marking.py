"""Giving the words that are looked for a look of their own, wherever they stand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from missiontui.document.blocks import Document, Role, Span
from missiontui.document.wrapping import Pieces

if TYPE_CHECKING:
    from missiontui.search import Query


_LONGEST = 50_000
"""The most of a text that is marked, in characters: nobody pages further, and no key is to wait."""


def marked(spans: tuple[Span, ...], query: Query | None) -> tuple[Span, ...]:
    """The same words, those that are looked for as spans of their own."""
    if query is None:
        return spans
    from missiontui.search import extents as found_in

    whole = Pieces(spans)
    text = whole.text
    found = set(found_in(text[:_LONGEST], query))
    if not found:
        return spans
    bounds = sorted({0, len(text), *(at for place in found for at in place)})
    pieces: list[Span] = []
    for start, end in pairwise(bounds):
        if (start, end) in found:
            pieces.append(Span(text[start:end], Role.FOUND))
        else:
            pieces += (Span(piece.text, piece.role) for piece in whole.cut(start, end))
    return tuple(pieces)


def marked_document(document: Document, query: Query | None) -> Document:
    """The same document, what is looked for marked in each of its blocks."""
    if query is None:
        return document
    return tuple(replace(block, spans=marked(block.spans, query)) for block in document)
