"""Walks at random, which hold what must be true wherever somebody is.

`MISSIONTUI_WALK_SEED=N MISSIONTUI_WALK_STEPS=N pytest tests/ui/test_walks.py` walks as a run did
that has failed, or further.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import NAMES, record
from walking import SEED, STEPS, walk

from missiontui.ui import desktop


@pytest.mark.parametrize("name", [*NAMES, "offices"])
async def test_a_walk_at_random_leads_nowhere_bad(
    name: str, sent: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """After any keys, clicks and sizes the screen is whole, and Esc and q lead out of it."""
    assert not sent
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(desktop, "opener", lambda _: None)
    monkeypatch.setattr(desktop, "editor", lambda _: ())
    print(f"MISSIONTUI_WALK_SEED={SEED}")  # noqa: T201  # what pytest shows of a test that fails
    await walk(record(name), f"{SEED} {name}", STEPS)
