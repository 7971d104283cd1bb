"""The application: its themes, its screen, and the services that belong to no screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.console import Console
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.driver import Driver
from textual.events import Event, Key, Paste
from textual.screen import Screen
from textual.widgets import Input

from missiontui import garbage
from missiontui.model import Mission, Origin
from missiontui.ui.copier import Copier
from missiontui.ui.history import place_named
from missiontui.ui.record_file import RecordFile
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.terminal.driver import Terminal, terminal_driver
from missiontui.ui.themes import DARK, LIGHT, lent_colours

if TYPE_CHECKING:
    from missiontui.clipboard.modes import Mode
    from missiontui.clipboard.outcomes import Outcome

_MOST_PASTED = 10_000
"""How much of what is pasted is taken, in characters."""
_LETTERS_ARE_LATIN = (
    "Letters are Latin here; the arrows, Tab, Enter and Ctrl+P work everywhere",
    "Letters are Latin; arrows and Ctrl+P work",
)
_STYLES = Path(__file__).with_name("missiontui.tcss")  # absolute, for subclasses elsewhere
_LOOK_EVERY = 1.0
"""How often the file of the record is looked at, in seconds."""


def _browser_commands() -> type[Provider]:
    from missiontui.ui.palette import BrowserCommands

    return BrowserCommands


class MissionApp(App[None]):
    """A browser for one record."""

    TITLE = "missiontui"
    CSS_PATH = _STYLES
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
        self.copier = Copier(self, mode, self._tell_outcome)
        """What copies."""
        self.layout: dict[str, str] = {}
        """What the keys of characters send on a Latin keyboard, as far as the terminal tells."""
        super().__init__()
        self.title = mission.title
        self.crash = StringIO()
        """What Textual says of a fault of the program itself."""
        self.error_console = Console(file=self.crash, width=100, markup=False, highlight=False)
        self._knows_latin = self._is_drawn = False
        if not _STYLES.exists():
            self._style_from_archive()
        self.record_file = RecordFile(origin or Origin())
        """The file behind the record."""
        self._mission = mission
        self._place = place
        self.animation_level = "none"
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        wanted = os.environ.get("MISSIONTUI_THEME", DARK.name)
        self.theme = wanted if wanted in self.available_themes else DARK.name

    def _style_from_archive(self) -> None:
        """Take the styles from the archive that Python runs from, where no path leads to them."""
        from importlib.resources import files

        text = files("missiontui.ui").joinpath(_STYLES.name).read_text("utf-8")
        self.css_path = []
        self.stylesheet.add_source(text, read_from=(str(_STYLES), ""))

    def on_mount(self) -> None:
        """Look at the record's file from now on; draw all anew when a stopped program goes on."""
        # The shell has used the terminal meanwhile.
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh())
        if self.record_file.can_be_read_again:
            self.set_interval(_LOOK_EVERY, self.look_at_file)

    def on_ready(self) -> None:
        """Collect garbage once the first frame is out, then spare what lives as long as the app."""
        self._is_drawn = True
        self.call_after_refresh(garbage.collect_and_spare)
        self.call_after_refresh(self.copier.ask)

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, and what this program needs beyond it."""
        platform_driver = super().get_driver_class()
        return terminal_driver(platform_driver, self._take_terminal, self.layout, self.copier.hear)

    def _take_terminal(self, terminal: Terminal) -> None:
        self.copier.terminal = terminal

    def get_default_screen(self) -> Screen[None]:
        """The browser, instead of an empty screen."""
        place = place_named(self._mission, self._place)
        origin, copy = self.record_file.origin, self.copier.copy
        return BrowserScreen(self._mission, place, origin=origin, copy=copy)

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
        yield SystemCommand("Messages", "What was said below the panes", self._show_messages)
        for command in super().get_system_commands(screen):
            if command.title == "Theme":
                yield command

    def _show_messages(self) -> None:
        self.browser.action_messages()

    def on_key(self, event: Key) -> None:
        """Make something of a key that no widget has taken.

        A field keeps what reaches it; what comes here was under way to another widget when the
        field took the keys, and is its text: letters of a search would be commands. Elsewhere a
        key of another layout counts as the one at its place on a Latin keyboard.
        """
        field, character = self.focused, event.character
        if not event.is_printable or not character:
            return
        if isinstance(field, Input):
            event.stop()
            event.prevent_default()
            field.insert_text_at_cursor(character)
        elif (latin := self.latin(character)) and latin != character:
            event.stop()
            self.simulate_key(latin)
        elif character.isalpha() and not character.isascii() and not self._knows_latin:
            self._knows_latin = True
            self.browser.tell(*_LETTERS_ARE_LATIN)

    def latin(self, character: str) -> str | None:
        """The character at the same place of a Latin keyboard, for one that is no command itself.

        A Latin letter is none of these: it is not another letter because a keyboard has it there.
        """
        found = self.layout.get(character)
        if found is None or (character.isalpha() and character.isascii()):
            return None
        return found if not character.isascii() or found.isdigit() else None

    async def on_event(self, event: Event) -> None:
        """Put what is pasted on one line, before a field takes only the first of its lines."""
        if isinstance(event, Paste) and not event.is_forwarded:
            pasted = " ".join(event.text[:_MOST_PASTED].split())
            if len(event.text) > _MOST_PASTED and isinstance(self.focused, Input):
                self.browser.tell(f"Pasted: the first {_MOST_PASTED:,} of {len(event.text):,}")
            event.text = pasted
        await super().on_event(event)

    def on_resize(self) -> None:
        """Draw all anew: a terminal that was small for a moment has forgotten what it showed."""
        if self._is_drawn:
            self.call_after_refresh(self.screen.refresh)

    # Copying -----------------------------------------------------------------------------------

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text: Textual's own widgets take the same way as all the rest."""
        self.copier.copy(text, "selection")

    def _tell_outcome(self, outcome: Outcome) -> None:
        self.browser.tell(*outcome.sentences)

    def action_hand_copy(self) -> None:
        """Show the last text alone, for a terminal's own selection."""
        if not self.copier.show_by_hand():
            self.browser.tell("Nothing was copied yet; y copies")

    async def action_leave(self) -> None:
        """Quit, once a copy that is under way has arrived or given up."""
        await self.copier.finish()
        self.exit()

    # Other programs ----------------------------------------------------------------------------

    def action_open_address(self) -> None:
        """Open the link of the item shown, or write a mail."""
        from missiontui.ui.opening import open_address

        open_address(self.browser)

    async def action_edit(self) -> None:
        """Open the record in an editor, at the item shown, and read it again afterwards."""
        from missiontui.ui.editing import edit

        await edit(self.browser, self.record_file, self.reload)

    # The file of the record ----------------------------------------------------------------------

    async def action_reload(self) -> None:
        """Read the record again."""
        if self.record_file.can_be_read_again:
            await self.reload()
        else:
            self.browser.tell(
                "This record belongs to the program and does not change"
                if self.record_file.origin.bundled
                else "This record came from standard input, which gives it only once"
            )

    async def reload(self) -> None:
        """Read the record again, and show it where the reader is; if it has faults, say so."""
        again = "The file is back" if self.record_file.came_back else "Read again"
        found = await self.record_file.read()
        browser = self.browser
        if isinstance(found, tuple):
            browser.tell(*found)
        elif found == browser.mission:
            browser.origin = self.record_file.origin
            browser.tell(f"{again}: nothing has changed")
        else:
            await browser.show_anew(found, self.record_file.origin)
            browser.tell(f"{again}: the record has changed")

    async def look_at_file(self) -> None:
        """Notice a change on disk, once nothing lies above the record and nobody types."""
        undisturbed = self.screen is self.browser and self.browser.find_bar.typing_in is None
        if not undisturbed:
            return
        if loss := self.record_file.loss():
            self.browser.tell(*loss)
        elif self.record_file.has_changed:
            await self.reload()

    def action_show_faults(self) -> None:
        """List what is wrong with the file of the record."""
        from missiontui.ui.screens.faults import FaultsScreen

        if self.record_file.faults:
            self.push_screen(FaultsScreen(self.record_file.faults), self._edit_at)
        else:
            self.browser.tell("No faults are known in the file of this record")

    async def _edit_at(self, line: int | None) -> None:
        from missiontui.ui.editing import edit

        if line is not None:
            await edit(self.browser, self.record_file, self.reload, line)
