"""Questions to a library, asked one at a time beside the screen, so that no key waits for one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from missiontui.library.interface import LibraryError

if TYPE_CHECKING:
    from missiontui.library.interface import Library

T = TypeVar("T")


class Questions:
    """Asks a library in a thread. Of several questions about the same, the last alone counts."""

    def __init__(
        self,
        library: Library,
        tell: Callable[..., None],
        take_back: Callable[[str], None],
    ) -> None:
        """Ask a library.

        Args:
            library: The library; it is asked one question at a time.
            tell: Told why it cannot be used any longer, in several wordings, the longest first.
            take_back: Told the longest once it answers again.
        """
        self._library = library
        self.has_files = library.has_files
        """True if an editor can open the records."""
        self.failures = 0
        """Number of questions so far that had no answer, as the library was lost."""
        self._tell = tell
        self._take_back = take_back
        self._asked: dict[str, int] = {}
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library")
        self._lost = ""
        self._is_closed = False

    async def ask(
        self,
        about: str,
        question: Callable[[Library], T],
        tell: Callable[..., None] | None = None,
    ) -> T | None:
        """The answer; None where another was asked about the same since, or there is none to have.

        Args:
            about: The subject, in a word; empty for a question that no other takes the place of.
            question: The question.
            tell: Told a loss each time, where a reader has pressed a key for the answer.
        """
        if self._is_closed:
            return None
        number = self._asked[about] = self._asked.get(about, 0) + 1

        def is_stale() -> bool:
            return bool(about) and self._asked[about] != number

        def answer() -> tuple[T] | None:
            return None if is_stale() else (question(self._library),)

        try:
            answered = await asyncio.get_running_loop().run_in_executor(self._thread, answer)
        except LibraryError as error:
            self.failures += 1
            self._say(error, tell)
            return None
        if answered is None:
            return None
        if self._lost:
            self._take_back(self._lost)
            self._lost = ""
        return None if is_stale() else answered[0]

    def _say(self, loss: LibraryError, tell: Callable[..., None] | None) -> None:
        told = {tell} if tell else set()
        if str(loss) != self._lost:
            self._lost = str(loss)
            told.add(self._tell)
        for each in told:
            each(*loss.wordings)

    def close(self) -> None:
        """Ask nothing more, and let go of the library."""
        self._is_closed = True
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._library.close()
