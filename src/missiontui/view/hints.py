"""The keys that do something at a place, for the line at the bottom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from missiontui.view.bars import KeyHint
from missiontui.view.commands import BROWSER, DETAIL, LIST, PANES, Command
from missiontui.view.key_names import key_name, keys_named
from missiontui.view.keymap import Keymap, rekeyed

_ORDER = (
    *("open", "follow", "step", "undo", "quit_layer", "help", "copy", "find"),
    *("show_tab", "source", "follow_up", "open_address", "app.palette", "edit"),
)
"""The actions by how much they are needed: where room is short, the last go first."""
_OWN = {"list": LIST, "detail": DETAIL, "": ()}
"""The commands of the part that has the keys, by its name."""


class Here(NamedTuple):
    """Everything about a place on which its keys depend."""

    part: str
    """The part that has the keys: list, detail, or neither."""
    at_link: bool
    """True if the cursor is at a link."""
    can_leave: bool
    """True if there is something to go back to."""
    shows_item: bool
    """True if an item is shown."""
    has_address: bool
    """True if there is something to open."""
    source: str
    """The word for the way to the source, or back from it; empty where there is none."""
    seeks: bool = False
    """True if something is looked for."""
    selects: bool = False
    """True if text is selected."""
    has_library: bool = False
    """True if the record was opened from a library."""
    has_file: bool = True
    """True if an editor could open the record, or a copy of it."""
    keys: Keymap = ()
    """Keys that the user has chosen."""

    @property
    def words(self) -> dict[str, str]:
        """The words of actions that do another thing than elsewhere; empty for nothing."""
        undone = "back" if self.can_leave else "clear" if self.seeks else ""
        words = {
            "undo": "clear" if self.selects else undone,
            "quit_layer": "back" if self.can_leave or self.has_library else "quit",
            "source": self.source,
        }
        idle = {
            "follow": not self.at_link,
            "step(1)": not self.seeks,
            "step(-1)": not self.seeks,
            "follow_up": not (self.has_library and self.shows_item),
            "copy": not self.shows_item,
            "copy_selection": not self.selects,
            "open_address": not self.has_address,
            "edit": not self.has_file,
        }
        return words | {action: "" for action, is_idle in idle.items() if is_idle}


@lru_cache(maxsize=64)
def hints_at(here: Here, browser: tuple[Command, ...] = BROWSER) -> tuple[KeyHint, ...]:
    """The keys that do something at a place of the browser, whose own commands these are."""
    commands = rekeyed((*_OWN[here.part], *browser, *PANES), here.keys)
    return key_hints(commands, here.words, _ORDER)


def key_hints(
    commands: Iterable[Command],
    words: Mapping[str, str] | None = None,
    order: Sequence[str] = (),
) -> tuple[KeyHint, ...]:
    """The commands that a key bar shows, each by its first key, neighbours of one word together.

    Args:
        commands: The commands.
        words: The words for actions that do something else here than their commands say; an empty
            one for those that do nothing.
        order: The actions to begin with, without their parameters.
    """
    hints: dict[str, KeyHint] = {}
    for command in commands:
        word = (words or {}).get(command.action, _word(command))
        if command.show and word:
            key = command.key.partition(",")[0]
            hints.setdefault(command.action, KeyHint(key_name(key), word, key))
    rank = {name: at for at, name in enumerate(order)}
    in_order = sorted(hints, key=lambda action: rank.get(action.partition("(")[0], len(rank)))
    runs = groupby((hints[action] for action in in_order), key=lambda hint: hint.description)
    return tuple(_together(list(run)) for _, run in runs)


def _word(command: Command) -> str:
    return command.group.word or command.description.partition(" ")[0].lower()


def _together(run: list[KeyHint]) -> KeyHint:
    return run[0]._replace(key=keys_named(hint.press for hint in run))
