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


class SaveScreen(ModalScreen[Path | None]):
    """Ends with the file of the copy; or, closed, with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close", show=False),
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
            yield Static("Enter saves and opens it, Esc closes", markup=False, classes="hint")

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
