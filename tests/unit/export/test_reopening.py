"""The command that opens a record again."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from browsing import record

from missiontui.export.copies import copies
from missiontui.model import SOURCE, Origin


@pytest.mark.parametrize(
    ("origin", "command"),
    [
        (Origin(), None),
        (Origin(bundled=True), "missiontui --at source"),
        (Origin(path=Path("/a/b.yaml")), "missiontui /a/b.yaml --at source"),
        (Origin(path=Path("/a b/c'd.yaml")), "missiontui '/a b/c'\"'\"'d.yaml' --at source"),
        (
            Origin(path=Path("-x.yaml")),
            f"missiontui {shlex.quote(str(Path.cwd()))}/-x.yaml --at source",
        ),
        (Origin(path=Path("/a/$(b)*.yaml")), "missiontui '/a/$(b)*.yaml' --at source"),
        (Origin(path=Path("/a/\x1b]52.yaml")), None),
        (Origin(path=Path("/a/b\nc.yaml")), None),
        (Origin(path=Path("/a/\udcff.yaml")), None),
    ],
)
def test_a_shell_takes_it(origin: Origin, command: str | None) -> None:
    """A shell takes the command as one file and one place; a record without a file has none."""
    found = {copy.letter: copy.text for copy in copies(record("bundled"), SOURCE, origin)}
    assert found.get("i") == command
    if command is not None and origin.path is not None:
        assert shlex.split(command) == ["missiontui", str(origin.path.absolute()), "--at", SOURCE]
