"""`missiontui check DIR`: the records of a folder, checked side by side, told in order."""

from __future__ import annotations

import io
import os
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from missiontui.commands.exit_codes import INVALID, UNREADABLE
from missiontui.commands.output import complain, hand_on, say
from missiontui.commands.record import FORM
from missiontui.commands.side_by_side import side_by_side
from missiontui.commands.waiting import Bar

if TYPE_CHECKING:
    from missiontui.commands.findings import Finding


class _Checked(NamedTuple):
    """What was printed of a file."""

    output: str
    errors: str
    code: int


def check_in_words(names: list[str], check: Callable[[str], int]) -> int:
    """Print what is found in files and in those of folders, and a sum; the worst code.

    Args:
        names: The files and folders.
        check: The function that prints what is found in a file; the exit code.
    """
    files, unread = _files(names)
    for _, sentence in unread:
        complain(f"missiontui check: {sentence}")
    codes = [UNREADABLE] * len(unread)
    form = f"{FORM}\n"
    tells_faults = False
    with Bar(_words(files)) as tell, side_by_side(partial(_captured, check), files) as results:
        for number, checked in enumerate(results, start=1):
            codes.append(checked.code)
            errors = checked.errors.removesuffix(form)
            tells_faults |= errors != checked.errors
            if tell and (checked.output or errors):
                tell.clear()
            _print(checked.output, errors)
            if tell:
                tell(number / len(files))
    if tells_faults:
        complain(FORM)
    if files:
        say(_sum(Counter(codes[len(unread) :])))
    return max(codes)


def findings_in(names: list[str], find: Callable[[str], list[Finding]]) -> list[Finding]:
    """What is found in files and in those of folders, in their order."""
    from missiontui.commands.findings import UNREAD, Finding
    from missiontui.commands.remarks import ERROR

    files, unread = _files(names)
    found = [Finding(path, None, None, "", UNREAD, ERROR, told, "") for path, told in unread]
    with Bar(_words(files)) as tell, side_by_side(find, files) as results:
        for number, findings in enumerate(results, start=1):
            found += findings
            if tell:
                tell(number / len(files))
    return found


def _files(names: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """The files that are meant, and the folders that give none, each with a sentence."""
    from missiontui.commands.folder import without_records
    from missiontui.library.files import walk
    from missiontui.library.interface import LibraryError

    files: list[str] = []
    unread: list[tuple[str, str]] = []
    for name in names:
        if not os.path.isdir(name):
            files.append(name)
            continue
        try:
            found, problems = walk(name)
        except LibraryError as error:
            unread.append((name, str(error)))
            continue
        files += (each.path for each in found)
        paths = ((os.path.join(name, each.name), each.reason) for each in problems)
        unread += ((path, f"{path} {reason}") for path, reason in paths)
        if not found:
            unread.append((name, without_records(name)))
    return files, unread


def _words(files: list[str]) -> str:
    return f"Checking {len(files)} files"


def _captured(check: Callable[[str], int], name: str) -> _Checked:
    """Check a file where nobody sees what is printed; it is printed in the order of files."""
    output, errors = io.StringIO(), io.StringIO()
    with redirect_stdout(output), redirect_stderr(errors):
        code = check(name)
    return _Checked(output.getvalue(), errors.getvalue(), code)


def _print(output: str, errors: str) -> None:
    for line in errors.splitlines():
        complain(line)
    if output:
        say(output, end="")
        hand_on()


def _sum(codes: Counter[int]) -> str:
    """The number of files, and of those with faults, in one line."""
    words = {INVALID: "with faults", UNREADABLE: "that cannot be read"}
    parts = [f"{codes[code]} {told}" for code, told in words.items() if codes[code]]
    number = codes.total()
    files = "1 file" if number == 1 else f"{number} files"
    return f"{files}: {', '.join(parts) or 'no fault'}"
