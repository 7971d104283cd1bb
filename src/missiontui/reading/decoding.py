"""From the bytes of a file to its text, with a fault where it is none."""

from __future__ import annotations

import codecs
import re

from missiontui.reading.characters import UNPRINTABLE, character_name, is_printable
from missiontui.reading.faults import Fault, InvalidRecordError

_CONFLICT = r"(<{7}|\|{7}|={7}|>{7})(?: .*)?"


def decode(data: bytes, refused: str = UNPRINTABLE) -> str:
    """The text of a file, with every line end made a line feed.

    Args:
        data: The file.
        refused: A pattern of the characters that may not stand in it.

    Raises:
        InvalidRecordError: at the first place that is not UTF-8, else at the first unprintable
            character.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InvalidRecordError((Fault(1, 1, "", "a file in UTF-16", "a file saved as UTF-8"),))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = _unified(data[: error.start].decode())
        found = f"byte 0x{data[error.start]:02X}, which is not UTF-8"
        raise InvalidRecordError((_fault_at(before, found, "a file saved as UTF-8"),)) from error
    text = _unified(text)
    if not is_printable(text) and (bad := re.search(refused, text)):
        found = f"the invisible character {character_name(bad[0])}"
        expected = "text without control characters"
        raise InvalidRecordError((_fault_at(text[: bad.start()], found, expected),))
    return text


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _fault_at(before: str, found: str, expected: str) -> Fault:
    line_start = before.rfind("\n") + 1
    return Fault(before.count("\n") + 1, len(before) - line_start + 1, "", found, expected)


def refuse_conflict(text: str) -> None:
    """Refuse a file that git could not merge.

    Raises:
        InvalidRecordError: with a fault for each of git's markers.
    """
    if not any(mark in text for mark in ("<<<<<<<", "|||||||", ">>>>>>>")):
        return
    markers = [
        (number, marker[1])
        for number, line in enumerate(text.split("\n"), start=1)
        if (marker := re.fullmatch(_CONFLICT, line))
    ]
    # The line of equals signs alone may be part of a text.
    if any(marker != "=======" for _, marker in markers):
        raise InvalidRecordError(
            tuple(
                Fault(number, 1, "", f"a conflict marker of git ({marker})", "one version only")
                for number, marker in markers
            )
        )
