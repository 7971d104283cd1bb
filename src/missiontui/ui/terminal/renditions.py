"""The renditions that a terminal has, in place of those that frames ask for.

Frames say their colours in full, and here alone it is decided what a terminal of fewer colours is
told in their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from missiontui.ui.terminal.runs import Rendition

_TRUE = ("truecolor", "24bit")
"""The values of COLORTERM by which terminals say that they have all colours."""
_TABLE = ("256color", "kitty", "direct")
"""The ends of the types of terminals that have a table of 256, and maybe more."""
_LEVELS = (0, 95, 135, 175, 215, 255)
"""The values of red, green and blue in the cube of xterm's table of 256 colours."""
_FIRST_GREY, _GREYS, _STEP, _DARKEST = 232, 24, 10, 8
"""The greys behind the cube: the number of the first, how many, and their values."""
_ITALICS, _BOLD, _UNDERLINE, _REVERSE = map(frozenset, "3147")


class Depth(Enum):
    """The colours of a terminal."""

    NONE = "none"
    """None, or the user wants none (no-color.org)."""
    FEW = "few"
    """The eight of ECMA-48, whose values each terminal chooses."""
    TABLE = "table"
    """The 256 of xterm's table."""
    TRUE = "true"
    """All of them."""


def depth_of(env: Mapping[str, str], colours: int | None = None) -> Depth:
    """The colours of a terminal.

    Args:
        env: The environment, in which the terminal and the user say so.
        colours: Their number by terminfo; None where that does not know the terminal.
    """
    if env.get("NO_COLOR"):
        return Depth.NONE
    if env.get("COLORTERM", "").strip().lower() in _TRUE:
        return Depth.TRUE
    if env.get("TERM", "").lower().endswith(_TABLE) or (colours or 0) >= 256:
        return Depth.TABLE
    return Depth.FEW if colours is None or colours >= 8 else Depth.NONE


Colour = tuple[int, int, int]
"""Red, green and blue, from 0 to 255."""


class Worn(NamedTuple):
    """The colours of a theme that have a meaning."""

    ground: Colour
    """The one that most words stand on."""
    surface: Colour
    """The one of the boxes above it."""
    accent: Colour
    """The one that stands out from the others."""

    is_light: bool
    """True if the terminal is light, whatever the theme is."""


_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)


class Renditions(NamedTuple):
    """The renditions of a terminal."""

    depth: Depth = Depth.TRUE
    """Its colours."""
    italics: bool = True
    """False where it would show something else."""
    worn: Worn = Worn(_BLACK, _BLACK, _WHITE, is_light=False)
    """The theme, whose colours have other renditions where there are few."""

    def shown(self, asked: Rendition) -> Rendition:
        """The rendition that it is told in place of the one that a frame asks for."""
        return _shown(self, asked)


AS_ASKED = Renditions()
"""Every rendition that a frame can ask for."""


@lru_cache(maxsize=1024)
def _shown(renditions: Renditions, asked: Rendition) -> Rendition:
    if not renditions.italics:
        asked = asked._replace(attributes=asked.attributes - _ITALICS)
    if renditions.depth in (Depth.NONE, Depth.FEW):
        return _of_few(renditions, asked)
    return asked._replace(
        foreground=_entry(asked.foreground, renditions.depth),
        background=_entry(asked.background, renditions.depth),
    )


# The table -------------------------------------------------------------------------------------


def _entry(parameters: str, depth: Depth) -> str:
    """A colour by its number in the table, which is shorter, where it stands there.

    The nearest one where there are no others. The first 16 are never meant, as they have other
    values in each terminal; a cube of 6 by 6 by 6 and 24 greys follow.
    """
    wanted = _colour(parameters)
    if wanted is None:
        return parameters
    off, number = min(_nearest_of_cube(wanted), _nearest_grey(wanted))
    return parameters if off and depth is Depth.TRUE else f"{parameters[:2]};5;{number}"


def _colour(parameters: str) -> Colour | None:
    """The colour that parameters say in full; None where they say it in another way."""
    _, way, *rest = [*parameters.split(";"), ""]
    return (int(rest[0]), int(rest[1]), int(rest[2])) if way == "2" else None


def _nearest_of_cube(wanted: Colour) -> tuple[int, int]:
    """The distance and the number of the nearest colour of the cube."""
    red, green, blue = map(_nearest_level, wanted)
    near = (_LEVELS[red], _LEVELS[green], _LEVELS[blue])
    return _distance(wanted, near), 16 + 36 * red + 6 * green + blue


def _nearest_level(value: int) -> int:
    return min(range(len(_LEVELS)), key=lambda at: abs(_LEVELS[at] - value))


def _nearest_grey(wanted: Colour) -> tuple[int, int]:
    """The distance and the number of the nearest grey."""
    at = min(max(round((sum(wanted) / 3 - _DARKEST) / _STEP), 0), _GREYS - 1)
    grey = _DARKEST + _STEP * at
    return _distance(wanted, (grey, grey, grey)), _FIRST_GREY + at


def _distance(one: Colour, other: Colour) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


# Few colours, and none -------------------------------------------------------------------------


def _of_few(renditions: Renditions, asked: Rendition) -> Rendition:
    """The terminal's own two colours, whose contrast its user knows; the accent where it has it.

    What is filled is reversed. It is never bold: some terminals make a bold black grey, also where
    it is reversed, and grey on grey cannot be read.
    """
    ink, ground = asked.foreground, asked.background
    attributes = asked.attributes - _REVERSE
    if attributes != asked.attributes:
        ink, ground = _other_way(ground, "3"), _other_way(ink, "4")
    accent = _accent(renditions) if renditions.depth is Depth.FEW else ""
    fill = _fill(renditions.worn, _colour(ink), _colour(ground), says_ground=bool(ground))
    if fill is _Fill.NONE:
        own = "" if ink.startswith("38") or renditions.depth is Depth.NONE else ink
        return Rendition(accent if _colour(ink) == renditions.worn.accent else own, "", attributes)
    attributes = (attributes - _BOLD) | _REVERSE
    if fill is _Fill.STRONG:
        return Rendition(accent, "", attributes if accent else attributes | _UNDERLINE)
    return Rendition("", "", attributes)


def _other_way(parameters: str, kind: str) -> str:
    """The parameters of a colour as foreground, 3, or as background, 4."""
    if not parameters:
        return ""
    if parameters[0] in "34":
        return kind + parameters[1:]
    return ("9" if kind == "3" else "10") + parameters[-1]


def _accent(renditions: Renditions) -> str:
    """Blue in light terminals, cyan in others."""
    return "34" if renditions.worn.is_light else "36"


class _Fill(Enum):
    """The ground of some cells, beside that of most."""

    NONE = "none"
    """The same."""
    WEAK = "weak"
    """A shade of it: the line of the cursor, a field."""
    STRONG = "strong"
    """A ground that words stand out from: what was found or selected, the cursor of a field."""


_WEAK_FROM, _STRONG_FROM = 1.15, 2.5
"""The contrasts with the ground from which a fill is one, and a strong one."""


def _fill(worn: Worn, ink: Colour | None, ground: Colour | None, *, says_ground: bool) -> _Fill:
    if ground is None:
        return _Fill.STRONG if says_ground else _Fill.NONE
    differs = contrast(ground, worn.ground)
    if {ink, ground} <= {_BLACK, _WHITE}:  # a picture, the code of a number
        return _Fill.WEAK if differs >= _STRONG_FROM else _Fill.NONE
    if ground == worn.accent or differs >= _STRONG_FROM:
        return _Fill.STRONG
    return _Fill.WEAK if differs >= _WEAK_FROM and ground != worn.surface else _Fill.NONE


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    """Relative luminance (WCAG 2.2)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
