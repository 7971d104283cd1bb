"""Keys: texts that name a document, or a thing of a record, the same in every export."""

from __future__ import annotations

from missiontui.model import Id, Mission
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID


def source_key(mission: Mission) -> str:
    """The address of the source, else what names that document."""
    source = mission.source
    named = (source.publisher, source.identifier or source.title or mission.title)
    return source.url or "\n".join(part for part in named if part)


def item_key(mission: Mission, *names: str) -> str:
    """The key of a source, the title of the record, and what names a thing in it.

    The title keeps apart two records of one source, which tells of two visits.
    """
    return "\n".join((source_key(mission), mission.title, *names))


def uid(mission: Mission, id: Id) -> UUID:
    """The UUID of a part, of the address of its source, or what names that, and its id.

    It stays the same in every program that takes it in (RFC 6350, section 6.7.6; RFC 7986, section
    5.3; RFC 9562).
    """
    return _uuid(f"{source_key(mission)}\n{id}")


def uid_of_event(mission: Mission, id: Id) -> UUID:
    """The same of a visit or a meeting, which no other visit of the source shares.

    The title of the record keeps them apart, as two such records give the same ids. Dates do not:
    an event whose day is corrected stays the same event.
    """
    return _uuid(item_key(mission, id))


def _uuid(key: str) -> UUID:
    from uuid import NAMESPACE_URL, uuid5

    return uuid5(NAMESPACE_URL, key)
