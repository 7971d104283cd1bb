"""The commands of the browser: what each is called, which keys run it, and what it is for."""

from __future__ import annotations

from typing import NamedTuple

from missiontui.document.tabs import TABS
from missiontui.view.purposes import (
    COPY,
    EVIDENCE,
    FIND,
    HELP,
    LEAVE,
    MOVE,
    OPEN,
    RECORD,
    Purpose,
)


class Command(NamedTuple):
    """A command and its keys, in the terms of Textual's bindings."""

    key: str
    """The keys that run it, as Textual names them, parted by commas."""
    action: str
    """The action that it runs."""
    description: str
    """Its name; the first word of it stands at the bottom."""
    group: Purpose
    """The purpose."""
    show: bool = True
    """True if it stands at the bottom where it does something."""
    tooltip: str = ""
    """The line for it in the help, where its name says too little."""
    priority: bool = False
    """True if its keys come before those of the part that has the keys."""


_STEPS = FIND._replace(word="next")
_TABS = MOVE._replace(word="tabs", words=f"The tabs: {', '.join(tab.title for tab in TABS)}")

BROWSER = (
    Command("slash", "find", "Find", FIND, tooltip="Find in all tabs"),
    Command("n", "step(1)", "Next item found", _STEPS),
    Command("N", "step(-1)", "Previous item found", _STEPS),
    Command(
        "s", "source", "Source", EVIDENCE, tooltip="Show where this comes from; there, go back"
    ),
    Command("y", "copy", "Copy", COPY, tooltip="Copy the item shown: a menu of letters"),
    Command(
        "Y", "app.hand_copy", "Show the last text alone, for copying by hand", COPY, show=False
    ),
    Command("ctrl+c", "copy_selection", "Copy the selected text", COPY, show=False),
    Command("o", "open_address", "Link", OPEN, tooltip="Open the link, begin a mail, or ring"),
    Command("e", "edit", "Edit", RECORD, tooltip="Open the record in an editor, at this item"),
    Command("r,f5", "reload", "Read the record again", RECORD, show=False),
    Command("f", "show_faults", "List the faults of the record's file", RECORD, show=False),
    Command("question_mark,f1", "help", "Help", HELP),
    Command("colon", "app.palette", "Commands", HELP, tooltip="Go to or run anything"),
    Command(
        "escape", "undo", "Undo", LEAVE, tooltip="Undo selection, evidence, detail, search in turn"
    ),
    Command("q", "quit_layer", "Quit", LEAVE, tooltip="Leave the detail, else quit"),
)
"""Those that concern list and detail alike, by purpose."""
PANES = (
    *(
        Command(str(number), f"show_tab('{tab.name}')", f"Tab {tab.title}", _TABS)
        for number, tab in enumerate(TABS, start=1)
    ),
    Command("left_square_bracket", "next_tab(-1)", "Previous tab", MOVE, show=False),
    Command("right_square_bracket", "next_tab(1)", "Next tab", MOVE, show=False),
    Command("tab,shift+tab", "swap", "Swap list and detail", MOVE, show=False),
    Command("backspace", "back", "Back over the last jump", EVIDENCE, show=False),
)
"""Those that lead from one pane to another."""
LIST = (Command("enter,right,l", "open", "Open", MOVE, tooltip="To the detail"),)
"""Those of a list."""
DETAIL = (
    Command("enter", "follow", "Follow", EVIDENCE, tooltip="Follow the link"),
    Command("left,h", "leave", "Back to the list", MOVE, show=False),
)
"""Those of a detail."""
LINES = (
    Command("down,j", "move(1)", "Next line", MOVE, show=False),
    Command("up,k", "move(-1)", "Previous line", MOVE, show=False),
    Command("pagedown,space,ctrl+f", "page(1.0)", "Page down", MOVE, show=False),
    Command("pageup,ctrl+b", "page(-1.0)", "Page up", MOVE, show=False),
    Command("ctrl+d", "page(0.5)", "Half a page down", MOVE, show=False),
    Command("ctrl+u", "page(-0.5)", "Half a page up", MOVE, show=False),
    Command("home,g", "first", "To the first line", MOVE, show=False),
    Command("end,G", "last", "To the last line", MOVE, show=False),
)
"""Those that move in any lines."""
APP = (
    Command("ctrl+q", "quit", "Quit at once", LEAVE, show=False, priority=True),
    Command("ctrl+z", "suspend_process", "Suspend, until the shell's fg", LEAVE, show=False),
    Command(
        "ctrl+p",
        "palette",
        "Commands",
        HELP,
        show=False,
        tooltip="Go to or run anything",
        priority=True,
    ),
)
"""Those that work everywhere."""
