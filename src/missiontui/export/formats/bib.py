"""The source as an entry of BibTeX, which biblatex reads too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from missiontui.export import bibliographic_item as any_format
from missiontui.export.bibliographic_item import BibliographicItem, bibliographic_item, distinct
from missiontui.model.dates import MONTHS
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options, RecordPart
    from missiontui.model import Mission

LEAVES_OUT = (
    *any_format.LEAVES_OUT,
    "A day of publication is for biblatex alone: BibTeX knows year and month.",
)
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    **{sign: f"\\{sign}" for sign in "%&#$_"},
}
"""Signs that TeX would obey. A brace by name: BibTeX counts it even behind a backslash."""
_SPECIAL = re.compile(r"[\\{}^~%&#$_]|([-'`,<>])(?=\1)|[?!](?=`)")
"""These, and signs that TeX would join with the next to a dash or a quotation mark."""
_IN_ADDRESS = re.compile(r"[\\{}\s]")
"""Signs that end or break the verbatim field for an address; all others stand in it as they are."""


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:
    """The source as one entry, whatever was chosen of the record.

    Raises:
        NothingToExportError: if nothing names the source.
    """
    return _entry(part(mission, chosen, options))


def together(parts: Sequence[RecordPart[BibliographicItem]]) -> str:
    """The sources of all records as entries, those of one source once."""
    return "\n".join(map(_entry, distinct(each.held for each in parts)))


def part(mission: Mission, chosen: Chosen, options: Options) -> BibliographicItem:  # noqa: ARG001  # any part of a record has the same source
    """The source of a record.

    Raises:
        NothingToExportError: if nothing names the source.
    """
    return bibliographic_item(mission)


def _entry(item: BibliographicItem) -> str:
    kind = "techreport" if item.is_report else "misc"
    fields = (f"  {name} = {value},\n" for name, value in _fields(item) if value)
    return f"@{kind}{{{item.key},\n{''.join(fields)}}}\n"


def _fields(item: BibliographicItem) -> Iterator[tuple[str, str]]:
    # Braces inside the braces keep a name whole, and the capitals of a title.
    yield "author", _braced(item.publisher, twice=True)
    yield "title", _braced(item.title, twice=True)
    if item.is_report:
        yield "type", _braced(item.kind)
        yield "number", _braced(item.number)
    else:
        yield "howpublished", _braced(item.kind or item.number)
    yield from _dates(item)
    yield "language", _braced(item.language)
    yield "url", f"{{{_IN_ADDRESS.sub(_percent_encoded, item.url)}}}" if item.url else ""
    yield "keywords", _keywords(item)
    yield "annotation", _braced(item.note)


def _dates(item: BibliographicItem) -> Iterator[tuple[str, str]]:
    """Year and month for BibTeX, the date in EDTF for biblatex."""
    if not item.date_parts or item.issued is None:
        return
    year, *rest = item.date_parts
    # BibTeX's own manual has "(about 1984)" for a year that is not certain.
    yield "year", f"{{({item.hedge} {year})}}" if item.hedge else f"{{{year}}}"
    if rest:
        yield "month", MONTHS[rest[0] - 1][:3].lower()
    yield "date", f"{{{item.issued}}}"


def _keywords(item: BibliographicItem) -> str:
    """Keywords, parted by commas; braces keep one that has a comma whole."""
    words = (_braced(each) if "," in each else _escaped(each) for each in item.keywords)
    joined = ", ".join(words)
    return f"{{{joined}}}" if joined else ""


def _braced(text: str | None, *, twice: bool = False) -> str:
    if not text:
        return ""
    return f"{{{{{_escaped(text)}}}}}" if twice else f"{{{_escaped(text)}}}"


def _escaped(text: str) -> str:
    """Text of which TeX sets exactly these characters."""
    return _SPECIAL.sub(lambda match: _TEX.get(match[0], match[0] + "{}"), text)


def _percent_encoded(match: re.Match[str]) -> str:
    from urllib.parse import quote

    return quote(match[0])
