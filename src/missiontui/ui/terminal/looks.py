"""The looks that a terminal has: the renditions that frames ask for, as far as it knows them.

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
_ITALICS = frozenset("3")


class Depth(Enum):
    """The colours of a terminal."""

    TABLE = "table"
    """The 256 of xterm's table."""
    TRUE = "true"
    """All of them."""


def depth_of(env: Mapping[str, str]) -> Depth | None:
    """The colours of the terminal as it says itself; None where it does not."""
    if env.get("COLORTERM", "").strip().lower() in _TRUE:
        return Depth.TRUE
    return Depth.TABLE if env.get("TERM", "").lower().endswith(_TABLE) else None


class Look(NamedTuple):
    """The renditions of a terminal."""

    depth: Depth = Depth.TRUE
    """Its colours."""
    italics: bool = True
    """False where it would show something else."""

    def shown(self, asked: Rendition) -> Rendition:
        """The rendition that it is told in place of the one that a frame asks for."""
        return _shown(self, asked)


AS_ASKED = Look()
"""Every rendition that a frame can ask for."""


@lru_cache(maxsize=1024)
def _shown(look: Look, asked: Rendition) -> Rendition:
    return Rendition(
        _entry(asked.foreground, look.depth),
        _entry(asked.background, look.depth),
        asked.attributes if look.italics else asked.attributes - _ITALICS,
    )


def _entry(parameters: str, depth: Depth) -> str:
    """A colour by its number in the table, which is shorter, where it stands there.

    The nearest one where there are no others. The first 16 are never meant, as they have other
    values in each terminal; a cube of 6 by 6 by 6 and 24 greys follow.
    """
    kind, way, *rest = [*parameters.split(";"), ""]
    if way != "2":
        return parameters
    wanted = (int(rest[0]), int(rest[1]), int(rest[2]))
    off, number = min(_nearest_of_cube(wanted), _nearest_grey(wanted))
    return parameters if off and depth is Depth.TRUE else f"{kind};5;{number}"


_Colour = tuple[int, int, int]


def _nearest_of_cube(wanted: _Colour) -> tuple[int, int]:
    """The distance and the number of the nearest colour of the cube."""
    red, green, blue = map(_nearest_level, wanted)
    near = (_LEVELS[red], _LEVELS[green], _LEVELS[blue])
    return _distance(wanted, near), 16 + 36 * red + 6 * green + blue


def _nearest_level(value: int) -> int:
    return min(range(len(_LEVELS)), key=lambda at: abs(_LEVELS[at] - value))


def _nearest_grey(wanted: _Colour) -> tuple[int, int]:
    """The distance and the number of the nearest grey."""
    at = min(max(round((sum(wanted) / 3 - _DARKEST) / _STEP), 0), _GREYS - 1)
    grey = _DARKEST + _STEP * at
    return _distance(wanted, (grey, grey, grey)), _FIRST_GREY + at


def _distance(one: _Colour, other: _Colour) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
