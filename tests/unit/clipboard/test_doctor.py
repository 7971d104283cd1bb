"""The doctor's cures never make it lie, and where copies arrive there is nothing to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from missiontui.clipboard.answers import Answers
from missiontui.clipboard.doctor import cures, report, tried
from missiontui.clipboard.modes import Mode, ModeKind
from missiontui.clipboard.surroundings import Surroundings
from missiontui.clipboard.tmux import Tmux

XTERM = {"TERM": "xterm-256color"}
TMUX = {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"}  # noqa: S108  # a variable
SSH = {"SSH_CONNECTION": "10.0.0.1 5000 10.0.0.2 22"}
MS = "\\033]52;%p1%s;%p2%s\\a"


def answered(replies: str) -> Answers:
    """What a terminal has answered."""
    answers = Answers()
    answers.take_all(replies)
    return answers


def in_tmux(term: str, terminal: str = "", sequence: str = "", **env: str) -> Surroundings:
    """Within tmux in some terminal."""
    tmux = Tmux(version="3.3a", term=term, terminal=terminal, sequence=sequence, tty="/dev/pts/1")
    return Surroundings(env={**TMUX, **env}, tmux=tmux)


CASES: dict[str, tuple[Surroundings, list[str]]] = {
    "kitty": (Surroundings(env={"TERM": "xterm-kitty"}), []),
    "kitty under X without a tool": (
        Surroundings(env={"TERM": "xterm-kitty", "DISPLAY": ":0"}),
        ["Copies arrive; this would have them checked, on this machine: install the package xclip"],
    ),
    "X without a tool": (
        Surroundings(env={**XTERM, "DISPLAY": ":0"}),
        ["This would mend it, on this machine: install the package xclip"],
    ),
    "xterm by its answer": (
        Surroundings(env=XTERM, answers=answered("\x1bP>|XTerm(379)\x1b\\\x1b[?64;1;2c")),
        [
            (
                "XTerm takes copies only where it is allowed to, in ~/.Xresources on the machine "
                "that you sit at: XTerm*allowWindowOps: true"
            )
        ],
    ),
    "VTE over SSH": (
        Surroundings(env={**XTERM, **SSH}, answers=answered("\x1b[>65;7006;1c\x1b[?65;1;9c")),
        [
            (
                "This would mend it, on the machine that you sit at: "
                "use a terminal that takes copies: kitty, foot, WezTerm, Alacritty, iTerm2"
            )
        ],
    ),
    "alacritty in tmux that hands nothing on": (
        in_tmux("alacritty"),
        [
            (
                "This would mend it, in ~/.tmux.conf on this machine: "
                "set -as terminal-features ',alacritty:clipboard'"
            )
        ],
    ),
    "alacritty in tmux": (in_tmux("alacritty", sequence=MS), []),
    "an unknown terminal in tmux": (in_tmux("xterm-256color", sequence=MS), []),
    "tmux in tmux": (in_tmux("tmux-256color"), []),
    "screen around tmux": (in_tmux("screen"), []),
    "tmux on the machine that one sits at": (
        Surroundings(env={"TERM": "tmux-256color", **SSH}),
        [
            (
                "This would mend it, in ~/.tmux.conf on the machine that you sit at: "
                "set -s set-clipboard on"
            )
        ],
    ),
}
SILENT = ("rxvt-unicode-256color", "linux", "eterm-color", "vte-256color", "screen", "xterm")


@pytest.mark.parametrize("case", CASES)
def test_what_would_mend_it(case: str) -> None:
    """A line is given where it helps, with what it does and the machine that it belongs on."""
    around, expected = CASES[case]
    assert [f"{effect}: {line}" for effect, line in cures(around, Mode())] == expected


@pytest.mark.parametrize("term", SILENT)
def test_no_cure_makes_a_truthful_no_a_perhaps(term: str) -> None:
    """For terminals that take no copies nobody is told to make tmux believe that they do."""
    around = in_tmux(term, VTE_VERSION="7006")
    assert not [line for _, line in cures(around, Mode()) if "terminal-features" in line]


def test_a_forced_way_is_not_mended() -> None:
    """Whoever forces a way is left alone."""
    assert cures(CASES["X without a tool"][0], Mode(ModeKind.OSC52)) == ()


@pytest.mark.parametrize(
    ("around", "words"),
    [
        (Surroundings(env={"TERM": "xterm-kitty"}), "xterm-kitty, colours: as TERM says; it takes"),
        (CASES["VTE over SSH"][0], "; it takes none"),
        (in_tmux("alacritty", sequence=MS), "tmux hands copies on to it; it takes copies"),
        (in_tmux("linux"), "tmux hands no copies on to it; it takes none"),
    ],
)
def test_what_is_known_of_the_terminal(around: Surroundings, words: str) -> None:
    """The report says of the terminal what is known of it and copies."""
    assert words in "\n".join(report(around, Mode(), None))


async def test_trying_gives_the_old_clipboard_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each way gets a word of its own, and what the desktop's clipboard held is there again."""
    program, held = tmp_path / "xclip", tmp_path / "held"
    held.write_text("what it held")
    program.write_text(f'#!/bin/sh\ncase "$*" in *-in) cat > {held} ;; *) cat {held} ;; esac\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    around = Surroundings(env={**XTERM, "DISPLAY": ":0"}, programs={"xclip": str(program)})
    written: list[str] = []
    by_tool, by_terminal = await tried(around, Mode(), written.append)
    assert by_tool.sentence.startswith("xclip: checked, missiontui-")
    assert by_tool.sentence.endswith("the clipboard holds again what it held")
    assert held.read_text() == "what it held"
    assert (by_tool.word, by_tool.arrived) == ("", True)
    assert by_terminal.word in by_terminal.sentence
    assert by_terminal.word not in by_tool.sentence
    assert len(written) == 1
