"""The progress of a reading: both of its passes are told, neither jumps."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missiontui.reading import InvalidRecordError, read_bytes
from missiontui.reading.progress import Progress

HEAD = "title: T\nsource: {title: S}\nstatements:\n"
STATEMENT = "  - {id: s%d, kind: call, speaker: delegation, verb: v, text: T}\n"


def test_a_long_reading_tells_how_far_it_is() -> None:
    """The share grows from nothing to nearly all, by small steps."""
    told: list[float] = []
    text = HEAD + "".join(STATEMENT % number for number in range(20_000))
    mission = read_bytes(text.encode(), ".", tell=told.append)
    assert len(mission.statements) == 20_000
    assert told[0] < 0.05
    assert told[-1] > 0.95
    assert all(0 <= after - before < 0.1 for before, after in pairwise(told))


def test_what_is_told_changes_no_verdict() -> None:
    """A broken record has the same faults, whoever waits for it."""
    broken = f"{HEAD}{STATEMENT % 1}{STATEMENT % 1}bogus: x\n".encode()
    for tell in (None, lambda _: None):
        with pytest.raises(InvalidRecordError) as refused:
            read_bytes(broken, ".", tell=tell)
        assert [fault.line for fault in refused.value.faults] == [5, 6]


@given(st.integers(1, 5000), st.integers(0, 5000))
def test_no_share_is_beyond_all(mappings: int, converted: int) -> None:
    """More mappings than were counted, the outermost say, make no more than the whole."""
    told: list[float] = []
    progress = Progress(told.append)
    progress.mappings = mappings
    for _ in range(converted):
        progress.converted()
    assert all(0 < share <= 1 for share in told)
