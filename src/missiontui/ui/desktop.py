"""Starting other programs: what opens an address, and what edits a file at a line.

Commands are lists of words and never go through a shell.
"""

from __future__ import annotations

import contextlib
import re
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import PurePath

SCHEMES = ("http:", "https:", "mailto:", "tel:")
"""The addresses that may be opened: any other could start any program that a desktop knows."""

_OPENERS = ("xdg-open", "wslview")
_LINE_BEFORE = (
    *("vi", "vim", "nvim", "view", "gvim", "nvi", "elvis", "vis", "kak", "nano", "pico"),
    *("emacs", "emacsclient", "mg", "jmacs", "joe", "jed", "micro", "ne", "mcedit", "gedit"),
)
"""Editors that take `+LINE` before the file."""
_LINE_BEHIND = ("hx", "helix", "subl", "zed", "lapce")
"""Editors that take `FILE:LINE`."""
_GOTO = ("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf")
"""Editors that take `--goto FILE:LINE`."""


def opener(env: Mapping[str, str]) -> str | None:
    """The program that opens an address for this user; None where none would be seen.

    Over SSH a browser would come up on a screen that nobody looks at, if at all.
    """
    if env.get("SSH_CONNECTION") or env.get("SSH_TTY"):
        return None
    path = env.get("PATH")
    if sys.platform == "darwin":
        return shutil.which("open", path=path)
    has_screen = any(
        env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "WSL_INTEROP")
    )
    found = (shutil.which(name, path=path) for name in _OPENERS)
    return next(filter(None, found), None) if has_screen else None


def open_address(program: str, address: str) -> None:
    """Have an address opened, away from the screen and without waiting.

    Raises:
        ValueError: if its scheme is none of `SCHEMES`.
        OSError: if the program cannot be started.
    """
    if not address.lower().startswith(SCHEMES) or not address.isprintable() or " " in address:
        raise ValueError("no address that is opened")
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603  # a list of words: the program that was found, and an address
        [program, address], stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True
    )
    # It may go on for as long as the browser does; somebody has to be there when it ends.
    threading.Thread(target=process.wait, daemon=True).start()


def editor(env: Mapping[str, str]) -> tuple[str, ...]:
    """The command of the user's editor: $VISUAL, else $EDITOR, else vi or nano.

    Empty where there is none.
    """
    for name in ("VISUAL", "EDITOR"):
        with contextlib.suppress(ValueError):
            if words := shlex.split(env.get(name, "")):
                return tuple(words)
    found = (shutil.which(name, path=env.get("PATH")) for name in ("vi", "nano"))
    return tuple(filter(None, found))[:1]


def editor_command(editor: tuple[str, ...], file: str, line: int) -> list[str]:
    """The command that edits a file, at a line where the editor is known to take one.

    Args:
        editor: The words of the user's editor.
        file: The absolute path of the file, which so begins with no hyphen.
        line: From 1.
    """
    name = PurePath(editor[0]).name
    if name not in _GOTO:
        name = re.split("[.-]", name)[0]  # vim.tiny, nvim-qt
    if name in _LINE_BEFORE:
        return [*editor, f"+{line}", file]
    if name in _LINE_BEHIND:
        return [*editor, f"{file}:{line}"]
    if name in _GOTO:
        return [*editor, "--goto", f"{file}:{line}"]
    return [*editor, file]
