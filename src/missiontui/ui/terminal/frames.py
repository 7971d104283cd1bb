"""Writing the same frame in fewer bytes.

Textual wraps every run of text in its whole style and a reset, 39 bytes for a colour and its
background, and fills with blanks. Saying each style once for all runs of a frame that have it,
erasing instead of writing blanks, and moving by the shortest sequence makes a key three to four
times as cheap on a slow connection.

"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from operator import itemgetter

from missiontui.document.cells import cell_len, is_contested, may_be_contested
from missiontui.ui.terminal.drawn import Cells, Drawn
from missiontui.ui.terminal.renditions import AS_ASKED, Renditions
from missiontui.ui.terminal.runs import (
    PLAIN,
    SEEN_ON_BLANKS,
    Rendition,
    Run,
    UnknownOutputError,
    parse,
)
from missiontui.ui.terminal.stretches import stretches
from missiontui.ui.terminal.writer import Writer

_MODES = r"(?:\x1b\[(?:\?(?!1049|1047|47|3[hl])[0-9;]+[hl]|\?[0-9;]+\$p|[<>=][0-9;]*u))+"
"""Modes, and questions for them, that leave the screen alone: those that bracket a frame, the
cursor, the mouse, the keyboard."""


def shorten(
    data: str,
    drawn: Drawn | None = None,
    *,
    erases: bool = False,
    renditions: Renditions = AS_ASKED,
    size: tuple[int, int] | None = None,
) -> str:
    """Output that draws the same frame with fewer bytes.

    Output that is more than moves, renditions and text comes back as it is. In lines whose width
    terminals may count differently no letter is drawn over, be there more bytes or fewer.

    Args:
        data: Output of the framework.
        drawn: The screen as it is known: what stands there already is left out. Where it is not,
            the terminal is in its plain rendition, before and afterwards.
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
        if drawn is None:
            return data
        drawn.forget()
        return f"\x1b[0m{data}"
    if size:
        runs = list(_within(runs, *size))
    shortened = written(runs, drawn, erases=erases, end=end, columns=size and size[0])
    as_it_is = drawn is None and renditions == AS_ASKED and len(shortened) >= len(data)
    return data if as_it_is and not _contested(runs) else shortened


def written(
    runs: list[Run],
    drawn: Drawn | None,
    *,
    erases: bool,
    end: tuple[int, int] | None = None,
    columns: int | None = None,
) -> str:
    """Output that draws runs.

    Args:
        runs: The runs, line by line from the left.
        drawn: The screen as it is known: what stands there already is left out. Where it is not,
            the terminal is in its plain rendition, before and afterwards.
        erases: Whether the terminal fills what it erases with the present background.
        end: The row and column, from 0, at which the cursor is left.
        columns: Those of the terminal.
    """
    contested = _contested(runs)
    certain = joined(run for run in runs if run.y not in contested)
    blank_from = partial(drawn.blank_from, columns=columns) if drawn and columns else _not_known
    rendition = PLAIN if drawn is None else drawn.rendition
    writer = Writer(erases=erases, rendition=rendition, blank_from=blank_from)
    writer.write_all(certain if drawn is None else list(drawn.changes(certain, contested)))
    for stretch in stretches(run for run in runs if run.y in contested):
        writer.write_stretch(stretch)
    if drawn is None:
        writer.be_plain()
    else:
        drawn.rendition = writer.rendition
    return writer.finish(end)


def redrawn(
    lines: Iterable[tuple[int, int, Cells]],
    drawn: Drawn,
    *,
    erases: bool,
    end: tuple[int, int],
    columns: int,
) -> str:
    """Output that draws lines, of which what stands there already is left out; empty if all does.

    Args:
        lines: Each with its row and the column of its first cell; no two share any cell.
        drawn: The screen as it is known.
        erases: Whether the terminal fills what it erases with the present background.
        end: The row and column at which the cursor is left.
        columns: Those of the terminal.
    """
    in_order = sorted(lines, key=itemgetter(0, 1))
    runs = [run for y, x, cells in in_order for run in drawn.changes_of(y, x, cells)]
    if not runs:
        return ""
    blank_from = partial(drawn.blank_from, columns=columns)
    writer = Writer(erases=erases, rendition=drawn.rendition, blank_from=blank_from)
    writer.write_all(runs)
    drawn.rendition = writer.rendition
    return writer.finish(end)


def _not_known(_: int) -> None:
    return None


def _within(runs: Iterable[Run], columns: int, rows: int) -> Iterator[Run]:
    """Runs as far as they stand in so many columns and rows."""
    for run in runs:
        room = columns - run.x
        if run.y < rows and room > 0:
            is_whole = cell_len(run.text) <= room
            yield run if is_whole else run._replace(text=_beginning(run.text, room))


def _beginning(text: str, room: int) -> str:
    """The characters that have room in so many cells."""
    text = text[:room]
    while cell_len(text) > room:
        text = text[:-1]
    return text


def _contested(runs: list[Run]) -> set[int]:
    """The lines whose width terminals may count differently."""
    if not may_be_contested("".join([run.text for run in runs])):
        return set()
    return {run.y for run in runs if is_contested(run.text)}


def joined(runs: Iterable[Run]) -> Iterator[Run]:
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
