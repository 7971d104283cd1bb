"""Quotations, whole."""

from __future__ import annotations

from missiontui.text.quote import QUOTE
from missiontui.ui.panes.pane import Pane


class QuotePane(Pane):
    """The tab Quote."""

    SECTION = QUOTE
