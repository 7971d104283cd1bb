"""The texts of a record that are copied from its source letter by letter."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.model.basis import DELEGATION, SOURCE, VISIT, Id, Item, Sourced
from missiontui.model.dates import Dates
from missiontui.model.evidence import inner_parts, passages_of
from missiontui.model.people import Counterpart, Others, Participant
from missiontui.model.statements import Case, Quotation, Statement
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from missiontui.model.mission import Mission

_PRINTED: dict[type[Sourced], tuple[str, ...]] = {
    Dates: ("as_printed",),
    Statement: ("verb", "speaker_as_printed"),
    Quotation: ("speaker_function", "speaker_as_printed"),
    Participant: ("function_as_printed",),
    Others: ("count_as_printed",),
    Counterpart: ("count_as_printed",),
    Case: ("count_as_printed",),
}
"""Keys whose values are words of the source beside the wording."""
VERBATIM_KEYS = frozenset(
    ("wording", "sentences", "by", *(key for keys in _PRINTED.values() for key in keys))
)
"""All keys of the format whose values are words of the source, letter by letter."""


class Verbatim(NamedTuple):
    """Words of the source, as the record has them."""

    words: tuple[str, ...]
    """Unbroken parts, in order."""
    paragraphs: tuple[int, ...]
    """The paragraphs that the record names; empty where it names none."""
    key: str = "wording"
    """The key under which they stand: "wording", "verb", "as_printed" and so on."""
    owner: Id | None = None
    """The item that they belong to, or the part of every record; None for the record itself."""

    @property
    def is_printed(self) -> bool:
        """Tell whether they are a few printed words, which stand beside others."""
        return self.key != "wording"


def verbatims_of(mission: Mission) -> Iterator[Verbatim]:
    """All verbatim texts of a record, in its order."""
    parts = ((mission.visit, VISIT), (mission.delegation, DELEGATION), (mission.source, SOURCE))
    owners: dict[int, Id] = {id(part): name for part, name in parts}

    def walk(part: Sourced, owner: Id | None, paragraphs: tuple[int, ...]) -> Iterator[Verbatim]:
        owner = owners.get(id(part), part.id if isinstance(part, Item) and part.id else owner)
        passages = passages_of(part)
        own = dict.fromkeys(each.paragraph for each in passages if each.paragraph)
        paragraphs = tuple(own) or paragraphs
        for passage in passages:
            if passage.wording:
                named = (passage.paragraph,) if passage.paragraph else ()
                yield Verbatim(passage.wording, named, "wording", owner)
        for key in _PRINTED.get(type(part), ()):
            if words := getattr(part, key):
                yield Verbatim((words,), paragraphs, key, owner)
        if isinstance(part, Quotation):
            for each in part.breaks:
                if each.by:
                    yield Verbatim((each.by,), paragraphs, "by", owner)
        for inner in inner_parts(part):
            yield from walk(inner, owner, paragraphs)

    yield from walk(mission, None, ())
