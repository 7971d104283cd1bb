"""Links that lead to words on a page (URL Fragment Text Directives, WICG)."""

from __future__ import annotations

from collections.abc import Sequence

from missiontui.model import Mission, Passage

_LONGEST_WHOLE = 300
"""Number of characters to match exactly, as the specification advises ("Generating Text Fragment
Directives"); more are named by their first and last words."""
_WORDS_AT_AN_END = 6
_DELIMITER = ":~:"
_WORDS_AROUND = 3
_LEFT_OUT = frozenset(".,;:!?)'\"~*_")
"""Signs that programs leave out of a link that ends in them."""


def link_to_words(mission: Mission, passage: Passage | None) -> str | None:
    """The address of a record's source, leading to words of it; None where there is no address."""
    url = mission.source.url
    if url is None or not url.startswith(("http://", "https://")):
        return None
    if passage is None:
        return whole_link(url)
    return with_text_fragment(url, passage.wording, _context(mission, passage))


def whole_link(url: str) -> str:
    """An address whose last sign is no full stop or bracket: what makes links leaves those out."""
    last = url[-1:]
    return url[:-1] + f"%{ord(last):02X}" if last in _LEFT_OUT else url


def with_text_fragment(url: str, spans: Sequence[str], context: tuple[str, str] = ("", "")) -> str:
    """An address that leads to these words, each span a directive of its own.

    Args:
        url: The address.
        spans: Unbroken words of the page.
        context: The words before the first and behind the last span, by which they are told from
            the same words elsewhere on the page; empty where there are none.
    """
    if not spans:
        return whole_link(url)
    directives = [_directive(span) for span in spans]
    prefix, suffix = context
    if prefix:
        directives[0] = f"{_encoded(prefix)}-,{directives[0]}"
    if suffix:
        directives[-1] += f",-{_encoded(suffix)}"
    joined = "&".join(f"text={directive}" for directive in directives)
    _, hash_sign, fragment = url.partition("#")
    if _DELIMITER in fragment:
        return whole_link(f"{url}&{joined}")
    return whole_link(f"{url}{_DELIMITER if hash_sign else '#' + _DELIMITER}{joined}")


def _context(mission: Mission, passage: Passage) -> tuple[str, str]:
    """The words round a passage whose words stand more than once in the attached text."""
    if mission.comparison is None or not passage.wording:
        return "", ""
    paragraph = mission.comparison.of(passage).first
    text = mission.source_text or ()
    if not paragraph or sum(each.count(passage.wording[0]) for each in text) < 2:
        return "", ""
    before, found, after = text[paragraph - 1].partition(passage.wording[0])
    if not found:
        return "", ""
    if words := before.split()[-_WORDS_AROUND:]:
        return " ".join(words), ""
    return "", " ".join(after.split()[:_WORDS_AROUND]) if len(passage.wording) == 1 else ""


def _directive(span: str) -> str:
    words = span.split(" ")
    if len(span) <= _LONGEST_WHOLE or len(words) < 2 * _WORDS_AT_AN_END:
        return _encoded(span)
    first, last = words[:_WORDS_AT_AN_END], words[-_WORDS_AT_AN_END:]
    return f"{_encoded(' '.join(first))},{_encoded(' '.join(last))}"


def _encoded(words: str) -> str:
    """The words percent-encoded; a hyphen too, which would end a prefix or begin a suffix."""
    from urllib.parse import quote

    return quote(words, safe="").replace("-", "%2D")
