"""The first frame, written before Textual is there, which takes the screen over as it stands."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, Protocol

from missiontui.document.cells import cell_len
from missiontui.kept import KeptFrame
from missiontui.other_screen import OtherScreen, change, settings, take_keys
from missiontui.settings.themes import QUESTION
from missiontui.ui.terminal.abilities import abilities_of, has_title
from missiontui.ui.terminal.drawn import Drawn
from missiontui.ui.terminal.frames import written
from missiontui.ui.terminal.renditions import Colour, Renditions, Worn
from missiontui.ui.terminal.runs import Rendition, Run
from missiontui.ui.terminal.session import Ending
from missiontui.view.looks import FILLED, LOOKS
from missiontui.view.words import Words

_INPUT = 0
IN_ONE_PIECE = "\x1b[?2026h", "\x1b[?2026l"
"""What a terminal shows all at once (synchronized output), though it comes in several reads."""
_READ_AT_ONCE = 4096
"""The most of what was typed that is looked at, in bytes."""
_SECONDS_TO_ANSWER = 0.1
"""The time that the answer to the question is waited for where nobody takes the screen over."""


Colours = Mapping[str, str]
"""Colours by the names that looks have for them."""


class Drawing(Protocol):
    """Makes the first frame."""

    rest: bytes
    """What was typed and is not answered by it."""

    def frame(self, typed: bytes) -> list[list[Words]]:
        """The frame, after keys that were typed."""


class Opening:
    """A first frame that stands on the terminal, until a driver takes the screen over."""

    def __init__(self, screen: OtherScreen, saved: list[Any]) -> None:
        self._screen = screen
        self.size = os.terminal_size((0, 0))
        """The size of the terminal that it was drawn for."""
        self.saved = saved
        """The settings of the terminal before."""
        self.drawn = Drawn()
        """The cells that stand there."""
        self.stands = True
        """False once others may have drawn: the terminal had another size, or a shell had it."""
        self.asked = QUESTION if has_title(os.environ) else ""
        """The question that the terminal was asked with it."""
        self.typed = b""
        """What was typed before it was drawn, and is not answered by it."""
        self.is_taken = False
        """True once a driver draws, and gives the terminal back in the end."""

    def draw(
        self, drawing: Drawing, colours: Colours, kept: KeptFrame | None, *, is_light: bool
    ) -> None:
        """Draw the frame, as it is after keys that were typed, and ask; keep it if none was."""
        typed = _typed()
        lines = drawing.frame(typed)
        self.typed = drawing.rest
        self.size = os.terminal_size((sum(map(_cells, lines[0])), len(lines)))
        frame = _frame(lines, colours, self.drawn, is_light=is_light)
        self._screen.show(frame, self.asked)
        if kept and not typed:
            kept.keep(frame, self.size)

    def lose(self, *_: object) -> None:
        """Count on nothing that was drawn."""
        self.stands = False
        self.drawn.forget()

    def give_back(self) -> None:
        """Give the terminal back as it was, but for the screen that a driver took over."""
        self._screen.leave(is_left=self.is_taken)
        if not self.is_taken:
            _drop_answer(_SECONDS_TO_ANSWER if self.asked else 0)
        change(self.saved)


@contextmanager
def opening(
    drawing: Drawing | None,
    colours: Colours | None,
    kept: KeptFrame | None,
    ending: Ending,
    *,
    is_light: bool,
) -> Iterator[Opening | None]:
    """Draw a first frame; at the end, give the terminal back if nobody has taken it over.

    What is typed from now on is not echoed, and waits for who reads keys, as does the answer to
    the question for the terminal's background.

    Args:
        drawing: Makes the frame; None where there is none.
        colours: The colours; None where they are not known.
        kept: The frame of the last time, which may stand there; None where none is kept.
        ending: Told by what the terminal is given back as long as no driver has it.
        is_light: Whether the terminal is light, as far as that is known.

    Yields:
        What stands on the screen; None where nothing was drawn, which a driver then does alone.
    """
    screen = kept.screen if kept else OtherScreen()
    saved = screen.saved or settings()
    if drawing is None or colours is None or saved is None:
        screen.give_back()
        yield None
        return
    shown = Opening(screen, saved)
    ending.give_back = shown.give_back
    try:
        with _losing(shown):
            take_keys(saved)
            shown.draw(drawing, colours, kept, is_light=is_light)
            yield shown
    finally:
        shown.give_back()


def _drop_answer(seconds: float) -> None:
    """Wait for an answer that nobody has read, which would be typed into the shell."""
    import select
    import termios

    select.select([_INPUT], [], [], seconds)
    with suppress(termios.error):
        termios.tcflush(_INPUT, termios.TCIFLUSH)


@contextmanager
def _losing(shown: Opening) -> Iterator[None]:
    """Hear of another size, and of a stop in which a shell had the terminal."""
    before = {
        number: signal.signal(number, shown.lose) for number in (signal.SIGWINCH, signal.SIGCONT)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _typed() -> bytes:
    """What was typed by now."""
    import select

    with suppress(OSError):
        if select.select([_INPUT], [], [], 0)[0]:
            return os.read(_INPUT, _READ_AT_ONCE)
    return b""


def _frame(lines: list[list[Words]], colours: Colours, drawn: Drawn, *, is_light: bool) -> str:
    """The output that draws lines of words, in one piece where the terminal may know that."""
    abilities = abilities_of(os.environ)
    names = ("background", "surface", "accent")
    ground, surface, accent = (_colour(colours[name]) for name in names)
    worn = Worn(ground, surface, accent, is_light)
    runs = _runs(lines, colours, abilities.renditions._replace(worn=worn))
    frame = written(list(runs), drawn, erases=abilities.erases, end=_selected(lines))
    return frame.join(IN_ONE_PIECE if has_title(os.environ) else ("", ""))


def _selected(lines: list[list[Words]]) -> tuple[int, int]:
    """The first cell of the words of the selected line, where the cursor belongs."""
    for y, line in enumerate(lines):
        text = "".join(words.text for words in line)
        before, mark, after = text.partition("▌")
        if mark and any(words.look in ("bar", "cursor") for words in line):
            return y, cell_len(before + mark) + len(after) - len(after.lstrip(" "))
    return 0, 0


def _cells(words: Words) -> int:
    return cell_len(words.text)


def _runs(lines: list[list[Words]], colours: Colours, known: Renditions) -> Iterator[Run]:
    """The runs that draw lines of words from the first cell of the screen on."""
    shown: dict[tuple[str, bool], Rendition] = {}
    for y, line in enumerate(lines):
        x = 0
        for words in line:
            if (key := words[1:]) not in shown:
                shown[key] = known.shown(_rendition(*key, colours))
            if words.text:
                yield Run(y, x, shown[key], words.text)
            x += _cells(words)


def _rendition(name: str, filled: bool, colours: Colours) -> Rendition:  # noqa: FBT001
    """The rendition of a look in the colours of a theme."""
    look = LOOKS[name]
    ground = colours[FILLED if filled else look.ground]
    return Rendition(_said(38, colours[look.colour]), _said(48, ground), look.attributes)


def _said(code: int, colour: str) -> str:
    """The parameters that set a colour in full."""
    return f"{code};2;{';'.join(map(str, _colour(colour)))}"


def _colour(name: str) -> Colour:
    """A colour given as "#rrggbb"."""
    return int(name[1:3], 16), int(name[3:5], 16), int(name[5:7], 16)
