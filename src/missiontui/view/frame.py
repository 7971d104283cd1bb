"""The whole screen as it is when a record is opened, in lines of words."""

from __future__ import annotations

from missiontui.document.sections import section_of
from missiontui.document.tabs import tab_named
from missiontui.model import Mission
from missiontui.view.bars import TabCounts, Titles, key_words, rule_words, tab_words, title_words
from missiontui.view.hints import hints_at
from missiontui.view.keymap import Keymap
from missiontui.view.opened_pane import OpenedPane
from missiontui.view.place import Place
from missiontui.view.sizes import is_low, is_too_small
from missiontui.view.words import Words, filled_up


def first_frame(
    mission: Mission, place: Place, width: int, height: int, keys: Keymap = ()
) -> list[list[Words]] | None:
    """The screen with which a record is opened.

    Args:
        mission: The record.
        place: The place to begin with.
        width: Columns of the terminal.
        height: Rows of the terminal.
        keys: Keys that the user has chosen.

    Returns:
        Its lines; None where the record has nothing for the tab, or there is no room.
    """
    section = section_of(tab_named(place.section))
    entries = section.entries(mission)
    if is_too_small(width, height) or not entries:
        return None
    bars = 1 if is_low(height) else 2
    titles, tabs = Titles.of(mission), TabCounts.of(mission, place.section)
    above = [title_words(titles, number, bars, width) for number in range(bars)]
    above += [tab_words(tabs, width)[0], rule_words(width)][:bars]
    rows = height - len(above) - 2
    pane = OpenedPane(mission, place, section, entries, (width, rows))
    hints, _ = key_words(hints_at(pane.here()._replace(keys=keys)), width)
    return [filled_up(line, width) for line in (*above, *pane.lines(), [Words("")], hints)]
