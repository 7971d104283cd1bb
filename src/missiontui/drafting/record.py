"""The draft of a record: what was found, where the text has it, and the text beside it.

Each paragraph stands as a comment before the part of the record where its facts will mostly go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from missiontui.drafting import entries
from missiontui.drafting.findings import found_in
from missiontui.drafting.ids import Ids
from missiontui.drafting.paragraphs import Paragraph, is_clean, sentences
from missiontui.drafting.sorting import parts_of
from missiontui.drafting.template import SCHEMA_LINE, example_of, example_of_source
from missiontui.drafting.yaml_text import (
    Value,
    Written,
    comments,
    indented,
    lines_of,
    list_of,
    unchecked,
)
from missiontui.model.wording import digest
from missiontui.reading.characters import FORBIDDEN
from missiontui.reading.scalars import FILE_BELOW

_HEAD = """\
A draft, made of the text of a release. What is filled in is marked unchecked: hold it against the
text, then delete the line with its note. Lines with one # are keys that you may want: take the #
away and fill them in. The paragraphs stand where their facts will mostly go.
docs/drafts.md leads on; missiontui check FILE tells what is wrong, and what is left to check."""
_UNTITLED = "Untitled"
_LONGEST_TITLE = 300
_ORDER = (
    *("visit", "cities", "meetings", "delegation", "counterparts", "statements", "quotations"),
    *("contacts", "links", "abbreviations", "gaps"),
)
"""The parts of a record behind its source, in its order."""
_WITH_EXAMPLE = (
    "visit",
    "meetings",
    "delegation",
    "counterparts",
    "statements",
    "contacts",
    "gaps",
)


def draft(text: str, file: str | None = None) -> str:
    """The draft of a record of a text.

    Args:
        text: The text of a release.
        file: The file that holds it, named from the record's folder; None where it lies elsewhere.
    """
    return _Draft(text, file).written()


class _Draft:
    """A draft while it is put together."""

    def __init__(self, text: str, file: str | None) -> None:
        self._found = found_in(text)
        self._parts = parts_of(self._found)
        self._digest = digest(text)
        self._file = file
        self._ids = Ids()
        members = [places[0].name for places in self._found.members]
        self._people = {name: self._ids.of(name, "participant") for name in members}
        self._quotation_ids = [
            self._ids.of(f"{each.speaker.name if each.speaker else ''} quotation", "quotation")
            for each in self._found.quotations
        ]

    def written(self) -> str:
        """The whole file."""
        parts = [SCHEMA_LINE + "\n" + "\n".join(_prose(_HEAD.splitlines()))]
        parts.append("\n".join([*lines_of({"title": self._title()}), "# language: en"]))
        parts.append("\n".join(self._source()))
        values = self._values()
        written = (self._part(part, values.get(part)) for part in _ORDER)
        parts += ["\n".join(lines) for lines in written if lines]
        return "\n\n".join(parts) + "\n"

    # The parts -------------------------------------------------------------------------------

    def _title(self) -> str:
        first = self._found.paragraphs[0].text if self._found.paragraphs else ""
        clean = " ".join(re.sub(FORBIDDEN, " ", first).split())
        if len(clean) > _LONGEST_TITLE:
            clean = clean[:_LONGEST_TITLE].rpartition(" ")[0] or clean[:_LONGEST_TITLE]
        return clean or _UNTITLED

    def _source(self) -> list[str]:
        number = len(self._found.paragraphs)
        source: dict[str, Value] = {
            "paragraphs": Written(number or ""),
            "sha256": Written(self._digest),
        }
        if self._file and is_clean(self._file) and FILE_BELOW.pattern.fullmatch(self._file):
            source["file"] = entries.quoted_words(self._file)
        first = self._found.paragraphs[0].text if self._found.paragraphs else ""
        if first and is_clean(first) and len(first) <= _LONGEST_TITLE:
            source["title"] = first
            source["paragraph"] = Written(1)
            source["wording"] = entries.quoted_words(first)
        if self._found.published:
            source["published"] = Written(self._found.published[1].start)
            source["notes"] = unchecked("Is this the date of publication?", "published")
        keys = [line for line in example_of_source() if not self._has(line, source)]
        return [*self._comments("source"), "source:", *indented([*lines_of(source), *keys])]

    @staticmethod
    def _has(line: str, source: dict[str, Value]) -> bool:
        return line.removeprefix("# ").partition(":")[0] in source

    def _part(self, part: str, value: Value | None) -> list[str]:
        """The paragraphs of a part, what was found of it, and else an example."""
        lines = [*self._comments(part), *(lines_of({part: value}) if value else ())]
        if part == "contacts":
            lines += self._open_contacts(begun=bool(value))
        if not value and part in _WITH_EXAMPLE and (lines or part in ("counterparts", "gaps")):
            lines += [] if part == "contacts" and self._found.contacts else example_of(part)
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

    def _open_contacts(self, *, begun: bool) -> list[str]:
        """Contacts of which the text does not say what answers, as keys to be filled in."""
        open_ = [each for each in self._found.contacts if each.kind is None]
        lines = []
        for each in open_:
            entry = entries.contact(each, self._ids.of(each.name, "contact"))
            entry["kind"] = Written("person, office, press service or event line")
            entry["name"] = each.name or "Name as printed"
            lines += indented(list_of([entry]))
        if not lines:
            return []
        why = "The text does not say what answers here: choose the kind, and take the # away."
        head = [] if begun else ["# contacts:"]
        return [*_prose([why]), *head, *comments(lines)]

    # The text as comments --------------------------------------------------------------------

    def _comments(self, part: str) -> list[str]:
        lines: list[str] = []
        for paragraph in self._found.paragraphs:
            if self._parts[paragraph.number] == part:
                lines += [f"¶ {paragraph.number}"]
                lines += indented(sentences(paragraph.text))
                lines += indented(f"– {remark}" for remark in self._remarks(paragraph))
        return _prose(lines)

    def _remarks(self, paragraph: Paragraph) -> Iterator[str]:
        """What was found in a paragraph and is not certain enough to be filled in."""
        number, found = paragraph.number, self._found
        for at, date in found.dates:
            if at == number and (at, date) not in (found.visit, found.published):
                yield f"“{date.words}” in EDTF: {date.edtf}"
        for member in found.others:
            if member.paragraph == number:
                yield f"not said to have travelled: {member.words}"
        for quotation in found.unattributed:
            if quotation.paragraph == number:
                yield f"no speaker is named beside these words: “{quotation.sentences[0]}”"


def _prose(lines: list[str]) -> list[str]:
    """Comments that are no keys: they begin with two #."""
    return [f"#{line}" for line in comments(lines)]
