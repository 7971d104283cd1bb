"""Blocks of text with roles, and entries of a list: documents before they have a width."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum

from missiontui.document.tabs import Tab
from missiontui.model import Id, Mission, Passage, Sourced
from missiontui.model.part import Part, part
from missiontui.typed import TYPE_CHECKING, NamedTuple


class Role(Enum):
    """The role of a run of words, which a screen gives a look."""

    PLAIN = "plain"
    STRONG = "strong"
    """Names and titles."""
    KIND = "kind"
    """The word that says what a thing is: CALL, CHAIR."""
    QUIET = "quiet"
    """Such a word where something else is to be read first: WELCOME, the kind above a name."""
    MUTED = "muted"
    """Words that stand beside: labels, places in the source."""
    QUOTE = "quote"
    """Words of the source."""
    MARKED = "marked"
    """Words of the source that one came for."""
    FOUND = "found"
    """Words that were searched for."""
    OPEN = "open"
    """Words on that which the source leaves open, or which was derived or added."""


class Span(NamedTuple):
    """A run of words of one role."""

    text: str
    role: Role = Role.PLAIN


if TYPE_CHECKING:
    Mark = int | Id
else:
    Mark = int | str  # which an id is
"""The mark that a reader comes for: a sentence of a quotation or a gap, by its number from 1; in a
paragraph an item, whose words are marked."""


class Link(NamedTuple):
    """A link: the item that a line leads to."""

    id: Id
    """The item."""
    mark: Mark | None = None
    """The mark to set there."""


@part
class Block(Part):
    """A paragraph, or one line of a form."""

    spans: tuple[Span, ...]
    """Its words."""
    label: str = ""
    """The label before it, in the column of labels."""
    number: str = ""
    """The number of the tab it belongs to, set before the label where there are keys to press."""
    labelled: bool = False
    """True if it keeps to the right of that column, even without a label of its own."""
    indent: int = 0
    """Cells at the left."""
    aside: str = ""
    """The words at the right edge, on the last line or below it."""
    keys: str = ""
    """The keys that copy it: set before the aside where there are keys to press."""
    link: Link | None = None
    """The link that Enter follows."""
    holds: Passage | Sourced | None = None
    """The passage, page, number or address that its words are, for what links to it."""
    cuttable: bool = False
    """True if it may be cut where a screen has no room, because it leads to the whole."""
    space: bool = False
    """True if a blank line stands before it."""

    @property
    def text(self) -> str:
        """Its words, without label and aside."""
        return "".join([span.text for span in self.spans])


Document = tuple[Block, ...]


@part
class Heading(Part):
    """A line of a list that heads the rows after it."""

    text: str
    count: int | None = None
    """Number of what stands below it, where that is worth a number."""
    below: bool = False
    """True if it heads a part of what the heading above it heads."""

    def __init__(self, text: str, count: int | None = None, *, below: bool = False) -> None:
        super().__init__(text=text, count=count, below=below)

    @property
    def words(self) -> str:
        """Its text with the number."""
        return self.text if self.count is None else counted(self.text, self.count)


def counted(text: str, count: int) -> str:
    """A text with the number of what it is about."""
    return f"{text} ({count})"


@part
class Row(Part):
    """A line of a list that can be opened."""

    id: Id
    """The item that it opens."""
    spans: tuple[Span, ...]
    """Its words."""
    tag: str = ""
    """The word in the column before them."""
    tag_role: Role = Role.KIND
    """The role of it."""
    aside: str = ""
    """The words at the right edge, where there is room."""
    aside_role: Role = Role.MUTED
    """The role of them."""
    aside_below: bool = False
    """True if these stand below the words where there is no room; else they are left out."""
    indent: int = 0
    """Cells at the left."""
    more: tuple[str, ...] = ()
    """Texts below it that belong to it."""
    more_lines: int = 1
    """Number of lines that each of these takes at most."""
    space: bool = False
    """True if a blank line stands before it."""


Entry = Heading | Row


@part
class Section(Part):
    """A section: the contents of a tab."""

    tab: Tab
    """Its name and title."""
    entries: Callable[[Mission], tuple[Entry, ...]]
    """Its list."""
    document: Callable[[Mission, Id, Mark | None], Document]
    """The document of one of its rows, with a mark."""
    empty: str
    """The sentence where a record has nothing for it: why, and what to do."""


def unmarked(
    document: Callable[[Mission, Id], Document],
) -> Callable[[Mission, Id, Mark | None], Document]:
    """The document of a section in which nothing is ever marked."""
    return lambda mission, item, _: document(mission, item)


def paragraph(text: str, role: Role = Role.PLAIN, *, indent: int = 0, space: bool = False) -> Block:
    """A paragraph of one role."""
    return Block(spans=(Span(text, role),), indent=indent, space=space)


def headline(kind: str, aside: str = "") -> Block:
    """The first line of a document: what the thing is, no louder than its name below."""
    return Block(spans=(Span(kind, Role.QUIET),), aside=aside)


COPY_NAME, COPY_CITED = "y n", "y c"
"""The keys that copy the name of an item, and its words with their citation."""


def title(text: str, keys: str = COPY_NAME) -> Block:
    """The name of the thing a document is about, with the keys that copy it."""
    return Block(spans=(Span(text, Role.STRONG),), keys=keys, space=True)


def field(
    label: str,
    text: str,
    *,
    role: Role = Role.PLAIN,
    link: Link | None = None,
    aside: str = "",
    space: bool = False,
) -> Block:
    """A line of a form."""
    return Block(
        spans=(Span(text, role),), label=label, labelled=True, link=link, aside=aside, space=space
    )


def fields(
    label: str,
    lines: Iterable[str | tuple[str, Link]],
    *,
    role: Role = Role.PLAIN,
    space: bool = False,
) -> Document:
    """Lines of a form under one label: texts, or texts with where they lead."""
    blocks: list[Block] = []
    for line in lines:
        text, link = (line, None) if isinstance(line, str) else line
        first = not blocks
        blocks.append(
            field(label if first else "", text, role=role, link=link, space=space and first)
        )
    return tuple(blocks)


def spaced(blocks: Sequence[Block]) -> Document:
    """The blocks, with a blank line before the first."""
    return (blocks[0].replaced(space=True), *blocks[1:]) if blocks else ()
