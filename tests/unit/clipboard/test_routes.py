from __future__ import annotations

from collections.abc import Mapping

import pytest

from missiontui.clipboard.modes import Mode, ModeKind
from missiontui.clipboard.routes import no_route, routes
from missiontui.clipboard.surroundings import Surroundings
from missiontui.clipboard.tmux import Tmux

XTERM = {"TERM": "xterm-256color"}
X = {**XTERM, "DISPLAY": ":0"}
WAYLAND = {**X, "WAYLAND_DISPLAY": "wayland-0"}
SSH = {**XTERM, "SSH_CONNECTION": "10.0.0.1 5000 10.0.0.2 22"}
FORWARDED = {**SSH, "DISPLAY": "localhost:10.0"}
SCREEN = {"TERM": "screen.xterm-256color", "STY": "1234.pts-0.host"}
VTE = {**XTERM, "VTE_VERSION": "7006"}
WSL = {**XTERM, "WSL_DISTRO_NAME": "Debian"}

NOTHING: tuple[str, ...] = ()
ALL = ("wl-copy", "wl-paste", "xclip", "xsel", "clip.exe", "tmux")
MAC = ("pbcopy", "pbpaste")

TMUX = Tmux(version="3.3a", features=frozenset({"clipboard", "title"}), terminal="XTerm(379)")


def around(
    env: Mapping[str, str],
    programs: tuple[str, ...] = ALL,
    tmux: Tmux | None = None,
    platform: str = "linux",
    *,
    terminal: bool = True,
) -> Surroundings:
    """Surroundings as a table gives them."""
    paths = {name: f"/usr/bin/{name}" for name in programs}
    return Surroundings(
        env=env, programs=paths, tmux=tmux, platform=platform, has_terminal=terminal
    )


def names(surroundings: Surroundings, mode: Mode | None = None) -> list[str]:
    """The ways, by name."""
    return [route.name for route in routes(surroundings, mode or Mode(), lambda _: None)]


ORDER = {
    "a terminal alone": (around(XTERM, NOTHING), ["OSC 52"]),
    "X with xclip": (around(X), ["xclip", "OSC 52"]),
    "X with xsel only": (around(X, ("xsel",)), ["xsel", "OSC 52"]),
    "X without a tool": (around(X, NOTHING), ["OSC 52"]),
    "tools without X": (around(XTERM), ["OSC 52"]),
    "Wayland": (around(WAYLAND), ["wl-copy", "xclip", "OSC 52"]),
    "Wayland without wl-paste": (around(WAYLAND, ("wl-copy", "xclip")), ["xclip", "OSC 52"]),
    "macOS": (around(XTERM, MAC, platform="darwin"), ["pbcopy", "OSC 52"]),
    "Terminal.app": (
        around({**XTERM, "TERM_PROGRAM": "Apple_Terminal"}, MAC, platform="darwin"),
        ["pbcopy"],
    ),
    "WSL": (around(WSL), ["clip.exe", "OSC 52"]),
    "tmux": (around(XTERM, NOTHING, TMUX), ["tmux"]),
    "tmux under X": (around(X, ALL, TMUX), ["xclip", "tmux"]),
    "screen": (around(SCREEN, NOTHING), ["OSC 52 through screen"]),
    "screen under X": (around({**X, **SCREEN}), ["xclip", "OSC 52 through screen"]),
    "SSH": (around(SSH), ["OSC 52"]),
    "SSH by SSH_TTY alone": (
        around({**X, "SSH_TTY": "/dev/pts/3"}),
        ["OSC 52", "xclip on the server"],
    ),
    "SSH to a desktop": (around({**SSH, "DISPLAY": ":0"}), ["OSC 52", "xclip on the server"]),
    "SSH with X forwarded": (around(FORWARDED), ["xclip", "OSC 52"]),
    "SSH and Wayland there": (
        around({**SSH, "WAYLAND_DISPLAY": "wayland-0"}),
        ["OSC 52", "wl-copy on the server"],
    ),
    "SSH in tmux": (around({**SSH, "DISPLAY": ":0"}, ALL, TMUX), ["tmux"]),
    "SSH to a Mac": (around(SSH, MAC, platform="darwin"), ["OSC 52", "pbcopy on the server"]),
    "VTE": (around(VTE, NOTHING), []),
    "VTE under X": (around({**VTE, **X}), ["xclip"]),
    "xterm started from VTE": (around({**VTE, "XTERM_VERSION": "XTerm(379)"}, NOTHING), ["OSC 52"]),
    "kitty started from VTE": (around({**VTE, "KITTY_WINDOW_ID": "1"}, NOTHING), ["OSC 52"]),
    "urxvt": (around({"TERM": "rxvt-unicode-256color"}, NOTHING), []),
    "Konsole": (around({**XTERM, "KONSOLE_VERSION": "221203"}, NOTHING), []),
    "Konsole that takes copies": (
        around({**XTERM, "KONSOLE_VERSION": "241200"}, NOTHING),
        ["OSC 52"],
    ),
    "foot started from VTE": (around({**VTE, "TERM": "foot"}, NOTHING), ["OSC 52"]),
    "tmux in VTE": (around(VTE, NOTHING, TMUX), ["tmux"]),
    "the Linux console": (around({"TERM": "linux"}, NOTHING), []),
    "a dumb terminal": (around({"TERM": "dumb"}, NOTHING), []),
    "TERM unset": (around({}, NOTHING), []),
    "no terminal": (around(X, terminal=False), ["xclip"]),
    "nothing at all": (around({}, NOTHING, terminal=False), []),
}  # fmt: skip


@pytest.mark.parametrize("case", ORDER)
def test_ways_in_their_order(case: str) -> None:
    """What reaches the user's own machine comes first; what is known to be in vain is left out."""
    surroundings, expected = ORDER[case]
    assert names(surroundings) == expected


FORCED = [
    (Mode(ModeKind.NATIVE), around(X), ["xclip"]),
    (Mode(ModeKind.NATIVE), around(SSH), []),
    (Mode(ModeKind.NATIVE), around({**SSH, "DISPLAY": ":0"}), ["xclip on the server"]),
    (Mode(ModeKind.TMUX), around(X, ALL, TMUX), ["tmux"]),
    (Mode(ModeKind.TMUX), around(X), []),
    (Mode(ModeKind.OSC52), around(X), ["OSC 52"]),
    (Mode(ModeKind.OSC52), around(VTE), ["OSC 52"]),
    (Mode(ModeKind.OSC52), around(X, ALL, TMUX), ["OSC 52"]),
    (Mode(ModeKind.OSC52), around(SCREEN), ["OSC 52 through screen"]),
    (Mode(ModeKind.OSC52), around(X, terminal=False), []),
    (Mode(ModeKind.NONE), around(X, ALL, TMUX), []),
    (Mode(ModeKind.FILE), around({"HOME": "/h"}), ["/h/.local/state/missiontui/last-copy.txt"]),
    (Mode(ModeKind.COMMAND, ("ssh", "desk", "pbcopy")), around(X), ["ssh"]),
]


@pytest.mark.parametrize(("mode", "surroundings", "expected"), FORCED)
def test_a_forced_way_is_the_only_one(
    mode: Mode, surroundings: Surroundings, expected: list[str]
) -> None:
    """Where a way is forced, no other is tried; it is tried even where it is thought in vain."""
    assert names(surroundings, mode) == expected


@pytest.mark.parametrize(
    ("mode", "surroundings", "why"),
    [
        (Mode(ModeKind.NONE), around(X), "copying is switched off"),
        (Mode(ModeKind.NATIVE), around(SSH), "there is no tool for the clipboard here"),
        (Mode(ModeKind.TMUX), around(X), "there is no tmux here"),
        (Mode(), around(VTE, NOTHING), "VTE takes no copies"),
        (Mode(), around({"TERM": "linux"}, NOTHING), "the Linux console takes no copies"),
        (Mode(), around({"TERM": "dumb"}, NOTHING), "a terminal of type dumb takes no copies"),
        (Mode(), around(XTERM, NOTHING, terminal=False), "there is no terminal"),
    ],
)
def test_why_there_is_no_way(mode: Mode, surroundings: Surroundings, why: str) -> None:
    """Where there is nothing to try, the reason is said."""
    assert not names(surroundings, mode)
    assert no_route(surroundings, mode) == why


@pytest.mark.parametrize(
    ("display", "forwarded"),
    [
        ("localhost:10.0", True),
        ("desk.example:0", True),
        ("10.0.0.1:11.0", True),
        (":0", False),
        (":10.0", False),
        ("unix:0", False),
        ("/private/tmp/com.apple.launchd.x/org.xquartz:0", False),
        ("", False),
    ],
)
def test_where_an_x_display_is(display: str, *, forwarded: bool) -> None:
    """A display with the name of a host is another machine's: the one that the user sits at."""
    assert around({"DISPLAY": display}).is_forwarded is forwarded
