"""Running the programs that copy and paste, so that none of them can hold up the screen.

Each gets a session and so a process group of its own, its words as a list and never through a
shell, and nothing of the screen: what it complains of is kept in a file, and told where it fails. A
pipe would stay open as long as the process that serves the clipboard afterwards.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import tempfile
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Sequence
from typing import IO

LIMIT = 1.5
"""The time that a program may take, in seconds."""
_MOST_SAID = 120
"""The most of a complaint that is told, in bytes."""


class ProgramError(Exception):
    """A program did not do what it is for; the message says why, in a few words."""


async def give(command: Sequence[str], text: bytes) -> None:
    """Hand a text to a program on its standard input.

    A program that ended well may have left a process behind that serves the clipboard, as xclip
    and wl-copy do: it is left alone, because it *is* the clipboard.

    Raises:
        ProgramError: if it cannot be started, ends with another code than 0, or takes too long.
    """
    async with _running(command, stdin=PIPE, stdout=DEVNULL) as process:
        if process.stdin is not None:
            # A program that ends without reading tells by its code what went wrong.
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                process.stdin.write(text)
                await process.stdin.drain()
            process.stdin.close()


async def take(command: Sequence[str]) -> bytes:
    """Run a program, and return its output.

    Raises:
        ProgramError: as `give` does.
    """
    async with _running(command, stdin=DEVNULL, stdout=PIPE) as process:
        return b"" if process.stdout is None else await process.stdout.read()


@contextlib.asynccontextmanager
async def _running(command: Sequence[str], *, stdin: int, stdout: int) -> AsyncIterator[Process]:
    """A program that is given time until the limit, and is ended with its group after it."""
    name = os.path.basename(command[0])  # noqa: PTH119  # a word of a command, which may be no path
    with tempfile.TemporaryFile() as complaints:
        try:
            process = await _started(command, stdin, stdout, complaints.fileno())
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it holds a null character"
            raise ProgramError(f"{name} cannot be started ({reason})") from error
        try:
            async with asyncio.timeout(LIMIT):
                yield process
                await process.wait()
        except TimeoutError:
            raise ProgramError(f"{name} did not end within {LIMIT} seconds") from None
        finally:
            await _end_group(process)
        if process.returncode:
            said = _said(complaints)
            raise ProgramError(f"{name} ended with code {process.returncode}{said}")


def _said(complaints: IO[bytes]) -> str:
    """The complaint of a program, as far as it fits a sentence: " (Can't open display)"."""
    complaints.seek(0)
    text = complaints.read(_MOST_SAID).decode(errors="replace").strip()
    line = "".join(c for c in text.partition("\n")[0] if c.isprintable())
    return f" ({line})" if line else ""


async def _started(command: Sequence[str], stdin: int, stdout: int, stderr: int) -> Process:
    """A program with a group of its own. Given up while it starts, it is ended all the same."""
    starting = asyncio.ensure_future(
        asyncio.create_subprocess_exec(
            *command, stdin=stdin, stdout=stdout, stderr=stderr, start_new_session=True
        )
    )
    try:
        return await asyncio.shield(starting)
    except asyncio.CancelledError:
        await _end_group(await starting)
        raise


async def _end_group(process: Process) -> None:
    """End a program that still runs, with all that it has started."""
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
