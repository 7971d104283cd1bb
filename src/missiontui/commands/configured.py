"""The file of settings, as far as its values are right."""

from __future__ import annotations

import os

from missiontui.settings.config import KEYS, Config, ConfigFault, read_config
from missiontui.settings.themes import DARK, LIGHT, TERMINAL, near_names


def configured() -> Config:
    """The settings of the file; what is wrong in it is among its faults, and is left out."""
    config = read_config(os.environ)
    reasons = {
        "theme": unknown_theme(config.theme),
        "clipboard": _unknown_mode(config.clipboard),
    }
    wrong = {name: reason for name, reason in reasons.items() if reason}
    if config.keys:
        from missiontui.view.keymap import checked

        good, wrong_keys = checked(config.keys)
        config = config._replace(keys=dict(good))
        wrong |= {f"{KEYS}.{name}": reason for name, reason in wrong_keys.items()}
    if not wrong:
        return config
    found = [
        ConfigFault(config.lines.get(name, 0), f"{name}: {why}") for name, why in wrong.items()
    ]
    usual = Config()
    return config._replace(
        theme=usual.theme if "theme" in wrong else config.theme,
        clipboard=usual.clipboard if "clipboard" in wrong else config.clipboard,
        faults=tuple(sorted((*config.faults, *found))),
    )


def unknown_theme(name: str) -> str:
    """The reason that there is no such theme, with the names that may be meant; else nothing."""
    if name in (TERMINAL, DARK, LIGHT):
        return ""
    from missiontui.ui.themes import theme_names

    known = [TERMINAL, *theme_names()]
    if name in known:
        return ""
    near = near_names(name, known)
    quoted = " or ".join(f'"{each}"' for each in near)
    hint = f"did you mean {quoted}?" if near else f"one of {', '.join(known)}"
    return f'no theme is called "{name}" ({hint})'


def _unknown_mode(written: str) -> str:
    if written == Config().clipboard:
        return ""
    from missiontui.clipboard.modes import Mode

    try:
        Mode.parse(written)
    except ValueError as error:
        return str(error)
    return ""
