"""Markdown (CommonMark 0.31): the record as a document to read, in the words of the screen."""

from __future__ import annotations

from missiontui.document.blocks import Block, Document, Heading, Role, Row, Section
from missiontui.document.evidence import in_quotation_marks, places_of
from missiontui.document.names import subtitle
from missiontui.document.sections import in_order
from missiontui.document.tabs import BRIEF, paragraph_number
from missiontui.export.addresses import link_of
from missiontui.export.formats import NothingToExportError
from missiontui.export.markdown import escaped, linked
from missiontui.export.reference import reference_as_markdown
from missiontui.export.text_fragment import link_to_words
from missiontui.model import VISIT
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options
    from missiontui.model import Id, Mission

LEAVES_OUT = (
    "The attached text of the source: only the words that something rests on.",
    "Ids, and the keys of the format.",
    "The direction of the script, and languages, for which Markdown has no mark.",
)
_TOP = 3
"""The level of the headings below those of the tabs."""


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:  # noqa: ARG001  # of others
    """The chosen parts, a heading for each tab and each item; every line of text is one line.

    Raises:
        NothingToExportError: if nothing that was chosen is in the record.
    """
    parts = [part for section in in_order() for part in _section(mission, section, chosen)]
    if not parts:
        raise NothingToExportError("the record has nothing in what was chosen")
    head = [f"# {escaped(mission.title)}", escaped(subtitle(mission))]
    source = reference_as_markdown(mission.source)
    foot = [f"Source: {source}"] if source else []
    return "\n\n".join(filter(None, (*head, *parts, *foot))) + "\n"


def _section(mission: Mission, section: Section, chosen: Chosen) -> Iterator[str]:
    """The parts of a section, with those headings that something chosen stands below."""
    headings = {0: f"## {section.tab.title}"}
    level = _TOP
    for entry in section.entries(mission):
        if isinstance(entry, Heading):
            headings = {at: text for at, text in headings.items() if at <= entry.below}
            level = _TOP + 1 + entry.below
            headings[1 + entry.below] = _heading(level - 1, entry.words)
        elif paragraph_number(entry.id) is None and chosen.has(mission, entry.id):
            yield from headings.values()
            headings = {}
            document = section.document(mission, entry.id, None)
            yield from _item(mission, entry, document, level)


def _heading(level: int, text: str) -> str:
    return f"{'#' * level} {escaped(text)}"


def _item(mission: Mission, row: Row, document: Document, level: int) -> Iterator[str]:
    """An item: what it is and its name as a heading, then its blocks."""
    headline, *blocks = document
    names = ["".join(span.text for span in row.spans)] if row.id in (BRIEF, VISIT) else []
    names.append(headline.text)
    if blocks and _is_title(blocks[0]):
        names.append(blocks.pop(0).text)
    yield _heading(level, " · ".join(names))
    if headline.aside:
        link = link_of(mission, row.id) if headline.aside.startswith("¶") else None
        yield linked(headline.aside, link) if link else escaped(headline.aside)
    yield from _blocks(blocks, _links(mission, row.id))


def _is_title(block: Block) -> bool:
    return not block.labelled and all(span.role is Role.STRONG for span in block.spans)


def _links(mission: Mission, id: Id) -> dict[str, str]:
    """The link to each of the words that an item rests on, as they are shown."""
    found = [passage for _, passage in places_of(mission, id) if passage.wording]
    links = ((in_quotation_marks(each), link_to_words(mission, each)) for each in found)
    return {words: link for words, link in links if link}


def _blocks(blocks: list[Block], links: dict[str, str]) -> Iterator[str]:
    """Paragraphs, quotations, and lists of what has a label."""
    lines: list[str] = []
    label = ""
    for block in blocks:
        if block.labelled:
            label = block.label or ("" if block.space else label)
            lines.append(f"- {_labelled(label, block)}")
            continue
        if lines:
            yield "\n".join(lines)
            lines = []
        label = ""
        yield _unlabelled(block, links)
    if lines:
        yield "\n".join(lines)


def _labelled(label: str, block: Block) -> str:
    text = escaped(_with_aside(block))
    return f"**{escaped(label)}:** {text}" if label else text


def _unlabelled(block: Block, links: dict[str, str]) -> str:
    if _is_title(block):
        return f"**{escaped(block.text)}**"
    if block.spans[0].role is not Role.QUOTE:
        return escaped(_with_aside(block))
    link = links.get(block.text)
    where = linked(block.aside, link) if link and block.aside else escaped(block.aside)
    return f"> {escaped(block.text)}" + (f"\n>\n> — {where}" if where else "")


def _with_aside(block: Block) -> str:
    return " · ".join(part for part in (block.text, block.aside) if part)
