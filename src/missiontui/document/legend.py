"""The legend: the words and signs of the screen, and what sets the kinds of statement apart."""

from __future__ import annotations

from missiontui.model.protection import HIDDEN

_SIGNS = (
    ("“…”", "words of the source, letter by letter; all else is the record’s own"),
    ("¶ 9", "the paragraph of the source where it stands"),
    ("derived", "worked out from the source, though not printed in it"),
    ("outside", "added from elsewhere"),
    ("unchecked", "filled in by the program; nobody has held it against the source yet"),
    ("sic", "a slip of the source, kept as printed"),
    ("readings", "the words can be read in several ways, none preferred"),
    ("discrepancy", "the source contradicts itself, or another source"),
    ("not stated", "the source leaves it open, as far as the record notes"),
    (HIDDEN, "hidden, as the record asks; of files --show-protected shows it"),
    ("›", "Enter leads on"),
)
_OUTCOMES = (
    ("matches", "the words stand in that paragraph of the attached text"),
    ("stands in", "they stand word for word in another paragraph"),
    ("differs", "the nearest words of that paragraph are others"),
    ("not found", "nothing in the attached text is like them"),
)
_KINDS = (
    ("concern", "voices worry"),
    ("finding", "states what was found"),
    ("call", "asks somebody to do something"),
    ("recommendation", "recommends it"),
    ("expectation", "expects it"),
    ("emphasis", "stresses that something matters: not a call"),
    ("also said", "welcome, praise, recognition, acknowledgement, commitment: shown apart"),
)


Legend = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""Groups, each a heading, and words and signs with their meanings."""


def legend() -> Legend:
    """The legend in groups, each a heading and, for each sign, outcome or kind, its meaning."""
    return (
        ("Signs", _SIGNS),
        ("Held against the attached text", _OUTCOMES),
        ("Kinds of statement", _KINDS),
    )
