"""Elements of a page in HTML, in which every text stays text (WHATWG HTML, section 13.1)."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

_SCHEMES = ("http://", "https://", "tel:", "mailto:")
"""The beginnings of addresses that become links; none of them runs anything."""


def text(words: str) -> str:
    """Words of which no character is markup."""
    return escape(words)


def element(name: str, content: str, attributes: Mapping[str, str] | None = None) -> str:
    """An element with content that is HTML already; attributes are texts, empty ones left out."""
    given = (f' {key}="{escape(value)}"' for key, value in (attributes or {}).items() if value)
    return f"<{name}{''.join(given)}>{content}</{name}>"


def link(content: str, address: str | None) -> str:
    """Content that is HTML already as a link, or as it is where nothing may be opened by it."""
    if not address or not address.lower().startswith(("#", *_SCHEMES)):
        return content
    return element("a", content, {"href": address})
