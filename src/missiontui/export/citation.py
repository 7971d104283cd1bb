"""Citations: words of a record, with who said them, how, and where they stand.

A citation is built of the parts that the record has, in the order in which they are written, so
that a part that is missing leaves no punctuation behind.
"""

from __future__ import annotations

from dataclasses import dataclass

from missiontui.document.dates import dates_words
from missiontui.document.evidence import in_quotation_marks, outcome_of
from missiontui.document.names import (
    READING_OPEN,
    countries_words,
    described,
    label,
    short,
    with_affiliation,
)
from missiontui.document.provenance import qualifier, unchecked
from missiontui.export import markdown
from missiontui.export.reference import UNNAMED, in_order_of_a_list, published_words
from missiontui.export.text_fragment import link_to_words
from missiontui.model import (
    UNLISTED,
    Counterpart,
    Id,
    Mission,
    Participant,
    Passage,
    Quotation,
    Sourced,
    Statement,
)
from missiontui.model.evidence import quoted

OWN_WORDS = "the record’s own words, not a quotation"
"""The remark on words that stand nowhere in the source."""
_DASH = " – "


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Words with where they come from, before they are written as text or as Markdown.

    In the order of a footnote: the words, who said them with the printed verb, the document, the
    place in it, and last the link, as authors of legal and historical texts cite (OSCOLA 4th ed.,
    section 3.4.8; Chicago Manual of Style, 17th ed., section 14.209).
    """

    words: str
    """The words: those of a source in quotation marks, those of the record without."""
    quoted: bool = True
    """True if they are words of the source."""
    outcome: str = ""
    """The outcome against the attached text, where they do not match it."""
    said: str = ""
    """Who said it, with the verb as printed."""
    document: tuple[str, ...]
    """The names of the document: its publisher, its title, its kind and number."""
    place: tuple[str, ...]
    """The date of the document, the visit, and the paragraph."""
    link: str | None
    """An address that leads to them."""

    def _parts(self, document: str, *rest: str) -> str:
        mark = f" [{self.outcome}]" if self.outcome else ""
        return _DASH.join(part for part in (self.words + mark, self.said, document, *rest) if part)

    def as_text(self) -> str:
        """The citation in one line, as it can stand in a footnote."""
        return self._parts(", ".join((*self.document, *self.place)), self.link or "")

    def as_markdown(self) -> str:
        """The words as a block of their own, a block quotation where they are one, then the rest.

        The link hangs on the document's title, or on what names it instead.
        """
        main = next((name for name in self.document if name.startswith("“")), None)
        names = self.document or ((UNNAMED,) if self.link else ())
        shown = [
            markdown.linked(name, self.link)
            if self.link and name == (main or names[0])
            else markdown.escaped(name)
            for name in names
        ]
        rest = ", ".join((*shown, *map(markdown.escaped, self.place)))
        attribution = _DASH.join(part for part in (markdown.escaped(self.said), rest) if part)
        mark = f" [{self.outcome}]" if self.outcome else ""
        block = "> " if self.quoted else ""
        return f"{block}{markdown.escaped(self.words + mark)}\n\n— {attribution}"


def of_statement(mission: Mission, statement: Statement) -> Citation | None:
    """A statement's words; where it has none of the source, its own, marked as such."""
    passage = worded(statement)
    if passage is None and statement.text is None:
        return None
    said = _who_and_how(mission, statement)
    tied = mission.said_with.get(statement.id, ())
    if tied:
        said += f", in one sentence with {', '.join(map(_short_words, tied))}"
    cited = passage or next(iter(statement.passages), None)
    return Citation(
        words=in_quotation_marks(passage) if passage else short(statement),
        quoted=passage is not None,
        outcome=outcome_of(mission, passage),
        said=said if passage else f"{OWN_WORDS}: {said}",
        document=in_order_of_a_list(mission.source),
        place=_place(mission, cited),
        link=link_to_words(mission, passage),
    )


def _short_words(statement: Statement) -> str:
    passage = worded(statement)
    return in_quotation_marks(passage) if passage else short(statement)


def of_quotation(mission: Mission, quotation: Quotation, sentence: int | None = None) -> Citation:
    """A quotation, or one of its sentences, counted from 1."""
    words = quotation.sentences[sentence - 1] if sentence else whole(quotation)
    said = by(mission, quotation)
    passages = quoted(quotation) if quotation.passages else ()
    passage = next((each for each in passages if sentence is None or _holds(each, words)), None)
    spans = (words,) if sentence else tuple(part for each in passages for part in each.wording)
    cited = Passage(paragraph=passage.paragraph, wording=spans) if passage else None
    held = passages if sentence is None else (cited,)
    return Citation(
        words=f"“{words}”",
        outcome=next(filter(None, (outcome_of(mission, each) for each in held)), ""),
        said=f"{said}, sentence {sentence} of the quotation" if sentence else said,
        document=in_order_of_a_list(mission.source),
        place=_place(mission, passage),
        link=link_to_words(mission, cited),
    )


def _holds(passage: Passage, words: str) -> bool:
    return any(words in part for part in passage.wording)


def of_part(mission: Mission, part: Sourced) -> Citation | None:
    """The words that a meeting, a person, a place or a case rests on; None where it has none."""
    passage = worded(part)
    if passage is None:
        return None
    return Citation(
        words=in_quotation_marks(passage),
        outcome=outcome_of(mission, passage),
        document=in_order_of_a_list(mission.source),
        place=_place(mission, passage),
        link=link_to_words(mission, passage),
    )


def worded(part: Sourced) -> Passage | None:
    """The first of a thing's places in the source of which it has the words."""
    return next((passage for passage in part.passages if passage.wording), None)


def whole(quotation: Quotation) -> str:
    """All sentences of a quotation, without quotation marks; [...] where words stand between."""
    broken = {each.before for each in quotation.breaks if each.by}
    words = quotation.sentences[0]
    for number, sentence in enumerate(quotation.sentences[1:], start=2):
        words += f" [...] {sentence}" if number in broken else f" {sentence}"
    return words


def by(mission: Mission, quotation: Quotation) -> str:
    """Whose words a quotation is, with group, country and the function that is printed with it."""
    brief = bool(quotation.speaker_function)
    known = (_named(mission, id, brief=brief) for id in quotation.said_by if id != UNLISTED)
    name = " and ".join(known) or quotation.document or quotation.speaker_as_printed
    words = ", ".join(part for part in (name, quotation.speaker_function) if part)
    return words + unchecked(quotation)


def _who_and_how(mission: Mission, statement: Statement) -> str:
    """Who said it, with the words of the source for who and how, and what it is part of."""
    parts = []
    if statement.quotation is not None:
        parts.append(by(mission, mission.item(statement.quotation, Quotation)))
    else:
        speakers = " and ".join(_named(mission, id) for id in statement.said_by if id != UNLISTED)
        parts += [speakers + qualifier(statement, "speaker")] if speakers else []
    printed = (statement.speaker_as_printed, statement.verb)
    parts += [f"“{words}”" for words in printed if words]
    # The verb as printed says of which kind it is; where there is none, the kind has to.
    parts += [] if statement.verb else [label(statement.kind).lower()]
    if statement.quotation is not None:
        parts.append(f"sentence {statement.sentence} of the quotation")
    return ", ".join([*parts, *([READING_OPEN] if statement.reading_open else [])])


def _named(mission: Mission, speaker: Id | None, *, brief: bool = False) -> str:
    if speaker is None:
        return ""
    item = mission.items.get(speaker)
    if isinstance(item, Participant):
        return with_affiliation(item)
    if isinstance(item, Counterpart) and not brief:
        return described(item)
    return mission.name_of(speaker)


def _place(mission: Mission, passage: Passage | None) -> tuple[str, ...]:
    visit = mission.visit
    country = countries_words(visit.countries or visit.countries_of_concern)
    what = ", ".join(part for part in (visit.kind, country) if part)
    days = dates_words(visit.dates) if visit.dates else ""
    parts = [published_words(mission.source), what, days]
    parts += [f"para. {passage.paragraph}"] if passage else []
    return tuple(part for part in parts if part)
