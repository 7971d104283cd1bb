"""The settings of command line, environment and file, as the program takes them."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
from pseudo import TITLE, PseudoTerminal, run

from missiontui.settings.config import config_file, parse_config


@pytest.fixture
def own(tmp_path: Path) -> dict[str, str]:
    """Folders in which nothing is chosen yet."""
    return {"XDG_STATE_HOME": str(tmp_path / "state"), "XDG_CONFIG_HOME": str(tmp_path / "config")}


def write(own: dict[str, str], text: str) -> Path:
    """The file of settings with a text."""
    file = config_file(own)
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("light", 'no theme is called "light" (did you mean "missiontui-light" or'),
        ("draculla", 'no theme is called "draculla" (did you mean "dracula"?)'),
        ("xyzzy", 'no theme is called "xyzzy" (one of terminal, missiontui-dark,'),
    ],
)
def test_a_theme_that_does_not_exist(name: str, told: str) -> None:
    """A wrong name is a sentence with the names that may be meant, wherever it stands."""
    done = run("--theme", name)
    assert done.returncode == 2
    assert f"--theme: {told}" in done.stderr
    done = run(env={"MISSIONTUI_THEME": name})
    assert f"MISSIONTUI_THEME: {told}" in done.stderr


def test_the_settings_as_they_are_by_themselves(own: dict[str, str]) -> None:
    """What is printed can be put in the file, whose place it names, and then says the same."""
    done = run("config", env=own)
    assert done.returncode == os.EX_OK
    file = config_file(own)
    assert done.stdout.startswith(f"# {file}, which is not there\n")
    assert tomllib.loads(done.stdout)["theme"] == "terminal"
    assert not parse_config(done.stdout).faults
    write(own, done.stdout)
    again = run("config", env=own)
    assert again.stdout == done.stdout.replace(", which is not there", "")


def test_the_settings_of_the_file(own: dict[str, str]) -> None:
    """What the file has is printed, with what it would be by itself."""
    write(own, "theme = 'dracula'\nclipboard = 'command:tee \"/tmp/a b\"'\nmouse = false\n")
    done = run("config", env=own)
    assert done.returncode == os.EX_OK
    printed = tomllib.loads(done.stdout)
    assert (printed["theme"], printed["mouse"]) == ("dracula", False)
    assert printed["clipboard"] == 'command:tee "/tmp/a b"'
    assert 'By itself "terminal".' in done.stdout


def test_faults_are_printed_with_their_lines(own: dict[str, str]) -> None:
    """Every fault stands on standard error, and what has one is as it is by itself."""
    file = write(own, "theme = 'missiontui-drak'\nclipboard = 'osc53'\n\nmouse = 1\n")
    done = run("config", env=own)
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert lines[0].startswith(f'{file}:1: theme: no theme is called "missiontui-drak" (did you')
    assert lines[1].startswith(f'{file}:2: clipboard: "osc53" is no way to copy; one of auto,')
    assert lines[2] == f"{file}:4: mouse is not true or false"
    assert tomllib.loads(done.stdout)["theme"] == "terminal"


def test_a_fault_stops_nothing(own: dict[str, str]) -> None:
    """The screen opens, and says where the first fault of the file is."""
    write(own, "theme = 'light'\nmouse = 1\n")
    with PseudoTerminal(200, 24) as terminal:
        process = terminal.start(env=own)
        terminal.wait_for(TITLE)
        terminal.wait_for("config.toml:1: theme: no theme is called")
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK


@pytest.mark.parametrize(
    ("text", "arguments", "theme", "mouse"),
    [
        ("", (), b"48;5;233", True),
        ("theme = 'missiontui-light'", (), b"48;5;231", True),
        ("theme = 'missiontui-light'\nmouse = false", (), b"48;5;231", False),
        ("theme = 'missiontui-light'", ("--theme", "terminal"), b"48;5;233", True),
        ("mouse = true", ("--theme", "missiontui-light", "--no-mouse"), b"48;5;231", False),
    ],
)
def test_the_file_decides_where_the_command_line_does_not(
    own: dict[str, str],
    text: str,
    arguments: tuple[str, ...],
    theme: bytes,
    mouse: bool,  # noqa: FBT001
) -> None:
    """Theme and mouse are those of the options, else those of the file."""
    write(own, text)
    with PseudoTerminal() as terminal:
        process = terminal.start(*arguments, env=own)
        terminal.wait_for(TITLE)
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK
        assert theme in terminal.output
        assert (b"\x1b[?1000h" in terminal.output) is mouse


def test_the_way_to_copy(own: dict[str, str]) -> None:
    """Copies go the way that the file names, unless the environment names another."""
    write(own, "clipboard = 'none'")
    assert "copying is switched off" in run("doctor", env=own).stdout
    named = run("doctor", env={**own, "MISSIONTUI_CLIPBOARD": "file"})
    assert "copying is switched off" not in named.stdout


def test_keys_of_the_file(own: dict[str, str]) -> None:
    """A chosen key runs its command and stands at the bottom from the first frame on.

    A key that another command has is told with its line.
    """
    write(own, '[keys]\nquit = "X"\nhelp = "y"\n')
    with PseudoTerminal(160, 24) as terminal:
        process = terminal.start(env=own)
        terminal.wait_for("\x1b[>q")
        assert b"X" in terminal.output.partition(b"\x1b[?1004h")[0]
        terminal.wait_for('config.toml:3: keys.help: "y" is the key of copy')
        terminal.press("X")
        assert terminal.wait_end(process) == os.EX_OK
