"""Fitting a document to a screen: what leads to the whole is cut as far as room is short."""

from __future__ import annotations

from missiontui.document.blocks import Document
from missiontui.document.layout import Line, Setting, joined, layout

_SCREENS = (1, 2)
"""Numbers of screens that a document is fitted to; the first that is enough is taken."""


def fitted(document: Document, width: int, height: int, *, rtl: bool = False) -> tuple[Line, ...]:
    """The lines of a document for a screen on which keys can be pressed.

    Blocks that may be cut take fewer lines, and lose the blank lines between them, until the
    document fits the screen or, where that cannot be, two of them. Nothing else is ever cut.

    Args:
        document: What to set.
        width: Cells in a line.
        height: Lines in sight.
        rtl: Whether blocks that begin with a right-to-left letter are set at the right edge.
    """
    if not any(block.cuttable for block in document):
        return layout(document, width, rtl=rtl, keys=True)
    setting = Setting.of(document, width, rtl=rtl, keys=True)
    whole = [setting.lines(block) for block in document]
    blanks = sum(block.space for block in document[1:])
    if blanks + sum(map(len, whole)) <= height:
        return joined(document, whole)
    parts = [
        setting.lines(block, 1) if block.cuttable else lines
        for block, lines in zip(document, whole, strict=True)
    ]
    spare = _spare(sum(map(len, parts)), height)
    keeps_blanks = blanks <= spare
    spare -= blanks if keeps_blanks else 0
    limits = _limits([len(part) for part in whole], [len(part) for part in parts], spare)
    cut = (
        part if limit == len(part) else setting.lines(block, limit)
        for block, part, limit in zip(document, parts, limits, strict=True)
    )
    return joined(document, cut, blanks=keeps_blanks)


def _spare(least: int, height: int) -> int:
    """Number of lines left where everything is cut as far as it can be; 0 where nothing fits."""
    return next((n * height - least for n in _SCREENS if least <= n * height), 0)


def _limits(whole: list[int], least: list[int], spare: int) -> list[int]:
    """Number of lines for each block: one more for each in turn, as long as there are any."""
    limits = list(least)
    while spare > 0:
        cut = [n for n, limit in enumerate(limits) if limit < whole[n]][:spare]
        if not cut:
            break
        for n in cut:
            limits[n] += 1
        spare -= len(cut)
    return limits
