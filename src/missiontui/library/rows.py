"""Rows of a library: visits, items of theirs, and links between these, as an index holds them."""

from __future__ import annotations

from enum import Enum

from missiontui.model import Id, NoteKind
from missiontui.typed import NamedTuple


class Visit(NamedTuple):
    """A visit, as lists show it."""

    name: str
    """The name of its record in the library: the path below the folder, with `/` between."""
    title: str
    """The title of the record."""
    start: str | None
    """First day, as far as stated (EDTF); None where nothing is."""
    dates: str
    """The days in words; empty where none is stated."""
    status: str
    """The stage that it has come to; empty where the record does not say."""
    kind: str
    """The kind of visit ("election observation"); empty where the record does not say."""
    countries: tuple[str, ...]
    """The countries visited, then those it was about, as printed."""
    bodies: tuple[str, ...]
    """Those who sent the delegation, else the publisher of the source."""
    meetings: int
    """Number of meetings."""
    participants: int
    """Number of participants who are named."""
    statements: int
    """Number of statements of the first group, whoever said them."""
    codes: tuple[str, ...] = ()
    """The code of each of the countries (ISO 3166-1); empty where the record does not give it."""
    language: str = ""
    """BCP 47 tag of the language of the record; empty where it does not say."""

    @property
    def year(self) -> int | None:
        """The year in which it began, by its first day; None where that is not stated."""
        return int(self.start[:4]) if self.start and self.start[:4].isdecimal() else None


class ItemName(NamedTuple):
    """The name of an item among all records of a library."""

    visit: str
    """The name of the record."""
    id: Id
    """The id of the item there."""


class Step(NamedTuple):
    """Something that became of a case or of what was asked for."""

    date: str
    """The day in words; empty where it is not stated."""
    text: str
    """In own words."""
    source: str
    """The document that tells of it; empty where it is the source of the record."""
    day: str = ""
    """The day, as far as stated (EDTF); empty where it is not."""


class LibraryItem(NamedTuple):
    """An item of a record, as it stands beside those of other records."""

    visit: Visit
    """The visit."""
    id: Id
    """Its id in the record."""
    kind: str
    """The kind of it, in a word: call, meeting, case, counterpart."""
    section: str
    """The section it stands in, one of `missiontui.model.SECTIONS`."""
    words: str
    """Its own words: the text of a statement, the name of a person, the title of a meeting."""
    wording: tuple[str, ...] = ()
    """The words of the source, verbatim, each a stretch of its own."""
    speaker: str = ""
    """Those who said it, by name."""
    verb: str = ""
    """The reporting verb, as printed."""
    paragraph: int | None = None
    """The paragraph of the source that it rests on first."""
    topics: tuple[str, ...] = ()
    """The topics it is about."""
    posts: tuple[str, ...] = ()
    """The posts of a person; a post is its own."""
    body: str = ""
    """The body that a person or post belongs to."""
    situation: str = ""
    """The situation of a case as of the text."""
    steps: tuple[Step, ...] = ()
    """The things that became of it since."""
    is_met: bool = False
    """True for a counterpart who was met: at a meeting that was held."""
    counterpart_kind: str = ""
    """The kind of a counterpart: person, individual, post, body or group."""
    country: str = ""
    """The country of a counterpart, where it is another than the one visited."""
    is_quoted: bool = False
    """True for a statement within a quotation: it is its speaker's, never the delegation's."""
    post_mark: str = ""
    """The words behind each post that was worked out or added: " (derived)"."""
    body_mark: str = ""
    """The same behind the body."""
    country_code: str = ""
    """The code of that country (ISO 3166-1); empty where the record does not give it."""
    country_mark: str = ""
    """The same behind the country."""

    @property
    def name(self) -> ItemName:
        """The name of it in the library."""
        return ItemName(self.visit.name, self.id)

    @property
    def bare_words(self) -> str:
        """Its own words without the mark of what nobody has checked, as they are compared."""
        return self.words.removesuffix(f" ({NoteKind.UNCHECKED.value})")

    @property
    def quoted(self) -> str:
        """The words of the source in quotation marks, what is left out between them marked."""
        return f"“{' [...] '.join(self.wording)}”"

    @property
    def marked_posts(self) -> tuple[str, ...]:
        """The posts, each with its mark."""
        return tuple(post + self.post_mark for post in self.posts)

    @property
    def marked_body(self) -> str:
        """The body with its mark; empty where there is none."""
        return self.body and self.body + self.body_mark


class Relation(Enum):
    """The relation that a record states between an item of its own and one of another record."""

    FOLLOWS = "follows"
    SAME_AS = "same_as"


class Missing(Enum):
    """The reason why a link leads to no item of another record."""

    NOT_HERE = "not here"
    SEVERAL = "in several records"
    OWN = "in the record itself"


class Link(NamedTuple):
    """A link that a record states."""

    item: ItemName
    """The item that has it."""
    relation: Relation
    """The relation."""
    other: ItemName | None
    """The item it leads to; None where it leads to none of another record, for the reason below."""
    stated: str
    """The link as the record has it: the other record, a blank, and the id."""
    missing: Missing = Missing.NOT_HERE
    """The reason why it leads to none; without a meaning where it leads to one."""


class LibraryHit(NamedTuple):
    """An item that was found."""

    item: LibraryItem
    """The item."""
    found: str = ""
    """The words round what was looked for, where the item's own words do not have it."""


class Problem(NamedTuple):
    """A file of the library that gives no record."""

    name: str
    """The path below the folder, with `/` between."""
    reason: str
    """The first fault, with line and column, or why it cannot be read, in one sentence."""


class Alike(NamedTuple):
    """An item that only looks like another: no record links them."""

    item: LibraryItem
    """The item."""
    reason: str
    """The likeness, in a few words: "same country and topic: prison conditions"."""
