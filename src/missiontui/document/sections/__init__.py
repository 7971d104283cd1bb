"""Sections of a record: one file for each tab, named after it."""

from __future__ import annotations

from importlib import import_module

from missiontui.document.blocks import Section
from missiontui.document.tabs import TABS, Tab


def section_of(tab: Tab) -> Section:
    """The section that a tab shows, loaded when it is first asked for."""
    section: Section = import_module(f"{__name__}.{tab.name}").SECTION
    return section


def in_order() -> tuple[Section, ...]:
    """All of them, in the order of the tabs."""
    return tuple(map(section_of, TABS))
