"""Where an item leads to outside the record: a page, or a mail to be written."""

from __future__ import annotations

from urllib.parse import quote

from missiontui.model import (
    DELEGATION,
    SOURCE,
    VISIT,
    Contact,
    Id,
    Means,
    MeansKind,
    Mission,
    Quotation,
    Sourced,
)
from missiontui.text.citation import whole
from missiontui.text.contacts import email
from missiontui.text.text_fragment import link_to_words


def address_of(mission: Mission, id: Id) -> str | None:
    """What to open of an item: a mail to a contact, else its page; of anything else its source."""
    item = mission.items.get(id)
    if isinstance(item, Contact):
        if means := email(item):
            return mail_to(means)
        page = item.first(MeansKind.WEB)
        return page.value if page else None
    return link_of(mission, id) or mission.source.url


def mail_to(means: Means) -> str:
    """The link that begins a mail (RFC 6068, section 2)."""
    local, _, domain = means.value.rpartition("@")
    return f"mailto:{quote(local, safe='')}@{quote(domain, safe='')}"


def link_of(mission: Mission, id: Id) -> str | None:
    """The page of the source, at the words that an item rests on; None where there are none."""
    if id == SOURCE:
        return mission.source.url
    parts: dict[Id, Sourced] = {VISIT: mission.visit, DELEGATION: mission.delegation}
    part = parts.get(id) or mission.items.get(id)
    if isinstance(part, Quotation):
        return link_to_words(mission, (whole(part),))
    worded = [passage for passage in part.passages if passage.wording] if part else []
    return link_to_words(mission, worded[0].wording) if worded else None
