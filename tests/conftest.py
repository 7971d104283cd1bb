from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# What an example may take says nothing on a machine that does other things too.
settings.register_profile("patient", deadline=None)
# pytest --hypothesis-profile=long tests/unit/reading/test_any_bytes.py takes some ten minutes.
settings.register_profile("long", deadline=None, max_examples=3_000)
settings.load_profile("patient")


@pytest.fixture(scope="session", autouse=True)
def _hang_up() -> Iterator[None]:
    """SIGHUP as a terminal has it: under `nohup` the programs of the tests would ignore it, too."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.fixture(scope="session")
def source_text() -> str:
    """The text of the bundled record's source, where the machine has it."""
    name = os.environ.get("MISSIONTUI_SOURCE_TEXT")
    if not name:
        pytest.skip("MISSIONTUI_SOURCE_TEXT names no file with the text of the source")
    return Path(name).read_text("utf-8")
