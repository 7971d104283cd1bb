"""What was said, by whom, of which kind."""

from __future__ import annotations

from missiontui.text.concerns import CONCERNS
from missiontui.ui.panes.pane import Pane


class ConcernsPane(Pane):
    """The tab Concerns."""

    SECTION = CONCERNS
