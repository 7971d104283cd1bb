"""The application: its themes, its driver, and the services that belong to no screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING, ClassVar

from rich.console import Console
from textual.binding import BindingType
from textual.driver import Driver
from textual.events import Event, Key, Paste
from textual.geometry import Offset
from textual.screen import Screen

from missiontui import garbage
from missiontui.settings.appearance import Appearance
from missiontui.ui.bindings import bindings
from missiontui.ui.copier import Copier
from missiontui.ui.cursor import cursor_cell
from missiontui.ui.keyboard import Keyboard
from missiontui.ui.leaving import LeavingApp
from missiontui.ui.moving import Moving, Passed
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.screens.tabbed import TabbedScreen
from missiontui.ui.terminal.driver import terminal_driver
from missiontui.ui.terminal.services import Served
from missiontui.ui.theme_choice import ThemeChoice
from missiontui.ui.themes import STYLES, dress, lent_colours, worn
from missiontui.view.commands import APP

if TYPE_CHECKING:
    from missiontui.clipboard.modes import Mode
    from missiontui.ui.terminal.opening import Opening
    from missiontui.ui.terminal.services import Terminal


_SIZES_AT_START = 2
"""Number of times that Textual says the size when it starts, without a change."""


def _console() -> Console:
    """What makes frames: in all colours, for which the driver knows those of the terminal."""
    return Console(
        color_system="truecolor",
        file=StringIO(),
        force_terminal=True,
        no_color=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        safe_box=False,
    )


class MissionApp(LeavingApp):
    """Screens in a terminal. It knows no record: each browser screen has its own."""

    CSS_PATH = STYLES
    ENABLE_COMMAND_PALETTE = False  # there is one of its own
    BINDINGS: ClassVar[list[BindingType]] = bindings(APP)

    def __init__(
        self,
        first: Callable[[Copier], Screen[None]],
        title: str = "missiontui",
        *,
        mode: Mode | None = None,
        appearance: Appearance | None = None,
        opening: Opening | None = None,
        told: str = "",
    ) -> None:
        """Make the application.

        Args:
            first: Makes the screen to begin with; given what copies.
            title: The title of the terminal's window.
            mode: What ways of copying the user allows; all where None.
            appearance: What decides on the theme; nothing is known where None.
            opening: What stands on the screen already, if anything.
            told: What is said as soon as there is a screen.
        """
        self.copier = Copier(self, mode, self.tell)
        """The copier."""
        self.keyboard = Keyboard(self, self.tell)
        """The keyboard: keys and pastes that no widget has taken."""
        self._moving = Moving(self)
        appearance = appearance or Appearance()
        self.theme_choice = ThemeChoice(self, appearance, self.tell)
        """The choice of the theme."""
        self._opening = opening
        super().__init__()
        self.title = title
        self.crash = StringIO()
        """The report that Textual makes of a fault of the program itself."""
        self.error_console = Console(file=self.crash, width=100, markup=False, highlight=False)
        self.console = _console()
        self._first, self._told = first, told
        self._is_drawn = False
        self._said_at_start = _SIZES_AT_START if opening else 0
        self.animation_level = "none"
        dress(self, appearance.theme)

    def get_default_screen(self) -> Screen[None]:
        """The screen to begin with, instead of an empty one."""
        return self._first(self.copier)

    @property
    def browser(self) -> BrowserScreen:
        """The browser in sight, or the one that a dialogue lies above."""
        screens = reversed(self.screen_stack)
        return next(screen for screen in screens if isinstance(screen, BrowserScreen))

    @property
    def tabbed(self) -> TabbedScreen:
        """The screen of tabs in sight, or the one that a dialogue lies above."""
        screens = reversed(self.screen_stack)
        return next(screen for screen in screens if isinstance(screen, TabbedScreen))

    def tell(self, *sentences: str) -> None:
        """Say the longest sentence that there is room for, below the panes."""
        self.tabbed.tell(*sentences)

    # The terminal ------------------------------------------------------------------------------

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, and what this program needs beyond it."""
        served = Served(
            self._use,
            self._hear,
            lambda: worn(self, is_light=self.theme_choice.is_light),
            self.theme_choice.question,
            partial(self.call_later, self.leave),
        )
        driver = super().get_driver_class()
        return terminal_driver(driver, served, self.keyboard.layout, self._opening)

    def _hear(self, reply: str) -> None:
        """Hand on a reply of the terminal to those who asked; called in the thread that reads."""
        if not self.theme_choice.hear(reply):
            self.copier.hear(reply)

    @property
    def cursor_position(self) -> Offset:
        """The cell in which the terminal's cursor stands; Textual asks for it with each frame."""
        return cursor_cell(self.screen) or self._cursor_elsewhere

    @cursor_position.setter
    def cursor_position(self, offset: Offset) -> None:
        """Take the cell that a widget of Textual's wants, for where there are no words to read."""
        self._cursor_elsewhere = offset

    def _use(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.copier.use(terminal)

    def on_mount(self) -> None:
        """Draw all anew when a stopped program goes on: the shell has used the terminal."""
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh())

    def on_ready(self) -> None:
        """Do, once the first frame is out, what it did not have to wait for."""
        self._is_drawn = True
        if self._told:
            self.tell(self._told)
        self.call_after_refresh(garbage.collect_and_spare)
        self.call_after_refresh(self.copier.ask)

    def on_resize(self) -> None:
        """Draw all anew: a terminal that was small for a moment has forgotten what it showed."""
        if self._said_at_start:
            self._said_at_start -= 1
        elif self.terminal:
            self.terminal.draw_all()
        if self._is_drawn:
            self.call_after_refresh(self.screen.refresh)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours that the styles need, for themes that know nothing of them."""
        return lent_colours(self.current_theme)

    # Keys --------------------------------------------------------------------------------------

    async def on_event(self, event: Event) -> None:
        """Answer what only moves; of what is pasted make one line, of which fields take no more."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        if isinstance(event, Paste):
            self.keyboard.join(event)
        elif await self._moving.answer(event, self.terminal):
            return
        part = self.focused or self.screen
        await super().on_event(event)
        self._moving.send_after(part)

    def on_passed(self, word: Passed) -> None:
        """Know that what was typed has come through."""
        self._moving.note(word)

    def on_key(self, event: Key) -> None:
        """Make something of a key that no widget has taken."""
        self.keyboard.take(event)

    def on_paste(self, event: Paste) -> None:
        """Make something of a paste that no widget has taken."""
        self.keyboard.take_paste(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The palette belongs to screens of tabs: above a dialogue it would offer nothing."""
        if action == "palette":
            return isinstance(self.screen, TabbedScreen)
        return super().check_action(action, parameters)

    async def action_palette(self) -> None:
        """Open the palette; keys that come before it is there wait, and are its text."""
        from missiontui.ui.palette import choose, palette_of

        screen = self.tabbed
        await self.push_screen(palette_of(screen, self.theme_choice), partial(choose, screen))

    # Copying -----------------------------------------------------------------------------------

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text: Textual's own widgets take the same way as all the rest."""
        self.copier.copy(text, "selection")

    def action_hand_copy(self) -> None:
        """Show the last text alone, for a terminal's own selection."""
        if not self.copier.show_by_hand():
            self.tell("Nothing was copied yet; y copies")
