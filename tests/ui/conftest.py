from __future__ import annotations

from pathlib import Path

import pytest
from browsing import record

from missiontui.clipboard import copy as copying
from missiontui.clipboard.copy import shown
from missiontui.clipboard.outcomes import Outcome, State
from missiontui.model import Mission


@pytest.fixture(autouse=True)
def _no_wishes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what the environment of the tests says of colours."""
    for name in ("NO_COLOR", "MISSIONTUI_THEME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep what is chosen and remembered in folders of the test's own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def mission() -> Mission:
    """The bundled record."""
    return record("bundled")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were handed over to be copied, each told as if it had been checked."""
    texts: list[str] = []

    async def copy(text: str, label: str = "", **_: object) -> Outcome:
        texts.append(text)
        return Outcome(State.CHECKED, "a test", shown=shown(text, label))

    monkeypatch.setattr(copying, "copy", copy)
    return texts
