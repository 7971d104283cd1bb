"""Editing the record in real editors, in a real terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from paths import BUNDLED
from pseudo import PROGRAM
from shells import assert_given_back, in_shell
from terminals import Tmux, need

CHANGES = {
    "vi": [":%s/text: Release all/text: RELEASED all/", "Enter", ":wq", "Enter"],
    "nano": ["Down", "Down", "End", " NOW", "C-o", "Enter", "C-x"],
}
SEEN = {"vi": "RELEASED all", "nano": "NOW"}


@pytest.mark.parametrize("editor", ["vi", "nano"])
def test_an_editor_takes_the_screen_and_gives_it_back(
    tmux: Tmux, folder: Path, editor: str
) -> None:
    """The editor opens at the item's line; what was changed is shown at the same item."""
    need(editor)
    file = folder / "visit.yaml"
    file.write_bytes(BUNDLED.read_bytes())
    place = ("--at", "release-of-prisoners")
    modes = in_shell(tmux, "env", f"EDITOR={editor}", *PROGRAM, str(file), *place, shows="CALL")
    tmux.press("e")
    tmux.wait_for("id: release-of-prisoners", gone="Concerns")
    tmux.press(*CHANGES[editor])
    tmux.wait_for("Read again: the record has changed", "▌3 Concerns")
    tmux.wait_for(SEEN[editor])
    tmux.press("q")
    assert_given_back(tmux, modes, 0)


def test_a_change_from_elsewhere_is_noticed(tmux: Tmux, folder: Path) -> None:
    """Another program's change is on the screen without a key; a wrong one is told."""
    file = folder / "visit.yaml"
    good = BUNDLED.read_text("utf-8")
    file.write_text(good, "utf-8")
    tmux.start(*PROGRAM, str(file), "--at", "contacts", size=(120, 24))
    tmux.wait_for("EP Press Service")
    file.write_text(good.replace("name: EP Press Service", "name: EP Press Desk"), "utf-8")
    tmux.wait_for("EP Press Desk", "Read again: the record has changed")
    file.write_text(good.replace("kind: press service", "kind: press"), "utf-8")
    tmux.wait_for("EP Press Desk", "Not read again: ", "is not a kind; f lists them")
    tmux.press("f")
    tmux.wait_for("Faults of the file", '"press"')
