"""A PostgreSQL server of one's own, for tests: made in a folder, and gone with it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

PASSWORD = "a word that nobody is to see"  # noqa: S105  # of a server that lives for one test run
"""The password of the user `reader`, who may do nothing but SELECT."""
_OTHER_USER = "nobody"
_SECONDS = "30"


def programs() -> Path | None:
    """The folder with the programs of a PostgreSQL server; None where there is none."""
    if found := shutil.which("postgres"):
        return Path(found).parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    return versions[-1].parent if versions else None


class Server:
    """A server that listens on this machine only."""

    def __init__(self, folder: Path, found: Path) -> None:
        self._folder = folder / "data"
        self._programs = found
        self._log = folder / "log"
        # PostgreSQL does not run as root.
        self._user = _OTHER_USER if os.geteuid() == 0 else None
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]

    def make(self) -> None:
        """Make its files, and let everybody in by a password but those of a socket."""
        if self._user:
            shutil.chown(self._folder.parent, self._user)
        self._run("initdb", "--auth-local=trust", "--auth-host=scram-sha-256", "-U", "owner")

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c fsync=off"
            f" -c unix_socket_directories={self._folder.parent}"
        )
        self._run("pg_ctl", "-w", "-t", _SECONDS, "-l", str(self._log), "-o", options, "start")

    def stop(self, how: str = "fast") -> None:
        """End it: `immediate` is as if it were killed."""
        self._run("pg_ctl", "-w", "-t", _SECONDS, "-m", how, "stop")

    def address(self, database: str = "postgres", user: str = "owner") -> str:
        """The address of a database by the socket, which asks for no password."""
        return f"postgresql://{user}@/{database}?host={self._folder.parent}&port={self.port}"

    def address_by_network(self, database: str = "postgres", user: str = "reader") -> str:
        """The address of a database by the network, which asks for a password."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [self._programs / program, "-D", self._folder, *arguments],
            user=self._user,
            cwd="/",
            env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if program != "pg_ctl" else subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{program}: {done.stdout}"


@contextmanager
def server(found: Path) -> Iterator[Server]:
    """A server of these programs, with its files in a folder that other users may reach."""
    with TemporaryDirectory(prefix="pg") as name:
        folder = Path(name)
        folder.chmod(0o755)
        made = Server(folder, found)
        made.make()
        made.start()
        try:
            yield made
        finally:
            made.stop("immediate")
