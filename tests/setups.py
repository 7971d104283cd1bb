"""Copy in real terminals, plain and through others, and print what was said beside what arrived.

Run by hand, as `python tests/setups.py [TERMINAL ...]`, where Xvfb, xdotool, xclip, script(1) and
some terminals are installed; it prints the table of docs/copying.md. Both selections hold OLD
before each run, and no tool of the desktop is in reach, so that only the terminal can take a copy.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Event

import pyte
from terminals import only

TELEPHONE = "0032 2 28 45733"
SIZE = (100, 30)
XTERM = ("xterm", "-geometry", "100x30")
ALLOWED = ("-xrm", "*allowWindowOps: true", "-xrm", "*disallowedWindowOps: ")
TERMINALS: dict[str, tuple[str, ...]] = {
    "xterm": (*XTERM, "-e"),
    "xterm, allowWindowOps": (*XTERM, *ALLOWED, "-e"),
    "kitty": ("kitty", "-o", "initial_window_width=100c", "-o", "initial_window_height=30c"),
    "Alacritty": ("alacritty", "-e"),
    "urxvt": ("urxvt", "-geometry", "100x30", "-e"),
    "xfce4-terminal (VTE)": ("xfce4-terminal", "--disable-server", "--geometry=100x30", "-x"),
    "Konsole": ("konsole", "--separate", "-e"),
}
TMUX = "tmux -f /dev/null -L setups start-server \\; set -s set-clipboard {} \\; new-session"
BETWEEN: dict[str, str] = {
    "plain": "{}",
    "tmux, set-clipboard off": f"{TMUX.format('off')} {{}}",
    "tmux, external": f"{TMUX.format('external')} {{}}",
    "tmux, on": f"{TMUX.format('on')} {{}}",
    "GNU screen": "screen -c /dev/null {}",
    "ssh": "ssh -tt -F {ssh} here {}",
}
OUTCOME = re.compile(r"(Copied and checked|Sent|Not copied)\b.*")
LONGEST_WAIT, BETWEEN_LOOKS = 12.0, 0.2
_NEVER = Event()


def wait(holds: Callable[[], object]) -> bool:
    """Look again and again until something holds; False if it does not in time."""
    for _ in range(int(LONGEST_WAIT / BETWEEN_LOOKS)):
        if holds():
            return True
        _NEVER.wait(BETWEEN_LOOKS)
    return False


def screen_of(log: Path) -> str:
    """What stands on a screen that got all that was written so far."""
    screen = pyte.Screen(*SIZE)
    if log.exists():
        pyte.ByteStream(screen).feed(re.sub(rb"\x1b\[[<>=][^@-~]*[@-~]", b"", log.read_bytes()))
    return "\n".join(screen.display)


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """The variables of an X server with nobody else on it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-noreset"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL, pass_fds=(writing,))
    os.close(writing)
    with os.fdopen(reading) as number:
        name = f":{number.readline().strip()}"
    kept = ("PATH", "HOME", "LANG", "USER")
    env = {key: value for key, value in os.environ.items() if key in kept}
    try:
        yield {**env, "DISPLAY": name, "LC_ALL": "C.UTF-8", "LIBGL_ALWAYS_SOFTWARE": "1"}
    finally:
        server.terminate()
        server.wait()


@contextmanager
def ssh_here(folder: Path) -> Iterator[Path]:
    """The settings under which `ssh here` comes to this machine, by a server of the test's own."""
    for key in ("host", "user"):
        keygen = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key)]
        subprocess.run(keygen, check=True)
    port = 20_000 + os.getpid() % 20_000
    (folder / "server").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nPidFile {folder}/pid\n"
        f"AuthorizedKeysFile {folder}/user.pub\nStrictModes no\nUsePAM no\n"
    )
    (folder / "client").write_text(
        f"Host here\n HostName 127.0.0.1\n Port {port}\n IdentityFile {folder}/user\n"
        " StrictHostKeyChecking no\n UserKnownHostsFile /dev/null\n LogLevel ERROR\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    server = subprocess.Popen(["/usr/sbin/sshd", "-D", "-f", str(folder / "server")])
    try:
        yield folder / "client"
    finally:
        server.terminate()
        server.wait()


def held(env: dict[str, str], selection: str) -> str:
    """What a selection holds, in a word."""
    command = ["xclip", "-selection", selection, "-out"]
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=False)
    return {TELEPHONE: "the number", "OLD": "–"}.get(done.stdout, repr(done.stdout))


def tried(terminal: tuple[str, ...], between: str, ssh: Path) -> tuple[str, str, str]:
    """What was said of a copy, and what CLIPBOARD and PRIMARY then held."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        env = stack.enter_context(display())
        for selection in ("clipboard", "primary"):
            fill = ["xclip", "-selection", selection, "-in"]
            subprocess.run(fill, input=b"OLD", env=env, check=True)
        path = only(folder, "tmux", "screen", "ssh", "script", "stty", "bash")
        program = f"env -u DISPLAY PATH={path} {sys.executable} -m missiontui --at contacts"
        command, log = between.format(f"'{program}'", ssh=ssh), folder / "log"
        if not between.startswith(("tmux", "ssh")):
            command = between.format(program, ssh=ssh)
        script = folder / "run.sh"
        script.write_text(f'#!/bin/sh\nexport PATH={path}\nscript -qfc "{command}" {log}\n')
        script.chmod(0o755)
        window = subprocess.Popen(
            [*terminal, str(script)], env=env, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            if not wait(lambda: TELEPHONE in screen_of(log)):
                return "it did not start", "", ""
            found = ["xdotool", "search", "--onlyvisible", "--name", "."]
            shown = subprocess.run(found, env=env, capture_output=True, check=False).stdout.split()
            if shown:
                focus = ["xdotool", "windowfocus", shown[-1].decode()]
                subprocess.run(focus, env=env, check=False)
            _NEVER.wait(1)
            subprocess.run(["xdotool", "key", "y"], env=env, check=True)
            wait(lambda: "Esc close" in screen_of(log))
            subprocess.run(["xdotool", "key", "y"], env=env, check=True)
            wait(lambda: OUTCOME.search(screen_of(log)))
            _NEVER.wait(1)
            said = OUTCOME.search(screen_of(log))
            words = said[0].strip() if said else "nothing"
            return words, held(env, "clipboard"), held(env, "primary")
        finally:
            with suppress(ProcessLookupError):
                os.killpg(window.pid, signal.SIGTERM)
            server = ["tmux", "-L", "setups", "kill-server"]
            subprocess.run(server, capture_output=True, check=False)


def main() -> None:
    """Try all that is installed, and print the table."""
    wanted = sys.argv[1:] or list(TERMINALS)
    print("| terminal | through | said | CLIPBOARD | PRIMARY |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, ssh_here(Path(folder)) as ssh:
        for name in wanted:
            terminal = TERMINALS[name]
            if not shutil.which(terminal[0]):
                continue
            for through, between in BETWEEN.items():
                said, clipboard, primary = tried(terminal, between, ssh)
                print(f"| {name} | {through} | {said} | {clipboard} | {primary} |", flush=True)


if __name__ == "__main__":
    main()
