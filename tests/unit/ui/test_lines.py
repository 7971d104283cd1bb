"""Lines that are drawn past Textual, held against a terminal that draws them."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st

from missiontui.ui.terminal.drawn import Drawn
from missiontui.ui.terminal.frames import redrawn
from missiontui.ui.terminal.lines import Line
from missiontui.ui.terminal.renditions import AS_ASKED
from missiontui.ui.terminal.runs import PLAIN, Rendition, Run

COLUMNS, ROWS = 24, 3
LEFT = 9
"""The cells of the lines at the left; others stand beside them, up to the end of the row."""

renditions = st.sampled_from(
    [PLAIN, Rendition("31"), Rendition("", "44"), Rendition("31", "44", frozenset("1"))]
)
words = st.text(alphabet="ab é│ ", min_size=1, max_size=6) | st.integers(1, 9).map(" ".__mul__)


@st.composite
def lines(draw: st.DrawFn, width: int) -> Line:
    """A line of so many cells."""
    runs: list[Run] = []
    taken = 0
    for text in [*draw(st.lists(words, max_size=5)), " " * width]:
        if shown := text[: width - taken]:
            runs.append(Run(0, taken, draw(renditions), shown))
        taken += len(shown)
    return Line(runs)


placed = st.one_of(
    st.tuples(st.integers(0, ROWS - 1), st.just(0), lines(LEFT)),
    st.tuples(st.integers(0, ROWS - 1), st.just(LEFT), lines(COLUMNS - LEFT)),
)


def cells(output: str) -> list[list[tuple[object, ...]]]:
    """What a person sees of some output; of a blank its ground."""
    screen = pyte.Screen(COLUMNS, ROWS)
    pyte.Stream(screen).feed(output)
    shown = [[screen.buffer[y][x] for x in range(COLUMNS)] for y in range(ROWS)]
    return [[(c.bg,) if c.data == " " else tuple(c) for c in row] for row in shown]


def drawn(placed: list[tuple[int, int, Line]], screen: Drawn, *, erases: bool) -> str:
    """The output that draws lines."""
    found = [(y, x, line.cells(screen, AS_ASKED)) for y, x, line in placed]
    known = [(y, x, each) for y, x, each in found if each]
    assert len(known) == len(found)
    return redrawn(known, screen, erases=erases, end=(0, 0), columns=COLUMNS)


frames_of_lines = st.lists(
    st.lists(placed, max_size=4, unique_by=lambda line: line[:2]), max_size=6
)


@given(frames_of_lines, st.booleans())
def test_frames_of_lines_follow_each_other(
    frames: list[list[tuple[int, int, Line]]],
    erases: bool,  # noqa: FBT001
) -> None:
    """Lines of which only the changes are drawn leave the screen as if all had been drawn."""
    screen = Drawn()
    changes = "".join(drawn(frame, screen, erases=erases) for frame in frames)
    whole = "".join(
        drawn([each], Drawn(), erases=False) + "\x1b[0m" for frame in frames for each in frame
    )
    assert cells(changes) == cells(whole)


def test_what_stands_there_costs_nothing() -> None:
    """Lines that are there already are not written, nor is the cursor moved."""
    screen = Drawn()
    line = Line([Run(0, 0, Rendition("31"), "one two")])
    assert "one two" in drawn([(1, 3, line)], screen, erases=True)
    assert drawn([(1, 3, line)], screen, erases=True) == ""
    screen.forget()
    assert "one two" in drawn([(1, 3, line)], screen, erases=True)


def test_wide_characters_are_left_to_others() -> None:
    """A line in which a character takes two cells, or none, has no cells to be compared."""
    for text in ("漢", "e\u0301", "\u200dx"):
        assert Line([Run(0, 0, PLAIN, text)]).cells(Drawn(), AS_ASKED) is None
