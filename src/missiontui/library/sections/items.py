"""Items of visits: how one stands in a list beside those of other visits, and all that is known."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from missiontui.document.blocks import (
    Block,
    Document,
    Entry,
    Heading,
    Link,
    Role,
    Row,
    Span,
    field,
    fields,
    headline,
    paragraph,
    spaced,
    title,
)
from missiontui.library.rows import LibraryHit, LibraryItem, Step
from missiontui.library.sections.names import row_of
from missiontui.library.sections.visits import visit_in_a_line


def hit_entries(hits: Iterable[LibraryHit]) -> tuple[Entry, ...]:
    """What was found, below a heading for each visit."""
    entries: list[Entry] = []
    for visit, found in groupby(hits, key=lambda hit: hit.item.visit):
        entries.append(Heading(visit_in_a_line(visit)))
        entries += [item_row(hit.item, found=hit.found) for hit in found]
    return tuple(entries)


def item_row(item: LibraryItem, *, found: str = "", more: tuple[str, ...] = ()) -> Row:
    """An item in a list: its kind, its words, and the paragraph it rests on.

    Args:
        item: The item.
        found: The words round what was looked for.
        more: Further lines.
    """
    return Row(
        id=row_of(item.name),
        spans=(Span(item.words),),
        tag=item.kind.upper(),
        aside=paragraph_sign(item),
        more=(*((found,) if found else ()), *more),
    )


def paragraph_sign(item: LibraryItem) -> str:
    """The paragraph that an item rests on; empty where none is stated."""
    return f"¶ {item.paragraph}" if item.paragraph else ""


def item_document(item: LibraryItem) -> Document:
    """All that the library holds of an item, and the visit it belongs to."""
    return (
        headline(item.kind.upper(), paragraph_sign(item)),
        title(item.words, ""),
        *((paragraph(item.quoted, Role.QUOTE, space=True),) if item.wording else ()),
        *spaced(_form(item)),
        *steps_of(item),
        *visit_of(item),
    )


def _form(item: LibraryItem) -> Document:
    form: list[Block] = []
    if said := said_by(item):
        form.append(field("Said by", said))
    form += fields("Posts" if len(item.posts) > 1 else "Post", item.marked_posts)
    for label, text in (
        ("Body", item.marked_body),
        ("Situation", f"{item.situation}, as of the text" if item.situation else ""),
        ("Topics", ", ".join(item.topics)),
    ):
        form += [field(label, text)] if text else []
    return tuple(form)


def said_by(item: LibraryItem) -> str:
    """Those who said it, with the verb as printed; empty for what nobody said."""
    verb = f"(“{item.verb}”)" if item.verb else ""
    return " ".join(filter(None, (item.speaker, verb)))


def steps_of(item: LibraryItem) -> Document:
    """What became of it since, as far as its record says."""
    return fields("Since then", map(step_words, item.steps), space=True)


def step_words(step: Step) -> str:
    """One thing that became of something, with its day and the document that tells of it."""
    date = f"{step.date}: " if step.date else ""
    source = f" ({step.source})" if step.source else ""
    return f"{date}{step.text}{source}"


def visit_of(item: LibraryItem) -> Document:
    """The visit that an item belongs to; it leads to the item there."""
    visit = item.visit
    return fields(
        "Visit",
        [
            (visit.title, Link(row_of(item.name))),
            *filter(None, (visit.dates, ", ".join(visit.countries), "; ".join(visit.bodies))),
        ],
        space=True,
    )
