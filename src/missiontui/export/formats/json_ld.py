"""The facts of a page as JSON-LD in the words of schema.org, for programs that read pages.

JSON-LD cannot mark what was derived, added from elsewhere or left open by the source, so that such
values are left out. Nobody is an entity who is not known by a name of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from missiontui.export.citation import whole
from missiontui.export.formats import Options
from missiontui.export.formats.json_ld_events import events
from missiontui.export.formats.json_ld_nodes import (
    Node,
    entity,
    is_entity,
    is_stated,
    node,
    of_body,
    references,
    stated,
    whole_day,
)
from missiontui.model import (
    DELEGATION,
    SOURCE,
    Body,
    Counterpart,
    Id,
    Mission,
    Participant,
    Quotation,
)
from missiontui.model.evidence import quoted
from missiontui.model.protection import is_hidden
from missiontui.model.verdicts import Standing


def json_ld(mission: Mission, shown: frozenset[Id], options: Options) -> str:
    """The graph of the items that are shown, for a script element; empty where it has no node.

    No `<` is left in it, so that no text can end the element (WHATWG HTML, section 4.12.1.3).
    """
    graph = list(_nodes(mission, shown, options))
    if not graph:
        return ""
    data = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def _nodes(mission: Mission, shown: frozenset[Id], options: Options) -> Iterator[Node]:
    """Every node that stands for itself, in the order of the page."""
    yield from events(mission, shown)
    if DELEGATION in shown:
        yield from (of_body(each) for each in mission.delegation.bodies if is_stated(each))
    people: tuple[Participant | Counterpart, ...] = (
        *mission.delegation.participants,
        *mission.counterparts,
    )
    for person in people:
        if person.id in shown and is_entity(person):
            yield entity(person, shown)
    for case in mission.cases if options.with_cases else ():
        is_named = case.name and not is_hidden(case.name)
        if case.id in shown and is_named and is_stated(case, "name"):
            yield node("Person", case.id, name=case.name)
    for quotation in mission.quotations:
        if quotation.id in shown and is_stated(quotation) and _stands(mission, quotation):
            yield _quotation(mission, quotation, shown)
    source = _source(mission)
    if SOURCE in shown and source.keys() > {"@type", "@id"}:
        yield source


def _quotation(mission: Mission, quotation: Quotation, shown: frozenset[Id]) -> Node:
    return node(
        "Quotation",
        quotation.id,
        text=whole(quotation),
        creator=_creators(mission, quotation, shown),
        isPartOf={"@id": f"#{SOURCE}"} if SOURCE in shown else None,
        inLanguage=stated(quotation, "language"),
    )


def _stands(mission: Mission, quotation: Quotation) -> bool:
    """Tell that the attached text has the words of a quotation, or that none is attached."""
    if mission.comparison is None or not quotation.passages:
        return True
    outcomes = [mission.comparison.of(passage).standing for passage in quoted(quotation)]
    return not {Standing.DIFFERS, Standing.NOT_FOUND} & set(outcomes)


def _creators(mission: Mission, quotation: Quotation, shown: frozenset[Id]) -> list[Node]:
    """Those who said it, if each of them is an entity: some of them alone would be others."""
    items = [mission.items.get(id) for id in quotation.said_by]
    found: list[Node] = []
    for item in items:
        if isinstance(item, Body):
            found.append(of_body(item))
        elif isinstance(item, Participant | Counterpart):
            found += references([item], shown)
    is_whole = len(found) == len(items) and is_stated(quotation, "speaker", "speakers")
    return found if is_whole else []


def _source(mission: Mission) -> Node:
    source = mission.source
    published = whole_day(source.published) if is_stated(source, "published", "year") else ""
    return node(
        "Article",
        SOURCE,
        headline=stated(source, "title"),
        # A text, as it may be a person or a body.
        publisher=stated(source, "publisher"),
        genre=stated(source, "kind"),
        identifier=stated(source, "identifier"),
        datePublished=published,
        inLanguage=stated(source, "language"),
        url=stated(source, "url"),
    )
