"""`missiontui diff OLD NEW`: what is different between the records of two folders."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from missiontui.commands.exit_codes import DIFFERENT, OK, UNREADABLE
from missiontui.commands.folder import files_of, tell_problems
from missiontui.commands.output import complain, printable, say
from missiontui.commands.side_by_side import side_by_side
from missiontui.commands.waiting import Bar
from missiontui.library.files import RecordFile
from missiontui.model import Mission

_PROG = "missiontui diff"


class _Pair(NamedTuple):
    """The files of one name; None where a folder has none."""

    name: str
    old: RecordFile | None
    new: RecordFile | None


class _Told(NamedTuple):
    """What is told of a pair."""

    name: str
    lines: list[str]
    """The differences."""
    unread: list[str]
    """The reasons why they are not known, a sentence each."""


def diff_folders(old: str, new: str, *, show_protected: bool) -> int:
    """Print each difference behind the name of its record; the exit code."""
    compared = partial(_compared, show_protected=show_protected)
    walks = {folder: files_of(folder, _PROG) for folder in (old, new)}
    before, after = ({each.name: each for each in walks[folder].files} for folder in (old, new))
    names = sorted(before.keys() | after.keys())
    pairs = [_Pair(name, before.get(name), after.get(name)) for name in names]
    code = OK
    for folder, walk in walks.items():
        tell_problems(folder, walk.problems, _PROG)
        code = UNREADABLE if walk.problems else code
    with Bar(f"Reading {len(pairs)} records") as tell, side_by_side(compared, pairs) as results:
        for number, (name, lines, unread) in enumerate(results, start=1):
            if tell and lines:
                tell.clear()
            for line in lines:
                say(printable(f"{name}: {line}"))
                code = max(code, DIFFERENT)
            for sentence in unread:
                complain(f"{_PROG}: {sentence}")
                code = UNREADABLE
            if tell:
                tell(number / len(pairs))
    return code


def _compared(pair: _Pair, *, show_protected: bool) -> _Told:
    from missiontui.export.changes import changes, changes_without_names

    if pair.old and pair.new and _same_bytes(pair.old.path, pair.new.path):
        return _Told(pair.name, [], [])
    # Of two records all names are compared, whether they are told or not.
    shown = show_protected or bool(pair.old and pair.new)
    old, new = (_read(file, show_protected=shown) for file in (pair.old, pair.new))
    unread = [each for each in (old, new) if isinstance(each, str)]
    if unread or isinstance(old, str) or isinstance(new, str):
        return _Told(pair.name, [], unread)
    if old and new:
        told = changes if show_protected else changes_without_names
        return _Told(pair.name, list(told(old, new)), [])
    lines = [f"record removed: {old.title}"] if old else []
    lines += [f"record added: {new.title}"] if new else []
    return _Told(pair.name, lines, [])


def _same_bytes(old: str, new: str) -> bool:
    """Tell that two files hold the same, so that their records say the same."""
    try:
        with open(old, "rb") as one, open(new, "rb") as other:
            return one.read() == other.read()
    except OSError:
        return False  # reading it again tells why


def _read(file: RecordFile | None, *, show_protected: bool) -> Mission | str | None:
    """The record of a file; in place of one that cannot be read, the sentence that says why."""
    from missiontui.reading import InvalidRecordError, UnreadableRecordError, read

    try:
        return read(file.path, show_protected=show_protected) if file else None
    except InvalidRecordError as error:
        return f"{file.path if file else ''} gives no record: {error.faults[0]}"
    except UnreadableRecordError as error:
        return str(error)
