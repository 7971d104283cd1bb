"""Citations: words of a record, with who said them, how, and where they stand.

A citation is built of the parts that the record has, in the order in which they are written, so
that a part that is missing leaves no punctuation behind.
"""

from __future__ import annotations

from dataclasses import dataclass

from missiontui.document.dates import date_words
from missiontui.document.evidence import in_quotation_marks
from missiontui.document.names import READING_OPEN, described, label, with_affiliation
from missiontui.document.provenance import qualifier
from missiontui.export import markdown
from missiontui.export.text_fragment import link_to_words
from missiontui.model import (
    Counterpart,
    Id,
    Mission,
    Participant,
    Passage,
    Quotation,
    Source,
    Statement,
)

OWN_WORDS = "the record’s own words, not a quotation"
"""The remark on words that stand nowhere in the source."""
DATE_NOT_STATED = "date of publication not stated"
_UNNAMED = "source"
"""The words of a link where nothing names the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Words with where they come from, before they are written as text or as Markdown."""

    words: str
    """The words: those of a source in quotation marks, those of the record without."""
    quoted: bool = True
    """True if they are words of the source."""
    said: str
    """The kind and the speaker: "call by the delegation"."""
    document: tuple[str, ...]
    """The names of the document: its title, its publisher, its kind and number."""
    place: tuple[str, ...]
    """The date of the document, and the place of the words in it."""
    link: str | None
    """An address that leads to them."""

    def as_text(self) -> str:
        """The citation in one line."""
        document = (f"in: {self.document[0]}", *self.document[1:]) if self.document else ()
        parts = [self.said, *document, *self.place, *([self.link] if self.link else [])]
        return f"{self.words} ({', '.join(parts)})"

    def as_markdown(self) -> str:
        """The words as a block of their own, a block quotation where they are one, then the rest.

        The link hangs on the document's title, or on what names it instead.
        """
        name, *others = self.document or (_UNNAMED,)
        shown = markdown.linked(name, self.link) if self.link else markdown.escaped(name)
        document = [f"in: {shown}"] if self.document or self.link else []
        rest = [markdown.escaped(part) for part in (*others, *self.place)]
        attribution = ", ".join([markdown.escaped(self.said), *document, *rest])
        block = "> " if self.quoted else ""
        return f"{block}{markdown.escaped(self.words)}\n\n— {attribution}"


def of_statement(mission: Mission, statement: Statement) -> Citation | None:
    """A statement's words; where it has none of the source, its own, marked as such."""
    passage = worded(statement)
    if passage is None and statement.text is None:
        return None
    kind = _what_it_is(mission, statement)
    own_words = statement.text or ""
    return Citation(
        words=in_quotation_marks(passage) if passage else own_words,
        quoted=passage is not None,
        said=kind if passage else f"{OWN_WORDS}: {kind}",
        document=_names(mission.source),
        place=_place(mission.source, passage or next(iter(statement.passages), None)),
        link=link_to_words(mission, passage.wording if passage else ()),
    )


def of_quotation(mission: Mission, quotation: Quotation, sentence: int | None = None) -> Citation:
    """A quotation, or one of its sentences, counted from 1."""
    words = quotation.sentences[sentence - 1] if sentence else whole(quotation)
    said = _of_quotation(mission, quotation, sentence) if sentence else by(mission, quotation)
    return Citation(
        words=f"“{words}”",
        said=said,
        document=_names(mission.source),
        place=_place(mission.source, next(iter(quotation.passages), None)),
        link=link_to_words(mission, (words,)),
    )


def reference(source: Source) -> str:
    """A document in one line; empty where nothing names it."""
    names = _in_order_of_a_list(source)
    if not names and not source.url:
        return ""
    return ", ".join([*names, _published(source), *([source.url] if source.url else [])])


def reference_as_markdown(source: Source) -> str:
    """The same as Markdown, with the link on the title, or on what names the document instead."""
    if not reference(source):
        return ""
    main = next(iter(_names(source)), _UNNAMED)
    shown = [
        markdown.linked(name, source.url) if source.url and name == main else markdown.escaped(name)
        for name in _in_order_of_a_list(source) or (_UNNAMED,)
    ]
    return ", ".join([*shown, markdown.escaped(_published(source))])


def worded(statement: Statement) -> Passage | None:
    """The first of a statement's places in the source of which it has the words."""
    return next((passage for passage in statement.passages if passage.wording), None)


def whole(quotation: Quotation) -> str:
    """All sentences of a quotation, without quotation marks."""
    return " ".join(quotation.sentences)


def by(mission: Mission, quotation: Quotation) -> str:
    """Whose words a quotation is, with group, country and the function that is printed with it."""
    name = _named(mission, quotation.speaker, brief=bool(quotation.speaker_function))
    return ", ".join(
        part for part in (name or quotation.document, quotation.speaker_function) if part
    )


def _what_it_is(mission: Mission, statement: Statement) -> str:
    """The kind, and who said it; of a sentence of a quotation, whose quotation that is."""
    kind = label(statement.kind).lower()
    if statement.reading_open:
        kind += f", {READING_OPEN}"
    if statement.quotation is not None:
        quotation = mission.item(statement.quotation, Quotation)
        return f"{kind}, {_of_quotation(mission, quotation, statement.sentence)}"
    comma = "," if statement.reading_open else ""
    speaker = _named(mission, statement.speaker)
    return f"{kind}{comma} by {speaker}" if speaker else kind


def _of_quotation(mission: Mission, quotation: Quotation, sentence: int | None) -> str:
    source = "by" if quotation.speaker is not None else "from"
    return f"sentence {sentence} of the quotation {source} {by(mission, quotation)}"


def _named(mission: Mission, speaker: Id | None, *, brief: bool = False) -> str:
    if speaker is None:
        return ""
    item = mission.items.get(speaker)
    if isinstance(item, Participant):
        return with_affiliation(item)
    if isinstance(item, Counterpart) and not brief:
        return described(item)
    return mission.name_of(speaker)


def _title(source: Source) -> str | None:
    return f"“{source.title}”" if source.title else None


def _kind_and_number(source: Source) -> str:
    return " ".join(part for part in (source.kind, source.identifier) if part)


def _names(source: Source) -> tuple[str, ...]:
    """Names of a document, the title first."""
    parts = (_title(source), source.publisher, _kind_and_number(source))
    return tuple(part for part in parts if part)


def _in_order_of_a_list(source: Source) -> tuple[str, ...]:
    """Names of a document, its publisher first, by which lists of documents are sorted."""
    parts = (source.publisher, _title(source), _kind_and_number(source))
    return tuple(part for part in parts if part)


def _published(source: Source) -> str:
    date = source.published
    if date is None or (date.year, date.month, date.day) == (None, None, None):
        return DATE_NOT_STATED
    return date_words(date) + qualifier(source, "published")


def _place(source: Source, passage: Passage | None) -> tuple[str, ...]:
    published = _published(source)
    return (published, f"paragraph {passage.paragraph}") if passage else (published,)
