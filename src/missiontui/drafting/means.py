"""Telephone numbers, e-mail addresses and pages as a text prints them.

A number has an international form only where its country is printed with it: no country is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from missiontui.model import MeansKind
from missiontui.model.telephone import contradicts, dialled
from missiontui.reading.addresses import is_email
from missiontui.reading.scalars import E164, URL

_FAX = r"tele[fc]?fax|faksimile|fax|faks|télécopie|факс|فاكس"
_MOBILE = (
    r"mobile|mob|cell(?:phone)?|gsm|portable|mobil(?:telefon)?|handy|móvil|kom|komórka|"
    r"моб(?:ильный)?|محمول|جوال"
)
_TELEPHONE = (
    r"tel(?:ephone|efon|éfono|efono)?|phone|ph|tél(?:éphone)?|тел(?:ефон)?|(?:ال)?هاتف|تلفون"
)
_LABEL = rf"(?<!\w)(?:(?P<fax>{_FAX})|(?P<mobile>{_MOBILE})|(?P<tel>{_TELEPHONE}))\.?\s?[:：]?\s?"
_EXTENSION = (
    r"(?:[\s,;]{1,2}(?:ext(?:ension)?\.?|x|poste|Durchwahl|DW|App\.?|anexo|wew\.?|доб\.?)\s?:?\s?"
    r"\d{1,7}(?!\d))?"
)
_DIGITS = r"\d[\d\s().‑–/-]{4,22}\d"
_ABROAD = rf"(?:\(\s?(?:\+|00)\s?\d{{1,3}}\s?\)\s?|\+\s?|00(?=[1-9])){_DIGITS}{_EXTENSION}"
_NUMBER = re.compile(
    rf"(?i)(?:{_LABEL})?(?<![\w+])(?:(?P<abroad>{_ABROAD})|(?P<home>\(?{_DIGITS}{_EXTENSION}))(?!\w)"
)
_ONLY_TRUNK = r"\(\s?0\s?\)\s?"
_KEEPS_THE_NOUGHT = r"^(?:\+|00)\s?39"
_PLACE = re.compile(r"\s?\(([A-Z]{2,4})\)")
_MAIL_LABEL = r"(?:\b(?:e-?mail|mail|courriel|correo(?: electrónico)?|эл\. почта|e-?mail)\s?:\s?)?"
_MAIL = re.compile(
    rf"(?i){_MAIL_LABEL}(?P<mail>(?<![\w.])[\w.!#$%&'*+/=?^`{{|}}~-]{{1,64}}@[\w.-]+\w)"
)
_PAGE = re.compile(r"(?i)(?:https?://|(?<![\w@./-])www\.(?=\w))[^\s<>\"“”«»]+")
_TRAILING = ".,;:!?'’)]"
_LEAST_DIGITS = 7
_LONG = 12
"""The length, in characters, from which on digits behind 00 are a number without a label."""


class PrintedMeans(NamedTuple):
    """One number or address."""

    kind: MeansKind
    """The kind of it."""
    value: str
    """As printed."""
    at: int
    """The place where it begins in its line, its label included."""
    end: int
    """The place where it ends."""
    e164: str | None = None
    """The number in international form, where a country is printed with it."""
    label: str | None = None
    """The letters in brackets behind it ("BXL")."""

    @property
    def is_worked_out(self) -> bool:
        """Tell that the international form is more than the printed one without its spaces."""
        digits = re.sub(r"[^\d+]", "", self.value)
        return self.e164 is not None and not digits.startswith(self.e164)


def printed_means(line: str) -> tuple[PrintedMeans, ...]:
    """The numbers and addresses of a line, in its order."""
    found = sorted((*_mails(line), *_pages(line), *_numbers(line)), key=lambda each: each.at)
    means: list[PrintedMeans] = []
    for each in found:
        if not means or each.at >= means[-1].end:
            means.append(each)
    return tuple(means)


def _mails(line: str) -> Iterator[PrintedMeans]:
    for found in _MAIL.finditer(line):
        if is_email(found["mail"]):
            yield PrintedMeans(MeansKind.EMAIL, found["mail"], found.start(), found.end())


def _pages(line: str) -> Iterator[PrintedMeans]:
    for found in _PAGE.finditer(line):
        address = _page(found[0])
        if "." in address and (URL.pattern.fullmatch(address) or address[:4].lower() == "www."):
            end = found.start() + len(address)
            yield PrintedMeans(MeansKind.WEB, address, found.start(), end)


def _page(found: str) -> str:
    """An address without the punctuation of its sentence; a bracket stays that it opened."""
    address = found.rstrip(_TRAILING)
    rest = found[len(address) :]
    if rest.startswith(")") and address.count("(") > address.count(")"):
        return f"{address})"
    return address


def _numbers(line: str) -> Iterator[PrintedMeans]:
    for found in _NUMBER.finditer(line):
        value = found["abroad"] or found["home"]
        if sum(map(str.isdecimal, value)) < _LEAST_DIGITS or not _is_telephone(found):
            continue
        e164 = international(value) if found["abroad"] else None
        place = _PLACE.match(line, found.end())
        yield PrintedMeans(
            _kind(found), value, found.start(), found.end(), e164, place[1] if place else None
        )


def _is_telephone(found: re.Match[str]) -> bool:
    """Tell that digits are a telephone number: by a label, by +, or by 00 and their length."""
    if found["fax"] or found["mobile"] or found["tel"]:
        return True
    abroad = found["abroad"] or ""
    return bool(abroad) and (not abroad.startswith("00") or len(abroad) >= _LONG)


def _kind(found: re.Match[str]) -> MeansKind:
    if found["fax"]:
        return MeansKind.FAX
    return MeansKind.MOBILE if found["mobile"] else MeansKind.TELEPHONE


def international(printed: str) -> str | None:
    """The international form (ITU-T E.164) of a number printed with +, or with 00 before it.

    A nought in brackets is not dialled from abroad, but in Italy; where what is printed may be more
    than one number, there is none.
    """
    plain = printed if re.match(_KEEPS_THE_NOUGHT, printed) else re.sub(_ONLY_TRUNK, "", printed)
    number = dialled(plain).number
    number = f"+{number[2:]}" if number.startswith("00") else number
    if not E164.pattern.fullmatch(number) or contradicts(printed, number):
        return None
    return number
