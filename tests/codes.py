"""Reading QR codes back."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest

_SCALE = 4
"""How many pixels a module is wide and high."""


def decoded(rows: Sequence[Sequence[bool]]) -> str:
    """What a decoder reads in the modules of a code, dark ones True.

    Skips the test where the decoder's library (zbar) is missing; on CI, fails.
    """
    try:
        from pyzbar.pyzbar import decode
    except ImportError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(f"not installed: {error}")
        pytest.skip(f"needs the library zbar: {error}")
    pixels = bytearray()
    for row in rows:
        pixels += b"".join(bytes([0 if dark else 255]) * _SCALE for dark in row) * _SCALE
    width, height = len(rows[0]) * _SCALE, len(rows) * _SCALE
    found = decode((bytes(pixels), width, height))
    assert len(found) == 1, f"{len(found)} codes"
    text: str = found[0].data.decode()
    return text
