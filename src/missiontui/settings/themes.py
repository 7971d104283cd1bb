"""The theme: what the user has chosen, else what the terminal has answered or says of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

DARK, LIGHT = "missiontui-dark", "missiontui-light"
"""The two themes of the program's own."""
TERMINAL = "terminal"
"""The choice of no theme: the own one that suits the terminal."""
VARIABLE = "MISSIONTUI_THEME"
"""The environment variable that names a theme where the command line does not."""
QUESTION = "\x1b]11;?\x1b\\\x1b[c"
"""The question for the terminal's background (OSC 11), and one that each answers (DA1)."""
_FENCE = r"\x1b\[\?[\d;]*c"
_ANSWER = r"\x1b\]11;(?:rgba?:|#)([0-9A-Fa-f/]+)(?:\x07|\x1b\\)"
_LIGHT_FROM = 0.5
_DARK_NUMBERS = {*map(str, range(7)), "8"}
"""The numbers of the dark ones among the first sixteen colours, as vim counts them."""


def theme_of(is_light: bool | None) -> str:  # noqa: FBT001  # the answer to a question
    """The own theme that suits a light terminal, or any other."""
    return LIGHT if is_light else DARK


def answered_light(reply: str) -> bool | None:
    """Tell that the background is light, by the terminal's answer; None of any other reply."""
    found = re.fullmatch(_ANSWER, reply)
    if found is None:
        return None
    parts = found[1].split("/")
    if len(parts) == 1 and len(found[1]) % 3 == 0:  # the older form: as many digits for each
        each = len(found[1]) // 3
        parts = [found[1][at : at + each] for at in range(0, 3 * each, each)]
    if len(parts) not in (3, 4) or not all(0 < len(part) <= 4 for part in parts):
        return None
    red, green, blue = (int(part, 16) / int("f" * len(part), 16) for part in parts[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > _LIGHT_FROM


def is_fence(reply: str) -> bool:
    """Tell that a reply is the one that each terminal gives: the answer would be here by now."""
    return bool(re.fullmatch(_FENCE, reply))


def says_light(env: Mapping[str, str]) -> bool | None:
    """Tell that the background is light, by COLORFGBG; None where that says nothing."""
    number = env.get("COLORFGBG", "").rpartition(";")[2]
    return number not in _DARK_NUMBERS if number.isdecimal() and int(number) < 16 else None


def near_names(name: str, known: list[str]) -> list[str]:
    """The names that may be meant by a wrong one, at most three, those that hold it first."""
    from difflib import get_close_matches

    word = name.lower()
    within = [each for each in known if word and word in each]
    close = get_close_matches(word, known, n=3, cutoff=0.6)
    return list(dict.fromkeys([*within, *close]))[:3]
