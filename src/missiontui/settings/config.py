"""The file of settings: reading it, every fault with its line, and keeping a choice in it."""

from __future__ import annotations

import os.path
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from missiontui.settings.themes import TERMINAL, near_names
from missiontui.xdg import config_folder, config_place

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "config.toml"

KEYS = "keys"
"""The table of the keys."""
_TABLE = r"\s*\[\s*([\w.\"' -]+?)\s*\]"
_LINE_OF_SYNTAX = r" \(at line (\d+), column \d+\)"


class ConfigFault(NamedTuple):
    """A fault of the file."""

    line: int
    """Its line, from 1; 0 for the whole file."""
    sentence: str
    """What was found, and what is expected."""

    def __str__(self) -> str:
        """The fault as it stands behind the name of the file."""
        return f":{self.line}: {self.sentence}" if self.line else f": {self.sentence}"


class Config(NamedTuple):
    """The settings. What has a fault is as if it were not there."""

    theme: str = TERMINAL
    """The name of a theme; TERMINAL for the own one that suits the terminal."""
    clipboard: str = "auto"
    """The way to copy, as `--clipboard` takes it."""
    mouse: bool = True
    """False leaves the mouse to the terminal's own selection."""
    keys: Mapping[str, str] = MappingProxyType({})
    """The keys of commands, by the commands' names: `question_mark,f1`."""
    lines: Mapping[str, int] = MappingProxyType({})
    """The line of each setting; that of a key by "keys." and its name."""
    faults: tuple[ConfigFault, ...] = ()
    """The faults of the file, in its order."""


NAMES = {"theme": str, "clipboard": str, "mouse": bool, KEYS: dict}
"""The settings, and the type of each."""
_EXPECTED = {str: "a text in quotation marks", bool: "true or false", dict: "a table"}


def config_file(env: Mapping[str, str]) -> Path:
    """The file of settings, which need not be there."""
    return config_folder(env) / _NAME


def read_config(env: Mapping[str, str]) -> Config:
    """The settings of the file, and its faults; all as it is by itself where there is no file."""
    try:
        with open(os.path.join(config_place(env), _NAME), encoding="utf-8") as stream:
            text = stream.read()
    except (FileNotFoundError, NotADirectoryError):
        return Config()
    except OSError as error:
        return Config(faults=(ConfigFault(0, f"cannot be read ({error.strerror})"),))
    except UnicodeDecodeError:
        return Config(faults=(ConfigFault(0, "is not UTF-8"),))
    return parse_config(text)


def parse_config(text: str) -> Config:
    """The settings that a text holds, and its faults."""
    import tomllib

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Config(faults=(_of_syntax(str(error), text),))
    lines, faults = _lines(text), []
    good: dict[str, Any] = {}
    for name, value in found.items():
        line = lines.get(name, 0)
        if name not in NAMES:
            faults.append(ConfigFault(line, f'"{name}" is no setting{_meant(name, list(NAMES))}'))
        elif not isinstance(value, NAMES[name]):
            faults.append(ConfigFault(line, f"{name} is not {_EXPECTED[NAMES[name]]}"))
        else:
            good[name] = value
    keys = good.pop(KEYS, {})
    for name in [each for each, value in keys.items() if not isinstance(value, str) or not value]:
        line = lines.get(f"{KEYS}.{name}", lines.get(KEYS, 0))
        faults.append(ConfigFault(line, f"{KEYS}.{name} is not {_EXPECTED[str]}"))
        del keys[name]
    return Config(**good, keys=keys, lines=lines, faults=tuple(sorted(faults)))


def _meant(name: str, known: list[str]) -> str:
    near = near_names(name, known)
    return f' (did you mean "{near[0]}"?)' if near else f"; one of {', '.join(known)}"


def _of_syntax(message: str, text: str) -> ConfigFault:
    """A fault of TOML itself, as tomllib words it."""
    found = re.search(_LINE_OF_SYNTAX, message)
    line = int(found[1]) if found else text.count("\n") + 1
    words = re.sub(_LINE_OF_SYNTAX, "", message).replace(" (at end of document)", "")
    return ConfigFault(line, f"is no TOML: {words[:1].lower()}{words[1:]}")


def _lines(text: str) -> dict[str, int]:
    """The line of each name, those of tables with their tables' names before them.

    tomllib tells none. No name stands twice in a file that it has read.
    """
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if heading := re.match(_TABLE, line):
            table = f"{heading[1]}."
            found.setdefault(heading[1], number)
        elif "=" in line and not line.lstrip().startswith("#"):
            name = line.partition("=")[0].strip().replace('"', "").replace("'", "")
            found.setdefault(table + name, number)
            found.setdefault((table + name).partition(".")[0], number)
    return found


def remember_theme(env: Mapping[str, str], name: str) -> None:
    """Keep a theme in the file, of which everything else stays as its user wrote it.

    Raises:
        OSError: if it cannot be written.
        ValueError: if it has a fault that hides where the theme belongs; the message says which.
    """
    import tomllib

    from missiontui.settings.files import write_whole

    file = config_file(env)
    try:
        text = file.read_bytes().decode()
    except FileNotFoundError:
        text = ""
    try:
        wanted = {**tomllib.loads(text), "theme": name}
        changed = _with_theme(text, name)
        if tomllib.loads(changed) != wanted:
            raise ValueError("its theme stands where it cannot be replaced")
    except tomllib.TOMLDecodeError as error:
        fault = _of_syntax(str(error), text)
        raise ValueError(f"line {fault.line} {fault.sentence}") from None
    write_whole(file, changed)


def _with_theme(text: str, name: str) -> str:
    """The text with a line for the theme in place of the one that it has, or before all others."""
    lines = text.split("\n")
    at = _lines(text).get("theme")
    if at is None:
        return f'theme = "{name}"\n{text}'
    lines[at - 1] = re.sub(
        r"""=\s*("[^"]*"|'[^']*')""", lambda _: f'= "{name}"', lines[at - 1], count=1
    )
    return "\n".join(lines)
