"""The tabs of a library."""

from __future__ import annotations

from missiontui.document.tabs import Tab

VISITS_TAB, FOLLOW_TAB = (
    Tab(name=name, title=title, count=lambda _: None)
    for name, title in (("visits", "Visits"), ("follow-up", "Follow-up"))
)
LIBRARY_TABS = (VISITS_TAB, FOLLOW_TAB)
"""All of them, in the order of their numbers."""
