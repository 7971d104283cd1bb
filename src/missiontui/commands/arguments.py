"""Arguments, as far as they can be told without a parser, which is dear to load."""

from __future__ import annotations

import os
from collections.abc import Callable

from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NoReturn

    from missiontui.clipboard.modes import Mode

_CLIPBOARD_VARIABLE = "MISSIONTUI_CLIPBOARD"
"""The environment variable that says how to copy where the command line does not."""


def has_options(given: list[str]) -> bool:
    """Tell that some arguments are more than names of files; a hyphen is standard input."""
    return any(each.startswith("-") and each != "-" for each in given)


def clipboard_mode(given: str | None, complain: Callable[[str], NoReturn]) -> Mode | None:
    """The way to copy that was asked for, if one was; a complaint ends the program."""
    wanted = os.environ.get(_CLIPBOARD_VARIABLE) if given is None else given
    if not wanted:
        return None
    from missiontui.clipboard.modes import Mode

    try:
        return Mode.parse(wanted)
    except ValueError as error:
        complain(f"{_CLIPBOARD_VARIABLE if given is None else '--clipboard'}: {error}")


def theme_name(given: str | None, complain: Callable[[str], NoReturn]) -> str | None:
    """The theme that was asked for, if one was; a complaint ends the program."""
    from missiontui.settings.themes import VARIABLE

    wanted = os.environ.get(VARIABLE) if given is None else given
    if not wanted:
        return None
    from missiontui.commands.configured import unknown_theme

    if reason := unknown_theme(wanted):
        complain(f"{VARIABLE if given is None else '--theme'}: {reason}")
    return wanted
