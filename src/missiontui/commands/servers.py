"""Addresses of servers where a verb takes files alone."""

from __future__ import annotations

from missiontui.commands.exit_codes import UNREADABLE
from missiontui.commands.output import complain
from missiontui.library.naming import is_address

FILES_ALONE = ("show", "check", "new", "schema", "export", "get", "diff", "textconv")
"""The verbs that take files, and no server."""


def refuse(verb: str, given: list[str]) -> None:
    """Refuse the address of a server where a verb takes none; the sentence repeats no address.

    Args:
        verb: The verb.
        given: The words behind it.

    Raises:
        SystemExit: if it is refused, which is told.
    """
    if verb in FILES_ALONE and any(map(is_address, given)):
        complain(
            f"missiontui {verb}: files are taken, and no server; missiontui URL opens one, "
            "missiontui library URL lists its visits, missiontui find WORDS URL finds in them"
        )
        raise SystemExit(UNREADABLE)
