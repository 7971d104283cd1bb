"""The two parsers of PyYAML, and what makes them agree on every text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import Event
from yaml.tokens import ScalarToken

from missiontui.reading.faults import Fault, InvalidRecordError


class SlowParser(yaml.SafeLoader):
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


def place_of(error: yaml.YAMLError) -> int:
    """The line, from 1, that a parser had come to when it complained."""
    mark = getattr(error, "problem_mark", None)
    return 1 if mark is None else int(mark.line) + 1


def complaint(text: str) -> int | None:
    """The line, from 1, that the slow parser comes to in a text; None if it comes to its end."""
    try:
        for _ in events(text, SlowParser):
            pass
    except yaml.YAMLError as error:
        return place_of(error)
    except InvalidRecordError as error:
        return error.faults[0].line
    return None


def fast_parser() -> type[Any]:
    """The parser that a record is read with: libyaml where PyYAML was built with it."""
    return getattr(yaml, "CSafeLoader", SlowParser)


def events(text: str, parser: type[Any]) -> Iterator[Event]:
    """What a parser finds in a text.

    Raises:
        yaml.YAMLError: at what the parser cannot read.
        InvalidRecordError: at an escape that is no character.
    """
    # A tab is a space to both: each of them refuses tabs at places where the other takes them.
    reader = parser(text.replace("\t", " "))
    try:
        while reader.check_event():
            yield reader.get_event()
    except (ValueError, OverflowError) as error:
        # What the pure Python parser makes of "\U00110000", which is beyond Unicode.
        mark = reader.get_mark()
        found, expected = "an escape that is no character", "at most \\U0010FFFF"
        fault = Fault(mark.line + 1, mark.column + 1, "", found, expected)
        raise InvalidRecordError((fault,)) from error
    finally:
        reader.dispose()
