"""Lines in which terminals may count other widths than this program, drawn without a loss.

A terminal that gives a name more cells than were counted has its cursor further right. Whoever
moves it back to a counted column draws over letters. So such a line is drawn in one go up to blanks
that are wide enough to hide the difference in any terminal, and only there columns are taken up
again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from missiontui.document.cells import cell_len, cells, is_contested
from missiontui.ui.terminal.runs import SEEN_ON_BLANKS, Rendition, Run

_BLANKS_APART = re.compile(" +|[^ ]+")


class Stretch(NamedTuple):
    """Runs that are drawn one after the other without a move of the cursor."""

    runs: tuple[Run, ...]
    """The runs; only the column of the first is to be trusted."""
    width: int = 0
    """The cells from the first on that belong to them and to the blanks behind them."""
    blanks: Rendition | None = None
    """The rendition of the blanks behind them; None where the next run follows at once."""


def stretches(runs: Iterable[Run]) -> Iterator[Stretch]:
    """The runs of some lines, in their order, parted where a column can be trusted again."""
    for chain in _chains(runs):
        yield from _of_chain(chain)


def _chains(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Runs that follow each other without a gap."""
    chain: list[Run] = []
    at = (-1, -1)
    for run in runs:
        if chain and (run.y, run.x) != at:
            yield chain
            chain = []
        chain.append(run)
        at = run.y, run.x + cell_len(run.text)
    if chain:
        yield chain


def _of_chain(chain: list[Run]) -> Iterator[Stretch]:
    held: list[Run] = []
    further = 0
    """Number of cells more than counted a terminal may have drawn since the stretch began."""
    for piece in _pieces(chain):
        blank = piece.text.isspace() and not piece.rendition.attributes & SEEN_ON_BLANKS
        is_open = any(is_contested(run.text) for run in held)
        if blank and is_open and len(piece.text) > further:
            width = piece.x + len(piece.text) - held[0].x
            yield Stretch(tuple(held), width, piece.rendition)
            held, further = [], 0
        else:
            held.append(piece)
            further += cells(piece.text) - cell_len(piece.text)
    if held:
        yield Stretch(tuple(held))


def _pieces(chain: list[Run]) -> Iterator[Run]:
    """The runs, blanks as runs of their own."""
    for run in chain:
        x = run.x
        for match in _BLANKS_APART.finditer(run.text):
            yield run._replace(x=x, text=match[0])
            x += cell_len(match[0])
