"""Keys and pastes that no widget has taken: other layouts, and text on its way to a field."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from textual.app import App
from textual.events import Key, Paste
from textual.widgets import Input

_MOST_PASTED = 10_000
"""The most of a paste that is taken, in characters."""
_MOVES = "hjklgG"
"""Letters that move wherever there is something to move in."""
_SECONDS_OF_ZZ = 1.0
"""The longest time between the two letters that quit."""
_LETTERS_ARE_LATIN = (
    "Letters are Latin here; the arrows, Tab, Enter and Ctrl+P work everywhere",
    "Letters are Latin; arrows and Ctrl+P work",
)


class Keyboard:
    """Makes commands of keys of other layouts, and text of what was under way to a field."""

    def __init__(self, app: App[None], tell: Callable[..., None]) -> None:
        """Serve an app.

        Args:
            app: The app whose keys they are.
            tell: Given sentences, of which the longest is said that there is room for.
        """
        self._app = app
        self._tell = tell
        self._told: set[str] = set()
        self._first_z = -_SECONDS_OF_ZZ
        self.layout: dict[str, str] = {}
        """Characters, and those of their keys on a Latin keyboard, as far as the terminal tells."""

    def take(self, event: Key) -> None:
        """Make something of a key.

        A field keeps what reaches it; what comes here was under way to another widget when the
        field took the keys, and is its text, or ends it: letters of a search would be commands.
        Elsewhere a key of another layout counts as the one at its place on a Latin keyboard.
        """
        field, character = self._app.focused, event.character
        if isinstance(field, Input) and _ends(field, event.key):
            field.post_message(Key(event.key, character))
            return
        if not event.is_printable or not character:
            return
        if isinstance(field, Input):
            event.stop()
            event.prevent_default()
            field.insert_text_at_cursor(character)
        elif (latin := self._latin(character)) and latin != character:
            event.stop()
            self._app.simulate_key(latin)
        elif character.isalpha() and not character.isascii():
            self._tell_once("", *_LETTERS_ARE_LATIN)
        elif event.key not in self._app.screen.active_bindings and not self._app.screen.is_modal:
            self._take_unused(character)

    def _take_unused(self, character: str) -> None:
        """Quit with ZZ, as pagers do; of any other key that has no use say once what would help."""
        if character in _MOVES:
            return
        if character != "Z":
            self._tell_once(character, f"{character} does nothing here; ? lists the keys")
        elif monotonic() - self._first_z < _SECONDS_OF_ZZ:
            self._app.call_later(self._app.run_action, "leave")
        else:
            self._first_z = monotonic()

    def _tell_once(self, about: str, *sentences: str) -> None:
        if about not in self._told:
            self._told.add(about)
            self._tell(*sentences)

    def _latin(self, character: str) -> str | None:
        """The character at the same place of a Latin keyboard, for one that is no command itself.

        A Latin letter is none of these: it is not another letter because a keyboard has it there.
        """
        found = self.layout.get(character)
        if found is None or (character.isalpha() and character.isascii()):
            return None
        return found if not character.isascii() or found.isdigit() else None

    def take_paste(self, event: Paste) -> None:
        """Give a paste to the field that took the keys while the paste was under way."""
        field = self._app.focused
        if isinstance(field, Input):
            event.stop()
            event.prevent_default()
            field.insert_text_at_cursor(event.text)

    def join(self, event: Paste) -> None:
        """Put what is pasted on one line."""
        pasted = " ".join(event.text[:_MOST_PASTED].split())
        if len(event.text) > _MOST_PASTED and isinstance(self._app.focused, Input):
            self._tell(f"Pasted: the first {_MOST_PASTED:,} of {len(event.text):,}")
        event.text = pasted


def _ends(field: Input, key: str) -> bool:
    """Tell that a key ends the field of a search, which answers it wherever it comes from."""
    from missiontui.ui.widgets.find_field import ENDS, FindField

    return isinstance(field, FindField) and key in ENDS
