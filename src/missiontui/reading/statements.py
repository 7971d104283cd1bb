"""Reading statements, cases and quotations."""

from __future__ import annotations

from missiontui.model import Case, NoteKind, Quotation, Statement, StatementKind
from missiontui.model.basis import DELEGATION
from missiontui.reading.fields import Fields
from missiontui.reading.scalars import LANGUAGE
from missiontui.reading.sourced import sourced


def statement(fields: Fields) -> Statement:
    """One entry of statements."""
    result = Statement(
        id=fields.id("statement"),
        kind=fields.required_word("kind", StatementKind),
        speaker=fields.ref("speaker", "delegation", "participant", "team", "counterpart")
        or (None if fields.has("quotation") else DELEGATION),
        title=fields.text("title"),
        text=fields.text("text"),
        verb=fields.text("verb"),
        speaker_as_printed=fields.text("speaker_as_printed"),
        addressee=fields.text("addressee"),
        meeting=fields.ref("meeting", "meeting"),
        topics=fields.texts("topics"),
        grounds=fields.texts("grounds"),
        cases=fields.refs("cases", "case"),
        quotation=fields.ref("quotation", "quotation"),
        sentence=fields.number("sentence"),
        **sourced(fields),
    )
    fields.need_both(
        "quotation", "sentence", "one of quotation and sentence alone", "both, or neither"
    )
    _check_words(fields, result)
    if result.quotation is not None:
        fields.remember(result.id, "sentence")
        fields.remember(result.id, "speaker")
    return result


def _check_words(fields: Fields, statement: Statement) -> None:
    worded = any(passage.wording for passage in statement.passages)
    readings = len(statement.noted(NoteKind.READING))
    if statement.text is None and not fields.has("text") and readings == 0:
        fields.fault(
            fields.node,
            "a statement without text",
            "text, or wording with two or more notes of kind reading",
        )
    if readings == 1:
        fields.fault(fields.node, "a single reading", "every reading as a note of its own")
    if readings and not worded:
        fields.fault(fields.node, "readings without the words they read", "wording and paragraph")


def case(fields: Fields) -> Case:
    """One entry of cases."""
    return Case(
        id=fields.id("case"),
        name=fields.required_text("name"),
        description=fields.text("description"),
        situation=fields.text("situation"),
        **sourced(fields),
    )


def quotation(fields: Fields) -> Quotation:
    """One entry of quotations."""
    sentences = fields.texts("sentences")
    fields.need("sentences", "a quotation without words", "sentences: a list of texts")
    result = Quotation(
        id=fields.id("quotation"),
        sentences=sentences,
        speaker=fields.ref("speaker", "delegation", "participant", "team", "counterpart"),
        document=fields.text("document"),
        speaker_function=fields.text("speaker_function"),
        occasion=fields.text("occasion"),
        language=fields.scalar("language", LANGUAGE),
        **sourced(fields),
    )
    fields.need_one_of(
        "speaker", "document", "not exactly one of speaker and document", "who says it"
    )
    return result
