from __future__ import annotations

import pytest
from browsing import record
from textual.app import App

from missiontui.model import Mission


@pytest.fixture(autouse=True)
def _no_wishes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what the environment of the tests says of colours."""
    for name in ("NO_COLOR", "MISSIONTUI_THEME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def mission() -> Mission:
    """The bundled record."""
    return record("bundled")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were handed to Textual to be sent to the terminal's clipboard."""
    texts: list[str] = []
    monkeypatch.setattr(App, "copy_to_clipboard", lambda _, text: texts.append(text))
    return texts
