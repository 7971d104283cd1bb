"""Real terminals: tmux, and xterm on a display of its own."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from pseudo import LONGEST_WAIT, PROGRAM, environment, wait_until

_MODES = ("alternate_on", "cursor_flag", "wrap_flag", "mouse_any_flag", "mouse_sgr_flag")
_SERVERS = 5
"""How many X servers are started before a test gives up."""
_KEPT_OPEN = '"$@"; echo $? > code && mv code exit-code; exec cat'
_NAMED = " ".join(f"'{word}'" for word in PROGRAM)


def need(*commands: str) -> None:
    """Skip the test where a command is missing; on CI, where nothing may be missing, fail."""
    missing = ", ".join(name for name in commands if shutil.which(name) is None)
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"not installed: {missing}")
    if missing:
        pytest.skip(f"needs {missing}")


def only(folder: Path, *programs: str) -> str:
    """A PATH on which nothing can be found but these programs, and what a shell needs."""
    path = folder / "only"
    path.mkdir(exist_ok=True)
    for name in ("sh", "env", "cat", "sleep", *programs):
        found = shutil.which(name)
        assert found, f"{name} is missing"
        (path / name).symlink_to(found)
    return str(path)


class Tmux:
    """A tmux server with one pane."""

    def __init__(self, folder: Path) -> None:
        self._server = ["tmux", "-u", "-f", os.devnull, "-S", str(folder / "socket")]
        self.folder = folder
        """A folder of the terminal's own, where commands begin."""

    def start(
        self,
        *command: str,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
    ) -> None:
        """Run a command in a pane that stays when the command has ended."""
        width, height = map(str, size)
        beginning = ["start-server", ";", "set", "-g", "status", "off", ";"]
        session = ["new-session", "-d", "-x", width, "-y", height, "-c", str(self.folder)]
        subprocess.run(
            [*self._server, *beginning, *session, "sh", "-c", _KEPT_OPEN, "sh", *command],
            env=environment(env),
            check=True,
        )

    def start_script(self, script: str, size: tuple[int, int] = (80, 24)) -> None:
        """Run a script of the shell, to which `missiontui` is known."""
        self.start("sh", "-c", f'missiontui() {{ {_NAMED} "$@"; }}; {script}', size=size)

    def do(self, *arguments: str) -> str:
        """What a command of tmux itself prints."""
        done = subprocess.run(
            [*self._server, *arguments], capture_output=True, encoding="utf-8", check=True
        )
        return done.stdout

    def ask(self, form: str) -> str:
        """What tmux knows of the pane."""
        return self.do("display-message", "-p", form).strip()

    def press(self, *keys: str) -> None:
        """Press keys, by the names that tmux gives them."""
        self.do("send-keys", *keys)

    def enter(self, line: str) -> None:
        """Type a line and press Enter."""
        self.do("send-keys", "-l", line)
        self.press("Enter")

    def screen(self) -> str:
        """What stands on the screen."""
        return self.do("capture-pane", "-p")

    def wait_for(self, *texts: str, gone: str = "\0") -> None:
        """Wait until all the texts stand on the screen at once, and another no more."""
        seen = ""

        def is_so() -> bool:
            nonlocal seen
            seen = self.screen()
            return gone not in seen and all(text in seen for text in texts)

        wait_until(is_so, lambda: f"not {texts} without {gone!r}:\n{seen}")

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        self.do("resize-window", "-x", str(width), "-y", str(height))

    def exit_code(self) -> int:
        """The exit code of the pane's command, once it has ended."""
        file = self.folder / "exit-code"
        wait_until(file.exists, lambda: f"it does not end:\n{self.screen()}")
        return int(file.read_text("utf-8"))

    def modes(self) -> str:
        """The modes of the terminal that a screen program changes."""
        return self.ask(" ".join(f"{name}=#{{{name}}}" for name in _MODES))

    def stop(self) -> None:
        """End the server and all that runs in it."""
        subprocess.run([*self._server, "kill-server"], capture_output=True, check=False)


class XTerm:
    """An xterm on an X server with nobody else on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        """A folder of the terminal's own."""
        self._printed = folder / "printed"
        self._processes: list[subprocess.Popen[bytes]] = []
        self._window = ""
        self._cells = (80, 24)
        self._env = environment()
        for _ in range(_SERVERS):
            self._serve()
            if self._do("getdisplaygeometry"):
                return
            # Two servers that start at once can take the same display; the other one has it.
            self.stop()
        pytest.fail(f"no display: {self._complaints()}")

    def _serve(self) -> None:
        """Start an X server on a display that is free."""
        reading, writing = os.pipe()
        server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24"]
        # Without -noreset it begins anew, and lets nobody in, whenever its only client has gone.
        self._run([*server, "-noreset", "-nolisten", "tcp"], pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as number:
            assert select.select([number], [], [], LONGEST_WAIT)[0], "Xvfb does not start"
            self._env["DISPLAY"] = f":{number.readline().strip()}"

    def start(
        self,
        script: str,
        size: tuple[int, int] = (80, 24),
        *,
        takes_copies: bool = False,
        env: Mapping[str, str] | None = None,
    ) -> None:
        """Run a script of the shell, to which `missiontui` is known.

        Args:
            script: The script.
            size: Columns and rows.
            takes_copies: Whether the terminal takes copies by OSC 52, which xterm must be allowed.
            env: Variables for the script, beside those that every test has.
        """
        self._cells = width, height = size
        part = self.folder / "part"
        allowed = ["*allowWindowOps: true", "*disallowedWindowOps: "] if takes_copies else []
        resources = [
            *allowed,
            "*VT100.translations: #override Ctrl<Key>F12: print()",
            f"*printerCommand: cat > '{part}' && mv '{part}' '{self._printed}'",
            "*printerAutoClose: true",
            "*printAttributes: 0",
        ]
        settings = [word for resource in resources for word in ("-xrm", resource)]
        geometry = f"{width}x{height}+0+0"
        command = ["sh", "-c", f'missiontui() {{ {_NAMED} "$@"; }}; {script}']
        self._run(
            [
                "xterm",
                "-u8",
                "-fa",
                "DejaVu Sans Mono",
                "-fs",
                "8",
                *settings,
                "-geometry",
                geometry,
                "-e",
                "env",
                *(f"{name}={value}" for name, value in (env or {}).items()),
                *command,
            ]
        )
        wait_until(self._has_window, lambda: f"no window: {self._complaints()}")
        self._do("mousemove", "--window", self._window, "30", "30")

    def press(self, *keys: str) -> None:
        """Press keys, by the names that X gives them."""
        self._do("key", *keys)

    def click(self, column: int, row: int, times: int = 1) -> None:
        """Click so many times with the left button, at a cell counted from 0."""
        geometry = self._do("getwindowgeometry", "--shell", self._window)
        found = dict(line.split("=", 1) for line in geometry.split() if "=" in line)
        width, height = int(found["WIDTH"]), int(found["HEIGHT"])
        columns, rows = self._cells
        x, y = (column + 0.5) * width / columns, (row + 0.5) * height / rows
        self._do("mousemove", "--window", self._window, str(int(x)), str(int(y)))
        self._do("click", "--repeat", str(times), "--delay", "40", "1")

    def selection(self, name: str = "clipboard") -> bytes:
        """What a selection of the X server holds: clipboard or primary."""
        done = subprocess.run(
            ["xclip", "-selection", name, "-out"], env=self._env, capture_output=True, check=False
        )
        return done.stdout

    def wait_for_selection(self, expected: bytes, name: str = "clipboard") -> None:
        """Wait until a selection holds exactly this."""
        wait_until(
            lambda: self.selection(name) == expected,
            lambda: f"{name} holds {self.selection(name)[:200]!r}; {self._complaints()}",
        )

    def picture(self) -> Path:
        """A picture of the display, as PNG."""
        file = self.folder / "picture.png"
        subprocess.run(["import", "-window", "root", f"png:{file}"], env=self._env, check=True)
        return file

    def wait_for_end(self) -> None:
        """Wait until the terminal is gone, as it goes with its script."""
        terminal = self._processes[-1]
        wait_until(lambda: terminal.poll() is not None, lambda: "the terminal does not end")

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size, in characters."""
        self._do("windowsize", "--usehints", self._window, str(width), str(height))

    def screen(self) -> str:
        """What stands on the screen, as the terminal prints it."""
        self._printed.unlink(missing_ok=True)
        self.press("ctrl+F12")
        wait_until(self._printed.exists, lambda: f"nothing is printed: {self._complaints()}")
        return self._printed.read_text("utf-8")

    def wait_for(self, *texts: str) -> None:
        """Wait until all the texts stand on the screen at once."""
        seen = ""

        def is_so() -> bool:
            nonlocal seen
            seen = self.screen()
            return all(text in seen for text in texts)

        wait_until(is_so, lambda: f"not {texts}:\n{seen}")

    @property
    def display(self) -> str:
        """The name of the X display."""
        return self._env["DISPLAY"]

    def stop(self) -> None:
        """End the terminal, then its display."""
        while self._processes:
            process = self._processes.pop()
            process.terminate()
            process.wait(LONGEST_WAIT)

    def _run(self, command: Sequence[str], pass_fds: Sequence[int] = ()) -> None:
        with (self.folder / "complaints").open("ab") as complaints:
            process = subprocess.Popen(
                command, env=self._env, stdout=complaints, stderr=complaints, pass_fds=pass_fds
            )
        self._processes.append(process)

    def _do(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.stdout

    def _has_window(self) -> bool:
        self._window = self._do("search", "--onlyvisible", "--class", "xterm").strip()
        return bool(self._window)

    def _complaints(self) -> str:
        return (self.folder / "complaints").read_text("utf-8", errors="replace")
