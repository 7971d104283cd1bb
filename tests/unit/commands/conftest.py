from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest
from pseudo import PROGRAM, environment


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """An environment in which the program is a command of its name, as an installation makes it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "missiontui"
    command.write_text(f'#!/bin/sh\nexec {shlex.join(PROGRAM)} "$@"\n', "utf-8")
    command.chmod(0o755)
    home = tmp_path / "home"
    home.mkdir()
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return environment({"PATH": path, "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1"})


@pytest.fixture(autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache in which no index is kept yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.delenv("MISSIONTUI_CACHE", raising=False)
