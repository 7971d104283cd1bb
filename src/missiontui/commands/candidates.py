"""Candidates for a word of a command line, made of the table of verbs and of their parsers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from importlib import import_module

from missiontui.commands import VERBS, module_of, verb_of
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argparse import Action

    from missiontui.commands.parser import Parser
    from missiontui.model import Mission


class Candidate(NamedTuple):
    """A word that can stand there."""

    word: str
    """The word."""
    meaning: str = ""
    """Its meaning, in a few words."""


FILES = Candidate("", "files")
"""The candidate that stands for the names of all files: shells know them."""


class _Place(NamedTuple):
    """A place on a command line, as a parser sees it."""

    option: Action | None
    """The option whose value stands there."""
    argument: Action | None
    """The argument without a name that can stand there."""
    takes_options: bool
    """False behind `--`."""


def candidates(words: list[str], at: int) -> Iterator[Candidate]:
    """The candidates for one of some words, those that begin as it does.

    Args:
        words: The words behind the name of the program; the one that is typed may be missing.
        at: The number of that word, from 0.
    """
    words, at = _apart(words, at)
    typed = words[at]
    before = ""
    if typed.startswith("--") and "=" in typed:
        before = typed.partition("=")[0] + "="
        words[at : at + 1] = typed.split("=", 1)
        at, typed = at + 1, words[at + 1]
    for each in _all(words, at):
        if each is FILES:
            yield each
        elif each.word.startswith(typed):
            yield each._replace(word=before + each.word)


def _apart(words: list[str], at: int) -> tuple[list[str], int]:
    """The words without the `=` that bash makes a word of its own, between option and value."""
    words = [*words, *[""] * (at + 1 - len(words))]
    kept = [number for number, word in enumerate(words) if word != "=" or number == at]
    found = [words[number] for number in kept]
    at = kept.index(at)
    if found[at] == "=":
        found[at] = ""
    return found, at


def _all(words: list[str], at: int) -> Iterator[Candidate]:
    verb = verb_of(words[:at])
    first = len(verb.split())
    before = f"{verb} " if verb else ""
    if at == first:
        for name, (_, effect) in VERBS.items():
            if name.startswith(before) and " " not in (word := name.removeprefix(before)):
                yield Candidate(word, effect)
    parser: Parser = import_module(module_of(verb)).parser()
    place, given = _place(parser, words[first:], at - first)
    record = _Record(given.get("FILE") or given.get("OLD"))
    if place.option:
        yield from _values(place.option, record, words[at])
        if place.option.nargs is None:
            return
    if place.takes_options and words[at].startswith("-"):
        for argument in parser.arguments:
            meaning = (argument.help or "").partition(";")[0]
            yield from (Candidate(name, meaning) for name in argument.option_strings)
    elif place.argument:
        yield from _values(place.argument, record, words[at])


def _place(parser: Parser, words: list[str], at: int) -> tuple[_Place, dict[str, str]]:
    """The place of one of some words, and the arguments without a name that all of them give."""
    arguments = [each for each in parser.arguments if not each.option_strings]
    options = {name: each for each in parser.arguments for name in each.option_strings}
    place = _Place(None, None, takes_options=True)
    given: dict[str, str] = {}
    option: Action | None = None
    takes_options = True
    for number, word in enumerate(words):
        if number == at:
            place = _Place(option, arguments[0] if arguments else None, takes_options)
        if takes_options and word.startswith("-") and word != "-":
            takes_options = word != "--"
            name, _, value = word.partition("=")
            option = options.get(name) if not value else None
            option = None if option is None or option.nargs == 0 else option
        elif option:
            option = option if option.nargs in ("+", "*") else None
        elif arguments:
            given.setdefault(str(arguments[0].metavar), word)
            if arguments[0].nargs not in ("+", "*"):
                arguments.pop(0)
    return place, given


class _Record:
    """The record that a command line names, read when its ids are asked for."""

    def __init__(self, name: str | None) -> None:
        self._name = name

    @cached_property
    def mission(self) -> Mission | None:
        """The record; None where there is none, or it would be read from standard input."""
        from missiontui.reading import STANDARD_INPUT, RecordError, origin_of, read_origin

        if self._name == STANDARD_INPUT:
            return None
        try:
            return read_origin(origin_of(self._file()))
        except RecordError:
            return None

    def _file(self) -> str | None:
        """The file, which bash gives as it is typed: in quotation marks, or from `~` on."""
        name = self._name
        if name is None or os.path.lexists(name):
            return name
        import shlex

        try:
            name = "".join(shlex.split(name))
        except ValueError:  # a quotation mark is not closed yet
            return name
        return os.path.expanduser(name)  # pathlib loads much


def _values(argument: Action, record: _Record, typed: str) -> Iterable[Candidate]:
    if argument.choices:
        return [Candidate(str(each)) for each in argument.choices]
    for name in (*argument.option_strings, str(argument.metavar)):
        if name in _VALUES:
            return _VALUES[name](record, typed)
    return ()


def _files(_: _Record, __: str) -> Iterator[Candidate]:
    yield FILES


def _ids(record: _Record, _: str) -> Iterator[Candidate]:
    from missiontui.document.kinds import kind_word
    from missiontui.model import PARTS

    if mission := record.mission:
        for id in (*PARTS, *mission.items):
            yield Candidate(id, kind_word(mission, id))


def _values_of_ids(record: _Record, typed: str) -> Iterator[Candidate]:
    whole, dot, _ = typed.rpartition(".")
    if not dot:
        yield from _ids(record, typed)
        return
    from missiontui.export.dump import dump
    from missiontui.export.values import NoSuchValueError, value_of

    mission = record.mission
    if mission is None:
        return
    try:
        value = value_of(mission, whole).plain if whole else dump(mission)
    except NoSuchValueError:
        return
    if isinstance(value, dict | list):
        inner = value if isinstance(value, dict) else range(len(value))
        yield from (Candidate(f"{whole}.{key}") for key in inner)


def _sections(_: _Record, __: str) -> Iterator[Candidate]:
    from missiontui.model import SECTIONS

    yield from map(Candidate, SECTIONS)


def _places(record: _Record, typed: str) -> Iterator[Candidate]:
    from missiontui.document.tabs import tab_of
    from missiontui.model import Id

    yield from _sections(record, typed)
    mission = record.mission
    for each in _ids(record, typed):
        if mission and tab_of(mission, Id(each.word)):
            yield each


def _modes(_: _Record, __: str) -> Iterator[Candidate]:
    from missiontui.clipboard.modes import ModeKind

    for kind in ModeKind:
        yield Candidate(kind.value + (":" if kind is ModeKind.COMMAND else ""))


def _themes(_: _Record, __: str) -> Iterator[Candidate]:
    from missiontui.settings.themes import TERMINAL
    from missiontui.ui.themes import theme_names

    yield from map(Candidate, (TERMINAL, *theme_names()))


def _formats(_: _Record, __: str) -> Iterator[Candidate]:
    from missiontui.export.formats import FORMATS

    yield from (Candidate(name, each.what) for name, each in FORMATS.items())


_VALUES: dict[str, Callable[[_Record, str], Iterable[Candidate]]] = {
    **dict.fromkeys(("FILE", "DIR", "TEXT", "PATH", "OLD", "NEW"), _files),
    **dict.fromkeys(("ID", "IDS"), _ids),
    "ID[.FIELD]": _values_of_ids,
    "PLACE": _places,
    "--section": _sections,
    "--clipboard": _modes,
    "--theme": _themes,
    "--to": _formats,
}
"""Candidates for the values of arguments, by the name of an option, or by what help calls them."""
