"""The evidence of a pane: the paragraphs on which the item shown rests, beside it or below."""

from __future__ import annotations

from functools import lru_cache, partial

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size

from missiontui.document.beside import evidence_of
from missiontui.document.layout import layout
from missiontui.model import Direction, Id, Mission
from missiontui.ui.widgets.bar import Bar
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.view.bars import evidence_heading
from missiontui.view.detail_lines import words_width
from missiontui.view.words import Words


class EvidencePane(Vertical):
    """A heading and words of the source. It takes no keys: it follows the item shown."""

    BLANK = True

    def __init__(self, mission: Mission) -> None:
        super().__init__(classes="evidence")
        self._rtl = mission.direction is Direction.RTL
        self._heading = EvidenceHeading()
        self._view = DetailView(rtl=self._rtl)
        self._view.can_focus = False
        # The same item gives the same document, so that the view finds its lines again.
        self._evidence = lru_cache(maxsize=DetailView.KEPT)(partial(evidence_of, mission))
        self._shown: Id | None = None

    def compose(self) -> ComposeResult:
        """The heading, always in sight, and the words."""
        yield self._heading
        yield self._view

    def show(self, id: Id) -> None:
        """Show what an item rests on."""
        if id == self._shown:
            return
        self._shown = id
        evidence = self._evidence(id)
        self._heading.show(evidence.heading)
        self._view.show(evidence.document)
        if self.styles.height and self.styles.height.is_auto:
            self.refresh(layout=True)

    def on_resize(self) -> None:
        """Bring the words of the item in sight again."""
        if self._shown:
            self._view.show(self._evidence(self._shown).document)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Tell Textual how many lines are needed, where the height is left to them."""
        del container, viewport
        document = self._evidence(self._shown).document if self._shown else ()
        return 1 + len(layout(document, words_width(width), rtl=self._rtl))


class EvidenceHeading(Bar):
    """The name of the paragraph; in a rule, where the evidence stands below the detail."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""

    def show(self, words: str) -> None:
        """Show a name."""
        if words != self._words:
            self._words = words
            self.redraw()

    def line(self, y: int, width: int) -> list[Words]:
        """The name, in line with the words below it."""
        del y
        return evidence_heading(self._words, width, beside=self.screen.has_class("-wide"))
