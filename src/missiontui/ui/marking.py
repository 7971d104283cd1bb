"""Giving the words that are looked for a look of their own, wherever they stand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from missiontui.text.blocks import Document, Role, Span
from missiontui.text.layout import cut

if TYPE_CHECKING:
    from missiontui.search import Query


def marked(spans: tuple[Span, ...], query: Query | None) -> tuple[Span, ...]:
    """The same words, those that are looked for as spans of their own."""
    from missiontui.search import spans as found_in

    text = "".join(span.text for span in spans)
    found = found_in(text, query) if query else ()
    if not found:
        return spans
    bounds = sorted({0, len(text), *(at for place in found for at in place)})
    pieces: list[Span] = []
    for start, end in pairwise(bounds):
        if (start, end) in found:
            pieces.append(Span(text[start:end], Role.FOUND))
        else:
            pieces += (Span(piece.text, piece.role) for piece in cut(spans, start, end))
    return tuple(pieces)


def marked_document(document: Document, query: Query | None) -> Document:
    """The same document, what is looked for marked in each of its blocks."""
    if query is None:
        return document
    return tuple(replace(block, spans=marked(block.spans, query)) for block in document)
