"""The places of a record where names that it protects stand all the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from missiontui.model.protection import protected, protected_names
from missiontui.reading import text_of
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from missiontui.model import Id, Mission, Origin
    from missiontui.reading.locations import Location
    from missiontui.search.named import Names


class Exposed(NamedTuple):
    """A place where hiding a name is of no use."""

    location: Location
    """The place in the file of the record."""
    text: str
    """The remark, in one line, without the name."""


def exposed_names(mission: Mission, origin: Origin) -> Iterator[Exposed]:
    """Each place where the name of a protected person stands beside where it is hidden.

    Args:
        mission: The record as it is, with all names.
        origin: Where it was read from.

    Raises:
        UnreadableRecordError: if it is not there any more.
    """
    if not protected_names(mission):
        return
    from missiontui.reading.locations import Location
    from missiontui.reading.written import written_texts
    from missiontui.search.named import Names

    names, hidden = _names(mission)
    wanted = Names(names)
    file = Location(1, 1, "")
    for text in written_texts(text_of(origin)):
        if text.key == "file" and text.owner == "":
            file = text.location
        if text.key == "name" and text.owner in hidden:
            continue
        for id, is_whole in wanted.in_text(text.value):
            yield Exposed(text.location, f"{_subject(id, is_whole=is_whole)} stands here too")
    yield from _in_attached(mission.source_text or (), wanted, file)


def _names(mission: Mission) -> tuple[dict[Id, str], frozenset[Id]]:
    """The names that are hidden, by their persons; and all whose `name` that is."""
    names = protected_names(mission)
    contacts = zip(mission.contacts, protected(mission).contacts, strict=True)
    return names, frozenset((*names, *(was.id for was, now in contacts if was.name != now.name)))


def _in_attached(paragraphs: Iterable[str], names: Names, at: Location) -> Iterator[Exposed]:
    """The paragraphs of the attached text that name somebody, told together."""
    found: dict[tuple[Id, bool], list[int]] = {}
    for number, words in enumerate(paragraphs, start=1):
        for named in names.in_text(words):
            found.setdefault(named, []).append(number)
    for (id, is_whole), numbers in found.items():
        places = ", ".join(f"¶ {number}" for number in numbers)
        subject = _subject(id, is_whole=is_whole)
        yield Exposed(at, f"{subject} stands in the attached text too: {places}")


def _subject(id: Id, *, is_whole: bool) -> str:
    return f"{'the name' if is_whole else 'a part of the name'} of protected {id}"
