from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from missiontui.ui.widgets.line_canvas import changed_cells

WIDTH = 24
PLAIN, BOLD, RED = Style(), Style(bold=True), Style(color="red")


def strip(*runs: tuple[str, Style]) -> Strip:
    """A line of runs of text."""
    return Strip(Segment(text, style) for text, style in runs)


def cells(line: Strip) -> list[tuple[str, Style | None]]:
    """What a line shows, character by character; a wide one followed by what it covers."""
    found: list[tuple[str, Style | None]] = []
    for segment in line:
        for character in segment.text:
            found += [(character, segment.style), ("", segment.style)][: cell_len(character)]
    return found


def overwritten(before: Strip, after: Strip, changed: int) -> Strip:
    """The line on the screen after the first cells of another were written over it."""
    return Strip.join([after.crop(0, changed), before.crop(changed)])


runs = st.tuples(
    st.text(alphabet="ab 漢", min_size=1, max_size=6) | st.integers(1, 12).map(" ".__mul__),
    st.sampled_from([PLAIN, BOLD, RED]),
)
lines = st.lists(runs, min_size=1, max_size=5).map(
    lambda found: strip(*found).adjust_cell_length(WIDTH, PLAIN)
)


@given(lines, lines)
def test_what_is_written_is_enough(before: Strip, after: Strip) -> None:
    """After the cells that are said to have changed are written, the line is as it should be."""
    changed = changed_cells(before, after)
    assert 0 <= changed <= WIDTH
    assert cells(overwritten(before, after, changed)) == cells(after)


@given(lines, lines, lines)
def test_an_equal_end_is_spared(first: Strip, second: Strip, end: Strip) -> None:
    """What is equal at the end of two lines is not written again."""
    before, after = Strip.join([first, end]), Strip.join([second, end])
    assert changed_cells(before, after) <= WIDTH


@given(lines)
def test_nothing_is_written_where_nothing_changed(line: Strip) -> None:
    """A line that is as it was costs nothing."""
    assert changed_cells(line, line) == 0
    assert changed_cells(line, Strip(list(line))) == 0


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        (strip(("abc", PLAIN)), strip(("abd", PLAIN)), 3),
        (strip(("abc", PLAIN)), strip(("abc", BOLD)), 3),
        (strip(("▌", RED), (" one", PLAIN)), strip((" ", RED), (" one", PLAIN)), 1),
        (strip(("▌", RED), (" one", PLAIN)), strip((" ", PLAIN), (" one", PLAIN)), 1),
        (strip(("one", PLAIN), ("   ", RED)), strip(("two!", PLAIN), ("  ", RED)), 4),
        (strip(("one", PLAIN), ("   ", RED)), strip(("two!", PLAIN), ("  ", PLAIN)), 6),
        (strip(("漢", PLAIN), ("end", PLAIN)), strip(("ab", PLAIN), ("end", PLAIN)), 2),
    ],
)
def test_examples(before: Strip, after: Strip, changed: int) -> None:
    """Only what stands before the equal end of two lines is counted, in cells."""
    assert changed_cells(before, after) == changed
