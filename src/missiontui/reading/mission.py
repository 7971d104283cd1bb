"""Reading a record: bytes in, a checked `Mission` out, or every fault of the file."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from os.path import join

from missiontui import garbage
from missiontui.model import (
    UNLISTED,
    Abbreviation,
    Delegation,
    Direction,
    Gap,
    Id,
    Mission,
    Source,
    Visit,
    WebLink,
)
from missiontui.model.wording import paragraphs
from missiontui.reading.attached import read_attached
from missiontui.reading.decoding import decode
from missiontui.reading.fields import Fields
from missiontui.reading.ledger import Ledger
from missiontui.reading.parsing import parse
from missiontui.reading.people import contact, counterpart, delegation
from missiontui.reading.progress import Progress, Tell
from missiontui.reading.scalars import LANGUAGE, URL
from missiontui.reading.sourced import sourced
from missiontui.reading.statements import case, quotation, statement
from missiontui.reading.visit import city, meeting, source, visit


def read_bytes(
    data: bytes, folder: str | PathLike[str], attached: str | None = None, tell: Tell | None = None
) -> Mission:
    """Read a record from the content of a file, as it is: protected names are there.

    Args:
        data: The content, YAML in UTF-8.
        folder: Where the record lies; `source.file` is named from there.
        attached: The text of the source, in place of the one that the record names.
        tell: Called now and then with the share that is done.

    Raises:
        InvalidRecordError: with every fault of the record.
    """
    with garbage.LeftAlone():
        progress = None if tell is None else Progress(tell)
        return _read(decode(data), folder, attached, progress)


def _read(
    text: str, folder: str | PathLike[str], attached: str | None, progress: Progress | None
) -> Mission:
    ledger = Ledger(text, progress)
    fields = Fields(parse(text, progress), "", ledger)
    mission = mission_of(fields, folder, attached)
    fields.finish()
    parts = {entry.id: entry.including for entry in mission.counterparts}
    _check_circles(ledger, "including", parts, "includes itself", "parts of it only")
    places = {entry.id: (entry.within,) if entry.within else () for entry in mission.cities}
    _check_circles(ledger, "within", places, "lies within itself", "a larger place")
    _check_sentences(mission, ledger)
    ledger.close()
    return mission


def mission_of(fields: Fields, folder: str | PathLike[str], attached: str | None) -> Mission:
    """The whole of a record, told by its keys."""
    the_source = fields.required_one("source", source, "a mapping about the source") or Source()
    source_text, source_text_problem = _attached_text(the_source, folder)
    if attached is not None:
        source_text, source_text_problem = paragraphs(attached), None
    return Mission(
        title=fields.required_text("title"),
        source=the_source,
        source_text=source_text,
        source_text_problem=source_text_problem,
        language=fields.scalar("language", LANGUAGE),
        direction=fields.word("direction", Direction) or Direction.LTR,
        kind=fields.text("kind"),
        summary=fields.long_text("summary"),
        background=fields.long_text("background"),
        visit=fields.one("visit", visit) or Visit(),
        cities=fields.each("cities", city),
        meetings=fields.each("meetings", meeting),
        delegation=fields.one("delegation", delegation) or Delegation(),
        counterparts=fields.each("counterparts", counterpart),
        statements=fields.each("statements", statement),
        cases=fields.each("cases", case),
        quotations=fields.each("quotations", quotation),
        contacts=fields.each("contacts", contact),
        links=fields.each("links", _link),
        tags=fields.texts("tags"),
        abbreviations=fields.each("abbreviations", _abbreviation),
        gaps=fields.each("gaps", _gap),
        **sourced(fields),
    )


def _attached_text(
    source: Source, folder: str | PathLike[str]
) -> tuple[tuple[str, ...] | None, str | None]:
    """The paragraphs of the attached text, and why there are none if it cannot be read."""
    if source.file is None:
        return None, None
    try:
        return paragraphs(read_attached(join(folder, source.file))), None
    except OSError as error:
        return None, error.strerror or "unreadable"
    except ValueError as error:
        return None, str(error)


def _abbreviation(fields: Fields) -> Abbreviation:
    return Abbreviation(
        short=fields.required_text("short"), long=fields.required_text("long"), **sourced(fields)
    )


def _link(fields: Fields) -> WebLink:
    return WebLink(
        url=fields.required_scalar("url", URL), title=fields.text("title"), **sourced(fields)
    )


def _gap(fields: Fields) -> Gap:
    return Gap(text=fields.required_text("text"), about=fields.refs("about"), **sourced(fields))


def _check_circles(
    ledger: Ledger, key: str, parts: Mapping[Id, tuple[Id, ...]], found: str, expected: str
) -> None:
    """Enter a fault for each circle of items, told at the item that closes it: it never ends."""
    waiting = {id: iter(within) for id, within in parts.items()}
    for id in parts:
        # The way down from this one; whoever was left by it once leads to no circle.
        way = dict.fromkeys([id] if id in waiting else [])
        while way:
            last = next(reversed(way))
            below = next(waiting[last], None)
            if below is None:
                del way[last], waiting[last]
            elif below in way:
                ledger.add_at(last, key, f'"{below}" {found}', expected)
            elif below in waiting:
                way[below] = None


def _check_sentences(mission: Mission, ledger: Ledger) -> None:
    """A statement of a quotation is one of its sentences, said by its speaker."""
    quotations = {entry.id: entry for entry in mission.quotations}
    for entry in mission.statements:
        whole = quotations.get(entry.quotation) if entry.quotation else None
        if whole is None or entry.sentence is None:
            continue
        if entry.sentence > len(whole.sentences):
            found = f"sentence {entry.sentence} of a quotation of {len(whole.sentences)}"
            ledger.add_at(entry.id, "sentence", found, f"a number from 1 to {len(whole.sentences)}")
        if entry.said_by != whole.said_by and (entry.said_by or whole.speaker != UNLISTED):
            mine = " and ".join(entry.said_by) or "not named"
            theirs = " and ".join(whole.said_by) or "a document"
            found = f"the speaker is {mine}, the quotation's is {theirs}"
            ledger.add_at(entry.id, "speaker", found, "the same speaker; none for a document")
