"""Names that stay the same for a part of a record, in every program that takes it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missiontui.model import Id, Mission

if TYPE_CHECKING:
    from uuid import UUID


def uid(mission: Mission, id: Id) -> UUID:
    """The UUID of a part (RFC 6350, section 6.7.6; RFC 7986, section 5.3; RFC 9562).

    The record is known by the address of its source, else by what names that document.
    """
    from uuid import NAMESPACE_URL, uuid5

    source = mission.source
    named = (source.publisher, source.identifier or source.title or mission.title)
    record = source.url or "\n".join(part for part in named if part)
    return uuid5(NAMESPACE_URL, f"{record}\n{id}")
