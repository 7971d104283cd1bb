"""The cells of a row of a record, each under the key that the format has for its value."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from missiontui.document.dates import marked_date
from missiontui.document.evidence import in_quotation_marks
from missiontui.document.provenance import gaps, qualifier
from missiontui.export.dump import KEYS
from missiontui.export.extract import REFERENCES
from missiontui.export.marks import about, noted, outcomes, passages, readings_of
from missiontui.export.rows import title
from missiontui.export.tables import PARTING, date_cell, joined, text_cell
from missiontui.export.text_fragment import link_to_words
from missiontui.model import (
    Break,
    City,
    Country,
    Dates,
    Gap,
    Id,
    Means,
    MeansKind,
    Meeting,
    Mission,
    NoteKind,
    OtherName,
    PartialDate,
    RecordLink,
    Sourced,
    Statement,
    Step,
)
from missiontui.model.statuses import status_of_city, status_of_country
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.export.rows import ItemRow

SECTION = "section"
"""The column of a row's section, which a table of one section does not need."""
FIRST = ("type", "id", "title")
"""The columns by which a row is known."""
LAST = (
    *("paragraph", "wording", "also_in", "link"),
    *("derived", "outside", "unchecked", "readings", "notes", "against_text", "not_stated"),
)
"""The columns that all things have, which stand at the end."""
_APART = ("id", "name", "title", "passages", "notes", "source_text", "source_text_problem")
"""Fields that stand in columns of another name, or in none."""
_TIMES = ("start_time", "end_time")
_LINKS = (MeansKind.WEB, MeansKind.SOCIAL)


def cells_of(mission: Mission, row: ItemRow, names: Mapping[Id, str]) -> dict[str, str]:
    """The cells of a row by their columns.

    Args:
        mission: The record.
        row: The thing.
        names: The title of each item, by which others refer to it.
    """
    part, id = row.part, row.id
    cells = {
        SECTION: row.section,
        "type": row.type,
        "id": text_cell(id or ""),
        "title": text_cell(names[id] if id in mission.items else title(mission, part)),
    }
    cells |= _values(part, names)
    if status := _status(mission, row):
        cells["status"] = status
    return cells | _evidence(mission, part) | _provenance(mission, part, id)


def _status(mission: Mission, row: ItemRow) -> str:
    """The stage that a meeting or a place has come to, which may be that of the visit."""
    match row.part:
        case Meeting():
            return mission.status_of(row.part).value
        case City():
            return status_of_city(mission, row.part).value
        case Country() if row.type == "country":
            return status_of_country(mission, row.part).value
        case _:
            return ""


def _values(part: Sourced, names: Mapping[Id, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    references = (*REFERENCES.get(type(part), ()), *_FURTHER.get(type(part), ()))
    for name in part.FIELDS:
        value = getattr(part, name)
        if name in _APART or value in (None, (), False):
            continue
        if isinstance(value, Dates):
            found |= _values(value, names)
        elif name == "means":
            found |= _means(value)
        elif name in references:
            ids = value if isinstance(value, tuple) else (value,)
            found[KEYS.get(name, name)] = text_cell(joined(names.get(id, id) for id in ids))
        elif name in _TIMES:
            found[name] = value
        elif cell := _cell(value):
            found[KEYS.get(name, name)] = cell
    return found


_FURTHER: dict[type[Sourced], tuple[str, ...]] = {Statement: ("said_with",), Gap: ("about",)}
"""References that an extract does not follow in this way."""


def _cell(value: object) -> str:
    match value:
        case str():
            return text_cell(value)
        case int():
            return str(value).lower()  # a truth value is written as in the file
        case Enum():
            return str(value.value)
        case PartialDate():
            return date_cell(value)
        case tuple():
            return text_cell(joined(filter(None, map(_one, value))))
        case _:
            return ""  # has rows of its own


def _one(value: object) -> str:
    """One of several values in a cell; nothing for what has a row of its own."""
    match value:
        case str():
            return value
        case OtherName():
            return value.name + (f" ({value.when})" if value.when else "") + qualifier(value)
        case Break():
            place = f"¶ {value.paragraph}" if value.paragraph else ""
            words = f"“{value.by}”" if value.by else ""
            return f"before {value.before}: {', '.join(filter(None, (words, place)))}"
        case RecordLink():
            return record_link(value)
        case Step():
            return step_words(value)
        case _:
            return ""


def record_link(link: RecordLink) -> str:
    """An item of another record."""
    return f"{link.record} · {link.id}{qualifier(link)}"


def step_words(step: Step) -> str:
    """What became of something, with its day and its source."""
    date = f"{marked_date(step, 'date', step.date)}: " if step.date else ""
    source = f" ({step.source})" if step.source else ""
    return f"{date}{step.text}{source}{qualifier(step)}"


def _means(found: tuple[Means, ...]) -> dict[str, str]:
    """The numbers and addresses of each kind, as printed, and the numbers to dial."""
    by_kind: dict[str, list[str]] = {}
    for means in found:
        if means.kind in _LINKS:
            shown = [means.label or means.value, means.value]
        else:
            shown = [means.value + (f" ({means.label})" if means.label else "")]
        by_kind.setdefault(means.kind.value, []).extend(shown)
        if means.e164:
            by_kind.setdefault("e164", []).append(means.e164)
    return {kind: text_cell(joined(values)) for kind, values in by_kind.items()}


def _evidence(mission: Mission, part: Sourced) -> dict[str, str]:
    found = passages(part)
    if not found:
        return {}
    first, *others = found
    link = link_to_words(mission, first)
    return {
        "paragraph": str(first.paragraph) if first.paragraph else "",
        "wording": text_cell(" [...] ".join(first.wording)),
        "also_in": text_cell(
            joined(
                f"¶ {each.paragraph}" + (f" {in_quotation_marks(each)}" if each.wording else "")
                for each in others
            )
        ),
        "link": f"¶ {first.paragraph}{PARTING}{link.replace(PARTING, '%7C')}" if link else "",
    }


def _provenance(mission: Mission, part: Sourced, id: Id | None) -> dict[str, str]:
    return {
        "derived": text_cell(joined(about(part, NoteKind.DERIVED))),
        "outside": text_cell(joined(about(part, NoteKind.OUTSIDE))),
        "unchecked": text_cell(joined(about(part, NoteKind.UNCHECKED))),
        "readings": text_cell(joined(readings_of(part))),
        "notes": text_cell(joined(noted(part))),
        "against_text": joined(outcomes(mission, part, id)),
        "not_stated": text_cell(joined(block.text for block in gaps(mission, id))) if id else "",
    }
