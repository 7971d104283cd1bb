"""The source as RIS, for EndNote, Mendeley, Citavi and other reference managers."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.export import bibliographic_item as any_format
from missiontui.export.bibliographic_item import BibliographicItem, bibliographic_item, distinct
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options, RecordPart
    from missiontui.model import Mission

LEAVES_OUT = (
    *any_format.LEAVES_OUT,
    "A publisher whose name has a comma is no author: RIS would take it for two names of a person.",
)
_LINE_END = "\r\n"


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:
    """The source as one reference, whatever was chosen of the record.

    Raises:
        NothingToExportError: if nothing names the source.
    """
    return _reference(part(mission, chosen, options))


def together(parts: Sequence[RecordPart[BibliographicItem]]) -> str:
    """The sources of all records as references, those of one source once."""
    return "".join(map(_reference, distinct(each.held for each in parts)))


def part(mission: Mission, chosen: Chosen, options: Options) -> BibliographicItem:  # noqa: ARG001  # any part of a record has the same source
    """The source of a record.

    Raises:
        NothingToExportError: if nothing names the source.
    """
    return bibliographic_item(mission)


def _reference(item: BibliographicItem) -> str:
    found = ((tag, value) for tag, value in _tags(item) if value)
    lines = [f"{tag}  - {value}" for tag, value in found]
    return "".join(line + _LINE_END for line in [*lines, "ER  - "])


def _tags(item: BibliographicItem) -> Iterator[tuple[str, str | None]]:
    form = "RPRT" if item.is_report else "ELEC" if item.url else "GEN"
    yield "TY", form
    yield "ID", item.key
    yield "PB" if "," in (item.publisher or "") else "AU", item.publisher
    yield "TI", item.title
    yield "M3", item.kind
    # Of what is no report, SN would be read as an ISBN.
    yield "SN" if item.is_report else "M1", item.number
    if item.date_parts:
        yield "PY", f"{item.date_parts[0]:04}"
        yield "DA", _date(item)
    yield "LA", item.language
    yield "UR", item.url
    for keyword in item.keywords:
        yield "KW", keyword
    yield "N1", item.note


def _date(item: BibliographicItem) -> str:
    """The date as YYYY/MM/DD/other information, unknown parts empty."""
    year, month, day = (*item.date_parts, None, None)[:3]
    parts = (f"{year:04}", *(f"{part:02}" if part else "" for part in (month, day)), item.hedge)
    return "/".join(parts)
