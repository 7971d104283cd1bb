"""A record as one page in HTML that needs nothing else: no script, no font, no network."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.blocks import Entry, Heading, Row, Section
from missiontui.document.sections import in_order
from missiontui.document.tabs import row_of
from missiontui.export.chosen import Chosen
from missiontui.export.formats import NothingToExportError, Options
from missiontui.export.formats.html_item import Page
from missiontui.export.formats.html_page import page
from missiontui.export.formats.json_ld import json_ld
from missiontui.model import Mission

_JSON_LD = "Its JSON-LD, for programs, leaves out"
LEAVES_OUT = (
    "The page leaves out nothing that the record says.",
    (
        f"{_JSON_LD} what it could not mark: whatever is derived, from outside, open to several "
        "readings or contradicted, and quotations whose words the attached text has otherwise."
    ),
    f"{_JSON_LD} dates of which a part is unknown, approximate or uncertain.",
    f"{_JSON_LD} statements and contacts.",
    (
        f"{_JSON_LD} whoever has no name of their own: the delegation, teams, groups, posts; and "
        "the persons of cases, unless they are asked for."
    ),
    (
        f"{_JSON_LD} meetings that were refused, asked for or only possible, and the whole of a "
        "visit that is only proposed."
    ),
    f"{_JSON_LD} who took part, where the visit is not over or the meeting was not held.",
)


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:
    """The chosen parts of a record as a page.

    Raises:
        NothingToExportError: if none of them has a row on the screen.
    """
    contents = [
        (section, entries)
        for section in in_order()
        if (entries := tuple(_entries(mission, section, chosen)))
    ]
    if not contents:
        raise NothingToExportError("Nothing that was chosen stands in a section of the record.")
    rows = (entry for _, entries in contents for entry in entries if isinstance(entry, Row))
    shown = frozenset(row.id for row in rows)
    return page(Page(mission, shown), contents, chosen, json_ld(mission, shown, options))


def _entries(mission: Mission, section: Section, chosen: Chosen) -> Iterator[Entry]:
    """Rows that were chosen, each heading before the first of those it heads."""
    wanted = {row_of(mission, id) for id in chosen.ids or ()}
    headings: list[Heading] = []
    for entry in section.entries(mission):
        if isinstance(entry, Heading):
            headings = [each for each in headings if entry.below and not each.below]
            headings.append(entry)
        elif entry.id in wanted or chosen.has(mission, entry.id):
            yield from headings
            yield entry
            headings = []
