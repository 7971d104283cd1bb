"""A field for what to find, in place of the status line while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.message import Message

if TYPE_CHECKING:
    from missiontui.ui.widgets.find_field import FindField


class FieldBar(Horizontal):
    """A bar that is there while one types. What is found, and shown, a subclass says."""

    BLANK = True

    def __init__(self, placeholder: str) -> None:
        """Make the bar; its field comes when it is asked for.

        Args:
            placeholder: The words in the field before anything is typed.
        """
        super().__init__()
        self.display = False
        self._placeholder = placeholder
        self._field: FindField | None = None

    class Step(Message):
        """Another of the items found is to be shown, once what was typed before is looked for."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step
            """1 for the next, -1 for the one before."""

    @property
    def typing_in(self) -> FindField | None:
        """The field, while the reader types in it."""
        return self._field if self._field and self.screen.focused is self._field else None

    async def show_field(self, typed: str) -> None:
        """Let the reader type; the first letter takes the place of what was typed before."""
        from missiontui.ui.widgets.find_field import FindField

        if self._field is None:
            self._field = FindField(self._placeholder)
            await self.mount(self._field)
        self.display = True
        self._field.begin(typed)

    def step(self, step: int) -> None:
        """Show the next item found (1), or the one before it (-1)."""
        # By way of the field, where what was typed before may still be under way.
        (self._field or self).post_message(self.Step(step))
