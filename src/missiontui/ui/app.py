"""The application: its themes, its screen, and the services that belong to no screen."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.driver import Driver
from textual.screen import Screen

from missiontui.model import Mission, Origin
from missiontui.ui.driver import Terminal, terminal_driver
from missiontui.ui.screen import BrowserScreen
from missiontui.ui.themes import DARK, LIGHT, lent_colours

if TYPE_CHECKING:
    from missiontui.clipboard import Mode

_COPYING = "copying"
"""The group of the worker that copies."""


def _browser_commands() -> type[Provider]:
    from missiontui.ui.palette import BrowserCommands

    return BrowserCommands


def _collect_and_spare() -> None:
    gc.collect()
    gc.freeze()
    gc.enable()


class MissionApp(App[None]):
    """A browser for one record."""

    TITLE = "missiontui"
    CSS_PATH = Path(__file__).with_name("missiontui.tcss")  # absolute, for subclasses elsewhere
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = App.COMMANDS | {
        _browser_commands
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit at once", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "Suspend, until the shell's fg", show=False),
        Binding("ctrl+p", "command_palette", "Commands", show=False, priority=True),
    ]

    def __init__(
        self,
        mission: Mission,
        place: str | None = None,
        *,
        origin: Origin | None = None,
        mode: Mode | None = None,
    ) -> None:
        self.terminal: Terminal | None = None
        """The terminal, beyond what Textual does with it; None where there is none."""
        super().__init__()
        self._mission = mission
        self._place = place
        self._origin = origin
        self._mode = mode
        self._last_copy = ""
        self.animation_level = "none"
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        wanted = os.environ.get("MISSIONTUI_THEME", DARK.name)
        self.theme = wanted if wanted in self.available_themes else DARK.name

    def on_mount(self) -> None:
        """Draw everything anew when a stopped program goes on: the shell has used the terminal."""
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh())

    def on_ready(self) -> None:
        """Collect garbage once the first frame is out, then spare what lives as long as the app."""
        self.call_after_refresh(_collect_and_spare)

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, and what this program needs beyond it."""
        return terminal_driver(super().get_driver_class(), self._take_terminal)

    def _take_terminal(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def get_default_screen(self) -> Screen[None]:
        """The browser, instead of an empty screen."""
        return BrowserScreen(self._mission, self._place, self._origin)

    @property
    def browser(self) -> BrowserScreen:
        """The screen with the record, whatever lies above it."""
        return next(screen for screen in self.screen_stack if isinstance(screen, BrowserScreen))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours that the styles need, for themes that know nothing of them."""
        return lent_colours(self.current_theme)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The palette belongs to the browser: above a dialogue it would have nothing to offer."""
        if action == "command_palette":
            return isinstance(self.screen, BrowserScreen)
        return super().check_action(action, parameters)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Of Textual's own commands the choice of a theme; the others are the screen's already."""
        return (
            command for command in super().get_system_commands(screen) if command.title == "Theme"
        )

    # Copying -----------------------------------------------------------------------------------

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text: Textual's own widgets take the same way as all the rest."""
        self.copy(text)

    @on(BrowserScreen.CopyWanted)
    def _copy_wanted(self, message: BrowserScreen.CopyWanted) -> None:
        self.copy(message.text, message.label)

    def copy(self, text: str, label: str = "") -> None:
        """Copy a text in the background, in place of a copy that is still under way."""
        from missiontui.clipboard import clean

        self._last_copy = clean(text)
        self.run_worker(self._copy(text, label), group=_COPYING, exclusive=True)

    async def _copy(self, text: str, label: str) -> None:
        from missiontui import clipboard

        mode = self._mode or clipboard.Mode()
        outcome = await clipboard.copy(text, label, mode=mode, write=self._write)
        self.browser.tell(*outcome.sentences)

    def _write(self, data: str) -> None:
        if self.terminal:
            self.terminal.write_as_it_is(data)

    def action_hand_copy(self) -> None:
        """Show the last text alone, for a terminal's own selection."""
        from missiontui.ui.hand_copy import HandCopyScreen

        if self._last_copy:
            self.push_screen(HandCopyScreen(self._last_copy, self.terminal), self._frames_again)
        else:
            self.browser.tell("Nothing was copied yet; y copies")

    def _frames_again(self, _: None) -> None:
        self.browser.refresh()

    async def action_leave(self) -> None:
        """Quit, once a copy that is under way has arrived or given up."""
        under_way = [worker for worker in self.workers if worker.group == _COPYING]
        await self.workers.wait_for_complete(under_way)
        self.exit()
