"""Texts of the parts that many items have, and of the parts that a record has once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from missiontui.model import (
    Counterpart,
    Country,
    Dates,
    Id,
    Mission,
    NextStep,
    Others,
    PartialDate,
    RecordLink,
    Sourced,
    Step,
    Team,
    Translation,
    WebLink,
)
from missiontui.model.dates import MONTHS
from missiontui.typed import NamedTuple

Texts = tuple[str, ...]

_STEPS = 4
"""Number of inclusions of counterparts in counterparts that are followed."""


class Searchable(NamedTuple):
    """The texts that one item is found by."""

    texts: Texts
    """All its texts as they are; a phrase stands within one of them."""
    kinds: Texts = ()
    """The words that `kind:` finds it by."""
    places: Texts = ()
    """The places that `in:` finds it by."""
    people: Texts = ()
    """The names that `who:` finds it by."""


def present(*texts: str | None) -> Texts:
    """Those of some texts that are there."""
    return tuple(text for text in texts if text)


def of_number(number: int | None) -> Texts:
    """A number in digits."""
    return () if number is None else (str(number),)


def of_count(number: int | None, as_printed: str | None) -> Texts:
    """A number of people, in digits and as printed."""
    return (*of_number(number), *present(as_printed))


def of_links(links: Iterable[RecordLink]) -> Texts:
    """Items of other records."""
    return tuple(text for link in links for text in (link.record, link.id, *of_sourced(link)))


def of_steps(steps: Iterable[Step]) -> Texts:
    """What became of something since."""
    return tuple(
        text
        for step in steps
        for text in (step.text, *of_date(step.date), *present(step.source), *of_sourced(step))
    )


def of_sourced(sourced: Sourced) -> Texts:
    """The provenance of a thing: paragraphs as "¶9", and notes."""
    texts: list[str] = []
    for passage in sourced.passages:
        texts += (f"¶{passage.paragraph}", *passage.wording)
    for note in sourced.notes:
        texts += present(note.kind.value, note.about, note.text)
    return tuple(texts)


def of_date(date: PartialDate | None) -> Texts:
    """A date in words, as the screen has it, and as far as it can be in digits (ISO 8601)."""
    if date is None:
        return ()
    day, month, year = (None if part is None else str(part) for part in _parts(date))
    name = MONTHS[date.month - 1] if date.month else None
    digits = [f"{part:0>2}" for part in (year, month, day) if part] if year else []
    return present(" ".join(present(day, name, year)), "-".join(digits))


def _parts(date: PartialDate) -> tuple[int | None, int | None, int | None]:
    return date.day, date.month, date.year


def of_dates(dates: Dates | None) -> Texts:
    """From when to when, in words and as printed."""
    if dates is None:
        return ()
    days = (*of_date(dates.start), *of_date(dates.end))
    return (*days, *present(dates.as_printed), *of_sourced(dates))


def of_visit(mission: Mission) -> Texts:
    """The visit as a whole, with the title and the summary of its record."""
    visit = mission.visit
    countries = (*visit.countries, *visit.countries_of_concern)
    return (
        *present(mission.title, mission.summary, mission.background, visit.kind),
        *present(visit.status.value if visit.status else None, visit.purpose, visit.mandate),
        *of_dates(visit.dates),
        *(text for country in countries for text in _of_country(country)),
        *(text for remark in visit.overview for text in (remark.text, *of_sourced(remark))),
        *(text for step in visit.next_steps for text in _of_next_step(step)),
        *of_sourced(mission),
        *of_sourced(visit),
    )


def _of_country(country: Country) -> Texts:
    status = country.status.value if country.status else None
    days = of_dates(country.dates)
    return (*present(country.name, country.code, status), *days, *of_sourced(country))


def _of_next_step(step: NextStep) -> Texts:
    return (step.text, *present(step.kind), *of_date(step.date), *of_sourced(step))


def _of_others(others: Others) -> Texts:
    function = others.function.value if others.function else None
    number = of_count(others.count, others.count_as_printed)
    return (others.text, *number, *present(function), *of_sourced(others))


def of_delegation(mission: Mission) -> Texts:
    """The delegation as a whole; its people are found by themselves."""
    delegation = mission.delegation
    bodies = (
        (*present(body.id, body.name, body.abbreviation, body.parent), *of_sourced(body))
        for body in delegation.bodies
    )
    return (
        *(text for body in bodies for text in body),
        *of_number(delegation.size),
        *(text for others in delegation.others for text in _of_others(others)),
        *(text for team in delegation.teams for text in (team.id, *of_team(team))),
        *of_sourced(delegation),
    )


def of_team(team: Team) -> Texts:
    """A part of the delegation."""
    return (team.name, *of_sourced(team))


def of_source(mission: Mission) -> Texts:
    """The reference, and the short forms. Nobody looks for a digest: it is left out."""
    source = mission.source
    short_forms = ((each.short, each.long, *of_sourced(each)) for each in mission.abbreviations)
    return (
        *present(source.publisher, source.kind, source.title, source.language, source.url),
        *present(source.identifier, source.file),
        *of_date(source.published),
        *of_number(source.paragraph_count),
        *mission.tags,
        *(text for link in mission.links for text in _of_link(link)),
        *(text for each in source.translations for text in _of_translation(each)),
        *(text for short_form in short_forms for text in short_form),
        *of_sourced(source),
    )


def _of_link(link: WebLink) -> Texts:
    return (*present(link.title, link.url), *of_sourced(link))


def _of_translation(translation: Translation) -> Texts:
    parts = present(translation.language, translation.title, translation.url)
    return (*parts, *of_sourced(translation))


def of_gaps(mission: Mission) -> Texts:
    """All that the source does not state."""
    return tuple(text for gap in mission.gaps for text in (gap.text, *of_sourced(gap)))


def with_parts(mission: Mission, ids: Iterable[Id]) -> Iterator[Counterpart]:
    """Some counterparts, each once, and those whom they are said to include.

    Inclusions are followed for a few steps: those of a long chain have searchables of their own.
    """
    seen: set[Id] = set()
    level = dict.fromkeys(ids)
    for _ in range(_STEPS):
        people = [mission.item(id, Counterpart) for id in level if id not in seen]
        yield from people
        seen |= level.keys()
        level = dict.fromkeys(id for person in people for id in person.including)
