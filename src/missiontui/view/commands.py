"""The commands of the browser: what each is called, which keys run it, and what it is for."""

from __future__ import annotations

from typing import NamedTuple

from missiontui.document.tabs import TABS
from missiontui.view.purposes import (
    COPY,
    EVIDENCE,
    FIND,
    FOLLOW,
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
    id: str = ""
    """The name by which its keys can be changed; empty where they cannot."""


_STEPS = FIND._replace(word="next")
_TABS = MOVE._replace(word="tabs", words=f"The tabs: {', '.join(tab.title for tab in TABS)}")
_OF_LIBRARY = MOVE._replace(word="tabs", words="The tabs of a library: Visits, Follow-up")

BROWSER = (
    Command("slash", "find", "Find", FIND, tooltip="Find in all tabs", id="find"),
    Command("n", "step(1)", "Next item found", _STEPS, id="next"),
    Command("N", "step(-1)", "Previous item found", _STEPS, id="previous"),
    Command(
        "s",
        "source",
        "Source",
        EVIDENCE,
        tooltip="Show where this comes from; there, go back",
        id="source",
    ),
    Command("y", "copy", "Copy", COPY, tooltip="Copy the item shown: a menu of letters", id="copy"),
    Command(
        "Y",
        "app.hand_copy",
        "Show the last text alone, for copying by hand",
        COPY,
        show=False,
        id="show-copied",
    ),
    Command(
        "ctrl+c", "copy_selection", "Copy the selected text", COPY, show=False, id="copy-selection"
    ),
    Command(
        "o", "open_address", "Link", OPEN, tooltip="Open the link, begin a mail, or ring", id="open"
    ),
    Command(
        "w",
        "export",
        "Write",
        RECORD,
        show=False,
        tooltip="Write the item, the tab or the record to a file for other programs",
        id="export",
    ),
    Command(
        "e", "edit", "Edit", RECORD, tooltip="Open the record in an editor, at this item", id="edit"
    ),
    Command("r,f5", "reload", "Read the record again", RECORD, show=False, id="reload"),
    Command(
        "f", "show_faults", "List the faults of the record's file", RECORD, show=False, id="faults"
    ),
    Command(
        "F",
        "follow_up",
        "Follow-up",
        FOLLOW,
        tooltip="What other visits of the folder said of the same",
        id="follow-up",
    ),
    Command("question_mark,f1", "help", "Help", HELP, id="help"),
    Command(
        "colon", "app.palette", "Commands", HELP, tooltip="Go to or run anything", id="commands"
    ),
    Command(
        "escape",
        "undo",
        "Undo",
        LEAVE,
        tooltip="Undo selection, evidence, detail, search in turn",
        id="undo",
    ),
    Command("q", "quit_layer", "Quit", LEAVE, tooltip="Leave the detail, else quit", id="quit"),
)
"""Those that concern list and detail alike, by purpose."""
PANES = (
    *(
        Command(
            str(number), f"show_tab('{tab.name}')", f"Tab {tab.title}", _TABS, id=f"tab-{number}"
        )
        for number, tab in enumerate(TABS, start=1)
    ),
    Command(
        "left_square_bracket", "next_tab(-1)", "Previous tab", MOVE, show=False, id="previous-tab"
    ),
    Command("right_square_bracket", "next_tab(1)", "Next tab", MOVE, show=False, id="next-tab"),
    Command("tab,shift+tab", "swap", "Swap list and detail", MOVE, show=False, id="swap"),
    Command("backspace", "back", "Back over the last jump", EVIDENCE, show=False, id="back"),
)
"""Those that lead from one pane to another."""
_SHARED = {command.id: command for command in (*BROWSER, *PANES)}
LIBRARY = (
    _SHARED["find"]._replace(tooltip="Find in all visits"),
    _SHARED["next"],
    _SHARED["previous"],
    Command(
        "f",
        "filter",
        "Filter",
        FIND,
        tooltip="Filter by country, body, kind, year or topic; chosen again, no longer",
        id="filter",
    ),
    _SHARED["copy"],
    _SHARED["show-copied"],
    _SHARED["copy-selection"],
    _SHARED["edit"],
    _SHARED["follow-up"],
    Command(
        "L",
        "link",
        "Link",
        FOLLOW,
        tooltip="Copy the link between the two, and open the editor where it belongs",
        id="link",
    ),
    _SHARED["help"],
    _SHARED["commands"],
    _SHARED["undo"]._replace(tooltip="Undo selection, detail, search, filter in turn"),
    _SHARED["quit"],
    Command("1", "show_tab('visits')", "Visits", _OF_LIBRARY, id="visits"),
    Command("2", "show_tab('follow-up')", "Follow-up", _OF_LIBRARY, id="follow-ups"),
    _SHARED["previous-tab"],
    _SHARED["next-tab"],
    _SHARED["swap"],
)
"""Those of a library, whatever it shows."""
FOLLOWED = (
    _SHARED["copy"],
    _SHARED["show-copied"],
    _SHARED["copy-selection"],
    _SHARED["edit"],
    *(command for command in LIBRARY if command.id == "link"),
    _SHARED["help"],
    _SHARED["commands"],
    _SHARED["undo"]._replace(tooltip="Go back"),
    _SHARED["quit"]._replace(tooltip="Go back"),
    _SHARED["back"],
)
"""Those of what is followed from one item."""
CHOOSING = (
    Command("enter", "choose", "Open", MOVE, tooltip="Open the visit, at this", id="open-visit"),
    Command("right,l", "open", "Detail", MOVE, show=False, id="detail-beside"),
    Command("end,G", "end", "To the last line", MOVE, show=False, id="last"),
)
"""Those of a list whose rows are opened as visits."""
LIST = (Command("enter,right,l", "open", "Open", MOVE, tooltip="To the detail", id="detail"),)
"""Those of a list."""
DETAIL = (
    Command("enter", "follow", "Follow", EVIDENCE, tooltip="Follow the link", id="follow"),
    Command("left,h", "leave", "Back to the list", MOVE, show=False, id="list"),
)
"""Those of a detail."""
LINES = (
    Command("down,j", "move(1)", "Next line", MOVE, show=False, id="down"),
    Command("up,k", "move(-1)", "Previous line", MOVE, show=False, id="up"),
    Command("pagedown,space,ctrl+f", "page(1.0)", "Page down", MOVE, show=False, id="page-down"),
    Command("pageup,ctrl+b", "page(-1.0)", "Page up", MOVE, show=False, id="page-up"),
    Command("ctrl+d", "page(0.5)", "Half a page down", MOVE, show=False, id="half-page-down"),
    Command("ctrl+u", "page(-0.5)", "Half a page up", MOVE, show=False, id="half-page-up"),
    Command("home,g", "first", "To the first line", MOVE, show=False, id="first"),
    Command("end,G", "last", "To the last line", MOVE, show=False, id="last"),
)
"""Those that move in any lines."""
APP = (
    Command("ctrl+q", "quit", "Quit at once", LEAVE, show=False, priority=True, id="quit-at-once"),
    Command(
        "ctrl+z",
        "suspend_process",
        "Suspend, until the shell's fg",
        LEAVE,
        show=False,
        id="suspend",
    ),
    Command(
        "ctrl+p",
        "palette",
        "Commands",
        HELP,
        show=False,
        tooltip="Go to or run anything",
        priority=True,
        id="commands-anywhere",
    ),
)
"""Those that work everywhere."""
