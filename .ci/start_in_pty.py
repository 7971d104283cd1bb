"""Start a command in a pseudo-terminal, wait for the screen, press q; fail unless it ends well."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import termios
import time

PHRASE = b"MEPs assessed the human rights situation in Kazakhstan"
SECONDS = 30


def start_and_quit(command: list[str]) -> str:
    """What went wrong; nothing if the screen came and the command ended with code 0."""
    master, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, 80))
    env = {**os.environ, "TERM": "xterm-256color"}
    process = subprocess.Popen(
        command, stdin=terminal, stdout=terminal, stderr=terminal, env=env, start_new_session=True
    )
    output, pressed = b"", False
    deadline = time.monotonic() + SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        if select.select([master], [], [], 0.05)[0]:
            output += os.read(master, 65536)
        if PHRASE in output and not pressed:
            pressed = True
            os.write(master, b"q")
    if process.poll() is None:
        process.kill()
        return f"no end within {SECONDS} seconds; it wrote {output!r}"
    if not pressed:
        return f"it ended before its screen was there; it wrote {output!r}"
    return f"exit code {process.returncode}" if process.returncode else ""


if __name__ == "__main__":
    if trouble := start_and_quit(sys.argv[1:]):
        sys.exit(f"{sys.argv[1]}: {trouble}")
    print("it starts, shows the record, and ends with code 0")
