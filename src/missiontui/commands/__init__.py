"""The commands: one file a verb. Nothing else prints."""

from __future__ import annotations

VERBS = {
    "show": ("show [FILE]", "print the record as plain text"),
    "check": (
        "check [--source TEXT] FILE...",
        "print every fault, and wording that the source lacks",
    ),
    "new": (
        "new [TEXT] [-o FILE]",
        "make a draft of a record of a text or of highlights, or print a template",
    ),
    "config": ("config", "print the settings, and the file that they can stand in"),
    "doctor": ("doctor [--try]", "print by which ways copies reach you, and what is missing"),
}
"""Each verb by its name, which is that of its file: the way it is written, and its effect.

Without a verb, a record is browsed.
"""
