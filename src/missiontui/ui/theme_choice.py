"""The theme that is worn: as the user has chosen, or as the terminal answers."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from textual.app import App

from missiontui.settings.appearance import Appearance
from missiontui.settings.themes import (
    DARK,
    LIGHT,
    QUESTION,
    TERMINAL,
    VARIABLE,
    answered_light,
    is_fence,
)

_SECONDS_TO_ANSWER = 0.2
"""The age of a question that an answer changes the present screen for. Nobody waits for it."""


class ThemeChoice:
    """Decides which theme an app wears."""

    def __init__(self, app: App[None], appearance: Appearance, tell: Callable[..., None]) -> None:
        """Serve an app.

        Args:
            app: The app.
            appearance: What decides until the terminal has answered.
            tell: Given what became of a choice.
        """
        self._app = app
        self._appearance = appearance
        self._tell = tell
        self._asked_at: float | None = None
        self._is_settled = False
        self._awaits_fence = False

    @property
    def names(self) -> tuple[str, ...]:
        """What can be chosen: the one that suits the terminal, the own ones, all others."""
        own = (TERMINAL, DARK, LIGHT)
        return (*own, *(name for name in self._app.available_themes if name not in own))

    @property
    def chosen(self) -> str:
        """The one that is chosen."""
        return self._appearance.chosen or TERMINAL

    @property
    def is_light(self) -> bool:
        """Tell that the terminal is light; where that is not known, that the theme is."""
        known = self._appearance.is_light
        return not self._app.current_theme.dark if known is None else known

    def question(self) -> str:
        """The question for the terminal's background, once."""
        if self._asked_at is not None:
            return ""
        self._asked_at, self._awaits_fence = monotonic(), True
        return QUESTION

    def hear(self, reply: str) -> bool:
        """Take in a reply of the terminal; tell that it is the fence of this question.

        Called in any thread.
        """
        is_light, is_own = answered_light(reply), self._awaits_fence and is_fence(reply)
        if self._asked_at is None or (is_light is None and not is_own):
            return False
        if is_own:
            self._awaits_fence = False
        if is_light is not None or not self._is_settled:
            self._is_settled = True
            is_now = monotonic() - self._asked_at <= _SECONDS_TO_ANSWER
            self._app.call_later(self._learn, is_light, is_now=is_now)
        return is_own

    def _learn(self, is_light: bool | None, *, is_now: bool) -> None:  # noqa: FBT001
        """Wear what suits the terminal, and remember its answer for the next start.

        An answer that comes late changes nothing that is being read.
        """
        from missiontui.settings.remembered import remember_light

        if is_now and is_light is not None:
            self._appearance = self._appearance._replace(is_light=is_light)
            self._app.theme = self._appearance.theme
        with suppress(OSError):  # the next start asks again
            remember_light(os.environ, is_light=is_light)

    def choose(self, name: str) -> None:
        """Wear a theme, now and from now on."""
        from missiontui.settings.config import config_file, remember_theme

        chosen = None if name == TERMINAL else name
        self._appearance = self._appearance._replace(chosen=chosen)
        self._app.theme = self._appearance.theme
        file = config_file(os.environ)
        try:
            remember_theme(os.environ, name)
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            self._tell(f"Not kept for the next start: {file}: {reason}", "Not kept")
            return
        if os.environ.get(VARIABLE):
            kept = f"Kept in {file}, but {VARIABLE} is set, which decides at the next start"
            self._tell(kept, f"Kept, but {VARIABLE} decides")
        else:
            self._tell(f"Kept for the next start in {file}", "Kept for the next start")
