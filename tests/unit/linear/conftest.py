from __future__ import annotations

from collections.abc import Callable

import pytest
from browsing import record

from missiontui.clipboard.modes import Mode
from missiontui.linear.copying import Copier
from missiontui.linear.reader import Reader

Ask = Callable[..., list[str]]


@pytest.fixture
def ask() -> Ask:
    """What answers the last of some lines, typed to the record in lines from its beginning on."""

    def answer(*typed: str, name: str = "bundled", mode: str = "none") -> list[str]:
        reader = Reader(record(name), Copier(Mode.parse(mode), {}, lambda _: None))
        lines = list(reader.start())
        for each in typed:
            lines = list(reader.answer(each))
        return lines

    return answer
