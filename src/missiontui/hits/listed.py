"""What was found, for programs: one hit after the other, none left out and no words cut."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.blocks import Role, Row
from missiontui.document.evidence import main_paragraph
from missiontui.document.kinds import kind_word
from missiontui.hits.results import Results
from missiontui.hits.rows import own_spans, with_headings, words_round
from missiontui.model import Id, Mission
from missiontui.search import extents
from missiontui.typed import NamedTuple

_GAP = "  "
"""The gap between parts of a row, which stand beside each other."""


class Hit(NamedTuple):
    """An item that was found."""

    id: Id
    """The item."""
    kind: str
    """The kind of it, in a word."""
    section: str
    """The section it stands in, one of `missiontui.model.SECTIONS`."""
    heading: str
    """The headings above it there: who said it, or whether somebody was met; empty for none."""
    words: str
    """The words of its row, whole."""
    found: str
    """The words round what was looked for, where the row's own words do not have it."""
    paragraph: int | None
    """The paragraph of the source that it rests on first."""


def each_hit(mission: Mission, results: Results) -> Iterator[Hit]:
    """The hits of a search, in the order of the screen."""
    query, found = results.query, frozenset(results.found)
    if query is None:
        return
    for tab, listed in results.lists:
        heading = ""
        for entry in with_headings(listed, found):
            if not isinstance(entry, Row):
                heading = entry.text
                continue
            own = "".join(span.text for span in own_spans(entry))
            kind = kind_word(mission, entry.id)
            around = () if extents(own, query) else words_round(results.texts_of(entry.id), query)
            yield Hit(
                id=entry.id,
                kind=kind,
                section=tab.name,
                heading=heading,
                words=_words(entry, own),
                found=" ".join("".join(around).split()) if around != (kind,) else "",
                paragraph=main_paragraph(mission, entry.id),
            )


def _words(row: Row, own: str) -> str:
    """The words of a row with its date and what stands beside it: an absence, for one."""
    date = row.tag if row.tag_role is Role.MUTED else ""
    return " · ".join(part for part in (date, *own.split(_GAP), row.aside) if part)
