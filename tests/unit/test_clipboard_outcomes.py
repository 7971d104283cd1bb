from __future__ import annotations

import pytest

from missiontui.clipboard import Mode, ModeKind, Outcome, State, clean
from missiontui.clipboard.copying import shown
from missiontui.clipboard.outcomes import checked, not_copied, sent
from missiontui.clipboard.tmux import Tmux, parse


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


OUTCOMES = [
    (
        Outcome(State.CHECKED, "xclip", shown="0032 2 28 45733"),
        "Copied and checked: 0032 2 28 45733 (xclip)",
        "Copied and checked (xclip)",
    ),
    (
        sent("OSC 52", "to the terminal, which does not answer", "to the terminal"),
        "Sent to the terminal, which does not answer: Y shows it for hand copy",
        "Sent to the terminal: Y shows it",
    ),
    (
        sent("cat", "to cat, which ended well", by_hand=False),
        "Sent to cat, which ended well",
        "Sent to cat, which ended well",
    ),
    (
        not_copied("xclip", "xclip ended with code 1"),
        "Not copied: xclip ended with code 1; Y shows it, y x draws a QR code",
        "Not copied; Y shows it, y x a QR code",
    ),
]


@pytest.mark.parametrize(("outcome", "longest", "shortest"), OUTCOMES)
def test_an_outcome_in_sentences(outcome: Outcome, longest: str, shortest: str) -> None:
    """Each outcome is said at length and, shorter and shorter, down to 38 cells."""
    sentences = outcome.sentences
    assert sentences[0] == longest
    assert sentences[-1] == shortest
    assert len(shortest) <= 38
    assert list(map(len, sentences)) == sorted(map(len, sentences), reverse=True)
    assert checked("x").state is State.CHECKED


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
    "3.3a\t256,bpaste,clipboard,title\tXTerm(379)\txterm-256color\n"
    "external\n"
    "-DISPLAY\nSSH_CONNECTION=10.0.0.1 5000 10.0.0.2 22\nXAUTHORITY=\n"
)


def test_what_tmux_answers() -> None:
    """Version, features, terminal, option and variables are read off; -NAME is a variable unset."""
    tmux = parse(ANSWER)
    assert (tmux.version, tmux.terminal, tmux.term) == ("3.3a", "XTerm(379)", "xterm-256color")
    assert tmux.set_clipboard == "external"
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


@pytest.mark.parametrize(
    ("features", "terminal", "believes"),
    [
        ({"clipboard"}, "XTerm(379)", True),
        ({"clipboard"}, "", True),
        ({"clipboard"}, "VTE(7006)", False),
        ({"title"}, "XTerm(379)", False),
        (set(), "", False),
    ],
)
def test_what_tmux_believes_of_its_terminal(
    features: set[str], terminal: str, *, believes: bool
) -> None:
    """What it lists among the features counts, but for a terminal that names itself VTE."""
    tmux = Tmux(version="3.3a", features=frozenset(features), terminal=terminal)
    assert tmux.believes is believes
