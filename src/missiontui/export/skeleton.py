"""The skeleton of statements that a paragraph of the source asks for, to be filled in a record."""

from __future__ import annotations

import json
from itertools import count

from missiontui.model import Mission


def skeleton(mission: Mission, paragraph: int) -> str:
    """YAML of a statement for each stretch of a paragraph that is not recorded, else of one.

    Its words are filled in, so that nobody types them; kind, speaker and own words are left to
    whoever has read them, and are faults until they are there.
    """
    stretches = mission.unrecorded.get(paragraph, ("",))
    free = (id for n in count(1) if (id := f"paragraph-{paragraph}-{n}") not in mission.items)
    return "\n".join(_statement(next(free), paragraph, words) for words in stretches)


def _statement(id: str, paragraph: int, words: str) -> str:
    lines = [
        f"  - id: {id}",
        "    kind:",
        "    speaker:",
        "    text:",
        f"    paragraph: {paragraph}",
    ]
    if words:
        # A text in JSON is one in YAML too (YAML 1.2.2, section 1.2).
        lines.append(f"    wording: {json.dumps(words, ensure_ascii=False)}")
    return "\n".join(lines)
