"""The matrix of what was said: a row a statement, and columns that whoever follows it up fills in.

Columns as in the matrices of recommendations of the United Nations human rights bodies (OHCHR): the
recommendation with its reference and topics, then position, steps and assessment.
"""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.evidence import in_quotation_marks
from missiontui.document.names import kind_and_words
from missiontui.document.provenance import gaps, marked
from missiontui.export.cells import record_link, step_words
from missiontui.export.chosen import Chosen
from missiontui.export.citation import by
from missiontui.export.formats import NothingToExportError
from missiontui.export.marks import noted, outcomes, readings_of
from missiontui.export.text_fragment import link_to_words
from missiontui.model import UNLISTED, Case, Mission, Passage, Quotation, Statement
from missiontui.typed import NamedTuple

LEAVES_OUT = (
    "Welcome, praise, recognition, acknowledgement and commitment, which ask for nothing.",
    "The grounds of a statement, and the place and the meeting where it was made.",
    "Places in the source beyond the first.",
    "Itinerary, participants, contacts and whole quotations.",
)
"""What no matrix has room for."""
TO_FILL_IN = ("position", "steps since", "assessment")
"""The columns that are empty."""


class MatrixRow(NamedTuple):
    """A statement: each column with its values, of which there may be none or several."""

    reference: str
    """The statement's id."""
    number: str
    """Its number in the source."""
    topics: tuple[str, ...]
    """The topics it is about."""
    kind: str
    """Its kind, by its sense."""
    verb: str
    """The reporting verb as printed."""
    text: str
    """The statement in own words; empty where its words are open to several readings."""
    wording: str
    """The words of the source, in quotation marks."""
    said_by: str
    """Who said it, with the speaker as printed."""
    addressee: str
    """To whom."""
    deadline: str
    """The time until which it is to be done."""
    said_with: tuple[str, ...]
    """Other statements of the same sentence."""
    cases: tuple[str, ...]
    """Those whom it names."""
    situation: tuple[str, ...]
    """Their situation as of the text."""
    paragraph: str
    """The paragraph of the source."""
    link: str
    """The address that leads to the words."""
    said_before: tuple[str, ...]
    """Statements and cases of other records that it follows."""
    recorded_steps: tuple[str, ...]
    """What became of it, as far as the record tells."""
    marks: tuple[str, ...]
    """What was derived or added, the readings, the outcome against the text, what is not stated."""


_HEADINGS = {
    "verb": "verb as printed",
    "text": "in own words",
    "said_with": "in one sentence with",
    "cases": "case",
    "situation": "situation as of the text",
    "recorded_steps": "steps in the record",
}


def heading(column: str) -> str:
    """The heading of a column of `MatrixRow`."""
    return _HEADINGS.get(column, column.replace("_", " "))


def matrix(mission: Mission, chosen: Chosen) -> tuple[MatrixRow, ...]:
    """The rows of all chosen statements of the first group, quoted ones among them.

    Raises:
        NothingToExportError: if there is none.
    """
    rows = tuple(
        _row(mission, each)
        for each in mission.statements
        if not each.kind.also_said and chosen.has(mission, each.id)
    )
    if not rows:
        raise NothingToExportError(
            "nothing that was chosen is a concern, finding, call, recommendation, expectation or "
            "emphasis"
        )
    return rows


def _row(mission: Mission, statement: Statement) -> MatrixRow:
    passage = _passage(mission, statement)
    cases = [mission.item(id, Case) for id in statement.cases]
    both = with_cases(mission, statement)
    tied = mission.said_with.get(statement.id, ())
    return MatrixRow(
        reference=statement.id,
        number=statement.number or "",
        topics=statement.topics,
        kind=statement.kind.value,
        verb=f"“{statement.verb}”" if statement.verb else "",
        text=marked(statement, "text", statement.text) or "",
        wording=in_quotation_marks(passage) if passage and passage.wording else "",
        said_by=_said_by(mission, statement),
        addressee=marked(statement, "addressee", statement.addressee) or "",
        deadline=marked(statement, "deadline", statement.deadline) or "",
        said_with=tuple(map(kind_and_words, tied)),
        cases=tuple(_who(mission, case) for case in cases),
        situation=tuple(_situation(mission, case) for case in cases if case.situation),
        paragraph=str(passage.paragraph) if passage else "",
        link=(link_to_words(mission, passage) if passage else None) or "",
        said_before=tuple(record_link(each) for part in both for each in part.follows),
        recorded_steps=tuple(step_words(each) for part in both for each in part.steps),
        marks=tuple(_marks(mission, statement, cases)),
    )


def with_cases(mission: Mission, statement: Statement) -> tuple[Statement | Case, ...]:
    """A statement and the cases it names, whose links and steps stand in its row."""
    return (statement, *(mission.item(id, Case) for id in statement.cases))


def _passage(mission: Mission, statement: Statement) -> Passage | None:
    """The words of a statement, else those of its sentence, else its paragraph alone."""
    worded = next((each for each in statement.passages if each.wording), None)
    if worded is None and statement.quotation and statement.sentence:
        quotation = mission.item(statement.quotation, Quotation)
        words = quotation.sentences[statement.sentence - 1]
        places = statement.passages or quotation.passages
        if places:
            return Passage(paragraph=places[0].paragraph, wording=(words,))
    return worded or next(iter(statement.passages), None)


def _said_by(mission: Mission, statement: Statement) -> str:
    printed = f"“{statement.speaker_as_printed}”" if statement.speaker_as_printed else ""
    if statement.quotation is not None:
        quotation = mission.item(statement.quotation, Quotation)
        return f"{by(mission, quotation)}, sentence {statement.sentence} of the quotation"
    if UNLISTED in statement.said_by:
        return printed
    return mission.speaker_name(statement) + (f" ({printed})" if printed else "")


def _who(mission: Mission, case: Case) -> str:
    description = marked(case, "description", case.description)
    return ", ".join(filter(None, (mission.name_of(case.id), description)))


def _situation(mission: Mission, case: Case) -> str:
    return f"{mission.name_of(case.id)}: {marked(case, 'situation', case.situation)}"


def _marks(mission: Mission, statement: Statement, cases: list[Case]) -> Iterator[str]:
    if statement.reading_open:
        yield "several readings, none preferred"
    yield from _marks_of(mission, statement)
    for case in cases:
        for mark in _marks_of(mission, case):
            yield f"{mission.name_of(case.id)}: {mark}"
    open_ = (block.text for part in (statement, *cases) for block in gaps(mission, part.id))
    for text in dict.fromkeys(open_):
        yield f"not stated: {text}"


def _marks_of(mission: Mission, part: Statement | Case) -> tuple[str, ...]:
    return (*readings_of(part), *noted(part), *outcomes(mission, part, part.id))
