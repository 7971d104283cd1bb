"""Documents and rows in lines to be heard: what a screen tells by place or colour, in words."""

from __future__ import annotations

import re
from typing import NamedTuple

from missiontui.document.blocks import Block, Document, Heading, Link, Role, Row, Span
from missiontui.document.one_line import in_one_line

_PARAGRAPH = re.compile("¶ ?(?=[0-9])")
_APART = re.compile(" · |(?<! ) {2,}(?! |$)")
_HEADS = frozenset({Role.QUIET, Role.KIND})
"""The roles of words that say what a thing is."""


class Spoken(NamedTuple):
    """A document in lines."""

    lines: tuple[str, ...]
    """The lines, of any length."""
    links: tuple[Link, ...]
    """The links in them, numbered from 1."""
    marked: tuple[str, ...]
    """Those of the lines that tell what one came for."""


def spoken(document: Document) -> Spoken:
    """A document in lines, a paragraph one line, its links numbered."""
    lines: list[str] = []
    links: list[Link] = []
    marked: list[str] = []
    label = ""
    for block in document:
        # On screen a label stands once above those that share it; a line that is heard alone has
        # to say itself what it is.
        label = block.label or (label if block.labelled and not block.space else "")
        if block.link:
            links.append(block.link)
        line = _line(block, label, len(links) if block.link else None)
        lines.append(line)
        if words := [span.text for span in block.spans if span.role is Role.MARKED]:
            if not _is_marked(block):
                line = f"Marked in it: {' [...] '.join(words)}"
                lines.append(line)
            marked.append(line)
    return Spoken(tuple(lines), tuple(links), tuple(marked))


def _line(block: Block, label: str, number: int | None) -> str:
    before = f"Link {number}: " if number else ""
    before += f"{label}: " if label else ""
    if not before and {span.role for span in block.spans} <= _HEADS:
        before = "Heading: "
    if _is_marked(block):
        before += "Marked: "
    return before + in_one_line(_text(block.spans), in_words(block.aside))


def _text(spans: tuple[Span, ...]) -> str:
    """The words of spans; those of the source stay as they are, whatever signs they hold."""
    verbatim = (Role.QUOTE, Role.MARKED)
    return "".join(span.text if span.role in verbatim else in_words(span.text) for span in spans)


def _is_marked(block: Block) -> bool:
    """Tell whether one came for the whole of a block."""
    return all(span.role is Role.MARKED for span in block.spans)


def in_words(text: str) -> str:
    """A text whose signs and gaps are words or commas: of ¶ a voice makes a pilcrow, or nothing."""
    return _APART.sub(", ", _PARAGRAPH.sub("paragraph ", text))


def heading(entry: Heading) -> str:
    """The line of a heading."""
    return f"Heading: {in_words(entry.words)}"


def row(entry: Row) -> str:
    """A row in one line: what it is, its words, and what stands beside and below them."""
    words = _text(entry.spans)
    named = f"{in_words(entry.tag)}: {words}" if entry.tag else words
    return in_one_line(named, *map(in_words, (entry.aside, *entry.more)))
