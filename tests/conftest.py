from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# What an example may take says nothing on a machine that does other things too.
settings.register_profile("patient", deadline=None)
# pytest --hypothesis-profile=long tests/unit/reading/test_any_bytes.py takes some ten minutes.
settings.register_profile("long", deadline=None, max_examples=3_000)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def source_text() -> str:
    """The text of the bundled record's source, where the machine has it."""
    name = os.environ.get("MISSIONTUI_SOURCE_TEXT")
    if not name:
        pytest.skip("MISSIONTUI_SOURCE_TEXT names no file with the text of the source")
    return Path(name).read_text("utf-8")
