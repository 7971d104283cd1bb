"""The two themes of the program, and the colours that every theme must lend it.

Each pair of text and background in them has a contrast of 4.5:1 or more (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme

DARK = Theme(
    name="missiontui-dark",
    dark=True,
    primary="#8ab4f8",
    accent="#8ab4f8",
    foreground="#e6e8eb",
    background="#15171b",
    surface="#1c1f24",
    panel="#1c1f24",
    warning="#8ab4f8",
    error="#ff9d94",
    success="#8ab4f8",
    variables={
        "muted": "#a3abb6",
        "rule": "#4a515c",
        "cursor-background": "#2c3038",
    },
)

LIGHT = Theme(
    name="missiontui-light",
    dark=False,
    primary="#0b57a4",
    accent="#0b57a4",
    foreground="#1d2024",
    background="#fbfbfa",
    surface="#f1f1ef",
    panel="#f1f1ef",
    warning="#0b57a4",
    error="#a4261d",
    success="#0b57a4",
    variables={
        "muted": "#565d66",
        "rule": "#b9bdc3",
        "cursor-background": "#dfe3e8",
    },
)


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
