"""The single lines round the panes: title, tabs, keys."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from missiontui.document.layout import begins_right_to_left, shortened
from missiontui.document.tabs import Tab
from missiontui.ui.widgets.line_widget import LineWidget

COUNTS_FROM, NAMES_FROM = 90, 70
"""From how many columns tabs show their counts, and all of them their names."""


class Bar(LineWidget):
    """Lines of words, drawn without further widgets."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._finished: list[Strip] = []

    def line(self, y: int, width: int) -> list[Segment]:
        """The words of one line."""
        raise NotImplementedError

    def finished_lines(self) -> list[Strip]:
        """The lines, filled to the width of the bar."""
        if not self._finished:
            width, height = self.size
            self._finished = [
                Strip(self.line(y, width)).adjust_cell_length(width, self.rich_style)
                for y in range(height)
            ]
        return self._finished

    def redraw(self) -> None:
        """Draw the lines anew."""
        self._finished = []
        self.refresh()

    def on_resize(self) -> None:
        """Draw the lines for the new size."""
        self.redraw()

    def notify_style_update(self) -> None:
        """Draw the lines in the colours of another theme."""
        super().notify_style_update()
        self.redraw()

    def styled(self, name: str) -> Style:
        """The style of a component class."""
        return self.get_component_rich_style(name)


class TitleBar(Bar):
    """What the record is, in one line or two."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"title-bar--title", "title-bar--subtitle"}

    def __init__(self, title: str, subtitle: str, *, rtl: bool) -> None:
        super().__init__()
        self._rtl = rtl
        self._title = title
        self._subtitle = subtitle

    def line(self, y: int, width: int) -> list[Segment]:
        """The title, then the subtitle."""
        name, words = ("title", self._title) if y == 0 else ("subtitle", self._subtitle)
        shown = shortened(words, width - 2)
        at_right = self._rtl and begins_right_to_left(words)
        margin = width - 1 - cell_len(shown) if at_right else 1
        return [Segment(" " * margin + shown, self.styled(f"title-bar--{name}"))]


class TabBar(Bar):
    """The tabs. Says which one was clicked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tab-bar--active", "tab-bar--number", "tab-bar--rule"}

    class Clicked(Message):
        """A tab was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name
            """The name of the tab."""

    def __init__(self, tabs: tuple[tuple[Tab, int | None], ...], active: str) -> None:
        super().__init__()
        self._tabs = tabs
        self._active = active
        self._ends: list[tuple[int, str]] = []

    def activate(self, name: str) -> None:
        """Show which tab is open."""
        self._active = name
        self.redraw()

    def label(self, tab: Tab, count: int | None, number: int, width: int) -> str:
        """What a tab shows at a width."""
        open_ = tab.name == self._active
        if width >= COUNTS_FROM and count is not None:
            return f"{number} {tab.title} ({count})"
        if width >= NAMES_FROM or open_:
            return f"{number} {tab.title}"
        return str(number)

    def line(self, y: int, width: int) -> list[Segment]:
        """The tabs, and below them a rule where there is room for one."""
        if y > 0:
            return [Segment("─" * width, self.styled("tab-bar--rule"))]
        labels = [
            self.label(tab, count, number, width)
            for number, (tab, count) in enumerate(self._tabs, start=1)
        ]
        taken = sum(map(cell_len, labels))
        gap = 1 if taken + 3 * len(labels) < width else 0
        after = " " if taken + 2 * len(labels) <= width else ""
        segments = [Segment(" " * gap, self.rich_style)]
        self._ends, at = [], gap
        for label, (tab, _) in zip(labels, self._tabs, strict=True):
            open_ = tab.name == self._active
            words = f"▌{label}▐" if open_ else f" {label}{after}"
            style = self.styled("tab-bar--active" if open_ else "tab-bar--number")
            segments += [Segment(words, style), Segment(" " * gap, self.rich_style)]
            at += cell_len(words) + gap
            self._ends.append((at, tab.name))
        return segments

    def on_click(self, event: events.Click) -> None:
        """Say which tab is under the mouse."""
        name = next((name for end, name in self._ends if event.x < end), None)
        if name and event.y == 0:
            self.post_message(self.Clicked(name))


class KeyHint(NamedTuple):
    """A key of the key bar."""

    key: str
    """As shown."""
    description: str
    """What it does, in a word."""
    action: str
    """What a click on it runs."""


class KeyBar(Bar):
    """The keys that work now; those at the right go first where room is short."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key"}

    class Clicked(Message):
        """A key was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action
            """What it runs."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[KeyHint, ...] = ()
        self._ends: list[tuple[int, str]] = []

    def show(self, hints: tuple[KeyHint, ...]) -> None:
        """Show these keys, the first two at any width."""
        if hints != self._hints:
            self._hints = hints
            self.redraw()

    def line(self, y: int, width: int) -> list[Segment]:
        """As many keys as fit."""
        del y
        segments, at = [Segment(" ", self.rich_style)], 1
        self._ends = []
        for hint in self._hints:
            taken = cell_len(f"{hint.key} {hint.description}")
            if at + taken > width:
                break
            segments += [
                Segment(hint.key, self.styled("key-bar--key")),
                Segment(f" {hint.description}   ", self.rich_style),
            ]
            at += taken + 3
            self._ends.append((at, hint.action))
        return segments

    def on_click(self, event: events.Click) -> None:
        """Say which key is under the mouse."""
        action = next((action for end, action in self._ends if event.x < end), None)
        if action:
            self.post_message(self.Clicked(action))
