"""Passwords in addresses, which no sentence repeats."""

from __future__ import annotations

import re

_SHOWN = "..."
_BEFORE_THE_HOST = re.compile(r'(://[^\s:/?#@"]*:)(?!\d+(?:[/?"\s]|$))(?:[^/"]*|[^\s?"]*)@')
"""The password between user and host. As it is typed it may have blanks, or slashes, which an
address may not; a number and a slash are a port."""
_AMONG_THE_REST = re.compile(r'([?&](?:ssl)?password=)[^&\s"\']*', re.IGNORECASE)
"""Those that libpq takes behind the host (PostgreSQL, section 34.1.2)."""


def without_passwords(text: str) -> str:
    """The text, three dots for the password of each address in it; rather too much than too little.

    A text without an address is given back as it is.
    """
    if "://" not in text:
        return text
    text = _BEFORE_THE_HOST.sub(rf"\1{_SHOWN}@", text)
    return _AMONG_THE_REST.sub(rf"\1{_SHOWN}", text)
