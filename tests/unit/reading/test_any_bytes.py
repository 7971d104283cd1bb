"""Whatever a file holds, it is a record that can be shown, or it has faults that can be told."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from paths import BUNDLED, RECORDS

from missiontui.document.blocks import Row
from missiontui.document.sections import in_order
from missiontui.export.addresses import openings
from missiontui.export.copies import copies
from missiontui.export.dump import dump
from missiontui.export.plain import plain_text
from missiontui.export.qr_codes import codes
from missiontui.hits.results import Results, lists_of
from missiontui.model import Id, Mission, Origin
from missiontui.reading import Fault, InvalidRecordError, read_bytes, told
from missiontui.reading.characters import FORBIDDEN
from missiontui.reading.decoding import decode
from missiontui.reading.locating import find_line

GOOD = [path.read_bytes() for path in (BUNDLED, *sorted(RECORDS.glob("*.yaml")))]
TOKENS = [
    *(": ", "- ", "# ", "? ", "| ", "> ", "& ", "* ", "! ", "% ", "@", "`", "'", '"', ", ", "~"),
    *("[", "]", "{", "}", "---\n", "...\n", "\n", "\n  ", "\t", "\\", "\\x", "\\U00110000", "<<: "),
    *("&a ", "*a", "!!str ", "title: ", "id: ", "null", "true", "0", "-1", "1e9", "9" * 30, "²"),
    *("2022-02-30", "2022-13", "2022~", "24:00", "+3222845733", "a@b", "https://", "tel:", "C:/"),
    *("\0", "\x1b[2J", "\ufeff", "\u202e", "\u2028", "\u200f", "e\u0301", "\U0001f600", "¶9", "…"),
]
"""What YAML, a terminal or this format may take for more than a text."""

Splice = tuple[float, int, bytes]
"""A place in a file as a part of its length, the number of bytes taken out, and what is put in."""
Move = tuple[float, float, int]
"""Two lines, as parts of their number, and how many are copied from the first to the second.

Fewer than none are moved; none means that the value of the first becomes that of the second.
"""

places = st.floats(0, 1, exclude_max=True)
pieces = st.one_of(
    st.sampled_from(TOKENS).map(str.encode),
    st.text(max_size=8).map(str.encode),
    st.binary(max_size=8),
)
splices: st.SearchStrategy[Splice] = st.tuples(places, st.integers(0, 30), pieces)
moves: st.SearchStrategy[Move] = st.tuples(places, places, st.integers(-12, 12))


def edited(data: bytes, edit: Splice | Move) -> bytes:
    """A file after an edit."""
    if isinstance(edit[2], bytes):
        at = int(edit[0] * len(data))
        return data[:at] + edit[2] + data[at + int(edit[1]) :]
    lines = data.split(b"\n")
    begin, to = (int(place * len(lines)) for place in edit[:2])
    if not edit[2]:
        lines[to] = lines[to].partition(b": ")[0] + b": " + lines[begin].partition(b": ")[2]
        return b"\n".join(lines)
    taken = lines[begin : begin + abs(edit[2])]
    if edit[2] < 0:
        del lines[begin : begin - edit[2]]
    return b"\n".join([*lines[:to], *taken, *lines[to:]])


def read(data: bytes) -> Mission | tuple[Fault, ...]:
    """What a file holds, or its faults."""
    try:
        return read_bytes(data, Path())
    except InvalidRecordError as error:
        return error.faults


def held(data: bytes) -> None:
    """Read what a file holds, and show and copy all of it, or tell its faults."""
    found = read(data)
    if isinstance(found, Mission):
        assert not re.search(FORBIDDEN, "".join(plain_text(found, 40)))
        dump(found)
        taken(found)
        find_line(decode(data), Id("visit"))
    else:
        assert found
        assert all(fault.line > 0 and fault.column > 0 for fault in found)
        assert not re.search(FORBIDDEN, "".join(told(found)))


def taken(mission: Mission) -> None:
    """Take from a record all that can be copied, opened or found."""
    results = Results(mission, lists_of(mission))
    for _ in results.build():
        pass
    results.look_for("a")
    for section in in_order():
        for entry in section.entries(mission):
            if isinstance(entry, Row):
                copies(mission, entry.id, Origin(path=Path("visit.yaml")))
                openings(mission, entry.id)
                codes(mission, entry.id)


@given(st.binary() | st.lists(pieces).map(b"".join))
def test_any_bytes_are_a_record_or_have_faults(data: bytes) -> None:
    """Nothing that a file can hold ends the program."""
    held(data)


@given(st.sampled_from(GOOD), st.lists(splices | moves, min_size=1, max_size=4))
def test_a_record_after_any_slip_is_one_or_has_faults(
    data: bytes, edits: list[Splice | Move]
) -> None:
    """However a record is changed, it can be shown, or its faults can be told."""
    for edit in edits:
        data = edited(data, edit)
    held(data)
