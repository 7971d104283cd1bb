"""`missiontui new`: a draft of a record, of the text of a release; or a template."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.commands.output import complain, put, say
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser

_JSON = (".json", ".jsonld")
"""How the name of a file ends that is nothing but JSON."""


class _Options(NamedTuple):
    text: str | None
    output: str | None
    force: bool
    source: str | None


def run(given: list[str]) -> int:
    """Write a draft, or a template where no text is named; the exit code."""
    options = _Options(**vars(parser().parse_args(given)))
    from missiontui.reading import UnreadableRecordError

    try:
        return _write(_record(options), options)
    except UnreadableRecordError as error:
        complain(f"missiontui: {error}")
        return UNREADABLE


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser

    found = Parser(
        prog="missiontui new",
        description="Make a draft of a record of the text of a release: its paragraphs as "
        "comments, and filled in what is certain, each marked unchecked. Of highlights from a "
        "browser, make statements. Without TEXT, print a template.",
        examples=(
            Example("missiontui new release.txt -o visit.yaml", "the draft of a record"),
            Example("missiontui new -o visit.yaml", "a template to fill in"),
            Example("missiontui new marks.json --source release.txt", "from highlights"),
        ),
    )
    found.add_argument(
        "text",
        nargs="?",
        metavar="TEXT",
        help="a file with the text, or with highlights "
        "(JSON of Hypothesis or of the W3C); - for standard input",
    )
    found.add_argument(
        "-o", "--output", metavar="FILE", help="the file to write; else it is printed"
    )
    found.add_argument("--force", action="store_true", help="write over a file that is there")
    found.add_argument(
        "--source", metavar="TEXT", help="with highlights: a file with the text that they are in"
    )
    return found


def _record(options: _Options) -> str:
    """The text of the record.

    Raises:
        UnreadableRecordError: if there is nothing to make it of.
    """
    from missiontui.drafting import NoHighlightsError, draft, highlights_of, template
    from missiontui.reading import UnreadableRecordError

    if options.text is None:
        return template()
    text = _read(options.text)
    if all(re.search(f"^{key}:", text, re.MULTILINE) for key in ("title", "source")):
        name = shlex.quote(options.text)
        raise UnreadableRecordError(
            f"{options.text} is a record already; missiontui {name} opens it, "
            f"missiontui check {name} tells what is wrong"
        )
    try:
        highlights = highlights_of(text)
    except NoHighlightsError as error:
        if options.source is None and not options.text.lower().endswith(_JSON):
            return draft(text, _named_from(options.output, options.text))
        raise UnreadableRecordError(f"{options.text} has no highlights: {error}") from error
    if options.source is None:
        return draft("", None, highlights)
    source = _read(options.source)
    return draft(source, _named_from(options.output, options.source), highlights)


def _read(name: str) -> str:
    """The text in a file, or on standard input.

    Raises:
        UnreadableRecordError: if there is none.
    """
    from missiontui.reading import STANDARD_INPUT, UnreadableRecordError, origin_of
    from missiontui.reading.attached import read_attached, text_of

    shown = "standard input" if name == STANDARD_INPUT else name
    try:
        text = text_of(origin_of(name).content or b"") if name == STANDARD_INPUT else None
        text = read_attached(name) if text is None else text
    except OSError as error:
        raise UnreadableRecordError(f"{shown} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise UnreadableRecordError(f"{shown} cannot be read: {error}") from error
    if not text.strip():
        raise UnreadableRecordError(f"{shown} has no words")
    return text


def _named_from(output: str | None, text: str) -> str | None:
    """A text as a record names it: from its own folder; None where the text lies elsewhere."""
    from missiontui.reading import STANDARD_INPUT

    if output is None or text == STANDARD_INPUT:
        return None
    folder, file = Path(output).resolve().parent, Path(text).resolve()
    return file.relative_to(folder).as_posix() if file.is_relative_to(folder) else None


def _write(record: str, options: _Options) -> int:
    if options.output is None:
        say(record, end="")
        return OK
    return put(options.output, record.encode(), replace=options.force, prog="missiontui")
