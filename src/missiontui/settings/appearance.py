"""The theme to begin with, known before anything is drawn and without asking anybody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from missiontui.settings.remembered import remembered_light
from missiontui.settings.themes import LIGHT, TERMINAL, says_light, theme_of


class Appearance(NamedTuple):
    """What decides on the theme."""

    chosen: str | None = None
    """The theme that the user has chosen; None for the own one that suits the terminal."""
    is_light: bool | None = None
    """True if the terminal is light; None where that is not known."""

    @property
    def theme(self) -> str:
        """The name of the theme."""
        return self.chosen or theme_of(self.is_light)

    @property
    def shows_light(self) -> bool:
        """Tell that the terminal is light; where that is not known, that the theme is."""
        return self.theme == LIGHT if self.is_light is None else self.is_light


def appearance_of(env: Mapping[str, str], wanted: str) -> Appearance:
    """What decides until the terminal has answered: its last answer, or what it says of itself."""
    is_light = remembered_light(env)
    if is_light is None:
        is_light = says_light(env)
    return Appearance(None if wanted == TERMINAL else wanted, is_light)
