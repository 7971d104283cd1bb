"""The commands of the browser: what each is called, which keys run it, and what it is for."""

from __future__ import annotations

from textual.binding import Binding

from missiontui.ui.purposes import COPY, EVIDENCE, FIND, HELP, LEAVE, OPEN, RECORD, Run

_STEPS = Run(FIND.description, word="next")

BROWSER_KEYS = (
    Binding("slash", "find", "Find", tooltip="Find in all tabs", group=FIND),
    Binding("n", "step(1)", "Next item found", group=_STEPS),
    Binding("N", "step(-1)", "Previous item found", group=_STEPS),
    Binding(
        "s",
        "source",
        "Source",
        tooltip="Show where this comes from; there, go back",
        group=EVIDENCE,
    ),
    Binding("y", "copy", "Copy", tooltip="Copy the item shown: a menu of letters", group=COPY),
    Binding(
        "Y",
        "app.hand_copy",
        "Show the last text alone, for copying by hand",
        show=False,
        group=COPY,
    ),
    Binding("ctrl+c", "copy_selection", "Copy the selected text", show=False, group=COPY),
    Binding(
        "o", "open_address", "Link", tooltip="Open the link, begin a mail, or ring", group=OPEN
    ),
    Binding(
        "e", "edit", "Edit", tooltip="Open the record in an editor, at this item", group=RECORD
    ),
    Binding("r,f5", "reload", "Read the record again", show=False, group=RECORD),
    Binding("f", "show_faults", "List the faults of the record's file", show=False, group=RECORD),
    Binding("question_mark,f1", "help", "Help", group=HELP),
    Binding("colon", "app.palette", "Commands", tooltip="Go to or run anything", group=HELP),
    Binding(
        "escape",
        "undo",
        "Undo",
        tooltip="Undo selection, evidence, detail, search in turn",
        group=LEAVE,
    ),
    Binding("q", "quit_layer", "Quit", tooltip="Leave the detail, else quit", group=LEAVE),
)
"""Those that concern list and detail alike, by purpose."""
