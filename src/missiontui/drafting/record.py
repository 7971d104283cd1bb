"""The draft of a record: what was found, where the text has it, and the text beside it.

Each paragraph stands as a comment before the part of the record where its facts will mostly go.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from missiontui.drafting import entries, reference
from missiontui.drafting.findings import Found, found_in
from missiontui.drafting.highlights import Highlight
from missiontui.drafting.ids import Ids
from missiontui.drafting.paragraphs import Paragraph, sentences
from missiontui.drafting.sorting import is_heading, parts_of
from missiontui.drafting.statements import Statements
from missiontui.drafting.template import SCHEMA_LINE, entry_of, skeleton, skeleton_of_source
from missiontui.drafting.yaml_text import (
    Value,
    Written,
    comments,
    indented,
    lines_of,
    list_of,
)
from missiontui.model import ContactKind
from missiontui.model.wording import digest

_HEAD = """\
A draft that missiontui new made. What it filled in is marked unchecked: hold it against the
text, then delete the line with the note. Lines that begin with one # are keys that you may
want: take the # away and fill them in. Paragraphs stand where their facts will mostly go.
docs/drafts.md leads on; missiontui check FILE tells what is wrong, and what is unchecked."""
_ORDER = (
    *("visit", "cities", "meetings", "delegation", "counterparts", "statements", "cases"),
    *("quotations", "contacts", "links", "abbreviations", "gaps"),
)
"""The parts of a record behind its source, in its order."""
_LANGUAGE = "# language: tag of the record's own words, such as en"
_ENTRY_BY_ENTRY = ("meetings", "statements")
_ALWAYS = ("visit", "delegation", "counterparts", "cases", "gaps")
"""Parts that a text may tell of in any of its paragraphs."""
_WITH_SKELETON = ("contacts", *_ALWAYS)


def draft(text: str, file: str | None = None, highlights: Sequence[Highlight] = ()) -> str:
    """The draft of a record of a text, of highlights, or of both.

    Args:
        text: The text of a release; empty where there are only highlights.
        file: The file that holds it, named from the record's folder; None where it lies elsewhere.
        highlights: Highlights in the document that the text is of.
    """
    return _Draft(text, file, highlights).written()


class _Draft:
    """A draft while it is put together."""

    def __init__(self, text: str, file: str | None, highlights: Sequence[Highlight]) -> None:
        self._found = found_in(text)
        self._parts = parts_of(self._found)
        self._open = _open_things(self._found)
        self._digest = digest(text) if text else None
        self._file = file
        self._highlights = highlights
        self._ids = Ids()
        members = [places[0].name for places in self._found.members]
        self._people = {name: self._ids.of(name, "participant") for name in members}
        self._quotation_ids = [
            self._ids.of(f"{each.speaker.name if each.speaker else ''} quotation", "quotation")
            for each in self._found.quotations
        ]
        self._statements = Statements(highlights, self._found, self._ids)

    def written(self) -> str:
        """The whole file."""
        title = lines_of({"title": reference.title(self._found, self._highlights)})
        blocks = [[SCHEMA_LINE, *_prose(_HEAD.splitlines())], [*title, _LANGUAGE], self._source()]
        values = self._values()
        blocks += [self._part(part, values.get(part)) for part in _ORDER]
        return "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"

    # The parts -------------------------------------------------------------------------------

    def _source(self) -> list[str]:
        source = reference.source(self._found, self._digest, self._file, self._highlights)
        keys = [line for line in skeleton_of_source() if _key(line) not in source]
        return [
            *self._comments("source"),
            "source:",
            *indented([*lines_of(source), *comments(keys)]),
        ]

    def _part(self, part: str, value: Value | None) -> list[str]:
        """The paragraphs of a part, and what was found of it, or a skeleton."""
        if part in _ENTRY_BY_ENTRY:
            return self._entry_by_entry(part)
        lines = self._comments(part)
        begun = lines_of({part: value}) if value else []
        if part == "visit" and isinstance(value, Mapping) and value:
            begun += indented(comments(_missing(part, value)))
        if part == "contacts":
            begun += self._open_contacts(begun=bool(value))
        if not begun and part in _WITH_SKELETON and (lines or part in _ALWAYS):
            begun = comments(skeleton(part))
        return [*lines, *begun]

    def _entry_by_entry(self, part: str) -> list[str]:
        """A list whose entries are mostly to be written: each paragraph with a skeleton of one."""
        said = self._said() if part == "statements" else []
        paragraphs = [each for each in self._found.paragraphs if self._parts[each.number] == part]
        head = [] if said and f"{part}:" in said else [f"# {part}:"]
        lines = [*said, *head] if said or paragraphs else []
        for paragraph in paragraphs:
            lines += _prose(self._paragraph(paragraph))
            if not is_heading(paragraph):
                lines += comments(entry_of(part, paragraph.number))
        return lines

    def _values(self) -> dict[str, Value]:
        """What was found, by the part of the record that it belongs to."""
        found, ids = self._found, self._ids
        people = entries.participants(found, self._people)
        known = [each for each in found.contacts if each.kind]
        return {
            "visit": entries.visit(found),
            "cities": entries.cities(found, ids),
            "delegation": {"participants": people} if people else {},
            "quotations": entries.quotations(found, self._quotation_ids, self._people),
            "contacts": [entries.contact(each, ids.of(each.name, "contact")) for each in known],
            "links": entries.links(found),
            "abbreviations": entries.abbreviations(found),
        }

    def _said(self) -> list[str]:
        """The statements that were highlighted, and what of the highlights has no place."""
        remarks = [f"– {remark}" for remark in self._statements.remarks(None)]
        if number := self._statements.left_out:
            remarks.append(f"– left out for characters that no record holds: {number}")
        lines = self._statements.lines(self._quotation_ids, self._people)
        return [*_prose(remarks), *(["statements:", *indented(lines)] if lines else [])]

    def _open_contacts(self, *, begun: bool) -> list[str]:
        """Contacts of which the text does not say what answers, as keys to be filled in."""
        open_ = [each for each in self._found.contacts if each.kind is None]
        lines = []
        for each in open_:
            entry = entries.contact(each, self._ids.of(each.name, "contact"))
            entry["kind"] = Written(" | ".join(kind.value for kind in ContactKind))
            entry["name"] = each.name or "name as printed"
            lines += indented(list_of([entry]))
        if not lines:
            return []
        why = "The text does not say what answers here: choose the kind, and take the # away."
        head = [] if begun else ["# contacts:"]
        return [*_prose([why]), *head, *comments(lines)]

    # The text as comments --------------------------------------------------------------------

    def _comments(self, part: str) -> list[str]:
        """The paragraphs whose facts belong to a part."""
        found = (each for each in self._found.paragraphs if self._parts[each.number] == part)
        return _prose([line for each in found for line in self._paragraph(each)])

    def _paragraph(self, paragraph: Paragraph) -> list[str]:
        """A paragraph, a sentence a line, with its number and with remarks."""
        remarks = (f"– {remark}" for remark in self._remarks(paragraph))
        lines = (*sentences(paragraph.text), *remarks)
        return [f"¶ {paragraph.number}", *indented(lines)]

    def _remarks(self, paragraph: Paragraph) -> Iterator[str]:
        """What was found in a paragraph and is not certain enough to be filled in."""
        yield from self._open.get(paragraph.number, ())
        yield from self._statements.remarks(paragraph.number)


def _open_things(found: Found) -> dict[int, list[str]]:
    """Remarks on each paragraph: on what was found in it and has no certain place."""
    remarks: dict[int, list[str]] = {}
    for number, date in found.dates:
        if (number, date) not in (found.visit, found.published):
            remarks.setdefault(number, []).append(f"“{date.words}” in EDTF: {date.edtf}")
    for member in found.others:
        words = f"not taken for a member of the delegation: {member.words}"
        remarks.setdefault(member.paragraph, []).append(words)
    for quotation in found.unattributed:
        words = f"no speaker is named beside these words: “{quotation.sentences[0]}”"
        remarks.setdefault(quotation.paragraph, []).append(words)
    return remarks


def _missing(part: str, value: Mapping[str, Value]) -> list[str]:
    """The lines of the skeleton of a part for the keys that it does not have."""
    lines: list[str] = []
    key = ""
    for line in skeleton(part)[1:]:
        inner = line.removeprefix("  ")
        key = key if inner.startswith(" ") else _key(inner)
        lines += [] if key in value else [inner]
    return lines


def _key(line: str) -> str:
    """The key of a line of a skeleton."""
    return line.partition(":")[0]


def _prose(lines: list[str]) -> list[str]:
    """Comments that are no keys: they begin with two #."""
    return [f"#{line}" for line in comments(lines)]
