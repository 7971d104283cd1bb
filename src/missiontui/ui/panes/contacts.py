"""Whom to ring."""

from __future__ import annotations

from missiontui.text.contacts import CONTACTS
from missiontui.ui.panes.pane import Pane


class ContactsPane(Pane):
    """The tab Contacts."""

    SECTION = CONTACTS
