"""Libraries in memory, for tests of what is shown of any: rows written down, or made of records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import Event
from typing import TypeVar

from missiontui import loads
from missiontui.library.interface import (
    EVERYTHING,
    Count,
    Cursor,
    Facet,
    Filter,
    Library,
    LibraryError,
    Page,
    Progress,
)
from missiontui.library.rows import (
    Alike,
    ItemName,
    LibraryHit,
    LibraryItem,
    Link,
    Problem,
    Visit,
)
from missiontui.model import Id, Mission
from missiontui.search import Query, extents

T = TypeVar("T")
_FIELDS = dict(zip(Facet, Filter._fields, strict=True))


def visit(
    name: str,
    start: str | None = "2019-03-12",
    dates: str = "12 March 2019",
    country: str = "Selmark",
    body: str = "Parliament of Trevane",
    **others: object,
) -> Visit:
    """A visit, of which a test says what it is about."""
    given: dict[str, object] = {
        "name": f"{name}.yaml",
        "title": f"Members visited {country} ({name})",
        "start": start,
        "dates": dates,
        "status": "concluded",
        "kind": "fact-finding visit",
        "countries": (country,),
        "bodies": (body,),
        "meetings": 2,
        "participants": 3,
        "statements": 1,
    }
    return Visit(**{**given, **others})  # type: ignore[arg-type]  # a test names what it sets


def call(of: Visit, id: str, words: str, **others: object) -> LibraryItem:
    """A call for something."""
    given: dict[str, object] = {
        "visit": of,
        "id": Id(id),
        "kind": "call",
        "section": "concerns",
        "words": words,
        "wording": (words.lower().rstrip("."),),
        "speaker": "the delegation",
        "verb": "called for",
        "paragraph": 4,
    }
    return LibraryItem(**{**given, **others})  # type: ignore[arg-type]  # a test names what it sets


class Shelf(Library):
    """A library of rows that stand in memory, in the order in which they are given."""

    def __init__(
        self,
        visits: Sequence[Visit],
        items: Sequence[LibraryItem] = (),
        links: Sequence[Link] = (),
        problems: Sequence[Problem] = (),
        folder: Path | None = None,
    ) -> None:
        self.all_visits, self.all_items = list(visits), list(items)
        self.all_links, self.all_problems = tuple(links), tuple(problems)
        self.folder = folder
        self.has_files = folder is not None
        self.state = Progress(len(visits), len(visits), None, 1)
        """What is said of the files that are taken in."""
        self.answers = Event()
        """Set as long as it answers; a question waits for that."""
        self.answers.set()
        self.is_lost = False
        """True if nothing is to be had from it any more."""
        self.is_closed = False
        self.asked: list[str] = []
        """The questions, by the names of their methods."""

    def _ask(self, name: str) -> None:
        self.asked.append(name)
        self.answers.wait()
        if self.is_lost:
            raise LibraryError("The folder is gone; what you see was read before", "It is gone")

    @property
    def title(self) -> str:
        """A name."""
        return "visits"

    def visits(
        self, chosen: Filter = EVERYTHING, after: Cursor | None = None, limit: int = 100
    ) -> Page[Visit]:
        """A page of the visits."""
        self._ask("visits")
        return _page([each for each in self.all_visits if self._is_of(each, chosen)], after, limit)

    def find(
        self,
        typed: str,
        chosen: Filter = EVERYTHING,
        after: Cursor | None = None,
        limit: int = 50,
    ) -> Page[LibraryHit]:
        """A page of the items that have all words of a query."""
        self._ask("find")
        return _page([LibraryHit(each) for each in self._found(typed, chosen)], after, limit)

    def _found(self, typed: str, chosen: Filter) -> list[LibraryItem]:
        words = [Query.parse(word) for word in typed.split()]
        if not words:
            return []
        return [
            each
            for each in self.all_items
            if self._is_of(each.visit, chosen)
            and all(extents(f"{each.words} {' '.join(each.posts)}", word) for word in words)
        ]

    def _is_of(self, visit: Visit, chosen: Filter) -> bool:
        wanted: tuple[tuple[Facet, Sequence[object]], ...] = (
            (Facet.COUNTRY, chosen.countries),
            (Facet.BODY, chosen.bodies),
            (Facet.VISIT_KIND, chosen.visit_kinds),
            (Facet.YEAR, [str(year) for year in chosen.years]),
            (Facet.KIND, chosen.kinds),
            (Facet.TOPIC, chosen.topics),
        )
        return all(
            not values or any(value in values for value in self._values(facet, visit))
            for facet, values in wanted
        )

    def _values(self, facet: Facet, visit: Visit) -> Iterable[str]:
        items = [each for each in self.all_items if each.visit == visit]
        of: dict[Facet, Callable[[], Iterable[str]]] = {
            Facet.COUNTRY: lambda: visit.countries,
            Facet.BODY: lambda: visit.bodies,
            Facet.VISIT_KIND: lambda: filter(None, [visit.kind]),
            Facet.YEAR: lambda: [visit.start[:4]] if visit.start else [],
            Facet.KIND: lambda: {each.kind for each in items},
            Facet.TOPIC: lambda: {topic for each in items for topic in each.topics},
        }
        return of[facet]()

    def total(self, typed: str = "", chosen: Filter = EVERYTHING) -> int:
        """Number of items found; of visits, where nothing is looked for."""
        self._ask("total")
        if typed:
            return len(self._found(typed, chosen))
        return sum(self._is_of(each, chosen) for each in self.all_visits)

    def count(
        self, facet: Facet, typed: str = "", chosen: Filter = EVERYTHING
    ) -> tuple[Count, ...]:
        """The values of a facet with their numbers."""
        self._ask(f"count {typed}".rstrip())
        others = Filter(**{**chosen._asdict(), _FIELDS[facet]: ()})
        found = [each for each in self.all_visits if self._is_of(each, others)]
        numbers = Counter(value for each in found for value in self._values(facet, each))
        in_order = numbers.most_common()
        if facet is Facet.YEAR:
            in_order = sorted(numbers.items(), reverse=True)
        return tuple(Count(value, number, 0) for value, number in in_order)

    def listed(
        self,
        kinds: Sequence[str],
        chosen: Filter = EVERYTHING,
        after: Cursor | None = None,
        limit: int = 1000,
    ) -> Page[LibraryItem]:
        """A page of all items of some kinds."""
        self._ask("listed")
        found = [
            each
            for each in self.all_items
            if each.kind in kinds and self._is_of(each.visit, chosen)
        ]
        return _page(found, after, limit)

    def items(self, names: Sequence[ItemName]) -> tuple[LibraryItem, ...]:
        """The items that have these names."""
        return tuple(each for each in self.all_items if each.name in names)

    def items_of(self, visit: str) -> tuple[LibraryItem, ...]:
        """All items of a visit."""
        self._ask("items_of")
        return tuple(each for each in self.all_items if each.visit.name == visit)

    def links(self) -> tuple[Link, ...]:
        """All links that the records state."""
        self._ask("links")
        return self.all_links

    def problems(self) -> tuple[Problem, ...]:
        """The files that give no record."""
        self._ask("problems")
        return self.all_problems

    def open(self, name: str) -> Mission:
        """A record of the visit, with its items for statements."""
        self._ask("open")
        found = next((each for each in self.all_visits if each.name == name), None)
        if found is None:
            raise KeyError(name)
        lines = [f"title: {found.title}", f"source: {{publisher: {found.bodies[0]}}}"]
        said = [each for each in self.all_items if each.visit == found and each.kind == "call"]
        lines += ["statements:"] if said else []
        for each in said:
            lines.append(f"  - {{id: {each.id}, kind: call, text: '{each.words}', paragraph: 4}}")
        return loads("\n".join(lines))

    def file_of(self, name: str) -> str | None:
        """The path of a record, where the library has a folder."""
        self._ask("file_of")
        return str(self.folder / name) if self.folder else None

    def progress(self) -> Progress:
        """The files that are taken in by now."""
        self._ask("progress")
        return self.state

    def thread(self, name: ItemName) -> tuple[LibraryItem, ...]:
        """The items that links bind to an item, as they are given."""
        names = {name}
        for link in (*self.all_links, *reversed(self.all_links)):
            if link.other and names & {link.item, link.other}:
                names |= {link.item, link.other}
        return tuple(reversed(self.items([*names])))

    def alike(self, name: ItemName) -> tuple[Alike, ...]:
        """The items that have a topic in common with another, and no link."""
        linked = {each.name for each in self.thread(name)}
        (item,) = self.items([name])
        return tuple(
            Alike(each, f"same country and topic: {', '.join(common)}")
            for each in self.all_items
            if each.name not in linked and (common := sorted({*each.topics} & {*item.topics}))
        )

    def close(self) -> None:
        """Note that it was let go of."""
        self.is_closed = True


def _page(rows: Sequence[T], after: Cursor | None, limit: int) -> Page[T]:
    start = after.position if after else 0
    end = start + limit
    return Page(tuple(rows[start:end]), Cursor(end) if end < len(rows) else None)


FAULTS = (
    Problem("broken.yaml", '13:11: visit.status: "done" is not a status'),
    Problem("to-ask.yaml", '2:1: "before" is not a key here'),
)
"""Two files that give no record."""


def few(problems: tuple[Problem, ...] = (), folder: Path | None = None) -> Shelf:
    """Four visits, the last without a date, and what was called for at two of them."""
    newest = visit("selmark-2024", "2024-04-08", "8-11 April 2024")
    planned = visit(
        "oskarra-2022", "2022", "2022", country="Oskarra", body="Commission", status="planned"
    )
    older = visit("selmark-2019", kind="election observation")
    undated = visit("selmark-undated", None, "")
    calls = (
        call(newest, "beds", "Set a date by which nobody sleeps on the floor."),
        call(newest, "release", "Release all prisoners.", topics=("prisoners",)),
        call(older, "fewer", "Bring down the number of prisoners."),
    )
    return Shelf((newest, planned, older, undated), calls, (), problems, folder)


def many(count: int) -> Shelf:
    """So many visits, the newest first."""
    return Shelf([visit(f"v{number:05}") for number in range(count)])


def names(shelf: Shelf) -> list[str]:
    """The names of all visits, in their order."""
    return [each.name for each in shelf.all_visits]
