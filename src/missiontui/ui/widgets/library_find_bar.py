"""Finding in all visits of a library as one types."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from missiontui.library.interface import EVERYTHING
from missiontui.ui.panes.library_hits import LibraryHitsPane
from missiontui.ui.panes.library_panes import LibraryPanes
from missiontui.ui.widgets.field_bar import FieldBar
from missiontui.ui.widgets.status_line import StatusLine
from missiontui.ui.workers import begin

if TYPE_CHECKING:
    from missiontui.ui.widgets.find_field import FindField

_FIND = "find"
"""The group of the workers that find."""


class LibraryFindBar(FieldBar):
    """The field for what to find in all visits."""

    def __init__(
        self,
        panes: LibraryPanes,
        found: LibraryHitsPane,
        status: StatusLine,
        progress: Callable[[], tuple[str, ...]],
    ) -> None:
        """Make the bar.

        Args:
            panes: Show what is found.
            found: The pane that asks for it.
            status: Says how many were found.
            progress: Tells how much of the library is taken in; nothing where all is.
        """
        super().__init__("find in all visits")
        self._progress = progress
        self._panes = panes
        self._found = found
        self._status = status
        self.chosen = EVERYTHING
        """The filter of the visits that are searched."""

    @property
    def typed(self) -> str:
        """The text that is looked for; empty where none is."""
        return self._found.typed

    async def open(self) -> None:
        """Let the reader type what to find; what was looked for last stands in the field."""
        await self.show_field(self.typed)

    async def look_for(self, typed: str) -> None:
        """Find what is typed, and list it; what is nowhere leaves the list as it is."""
        if not typed.strip():
            self._forget()
        elif not await self._found.look_for(typed, self.chosen, is_typing=self._is_typing):
            return
        elif not self._found.is_empty:
            self._panes.show_hits(shown=True)
        self.tell()
        begin(self, self._count, "total")

    async def look_again(self) -> None:
        """Find the same once more, now that the library or the filter is another."""
        if self._is_typing:
            await self._look_for_all()  # the library may have been lost when it was typed
        if await self._found.look_again(self.chosen, is_typing=self._is_typing):
            if self._is_typing and self._found.has_found:
                self._panes.show_hits(shown=True)
            self.tell()
            begin(self, self._count, "total")

    @property
    def _is_typing(self) -> bool:
        return self.typing_in is not None

    def _forget(self) -> None:
        """Look for nothing; the open tab is in sight again."""
        self._panes.show_hits(shown=False)
        self._found.forget()

    async def _count(self) -> None:
        if self.typed and await self._found.count():
            self.tell()

    def tell(self) -> None:
        """Say the number of the item shown and of all found, and how much is taken in by now."""
        found, progress = self._found.told, self._progress()
        both = (f"{count} · {files}" for count in found for files in progress)
        self._status.show_count(*both, *(found or progress))

    def _tell_nowhere(self, typed: str) -> None:
        where = "what is taken in by now" if self._progress() else "these visits"
        self._status.show(f"“{typed}” is nowhere in {where}")

    async def on_field_bar_step(self, message: FieldBar.Step) -> None:
        """Move in the list of what was found."""
        message.stop()
        if not self.typed:
            self._status.show("Nothing is looked for; / finds")
        elif self._found.is_empty:
            self._tell_nowhere(self.typed)
        elif not self._panes.hits:
            self._panes.show_hits(shown=True)
            self._panes.take_keys()
        elif not self._found.move(message.step) and abs(message.step) == 1:
            self._status.show("This is the last" if message.step > 0 else "This is the first")

    def clear(self) -> bool:
        """Look for nothing, and go back to where it began; False if nothing was looked for."""
        if not (self.display or self.typed):
            return False
        self.workers.cancel_group(self, _FIND)
        self._forget()
        self.display = False
        self._panes.take_keys()
        self.tell()
        return True

    async def keep(self) -> None:
        """Open the visit of the highlighted item; where nothing was found, look for nothing."""
        self.display = False
        typed = self.typed
        if self._panes.hits and self._found.has_found:
            self._panes.take_keys()
            await self._found.choose()
        elif self.clear() and typed.strip():
            self._tell_nowhere(typed)

    # Named as Textual names handlers, because the class of the field is imported when it is needed.

    async def on_input_changed(self, message: FindField.Changed) -> None:
        """Look for what is typed, without holding up the next letter.

        Where the field was ended meanwhile, what is typed is looked for already.
        """
        message.stop()
        if self._field and self._field.is_done:
            return
        begin(self, partial(self.look_for, message.value), _FIND)

    async def on_find_field_kept(self) -> None:
        """Open what was found, once the last letter is looked for."""
        await self._look_for_all()
        await self.keep()

    async def _look_for_all(self) -> None:
        """Look for all that was typed, where the last of it was not looked for yet."""
        if self._field and self._field.value != self.typed:
            self.workers.cancel_group(self, _FIND)
            await self.look_for(self._field.value)

    async def on_find_field_left(self) -> None:
        """Give the keys to the list of what was found; where nothing was, end."""
        await self._look_for_all()
        if self.typed and not self._found.has_found:
            await self.keep()
            return
        self.display = False
        self._panes.take_keys()

    def on_find_field_dropped(self) -> None:
        """Give the search up."""
        self.clear()
