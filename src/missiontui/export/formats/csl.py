"""The source as CSL-JSON (schema 1.0.2), for Zotero, Pandoc and whatever else uses CSL styles."""

from __future__ import annotations

import json
import re

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
    "A date that is perhaps right is marked as about right: CSL has one mark for both.",
)
_MARKUP = re.compile(r"<(?=/?(?:i|b|sc|sup|sub|span)\b)", re.IGNORECASE)
"""Signs that begin the markup of CSL-JSON ("HTML-like formatting"), which knows no escape."""
_WORD_JOINER = "\u2060"


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:
    """The source as the one item of a list, whatever was chosen of the record.

    Raises:
        NothingToExportError: if nothing names the source.
    """
    return _list([part(mission, chosen, options)])


def together(parts: Sequence[RecordPart[BibliographicItem]]) -> str:
    """The sources of all records as items of a list, those of one source once."""
    return _list(distinct(each.held for each in parts))


def part(mission: Mission, chosen: Chosen, options: Options) -> BibliographicItem:  # noqa: ARG001  # any part of a record has the same source
    """The source of a record.

    Raises:
        NothingToExportError: if nothing names the source.
    """
    return bibliographic_item(mission)


def _list(items: list[BibliographicItem]) -> str:
    return json.dumps(list(map(_item, items)), ensure_ascii=False, indent=2) + "\n"


def _item(item: BibliographicItem) -> dict[str, object]:
    form = "report" if item.is_report else "webpage" if item.url else "document"
    texts = {
        "title": item.title,
        "genre": item.kind,
        "number": item.number,
        "language": item.language,
        "URL": item.url,
        "keyword": ", ".join(item.keywords),
        "note": item.note,
    }
    fields: dict[str, object] = {"id": item.key, "type": form}
    # A literal name is never parted into family and given name.
    fields |= {"author": [{"literal": _plain(item.publisher)}]} if item.publisher else {}
    fields |= {name: _plain(text) for name, text in texts.items() if text}
    if item.date_parts:
        circa = {"circa": True} if item.hedge else {}
        fields["issued"] = {"date-parts": [list(item.date_parts)], **circa}
    return fields


def _plain(text: str) -> str:
    """Text that is no markup: an invisible sign stands behind what would begin some."""
    return _MARKUP.sub(f"<{_WORD_JOINER}", text)
