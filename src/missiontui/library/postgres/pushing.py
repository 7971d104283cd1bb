"""Pushing a folder to a server: its records with all that they are found by, in one transaction."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from missiontui.library.files import first_fault, walk
from missiontui.library.folder.looking import UNKNOWN, no_name, shown_name
from missiontui.library.folder.taken import TakenFile, taken_from, unpacked_words
from missiontui.library.interface import LibraryError
from missiontui.library.numbering import numbers
from missiontui.library.ordering import day_of
from missiontui.library.packing import unpacked_visit
from missiontui.library.postgres.connection import Connection
from missiontui.library.postgres.schema import OF_VISITS, reader_of
from missiontui.library.rows import Problem
from missiontui.library.version import READER
from missiontui.model import Origin
from missiontui.model.protection import protected
from missiontui.reading import RecordError, bytes_of, read_bytes

if TYPE_CHECKING:
    from psycopg import Cursor

    from missiontui.library.files import RecordFile

    Transaction = Cursor[tuple[Any, ...]]

Tell = Callable[[float], None]
"""Called with the share of the files that is done."""
_HELD = """
SELECT name, number, digest, sha256(convert_to(source_text, 'UTF8')), data FROM missiontui.visit
"""
_KEY_OF_TEXT, _ESCAPE = b"file", b"\\"
"""The key by which a record names its text, and the sign that may stand for a letter of it."""
_VISIT = """
INSERT INTO missiontui.visit VALUES (%s, %s, %s, array_to_tsvector(%s), %s, %s, %s, %s)
"""
_ITEM = "INSERT INTO missiontui.item VALUES (%s, %s, %s, %s, %s, array_to_tsvector(%s))"
_CHOSEN = "INSERT INTO missiontui.chosen VALUES (%s, %s, %s, %s)"
_LINK = "INSERT INTO missiontui.link VALUES (%s, %s, %s, %s, %s, %s)"
_PUSHED = "UPDATE missiontui.about SET reader = %s, pushed = pushed + 1"


class Pushed(NamedTuple):
    """What a push has done."""

    new: int
    """Number of records that the server had not."""
    changed: int
    """Number of records that it had otherwise, or with another attached text."""
    same: int
    """Number of records that it had as they are."""
    gone: int
    """Number of records that it had, and that the folder has no more."""
    problems: tuple[Problem, ...]
    """The files that give no record, and the folders that cannot be read; what the server had of
    them it still has, unless another version of the program had filled it."""


class _Held(NamedTuple):
    """A record that the server has."""

    number: int
    digest: bytes
    digest_of_text: bytes | None
    """Of its attached text; None where it has none."""
    day: int


class _Read(NamedTuple):
    """A record of the folder that the server has not, or has otherwise."""

    content: bytes
    digest: bytes
    source_text: str | None
    taken: TakenFile


def push(connection: Connection, folder: str, tell: Tell | None = None) -> Pushed:
    """Fill a library with the records of a folder, or bring it up to date; no harm in repeating.

    Either all of it is done or, where anything fails, nothing. Two pushes wait for each other;
    readers see the library as it was until the end.

    Args:
        connection: The server, whose tables `schema.init` has made.
        folder: The folder.
        tell: Called while files are read.

    Raises:
        LibraryError: if the folder has no records or cannot be read, or the server refuses.
    """
    files, cannot_be_read = walk(folder)
    if not files:
        raise LibraryError(f"{folder} has no records: nothing is pushed")
    with connection.transaction() as transaction:
        transaction.execute("SELECT version FROM missiontui.about FOR UPDATE")
        # Asked only now: a push that this one has waited for may be that of another version.
        is_of_this_version = reader_of(connection) == READER
        held = _held(transaction)
        read, failed = _read(files, held if is_of_this_version else {}, tell)
        unread = {each.name for each in failed} | _below(cannot_be_read, held)
        kept = held.keys() & ({file.name for file in files} | unread) - read.keys()
        if not is_of_this_version:
            # Their words were cut by another version, and nobody can cut them anew.
            kept -= unread
        _write(transaction, held, read, kept)
        transaction.execute(_PUSHED, (READER,))
    return Pushed(
        new=len(read.keys() - held.keys()),
        changed=len(read.keys() & held.keys()),
        same=len(kept - unread),
        gone=len(held.keys() - kept - read.keys()),
        problems=tuple(sorted([*cannot_be_read, *failed])),
    )


def _held(transaction: Transaction) -> dict[str, _Held]:
    rows = transaction.execute(_HELD).fetchall()
    return {
        name: _Held(number, digest, digest_of_text, day_of(unpacked_visit(data).start))
        for name, number, digest, digest_of_text, data in rows
    }


def _below(folders: Sequence[Problem], held: Iterable[str]) -> set[str]:
    """The records that lie in folders that cannot be read, as far as the server has them."""
    beginnings = tuple(f"{folder.name}/" for folder in folders)
    return {name for name in held if name.startswith(beginnings)}


def _read(
    files: Sequence[RecordFile], held: Mapping[str, _Held], tell: Tell | None
) -> tuple[dict[str, _Read], list[Problem]]:
    """The records of the folder that the server has not as they are, and what gives none."""
    read: dict[str, _Read] = {}
    failed: list[Problem] = []
    for done, file in enumerate(files):
        if tell:
            tell(done / len(files))
        if (name := shown_name(file.name)) != file.name:
            failed.append(Problem(name, no_name(file.name)))
            continue
        try:
            found = _read_one(file, held.get(file.name))
        except RecordError as error:
            failed.append(Problem(file.name, first_fault(error)))
            continue
        if found is not None:
            read[file.name] = found
    return read, failed


def _read_one(file: RecordFile, held: _Held | None) -> _Read | None:
    """A record of the folder; None where the server has it as it is, its attached text too.

    Raises:
        RecordError: if the file gives none.
    """
    # Read once, so that all that is sent is of one state of the file.
    content = bytes_of(Origin(path=file.path))
    digest = sha256(content).digest()
    same = held if held is not None and held.digest == digest else None
    if same and _KEY_OF_TEXT not in content and _ESCAPE not in content:
        return None
    mission = protected(read_bytes(content, os.path.dirname(file.path)))
    text = None if mission.source_text is None else "\n\n".join(mission.source_text)
    digest_of_text = None if text is None else sha256(text.encode()).digest()
    if same and same.digest_of_text == digest_of_text:
        return None
    return _Read(content, digest, text, taken_from(file.name, UNKNOWN[:], mission))


def _write(
    transaction: Transaction,
    held: Mapping[str, _Held],
    read: Mapping[str, _Read],
    kept: set[str],
) -> None:
    """Write what was read, and take out what is neither read nor kept."""
    days = {name: held[name].day for name in kept}
    days.update((name, each.taken.day) for name, each in read.items())
    placed = numbers(days, {name: each.number for name, each in held.items()})
    out = [each.number for name, each in held.items() if name not in kept]
    for table in OF_VISITS:
        column = "number" if table == "visit" else "visit"
        sql = f"DELETE FROM missiontui.{table} WHERE {column} = ANY(%s)"  # noqa: S608 - no data
        transaction.execute(sql.encode(), (out,))
    _move(transaction, {held[name].number: placed[name] for name in kept})
    for name, each in read.items():
        _put_in(transaction, placed[name], name, each)


def _move(transaction: Transaction, moved: Mapping[int, int]) -> None:
    """Give visits other numbers, where there was no room for another between them."""
    moved = {old: new for old, new in moved.items() if old != new}
    # First to numbers that no visit has, so that none stands in the way of another.
    for steps in ({old: -new for old, new in moved.items()}, {-new: new for new in moved.values()}):
        for old, new in steps.items():
            for table in OF_VISITS:
                set_visit = "" if table == "visit" else ", visit = %(new)s"
                column = "number" if table == "visit" else "visit"
                sql = (
                    f"UPDATE missiontui.{table} SET number = number + %(new)s - %(old)s{set_visit}"  # noqa: S608 - no data
                    f" WHERE {column} = %(old)s"
                )
                transaction.execute(sql.encode(), {"old": old, "new": new})


def _put_in(transaction: Transaction, number: int, name: str, read: _Read) -> None:
    """Put in all of a visit."""
    taken = read.taken
    words_of_visit, *lines = unpacked_words(taken.words)
    addresses = list(taken.addresses)
    transaction.execute(
        _VISIT,
        (
            *(number, name, taken.visit, _distinct(words_of_visit), addresses),
            *(read.content, read.digest, read.source_text),
        ),
    )
    numbered = list(
        zip(range(number + 1, number + 1 + len(lines)), taken.items, lines, strict=True)
    )
    transaction.executemany(
        _ITEM,
        [
            (at, number, id, data, f" {line} ", _distinct(line))
            for at, (id, data, _), line in numbered
        ],
    )
    chosen = [(number, number, facet, value) for facet, value in taken.values]
    for at, (_, _, values), _ in numbered:
        chosen += [(at, number, facet, value) for facet, value in values]
    transaction.executemany(_CHOSEN, chosen)
    transaction.executemany(
        _LINK,
        [(number + 1 + at, number, place, *link) for place, (at, *link) in enumerate(taken.links)],
    )


def _distinct(words: str) -> list[str]:
    return list(dict.fromkeys(words.split()))
