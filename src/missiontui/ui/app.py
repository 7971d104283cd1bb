"""The application: its themes, its screen, and the services that belong to no screen."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.driver import Driver
from textual.screen import Screen

from missiontui import clipboard
from missiontui.model import Mission
from missiontui.ui.driver import frugal
from missiontui.ui.screen import BrowserScreen
from missiontui.ui.themes import DARK, LIGHT, lent_colours


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

    def __init__(self, mission: Mission, place: str | None = None) -> None:
        super().__init__()
        self._mission = mission
        self._place = place
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
        """The platform's driver, writing fewer bytes."""
        return frugal(super().get_driver_class())

    def get_default_screen(self) -> Screen[None]:
        """The browser, instead of an empty screen."""
        return BrowserScreen(self._mission, self._place)

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

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text by the one way there is, and tell what became of it."""
        outcome = clipboard.copy(text, super().copy_to_clipboard)
        for screen in self.screen_stack:
            if isinstance(screen, BrowserScreen):
                screen.show_outcome(outcome)
