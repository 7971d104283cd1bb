"""The program with a key that makes it crash, for a test of what a crash leaves behind."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from missiontui import cli
from missiontui.ui import app


class CrashingApp(app.MissionApp):
    """A browser that crashes when ! is pressed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("exclamation_mark", "crash", "Crash")]

    def action_crash(self) -> None:
        """Crash."""
        raise RuntimeError("this crash was asked for")


if __name__ == "__main__":
    app.MissionApp = CrashingApp  # type: ignore[misc]  # what the command line will start
    raise SystemExit(cli.main([]))
