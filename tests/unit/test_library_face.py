"""The face for programs that read records: this page imports nothing else of the package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from paths import BUNDLED

import missiontui

RECORD = "title: T\nsource: {title: S}\nstatements:\n  - {id: a, kind: call, text: Free them.}\n"


def test_a_file_is_loaded(tmp_path: Path) -> None:
    """A path, as text or not, gives the record."""
    file = tmp_path / "visit.yaml"
    file.write_text(
        RECORD.replace("kind: call", "kind: call, speaker: delegation, verb: v"), "utf-8"
    )
    mission: missiontui.Mission = missiontui.load(file)
    assert isinstance(mission, missiontui.Mission)
    assert missiontui.load(str(file)) == mission
    assert [statement.text for statement in mission.statements] == ["Free them."]
    assert missiontui.load(BUNDLED).meetings


def test_a_text_is_loaded(tmp_path: Path) -> None:
    """A text gives the record; the text of the source is looked for in the folder."""
    (tmp_path / "source.txt").write_text("One.\n\nTwo.\n", "utf-8")
    text = "title: T\nsource: {title: S, file: source.txt}\n"
    assert missiontui.loads(text, tmp_path).source_text == ("One.", "Two.")
    assert missiontui.loads("title: T\nsource: {title: S}\n").title == "T"


def test_faults_and_missing_files_are_told_apart(tmp_path: Path) -> None:
    """What is wrong comes as the error that says which; every fault with its place."""
    with pytest.raises(missiontui.InvalidRecordError) as refused:
        missiontui.loads("title: T\nbogus: x\n")
    assert [(fault.line, fault.column) for fault in refused.value.faults] == [(1, 1), (2, 1)]
    with pytest.raises(missiontui.InvalidRecordError):
        missiontui.loads('title: "\ud800"\nsource: {title: S}\n')
    with pytest.raises(missiontui.UnreadableRecordError, match="there is no file"):
        missiontui.load(tmp_path / "none.yaml")


def test_the_face_is_what_it_says() -> None:
    """Every name that is offered is there, and nothing else answers."""
    for name in missiontui.__all__:
        assert getattr(missiontui, name)
    with pytest.raises(AttributeError, match="has no attribute 'lod'"):
        missiontui.lod  # type: ignore[attr-defined]  # noqa: B018  # what a slip gets


def test_importing_loads_nothing() -> None:
    """`import missiontui` costs nothing until something is asked for; then never the screen."""
    program = (
        "import sys, missiontui\n"
        "before = {name for name in sys.modules if name.startswith('missiontui')}\n"
        "missiontui.loads('title: T\\nsource: {title: S}\\n')\n"
        "print(*sorted(before), 'textual' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["missiontui", "False"]
