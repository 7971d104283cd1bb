"""Parsing YAML by the two parsers of PyYAML, and what makes them agree on every text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, islice

import yaml
from yaml.tokens import ScalarToken

from missiontui.reading.building import Builder
from missiontui.reading.faults import Fault, InvalidRecordError
from missiontui.reading.nodes import Node
from missiontui.reading.progress import Progress
from missiontui.reading.syntax import syntax_fault
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

_MOST_READ_OFTEN = 2**17
"""Number of characters that are parsed anew to find the cause of a fault of syntax."""
_TAKEN_AT_ONCE = 4000
"""Number of events that are taken between two looks at how far the parser has come."""
_MOST_READ_TWICE = 2**20
"""Number of characters of broken YAML that the slow parser reads, too."""


class _SlowParser(yaml.SafeLoader):
    """The pure Python parser, which is always there.

    As it comes, it takes a question mark within `[Why?]` for a key. YAML 1.2 lets one stand in a
    text (section 7.3.3), and so does libyaml.
    """

    _in_text = False

    def scan_plain(self) -> ScalarToken:
        """A text without quotation marks."""
        self._in_text = True
        try:
            return super().scan_plain()
        finally:
            self._in_text = False

    def peek(self, index: int = 0) -> str:
        """The character that comes, for what has to be decided by it."""
        found = super().peek(index)
        return "." if found == "?" and self._in_text else found


def parsed(text: str, progress: Progress | None) -> Node | None:
    """The root node of a YAML text; None if it holds nothing but comments.

    Raises:
        InvalidRecordError: at the first fault of syntax, or at what the format does not allow.
    """
    try:
        return _root(text, _fast_parser(), progress)
    except yaml.YAMLError as error:
        return _second_opinion(text, error, progress)


def _second_opinion(text: str, error: yaml.YAMLError, progress: Progress | None) -> Node | None:
    """Parse a text with the pure Python parser, so that each complaint is its own.

    The C parser words its complaints otherwise, refuses deep nesting before it tells of what is
    nested, and takes no half of a surrogate pair.
    """
    too_deep = "nesting depth" in str(getattr(error, "problem", ""))
    if len(text) > _MOST_READ_TWICE and not too_deep:
        raise InvalidRecordError((syntax_fault(error, text),)) from error
    try:
        return _root(text, _SlowParser, progress)
    except yaml.YAMLError as second:
        from missiontui.reading.lookalikes import blamed

        fault = syntax_fault(second, text)
        if len(text) <= _MOST_READ_OFTEN:
            fault = blamed(fault, _place_of(second), text, _complaint)
        raise InvalidRecordError((fault,)) from second


def _root(text: str, parser: type[Any], progress: Progress | None) -> Node | None:
    builder = Builder(text)

    def take(events: Iterator[Any]) -> None:
        if progress is None:
            builder.take(events)
            return
        for event in events:
            progress.parsed(event.start_mark.index / len(text))
            builder.take(chain((event,), islice(events, _TAKEN_AT_ONCE)))

    _read(text, parser, take)
    if progress is not None:
        progress.mappings = builder.mappings
    return builder.root


def _place_of(error: yaml.YAMLError) -> int:
    """The line, from 1, that a parser had come to when it complained."""
    mark = getattr(error, "problem_mark", None)
    return 1 if mark is None else int(mark.line) + 1


def _complaint(text: str) -> int | None:
    """The line, from 1, that the slow parser comes to in a text; None if it comes to its end."""
    try:
        _read(text, _SlowParser, list)
    except yaml.YAMLError as error:
        return _place_of(error)
    except InvalidRecordError as error:
        return error.faults[0].line
    return None


def _fast_parser() -> type[Any]:
    """The parser that a record is read with: libyaml where PyYAML was built with it."""
    return getattr(yaml, "CSafeLoader", _SlowParser)


def _read(text: str, parser: type[Any], take: Callable[[Iterator[Any]], object]) -> None:
    """Hand on what a parser finds in a text.

    Raises:
        yaml.YAMLError: at what the parser cannot read.
        InvalidRecordError: at an escape that is no character.
    """
    # A tab is a space to both: each of them refuses tabs at places where the other takes them.
    reader = parser(text.replace("\t", " "))
    try:
        take(iter(reader.get_event, None))
    except (ValueError, OverflowError) as error:
        # What the pure Python parser makes of "\U00110000", which is beyond Unicode.
        mark = reader.get_mark()
        found, expected = "an escape that is no character", "at most \\U0010FFFF"
        fault = Fault(mark.line + 1, mark.column + 1, "", found, expected)
        raise InvalidRecordError((fault,)) from error
    finally:
        reader.dispose()
