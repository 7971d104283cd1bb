"""Ids of a draft: made of the words that name a thing, each given once."""

from __future__ import annotations

import re
import unicodedata

from missiontui.drafting.yaml_text import RESERVED
from missiontui.model import PARTS, SECTIONS, UNLISTED

_LONGEST = 48


class Ids:
    """The ids that are given already."""

    def __init__(self) -> None:
        self._taken = {*SECTIONS, *PARTS, UNLISTED, *RESERVED}

    def of(self, words: str, otherwise: str) -> str:
        """An id made of some words; of another word where they have no letters a-z."""
        plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
        parts = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
        whole = "-".join(parts)
        wanted = whole if len(whole) <= _LONGEST else whole[: _LONGEST + 1].rpartition("-")[0]
        wanted = wanted or whole[:_LONGEST] or otherwise
        id, number = wanted, 1
        while id in self._taken:
            number += 1
            id = f"{wanted}-{number}"
        self._taken.add(id)
        return id
