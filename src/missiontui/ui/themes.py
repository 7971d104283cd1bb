"""The looks of the program: its styles, its two themes, and what every theme must lend it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from missiontui.settings import themes as names
from missiontui.ui.terminal.renditions import Colour, Worn
from missiontui.view.colours import THEMES

_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)
STYLES = Path(__file__).with_name("missiontui.tcss")  # absolute, for apps defined elsewhere
"""The file of the styles."""


def _theme(name: str, *, dark: bool) -> Theme:
    """A theme of one accent, in which nothing else calls for attention but an error."""
    colours = THEMES[name]
    accent = colours["accent"]
    return Theme(
        name=name,
        dark=dark,
        primary=accent,
        accent=accent,
        warning=accent,
        success=accent,
        error=colours["error"],
        foreground=colours["foreground"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["surface"],
        variables={each: colours[each] for each in ("muted", "rule", "cursor-background")},
    )


DARK = _theme(names.DARK, dark=True)
LIGHT = _theme(names.LIGHT, dark=False)


def theme_names() -> list[str]:
    """The names of all themes, the program's own first."""
    return [DARK.name, LIGHT.name, *BUILTIN_THEMES]


def dress(app: App[None], wanted: str) -> None:
    """Give an app the styles and the themes, of which it wears the one wanted, if there is one."""
    if not STYLES.exists():
        _style_from_archive(app)
    for theme in (DARK, LIGHT):
        app.register_theme(theme)
    app.theme = wanted if wanted in app.available_themes else DARK.name


def worn(app: App[None], *, is_light: bool) -> Worn:
    """The colours of the theme that an app wears, as its frames have them.

    Args:
        app: The app.
        is_light: Whether the terminal is.
    """
    theme, variables = app.current_theme, app.theme_variables
    if theme.ansi or not variables:  # the terminal's own colours, which nobody here knows
        ground, words = (_BLACK, _WHITE) if theme.dark else (_WHITE, _BLACK)
        return Worn(ground, ground, words, is_light)
    parts = (variables[name] for name in ("background", "surface", "accent"))
    return Worn(*_rgb(*parts, no_color=app.no_color), is_light)


@lru_cache
def _rgb(*colours: str, no_color: bool) -> tuple[Colour, Colour, Colour]:
    found = map(Color.parse, colours)
    ground, surface, accent = ((each.monochrome if no_color else each).rgb for each in found)
    return ground, surface, accent


def _style_from_archive(app: App[None]) -> None:
    """Take the styles from the archive that Python runs from, where no path leads to them."""
    from importlib.resources import files

    text = files("missiontui.ui").joinpath(STYLES.name).read_text("utf-8")
    app.css_path = []
    app.stylesheet.add_source(text, read_from=(str(STYLES), ""))


def lent_colours(theme: Theme) -> dict[str, str]:
    """The variables of this program's styles, for a theme that does not define them."""
    if "muted" in theme.variables:
        return {}
    system = theme.to_color_system().generate()
    foreground, background = Color.parse(system["foreground"]), Color.parse(system["background"])
    return {
        "muted": foreground.blend(background, 0.25).hex6,
        "rule": foreground.blend(background, 0.65).hex6,
        "cursor-background": foreground.blend(background, 0.85).hex6,
    }
