"""Keys that were typed before there was a screen: those that only lead somewhere are answered.

The first frame is drawn where they lead. All from the first other key on is left to whoever reads
keys then.
"""

from __future__ import annotations

import re
from ast import literal_eval

from missiontui.document.blocks import Row
from missiontui.document.sections import section_of
from missiontui.document.tabs import row_of, tab_named
from missiontui.model import Id, Mission
from missiontui.view.commands import LINES, PANES
from missiontui.view.frame import first_frame
from missiontui.view.keymap import Keymap, rekeyed
from missiontui.view.place import Place
from missiontui.view.sizes import is_narrow, is_too_small
from missiontui.view.words import Words

_KEY = re.compile(rb"\x1b[\[O]([ABHF])|([0-9A-Za-z])")
"""The keys of which some lead somewhere: an arrow, Home and End (ECMA-48, xterm), a character."""
_NAMES = {b"A": "up", b"B": "down", b"H": "home", b"F": "end"}
_ACTION = re.compile(r"(show_tab|move|first|last)(?:\((.+)\))?")


class Still:
    """A first frame that no key leads away from."""

    def __init__(self, lines: list[list[Words]]) -> None:
        self._lines = lines
        self.rest = b""
        """What was typed and is not answered."""

    def frame(self, typed: bytes) -> list[list[Words]]:
        """The frame, whatever was typed."""
        self.rest = typed
        return self._lines


class Ahead:
    """The place to begin with, as far as keys that were typed ahead lead."""

    def __init__(
        self, mission: Mission, start: Place, size: tuple[int, int], keys: Keymap = ()
    ) -> None:
        """Begin at a place.

        Args:
            mission: The record.
            start: The place.
            size: Columns and rows of the terminal.
            keys: Keys that the user has chosen.
        """
        self.place = start
        """The place that they lead to."""
        self.rest = b""
        """What was typed and is not answered."""
        self._mission = mission
        self._size = size
        self._keys = keys

    @property
    def has_frame(self) -> bool:
        """Tell that there is something to draw, and room for it."""
        return not is_too_small(*self._size) and bool(self._rows(self.place.section))

    def frame(self, typed: bytes) -> list[list[Words]]:
        """The first frame, after keys that were typed."""
        if typed:
            actions = {each.key: each.action for each in rekeyed((*PANES, *LINES), self._keys)}
            while (key := _KEY.match(typed)) and self._answer(actions, key):
                typed = typed[key.end() :]
        self.rest = typed
        return first_frame(self._mission, self.place, *self._size, self._keys) or []

    def _answer(self, actions: dict[str, str], key: re.Match[bytes]) -> bool:
        """Go where a key leads; False where it does something else, or nothing that is known."""
        name = _NAMES[key[1]] if key[1] else key[2].decode()
        action = _ACTION.fullmatch(actions.get(name, ""))
        if action is None:
            return False
        if action[1] == "show_tab":
            return self._show(literal_eval(action[2]))
        return self._move(action[1], int(action[2] or 0))

    def _show(self, tab: str) -> bool:
        """Open a tab; not from a row of another, which one would find again there."""
        if self.place != Place(self.place.section) or not self._rows(tab):
            return False
        self.place = Place(tab)
        return True

    def _move(self, action: str, rows: int) -> bool:
        """Move in the list, where the keys belong to one."""
        found = self._rows(self.place.section)
        place = self.place.opened(found[0], is_narrow=is_narrow(self._size[0]))
        if place.in_detail or place.mark or len(found) == 1:
            return False
        shown = row_of(self._mission, place.id) if place.id else found[0]
        if shown not in found:
            return False
        at = {"first": 0, "last": len(found) - 1}.get(action, found.index(shown) + rows)
        self.place = Place(place.section, found[max(0, min(len(found) - 1, at))])
        return True

    def _rows(self, tab: str) -> list[Id]:
        entries = section_of(tab_named(tab)).entries(self._mission)
        return [entry.id for entry in entries if isinstance(entry, Row)]
