"""Items of a record as articles of a page in HTML, made from the blocks that the screen shows."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from missiontui.document.blocks import Block, Document, Link, Role, Row, Section, Span
from missiontui.document.layout import begins_right_to_left
from missiontui.document.means import OfferedMeans
from missiontui.document.tabs import BRIEF, paragraph_id, row_of
from missiontui.export.formats.html_elements import element, link, text
from missiontui.export.text_fragment import link_to_words
from missiontui.model import (
    GAPS,
    SOURCE,
    VISIT,
    Direction,
    Id,
    Means,
    Mission,
    Passage,
    Quotation,
    Source,
    Sourced,
    Translation,
    WebLink,
)
from missiontui.typed import NamedTuple

_LOWEST = 6
"""The lowest level of headings."""
_NAMED_BY_ROW = (BRIEF, VISIT, SOURCE)
"""The documents that begin with no name; that of their row serves."""
_QUOTED = (Role.QUOTE, Role.MARKED)
_LOOKS = {
    Role.STRONG: "strong",
    Role.KIND: "b",
    Role.MARKED: "mark",
    Role.QUIET: "span",
    Role.MUTED: "span",
    Role.OPEN: "span",
}
"""The elements of roles that have one; any other is plain text."""
_PARAGRAPH = re.compile(r"¶ (\d+)")


class Page(NamedTuple):
    """The page that items are set on."""

    mission: Mission
    """The record."""
    shown: frozenset[Id]
    """The rows that stand on it."""

    def address(self, link: Link) -> str:
        """The address within the page of what a line leads to; empty where it is not on it."""
        id = row_of(self.mission, link.id)
        if id not in self.shown:
            return ""
        number = f"_{link.mark}" if isinstance(link.mark, int) else ""
        return f"#{quote(fragment(id) + number)}"

    def tongue(self, words: str, language: str | None = None) -> dict[str, str]:
        """The attributes of words in another language or direction than that of the page."""
        is_rtl = begins_right_to_left(words)
        found = {}
        if language and language != self.mission.language:
            found["lang"] = language
        if is_rtl is not (self.mission.direction is Direction.RTL):
            found["dir"] = "rtl" if is_rtl else "ltr"
        return found

    def english(self) -> dict[str, str]:
        """The attributes of words of this program, which are English."""
        language = (self.mission.language or "").lower().split("-")[0]
        return {} if language == "en" else {"lang": "en"}


def fragment(id: Id) -> str:
    """The name that a row has on the page: its id; no id of a record holds a low line."""
    return id.replace(" ", "_")


def article(page: Page, section: Section, row: Row, level: int) -> str:
    """The article of a row; its heading is of the given level, or of the lowest there is."""
    document = section.document(page.mission, row.id, None)
    heading, rest = _heading(page, row, document, min(level, _LOWEST))
    # The section itself has the name that the source shares with it.
    name = {} if row.id == SOURCE else {"id": fragment(row.id)}
    contents = _Item(page, row.id).contents(rest)
    return element("article", f"\n{heading}\n{contents}\n", name)


def _heading(page: Page, row: Row, document: Document, level: int) -> tuple[str, Document]:
    """What an item is and its name, and the blocks that are left."""
    first, *rest = document
    kind = text(first.text)
    if first.aside:
        kind += element("span", f" · {_with_paragraphs(page, first.aside)}", {"class": "aside"})
    if rest and [span.role for span in rest[0].spans] == [Role.STRONG] and not rest[0].labelled:
        name = rest.pop(0).text
    elif row.id in _NAMED_BY_ROW:
        name = "".join(span.text for span in row.spans)
    else:
        attributes = {"class": "kind", **page.tongue(first.text)}
        return element(f"h{level}", kind, attributes), tuple(rest)
    above = element("p", kind, {"class": "kind", **page.tongue(first.text)})
    named = element(f"h{level}", text(name), page.tongue(name))
    return element("hgroup", f"{above}{named}"), tuple(rest)


def _with_paragraphs(page: Page, words: str) -> str:
    """Words in which each paragraph of the source is a link to it."""
    html, at = "", 0
    for match in _PARAGRAPH.finditer(words):
        address = page.address(Link(paragraph_id(int(match[1]))))
        html += text(words[at : match.start()]) + link(text(match[0]), address)
        at = match.end()
    return html + text(words[at:])


def _runs(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Blocks with those that stand in one form with them, in which each label stands once."""
    run: list[Block] = []
    labels: set[str] = set()
    for block in blocks:
        is_new = block.label == "" or block.label not in labels
        if run and run[0].label and block.labelled and not block.space and is_new:
            run.append(block)
        else:
            if run:
                yield run
            run, labels = [block], set()
        labels.add(block.label)
    if run:
        yield run


class _Item:
    """The setting of one item's blocks."""

    def __init__(self, page: Page, id: Id) -> None:
        self._page = page
        self._id = id
        self._item = page.mission.items.get(id)
        self._numbered = deque(enumerate(self._parts(), start=1))

    def _parts(self) -> tuple[str, ...]:
        """The texts to which lines elsewhere lead by a number: sentences, or gaps."""
        if isinstance(self._item, Quotation):
            return self._item.sentences
        return tuple(gap.text for gap in self._page.mission.gaps) if self._id == GAPS else ()

    def contents(self, blocks: Document) -> str:
        """The HTML of blocks: forms, quotations and paragraphs."""
        return "\n".join(self._run(run) for run in _runs(blocks))

    def _run(self, run: list[Block]) -> str:
        first = run[0]
        if first.label:
            return self._form(run)
        if first.spans and first.spans[0].role in _QUOTED:
            return self._quotation(first)
        return element("p", self._line(first), self._attributes(first))

    def _attributes(self, block: Block) -> dict[str, str]:
        """The attributes of a line: its tongue, and that its white space is no mere gap."""
        language = block.holds.language if isinstance(block.holds, Translation) else None
        tells = "  " in block.text or "\n" in block.text
        return {**self._page.tongue(block.text, language), "class": "kept" if tells else ""}

    def _form(self, run: list[Block]) -> str:
        groups: list[str] = []
        for block in run:
            line = element("dd", self._line(block), self._attributes(block))
            if block.label:
                groups.append(element("dt", text(block.label), self._page.english()))
            groups[-1] += line
        attributes = {"class": "spaced" if run[0].space else ""}
        return element("dl", "".join(element("div", group) for group in groups), attributes)

    def _quotation(self, block: Block) -> str:
        """Words of the source, and below them their paragraph, outcome and link."""
        mission = self._page.mission
        passage = block.holds if isinstance(block.holds, Passage) else None
        address = link_to_words(mission, passage)
        language = self._item.language if isinstance(self._item, Quotation) else None
        attributes = self._page.tongue(block.text, language or mission.source.language)
        words = element("p", self._spans(block))
        quoted = element("blockquote", words, {"cite": address or "", **attributes})
        below = [_with_paragraphs(self._page, block.aside)] if block.aside else []
        below += [link("in the source", address)] if address else []
        caption = element("figcaption", " · ".join(below), self._page.english())
        return element("figure", quoted + (caption if below else ""))

    def _line(self, block: Block) -> str:
        """The words of a block, linked to what it leads to, and its aside."""
        words, address = _words_and_address(block.holds)
        if block.link:
            line = link(self._spans(block), self._page.address(block.link))
        elif address and words in block.text:
            line = _linked(block, words, address)
        else:
            line = self._spans(block)
        if not block.aside:
            return line
        aside = _with_paragraphs(self._page, block.aside)
        return f"{line} {element('span', aside, {'class': 'aside'})}"

    def _spans(self, block: Block) -> str:
        return "".join(self._span(span, is_line=block.labelled) for span in block.spans)

    def _span(self, span: Span, *, is_line: bool) -> str:
        html = _in_its_look(span.role, text(span.text))
        if is_line or not self._numbered or self._numbered[0][1] != span.text:
            return html
        number, _ = self._numbered.popleft()
        return element("span", html, {"id": f"{fragment(self._id)}_{number}"})


def _words_and_address(holds: Passage | Sourced | None) -> tuple[str, str]:
    """The words of a block that are an address or a number, and the link to what they name."""
    match holds:
        case Means(value=value):
            return value, OfferedMeans(holds, "", "").address or ""
        case Source(url=url) | Translation(url=url) | WebLink(url=url) if url:
            return url, url
        case _:
            return "", ""


def _linked(block: Block, words: str, address: str) -> str:
    """A line in which the address is a link; a title before it, or a label behind it, is none."""
    line = block.text
    is_first = isinstance(block.holds, Means)
    before, found, after = line.partition(words) if is_first else line.rpartition(words)
    html = text(before) + link(text(found), address) + text(after)
    return _in_its_look(block.spans[0].role, html)


def _in_its_look(role: Role, html: str) -> str:
    name = _LOOKS.get(role)
    if name is None:
        return html
    return element(name, html, {"class": role.value} if name == "span" else None)
