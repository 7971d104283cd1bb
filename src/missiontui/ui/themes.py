"""The looks of the program: its styles, its two themes, and what every theme must lend it.

Each pair of text and background in them has a contrast of 4.5:1 or more (WCAG 2.2, 1.4.3). Their
colours stand in xterm's table of 256: a terminal that has no others shows the very same, and their
numbers are short to send.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from missiontui.settings import themes as settings
from missiontui.ui.terminal.looks import Colour, Worn

_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)
STYLES = Path(__file__).with_name("missiontui.tcss")  # absolute, for apps defined elsewhere
"""The file of the styles."""
DARK = Theme(
    name=settings.DARK,
    dark=True,
    primary="#87afff",
    accent="#87afff",
    foreground="#e4e4e4",
    background="#121212",
    surface="#1c1c1c",
    panel="#1c1c1c",
    warning="#87afff",
    error="#ff8787",
    success="#87afff",
    variables={
        "muted": "#a8a8a8",
        "rule": "#4e4e4e",
        "cursor-background": "#303030",
    },
)

LIGHT = Theme(
    name=settings.LIGHT,
    dark=False,
    primary="#005faf",
    accent="#005faf",
    foreground="#1c1c1c",
    background="#ffffff",
    surface="#eeeeee",
    panel="#eeeeee",
    warning="#005faf",
    error="#af0000",
    success="#005faf",
    variables={
        "muted": "#585858",
        "rule": "#bcbcbc",
        "cursor-background": "#e4e4e4",
    },
)


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
    names = (variables[name] for name in ("background", "surface", "accent"))
    return Worn(*_rgb(*names, no_color=app.no_color), is_light)


@lru_cache
def _rgb(*names: str, no_color: bool) -> tuple[Colour, Colour, Colour]:
    found = map(Color.parse, names)
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
