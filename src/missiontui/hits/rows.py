"""The rows of a search: what was found, tab by tab, with the words round what was looked for."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.blocks import Entry, Heading, Role, Row, Span
from missiontui.document.evidence import main_paragraph
from missiontui.document.wrapping import shortened
from missiontui.hits.results import Results
from missiontui.model import GAPS, Id, Mission
from missiontui.model.print_forms import Extent
from missiontui.search import Query, extents

_MOST = 200
"""Number of rows at most: nobody reads on, and no key is to wait for the words of more."""
_LONGEST = 10_000
"""The most of a text that is looked through for its words, in characters."""
_BEFORE, _BEFORE_IN_OWN, _AFTER = 16, 40, 90
"""Number of characters shown before what was found, before it in own words, and after it."""
_NAME = 60
"""Cells of a name that stands above the words that were found."""
_IN_SIGHT = 72
"""Number of characters of own words that a row has room for, in the narrowest list."""


def hits(mission: Mission, results: Results) -> tuple[Entry, ...]:
    """The items found under the headings of their lists, each with its words and paragraph."""
    query, found, counts = results.query, frozenset(results.found), results.count_by_tab
    if query is None:
        return ()
    entries: list[Entry] = []
    rows = 0
    for tab, listed in results.lists:
        if count := counts[tab.name]:
            entries.append(Heading(tab.title, count))
        for entry in with_headings(listed, found):
            if rows == _MOST:
                further = f"and {results.count - _MOST} more: another word tells them apart"
                return (*entries, Heading(further))
            if isinstance(entry, Row):
                rows += 1
                entries.append(_hit(mission, results, query, entry))
            else:
                entries.append(entry)
    return tuple(entries)


def with_headings(listed: tuple[Entry, ...], found: frozenset[Id]) -> Iterator[Entry]:
    """Those rows of a list that were found, below their headings made one."""
    heading = part = told = ""
    for entry in listed:
        if isinstance(entry, Row):
            if entry.id in found:
                words = " · ".join(each for each in (heading, part) if each)
                if words and words != told:
                    yield Heading(words, below=True)
                told = words
                yield entry
        elif entry.below:
            part = entry.text
        else:
            heading, part = entry.text, ""


def _hit(mission: Mission, results: Results, query: Query, row: Row) -> Row:
    """A row with the words round what was found, in its own words or below them."""
    spans = own_spans(row)
    own = "".join(span.text for span in spans)
    paragraph = main_paragraph(mission, row.id)
    aside = f"¶ {paragraph}" if paragraph and not row.tag.startswith("¶") else ""
    row = Row(id=row.id, spans=spans, tag=row.tag, tag_role=row.tag_role, aside=aside)
    if places := extents(own[:_LONGEST], query):
        if places[0].end <= _IN_SIGHT:
            return row
        return row.replaced(spans=(Span(_round(own, places[0], _BEFORE_IN_OWN)),))
    name = (Span(shortened(own, _NAME), row.spans[0].role if row.spans else Role.PLAIN),)
    return row.replaced(spans=name, more=words_round(results.texts_of(row.id), query))


def own_spans(row: Row) -> tuple[Span, ...]:
    """The words of a row, without the number of all gaps, which is none of hits."""
    return row.spans[:1] if row.id == GAPS else row.spans


def words_round(texts: tuple[str, ...], query: Query) -> tuple[str, ...]:
    """The words round what was found, of the text that has most of it."""
    best, most = "", 0
    for text in texts:
        places = extents(text[:_LONGEST], query)
        if len(places) > most:
            best, most = _round(text, places[0], _BEFORE), len(places)
    return (best,) if best else ()


def _round(text: str, place: Extent, before: int) -> str:
    """Some words before and after a place of a text, with marks where it goes on."""
    start, end = max(0, place.start - before), min(len(text), place.end + _AFTER)
    if start > 0:
        blank = text.find(" ", start, place.start)
        start = blank + 1 if blank >= 0 else place.start
    if end < len(text):
        blank = text.rfind(" ", place.end, end)
        end = blank if blank >= 0 else end
    opening, ending = "…" if start > 0 else "", "…" if end < len(text) else ""
    return f"{opening}{text[start:end]}{ending}"
