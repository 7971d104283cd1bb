"""Evidence: the parts of a record that rest on the paragraphs of its source."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.model.basis import Passage, Sourced
from missiontui.model.statements import Quotation


def evidence_in(whole: Sourced) -> dict[int, tuple[tuple[Sourced, Passage], ...]]:
    """Parts of a record that rest on each paragraph, in the order of the record.

    A quotation comes with all its words.
    """
    found: dict[int, list[tuple[Sourced, Passage]]] = {}
    for part in parts_of(whole):
        for passage in passages_of(part):
            found.setdefault(passage.paragraph, []).append((part, passage))
    return {number: tuple(found[number]) for number in sorted(found)}


def passages_of(part: Sourced) -> tuple[Passage, ...]:
    """The passages of a part, those of a quotation with all its sentences."""
    if not isinstance(part, Quotation) or not part.passages or part.passages[0].wording:
        return part.passages
    return (*quoted(part), *part.passages[1:])


def quoted(quotation: Quotation) -> tuple[Passage, ...]:
    """The words of a quotation in each of its paragraphs, parted where the source breaks them."""
    breaks = {each.before: each for each in quotation.breaks}
    found: list[tuple[int, list[str]]] = []
    for number, sentence in enumerate(quotation.sentences, start=1):
        at = breaks.get(number)
        if not found or (at and at.paragraph):
            main = quotation.passages[0].paragraph if quotation.passages else 0
            found.append(((at and at.paragraph) or main, [sentence]))
        elif at:
            found[-1][1].append(sentence)
        else:
            found[-1][1][-1] += f" {sentence}"
    return tuple(Passage(paragraph=number, wording=tuple(parts)) for number, parts in found)


def parts_of(part: Sourced) -> Iterator[Sourced]:
    """A part of a record and, behind it, all within it that can say where they come from."""
    yield part
    for inner in inner_parts(part):
        yield from parts_of(inner)


def inner_parts(part: Sourced) -> Iterator[Sourced]:
    """Those one level down."""
    for value in part.values():
        if isinstance(value, tuple):
            yield from [each for each in value if isinstance(each, Sourced)]
        elif isinstance(value, Sourced):
            yield value
