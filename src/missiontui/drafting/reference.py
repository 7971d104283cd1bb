"""The title and the source of a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence

from missiontui.drafting.entries import Entry, quoted_words
from missiontui.drafting.findings import Found
from missiontui.drafting.highlights import Highlight
from missiontui.drafting.paragraphs import is_clean
from missiontui.drafting.yaml_text import Value, Written, unchecked
from missiontui.reading.characters import FORBIDDEN
from missiontui.reading.scalars import FILE_BELOW, URL

_UNTITLED = "Untitled"
_LONGEST_TITLE = 300


def title(found: Found, highlights: Sequence[Highlight]) -> str:
    """The first paragraph of the text, else the title of the document that has the highlights."""
    titles = [found.paragraphs[0].text] if found.paragraphs else []
    titles += [each.title for each in highlights]
    clean = (" ".join(re.sub(FORBIDDEN, " ", each).split()) for each in titles)
    whole = next(filter(None, clean), _UNTITLED)
    if len(whole) <= _LONGEST_TITLE:
        return whole
    return whole[:_LONGEST_TITLE].rpartition(" ")[0] or whole[:_LONGEST_TITLE]


def source(
    found: Found, sha256: str | None, file: str | None, highlights: Sequence[Highlight]
) -> Entry:
    """The key `source`."""
    entry: Entry = {
        "url": _address(highlights),
        "paragraphs": Written(len(found.paragraphs) or ""),
        "sha256": Written(sha256 or ""),
        "file": _file(file),
    }
    first = found.paragraphs[0].text if found.paragraphs else ""
    if first and is_clean(first) and len(first) <= _LONGEST_TITLE:
        entry["title"] = first
        entry["paragraph"] = Written(1)
        entry["wording"] = quoted_words(first)
    if found.published:
        entry["published"] = Written(found.published[1].start)
        entry["notes"] = unchecked("Is this the date of publication?", "published")
    if not any(entry.values()):
        entry["title"] = title(found, highlights)
    return {key: value for key, value in entry.items() if value}


def _address(highlights: Sequence[Highlight]) -> Value:
    """The one address of the document; nothing where there are several."""
    found = list(dict.fromkeys(each.address for each in highlights))
    is_one = len(found) == 1 and is_clean(found[0]) and URL.pattern.fullmatch(found[0])
    return quoted_words(found[0]) if is_one else ""


def _file(name: str | None) -> Value:
    is_name = name and is_clean(name) and FILE_BELOW.pattern.fullmatch(name)
    return quoted_words(name) if name and is_name else ""
