"""The loop of a reader in lines: reads a line, writes the lines that answer it, until the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from missiontui.linear.reader import Reader


def run(
    reader: Reader, first: Iterable[str], read: Callable[[], str], write: Callable[[str], None]
) -> None:
    """Answer until the reader wants no more, or the input ends.

    Args:
        reader: Answers.
        first: The lines to begin with.
        read: Reads a line, for which it asks.
        write: Writes a line.
    """
    lines = first
    while True:
        try:
            for line in lines:
                write(line)
            if reader.has_ended:
                return
            lines = reader.answer(read())
        except KeyboardInterrupt:
            write("")  # the line that was begun ends here; what was under way is given up
            lines = ()
        except EOFError:
            write("")
            return
