"""Those who travelled, and those they met."""

from __future__ import annotations

from missiontui.text.participants import PARTICIPANTS
from missiontui.ui.panes.pane import Pane


class ParticipantsPane(Pane):
    """The tab Participants."""

    SECTION = PARTICIPANTS
