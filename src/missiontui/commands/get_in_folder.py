"""`missiontui get ID[.FIELD] DIR`: one value of each record of a folder."""

from __future__ import annotations

from functools import partial

from missiontui.commands.exit_codes import NOT_THERE, OK, UNREADABLE
from missiontui.commands.folder import ask_each, tell_problems
from missiontui.commands.output import complain, printable, say
from missiontui.commands.value import no_value, value_in

_PROG = "missiontui get"


def get_in_folder(name: str, folder: str, *, show_protected: bool) -> int:
    """Print the value of each record that has it, behind the path of its file; the exit code.

    Args:
        name: The value, as one asks for it.
        folder: The folder.
        show_protected: Whether the names of protected people are shown.
    """
    ask = partial(value_in, name=name)
    answers = ask_each(folder, ask, _PROG, show_protected=show_protected)
    found = [each for each in answers.given if each.held.lines]
    for number, (file, value) in enumerate(found):
        path = printable(file.path)
        if value.is_item:
            say(("\n" if number else "") + f"{path}:")
        for line in value.lines:
            say(line if value.is_item else f"{path}: {line}")
        for remark in value.remarks:
            complain(f"{_PROG}: {file.path}: {remark}")
    tell_problems(folder, answers.problems, _PROG)
    if found:
        return OK
    if missing := [each.held for each in answers.given if each.held.missing]:
        best = max(missing, key=lambda value: (value.has_item, "did you mean" in value.missing))
        records = "1 record" if len(missing) == 1 else f"{len(missing)} records"
        code = no_value(name, f"in none of {records}: {best.missing}", folder)
        return UNREADABLE if answers.problems else code
    return UNREADABLE if answers.problems else NOT_THERE
