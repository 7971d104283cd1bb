"""Reading QR codes back."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest
from browsing import on_top
from textual.pilot import Pilot
from textual.widget import Widget

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


def code(pilot: Pilot[None]) -> Widget:
    """The widget that draws the code."""
    return next(iter(on_top(pilot).query("Static")))


def on_screen(pilot: Pilot[None]) -> list[list[bool]]:
    """The modules that are drawn: the upper of each character is its ground, the lower its ink."""
    rows: list[list[bool]] = []
    for strip in code(pilot).render_lines(code(pilot).size.region):
        upper: list[bool] = []
        lower: list[bool] = []
        for text, style, _ in strip:
            assert style
            assert style.color
            assert style.bgcolor
            ink, ground = (each.name == "#000000" for each in (style.color, style.bgcolor))
            assert set(text) <= ({" "} if ink == ground else {"▄"})
            upper += [ground] * len(text)
            lower += [ink] * len(text)
        rows += [upper, lower]
    return rows
