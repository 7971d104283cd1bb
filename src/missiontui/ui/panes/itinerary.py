"""The visit as a whole, then its cities and meetings."""

from __future__ import annotations

from missiontui.text.itinerary import ITINERARY
from missiontui.ui.panes.pane import Pane


class ItineraryPane(Pane):
    """The tab Itinerary."""

    SECTION = ITINERARY
