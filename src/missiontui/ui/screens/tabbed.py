"""What every screen of tabs is: sizes, what is said, and what is selected."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import BindingType
from textual.dom import DOMNode
from textual.widgets import Static

from missiontui.document.legend import Legend, legend
from missiontui.ui.sizes import SizedScreen, classify
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.status_line import StatusLine
from missiontui.ui.workers import begin_and_wait
from missiontui.view.keymap import Keymap
from missiontui.view.sizes import TOO_SMALL, is_too_small

if TYPE_CHECKING:
    from missiontui.ui.offers import Places


_WAITING = "Waiting for an answer of the library"


class TabbedScreen(SizedScreen[None]):
    """Panes in tabs, in a terminal of any size."""

    BLANK = True
    SECONDS_TO_WAIT: ClassVar[float] = 1.0
    """The time that keys wait for the answer of a library at most."""
    LISTS: ClassVar[list[BindingType]] = EntryList.BINDINGS
    """The keys of its lists."""
    SIGNS: ClassVar[Legend] = legend()
    """The words and signs that it shows, in groups."""
    PANES: ClassVar[list[BindingType]] = []
    """The keys that lead from one pane to another, beyond its own."""

    def __init__(self, copy: Callable[[str, str, str], None], keys: Keymap = ()) -> None:
        """Make a screen.

        Args:
            copy: Copies a text; told what it is, and a remark on it.
            keys: Keys that the user has chosen.
        """
        super().__init__()
        self.copy_text = copy
        """Copies a text; told what it is, and a remark on it."""
        self.chosen_keys = keys
        """Keys that the user has chosen."""
        self.status_line = StatusLine()
        """The outcome of the last action."""

    # What a subclass says ----------------------------------------------------------------------

    def take_keys(self) -> None:
        """Give the keys to the open pane."""
        raise NotImplementedError

    async def put_away(self) -> None:
        """Close what has no room in a terminal that is too small."""
        raise NotImplementedError

    def ready(self) -> dict[str, DOMNode]:
        """The commands that do something now, each with the part of the screen that does it."""
        raise NotImplementedError

    def offers(self) -> Places:
        """The places that a palette leads to from here, beyond those of a record."""
        from missiontui.ui.offers import Places

        return Places()

    # Sizes -------------------------------------------------------------------------------------

    def on_resize(self) -> None:
        """Show what fits the terminal."""
        classify(self, self.app.size)
        was_too_small = self.has_class("-too-small")
        too_small = is_too_small(*self.app.size)
        if too_small and not self.query(".too-small"):
            self.mount(Static(TOO_SMALL, markup=False, classes="too-small"))
        self.set_class(too_small, "-too-small")
        # Textual takes the keys from a widget that it hides.
        if too_small and not was_too_small:
            self.call_next(self.put_away)
        elif was_too_small:
            self.call_after_refresh(self.take_keys)

    # Waiting -----------------------------------------------------------------------------------

    async def wait_for_answer(
        self, work: Callable[[], Coroutine[Any, Any, None]], about: str = "answer"
    ) -> None:
        """Do what a key asks of a library. The next key waits for it, but no longer than a moment.

        Args:
            work: Makes what asks, and does something with the answer.
            about: The subject; what was asked about the same before is given up.
        """

        async def whole() -> None:
            await work()
            self.status_line.take_back(_WAITING)

        if not await begin_and_wait(self, whole, about, self.SECONDS_TO_WAIT):
            self.tell(_WAITING)

    # Telling -----------------------------------------------------------------------------------

    def tell(self, *sentences: str) -> None:
        """Keep a sentence in the status line until the next: the longest that there is room for."""
        self.status_line.show(*sentences)

    def action_messages(self) -> None:
        """Show what was said in the status line, the last first."""
        from missiontui.ui.screens.messages import messages_of

        self.app.push_screen(messages_of(self))

    def action_help(self) -> None:
        """Show all keys."""
        from missiontui.ui.screens.help import help_of

        self.app.push_screen(help_of(self))

    # Selecting ---------------------------------------------------------------------------------

    def key_escape(self) -> None:
        """Take the place of Textual's handler, which would clear the selection before `undo`."""

    def action_copy_selection(self) -> None:
        """Copy the text selected with the mouse."""
        if selected := self.get_selected_text():
            self.copy_text(selected, "selection", "")
        else:
            self.tell("Nothing selected; q quits")
