from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from missiontui.clipboard import tmux as tmux_module
from missiontui.clipboard.copy import clean, shown
from missiontui.clipboard.known import Takes, by_type, by_variables, by_version
from missiontui.clipboard.modes import Mode, ModeKind
from missiontui.clipboard.outcomes import Outcome, checked, not_copied, sent
from missiontui.clipboard.routes import routes
from missiontui.clipboard.surroundings import Surroundings
from missiontui.clipboard.tmux import Tmux, parse, sequence_of


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("0032 2 28 45733", "0032 2 28 45733"),
        ("0032 2 28 45733\n", "0032 2 28 45733"),
        ("a\n\n", "a"),
        ("a\nb", "a\nb"),
        ("a\r\nb\rc\r\n", "a\r\nb\nc"),
        ("a\tb", "a b"),
        ("a\x1b]52;c;AAAA\x07b", "a]52;c;AAAAb"),
        ("\x00\x08\x7f\x85\x9bA", "A"),
        ("\ud800A", "A"),
        ("Sánchez Amor – “Zitat”", "Sánchez Amor – “Zitat”"),
        ("\u00a0é\u200d👩", "\u00a0é\u200d👩"),
        ("\n", ""),
        ("\x07", ""),
    ],
)
def test_what_is_copied_is_text_alone(text: str, cleaned: str) -> None:
    """No control character is copied but the line feed between lines, and none at the end."""
    assert clean(text) == cleaned
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("0032 2 28 45733", "telephone", "0032 2 28 45733"),
        ("x" * 40, "", "x" * 40),
        ("x" * 41, "", "41 characters"),
        ("x" * 1234, "wording with citation", "wording with citation, 1,234 characters"),
        ("a\nb", "all as text", "all as text, 3 characters"),
    ],
)
def test_how_a_copy_is_named(text: str, label: str, expected: str) -> None:
    """A short text is shown itself; of another, what it is and how long."""
    assert shown(text, label) == expected


NUMBER = "0032 2 28 45733"
OUTCOMES = [
    (
        checked("xclip"),
        f"Copied and checked: {NUMBER} (clipboard, xclip)",
        "Copied, clipboard checked",
    ),
    (
        sent("OSC 52", "the terminal", "it does not answer, Y shows it", "Y shows it"),
        f"Sent to the terminal: {NUMBER}; it does not answer, Y shows it",
        "Sent; Y shows it",
    ),
    (
        sent("cat", "cat", "it ended well"),
        f"Sent to cat: {NUMBER}; it ended well",
        "Sent; Y shows it",
    ),
    (
        not_copied("xclip", "xclip ended with code 1"),
        f"Not copied: xclip ended with code 1; Y shows {NUMBER}, y x draws a QR code",
        f"Not copied; Y shows {NUMBER}",
    ),
]


@pytest.mark.parametrize(("outcome", "longest", "shortest"), OUTCOMES)
def test_an_outcome_in_sentences(outcome: Outcome, longest: str, shortest: str) -> None:
    """Each outcome is said at length and, shorter and shorter, down to 38 cells."""
    sentences = replace(outcome, shown=NUMBER).sentences
    assert sentences[0] == longest
    assert sentences[-1] == shortest
    assert len(shortest) <= 38
    assert list(map(len, sentences)) == sorted(map(len, sentences), reverse=True)
    assert any(NUMBER in each and len(each) <= 78 for each in sentences)


@pytest.mark.parametrize(
    ("written", "mode"),
    [
        *[(kind.value, Mode(kind)) for kind in ModeKind if kind is not ModeKind.COMMAND],
        ("command:cat", Mode(ModeKind.COMMAND, ("cat",))),
        (
            "command:ssh desk 'my tool' --in=a:b",
            Mode(ModeKind.COMMAND, ("ssh", "desk", "my tool", "--in=a:b")),
        ),
        ("command:sh -c 'cat; rm'", Mode(ModeKind.COMMAND, ("sh", "-c", "cat; rm"))),
    ],
)
def test_modes_as_users_write_them(written: str, mode: Mode) -> None:
    """Each mode is known by its name; a command is split as a shell would split it."""
    assert Mode.parse(written) == mode


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("", "one of auto, native"),
        ("AUTO", "one of auto"),
        ("xclip", "command:ARGV"),
        ("command", "no command behind"),
        ("command:", "no command behind"),
        ("command:a 'b", "never closed"),
        ("file:/tmp/x", "is no way to copy"),
    ],
)
def test_what_is_no_mode(written: str, words: str) -> None:
    """Anything else is refused, with what there is."""
    with pytest.raises(ValueError, match=words):
        Mode.parse(written)


ANSWER = (
    "3.3a\t256,bpaste,clipboard,title\tXTerm(379)\txterm-256color\t/dev/pts/7\n"
    "external\n"
    "-DISPLAY\nSSH_CONNECTION=10.0.0.1 5000 10.0.0.2 22\nXAUTHORITY=\n"
)


def test_what_tmux_answers() -> None:
    """Version, features, terminal, option and variables are read off; -NAME is a variable unset."""
    tmux = parse(ANSWER)
    assert (tmux.version, tmux.terminal, tmux.term) == ("3.3a", "XTerm(379)", "xterm-256color")
    assert (tmux.set_clipboard, tmux.tty) == ("external", "/dev/pts/7")
    assert tmux.environment == {
        "DISPLAY": None,
        "SSH_CONNECTION": "10.0.0.1 5000 10.0.0.2 22",
        "XAUTHORITY": "",
    }
    assert tmux.hands_on
    assert tmux.believes


@pytest.mark.parametrize(
    ("version", "hands_on"),
    [
        ("3.2", True),
        ("3.1c", False),
        ("2.9a", False),
        ("3.3a", True),
        ("next-3.6", True),
        ("10.0", True),
        ("", True),
    ],
)
def test_from_which_version_tmux_hands_a_buffer_on(version: str, *, hands_on: bool) -> None:
    """From 3.2 on; a version that has no number is taken for a new one."""
    assert Tmux(version=version).hands_on is hands_on


MS = "\\033]52;%p1%s;%p2%s\\a"
TERMINALS = f"""\
Terminal 0: alacritty for /dev/pts/1, flags=0x20:
   0: acsc: (string) ``aa
 192: Ms: (string) {MS}
Terminal 1: xterm for /dev/pts/11, flags=0x0:
   0: acsc: (string) ``aa
"""


@pytest.mark.parametrize(
    ("tty", "sequence"), [("/dev/pts/1", MS), ("/dev/pts/11", ""), ("/dev/pts/2", None), ("", None)]
)
def test_the_sequence_of_one_terminal(tty: str, sequence: str | None) -> None:
    """Of several terminals the sequence of that one is read off on which the program is seen."""
    assert sequence_of(TERMINALS, tty) == sequence


@pytest.mark.parametrize(
    ("features", "sequence", "believes"),
    [
        ({"clipboard"}, None, True),
        ({"title"}, None, False),
        (set(), MS, True),
        ({"clipboard"}, "", False),
        ({"clipboard"}, "\\033]52;c;%p2%s\\a", False),
    ],
)
def test_what_tmux_believes_of_its_terminal(
    features: set[str], sequence: str | None, *, believes: bool
) -> None:
    """The sequence that it would write counts, and the features where it does not tell that."""
    tmux = Tmux(version="3.3a", features=frozenset(features), sequence=sequence)
    assert tmux.believes is believes


@pytest.mark.parametrize(
    ("answer", "takes"),
    [
        ("kitty(0.26.5)", Takes.COPIES),
        ("foot(1.13.1)", Takes.COPIES),
        ("WezTerm 20240203-110809", Takes.COPIES),
        ("iTerm2 3.5.0", Takes.COPIES),
        ("ghostty 1.0.1", Takes.COPIES),
        ("contour 0.4.3", Takes.COPIES),
        ("mintty 3.6.4", Takes.COPIES),
        ("Konsole 24.12.0", Takes.COPIES),
        ("Konsole 22.12.3", Takes.NONE),
        ("VTE(7006)", Takes.NONE),
        ("XTerm(379)", Takes.PRIMARY),
        ("tmux 3.3a", Takes.UNKNOWN),
        ("something new", Takes.UNKNOWN),
        ("", Takes.UNKNOWN),
    ],
)
def test_terminals_by_what_they_answer(answer: str, takes: Takes) -> None:
    """A terminal is known by the name that it gives to itself, Konsole by its version too."""
    assert by_version(answer).takes is takes


@pytest.mark.parametrize(
    ("term", "takes"),
    [
        ("xterm-kitty", Takes.COPIES),
        ("alacritty", Takes.COPIES),
        ("foot-extra", Takes.COPIES),
        ("xterm-ghostty", Takes.COPIES),
        ("rxvt-unicode-256color", Takes.NONE),
        ("eterm-color", Takes.NONE),
        ("linux", Takes.NONE),
        ("dumb", Takes.NONE),
        ("", Takes.NONE),
        ("xterm-256color", Takes.UNKNOWN),
        ("tmux-256color", Takes.UNKNOWN),
        ("screen", Takes.UNKNOWN),
    ],
)
def test_terminals_by_their_type(term: str, takes: Takes) -> None:
    """Some types belong to one terminal, others to many, of which nobody knows which it is."""
    assert by_type(term).takes is takes


@pytest.mark.parametrize(
    ("env", "takes"),
    [
        ({"VTE_VERSION": "7006"}, Takes.NONE),
        ({"KONSOLE_VERSION": "221203"}, Takes.NONE),
        ({"KONSOLE_VERSION": "241200"}, Takes.COPIES),
        ({"KONSOLE_VERSION": "unknown"}, Takes.UNKNOWN),
        ({"VTE_VERSION": "7006", "KITTY_WINDOW_ID": "1"}, Takes.UNKNOWN),
        ({"VTE_VERSION": "7006", "TERM": "alacritty"}, Takes.UNKNOWN),
        ({}, Takes.UNKNOWN),
    ],
)
def test_terminals_by_their_variables(env: dict[str, str], takes: Takes) -> None:
    """Variables tell where one terminal alone speaks, and TERM is of its type."""
    assert by_variables({"TERM": "xterm-256color", **env}).takes is takes


OUTER = {
    "kitty": ({"terminal": "kitty(0.26.5)"}, {}, "terminal probably too"),
    "Alacritty": ({"term": "alacritty"}, {}, "terminal probably too"),
    "XTerm": ({"terminal": "XTerm(379)", "term": "xterm"}, {}, "middle button"),
    "VTE": ({"term": "xterm-256color"}, {"VTE_VERSION": "7006"}, "Not copied: "),
    "VTE by name": ({"terminal": "VTE(7600)", "term": "xterm-256color"}, {}, "Not copied: "),
    "Konsole": ({"term": "xterm-256color"}, {"KONSOLE_VERSION": "221203"}, "Not copied: "),
    "tmux": ({"term": "tmux-256color"}, {}, "terminal silent, Y shows it"),
    "unknown": ({"term": "xterm-256color"}, {}, "terminal silent, Y shows it"),
    "none": ({"sequence": ""}, {}, "Not copied: "),
    "old tmux": ({"version": "3.1c", "terminal": "kitty(0.26.5)"}, {}, "Not copied: "),
}


@pytest.mark.parametrize("case", OUTER)
async def test_a_copy_in_tmux_says_no_more_than_is_known(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the terminal that tmux runs in, what is said differs; a no comes first at any width."""
    known, env, words = OUTER[case]
    fields: dict[str, Any] = {"version": "3.3a", "sequence": MS, "tty": "/dev/pts/1", **known}
    around = Surroundings(env={"TERM": "tmux-256color", **env}, tmux=Tmux(**fields))
    held: list[bytes] = []

    async def give(_: object, text: bytes) -> None:
        held.append(text)

    async def take(_: object) -> bytes:
        return held[-1]

    monkeypatch.setattr(tmux_module, "give", give)
    monkeypatch.setattr(tmux_module, "take", take)
    (route,) = routes(around, Mode(ModeKind.TMUX), lambda _: None)
    outcome = replace(await route.copy(NUMBER), shown=NUMBER)
    in_80 = next(each for each in outcome.sentences if len(each) <= 78)
    assert words in in_80
    assert "prefix ] pastes it" in in_80
    is_no = words.startswith("Not")
    assert route.reaches_user is not is_no
    assert all(each.startswith("Not copied") == is_no for each in outcome.sentences)
