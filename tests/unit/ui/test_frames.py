"""Squeezed output held against a terminal that draws it."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from missiontui.ui.terminal.drawn import Drawn
from missiontui.ui.terminal.frames import shorten

COLUMNS, ROWS = 30, 4
HIDDEN_FROM_PYTE = {"2": "faint", "8": "conceal"}
SEEN_ON_BLANKS = ("underscore", "strikethrough", "reverse", "blink")

Cell = tuple[object, ...]


class Terminal(pyte.Screen):
    """pyte's screen, which also knows faint and concealed text."""

    def __init__(self) -> None:
        self.rest: frozenset[str] = frozenset()
        self.rests: dict[tuple[int, int], frozenset[str]] = {}
        super().__init__(COLUMNS, ROWS)

    def select_graphic_rendition(self, *parameters: int) -> None:
        """Set the rendition."""
        super().select_graphic_rendition(*parameters)
        codes = list(parameters or (0,))
        while codes:
            code = codes.pop(0)
            if code in (38, 48):
                del codes[: 4 if codes[0] == 2 else 2]
            elif code in (0, 22, 28):
                ended = {0: ("2", "8"), 22: ("2",), 28: ("8",)}[code]
                self.rest -= set(ended)
            elif str(code) in HIDDEN_FROM_PYTE:
                self.rest |= {str(code)}

    def draw(self, data: str) -> None:
        """Draw characters."""
        for character in data:
            at = self.cursor.y, self.cursor.x
            super().draw(character)
            if character.strip():
                self.rests[at] = self.rest

    def cells(self) -> list[list[Cell]]:
        """What a person sees: of a blank its background alone, unless something is drawn on it."""
        return [[self._cell(y, x) for x in range(COLUMNS)] for y in range(ROWS)]

    def _cell(self, y: int, x: int) -> Cell:
        char = self.buffer[y][x]
        if char.data == " " and not any(getattr(char, name) for name in SEEN_ON_BLANKS):
            return (char.bg,)
        return (*char, self.rests.get((y, x), frozenset()))


def drawn(output: str) -> Terminal:
    """A terminal after output."""
    terminal = Terminal()
    pyte.Stream(terminal).feed(output)
    return terminal


# Frames as Textual writes them -----------------------------------------------------------------

colours = st.one_of(
    st.sampled_from(["", "3", "9"]).flatmap(
        lambda family: st.just("") if not family else st.integers(0, 7).map(f"{family}{{}}".format)
    ),
    st.integers(0, 255).map("38;5;{}".format),
    st.sampled_from(["0;0;0", "255;1;2", "7;7;7", "18;18;18", "135;175;255"]).map("38;2;{}".format),
)


def as_background(colour: str) -> str:
    """The parameters that set a colour as background instead of foreground."""
    if colour.startswith("38"):
        return "48" + colour[2:]
    return {"": "", "3": "4", "9": "10"}[colour[:1]] + colour[1:]


styles = st.builds(
    lambda attributes, foreground, background: ";".join(
        [*sorted(attributes), *filter(None, (foreground, as_background(background)))]
    ),
    st.sets(st.sampled_from("12345789"), max_size=4),
    colours,
    colours,
)
few_styles = st.lists(styles, min_size=1, max_size=4)
words = st.one_of(
    st.text(alphabet="ab é漢│ ", min_size=1, max_size=8), st.integers(1, 20).map(" ".__mul__)
)


@st.composite
def frames(draw: st.DrawFn) -> str:
    """Parts of some rows, each a run of text in its whole style and a reset, moves between them."""
    palette = draw(few_styles)
    parts: list[str] = []
    for row in range(1, ROWS):
        column = 1
        for _ in range(draw(st.integers(0, 2))):
            column += draw(st.integers(0, 6))
            move = f"\x1b[{row};{column}H"
            parts.append(draw(st.sampled_from(["", "\n"])) + move)
            for text in draw(st.lists(words, min_size=1, max_size=3)):
                if column + cell_len(text) > COLUMNS + 1:
                    break
                style = draw(st.sampled_from(palette))
                parts.append(f"\x1b[{style}m{text}\x1b[0m" if style else text)
                column += cell_len(text)
            if column > COLUMNS:
                break
    return "".join(parts)


@given(frames(), st.booleans())
def test_the_screen_is_the_same(frame: str, erases: bool) -> None:  # noqa: FBT001
    """Every character, colour and attribute is where the output as it was would put it."""
    before, after = drawn(frame), drawn(shorten(frame, erases=erases))
    assert after.cells() == before.cells()
    if before.cursor.x < COLUMNS:
        assert (after.cursor.y, after.cursor.x) == (before.cursor.y, before.cursor.x)


@given(frames(), st.booleans())
def test_the_terminal_is_left_plain(frame: str, erases: bool) -> None:  # noqa: FBT001
    """After a frame on an unknown screen the terminal draws in its own colours again."""
    terminal = drawn(shorten(frame, erases=erases) + "\x1b[4;1Hx")
    assert terminal.buffer[3][0] == drawn("\x1b[4;1Hx").buffer[3][0]
    assert not terminal.rest


@given(frames(), frames(), st.booleans())
def test_frames_follow_each_other(first: str, second: str, erases: bool) -> None:  # noqa: FBT001
    """A shortened frame draws the same over another as it did."""
    output = shorten(first, erases=erases) + shorten(second, erases=erases)
    assert drawn(output).cells() == drawn(first + second).cells()


@st.composite
def full_frames(draw: st.DrawFn) -> str:
    """Whole screens: words, then a ground up to the end of the row, as panes have them."""
    grounds = ["44", "1;44", "3;31;44", "45"]
    rows = []
    for row in range(1, ROWS + 1):
        texts = draw(st.lists(words, max_size=4))
        line = ""
        parts = []
        for text in texts:
            if cell_len(line + text) <= COLUMNS - draw(st.sampled_from([0, 0, 5])):
                line += text
                parts.append(f"\x1b[{draw(st.sampled_from(grounds))}m{text}\x1b[0m")
        end = " " * (COLUMNS - cell_len(line))
        parts.append(f"\x1b[{draw(st.sampled_from(['44', '45']))}m{end}\x1b[0m" if end else "")
        rows.append(f"\x1b[{row};1H{''.join(parts)}")
    return "".join(rows)


@given(st.lists(st.one_of(frames(), full_frames()), max_size=5), st.booleans(), st.booleans())
def test_only_what_changes_is_drawn(each: list[str], erases: bool, sized: bool) -> None:  # noqa: FBT001
    """Frames of which only the changes are drawn leave the screen as if all had been drawn."""
    screen = Drawn()
    size = (COLUMNS, ROWS) if sized else None
    output = "".join(shorten(frame, screen, erases=erases, size=size) for frame in each)
    assert drawn(output).cells() == drawn("".join(each)).cells()


@pytest.mark.parametrize(
    ("text", "drawn_text"), [("中中中中", "中中"), ("a中中中", "a中"), ("abcdef", "abcd")]
)
def test_a_frame_for_a_larger_terminal_is_cut_by_cells(text: str, drawn_text: str) -> None:
    """What has no room is not drawn, be characters one cell wide or two."""
    output = shorten(f"\x1b[1;1H{text}", Drawn(), size=(4, 2))
    assert output.partition("\x1b[1H")[2].partition("\x1b")[0] == drawn_text


def test_the_end_of_a_row_is_erased_in_three_bytes() -> None:
    """Ends of rows go one below the other, whatever stood there, and what is blank stays."""
    ground = "\x1b[44m"
    long, short = (
        "".join(f"\x1b[{row};1H{ground}{text:30}\x1b[0m" for row, text in enumerate(texts, start=1))
        for texts in (("one of two", "two of three"), ("one", "two"))
    )
    screen = Drawn()
    shorten(long, screen, erases=True, size=(COLUMNS, ROWS))
    changed = shorten(short, screen, erases=True, size=(COLUMNS, ROWS))
    assert changed == "\x1b[1;5H\x1b[K\x1b[B\x1b[K\x1b[26C"


def test_a_rendition_that_stays_is_not_said_again() -> None:
    """A known screen is left in the rendition of its last run, which the next may go on with."""
    screen = Drawn()
    first, second = (f"\x1b[{row};1H\x1b[31mword\x1b[0m" for row in (1, 2))
    assert shorten(first, screen) == "\x1b[0m\x1b[1H\x1b[31mword"
    assert shorten(second, screen) == "\x1b[2Hword"
    screen.forget()
    assert shorten(second, screen) == "\x1b[0m\x1b[2H\x1b[31mword"


def test_what_stands_there_is_not_drawn_again() -> None:
    """A frame that is drawn twice costs a move of the cursor, until the screen is forgotten."""
    frame = "\x1b[2;3H\x1b[31mone two three\x1b[0m\x1b[1;1H"
    other = frame.replace("two", "six")
    screen = Drawn()
    assert "one two three" in shorten(frame, screen)
    assert shorten(frame, screen) == "\x1b[1H"
    changed = shorten(other, screen)
    assert "six" in changed
    assert "three" not in changed
    screen.forget()
    assert "one six three" in shorten(other, screen)


def test_words_that_stay_in_place_are_not_drawn_again() -> None:
    """Between words that change, the cursor moves over those that stand there already."""
    frame = "\x1b[2;3H\x1b[31mone of the same two\x1b[0m"
    screen = Drawn()
    shorten(frame, screen)
    changed = shorten(frame.replace("one", "six").replace("two", "ten"), screen)
    assert "of the same" not in changed
    assert drawn(frame + changed).display[1].strip() == "six of the same ten"


@pytest.mark.parametrize(
    ("colour", "said"),
    [
        ("18;18;18", "5;233"),
        ("8;8;8", "5;232"),
        ("238;238;238", "5;255"),
        ("0;0;0", "5;16"),
        ("255;255;255", "5;231"),
        ("135;175;255", "5;111"),
        ("0;95;175", "5;25"),
        ("18;18;19", "2;18;18;19"),
        ("248;248;248", "2;248;248;248"),
        ("0;94;175", "2;0;94;175"),
        ("13;13;13", "2;13;13;13"),
    ],
)
def test_a_colour_of_the_table_is_said_by_its_number(colour: str, said: str) -> None:
    """Of xterm's 256 colours, all but the first 16 are the same everywhere, and shorter."""
    frame = f"\x1b[1;1H\x1b[38;2;{colour};48;2;{colour}mone\x1b[0m"
    assert f"\x1b[38;{said};48;{said}mone" in shorten(frame, Drawn())


def test_a_lower_terminal_is_not_scrolled() -> None:
    """A frame for more rows than the terminal has by now leaves its first rows in their place."""
    frame = "".join(f"\x1b[{row};1H\x1b[31mrow {row}\x1b[0m" for row in range(1, 2 * ROWS))
    assert drawn(shorten(frame, Drawn())).display[0].strip() == "row 1"


def test_what_the_terminal_has_no_room_for_is_left_out() -> None:
    """A frame for a larger terminal draws nothing in the last row and column but what is there."""
    frame = (
        "\x1b[1;28H\x1b[31mabcdef\x1b[0m\x1b[4;1H\x1b[31mlast\x1b[0m\x1b[6;1H\x1b[31mgone\x1b[0m"
    )
    screen = drawn(shorten(frame, Drawn(), size=(COLUMNS, ROWS))).display
    assert screen[0].endswith("abc")
    assert screen[3].strip() == "last"
    assert not screen[1].strip()


def test_output_that_is_not_known_is_drawn_over() -> None:
    """After output that may have drawn anything, nothing is taken for known; modes draw nothing."""
    frame = "\x1b[2;3H\x1b[31mone\x1b[0m"
    screen = Drawn()
    shorten(frame, screen)
    shorten("\x1b[?2026h", screen)
    assert "one" not in shorten(frame, screen)
    for unknown in ("\x1b[2J", "\x1b[?1049h", "\x1b[?25l\x1b[?47h"):
        shorten(frame, screen)
        shorten(unknown, screen)
        assert "one" in shorten(frame, screen), unknown


@given(frames(), st.booleans())
def test_never_longer(frame: str, erases: bool) -> None:  # noqa: FBT001
    """Squeezing takes no more bytes than it was given."""
    assert len(shorten(frame, erases=erases)) <= len(frame)


@pytest.mark.parametrize("erases", [True, False])
@pytest.mark.parametrize("attribute", ["1", "2", "3", "4", "5", "7", "8", "9"])
def test_what_shows_on_blanks_stays_where_it_was(attribute: str, erases: bool) -> None:  # noqa: FBT001
    """A line under blanks, through them, or their colours swapped, begins and ends as it did."""
    blanks = " " * 8
    frame = (
        f"\x1b[1;1H\x1b[31;41mab\x1b[0m\x1b[31;41;{attribute}m{blanks}\x1b[0m\x1b[31;41mcd\x1b[0m"
        f"\x1b[2;1H\x1b[31;41;{attribute}mab\x1b[0m\x1b[31;41m{blanks}\x1b[0m"
    )
    assert drawn(shorten(frame, erases=erases)).cells() == drawn(frame).cells()


def test_one_colour_is_said_once() -> None:
    """Runs of one style in several rows share one sequence for it."""
    style = "38;2;1;2;3;48;2;4;5;6"
    frame = "".join(f"\x1b[{row};1H\x1b[{style}mrow {row}\x1b[0m" for row in range(1, 4))
    shortened = shorten(frame)
    assert shortened.count(style) == 1
    assert len(shortened) < len(frame) / 1.3


def test_blanks_are_erased_where_the_terminal_can() -> None:
    """Many blanks take the bytes of a sequence where the terminal erases in colour, else theirs."""
    frame = f"\x1b[1;1H\x1b[44mab{' ' * 30}\x1b[0m"
    assert len(shorten(frame, erases=True)) < 30
    assert " " * 30 in shorten(frame)


@pytest.mark.parametrize(
    "output",
    [
        "",
        "plain text",
        "\x1b[31mtext that begins nowhere\x1b[0m",
        "\x1b[?2026h",
        "\x1b[2J\x1b[1;1H\x1b[31ma\x1b[0m",
        "\x1b[1;1H\x1b[31ma\x1b[0m\x1b[K",
        "\x1b[1;1H\x1b[58;5;1ma\x1b[0m",
        "\x1b[1;1H\x1b[38;9ma\x1b[0m",
        "\x1b[1;1H\x1b[38ma\x1b[0m",
        "\x1b[1;1H\x1b[73ma\x1b[0m",
        "\x1b[1;1H\x1b[4:3ma\x1b[0m",
        "\x1b[1;1H\x1b[31ma\x07\x1b[0m",
        "\x1b]52;c;YQ==\x07",
        "\x1b[1;1H\x1b[31ma\x1b[0m\x1b]52;c;YQ==\x07",
    ],
    ids=repr,
)
def test_what_is_not_known_comes_back(output: str) -> None:
    """Output with anything but moves, known renditions and text is handed on as it was."""
    assert shorten(output) == output
    assert shorten(output, erases=True) == output
