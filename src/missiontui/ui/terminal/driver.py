"""The terminal driver: the platform's own, with what this program needs beyond it.

Some of what it needs has no public name in Textual: letting go of the mouse, the stream that is
written to, the app that is served, whether the terminal is lent, and the mark that it goes on after
a stop. These are asked for here and nowhere else.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Mapping
from typing import IO, Any

from textual.driver import Driver

from missiontui.other_screen import CLEAR
from missiontui.ui.terminal.abilities import (
    GIVE_TITLE_BACK,
    KEEP_TITLE,
    abilities_of,
    has_title,
)
from missiontui.ui.terminal.drawn import Drawn
from missiontui.ui.terminal.frames import redrawn, shorten
from missiontui.ui.terminal.input import InputFilter
from missiontui.ui.terminal.lines import PlacedLine
from missiontui.ui.terminal.opening import IN_ONE_PIECE, Opening
from missiontui.ui.terminal.owed import Owed
from missiontui.ui.terminal.reader import Waking, read_input
from missiontui.ui.terminal.renditions import Renditions
from missiontui.ui.terminal.services import Served
from missiontui.ui.terminal.session import end_soon
from missiontui.ui.terminal.stops import answer_between_steps, leave_to_system

_HANG_UP = 128 + 1
"""The exit code of a program whose terminal is gone, as shells count SIGHUP."""
_WRAP, _DO_NOT_WRAP = "\x1b[?7h", "\x1b[?7l"
_REPORT_BASE_LAYOUT = "\x1b[=4;2u"
"""Asks for the key of the base layout beside each key (kitty keyboard protocol, flag 4)."""
_OTHER_SCREEN = "\x1b[?1049h"


class _Output:
    """The stream that a driver writes to; a terminal that is gone takes nothing, without a word."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def write(self, data: str) -> None:
        """Write, unless there is nobody to read."""
        with contextlib.suppress(OSError, ValueError):
            self._stream.write(data)

    def flush(self) -> None:
        """Hand on what was written."""
        with contextlib.suppress(OSError, ValueError):
            self._stream.flush()

    def fileno(self) -> int:
        """The descriptor of the terminal."""
        return self._stream.fileno()


def terminal_driver(  # noqa: C901  # the methods of the class in it are counted as its own
    platform_driver: type[Driver],
    served: Served,
    layout: dict[str, str],
    opening: Opening | None,
) -> type[Driver]:
    """A driver that draws the same screen in fewer bytes and can leave it to a bare text.

    Args:
        platform_driver: The driver of the platform.
        served: The program that it is made for.
        layout: Filled with the characters that keys send, and what the same keys send on a Latin
            keyboard, as far as the terminal tells.
        opening: What stands on the screen already, if anything.
    """
    abilities = abilities_of(os.environ)

    class TerminalDriver(platform_driver):  # type: ignore[misc, valid-type]  # known when it runs
        """The platform's driver, whose output is shortened, or held back."""

        _file: Any

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._file = _Output(self._file)
            self._alone = False
            self._runs = False
            answer_between_steps(lambda: not self._auto_restart)
            self.exit_event = Waking()
            self._opening = opening
            self._typed = opening.typed if opening else b""
            self._drawn = opening.drawn if opening else Drawn()
            self._drawn_for = opening.size if opening else os.terminal_size((0, 0))
            self._shown = abilities.renditions
            self._brackets = "", ""
            self._owed = Owed()
            self._owed.ask(opening.asked if opening else "")
            served.made(self)

        def write(self, data: str) -> None:
            """Write data to the terminal, unless a bare text stands there."""
            if self._opening and self._opening.stands and data == _OTHER_SCREEN:
                return  # it is shown already: some terminals would clear it
            if data == IN_ONE_PIECE[0]:
                self._brackets = IN_ONE_PIECE
            if not self._alone:
                if (size := shutil.get_terminal_size()) != self._drawn_for:
                    self.draw_all()
                    self._drawn_for = size
                shortened = shorten(
                    data,
                    self._drawn,
                    erases=abilities.erases,
                    renditions=self._renditions(),
                    size=size,
                )
                super().write(shortened)

        def draw(self, lines: Iterable[PlacedLine], cursor: tuple[int, int]) -> bool:
            """Draw lines there and then."""
            if self._alone or shutil.get_terminal_size() != self._drawn_for:
                return False
            renditions = self._renditions()
            found = [(y, x, line.cells(self._drawn, renditions)) for y, x, line in lines]
            placed = [(y, x, cells) for y, x, cells in found if cells]
            if len(placed) < len(found):
                return False
            frame = redrawn(
                placed,
                self._drawn,
                erases=abilities.erases,
                end=cursor,
                columns=self._drawn_for.columns,
            )
            if frame:
                super().write(frame.join(self._brackets))
            return True

        def _renditions(self) -> Renditions:
            """Those of the terminal, for the theme that is worn now."""
            if (worn := served.worn()) != self._shown.worn:
                self._shown = abilities.renditions._replace(worn=worn)
            return self._shown

        def draw_all(self) -> None:
            """Draw every cell with the next frame, whatever stands there."""
            self._drawn.forget()

        def write_as_it_is(self, data: str) -> None:
            """Write a sequence to the terminal."""
            self._owed.ask(data)
            super().write(data)

        def show_alone(self, text: str) -> None:
            """Show a text and nothing else."""
            self.show_frames()
            self.draw_all()
            self._disable_mouse_support()
            lines = text.replace("\n", "\r\n")
            super().write(f"{CLEAR}{_WRAP}{lines}{_DO_NOT_WRAP}")
            self._alone = True

        def show_frames(self) -> None:
            """Draw frames again."""
            if self._alone:
                self._alone = False
                self._enable_mouse_support()

        def run_input_thread(self) -> None:
            """Read what the terminal sends until the program or the terminal ends."""
            passed = InputFilter(mouse=self._mouse, layout=layout, replied=self._hear)
            typed, self._typed = self._typed, b""
            if not read_input(self.fileno, passed, self.exit_event, self.process_message, typed):
                end_soon(_HANG_UP)
                served.leave(_HANG_UP)

        def _hear(self, reply: str) -> None:
            self._owed.hear(reply)
            served.replied(reply)

        def start_application_mode(self) -> None:
            """Take the terminal: the title of its window, and every key by two names."""
            # Before anything is read, which may be an answer; others may show the words of one.
            questions = served.asks() if has_title(os.environ) else ""
            before = self._writer_thread
            super().start_application_mode()
            if self._writer_thread is before:  # stopped again before it had the terminal
                return
            self._runs = True
            if self._opening is None or not self._opening.stands:
                self.draw_all()
            if self._opening:
                questions = ""  # they are asked already
                self._opening.is_taken = True
                self.attrs_before = self._opening.saved
                self._opening = None
            self._owed.ask(questions)
            super().write(_REPORT_BASE_LAYOUT + _title(self._app.title, os.environ) + questions)

        def disable_input(self) -> None:
            """Read no more, once the terminal has answered what it was asked a moment ago."""
            self._owed.wait()
            super().disable_input()

        def stop_application_mode(self) -> None:
            """Give the terminal back, whatever stands on it, and whether it has two screens."""
            self._runs = False
            self.show_frames()
            super().write(CLEAR + (GIVE_TITLE_BACK if has_title(os.environ) else ""))
            super().stop_application_mode()

        def give_back(self) -> bool:
            """Give the terminal back for good, all written."""
            if not self._runs:
                return False
            leave_to_system()
            self.disable_input()
            self.stop_application_mode()
            self.close()
            return True

        def resume_application_mode(self) -> None:
            """Take the terminal again; also after a stop that gave no time to give it back."""
            if self._runs:
                self.suspend_application_mode()
                self._must_signal_resume = True
            super().resume_application_mode()

    return TerminalDriver


def _title(title: str, env: Mapping[str, str]) -> str:
    """The sequence that gives the window a title, taken back at the end (OSC 2)."""
    shown = "".join(c if c.isprintable() else " " for c in title)
    return f"{KEEP_TITLE}\x1b]2;{shown}\x1b\\" if has_title(env) else ""
