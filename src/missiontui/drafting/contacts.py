"""Whom a text tells to ring: numbers and addresses under the line that names whose they are.

What answers, an office or a person, is taken from the words of that line alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from missiontui.drafting.means import PrintedMeans, printed_means
from missiontui.drafting.paragraphs import Paragraph, is_clean
from missiontui.model import ContactKind, MeansKind

_PRESS = (
    r"(?i)\b(?:press|media) (?:service|office|unit|team|desk|centre|center|department)|"
    r"service de presse|bureau de presse|pressestelle|pressedienst|pressebüro|"
    r"(?:oficina|servicio|gabinete) de prensa|biuro prasowe|пресс-служба|المكتب الصحفي"
)
_OFFICE = (
    r"(?i)\b(?:office|secretariat|cabinet|registry|bureau|secrétariat|büro|sekretariat|"
    r"oficina|secretaría|secretaria|biuro|бюро|секретариат|канцелярия)\b|مكتب|أمانة"
)
_KINDS = {
    ContactKind.PRESS_SERVICE: _PRESS,
    ContactKind.EVENT_LINE: r"(?i)\b(?:event line|hotline|helpline|infoline)\b",
    ContactKind.OFFICE: _OFFICE,
}
"""Patterns of the words that say what answers, the first that fits first."""
_POST = re.compile(
    r"(?i)\b(?:(?:press|media|information|communications?) (?:officer|adviser|advisor|attaché)|"
    r"spokes(?:person|man|woman)|head of \w+|attachée? de presse|porte-parole|pressesprecherin|"
    r"pressesprecher|jef[ea] de prensa|portavoz|rzecznik|rzeczniczka|пресс-секретарь)\b"
)
_HONORIFIC = re.compile(
    r"^(?:Mr|Mrs|Ms|Dr|Mme|M\.|Herr|Frau|Sr\.?|Sra\.?|Pan|Pani)\.? (?=[^\W\d_])"
)
_HEADING = re.compile(
    r"(?i)^(?:(?:press |media |for |further |more |additional )*(?:contacts?|information|enquiries|"
    r"details|inquiries|journalists)(?: (?:point|person|details))?|kontakt|kontakte|pressekontakt|"
    r"contacts? presse|contactos?|contacto de prensa|kontakty|контакты?|контактная информация|"
    r"للاتصال|الاتصال|جهة الاتصال|notes? to editors|ends?)\s?:?$"
)
_LEADING_HEADING = re.compile(
    r"(?i)^(?:for (?:journalists|the media|the press|(?:further|more) information)|"
    r"(?:(?:press|media) )?contacts?(?: person)?|kontakt|contacto|контакт|للاتصال)\s?:\s?"
)
_LABEL_AT_END = re.compile(
    r"(?i)[\s,;:|–—-]*(?:e-?mail|tel|telephone|phone|web|website)?\.?[\s,;:|(–—-]*$"
)
_SENTENCE = re.compile(
    r"(?i)^(?:for|please|to|if|call|write|see|you|pour|para|für|bitte|więcej|для|للمزيد)\b"
)
"""How a line begins that tells what to do, and is no name."""
_BULLET = re.compile(r"^[•*·▪–—-]\s+")
_SENTENCE_END = re.compile(r"[.!?] (?=[^\W\d_]{2})")
_DIGITS_AT_END = re.compile(r"[:,]\s?[\d\s().+/–-]{6,}$")
"""Digits behind a name that nothing calls a number."""
_LONGEST_LINE = 200
"""The most of a line that is looked at for a name, in characters."""
_LONGEST_NAME = 90
_MOST_WORDS = 12


class PrintedContact(NamedTuple):
    """A name with numbers and addresses."""

    paragraph: int
    """The number of the paragraph that names it."""
    name: str
    """Name as printed; empty where no line is one."""
    kind: ContactKind | None
    """What answers, as the name says; None where it does not."""
    post: str | None
    """The post of a person, as printed."""
    means: tuple[tuple[int, PrintedMeans], ...]
    """The numbers and addresses, each with the number of its paragraph."""


class _Name(NamedTuple):
    paragraph: int
    name: str
    post: str | None = None
    is_person: bool = False


_NOBODY = _Name(0, "")


class _Names:
    """The name that numbers stand under, line after line of a text."""

    def __init__(self) -> None:
        self._current = _NOBODY
        self._waiting: list[tuple[int, str]] = []

    def pass_over(self, paragraph: int, line: str) -> None:
        """Take note of a line without numbers: it may name what follows."""
        text = _LEADING_HEADING.sub("", line).strip(" :")
        self._current = _NOBODY
        if not _may_name(text):
            self._waiting.clear()
            return
        self._waiting.append((paragraph, text))

    def before(self, paragraph: int, words: str, *, begins: bool) -> _Name:
        """The name of a number: the words before it in its line, else the line above.

        Args:
            paragraph: The number of the paragraph.
            words: The words from the last number on, or from where the line begins.
            begins: True where the line begins there.
        """
        text = _LEADING_HEADING.sub("", _SENTENCE_END.split(words[-_LONGEST_LINE:])[-1])
        text = _LABEL_AT_END.sub("", _DIGITS_AT_END.sub("", text)).strip(" :,;.|/()–—-")
        if text and not _HEADING.match(text) and (begins or not text[0].islower()):
            self._current = _named(paragraph, text) if _may_name(text) else _NOBODY
        elif self._waiting:
            self._current = self._last()
        self._waiting.clear()
        return self._current

    def _last(self) -> _Name:
        named = _named(*self._waiting[-1])
        if len(self._waiting) > 1 and _POST.search(named.name) and not named.post:
            first = _named(*self._waiting[-2])
            return first._replace(post=named.name, is_person=True)
        return named


def printed_contacts(paragraphs: Sequence[Paragraph]) -> tuple[PrintedContact, ...]:
    """The contacts of a text in its order; what has no name comes under an empty one."""
    names = _Names()
    found: dict[_Name, list[tuple[int, PrintedMeans]]] = {}
    for paragraph in paragraphs:
        for each in paragraph.lines:
            line = _BULLET.sub("", each)
            means = tuple(one for one in printed_means(line) if is_clean(one.value))
            if not means:
                names.pass_over(paragraph.number, line)
                continue
            ends = [0, *(one.end for one in means)]
            for end, one in zip(ends, means, strict=False):
                named = names.before(paragraph.number, line[end : one.at], begins=end == 0)
                found.setdefault(named, []).append((paragraph.number, one))
    contacts = (
        PrintedContact(*named[:2], _kind(named, means), named.post, tuple(means))
        for named, means in found.items()
    )
    return tuple(filter(_is_contact, map(_without_pages, contacts)))


def printed_pages(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, str]]:
    """The addresses of pages that a text refers to outside its contacts, with their paragraphs."""
    of_contacts = {
        (number, means.value)
        for contact in printed_contacts(paragraphs)
        for number, means in contact.means
    }
    found = (
        (paragraph.number, means.value)
        for paragraph in paragraphs
        for line in paragraph.lines
        for means in printed_means(line)
        if means.kind is MeansKind.WEB and means.value.lower().startswith("http")
    )
    yield from dict.fromkeys(
        place for place in found if place not in of_contacts and is_clean(place[1])
    )


def _without_pages(contact: PrintedContact) -> PrintedContact:
    """A contact; without the pages, which are no way to reach anybody, where it has no kind."""
    if contact.kind is not None:
        return contact
    means = tuple(each for each in contact.means if each[1].kind is not MeansKind.WEB)
    return contact._replace(means=means)


def _is_contact(contact: PrintedContact) -> bool:
    return bool(contact.means)


def _may_name(text: str) -> bool:
    """Tell that a line may be a name: it is short, and no sentence and no heading."""
    is_short = len(text) <= _LONGEST_NAME and len(text.split(" ")) <= _MOST_WORDS
    if not text or not is_short or text[-1] in ".!?;" or not any(map(str.isalpha, text)):
        return False
    return is_clean(text) and not _HEADING.match(text) and not _SENTENCE.match(text)


def _named(paragraph: int, text: str) -> _Name:
    name, _, post = text.partition(", ")
    if post and _POST.search(post):
        return _Name(paragraph, name, post, is_person=True)
    return _Name(paragraph, text, None, _HONORIFIC.match(text) is not None)


def _kind(named: _Name, means: Sequence[tuple[int, PrintedMeans]]) -> ContactKind | None:
    """What answers, as far as the printed words say so."""
    if named.is_person or any(_is_address_of(named.name, each) for _, each in means):
        return ContactKind.PERSON
    return next((kind for kind, pattern in _KINDS.items() if re.search(pattern, named.name)), None)


def _is_address_of(name: str, means: PrintedMeans) -> bool:
    """Tell that an e-mail address is made of all words of a name: first.last@..."""
    words = name.casefold().split(" ")
    local = means.value.partition("@")[0].casefold()
    return means.kind is MeansKind.EMAIL and len(words) > 1 and re.split(r"[._-]", local) == words
