"""The particulars of the visit as a whole."""

from __future__ import annotations

from missiontui.document.blocks import (
    Block,
    Document,
    Link,
    Role,
    field,
    headline,
    paragraph,
    spaced,
)
from missiontui.document.dates import dates_words, marked_date
from missiontui.document.evidence import quotes, verdict
from missiontui.document.names import (
    sending_bodies,
)
from missiontui.document.provenance import closing, notes, qualifier, readings
from missiontui.model import (
    DELEGATION,
    VISIT,
    Country,
    Dates,
    Mission,
    Passage,
    PlaceStatus,
    Visit,
)
from missiontui.model.statuses import status_of_country


def document_of_visit(mission: Mission) -> Document:
    """The visit as a whole: summary, countries, dates, purpose, and what comes next."""
    visit = mission.visit
    blocks: list[Block] = [headline((visit.kind or "visit").upper(), _status_words(visit))]
    for text in (mission.summary, mission.background):
        blocks += [paragraph(part, space=True) for part in text.split("\n\n")] if text else []
    for remark in visit.overview:
        blocks += [paragraph(remark.text, space=True), *quotes(mission, remark, keys="")]
        blocks += [*readings(remark), *notes(remark)]
    form = list(_countries(mission, "Country", visit.countries))
    form += _countries(mission, "About", visit.countries_of_concern)
    if visit.dates:
        form.append(field("Dates", dates_words(visit.dates)))
        form += as_printed(mission, visit.dates)
    for label, text in (("Purpose", visit.purpose), ("Mandate", visit.mandate)):
        form += [field(label, text + qualifier(visit, label.lower()))] if text else []
    if bodies := sending_bodies(mission.delegation):
        form.append(field("Sent by", bodies, link=Link(DELEGATION)))
    blocks += spaced(form)
    blocks += _next_steps(mission, visit)
    blocks += [*quotes(mission, visit), *closing(mission, visit, VISIT)]
    return tuple(blocks)


def _next_steps(mission: Mission, visit: Visit) -> Document:
    blocks: list[Block] = []
    for step in visit.next_steps:
        date = f"{marked_date(step, 'date', step.date)}: " if step.date else ""
        kind = f" ({step.kind})" if step.kind else ""
        blocks.append(field("Next", f"{date}{step.text}{kind}", space=True))
        blocks += [block.replaced(space=False) for block in quotes(mission, step, keys="")]
        blocks += [*readings(step), *notes(step)]
    return tuple(blocks)


def _status_words(visit: Visit) -> str:
    return visit.status.value + qualifier(visit, "status") if visit.status else ""


def _countries(mission: Mission, label: str, countries: tuple[Country, ...]) -> Document:
    blocks: list[Block] = []
    for country in countries:
        status = status_of_country(mission, country)
        code = (country.code, *(kind.value for kind in country.marks("code")))
        parts = [country.name + (f" ({', '.join(map(str, code))})" if country.code else "")]
        parts += [dates_words(country.dates)] if country.dates else []
        # A country that the visit is only about has no part in its course, unless it says so.
        if country.status or (status is not PlaceStatus.VISITED and label == "Country"):
            parts.append(status.value)
        # Behind printed dates a country without its label would seem to be one of those.
        shown = label if not blocks or any(each.dates for each in countries) else ""
        blocks.append(field(shown, ", ".join(parts)))
        blocks += as_printed(mission, country.dates) if country.dates else ()
    return tuple(blocks)


def as_printed(mission: Mission, dates: Dates) -> Document:
    """The printed dates, with the place where they stand."""
    if dates.as_printed is None:
        return ()
    printed = field("Printed", f"“{dates.as_printed}”", role=Role.QUOTE)
    if not dates.passages:
        return (printed,)
    place = Passage(paragraph=dates.passages[0].paragraph, wording=(dates.as_printed,))
    return (printed.replaced(aside=verdict(mission, place), holds=place),)
