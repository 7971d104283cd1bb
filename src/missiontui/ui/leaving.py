"""Leaving: what is under way is finished or given up, the terminal given back, and all is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from missiontui.ui.terminal.session import end

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    from missiontui.ui.copier import Copier
    from missiontui.ui.terminal.services import Terminal


class LeavingApp(App[None]):
    """An application that ends at once where it has a terminal."""

    copier: Copier
    """The copier, whose work is waited for, or given up."""
    terminal: Terminal | None = None
    """The terminal; None where there is none, as in tests."""
    at_end: Callable[[], None] | None = None
    """Called at the very end, to let go of what would be lost otherwise; None for nothing."""

    async def action_leave(self) -> None:
        """Quit, once a copy that is under way has arrived or given up."""
        await self.copier.finish()
        self.exit()

    async def action_quit(self) -> None:
        """Quit at once."""
        await self.leave(0)

    async def leave(self, code: int) -> None:
        """End with an exit code; a copy that is under way is given up, with its program."""
        self.workers.cancel_all()
        await self.copier.finish()
        self.exit(return_code=code)

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """Give the terminal back, and end the process there and then.

        Textual goes on handling what was on its way, keys and sizes, by widgets that may hold no
        others any more, which raises. And it takes apart what the system takes at once.
        """
        if self.terminal and self.terminal.give_back():
            if self.at_end:
                self.at_end()
            end(return_code)
        super().exit(result, return_code, message)
