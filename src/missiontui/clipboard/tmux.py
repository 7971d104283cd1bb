"""tmux's buffer, and through it the clipboard of the terminal that tmux runs in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from missiontui.clipboard.outcomes import Outcome, not_copied, sent
from missiontui.clipboard.programs import ProgramError, give, take

_FORM = "#{version}\t#{client_termfeatures}\t#{client_termtype}\t#{client_termname}"
_HANDS_ON_FROM = (3, 2)
"""The version from which `load-buffer -w` hands a buffer on to the terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tmux:
    """What tmux knows of itself and of the terminal it runs in."""

    version: str
    """As `tmux -V` prints it: "3.3a"."""
    features: frozenset[str] = frozenset()
    """What it believes that its terminal can do; "clipboard" is one of them."""
    terminal: str = ""
    """What the terminal calls itself ("XTerm(379)", "VTE(7006)"); empty where it did not say."""
    term: str = ""
    """The TERM of the terminal."""
    set_clipboard: str = ""
    """Its option of that name: on, external, off."""
    environment: Mapping[str, str | None] = field(default_factory=dict)
    """The variables of the session; None for one that is known not to be set."""

    @property
    def hands_on(self) -> bool:
        """Whether it is new enough to hand a buffer on to its terminal."""
        numbers = tuple(map(int, re.findall(r"\d+", self.version)[:2]))
        return numbers >= _HANDS_ON_FROM or not numbers

    @property
    def believes(self) -> bool:
        """Whether it believes that its terminal takes copies.

        A terminal that names itself VTE takes none, whatever tmux concludes from its TERM.
        """
        return "clipboard" in self.features and not self.terminal.startswith("VTE")


async def ask() -> Tmux | None:
    """Ask the tmux around the program about itself; None if it does not answer."""
    questions = ("display-message", "-p", _FORM, ";", "show-options", "-sv", "set-clipboard", ";")
    try:
        answer = await take(("tmux", *questions, "show-environment"))
    except ProgramError:
        return None
    return parse(answer.decode(errors="replace"))


def parse(answer: str) -> Tmux:
    """What tmux answers to the questions of `ask`."""
    first, set_clipboard, *variables = [*answer.split("\n"), ""]
    version, features, terminal, term = (first.split("\t") + [""] * 4)[:4]
    environment: dict[str, str | None] = {}
    for line in variables:
        name, equals, value = line.partition("=")
        if equals:
            environment[name] = value
        elif name.startswith("-"):
            environment[name.removeprefix("-")] = None
    return Tmux(
        version=version,
        features=frozenset(features.split(",")) - {""},
        terminal=terminal,
        term=term,
        set_clipboard=set_clipboard,
        environment=environment,
    )


@dataclass(frozen=True, slots=True)
class TmuxBuffer:
    """Copying into tmux's buffer, which prefix ] pastes, and on to its terminal.

    `load-buffer -w` hands the buffer on whatever the option set-clipboard says, which is about
    sequences that programs write. Whether the terminal takes it, it tells nobody.
    """

    tmux: Tmux
    """The tmux around the program."""
    name: str = "tmux"
    """What the way is called."""

    @property
    def reaches_user(self) -> bool:
        """Whether the clipboard that the user pastes from may be reached."""
        return self.tmux.hands_on and self.tmux.believes

    async def copy(self, text: str) -> Outcome:
        """Copy, and compare the buffer."""
        wanted = text.encode()
        hand_on = ("-w",) if self.tmux.hands_on else ()
        try:
            await give(("tmux", "load-buffer", *hand_on, "-"), wanted)
            found = await take(("tmux", "show-buffer"))
        except ProgramError as error:
            return not_copied(self.name, str(error))
        if found != wanted:
            return not_copied(self.name, "tmux took it, but its buffer holds something else")
        pasted = "to tmux: checked in its buffer, prefix ] pastes it"
        shortest = "to tmux; prefix ] pastes it"
        if self.reaches_user:
            belief = "tmux believes that its terminal takes it too"
            briefly = "terminal probably too"
            known = (f"{pasted}; {belief}", f"{pasted}; {briefly}", pasted, shortest)
            return sent(self.name, *known, by_hand=False)
        belief = "tmux believes that its terminal takes none"
        if not self.tmux.hands_on:
            belief = f"tmux {self.tmux.version} hands it to no terminal"
        return sent(self.name, f"{pasted}; {belief}", pasted, shortest)
