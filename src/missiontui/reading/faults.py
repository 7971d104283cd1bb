"""The faults of a record.

RecordError
├── UnreadableRecordError   there is no text to judge: no such file, no permission, too large
└── InvalidRecordError      the text was read and has faults, each with its place
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from missiontui.reading.characters import is_unseen
from missiontui.typed import NamedTuple

UNKNOWN_KEY = "is not a key here"
"""The words of a fault whose `expected` lists the keys of a mapping."""
MOST_FAULTS = 30
"""The most faults that a screen shows at once; `missiontui check` prints all."""
_LONGEST_QUOTED = 60
_OTHER_SENSE = {
    "requested": {"refused"},
    "refused": {"requested"},
    "planned": {"cancelled"},
    "accepted": {"expected", "refused"},
    "unvisited": {"visited"},
    "present": {"absent"},
    "attended": {"absent", "expected"},
}
"""Words that look like others and mean something else: these are never suggested for them."""
_MEANT = {
    "role": ("function", "posts"),
    "title": ("posts", "post"),
    "position": ("posts", "post"),
    "members": ("participants",),
    "phone": ("telephone",),
    "mail": ("email",),
    "url": ("web",),
    "city": ("cities",),
    "meeting": ("meetings",),
    "speech": ("quotations",),
    "date": ("dates",),
    "praise": ("commendation",),
}
"""Words that people write, and those of the format, the likelier first."""


class RecordError(Exception):
    """A record cannot be opened."""


class UnreadableRecordError(RecordError):
    """A record cannot be read at all; the message is one sentence for the user."""


class InvalidRecordError(RecordError):
    """A record was read and has faults."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults
        """All of them, in the order of the file."""


class Fault(NamedTuple):
    """One thing that is wrong, and where."""

    line: int
    """From 1."""
    column: int
    """From 1, in characters."""
    path: str
    """The field (`statements[3].kind`, counted from 0); empty for what concerns the file."""
    found: str
    """The words for that which stands there."""
    expected: str
    """The words for that which should stand there."""

    def __str__(self) -> str:
        place = f"{self.line}:{self.column}: " + (f"{self.path}: " if self.path else "")
        return f"{place}{self.found}; {self.expected}"


def told(faults: Iterable[Fault]) -> Iterator[str]:
    """Each fault as a line for the user: a list of keys is said once, later its place is named."""
    places: dict[str, str] = {}
    for fault in faults:
        place = places.get(fault.expected)
        if UNKNOWN_KEY not in fault.found:
            yield str(fault)
        elif place is None:
            places[fault.expected] = f"{fault.line}:{fault.column}"
            yield str(fault)
        else:
            yield str(fault._replace(expected=f"one of the keys told at {place}"))


def quoted(value: str, longest: int = _LONGEST_QUOTED) -> str:
    """A value of the record as a message may show it: short, on one line, nothing invisible."""
    short = value if len(value) <= longest else value[: longest - 1] + "…"
    return '"' + "".join(_visible(character) for character in short) + '"'


def _visible(character: str) -> str:
    if character == "\n":
        return " "
    return f"<U+{ord(character):04X}>" if is_unseen(character) else character


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """The hint ", did you mean ...?" where a known word is near; else nothing."""
    from difflib import get_close_matches

    if len(written) > _LONGEST_QUOTED:
        return ""
    word = written.lower()
    words = [each for each in known if each not in _OTHER_SENSE.get(word, ())]
    near = [each for each in _MEANT.get(word, ()) if each in words]
    near += get_close_matches(word, words, n=1, cutoff=0.6)
    return f' (did you mean "{near[0]}"?)' if near else ""
