"""The panes: one file for each tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.ui.panes.pane import Pane


def pane_class(name: str) -> type[Pane]:
    """The pane of a tab, imported when it is opened for the first time.

    Raises:
        KeyError: if no tab has that name.
    """
    match name:
        case "itinerary":
            from missiontui.ui.panes.itinerary import ItineraryPane

            return ItineraryPane
        case "participants":
            from missiontui.ui.panes.participants import ParticipantsPane

            return ParticipantsPane
        case "concerns":
            from missiontui.ui.panes.concerns import ConcernsPane

            return ConcernsPane
        case "quote":
            from missiontui.ui.panes.quote import QuotePane

            return QuotePane
        case "contacts":
            from missiontui.ui.panes.contacts import ContactsPane

            return ContactsPane
        case "source":
            from missiontui.ui.panes.source import SourcePane

            return SourcePane
        case _:
            raise KeyError(name)
