"""The sum of holding a record against the attached text of its source, and what does not match."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.blocks import Block, Document, Link, Role, field, paragraph, spaced
from missiontui.document.evidence import in_context, outcome_words
from missiontui.document.names import kind_and_words
from missiontui.document.tabs import paragraph_id, tab_of
from missiontui.model import Mission, Statement
from missiontui.model.verdicts import Shift, Standing, Verdict
from missiontui.model.wording import is_of
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.model.comparison import Comparison
    from missiontui.model.verbatim import Verbatim

NOT_HELD = "No text is attached: the wording of this record was not held against its source."
OTHER_TEXT = "By its SHA-256 it is another text than the one that the record was made from."
NOT_RECORDED = "not recorded"
"""The label of words of the attached text that nothing rests on."""
_KEYS = {"wording": "wording", "by": "words between"}
_LONGEST = 60
"""The most of a wording that the list shows, in characters."""


def held_against_text(mission: Mission) -> Document:
    """The sum, the shift of paragraphs, and each text that does not match, with where it is."""
    if mission.comparison is None:
        reason = NOT_HELD
        if mission.source_text_problem:
            reason = (
                f"The attached text {mission.source.file} cannot be read "
                f"({mission.source_text_problem}): wording was not held against it."
            )
        return (paragraph(reason, Role.OPEN, space=True),)
    sentences = [sum_words(mission.comparison)]
    if shift := shift_words(mission.comparison.shifts):
        sentences.append(f"The attached text numbers its paragraphs {shift}.")
    if left := unrecorded_words(mission):
        sentences.append(left)
    text, digest = "\n\n".join(mission.source_text or ()), mission.source.sha256
    if digest and not is_of(text, digest):
        sentences.append(OTHER_TEXT)
    return (
        *(paragraph(sentence, space=True) for sentence in sentences),
        *spaced([_line(mission, *found) for found in mission.comparison.unmatched]),
    )


def sum_words(comparison: Comparison) -> str:
    """Number of verbatim texts of each outcome: "95 verbatim texts: 94 match, 1 differs"."""
    counts = comparison.counts
    words = {
        Standing.MATCHES: ("matches", "match"),
        Standing.ELSEWHERE: ("stands in another paragraph", "stand in other paragraphs"),
        Standing.DIFFERS: ("differs", "differ"),
        Standing.NOT_FOUND: ("is not found", "are not found"),
    }
    parts = [
        f"{counts[standing]} {one if counts[standing] == 1 else many}"
        for standing, (one, many) in words.items()
        if counts[standing]
    ]
    number = sum(counts.values())
    texts = "1 verbatim text" if number == 1 else f"{number} verbatim texts"
    if counts[Standing.MATCHES] == number:
        parts = ["it matches" if number == 1 else "all match"]
    return f"Held against the attached text: {texts}; {', '.join(parts)}."


def unrecorded_words(mission: Mission) -> str:
    """Number of paragraphs of the attached text with words that nothing rests on; empty if none."""
    number, of = len(mission.unrecorded), len(mission.source_text or ())
    have = "has" if number == 1 else "have"
    return f"{number} of {of} paragraphs {have} words that are not recorded." if number else ""


def shift_words(shifts: tuple[Shift, ...]) -> str:
    """Shifts of the numbers of paragraphs: "2 higher from ¶ 1 on"."""
    words = []
    for shift in shifts:
        by = f"{abs(shift.by)} {'higher' if shift.by > 0 else 'lower'}" if shift.by else "the same"
        words.append(f"{by} from ¶ {shift.start} on")
    return ", ".join(words)


def _line(mission: Mission, verbatim: Verbatim, verdict: Verdict) -> Block:
    text = _words(mission, verbatim)
    link = None
    if verbatim.owner and tab_of(mission, verbatim.owner):
        link = Link(verbatim.owner)
    elif verbatim.paragraphs:
        link = Link(paragraph_id(verbatim.paragraphs[0]))
    return field(outcome_words(verdict, *verbatim.paragraphs), text, link=link)


def in_one_line(mission: Mission, verbatim: Verbatim, verdict: Verdict) -> str:
    """A verbatim text that does not match, where there is one line for it, with what differs."""
    outcome = outcome_words(verdict, *verbatim.paragraphs)
    found = verdict.difference
    differs = ""
    if found:
        mine, theirs = (in_context(found, words) for words in (found.recorded, found.printed))
        differs = f"; “{''.join(mine)}”, the source “{''.join(theirs)}”"
    signs = f" ({found.signs[0]}, {found.signs[1]})" if found and found.signs else ""
    return f"{_words(mission, verbatim)}: {outcome}{differs}{signs}"


def unmatched_of(mission: Mission, id: str, key: str) -> Iterator[str]:
    """The verbatim texts of an item that do not match, a line each.

    Args:
        mission: The record.
        id: The item; empty for the record itself.
        key: The key of the format under which they stand; the sentences of a quotation are its
            wording.
    """
    if mission.comparison is None:
        return
    key = "wording" if key == "sentences" else key
    for verbatim, verdict in mission.comparison.unmatched:
        if (verbatim.owner or "") == id and verbatim.key == key:
            yield in_one_line(mission, verbatim, verdict)


def _words(mission: Mission, verbatim: Verbatim) -> str:
    words = " [...] ".join(verbatim.words)
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
    place = "".join(f"¶ {number}, " for number in verbatim.paragraphs[:1])
    text = f"{place}{_KEYS.get(verbatim.key, verbatim.key.replace('_', ' '))}: “{shown}”"
    return f"{text} ({_owner(mission, verbatim)})"


def _owner(mission: Mission, verbatim: Verbatim) -> str:
    item = mission.items.get(verbatim.owner) if verbatim.owner else None
    if isinstance(item, Statement):
        return kind_and_words(item)
    return verbatim.owner or "title of the record"
