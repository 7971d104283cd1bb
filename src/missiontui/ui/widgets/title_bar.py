"""The title lines: the record, and the visit in one line."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment

from missiontui.document.layout import begins_right_to_left
from missiontui.document.wrapping import shortened
from missiontui.ui.widgets.bar import Bar


class TitleBar(Bar):
    """The title of the record, in one line or two."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"title-bar--title", "title-bar--subtitle"}

    def __init__(self, title: str, warning: str, subtitle: str, *, rtl: bool) -> None:
        """Make the lines.

        Args:
            title: The title of the record.
            warning: What has to be known before reading on; in sight in every size.
            subtitle: The visit in one line.
            rtl: Whether what begins with a right-to-left letter stands at the right.
        """
        super().__init__()
        self._warning = warning
        self._rtl = rtl
        self._title = title
        self._subtitle = subtitle

    def line(self, y: int, width: int) -> list[Segment]:
        """The title, then the subtitle."""
        name, words = ("title", self._title) if y == 0 else ("subtitle", self._subtitle)
        warning = ""
        if self._warning and y == self.size.height - 1:
            # Beside the title there is room for the number alone.
            warning = self._warning.partition(" from ")[0] if y == 0 else self._warning
            warning += " · " if words else ""
        shown = shortened(warning + words, width - 2)
        at_right = self._rtl and begins_right_to_left(warning + words)
        margin = width - 1 - cell_len(shown) if at_right else 1
        return [
            Segment(" " * margin + shown[: len(warning)], self.styled("title-bar--title")),
            Segment(shown[len(warning) :], self.styled(f"title-bar--{name}")),
        ]
