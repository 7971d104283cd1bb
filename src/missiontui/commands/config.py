"""`missiontui config`: the settings, as the file of settings has them."""

from __future__ import annotations

import os

from missiontui.commands.configured import configured
from missiontui.commands.exit_codes import INVALID, OK
from missiontui.commands.output import complain, printable, say
from missiontui.commands.parser import Example, Parser
from missiontui.settings.config import KEYS, Config, config_file
from missiontui.view.keymap import ALL

_WORDS = {
    "theme": "The colours: terminal for those that suit it, missiontui-dark, missiontui-light, or "
    "any theme of Textual.",
    "clipboard": "How to copy: auto, native, tmux, osc52, file, none or command:ARGV.",
    "mouse": "false leaves the mouse to the terminal's own selection.",
}
"""What each setting is, for the comment above it."""


def run(given: list[str]) -> int:
    """Print the settings as they can stand in the file, then its faults; the exit code."""
    parser().parse_args(given)
    config, file = configured(), config_file(os.environ)
    there = "" if file.exists() else ", which is not there"
    say(printable(f"# {file}{there}"))
    for name, words in _WORDS.items():
        say(f"\n# {words}{_default(config, name)}")
        say(f"{name} = {_toml(getattr(config, name))}")
    say("\n# Keys of commands, several parted by commas: characters, f1, ctrl+k, pagedown.")
    say(f"[{KEYS}]")
    for command in ALL:
        own, chosen = command.key, config.keys.get(command.id)
        say(printable(f"{'' if chosen else '# '}{command.id} = {_toml(chosen or own)}"))
    for fault in config.faults:
        complain(f"{file}{fault}")
    return INVALID if config.faults else OK


def parser() -> Parser:
    """The parser of its arguments, which are none."""
    return Parser(
        prog="missiontui config",
        description="Print the settings, those that the file does not have as they are by "
        "themselves. What is printed can be put in the file.",
        examples=(Example("missiontui config", "the settings, and the file they can stand in"),),
    )


def _default(config: Config, name: str) -> str:
    """The words on the value that a setting has by itself, where it has another."""
    usual = getattr(Config(), name)
    return f" By itself {_toml(usual)}." if getattr(config, name) != usual else ""


def _toml(value: str | bool) -> str:  # noqa: FBT001  # a value is what it is about
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in escaped) + '"'
