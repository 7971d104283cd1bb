"""Writing the same frame in fewer bytes.

Textual wraps every run of text in its whole style and a reset, 39 bytes for a colour and its
background, and fills with blanks. Saying each style once for all runs of a frame that have it,
erasing instead of writing blanks, and moving by the shortest sequence makes a key three to four
times as cheap on a slow connection.

The sequences are those of ECMA-48: CHA (8.3.9), CUF (8.3.20), CUP (8.3.21), ECH (8.3.38), SGR
(8.3.117); the colours 38 and 48 are from ITU-T T.416. None of them scrolls a terminal that has
become lower meanwhile, as a line feed does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from missiontui.document.cells import cell_len, is_contested, may_be_contested
from missiontui.ui.terminal.drawn import Drawn
from missiontui.ui.terminal.renditions import AS_ASKED, Renditions
from missiontui.ui.terminal.runs import (
    PLAIN,
    SEEN_ON_BLANKS,
    Rendition,
    Run,
    UnknownOutputError,
    parse,
)
from missiontui.ui.terminal.stretches import Stretch, stretches

_MODES = r"(?:\x1b\[(?:\?(?!1049|1047|47|3[hl])[0-9;]+[hl]|\?[0-9;]+\$p|[<>=][0-9;]*u))+"
"""Modes, and questions for them, that leave the screen alone: those that bracket a frame, the
cursor, the mouse, the keyboard."""
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29"}
_ERASE_FROM = 5
"""Number of blanks that are worth the sequence that erases them."""
_SKIP_FROM = 12
"""Number of blanks that are worth another, which moves the cursor behind them."""


def shorten(
    data: str,
    drawn: Drawn | None = None,
    *,
    erases: bool = False,
    renditions: Renditions = AS_ASKED,
    size: tuple[int, int] | None = None,
) -> str:
    """Output that draws the same frame with fewer bytes.

    The terminal must be in its plain rendition before, and is afterwards. Output that is more than
    moves, renditions and text comes back as it is. In lines whose width terminals may count
    differently no letter is drawn over, be there more bytes or fewer.

    Args:
        data: Output of the framework.
        drawn: The screen as it is known: what stands there already is left out.
        erases: Whether the terminal fills what it erases with the present background (terminfo:
            bce, "back color erase").
        renditions: Those that the terminal has.
        size: Its columns and rows. What a frame for a larger one has beyond them is left out: the
            terminal would draw it all in its last row and column.
    """
    if "\x1b[" not in data or re.fullmatch(_MODES, data):
        return data
    try:
        runs, end = parse(data, renditions.shown)
    except UnknownOutputError:
        if drawn is not None:
            drawn.forget()
        return data
    if size:
        runs = list(_within(runs, *size))
    shortened = written(runs, drawn, erases=erases, end=end)
    as_it_is = drawn is None and renditions == AS_ASKED and len(shortened) >= len(data)
    return data if as_it_is and not _contested(runs) else shortened


def written(
    runs: list[Run], drawn: Drawn | None, *, erases: bool, end: tuple[int, int] | None = None
) -> str:
    """Output that draws runs on a terminal in its plain rendition, which it is in afterwards.

    Args:
        runs: The runs, line by line from the left.
        drawn: The screen as it is known: what stands there already is left out.
        erases: Whether the terminal fills what it erases with the present background.
        end: The row and column, from 0, at which the cursor is left.
    """
    writer = _Writer(erases=erases)
    contested = _contested(runs)
    certain = _joined(run for run in runs if run.y not in contested)
    by_rendition: dict[Rendition, list[Run]] = {}
    for run in certain if drawn is None else drawn.changes(certain, contested):
        by_rendition.setdefault(run.rendition, []).append(run)
    for group in by_rendition.values():
        for run in group:
            writer.write(run)
    for stretch in stretches(run for run in runs if run.y in contested):
        writer.write_stretch(stretch)
    return writer.finish(end)


def _within(runs: Iterable[Run], columns: int, rows: int) -> Iterator[Run]:
    """Runs as far as they stand in so many columns and rows."""
    for run in runs:
        room = columns - run.x
        if run.y < rows and room > 0:
            is_whole = cell_len(run.text) <= room
            yield run if is_whole else run._replace(text=run.text[:room])


def _contested(runs: list[Run]) -> set[int]:
    """The lines whose width terminals may count differently."""
    if not may_be_contested("".join([run.text for run in runs])):
        return set()
    return {run.y for run in runs if is_contested(run.text)}


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs with their neighbours of equal looks, blanks with whatever has their background."""
    held: Run | None = None
    for run in runs:
        if held is None:
            held = run
            continue
        if (held.y, held.x + cell_len(held.text)) == (run.y, run.x):
            if _fits(run, held.rendition):
                held = held._replace(text=held.text + run.text)
                continue
            if _fits(held, run.rendition):
                held = run._replace(x=held.x, text=held.text + run.text)
                continue
        yield held
        held = run
    if held is not None:
        yield held


def _fits(run: Run, rendition: Rendition) -> bool:
    """Tell whether a run looks the same in another rendition."""
    if run.rendition == rendition:
        return True
    return (
        run.text.isspace()
        and run.rendition.background == rendition.background
        and not (run.rendition.attributes | rendition.attributes) & SEEN_ON_BLANKS
    )


class _Writer:
    """Puts runs in sequences, and knows where that leaves the cursor."""

    def __init__(self, *, erases: bool) -> None:
        self._erases = erases
        self._parts: list[str] = []
        self._at: tuple[int, int] | None = None
        self._rendition = PLAIN

    def write(self, run: Run) -> None:
        """Draw a run."""
        self._move(run.y, run.x)
        self._render(run.rendition)
        erases = self._erases and not run.rendition.attributes & SEEN_ON_BLANKS
        text = run.text
        body = text.rstrip(" ")
        left = len(text) - len(body)
        if not erases or left < _ERASE_FROM:
            body, left = text, 0
        self._parts.append(_SKIPPED.sub(_skip, body) if erases else body)
        self._at = run.y, run.x + cell_len(body)
        if left:
            self._parts.append(f"\x1b[{left}X")

    def write_stretch(self, stretch: Stretch) -> None:
        """Draw runs one after the other, on cells that were erased before.

        Nothing is moved or erased between them, as the cursor may be elsewhere than it is counted.
        """
        first = stretch.runs[0]
        if stretch.blanks is not None:
            self._move(first.y, first.x)
            self._render(stretch.blanks)
            self._parts.append(self._erased(stretch.width))
            if not self._erases:
                self._at = None
        self._move(first.y, first.x)
        for run in stretch.runs:
            self._render(run.rendition)
            self._parts.append(run.text)
        self._at = None

    def _erased(self, count: int) -> str:
        return f"\x1b[{count}X" if self._erases else " " * count

    def _render(self, rendition: Rendition) -> None:
        self._parts.append(_change(self._rendition, rendition))
        self._rendition = rendition

    def _move(self, y: int, x: int) -> None:
        if self._at == (y, x):
            return
        row, column = self._at or (None, 0)
        if row == y:
            ahead = x - column
            self._parts.append(f"\x1b[{ahead}C" if 0 < ahead < x else f"\x1b[{x + 1}G")
        else:
            self._parts.append(f"\x1b[{y + 1};{x + 1}H")
        self._at = y, x

    def finish(self, end: tuple[int, int] | None) -> str:
        """All of it, the cursor where the frame left it."""
        if end is not None:
            self._move(*end)
        self._parts.append(_change(self._rendition, PLAIN))
        return "".join(self._parts)


_SKIPPED = re.compile(f" {{{_SKIP_FROM},}}")


def _skip(match: re.Match[str]) -> str:
    count = len(match[0])
    return f"\x1b[{count}X\x1b[{count}C"


@lru_cache(maxsize=1024)
def _change(now: Rendition, wanted: Rendition) -> str:
    """The sequence that leads from one rendition to another."""
    if now == wanted:
        return ""
    if wanted == PLAIN:
        return "\x1b[0m"
    parameters = sorted({_OFF[attribute] for attribute in now.attributes - wanted.attributes})
    # 22 ends bold and faint alike, so that one of them may have to be said again.
    kept = now.attributes - {"1", "2"} if "22" in parameters else now.attributes
    parameters += sorted(wanted.attributes - kept)
    if wanted.foreground != now.foreground:
        parameters.append(wanted.foreground or "39")
    if wanted.background != now.background:
        parameters.append(wanted.background or "49")
    return f"\x1b[{';'.join(parameters)}m"
