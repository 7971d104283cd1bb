from __future__ import annotations

import os
from pathlib import Path

import pytest
from pseudo import wait_until

from missiontui.ui.desktop import editor, editor_command, open_address, opener


@pytest.fixture
def bin_folder(tmp_path: Path) -> Path:
    """A folder of programs: xdg-open, vi and nano, which write their words down."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("xdg-open", "vi", "nano"):
        program = folder / name
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/part\n')
        program.write_text(program.read_text() + f"mv {tmp_path}/part {tmp_path}/words\n")
        program.chmod(0o755)
    return folder


@pytest.mark.parametrize(
    ("env", "is_there"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({}, False),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "10.0.0.1 5000 10.0.0.2 22"}, False),
        ({"DISPLAY": "localhost:10.0", "SSH_TTY": "/dev/pts/1"}, False),
    ],
)
def test_where_an_address_can_be_opened(
    bin_folder: Path, env: dict[str, str], *, is_there: bool
) -> None:
    """An address is opened where there is a desktop of the user's own, and a program for it."""
    found = opener({**env, "PATH": str(bin_folder)})
    assert (found is not None) is is_there
    assert opener({**env, "PATH": ""}) is None


@pytest.mark.parametrize(
    "address",
    ["https://a.example/?q=$(touch+x)&b=;#:~:text=%20a", "mailto:a@b.example", "TEL:+3222845733"],
)
def test_an_address_is_one_word(bin_folder: Path, tmp_path: Path, address: str) -> None:
    """Whatever stands in an address, the program is given it as it is."""
    env_path = os.environ["PATH"]
    open_address(str(bin_folder / "xdg-open"), address)
    words = tmp_path / "words"
    wait_until(words.exists, lambda: f"nothing was opened; PATH={env_path}")
    assert words.read_text() == f"{address}\n"


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "--help", "", "https://a b", "https://a\nb"],
)
def test_what_is_never_opened(bin_folder: Path, tmp_path: Path, address: str) -> None:
    """Anything but a page, a mail or a number is refused before a program is started."""
    with pytest.raises(ValueError, match="no address"):
        open_address(str(bin_folder / "xdg-open"), address)
    assert not (tmp_path / "words").exists()


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({"VISUAL": "code --wait", "EDITOR": "vi"}, ("code", "--wait")),
        ({"EDITOR": "'/opt/my editor/ed' -x"}, ("/opt/my editor/ed", "-x")),
        ({"VISUAL": "", "EDITOR": "nano"}, ("nano",)),
        ({"VISUAL": "it's broken", "EDITOR": "nano"}, ("nano",)),
        ({"VISUAL": "  ", "EDITOR": "nano"}, ("nano",)),
    ],
)
def test_whose_editor(env: dict[str, str], words: tuple[str, ...]) -> None:
    """$VISUAL comes before $EDITOR, each split as a shell would split it."""
    assert editor({**env, "PATH": ""}) == words


def test_an_editor_that_is_there(bin_folder: Path) -> None:
    """Without a wish vi is taken, else nano; without either there is no editor."""
    assert editor({"PATH": str(bin_folder)}) == (str(bin_folder / "vi"),)
    (bin_folder / "vi").unlink()
    assert editor({"PATH": str(bin_folder)}) == (str(bin_folder / "nano"),)
    assert editor({"PATH": ""}) == ()


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("vi", ["vi", "+7", "/r.yaml"]),
        ("/usr/bin/vim.tiny -u NONE", ["/usr/bin/vim.tiny", "-u", "NONE", "+7", "/r.yaml"]),
        ("nvim-qt", ["nvim-qt", "+7", "/r.yaml"]),
        ("nano", ["nano", "+7", "/r.yaml"]),
        ("emacs -nw", ["emacs", "-nw", "+7", "/r.yaml"]),
        ("emacsclient -t", ["emacsclient", "-t", "+7", "/r.yaml"]),
        ("micro", ["micro", "+7", "/r.yaml"]),
        ("hx", ["hx", "/r.yaml:7"]),
        ("subl -w", ["subl", "-w", "/r.yaml:7"]),
        ("code --wait", ["code", "--wait", "--goto", "/r.yaml:7"]),
        ("code-insiders", ["code-insiders", "--goto", "/r.yaml:7"]),
        ("an-editor-of-mine", ["an-editor-of-mine", "/r.yaml"]),
    ],
)
def test_editors_are_told_the_line_in_their_own_way(words: str, command: list[str]) -> None:
    """Editors that are known get the line as they want it; others get the file alone."""
    assert editor_command(tuple(words.split()), "/r.yaml", 7) == command
