"""Evidence: the parts of a record that rest on the paragraphs of its source."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from missiontui.model.basis import Passage, Sourced
from missiontui.model.statements import Quotation


def evidence_in(whole: Sourced) -> dict[int, tuple[tuple[Sourced, Passage], ...]]:
    """Parts of a record that rest on each paragraph, in the order of the record.

    A quotation comes with all its words.
    """
    found: dict[int, list[tuple[Sourced, Passage]]] = {}
    for part in parts_of(whole):
        for passage in part.passages:
            found.setdefault(passage.paragraph, []).append((part, with_words(part, passage)))
    return {number: tuple(found[number]) for number in sorted(found)}


def with_words(part: Sourced, passage: Passage) -> Passage:
    """The passage of a quotation with all its sentences; any other as it is."""
    if not isinstance(part, Quotation) or passage is not part.passages[0] or passage.wording:
        return passage
    return Passage(paragraph=passage.paragraph, wording=(" ".join(part.sentences),))


def parts_of(part: Sourced) -> Iterator[Sourced]:
    """A part of a record and, behind it, all within it that can say where they come from."""
    yield part
    for inner in inner_parts(part):
        yield from parts_of(inner)


def inner_parts(part: Sourced) -> Iterator[Sourced]:
    """Those one level down."""
    for field in dataclasses.fields(part):
        value = getattr(part, field.name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Sourced):
                yield each
