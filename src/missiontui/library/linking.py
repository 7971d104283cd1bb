"""Links between records: the item of another record that each of them leads to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from missiontui.library.packing import NOT_SO_PACKED, BrokenRowError
from missiontui.library.rows import ItemName, Link, Missing, Relation
from missiontui.model import Id


def names_of_file(visit: str, record: str) -> tuple[str, ...]:
    """The names that a record may have in a library where a link gives its file.

    A file is named as it lies from the record that names it, or from the top of the library.

    Args:
        visit: The name of the record that has the link.
        record: The other record, as stated.
    """
    if "\0" in record or posixpath.isabs(record):
        return ()
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(visit), record))
    return tuple(dict.fromkeys((beside, posixpath.normpath(record))))


def linked(
    visit: str,
    record: str,
    id: Id,
    visits: AbstractSet[str],
    known_as: Mapping[str, AbstractSet[str]],
) -> ItemName | Missing:
    """The item that a link leads to, or why it leads to none of another record.

    Records of one source share its address, so that the id decides between them; a record itself is
    never meant. A file goes before an address.

    Args:
        visit: The name of the record that has the link.
        record: The other record, as stated: its file, or the address or number of its source.
        id: The item there.
        visits: The names of the records that have an item of that id.
        known_as: The names of the records that have each address.
    """
    of_file = [name for name in names_of_file(visit, record) if name in visits]
    addressed = visits & known_as.get(record, frozenset())
    found = [name for name in of_file if name != visit][:1] or [*addressed - {visit}]
    if len(found) == 1:
        return ItemName(found[0], id)
    if found:
        return Missing.SEVERAL
    return Missing.OWN if visit in (*of_file, *addressed) else Missing.NOT_HERE


def resolved(
    stated: Iterable[Sequence[str]],
    named: Iterable[Sequence[str]],
    addressed: Iterable[Sequence[str]],
) -> tuple[Link, ...]:
    """Links as records state them, each with the item that it leads to.

    Args:
        stated: The record and the item that has the link, the relation, and the other record and
            item as stated.
        named: The ids that links lead to, each with the name of a record that has an item of it.
        addressed: The addresses that links name, each with the name of a record that has it.

    Raises:
        BrokenRowError: if these are no links.
    """
    visits_with: dict[str, set[str]] = {}
    for id, name in named:
        visits_with.setdefault(id, set()).add(name)
    known_as: dict[str, set[str]] = {}
    for address, name in addressed:
        known_as.setdefault(address, set()).add(name)
    links = []
    for visit, item, relation, record, id in stated:
        found = linked(visit, record, Id(id), visits_with.get(id, set()), known_as)
        link = Link(ItemName(visit, Id(item)), _relation(relation), None, f"{record} {id}")
        if isinstance(found, Missing):
            links.append(link._replace(missing=found))
        else:
            links.append(link._replace(other=found))
    return tuple(links)


def _relation(stated: str) -> Relation:
    try:
        return Relation(stated)
    except NOT_SO_PACKED as error:
        raise BrokenRowError(f"a link is held otherwise than it was packed: {error}") from error
