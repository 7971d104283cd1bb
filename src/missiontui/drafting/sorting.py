"""The part of a record in which the facts of a paragraph will mostly go."""

from __future__ import annotations

import re

from missiontui.drafting.findings import Found
from missiontui.drafting.paragraphs import Paragraph

_OTHERWISE = "statements"
_HEAD = 2
"""The last paragraph that a heading of the whole text may be, behind its title."""
_LONGEST_HEADING = 60
_MEETING = re.compile(
    r"(?i)\b(?:met\b|meeting|exchange of views|hearing|heard from|discuss|hosted|received by|"
    r"rencontr|entretien|reçu|traf|trafen|treffen|gespräch|empfangen|reuni|encuentr|entrevist|"
    r"spotka|rozmaw|встре|бесед|التق|اجتم|لقاء)"
)
_STATEMENT = re.compile(
    r"(?i)\b(?:call(?:ed|s)? (?:for|on|upon)|urge|concern|welcom|regret|deplor|condemn|recogni|"
    r"acknowledg|express|stress|underlin|highlight|recommend|expect|praise|commend|demand|"
    r"appel|demand|inquiét|préoccup|salu|regrett|soulign|fordert|forder|besorg|begrüß|beton|"
    r"pid[eió]|exig|preocup|acog|lament|subray|wezwa|apel|zaniepoko|zadowol|podkreśl|"
    r"призва|обеспоко|приветств|подчерк|دع[ات]|قلق|رحب)"
)
_DELEGATION = re.compile(
    r"(?i)^(?:composition|members?|participants?|zusammensetzung|mitglieder|composición|skład|"
    r"состав|membres|miembros|أعضاء)\b"
)
_VISIT = re.compile(
    r"(?i)\b(?:visit|travel|mission|visite|besuch|reise|visita|viaj|wizyt|визит|поездк|زيار)"
)


def parts_of(found: Found) -> dict[int, str]:
    """The part of a record for each paragraph; a heading goes with what it stands above."""
    by_place = _by_place(found)
    parts: dict[int, str] = {}
    for paragraph in reversed(found.paragraphs):
        number = paragraph.number
        part = by_place.get(number) or _by_words(paragraph)
        if part == _OTHERWISE and is_heading(paragraph):
            part = "source" if number <= _HEAD else parts.get(number + 1, part)
        parts[number] = part
    return parts


def _by_place(found: Found) -> dict[int, str]:
    """The part for each paragraph in which something was found; the first of several."""
    first_contact = _first_contact(found)
    last = len(found.paragraphs)
    numbers = {
        "source": [1, found.published[0] if found.published else 1],
        "quotations": _of_quotations(found),
        "delegation": [each.paragraph for places in found.members for each in places],
        "contacts": list(range(first_contact, last + 1)),
        "visit": [found.visit[0]] if found.visit else [],
        "meetings": [number for number, _ in found.places],
    }
    return {number: part for part in reversed(numbers) for number in numbers[part]}


def _by_words(paragraph: Paragraph) -> str:
    if _DELEGATION.match(paragraph.text) and is_heading(paragraph):
        return "delegation"
    if _MEETING.search(paragraph.text):
        return "meetings"
    is_said = _STATEMENT.search(paragraph.text)
    return "visit" if not is_said and _VISIT.search(paragraph.text) else _OTHERWISE


def is_heading(paragraph: Paragraph) -> bool:
    """Tell that a paragraph is short, and no sentence."""
    text = paragraph.text
    return len(text) <= _LONGEST_HEADING and text[-1] not in ".!?…؟"


def _of_quotations(found: Found) -> list[int]:
    """The paragraphs of quotations, and those that name their speakers."""
    numbers: list[int | None] = []
    for each in found.quotations:
        numbers += (each.paragraph, each.named_in, *(at.paragraph for at in each.breaks))
    return [number for number in numbers if number]


def _first_contact(found: Found) -> int:
    """The number of the first paragraph of the contacts, which end a text."""
    numbers = [number for each in found.contacts for number, _ in each.means]
    numbers += [each.paragraph for each in found.contacts if each.paragraph]
    last = len(found.paragraphs)
    return min((number for number in numbers if number > last // 2), default=last + 1)
