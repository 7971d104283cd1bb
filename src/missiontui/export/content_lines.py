"""Content lines of vCards (RFC 6350, section 3) and calendars (RFC 5545, section 3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable

LINE_END = "\r\n"
_MAX_OCTETS = 75
_SPECIAL = re.compile(r"[\\,;]")


def joined(lines: Iterable[str]) -> str:
    """Lines folded and parted by CRLF; the last has no end."""
    return LINE_END.join(map(_folded, lines))


def escaped(text: str) -> str:
    r"""Text with `\`, `,`, `;` and line breaks escaped (RFC 6350, 3.4; RFC 5545, 3.3.11)."""
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", r"\n")


def _folded(line: str) -> str:
    """A line folded so that none is longer than 75 octets.

    A character of several octets is never parted, as readers that decode before they unfold could
    not read its halves.
    """
    octets, parts, begin, room = line.encode(), [], 0, _MAX_OCTETS
    while begin < len(octets):
        end = begin + room
        while octets[end : end + 1] and octets[end] & 0b1100_0000 == 0b1000_0000:
            end -= 1  # what stands there goes on a character
        parts.append(octets[begin:end].decode())
        begin, room = end, _MAX_OCTETS - 1
    return f"{LINE_END} ".join(parts)
