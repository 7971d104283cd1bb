"""The commands: one file a verb. Nothing else prints."""

from __future__ import annotations

VERBS = {
    "show": ("show [--section NAME] [FILE]", "print the record as plain text, or some sections"),
    "check": (
        "check [--source TEXT] FILE|DIR...",
        "print every fault, and wording that the source lacks",
    ),
    "new": (
        "new [TEXT] [-o FILE]",
        "make a draft of a record of a text or of highlights, or print a template",
    ),
    "schema": ("schema [-o FILE]", "print the JSON Schema by which editors complete a record"),
    "export": (
        "export [FILE|DIR] --to FORMAT [-o PATH]",
        "write the record as other programs read it",
    ),
    "get": ("get ID[.FIELD] [FILE|DIR]", "print an item as plain text, or one value of it"),
    "find": ("find WORDS [FILE|DIR|URL]", "print what / finds, one a line"),
    "diff": ("diff OLD NEW", "print what is different between two records, in words"),
    "library": (
        "library [DIR|URL]",
        "list the visits of a folder of records or of a server, the newest first",
    ),
    "library status": (
        "library status [DIR]",
        "print what of a folder is indexed, how big that is, and where",
    ),
    "library init": ("library init URL", "make the tables of a library on a server"),
    "library push": (
        "library push DIR URL",
        "fill a library on a server with the records of a folder, or bring it up to date",
    ),
    "textconv": ("textconv FILE", "print a record in one form, for git to compare"),
    "completion": ("completion SHELL", "print the script by which a shell completes commands"),
    "config": ("config", "print the settings, and the file that they can stand in"),
    "doctor": ("doctor [--try]", "print by which ways copies reach you, and what is missing"),
}
"""Each verb by its name, which is that of its file, `_` for a blank: the way it is written, and its
effect.

Without a verb, a record is browsed. Each module has `run(given: list[str]) -> int` and
`parser() -> Parser`, of which help, completion and the man page are made.
"""


def verb_of(words: list[str]) -> str:
    """The verb that a command line begins with, which may have two words; empty for none."""
    names = (" ".join(words[:number]) for number in (2, 1))
    return next((name for name in names if name in VERBS), "")


def module_of(verb: str) -> str:
    """The name of a verb's module; without a verb, a record is browsed."""
    return f"{__name__}.{verb.replace(' ', '_') or 'browse'}"
