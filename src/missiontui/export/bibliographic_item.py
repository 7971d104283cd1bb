"""The source of a record as an item of a bibliography, before it is written in a format.

Nothing is filled in that the record does not hold: no day of access, no place, no author beside the
publisher. The title of the record is its own and not that of the source, the paragraph is a locator
of each citation: neither is part of the item.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from missiontui.document.dates import date_words
from missiontui.document.evidence import outcome_of
from missiontui.document.names import capital
from missiontui.export.formats import NothingToExportError
from missiontui.export.keys import uid
from missiontui.export.reference import reference
from missiontui.model import SOURCE, Mission, NoteKind, PartialDate, Source
from missiontui.model.evidence import passages_of
from missiontui.typed import NamedTuple

LEAVES_OUT = (
    "All that the record says of the visit is left out: the item is the source alone.",
    "Paragraphs are locators of citations, and no part of the item.",
    "Translations of the source, and the pages that it refers to, are left out.",
    "The day on which the source was looked at is not known, and not given.",
    "The note says what was derived or added, not the reasons for it.",
)
"""What none of the formats for reference managers carries."""
_LONGEST_KEY = 60
_DIGITS = 8
_MARKS = {
    NoteKind.DERIVED: "is derived",
    NoteKind.OUTSIDE: "is from outside the source",
    NoteKind.SIC: "has a slip of the source (sic)",
    NoteKind.READING: "has several readings",
    NoteKind.DISCREPANCY: "is contradicted elsewhere",
}
_NAMES: dict[str | None, str] = {
    None: "the whole",
    "publisher": "the publisher",
    "kind": "the kind",
    "title": "the title",
    "language": "the language",
    "url": "the address",
    "identifier": "the number",
    "published": "the date",
    "year": "the date",
    "month": "the date",
    "day": "the date",
}
"""The fields of an item as its note names them."""


class BibliographicItem(NamedTuple):
    """A document as reference managers know one; what the record does not state is None."""

    key: str
    """The name that a text cites it by, always the same: ASCII letters, digits, hyphens."""
    publisher: str | None
    """The body that published it, which is its author too."""
    title: str | None
    """Its title as printed."""
    kind: str | None
    """The kind of document, with a capital letter."""
    number: str | None
    """The publisher's number for it."""
    language: str | None
    """BCP 47 tag of its language."""
    url: str | None
    """Its address."""
    issued: PartialDate | None
    """Date of publication, where its year is known; a day where its month is known too."""
    keywords: tuple[str, ...]
    """Keywords of the source."""
    note: str
    """The marks of the record on it, in words of the program alone.

    None of the record's own words stand in it, and it does not begin with a word and a colon: what
    reads so in a note, reference managers take for another field.
    """

    @property
    def is_report(self) -> bool:
        """Tell that it has a kind and a number, which styles print of reports alone.

        Without a kind they would print "technical report" or "report" before the number.
        """
        return self.kind is not None and self.number is not None

    @property
    def date_parts(self) -> tuple[int, ...]:
        """Year, month and day, as far as they are known."""
        date = self.issued
        parts = (date.year, date.month, date.day) if date else ()
        return tuple(part for part in parts if part is not None)

    @property
    def hedge(self) -> str:
        """The word before a date that is not certain: "about", "perhaps"; empty before others."""
        if self.issued is None:
            return ""
        words = ("perhaps" * self.issued.uncertain, "about" * self.issued.approximate)
        return " ".join(word for word in words if word)


def bibliographic_item(mission: Mission) -> BibliographicItem:
    """The item of a record's source.

    Raises:
        NothingToExportError: if nothing names the source.
    """
    source = mission.source
    if not reference(source):
        raise NothingToExportError(
            "The record gives no publisher, title, kind, number or address of its source."
        )
    return BibliographicItem(
        key=_key(mission),
        publisher=source.publisher,
        title=source.title,
        kind=capital(source.kind) if source.kind else None,
        number=source.identifier,
        language=source.language,
        url=source.url,
        issued=_issued(source),
        keywords=mission.tags,
        note=_note(mission),
    )


def distinct(items: Iterable[BibliographicItem]) -> list[BibliographicItem]:
    """The items of several records, each source once, no two of one key.

    Those that would share a key have digits behind theirs, made of all that they say: another
    source with the same words never takes over what a text cites.
    """
    found = list(dict.fromkeys(items))
    number = Counter(each.key for each in found)
    return [each if number[each.key] == 1 else _with_digits(each) for each in found]


def _with_digits(item: BibliographicItem) -> BibliographicItem:
    from uuid import NAMESPACE_URL, uuid5

    digits = uuid5(NAMESPACE_URL, "\n".join(map(str, item))).hex[:_DIGITS]
    return item._replace(key=f"{item.key}-{digits}")


def _key(mission: Mission) -> str:
    """Words of publisher and number, or of title and year; digits too where these are not all."""
    source = mission.source
    year = source.published.year if source.published else None
    name = (source.identifier,) if source.identifier else (source.title or source.kind, year)
    words = " ".join(str(part) for part in (source.publisher, *name) if part is not None)
    decomposed = unicodedata.normalize("NFKD", words)
    ascii_ = re.sub(r"[^a-z0-9]+", "-", decomposed.encode("ascii", "ignore").decode().lower())
    key = ascii_.strip("-")
    if sum(map(str.isalnum, decomposed)) == sum(map(str.isalnum, key)) <= _LONGEST_KEY:
        return key
    digits = uid(mission, SOURCE).hex[:_DIGITS]
    return f"{key[:_LONGEST_KEY].rstrip('-') or 'source'}-{digits}"


def _issued(source: Source) -> PartialDate | None:
    """The date of publication as far as one can write it from the year on."""
    date = source.published
    if date is None or date.year is None:
        return None
    return date.replaced(day=None) if date.month is None else date


def _note(mission: Mission) -> str:
    source = mission.source
    marks = [f"{_NAMES.get(note.about, 'a part')} {_MARKS[note.kind]}" for note in source.notes]
    sentences = [f"In the record, {', '.join(dict.fromkeys(marks))}."] if marks else []
    if words := _date_in_words(source):
        sentences.append(f"In the source, the date is {words}.")
    outcomes = (outcome_of(mission, passage) for passage in passages_of(source))
    if outcome := next(filter(None, outcomes), ""):
        sentences.append(
            f"Words that it rests on are not what or where the record says ({outcome})."
        )
    return " ".join(sentences)


def _date_in_words(source: Source) -> str:
    """A date of which the numbers do not tell all."""
    date = source.published
    if date is None or not (date.year or date.month or date.day):
        return ""
    is_broken = date.year is None or (date.month is None and date.day is not None)
    return date_words(date) if is_broken or date.approximate or date.uncertain else ""
