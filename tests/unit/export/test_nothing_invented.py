"""No export has a word, a name or a date that its record does not hold."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest
from browsing import NAMES, record
from paths import BUNDLED, RECORDS
from vocabulary import VOCABULARY

from missiontui.document.dates import date_words
from missiontui.export.chosen import Chosen
from missiontui.export.formats import FORMATS, NothingToExportError, Options, exporter
from missiontui.model import PartialDate
from missiontui.model.dates import MONTHS
from missiontui.model.part import Part
from missiontui.model.verbatim import verbatims_of

WORD = re.compile(r"[^\W_]+")
NAME = re.compile(r"\b([^\W\d_a-z][^\W\d_A-Z]+) ([^\W\d_a-z][^\W\d_A-Z]+)\b")
"""Two words with a capital letter, as in a name."""
DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?\b")
MONTH = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{4}})\b")
ISO = re.compile(r"\b(\d{4})-?(\d\d)-?(\d\d)(?=\b|T\d|T\b)")
FOLDED = re.compile(r"\r?\n[ \t]")
"""The end of a line that goes on, as in vCard and iCalendar (RFC 5545, section 3.1)."""
STAMP = re.compile(r"(?<=\nDTSTAMP:)\S+|(?<=\nDTEND;VALUE=DATE:)\d+")
"""The moment of an export, where the day of publication is not known, and the day after the last,
before which an event ends (RFC 5545, sections 3.8.7.2 and 3.6.1)."""
TIME = re.compile(r"\b(\d{8})T(\d\d)(\d\d)00\b")
AROUND = re.compile(r'"(?:prefix|suffix)": "(?:[^"\\]|\\.)*"')
"""Characters round a quotation, which begin and end within a word."""
HASH = re.compile(
    r"\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{40})\b|-[0-9a-f]{8}\b"
)
"""What names a thing by digits made of others: a UUID, SHA-1, the end of a key of references."""
OPTIONS = Options(participants=True, with_cases=True)


class Reader(HTMLParser):
    """What a page says: its text, and the values of the attributes that say something."""

    SAYING = ("href", "cite", "lang", "title", "alt", "content", "datetime", "id")

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._styling = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the attributes of an element."""
        self._styling = tag == "style"
        self.words += [value for name, value in attrs if name in self.SAYING and value]

    def handle_data(self, data: str) -> None:
        """Take the text of an element, unless it is a look."""
        if not self._styling:
            self.words.append(data)


def said(format_: str, text: str) -> str:
    """What an export says, without the signs by which its format writes it."""
    if text.startswith("<!DOCTYPE html>"):
        reader = Reader()
        reader.feed(text)
        text = "\n".join(reader.words)
    if format_ in ("vcf", "ics"):
        text = TIME.sub(r"\1 \2 \3", STAMP.sub("", FOLDED.sub("", text).replace("\\n", "\n")))
    if format_ == "annotations":
        text = AROUND.sub("", text)
    if FORMATS[format_].suffix.endswith("json"):
        text = text.replace("\\n", "\n")
    return HASH.sub("", unquote(html.unescape(text)).replace("\\", ""))


def words(text: str) -> set[str]:
    """The runs of letters and digits of a text, in small letters."""
    return {word.casefold() for word in WORD.findall(ISO.sub("", text))}


def dates(text: str) -> set[str]:
    """The days and months of a text, in the form of EDTF, however they are written."""
    found = {f"{year}-{month}-{day}" for year, month, day in ISO.findall(text)}
    for day, month, year in DAY.findall(text):
        found.add(f"{year or 'XXXX'}-{MONTHS.index(month) + 1:02}-{int(day):02}")
    for month, year in MONTH.findall(text):
        found.add(f"{year}-{MONTHS.index(month) + 1:02}")
    return found


def dates_of(part: object) -> Iterator[PartialDate]:
    """All dates that a part of a record states."""
    if isinstance(part, PartialDate):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from dates_of(each)
    elif isinstance(part, Part):
        for name in part.FIELDS:
            yield from dates_of(getattr(part, name))


@cache
def held(name: str) -> str:
    """All that a record holds: its file, and the text that this names."""
    file = BUNDLED if name == "bundled" else RECORDS / f"{name}.yaml"
    text = file.with_suffix(".txt")
    return file.read_text("utf-8") + (text.read_text("utf-8") if text.exists() else "")


def squeezed(text: str) -> str:
    """The text with single spaces, as texts that run over lines are read."""
    return " ".join(text.split())


def known_dates(name: str) -> set[str]:
    """The dates that a record states or has in a text, with and without their year."""
    stated = {str(each) for each in dates_of(record(name))} | dates(squeezed(held(name)))
    bare = {each.rstrip("~?%") for each in stated}
    bare |= {each[:7] for each in bare}
    return bare | {f"XXXX{each[4:]}" for each in bare}


def known_words(name: str, format_: str) -> set[str]:
    """The words of a record, its dates in words, numbers that count its parts, and the format's."""
    mission = record(name)
    spelt = " ".join(date_words(each) for each in dates_of(mission))
    counted = range(1 + max(len(mission.items), len(tuple(verbatims_of(mission)))))
    own = set(VOCABULARY.get(format_, "").split())
    return words(held(name)) | words(spelt) | set(map(str, counted)) | own


def strange(name: str, format_: str, text: str) -> tuple[set[str], set[str], set[str]]:
    """Words, names and dates of an export that neither the record nor the format has."""
    seen = said(format_, text)
    own = set(VOCABULARY.get(format_, "").split())
    whole = squeezed(held(name)).casefold()
    names = {
        f"{first} {second}"
        for first, second in NAME.findall(seen)
        if f"{first} {second}".casefold() not in whole
        and not {first.casefold(), second.casefold()} & own
    }
    return (
        words(seen) - known_words(name, format_),
        names,
        dates(seen) - known_dates(name),
    )


@cache
def exported(name: str, format_: str) -> str:
    """A record in a format; empty where it has nothing for it."""
    try:
        return exporter(format_).exported(record(name), Chosen(), OPTIONS)
    except NothingToExportError:
        return ""


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_every_word_name_and_date_is_the_record_s(name: str, format_: str) -> None:
    """Whatever stands in an export stands in the record, or belongs to the format."""
    assert strange(name, format_, exported(name, format_)) == (set(), set(), set())


@pytest.mark.parametrize("format_", VOCABULARY)
@pytest.mark.parametrize(
    "invented",
    [
        *(
            "Berlin",
            "Anna Schmidt",
            "Christian Sardone",
            "25 August 2022",
            "23 August",
            "August 2021",
        ),
        *("2022-08-25", "20220825", "2021", "Bundestag"),
    ],
)
def test_what_was_invented_is_found(format_: str, invented: str) -> None:
    """A name, a name made of two, a day, a month or a year that the record has not is found."""
    text = exported("bundled", format_)
    places = [place for place in ("Kazakhstan", "Janbolat Mamai", "Sagartz") if place in text]
    assert places
    for place in places:
        written = text.replace(place, invented, 1)
        assert strange("bundled", format_, written) != (set(), set(), set())


def test_no_format_has_a_month_of_its_own() -> None:
    """The months of an export are those of the dates that its record states."""
    months = {month.casefold() for month in MONTHS}
    assert not any(months & set(text.split()) for text in VOCABULARY.values())
