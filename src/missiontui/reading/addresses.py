"""E-mail addresses: what is one by the grammar of SMTP."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = "!#$%&'*+-/=?^_`{|}~"
_QUOTED = r'"(?:[^"\\]|\\[ -~])*"'
_LITERAL = r"\[(IPv6:)?([0-9A-Fa-f:.]+)\]"
_JOINERS = "\u200c\u200d"


def is_email(text: str) -> bool:
    """Tell whether a text is a mailbox: local part, @ and domain.

    The local part is words with dots between, or anything in quotation marks; the domain names with
    dots between, or the number of a machine in brackets (RFC 5321, section 4.1.2). Letters beyond
    ASCII may stand in both (RFC 6531, section 3.3).
    """
    local, at, domain = text.rpartition("@")
    if not at or not (all(map(_is_atom, local.split("."))) or re.fullmatch(_QUOTED, local)):
        return False
    return all(map(_is_label, domain.split("."))) or _is_literal(domain)


def _is_atom(word: str) -> bool:
    allowed = all(c.isalnum() or c in _SIGNS or not c.isascii() for c in word)
    return bool(word) and allowed and _is_written(word, "LMNS")


def _is_label(label: str) -> bool:
    """Tell whether a text is one name of a domain: letters, digits, and hyphens between them."""
    if not label or label.startswith("-") or label.endswith("-"):
        return False
    return all(c.isalnum() or c == "-" or not c.isascii() for c in label) and _is_written(
        label, "LMN"
    )


def _is_written(word: str, categories: str) -> bool:
    """Tell whether all beyond ASCII in a word is of some of Unicode's general categories."""
    return all(
        c.isascii() or c in _JOINERS or unicodedata.category(c)[0] in categories for c in word
    )


def _is_literal(domain: str) -> bool:
    from ipaddress import IPv4Address, IPv6Address

    match = re.fullmatch(_LITERAL, domain)
    if match is None:
        return False
    try:
        (IPv6Address if match[1] else IPv4Address)(match[2])
    except ValueError:
        return False
    return True
