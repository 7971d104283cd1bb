"""The style of a selection on a line."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from missiontui.ui.widgets.selected import selected

STYLE = Style(reverse=True)


@pytest.mark.parametrize(
    ("start", "end", "chosen"),
    [
        (0, 4, "Rome"),
        (1, 3, "om"),
        (2, -1, "me"),
        (4, 4, ""),
        (4, -1, ""),
        (2, 2, ""),
        (0, 99, "Rome"),
    ],
)
def test_the_selected_characters_have_it_and_no_others(start: int, end: int, chosen: str) -> None:
    """Also where a selection begins at the end of a line, and holds nothing of it."""
    strip = selected("Rome", Strip([Segment("Rome")]), start, end, STYLE)
    assert strip.text == "Rome"
    styled = [segment.text for segment in strip if segment.style and segment.style.reverse]
    assert "".join(styled) == chosen
