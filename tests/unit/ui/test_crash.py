from __future__ import annotations

from pathlib import Path

import pytest

from missiontui.ui.terminal.crash import keep

REPORT = "Traceback\nRuntimeError: reading \udcff.yaml\n"


def test_a_report_is_kept_whatever_it_names(tmp_path: Path) -> None:
    """A report that names a file whose name is no UTF-8 is kept with the bytes of the name."""
    kept = keep(REPORT, {"XDG_STATE_HOME": str(tmp_path)})
    file = tmp_path / "missiontui" / "crash.txt"
    assert kept.endswith(f"the particulars are in {file}")
    assert file.read_text("utf-8").endswith("reading \\udcff.yaml\n")


@pytest.mark.parametrize("folder", ["a-file", "link"])
def test_a_report_that_cannot_be_kept_is_told_in_a_sentence(tmp_path: Path, folder: str) -> None:
    """Where there is no place for a report, its last line is told, and why it was not kept."""
    (tmp_path / "a-file").write_text("", "utf-8")
    (tmp_path / "link").symlink_to("link")
    told = keep(REPORT, {"XDG_STATE_HOME": str(tmp_path / folder)})
    assert "RuntimeError: reading" in told
    assert "not kept in" in told
    assert "\n" not in told
