"""Reading QR codes back from the characters that draw them."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest

_DARK_HALVES = {" ": (0, 0), "▀": (1, 0), "▄": (0, 1), "█": (1, 1)}
_SCALE = 4
"""How many pixels a module is wide and high."""


def decoded(lines: Sequence[str]) -> str:
    """What a decoder reads in the lines of a code.

    Skips the test where the decoder's library (zbar) is missing; on CI, fails.
    """
    try:
        from pyzbar.pyzbar import decode
    except ImportError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(f"not installed: {error}")
        pytest.skip(f"needs the library zbar: {error}")
    pixels = bytearray()
    for line in lines:
        for half in (0, 1):
            modules = [_DARK_HALVES[character][half] for character in line]
            row = b"".join(bytes([0 if dark else 255]) * _SCALE for dark in modules)
            pixels += row * _SCALE
    width, height = len(lines[0]) * _SCALE, len(lines) * 2 * _SCALE
    found = decode((bytes(pixels), width, height))
    assert len(found) == 1, f"{len(found)} codes in\n" + "\n".join(lines)
    text: str = found[0].data.decode()
    return text
