"""The document behind the record."""

from __future__ import annotations

from missiontui.text.source import SOURCE_PARAGRAPHS
from missiontui.ui.panes.pane import Pane


class SourcePane(Pane):
    """The tab Source."""

    SECTION = SOURCE_PARAGRAPHS
