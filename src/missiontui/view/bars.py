"""The lines round the panes: title, tabs, and the keys that work now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

from rich.cells import cell_len

from missiontui.document.layout import begins_right_to_left
from missiontui.document.names import title_lines
from missiontui.document.tabs import TABS, Tab
from missiontui.document.wrapping import shortened
from missiontui.model import Direction, Mission
from missiontui.view.words import Words

COUNTS_FROM, NAMES_FROM = 90, 70
"""From how many columns tabs show their counts, and all of them their names."""

Ends = list[tuple[int, str]]
"""The cell behind each part of a line that can be clicked, and the name of the part."""


class Titles(NamedTuple):
    """The words above the tabs."""

    title: str
    """The title of the record."""
    warning: str
    """A sentence that has to be known before reading on; in sight in every size."""
    subtitle: str
    """The visit in one line."""
    rtl: bool
    """True if what begins with a right-to-left letter stands at the right."""

    @classmethod
    def of(cls, mission: Mission) -> Self:
        """The titles of a record."""
        warning, subtitle = title_lines(mission)
        return cls(mission.title, warning, subtitle, rtl=mission.direction is Direction.RTL)


def title_words(titles: Titles, number: int, count: int, width: int) -> list[Words]:
    """One of so many title lines: the title, then the subtitle."""
    look, words = ("strong", titles.title) if number == 0 else ("muted", titles.subtitle)
    warning = ""
    if titles.warning and number == count - 1:
        # Beside the title there is room for the number alone.
        warning = titles.warning.partition(" from ")[0] if number == 0 else titles.warning
        warning += " · " if words else ""
    shown = shortened(warning + words, width - 2)
    at_right = titles.rtl and begins_right_to_left(warning + words)
    margin = width - 1 - cell_len(shown) if at_right else 1
    return [
        Words(" " * margin + shown[: len(warning)], "strong"),
        Words(shown[len(warning) :], look),
    ]


class TabCounts(NamedTuple):
    """The tabs with the number of what is in each."""

    tabs: tuple[tuple[Tab, int | None], ...]
    """Each with the number of its items, where that is worth a number."""
    active: str
    """The name of the open one."""
    found: Mapping[str, int] | None = None
    """Number of items found in each, by its name; None where none is sought."""

    @classmethod
    def of(cls, mission: Mission, active: str) -> Self:
        """The tabs of a record."""
        return cls(tuple((tab, tab.count(mission)) for tab in TABS), active)

    def label(self, tab: Tab, count: int | None, number: int, width: int) -> str:
        """The words of a tab at a width; while one finds, how much of it was found there."""
        open_ = tab.name == self.active
        if self.found is not None:
            found = self.found.get(tab.name, 0)
            name = f"{number} {tab.title}" if open_ or width >= COUNTS_FROM else str(number)
            return f"{name} ({found})" if found else name
        if width >= COUNTS_FROM and count is not None:
            return f"{number} {tab.title} ({count})"
        if width >= NAMES_FROM or open_:
            return f"{number} {tab.title}"
        return str(number)


def tab_words(counts: TabCounts, width: int) -> tuple[list[Words], Ends]:
    """The tabs, and where each of them ends."""
    labels = [
        counts.label(tab, count, number, width)
        for number, (tab, count) in enumerate(counts.tabs, start=1)
    ]
    taken = sum(map(cell_len, labels))
    gap = 1 if taken + 3 * len(labels) < width else 0
    after = " " if taken + 2 * len(labels) <= width else ""
    words, ends, at = [Words(" " * gap, "muted")], [], gap
    for label, (tab, _) in zip(labels, counts.tabs, strict=True):
        open_ = tab.name == counts.active
        text = f"▌{label}▐" if open_ else f" {label}{after}"
        words += [Words(text, "active" if open_ else "muted"), Words(" " * gap, "muted")]
        at += cell_len(text) + gap
        ends.append((at, tab.name))
    return words, ends


def rule_words(width: int) -> list[Words]:
    """The rule below the tabs."""
    return [Words("─" * width, "rule")]


def evidence_heading(name: str, width: int, *, beside: bool) -> list[Words]:
    """The name of a paragraph above its words; in a rule, where it stands below the detail."""
    rule = " " if beside else "─"
    words = f" {shortened(name, max(1, width - 3))} "
    rest = rule * (width - 1 - cell_len(words))
    return [Words(rule, "rule"), Words(words, "muted"), Words(rest, "rule")]


class KeyHint(NamedTuple):
    """A key of the key bar."""

    key: str
    """As shown."""
    description: str
    """The effect, in a word."""
    press: str
    """The key that a click presses, as Textual names it."""


def key_words(hints: Sequence[KeyHint], width: int) -> tuple[list[Words], Ends]:
    """As many keys as fit, the first of them at any width, and where each of them ends."""
    words: list[Words] = []
    ends: Ends = []
    at, gap = 0, " "
    for hint in hints:
        at += len(gap) + cell_len(f"{hint.key} {hint.description}")
        if at > width:
            break
        words += [
            Words(gap, "muted"),
            Words(hint.key, "kind"),
            Words(f" {hint.description}", "muted"),
        ]
        gap = "   "
        ends.append((at + len(gap), hint.press))
    return [*words, Words("", "muted")], ends
