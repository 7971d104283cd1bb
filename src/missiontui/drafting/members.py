"""Members of a delegation as a text lists them: "Name (GROUP, Country)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from missiontui.drafting.paragraphs import Paragraph, Span, sentence_spans
from missiontui.drafting.vocabulary import word_list
from missiontui.model import Function

_BRACKET = re.compile(r"(?<= )\(([^(),]{2,40}), ([^(),]{2,40})\)")
_WORD = re.compile(r"[^\s,;:()“”„«»\"•|]+(?: |$)")
_PARTICLES = word_list(
    "de del della di da das dos du van von der den ten ter la le el al bin bint ben ibn i y e und "
    "zu zum af av"
)
"""Words of a name that have no capital."""
_TITLES = word_list(
    "chair chairman chairwoman chairperson co-chair vice-chair vice-chairman vice-chairwoman "
    "rapporteur member members mep meps mp mps delegation head leader president vice-president mr "
    "mrs ms miss dr prof sir lady lord senator senators deputy deputies also with "
    "participants coordinator committee the m mme mm herr frau abgeordnete abgeordneter "
    "vorsitzende vorsitzender leiter leiterin président présidente députée député presidente "
    "presidenta sr sra diputado "
    "diputada pan pani przewodniczący przewodnicząca poseł posłanka председатель депутат глава"
)
"""Words with a capital before a name that are no part of it."""
_LONGEST_NAME = 6
_GROUPS = frozenset({"Renew", "Renew Europe", "The Left", "Greens", "Verts", "Grüne"})
"""Political groups that are not printed in capitals."""
_STATES = frozenset({"UK", "USA", "US", "UAE", "U.K.", "U.S."})
"""Countries that are printed in capitals."""
_COUNTRY = re.compile(r"(?:the )?[^\W\d_][^\W\d_.’'-]*(?:[ ’'-][^\W\d_]+){0,4}")
_LISTS = re.compile(
    r"(?i)\b(?:members of the (?:delegation|mission)|compos(?:ed|ition)|compris\w+|consist\w*|"
    r"includ(?:e|es|ed)|made up|led by|headed by|members:|participants?\b|participating|took part|"
    r"travell?ed|delegation(?: members)?:|composition de la délégation|composée|conduite par|"
    r"membres|zusammensetzung|mitglieder|geleitet|teilnehmer\w*|composición|integrad\w+|encabezad\w+|"
    r"miembros|skład\w*|członk\w+|przewodnicz\w+|состав\w*|член\w*|возглав\w+)"
)
"""Words that introduce those who travelled."""
_MET = re.compile(
    r"(?i)\b(?:met|meets?|meetings?|received|hosted|heard|talks?|spoke|rencontr\w+|traf|trafen|"
    r"treffen|reuni\w+|spotka\w+|встре\w+)\b"
)
"""Words by which the people of a sentence may be those whom the delegation met."""
_DELEGATION = re.compile(r"(?i)deleg|délég|делег|mission|participa")
_NOT = re.compile(
    r"(?i)\b(?:not|never|unable|instead|replac\w+|absent|withdr\w+|cancel\w+|prevented|except|"
    r"without|ne|pas|nicht|kein\w*|no|nie|не)\b"
)
"""Words by which a sentence may say that somebody did not travel."""
_CHAIR = r"(?:co-?|vice-?)?(?:chair(?:man|woman|person)?|head|leader)"
_BEFORE = re.compile(
    rf"(?i)\b(?P<words>{_CHAIR} of the delegation|delegation {_CHAIR})(?::|,| was| is)? ?$"
)
_BEHIND = re.compile(
    rf"(?i)(?:,| –| -| \()? ?(?:the )?(?P<words>{_CHAIR} of the delegation)"
    r"(?=[,.;)]| and\b| who\b|:?$)"
)
"""The same behind a name; a standing delegation ("for relations with") is another one."""
_LONGEST_FUNCTION = 60
"""The most characters before a name that are looked at for a function."""


class Member(NamedTuple):
    """A person with group and country."""

    paragraph: int
    """The number of the paragraph where the person is printed."""
    words: str
    """The words that say so: "Ines Tallow (EPP, Austria)"."""
    name: str
    """Name as printed."""
    group: str
    """Political group."""
    country: str
    """Country as printed."""
    travelled: bool
    """True where the text lists the person with the delegation."""
    function: Function | None = None
    """Function in the delegation, where the text says that it is one of the delegation."""
    function_as_printed: str | None = None
    """The same in its words."""


def printed_members(paragraphs: Sequence[Paragraph]) -> tuple[Member, ...]:
    """All people with group and country, in the order of the text; a person may come twice."""
    return tuple(
        member
        for before, paragraph in zip(("", *(p.text for p in paragraphs)), paragraphs, strict=False)
        for member in _of_paragraph(paragraph, before)
    )


def _of_paragraph(paragraph: Paragraph, before: str) -> Iterator[Member]:
    heading = before if len(before) <= 80 and _DELEGATION.search(before) else ""
    for span in sentence_spans(paragraph.text):
        sentence = paragraph.text[span.start : span.end]
        found = list(_people(sentence))
        listed = _is_list(heading, sentence, len(found)) and not _NOT.search(sentence)
        end = 0
        for place, group, country in found:
            function, words = _function(sentence, place, end)
            end = place.end
            shown = sentence[place.start : place.end]
            name = shown.partition(" (")[0]
            said = listed or (function is not None and not _NOT.search(sentence))
            travelled = bool(group) and said
            yield Member(
                *(paragraph.number, shown, name, group, country, travelled), function, words
            )


def _is_list(heading: str, sentence: str, number: int) -> bool:
    """Tell that a sentence lists those who travelled."""
    if heading and _LISTS.search(heading):
        return True
    introduced = _LISTS.search(sentence) and _DELEGATION.search(sentence)
    return bool(introduced) and number >= 2 and not _MET.search(sentence)


def _people(sentence: str) -> Iterator[tuple[Span, str, str]]:
    """The place of each person with bracket, group and country; these are empty where open.

    Of brackets that leave open which is which ("Social Democrats, Port Ilse") the others of the
    sentence decide, where all of them have the group first.
    """
    brackets = list(_BRACKET.finditer(sentence))
    known = [_group_and_country(found[1], found[2]) for found in brackets]
    certain = [(found[1], sides[0]) for found, sides in zip(brackets, known, strict=True) if sides]
    is_group_first = bool(certain) and all(first == group for first, group in certain)
    end = 0
    for found, sides in zip(brackets, known, strict=True):
        is_like_others = is_group_first and _is_country(found[2])
        either = sides or ((found[1], found[2]) if is_like_others else ("", ""))
        start = _start_of_name(sentence[end : found.start()])
        if start is not None:
            yield Span(end + start, found.end()), *either
        end = found.end()


def _group_and_country(one: str, other: str) -> tuple[str, str] | None:
    """Which of two words in brackets is the group, and which the country; None if it is open."""
    first = _is_group(one) and _is_country(other)
    second = _is_group(other) and _is_country(one)
    if first == second:
        return None
    return (one, other) if first else (other, one)


def _is_group(word: str) -> bool:
    capitals = sum(c.isupper() for c in word)
    return word in _GROUPS or (capitals >= 2 and " " not in word and word not in _STATES)


def _is_country(word: str) -> bool:
    if word in _STATES:
        return True
    parts = word.removeprefix("the ").split(" ")
    named = all(part[:1].isupper() or part in ("of", "and", "the", "de") for part in parts)
    capitals = any(len(part) > 1 and part.isupper() for part in parts)
    return bool(_COUNTRY.fullmatch(word)) and named and not capitals and word not in _GROUPS


def _start_of_name(before: str) -> int | None:
    """The place where a name of two words or more begins that ends with a text; None if none."""
    words = list(_WORD.finditer(before))[-_LONGEST_NAME - 3 :]
    taken: list[re.Match[str]] = []
    end = len(before)
    for word in reversed(words):
        shown = word[0].strip()
        is_name = shown[:1].isupper() or shown in _PARTICLES
        if word.end() != end or not is_name or (shown.endswith(".") and len(shown) > 3):
            break
        taken.insert(0, word)
        end = word.start()
    while taken and (
        taken[0][0].strip(" .’'").casefold() in _TITLES or taken[0][0].strip() in _PARTICLES
    ):
        taken.pop(0)
    return taken[0].start() if 2 <= len(taken) <= _LONGEST_NAME else None


def _function(sentence: str, place: Span, end: int) -> tuple[Function | None, str | None]:
    """The function in the delegation that stands right before or behind a person.

    Args:
        sentence: The sentence that names the person.
        place: The place of the name with its bracket.
        end: The place where the person before this one ends, to whom words right there belong.
    """
    found = _BEHIND.match(sentence, place.end)
    if found is None and not (end and _BEHIND.match(sentence, end)):
        first = max(end, place.start - _LONGEST_FUNCTION)
        found = _BEFORE.search(sentence, first, place.start)
    if found is None:
        return None, None
    words = found["words"]
    if re.search(r"(?i)\bco-?chair", words):
        return Function.CO_CHAIR, words
    return (Function.VICE_CHAIR if "vice" in words.casefold() else Function.CHAIR), words
