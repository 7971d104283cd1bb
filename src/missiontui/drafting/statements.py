"""Statements of a draft, made of highlights: their words are the document's, their kind a tag's.

Highlights without a tag that is a kind, or with several, become remarks: no kind is guessed, and no
speaker is, but for words that lie in a quotation whose speaker the text names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from missiontui.drafting.entries import Entry, quoted_words, speaker_id
from missiontui.drafting.findings import Found
from missiontui.drafting.highlights import Highlight
from missiontui.drafting.ids import Ids
from missiontui.drafting.locating import Located, Places, Words
from missiontui.drafting.paragraphs import is_clean
from missiontui.drafting.yaml_text import Value, Written, indented, list_of, quoted
from missiontui.model import StatementKind

_KINDS = {kind.value: kind for kind in StatementKind}
_OPEN = 1 << 30
"""The number of a paragraph behind all others."""
_WORDS_OF_ID = 6
_LONGEST_LIST = 50
"""The most places of one statement."""


class _Marked(NamedTuple):
    """A highlight with the places of its words."""

    highlight: Highlight
    places: tuple[Located, ...]

    @property
    def kind(self) -> StatementKind | None:
        """The one kind of statement among its tags; None where there is none, or several."""
        kinds = [_KINDS[tag] for tag in self.highlight.tags if tag in _KINDS]
        return kinds[0] if len(kinds) == 1 else None

    @property
    def words(self) -> tuple[Words, ...]:
        """Its words with their paragraphs; empty where the place of any of them is open."""
        found = [each.words for each in self.places]
        return tuple(part for each in found for part in each) if all(found) else ()

    @property
    def first(self) -> tuple[int, int]:
        """Its place in the text; behind all where it is open."""
        return min((each[:2] for each in self.words), default=(_OPEN, 0))


class Statements:
    """The statements of some highlights, and remarks on those that are none."""

    def __init__(self, highlights: Sequence[Highlight], found: Found, ids: Ids) -> None:
        self._found = found
        self._ids = ids
        places = Places(found.paragraphs)
        marked = [
            _Marked(each, tuple(places.find(quote) for quote in each.quotes))
            for each in highlights
            if _is_clean(each)
        ]
        self.left_out = len(highlights) - len(marked)
        """Number of highlights that hold characters that no record may hold."""
        with_kind = sorted((each for each in marked if each.kind), key=lambda each: each.first)
        self._groups = _together(with_kind)
        self._remarks: dict[int | None, list[str]] = {}
        for each in (each for each in marked if not each.kind):
            number = each.words[0].paragraph if each.words else None
            self._remarks.setdefault(number, []).append(f"highlighted: {_remark(each.highlight)}")

    def remarks(self, number: int | None) -> list[str]:
        """Remarks on highlights without a kind in a paragraph; None for those of no paragraph."""
        return self._remarks.get(number, [])

    def lines(self, quotation_ids: Sequence[str], people: Mapping[str, str]) -> list[str]:
        """The list of statements; the words whose paragraph is open follow as comments."""
        lines: list[str] = []
        for group in self._groups:
            entry = self._entry(group, quotation_ids, people)
            lines += list_of([entry])
            if not group[0].words:
                lines += indented(_open_words(group[0].highlight))
        return lines

    def _entry(
        self, group: list[_Marked], quotation_ids: Sequence[str], people: Mapping[str, str]
    ) -> Entry:
        first = group[0]
        kind = first.kind or StatementKind.FINDING
        note, exact = first.highlight.note, first.highlight.quotes[0].exact
        words = tuple(part for each in group for part in each.words)
        said = self._said(words, quotation_ids, people)
        short = " ".join((note or exact).split(" ")[:_WORDS_OF_ID])
        questions: list[Value] = []
        if not said:
            questions.append(_question("speaker", "Who says this? Left out, it is the delegation."))
        if not note:
            questions.append(_question("text", "Say it in your own words: these are the source’s."))
        if not first.words:
            questions.append(_question("paragraph", self._why_open(first)))
        return {
            "id": Written(self._ids.of(short, kind.value)),
            "kind": Written(kind.value),
            **said,
            "text": note or exact,
            "topics": [tag for tag in first.highlight.tags if tag not in _KINDS],
            **_passages(group),
            "notes": Written(f"[{questions[0]}]") if len(questions) == 1 else questions,
        }

    def _why_open(self, marked: _Marked) -> str:
        if not self._found.paragraphs:
            return "The words stand below: no text was given in which to find their paragraph."
        open_ = next(each for each in marked.places if not each.words)
        if open_.number == 0:
            return "The words stand below: they are not in the text."
        return f"The words stand below: the text has them {open_.number} times."

    def _said(
        self, words: Sequence[Words], quotation_ids: Sequence[str], people: Mapping[str, str]
    ) -> Entry:
        """The quotation and the sentence that hold all words, with its speaker."""
        for quotation, id in zip(self._found.quotations, quotation_ids, strict=True):
            inside = {quotation.paragraph, *(each.paragraph for each in quotation.breaks)}
            holding = [
                number
                for number, sentence in enumerate(quotation.sentences, start=1)
                if words and all(each.words in sentence for each in words)
            ]
            if len(holding) == 1 and all(each.paragraph in inside for each in words):
                speaker = speaker_id(quotation, people)
                said: Entry = {"quotation": Written(id), "sentence": Written(holding[0])}
                return {"speaker": Written(speaker), **said} if speaker else said
        return {}


def _is_clean(highlight: Highlight) -> bool:
    texts = (*highlight.tags, highlight.note, *(each.exact for each in highlight.quotes))
    return all(map(is_clean, texts))


def _together(marked: Sequence[_Marked]) -> list[list[_Marked]]:
    """Highlights that are one statement: of one kind and topics, with the same note."""
    groups: dict[object, list[_Marked]] = {}
    for at, each in enumerate(marked):
        key = (each.highlight.note, each.highlight.tags) if each.highlight.note else at
        groups.setdefault(key if each.words else at, []).append(each)
    return [group[:_LONGEST_LIST] for group in groups.values()]


def _passages(group: list[_Marked]) -> Entry:
    """The words of a statement by paragraph: those of its first, then of the others."""
    by_paragraph: dict[int, list[Words]] = {}
    for words in sorted(part for each in group for part in each.words):
        inside = by_paragraph.setdefault(words.paragraph, [])
        if not inside or words.at >= inside[-1].at + len(inside[-1].words):
            inside.append(words)
    passages = [_passage(number, words) for number, words in by_paragraph.items()]
    if not passages:
        return {}
    return {**passages[0], "also_in": passages[1:]}


def _passage(number: int, words: list[Words]) -> Entry:
    parts = [quoted_words(each.words) for each in words]
    return {"paragraph": Written(number), "wording": parts[0] if len(parts) == 1 else parts}


def _question(about: str, text: str) -> Written:
    return Written(f"{{kind: unchecked, about: {about}, text: {quoted(text)}}}")


def _open_words(highlight: Highlight) -> list[str]:
    """The words of a statement whose paragraph is open, as keys to be filled in."""
    words = [quoted(each.exact) for each in highlight.quotes]
    shown = words[0] if len(words) == 1 else f"[{', '.join(words)}]"
    return ["# paragraph: its number", f"# wording: {shown}"]


def _remark(highlight: Highlight) -> str:
    words = " [...] ".join(each.exact for each in highlight.quotes)
    parts = [f"“{words}”", highlight.note, ", ".join(highlight.tags)]
    return "; ".join(part for part in parts if part)
