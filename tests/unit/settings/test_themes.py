"""What decides on the theme: the terminal's answer, what was answered last, the environment."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from missiontui.settings.remembered import remember_light, remembered_light
from missiontui.settings.themes import answered_light, near_names, says_light
from missiontui.xdg import state_folder


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("\x1b]11;rgb:ffff/ffff/ffff\x1b\\", True),
        ("\x1b]11;rgb:fd/f6/e3\x07", True),
        ("\x1b]11;rgb:0000/2b2b/3636\x07", False),
        ("\x1b]11;rgb:f/f/f\x1b\\", True),
        ("\x1b]11;rgba:0000/0000/0000/ffff\x1b\\", False),
        ("\x1b]11;#ffffff\x07", True),
        ("\x1b]11;#000\x07", False),
        ("\x1b]11;rgb:ffff/ffff\x1b\\", None),
        ("\x1b]11;rgb:fffff/0/0\x1b\\", None),
        ("\x1b]11;rgb://\x1b\\", None),
        ("\x1b]11;#ffff\x07", None),
        ("\x1b]11;white\x07", None),
        ("\x1b]10;rgb:ffff/ffff/ffff\x1b\\", None),
        ("\x1b[?62;22c", None),
    ],
)
def test_an_answer(reply: str, expected: bool | None) -> None:  # noqa: FBT001
    """Answers in every form say light or dark; any other reply says nothing."""
    assert answered_light(reply) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("15;0", False),
        ("0;15", True),
        ("0;default;15", True),
        ("12;8", False),
        ("0;7", True),
        ("7;default", None),
        ("", None),
        ("0;99", None),
        ("x", None),
    ],
)
def test_the_environment(value: str, expected: bool | None) -> None:  # noqa: FBT001
    """The last number of COLORFGBG is the background, where it is one of sixteen."""
    assert says_light({"COLORFGBG": value}) is expected


def test_what_was_answered_last_is_known_for_each_terminal(tmp_path: Path) -> None:
    """Each terminal has its own answer, which a later one replaces; nobody else may read them."""
    xterm = {"XDG_STATE_HOME": str(tmp_path), "TERM": "xterm-256color"}
    other = {**xterm, "TERM_PROGRAM": "Apple_Terminal"}
    assert remembered_light(xterm) is None
    remember_light(xterm, is_light=True)
    remember_light(other, is_light=False)
    assert (remembered_light(xterm), remembered_light(other)) == (True, False)
    remember_light(xterm, is_light=False)
    remember_light(other, is_light=None)
    assert (remembered_light(xterm), remembered_light(other)) == (False, None)
    (file,) = state_folder(xterm).iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_answer_that_is_known_is_not_written_again(tmp_path: Path) -> None:
    """A start in the same terminal leaves the file as it is."""
    env = {"XDG_STATE_HOME": str(tmp_path), "TERM": "xterm"}
    remember_light(env, is_light=None)
    assert not state_folder(env).exists()
    remember_light(env, is_light=True)
    (file,) = state_folder(env).iterdir()
    before = file.stat().st_ino
    remember_light(env, is_light=True)
    assert file.stat().st_ino == before


@pytest.mark.parametrize("content", [b"\xff\xfe", b"light\nviolet xterm\n\n", b""])
def test_a_file_of_answers_with_anything_in_it(tmp_path: Path, content: bytes) -> None:
    """What cannot be read says nothing, and is written over."""
    env = {"XDG_STATE_HOME": str(tmp_path), "TERM": "xterm"}
    state_folder(env).mkdir()
    (state_folder(env) / "terminals.txt").write_bytes(content)
    assert remembered_light(env) is None
    remember_light(env, is_light=True)
    assert remembered_light(env) is True


def test_few_terminals_are_kept(tmp_path: Path) -> None:
    """The file stays small; the terminals heard of last are those it knows."""
    envs = [{"XDG_STATE_HOME": str(tmp_path), "TERM": f"t{number}"} for number in range(60)]
    for env in envs:
        remember_light(env, is_light=True)
    assert remembered_light(envs[0]) is None
    assert remembered_light(envs[-1]) is True


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("light", ["missiontui-light"]),
        ("missiontui-drak", ["missiontui-dark", "missiontui-light"]),
        ("draculla", ["dracula"]),
        ("xyzzy", []),
        ("", []),
    ],
)
def test_names_that_may_be_meant(name: str, expected: list[str]) -> None:
    """A wrong name leads to those that are near it or hold it."""
    assert near_names(name, ["missiontui-dark", "missiontui-light", "dracula"]) == expected
