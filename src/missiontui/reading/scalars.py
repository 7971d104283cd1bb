"""Values that are written in one form only, and what a message says of that form.

The patterns mean the same in ECMA-262, in which a JSON Schema tells them to editors.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from missiontui.model.dates import EDTF
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any


class ScalarType(NamedTuple):
    """A form in which a value must be written."""

    pattern: re.Pattern[str]
    """The pattern that the whole value must match."""
    expected: str
    """The form, in words."""

    def checked(self, value: str) -> str:
        """The value.

        Raises:
            ValueError: if it is written otherwise.
        """
        if not self.pattern.fullmatch(value):
            raise ValueError(value)
        return value


@cache
def words_of(kinds: type[Enum]) -> tuple[dict[str, Any], str]:
    """The members of a closed set by their words, and how a message lists these."""
    words = {str(kind.value): kind for kind in kinds}
    return words, f"one of {', '.join(words)}"


ID = ScalarType(
    re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"),
    "small letters, digits and single hyphens, such as nur-sultan",
)
NUMBER = ScalarType(
    re.compile(r"[1-9][0-9]{0,8}"),
    "a whole number from 1",
)
DATE = ScalarType(EDTF, "a date of the calendar such as 2022-08-22, 2022-08, 2022 or XXXX-08-22")
TIME = ScalarType(
    re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]"),
    "a time from 00:00 to 23:59, with a colon",
)
LANGUAGE = ScalarType(
    re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
    "a language tag such as en or pt-BR (BCP 47)",
)
COUNTRY = ScalarType(
    re.compile(r"[A-Z]{2}"),
    "two capital letters such as KZ (ISO 3166-1)",
)
E164 = ScalarType(
    re.compile(r"\+[1-9][0-9]{6,14}"),
    "+, country code and number, digits only (E.164)",
)
URL = ScalarType(
    re.compile(r"https?://[^\s/?#]+[^\s]*"),
    "an address that begins with http:// or https://",
)
SHA256 = ScalarType(
    re.compile(r"[0-9a-f]{64}"),
    "64 digits 0-9 a-f (SHA-256)",
)
TRUTH = ScalarType(
    re.compile(r"true|false"),
    "true, or false as without the key",
)
FILE_BELOW = ScalarType(
    re.compile(r"(?![/~\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$))\S.*"),
    "a file in the record's folder, such as text.txt",
)
"""A file in the record's own folder or below it."""
