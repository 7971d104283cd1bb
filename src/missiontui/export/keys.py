"""Keys: texts that name a document, or a thing of a record, the same in every export."""

from __future__ import annotations

from missiontui.model import Mission


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
