"""Reading statements, cases and quotations."""

from __future__ import annotations

from collections.abc import Callable

from missiontui.model import (
    DELEGATION,
    UNLISTED,
    Break,
    Case,
    Id,
    NoteKind,
    Quotation,
    Statement,
    StatementKind,
)
from missiontui.reading.fields import Fields
from missiontui.reading.following import record_link, step
from missiontui.reading.scalars import LANGUAGE
from missiontui.reading.sourced import protection, sourced

_SPEAKERS = ("delegation", "body", "participant", "team", "counterpart")


def statement(fields: Fields) -> Statement:
    """One entry of statements."""
    result = Statement(
        id=fields.id("statement"),
        kind=fields.required_word("kind", StatementKind),
        speaker=_speaker(fields),
        speakers=fields.refs("speakers", *_SPEAKERS),
        title=fields.text("title"),
        text=fields.text("text"),
        verb=fields.text("verb"),
        speaker_as_printed=fields.text("speaker_as_printed"),
        addressee=fields.text("addressee"),
        number=fields.text("number"),
        deadline=fields.text("deadline"),
        city=fields.ref("city", "city"),
        meeting=fields.ref("meeting", "meeting"),
        topics=fields.texts("topics"),
        grounds=fields.texts("grounds"),
        cases=fields.refs("cases", "case"),
        quotation=fields.ref("quotation", "quotation"),
        sentence=fields.number("sentence"),
        said_with=fields.refs("with", "statement"),
        follows=fields.each("follows", record_link),
        steps=fields.each("steps", step),
        **sourced(fields),
    )
    fields.need_both(
        "quotation", "sentence", "one of quotation and sentence alone", "both, or neither"
    )
    _check_words(fields, result)
    if result.quotation is not None:
        fields.remember(result.id, "sentence")
        fields.remember(result.id, "speaker")
        fields.remember(result.id, "speakers")
    return result


def _speaker(fields: Fields) -> Id | None:
    """The key speaker; the delegation where nothing says otherwise."""
    found = fields.ref("speaker", *_SPEAKERS, UNLISTED)
    fields.need_for(
        *("speaker", UNLISTED, "speaker_as_printed"),
        found="unlisted without speaker_as_printed",
        expected="the name as printed",
    )
    fields.need_one_at_most(
        *("speaker", "speakers"),
        found="more than one of speaker and speakers",
        expected="who says it, once",
    )
    if found or fields.has("speakers") or fields.has("quotation"):
        return found
    return DELEGATION


def _check_words(fields: Fields, statement: Statement) -> None:
    worded = any(passage.wording for passage in statement.passages)
    readings = len(statement.noted(NoteKind.READING))
    fields.need_or(
        *("text", "notes"),
        found="a statement without text",
        expected="text, or wording with two or more notes of kind reading",
        stands_in=readings > 0,
    )
    if readings == 1:
        fields.fault(
            fields.node, "a single reading", "two or more, every reading as a note of its own"
        )
    if readings and not worded:
        fields.fault(fields.node, "readings without the words they read", "wording and paragraph")


def case(fields: Fields) -> Case:
    """One entry of cases."""
    result = Case(
        id=fields.id("case"),
        name=fields.text("name"),
        count=fields.number("count"),
        count_as_printed=fields.text("count_as_printed"),
        description=fields.text("description"),
        situation=fields.text("situation"),
        follows=fields.each("follows", record_link),
        steps=fields.each("steps", step),
        protected=protection(fields),
        **sourced(fields),
    )
    fields.need_any_of(
        *("name", "count", "count_as_printed"),
        found="a case without name or number",
        expected="name, count or count_as_printed",
    )
    return result


def quotation(fields: Fields) -> Quotation:
    """One entry of quotations."""
    sentences = fields.texts("sentences")
    fields.need("sentences", "a quotation without words", "sentences: a list of texts")
    breaks = fields.each("breaks", _break(len(sentences)))
    speaker = fields.ref("speaker", *_SPEAKERS, UNLISTED)
    if speaker is None and not (fields.has("speakers") or fields.has("document")):
        speaker = UNLISTED if fields.has("speaker_as_printed") else None
    result = Quotation(
        id=fields.id("quotation"),
        sentences=sentences,
        breaks=breaks,
        speaker=speaker,
        speakers=fields.refs("speakers", *_SPEAKERS),
        speaker_as_printed=fields.text("speaker_as_printed"),
        document=fields.text("document"),
        speaker_function=fields.text("speaker_function"),
        occasion=fields.text("occasion"),
        language=fields.scalar("language", LANGUAGE),
        **sourced(fields),
    )
    fields.need_any_of(
        *("speaker", "speakers", "document", "speaker_as_printed"),
        found="not exactly one of speaker and document",
        expected="who says it",
    )
    fields.need_one_at_most(
        *("speaker", "speakers", "document"),
        found="not exactly one of speaker and document",
        expected="who says it",
    )
    return result


def _break(sentences: int) -> Callable[[Fields], Break]:
    """Read one entry of breaks, in a quotation of so many sentences."""

    def read(fields: Fields) -> Break:
        before = fields.number("before")
        fields.need("before", "a break without its place", "before: the number of a sentence")
        if before and not 2 <= before <= sentences:
            found = f"a break before sentence {before} of {sentences}"
            fields.fault_at("before", found, f"a number from 2 to {sentences}")
        result = Break(
            before=before or 2,
            paragraph=fields.number("paragraph", of_paragraph=True),
            by=fields.text("by"),
        )
        fields.need_any_of(
            *("paragraph", "by"),
            found="a break by nothing",
            expected="paragraph, by, or both",
        )
        return result

    return read
