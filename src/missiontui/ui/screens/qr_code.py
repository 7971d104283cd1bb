"""QR codes: how a text gets into a telephone where no clipboard reaches it."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from missiontui.document.wrapping import shortened
from missiontui.export.qr_codes import Code
from missiontui.ui.keys import key_hints
from missiontui.ui.screens.letter_menu import LETTERS
from missiontui.ui.sizes import SizedScreen
from missiontui.ui.widgets.key_bar import keys_shown

QUIET_ZONE = 4
"""Number of light modules that there must be round a code (ISO/IEC 18004, section 9.1)."""
_CAPTION_WIDTH, _CAPTION_LINES = 11, 4
_COLOURS = {True: "#000000", False: "#ffffff"}
_LOOKS = {
    (upper, lower): Style(color=_COLOURS[lower], bgcolor=_COLOURS[upper])
    for upper in (True, False)
    for lower in (True, False)
}


class QRScreen(ModalScreen[None], SizedScreen[None]):
    """One code at a time, dark on light whatever the theme, as scanners want it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,right,space,down", "turn(1)", "Next code"),
        Binding("escape,q,x", "dismiss", "Close"),
        Binding("shift+tab,left,up", "turn(-1)", "Previous code", show=False),
        *(
            Binding(each, f"letter('{each}')", "", show=False)
            for each in LETTERS
            if each not in "qx"
        ),
    ]

    def __init__(self, codes: tuple[Code, ...]) -> None:
        super().__init__()
        self._codes = codes
        self._at = 0
        self._code = Static()
        self._caption = Static(markup=False, classes="caption")

    def compose(self) -> ComposeResult:
        """The code, and what it holds."""
        with Container():
            yield self._code
            yield self._caption

    def on_resize(self) -> None:
        """See whether the code fits."""
        self._show()

    def action_turn(self, codes: int) -> None:
        """Show the code so many further, round the end."""
        self._at = (self._at + codes) % len(self._codes)
        self._show()

    def action_letter(self, letter: str) -> None:
        """Show the code of what the letter copies, if it has one."""
        letters = [code.letter for code in self._codes]
        if letter in letters:
            self._at = letters.index(letter)
            self._show()

    def _show(self) -> None:
        code = self._codes[self._at]
        rows = modules(code.payload)
        width, height = self.size
        columns, lines = len(rows[0]) if rows else 0, len(rows) // 2
        fits = bool(rows) and lines <= height and columns <= width
        beside = fits and lines + _CAPTION_LINES > height
        self.set_class(beside, "-beside")
        self.set_class(not fits, "-none")
        self._caption.display = not beside or columns + _CAPTION_WIDTH <= width
        self._code.update(drawn(rows) if fits else _excuse(columns, lines))
        count = len(self._codes)
        *turns, closes = keys_shown(key_hints(self.BINDINGS))
        gap = "\n" if beside else "  "
        turn = Content(f"{self._at + 1} of {count}{gap}").append(turns[0]) if count > 1 else ""
        held = (
            ""
            if beside
            else shortened(" ".join(code.payload.split()), columns if fits else width - 2)
        )
        caption = (Content(code.label.capitalize()), Content(held), turn, closes)
        self._caption.update(Content("\n").join(part for part in caption if part))


def _excuse(columns: int, lines: int) -> str:
    if not columns:
        return "This is too long for a QR code."
    return f"This terminal is too small for the code: it takes {columns} by {lines} characters."


def modules(payload: str) -> list[list[bool]]:
    """The rows of a QR code with its quiet zone, dark modules True; none where it is too long.

    Their number is even, as two of them stand in a line.
    """
    import segno

    # Without a mark of the encoding (ECI) readers guess, and take \ and ~ for the signs that stand
    # there in JIS X 0201. The mark costs room, which the codes of numbers do not have.
    marked = not payload.isascii() or any(sign in payload for sign in "\\~")
    try:
        code = segno.make_qr(payload, error="l", encoding="utf-8" if marked else None, eci=marked)
    except segno.DataOverflowError:
        return []
    rows = [[bool(module) for module in row] for row in code.matrix_iter(border=QUIET_ZONE)]
    return [*rows, *[[False] * len(rows[0])] * (len(rows) % 2)]


def drawn(rows: list[list[bool]]) -> Text:
    """A code in characters, two modules in each: the upper by its ground, the lower by its ink.

    No other block is used: fonts leave seams round a full block, which readers stumble over.
    """
    lines = []
    for upper, lower in zip(rows[::2], rows[1::2], strict=True):
        line = Text()
        for pair, cells in groupby(zip(upper, lower, strict=True)):
            sign = " " if pair[0] == pair[1] else "▄"
            line.append(sign * len(list(cells)), _LOOKS[pair])
        lines.append(line)
    return Text("\n").join(lines)
