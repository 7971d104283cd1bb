"""Keys that the user has chosen for commands."""

from __future__ import annotations

from collections import Counter

import pytest
from textual.binding import Binding

from missiontui.view.keymap import ALL, checked, rekeyed


def test_every_command_has_a_name_of_its_own() -> None:
    """A name means one command, whatever its keys are."""
    assert all(command.id for command in ALL)
    assert max(Counter(command.id for command in ALL).values()) == 1


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("Q", "Q"),
        ("/", "slash"),
        ("?,f1", "question_mark,f1"),
        ("ctrl+k", "ctrl+k"),
        ("shift+tab, insert", "shift+tab,insert"),
        ("-", "minus"),
        (".", "full_stop"),
        ("@", "at"),
        ("_", "underscore"),
        ("é", "é"),
    ],
)
def test_a_key_is_a_character_or_a_word(written: str, keys: str) -> None:
    """Characters have the names that Textual gives them."""
    named, wrong = checked({"find": written, "help": "f23", "swap": "f22"})
    assert not wrong
    assert dict(named)["find"] == keys
    if len(written) == 1:
        (binding,) = Binding.make_bindings([Binding(written, "find")])
        assert binding.key == keys


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ({"nxt": "m"}, {"nxt": "there is no such command"}),
        ({"find": "??"}, {"find": '"??" is no key, nor keys parted by commas'}),
        ({"find": "f99"}, {"find": '"f99" is no key, nor keys parted by commas'}),
        ({"find": "a,,b"}, {"find": '"a,,b" is no key, nor keys parted by commas'}),
        ({"find": "y"}, {"find": '"y" is the key of copy'}),
        ({"find": "j"}, {"find": '"j" is the key of down'}),
        ({"find": "x", "next": "x"}, {"next": '"x" is the key of find'}),
        (
            {"copy": "??", "find": "y"},
            {
                "copy": '"??" is no key, nor keys parted by commas',
                "find": '"y" is the key of copy',
            },
        ),
        ({"find": "y", "copy": "slash"}, {}),
        ({"detail": "enter", "follow": "enter"}, {}),
    ],
    ids=str,
)
def test_what_cannot_be_had(written: dict[str, str], wrong: dict[str, str]) -> None:
    """Unknown names, what is no key, and the key of another command, unless that has moved."""
    good, found = checked(written)
    assert found == wrong
    assert set(dict(good)) == set(written) - set(wrong)


def test_commands_have_the_keys_that_were_chosen() -> None:
    """Others keep theirs; each key of a command is one."""
    chosen = rekeyed(ALL, (("find", "F,ctrl+s"),))
    assert [command.key for command in chosen if command.id == "find"] == ["F", "ctrl+s"]
    assert {command.key for command in chosen if command.id == "help"} == {"question_mark", "f1"}
