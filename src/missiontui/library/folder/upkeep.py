"""The thread that keeps an index as its folder is."""

from __future__ import annotations

import sqlite3
import sys
from threading import Event, Thread

from missiontui.library.folder.holding import Holder
from missiontui.library.folder.index import Index
from missiontui.library.folder.keeping import Keeper

_BETWEEN_LOOKS = 1.0
"""The time from one look at the folder to the next, in seconds."""
_BEFORE_FIRST_LOOK = 2.0
"""The time after which the first look is taken though nobody asks for what it tells, in seconds:
the index tells enough for a first frame, which has the processor to itself."""


class Upkeep:
    """Looks at a folder once a second, and has its index hold what has changed."""

    def __init__(self, keeper: Keeper, holder: Holder) -> None:
        """Begin, with a first look as soon as somebody waits for one.

        Args:
            keeper: Knows the folder.
            holder: Has the index.
        """
        self._keeper, self._holder = keeper, holder
        self.fault: BaseException | None = None
        """The fault that ended the thread before its time; None if there is none."""
        self._learnt = _state(holder.index)
        self._is_wanted, self._is_looked_at = Event(), Event()
        self._thread = Thread(target=self._keep, daemon=True)
        self._thread.start()

    def wait_for_look(self) -> None:
        """Wait until the folder was looked at, and it is known what the index holds of it."""
        self._is_wanted.set()
        self._is_looked_at.wait()

    @property
    def knows_index(self) -> bool:
        """True if what is known is of the index that is held now, and not of one before it."""
        return self._learnt[0] is self._holder.index

    def end(self) -> None:
        """Look and write no more."""
        self._keeper.is_stopped.set()
        self._is_wanted.set()
        self._thread.join()

    def _keep(self) -> None:
        """Keep the index as the folder is, until all is closed, and leave word of a fault.

        The fault goes on its way to `threading.excepthook`, for whoever is to mend it.
        """
        self._is_wanted.wait(_BEFORE_FIRST_LOOK)
        try:
            while not self._keeper.is_stopped.is_set():
                self._keeper.look()
                self._bring_up_to_date()
                self._keeper.is_stopped.wait(_BETWEEN_LOOKS)
        finally:
            self.fault = sys.exception()
            self._is_looked_at.set()

    def _bring_up_to_date(self) -> None:
        """Have the index hold what the folder has; one that is broken is begun anew."""
        while not self._keeper.is_stopped.is_set():
            index = self._holder.index
            try:
                self._learn()
                self._is_looked_at.set()
                self._write()
            except sqlite3.Error as error:
                self._holder.mend(index, error)
            else:
                return

    def _learn(self) -> None:
        """Learn what the index holds, where others may have written to it.

        Raises:
            sqlite3.Error: if it cannot be read.
        """
        self._holder.follow()
        state, is_first = _state(self._holder.index), not self._is_looked_at.is_set()
        if is_first or state != self._learnt:
            self._keeper.know(state[0], is_other=state != self._learnt)
            self._learnt = state

    def _write(self) -> None:
        """Write what has changed since the index was written, if nobody else does.

        Raises:
            sqlite3.Error: if it cannot be written.
        """
        if self._keeper.has_changes and not self._keeper.lost:
            with self._holder.lock() as is_held:
                if is_held:
                    self._learn()
                    # Whoever asks may meanwhile have begun another one in place of this.
                    index, _ = self._learnt
                    self._keeper.keep(index)
                    self._learnt = _state(index)


def _state(index: Index) -> tuple[Index, int]:
    """An index, and a number that is another one when another process has written to it.

    Raises:
        sqlite3.Error: if it cannot be read.
    """
    return index, index.changes()
