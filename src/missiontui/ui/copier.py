"""Copying from the screen: in the background, and by hand."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import App
from textual.worker import WorkerCancelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from missiontui.clipboard.answers import Answers
    from missiontui.clipboard.modes import Mode
    from missiontui.ui.terminal.services import TerminalServices

_GROUP = "copying"


class Copier:
    """The one way by which everything is copied."""

    def __init__(self, app: App[None], mode: Mode | None, tell: Callable[..., None]) -> None:
        """Serve an app.

        Args:
            app: The app, whose workers copy.
            mode: What ways the user allows; all where None.
            tell: Given what became of a copy, in sentences of which the longest is said that fits.
        """
        self._app = app
        self._mode = mode
        self._tell = tell
        self._last = ""
        self._answers: Answers | None = None
        self._has_asked = False
        self._terminal: TerminalServices | None = None

    def use(self, terminal: TerminalServices) -> None:
        """Copy by way of a terminal too, beyond what Textual does with it."""
        self._terminal = terminal

    def copy(self, text: str, label: str, remark: str = "") -> None:
        """Copy a text in the background, in place of a copy that is still under way.

        Args:
            text: The text.
            label: What it is.
            remark: What has to be said of it: "differs from the attached text".
        """
        from missiontui.clipboard.copy import clean

        self._last = clean(text).replace("\r\n", "\n")
        self._app.run_worker(self._copy(text, label, remark), group=_GROUP, exclusive=True)

    async def _copy(self, text: str, label: str, remark: str) -> None:
        from missiontui.clipboard.copy import copy
        from missiontui.clipboard.modes import Mode

        mode = self._mode or Mode()
        self.ask()  # a key may come before the first frame is done
        if self._answers:
            await self._answers.settled()
        outcome = await copy(text, label, mode=mode, write=self._write, answers=self._answers)
        if remark:
            outcome = replace(outcome, shown=f"{outcome.shown}, which {remark}")
        self._tell(*outcome.sentences)

    def ask(self) -> None:
        """Ask the terminal about itself, once, so that the first copy knows what it answers.

        A multiplexer would answer for itself, and knows its terminal better than it says.
        """
        from missiontui.clipboard.answers import QUESTIONS, Answers, reaches_terminal

        if self._has_asked or not self._app.is_running:
            return  # nobody would hear the answers of a terminal that is given back
        self._has_asked = True
        allowed = not self._mode or self._mode.uses_terminal
        if self._terminal and allowed and reaches_terminal(os.environ):
            self._answers = Answers()
            self._terminal.write_as_it_is(QUESTIONS)

    def hear(self, reply: str) -> None:
        """Take in a reply of the terminal; called in any thread."""
        if self._answers:
            self._app.call_later(self._answers.take, reply)

    def _write(self, data: str) -> None:
        if self._terminal:
            self._terminal.write_as_it_is(data)

    def show_by_hand(self) -> bool:
        """Show the last text alone, for a terminal's own selection; False if there is none."""
        from missiontui.ui.screens.hand_copy import HandCopyScreen

        if self._last:
            self._app.push_screen(HandCopyScreen(self._last, self._terminal), self._draw_again)
        return bool(self._last)

    def _draw_again(self, _: None) -> None:
        self._app.screen.refresh()

    async def finish(self) -> None:
        """Wait until a copy that is under way has arrived or given up."""
        for worker in [each for each in self._app.workers if each.group == _GROUP]:
            # One that gave way to the next is waited for too, and has nothing to tell.
            with suppress(WorkerCancelled):
                await worker.wait()
