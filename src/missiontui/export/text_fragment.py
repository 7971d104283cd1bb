"""Links that lead to words on a page (URL Fragment Text Directives, WICG)."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from missiontui.model import Mission

_LONGEST_WHOLE = 300
"""Number of characters to match exactly, as the specification advises ("Generating Text Fragment
Directives"); more are named by their first and last words."""
_WORDS_AT_AN_END = 6
_DELIMITER = ":~:"


def link_to_words(mission: Mission, spans: Sequence[str]) -> str | None:
    """The address of a record's source, leading to words of it; None where there is no address."""
    url = mission.source.url
    if url is None or not url.startswith(("http://", "https://")):
        return None
    return with_text_fragment(url, spans)


def with_text_fragment(url: str, spans: Sequence[str]) -> str:
    """An address that leads to these words, each span a directive of its own."""
    if not spans:
        return url
    directives = "&".join(f"text={_directive(span)}" for span in spans)
    _, hash_sign, fragment = url.partition("#")
    if _DELIMITER in fragment:
        return f"{url}&{directives}"
    return f"{url}{_DELIMITER if hash_sign else '#' + _DELIMITER}{directives}"


def _directive(span: str) -> str:
    words = span.split(" ")
    if len(span) <= _LONGEST_WHOLE or len(words) < 2 * _WORDS_AT_AN_END:
        return _encoded(span)
    first, last = words[:_WORDS_AT_AN_END], words[-_WORDS_AT_AN_END:]
    return f"{_encoded(' '.join(first))},{_encoded(' '.join(last))}"


def _encoded(words: str) -> str:
    """The words percent-encoded; a hyphen too, which would end a prefix or begin a suffix."""
    return quote(words, safe="").replace("-", "%2D")
