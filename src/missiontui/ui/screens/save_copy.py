"""The field for the name under which a copy of a record is saved."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from missiontui.model import Origin
from missiontui.reading import save_copy
from missiontui.ui.keys import key_hints
from missiontui.ui.sizes import SizedScreen
from missiontui.ui.widgets.key_bar import KeyBar


class SaveScreen(ModalScreen[Path | None], SizedScreen[Path | None]):
    """Ends with the file of the copy; or, closed, with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", "Save", tooltip="Save the copy and open it"),
        Binding("escape", "dismiss", "Close"),
    ]

    def __init__(self, origin: Origin) -> None:
        super().__init__()
        self._origin = origin
        self._problem = Static(markup=False)

    def compose(self) -> ComposeResult:
        """The reason that a copy is needed, and the name of its file."""
        bundled = "This record belongs to the program. To change it, save a copy:"
        given = "This record came from standard input. To change it, save a copy:"
        with Vertical() as box:
            box.border_title = "Save a copy"
            yield Static(bundled if self._origin.bundled else given, markup=False)
            yield Input(str(Path.cwd() / "mission.yaml"), compact=True)
            yield self._problem
            yield KeyBar(key_hints(self.BINDINGS))

    async def action_save(self) -> None:
        """Save the copy, where the field has not the keys to do so itself."""
        await self.query_one(Input).action_submit()

    @on(Input.Submitted)
    def _save(self, message: Input.Submitted) -> None:
        copy = Path(message.value).expanduser().absolute()
        try:
            save_copy(self._origin, copy)
        except FileExistsError:
            self._problem.update(f"{copy.name} is there already: another name, please")
        except (OSError, ValueError) as error:
            self._problem.update(f"It cannot be saved there: {error}")
        else:
            self.dismiss(copy)
