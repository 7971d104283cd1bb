"""tmux's buffer, and through it the clipboard of the terminal that tmux runs in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from missiontui.clipboard.known import Known, Takes
from missiontui.clipboard.outcomes import Outcome, not_copied, sent
from missiontui.clipboard.programs import ProgramError, give, take

_FORM = "#{version}\t#{client_termfeatures}\t#{client_termtype}\t#{client_termname}\t#{client_tty}"
_HANDS_ON_BY = re.compile(r"^ *\d+: Ms: \(string\) (.*)$", re.MULTILINE)
"""The line in which tmux lists the sequence that hands a copy on (terminfo: Ms)."""
_TEXT = "%p2"
"""The part of that sequence that is the text, behind `%p1`, which names the selection."""
_HANDS_ON_FROM = (3, 2)
"""The version from which `load-buffer -w` hands a buffer on to the terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tmux:
    """Knowledge that tmux has of itself and of the terminal it runs in."""

    version: str
    """As `tmux -V` prints it: "3.3a"."""
    features: frozenset[str] = frozenset()
    """The features it believes its terminal to have; "clipboard" is one of them."""
    terminal: str = ""
    """The terminal's own name ("XTerm(379)", "VTE(7006)"); empty where it did not say."""
    term: str = ""
    """The TERM of the terminal."""
    set_clipboard: str = ""
    """Its option of that name: on, external, off."""
    environment: Mapping[str, str | None] = field(default_factory=dict)
    """The variables of the session; None for one that is known not to be set."""
    tty: str = ""
    """The device of the terminal; empty where nobody is attached."""
    sequence: str | None = None
    """The sequence by which it hands a copy on; empty for none, None where it does not tell."""

    @property
    def hands_on(self) -> bool:
        """Tell whether it is new enough to hand a buffer on to its terminal."""
        numbers = tuple(map(int, re.findall(r"\d+", self.version)[:2]))
        return numbers >= _HANDS_ON_FROM or not numbers

    @property
    def believes(self) -> bool:
        """Tell whether it hands a copy on to the terminal that it runs in.

        The sequence that it would write tells; what it lists as features only where it does not say
        which that is. A sequence without the selection hands on nothing.
        """
        if self.sequence is not None:
            return "%p1" in self.sequence and _TEXT in self.sequence
        return "clipboard" in self.features


async def ask() -> Tmux | None:
    """Ask the tmux around the program about itself; None if it does not answer."""
    questions = ("display-message", "-p", _FORM, ";", "show-options", "-sv", "set-clipboard", ";")
    try:
        answer = await take(("tmux", *questions, "show-environment"))
    except ProgramError:
        return None
    found = parse(answer.decode(errors="replace"))
    try:
        terminals = await take(("tmux", "show-messages", "-T"))
    except ProgramError:
        return found
    return replace(found, sequence=sequence_of(terminals.decode(errors="replace"), found.tty))


def parse(answer: str) -> Tmux:
    """Parse the answers of tmux to the questions of `ask`."""
    first, set_clipboard, *variables = [*answer.split("\n"), ""]
    version, features, terminal, term, tty = (first.split("\t") + [""] * 5)[:5]
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
        tty=tty,
    )


def sequence_of(terminals: str, tty: str) -> str | None:
    """The sequence by which tmux hands a copy on to one of the terminals that it lists.

    Empty where it has none for that terminal; None where it does not list it.
    """
    for each in terminals.split("Terminal ")[1:]:
        if tty and f" for {tty}," in each.partition("\n")[0]:
            found = _HANDS_ON_BY.search(each)
            return found[1] if found else ""
    return None


@dataclass(frozen=True, slots=True)
class TmuxBuffer:
    """Copying into tmux's buffer, which prefix ] pastes, and on to its terminal.

    `load-buffer -w` hands the buffer on whatever the option set-clipboard says, which is about
    sequences that programs write. Whether the terminal takes it, it tells nobody.
    """

    tmux: Tmux
    """The tmux around the program."""
    outer: Known
    """The terminal that tmux runs in."""
    name: str = "tmux"
    """The name of the way."""

    @property
    def reaches_user(self) -> bool:
        """Tell whether the clipboard that the user pastes from may be reached."""
        return not self._in_vain

    @property
    def _in_vain(self) -> str:
        """The reason that the terminal cannot get it; empty where it may."""
        if not self.tmux.hands_on:
            return f"tmux {self.tmux.version} hands it on to no terminal"
        if self.outer.takes is Takes.NONE:
            return f"{self.outer.name} takes no copies"
        if not self.tmux.believes:
            return "tmux hands it on to no terminal here"
        return ""

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
        if why := self._in_vain:
            only = "tmux alone has it, prefix ] pastes it"
            return not_copied(self.name, f"{only} ({why})", only, "prefix ] pastes it")
        return sent(self.name, "tmux", *_REMARKS[self.outer.takes])


_BUFFER = "prefix ] pastes it"
_HANDED_ON = "tmux has handed it on, your terminal does not answer: Y shows it"
_REMARKS = {
    Takes.COPIES: (
        f"checked in its buffer, {_BUFFER}; the terminal has it too, probably",
        f"{_BUFFER}; terminal probably too",
        _BUFFER,
    ),
    Takes.PRIMARY: (
        f"checked in its buffer, {_BUFFER}; XTerm, if allowed, by the middle button",
        f"{_BUFFER}, maybe the middle button",
        _BUFFER,
    ),
    Takes.UNKNOWN: (
        f"checked in its buffer, {_BUFFER}; {_HANDED_ON}",
        f"{_BUFFER}; terminal silent, Y shows it",
        f"{_BUFFER}; Y shows it",
        _BUFFER,
    ),
}
"""Remarks on a copy that tmux has handed on, by the terminal that it went to."""
