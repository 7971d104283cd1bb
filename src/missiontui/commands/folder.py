"""The records of a folder that was named on the command line, read side by side."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from shlex import quote
from typing import Generic, NamedTuple, TypeVar

from missiontui.commands.exit_codes import UNREADABLE
from missiontui.commands.output import complain
from missiontui.commands.side_by_side import side_by_side
from missiontui.commands.waiting import Bar
from missiontui.library.files import SUFFIX, RecordFile, Walk, first_fault, left_out, walk
from missiontui.library.interface import LibraryError
from missiontui.library.naming import is_address
from missiontui.library.rows import Problem
from missiontui.model import Mission

T = TypeVar("T")

_MOST_TOLD = 10
"""The most files that are told to give no record; `missiontui check` tells all."""


class Answer(NamedTuple, Generic[T]):
    """The answer of one record."""

    file: RecordFile
    """Its file."""
    held: T
    """The answer."""


class Answers(NamedTuple, Generic[T]):
    """The answers of all records of a folder, in the order of their names."""

    given: list[Answer[T]]
    """The answers."""
    problems: list[Problem]
    """The files that give no record."""


def ask_each(
    folder: str, ask: Callable[[Mission], T], prog: str, *, show_protected: bool
) -> Answers[T]:
    """Ask all records of a folder the same.

    Args:
        folder: The folder.
        ask: A function of a module, whose answers are plain data: other processes call it.
        prog: The program as its sentences begin.
        show_protected: Whether the names of protected people are in the records.

    Raises:
        SystemExit: if the folder has no records to be asked, which is told.
    """
    files, problems = files_of(folder, prog)
    given: list[Answer[T]] = []
    missing = list(problems)
    asked = partial(_asked, ask, show_protected=show_protected)
    with (
        Bar(f"Reading {len(files)} files") as tell,
        side_by_side(asked, files) as answers,
    ):
        for file, answer in zip(files, answers, strict=True):
            if isinstance(answer, Problem):
                missing.append(answer)
            else:
                given.append(Answer(file, answer))
            if tell:
                tell((len(given) + len(missing)) / len(files))
    return Answers(given, missing)


def files_of(folder: str, prog: str) -> Walk:
    """The files of a folder that are to give records.

    Raises:
        SystemExit: if it has none, which is told.
    """
    try:
        found = walk(folder)
    except LibraryError as error:
        complain(f"{prog}: {error}")
        raise SystemExit(UNREADABLE) from error
    if not found.files:
        complain(f"{prog}: {without_records(folder)}")
        raise SystemExit(UNREADABLE)
    return found


def without_records(folder: str) -> str:
    """The sentence of a folder in which nothing can be a record, or of an empty server."""
    if is_address(folder):
        return "the server holds no records"
    others = ", ".join(left_out(folder))
    told = f"left out: {others}; no other file" if others else "no file"
    return f"{folder} has no records: {told} in it ends in {SUFFIX}"


def path_of(folder: str, name: str) -> str:
    """The path of a record, as one would type it; on a server, its name."""
    return name if folder == os.curdir or is_address(folder) else os.path.join(folder, name)


def tell_problems(folder: str, problems: Sequence[Problem], prog: str) -> None:
    """Print the files that give no record, the first of them where there are many."""
    for each in problems[:_MOST_TOLD]:
        complain(f"{prog}: {path_of(folder, each.name)} gives no record: {each.reason}")
    if more := len(problems[_MOST_TOLD:]):
        complain(f"{prog}: {more} more give none; missiontui check {quote(folder)} tells all")


def _asked(ask: Callable[[Mission], T], file: RecordFile, *, show_protected: bool) -> T | Problem:
    from missiontui.reading import RecordError, read

    try:
        return ask(read(file.path, show_protected=show_protected))
    except RecordError as error:
        return Problem(file.name, first_fault(error))
