"""The file of settings: what is read of it, its faults, and a choice that is kept in it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from missiontui.settings.config import (
    Config,
    ConfigFault,
    config_file,
    parse_config,
    read_config,
    remember_theme,
)

WRITTEN = """\
# mine
clipboard = "osc52"  # over SSH
theme = 'missiontui-light'  # by day

[keys]
find = "slash,ctrl+s"
"""


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """An environment whose file of settings is in a folder of the test's own."""
    return {"XDG_CONFIG_HOME": str(tmp_path)}


def write(env: dict[str, str], text: str) -> Path:
    """The file of settings with a text."""
    file = config_file(env)
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    return file


def test_without_a_file_all_is_as_it_is_by_itself(env: dict[str, str]) -> None:
    """No file is no fault; nothing is made by reading."""
    assert read_config(env) == Config()
    assert not config_file(env).parent.exists()


def test_what_is_written_is_read(env: dict[str, str]) -> None:
    """Each setting has its value and its line."""
    write(env, WRITTEN)
    config = read_config(env)
    assert (config.theme, config.clipboard, config.mouse) == ("missiontui-light", "osc52", True)
    assert config.keys == {"find": "slash,ctrl+s"}
    assert (config.lines["theme"], config.lines["keys.find"]) == (3, 6)
    assert config.faults == ()


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("\nmouse = 1\n", 2, "mouse is not true or false"),
        ("theme = 3", 1, "theme is not a text in quotation marks"),
        ("#\n#\ntheem = 'x'", 3, '"theem" is no setting (did you mean "theme"?)'),
        ("colour = 1", 1, '"colour" is no setting; one of theme, clipboard, mouse, keys'),
        ("keys = 3", 1, "keys is not a table"),
        ("[keys]\nfind = 1", 2, "keys.find is not a text in quotation marks"),
        ("keys.find = 1", 1, "keys.find is not a text in quotation marks"),
        ("[keys]\nfind = ''", 2, "keys.find is not a text in quotation marks"),
        ("mouse = true\nmouse = false", 2, "is no TOML: cannot overwrite a value"),
        ("theme = \n", 1, "is no TOML: invalid value"),
        ("theme = 'x", 1, 'is no TOML: expected "\'"'),
        ("[x]\nmouse = 3", 1, '"x" is no setting; one of theme, clipboard, mouse, keys'),
    ],
)
def test_a_fault_has_its_line(text: str, line: int, sentence: str) -> None:
    """Every fault says where it is and what is expected; what has one counts as not there."""
    config = parse_config(text)
    assert config.faults == (ConfigFault(line, sentence),)
    assert (config.theme, config.clipboard, config.mouse) == ("terminal", "auto", True)
    assert config.keys == {}


def test_every_fault_is_told() -> None:
    """Several faults are told in the order of their lines, and what is right counts."""
    config = parse_config('clip = 1\nmouse = false\ntheme = 2\n[keys]\nfind = 1\ncopy = "c"')
    assert [fault.line for fault in config.faults] == [1, 3, 5]
    assert (config.mouse, config.keys) == (False, {"copy": "c"})


@pytest.mark.parametrize(
    ("content", "sentence"), [(b"\xff", "is not UTF-8"), (None, "cannot be read (Is a directory)")]
)
def test_a_file_that_cannot_be_read(
    env: dict[str, str], content: bytes | None, sentence: str
) -> None:
    """Whatever lies there, it is one sentence, and the program starts."""
    file = config_file(env)
    file.parent.mkdir()
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
    assert read_config(env) == Config(faults=(ConfigFault(0, sentence),))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "x"\n'),
        (WRITTEN, WRITTEN.replace("'missiontui-light'", '"x"')),
        ("[keys]\nfind = 'f'\n", "theme = \"x\"\n[keys]\nfind = 'f'\n"),
        ("# theme = 'a'\n", "theme = \"x\"\n# theme = 'a'\n"),
        ('theme="a"\r\nmouse = true\r\n', 'theme= "x"\r\nmouse = true\r\n'),
    ],
)
def test_a_theme_is_kept_and_all_else_stays(env: dict[str, str], before: str, after: str) -> None:
    """Comments, order and line ends are as they were; nobody else may read the file."""
    file = config_file(env)
    if before:
        write(env, "")
        file.write_bytes(before.encode())
    remember_theme(env, "x")
    assert file.read_bytes().decode() == after
    assert read_config(env).theme == "x"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_a_link_stays_one(env: dict[str, str], tmp_path: Path) -> None:
    """Who keeps the file elsewhere and links to it finds the theme there."""
    kept = tmp_path / "dotfiles.toml"
    kept.write_text("mouse = false\n")
    file = config_file(env)
    file.parent.mkdir()
    file.symlink_to(kept)
    remember_theme(env, "x")
    assert file.is_symlink()
    assert kept.read_text() == 'theme = "x"\nmouse = false\n'


@pytest.mark.parametrize("text", ["mouse =", "theme = '''\nx'''", "a = '''\ntheme = 'b'\n'''"])
def test_a_file_that_cannot_be_changed_safely_stays(env: dict[str, str], text: str) -> None:
    """Where it is not certain what would be replaced, nothing is."""
    file = write(env, text)
    with pytest.raises(ValueError, match=r"line 1 is no TOML|cannot be replaced"):
        remember_theme(env, "x")
    assert file.read_text() == text


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_cannot_be_written(env: dict[str, str], tmp_path: Path) -> None:
    """A home that is read-only is an error that the caller can tell."""
    tmp_path.chmod(0o500)
    with pytest.raises(PermissionError):
        remember_theme(env, "x")


def test_no_reader_is_loaded_without_a_file(env: dict[str, str]) -> None:
    """Where there is no file of settings, nothing that reads one is loaded."""
    program = (
        "import os, sys; from missiontui.settings.config import read_config; "
        "read_config(os.environ); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=True,
    )
    assert not {"tomllib", "difflib", "textual", "rich"} & set(done.stdout.split())
