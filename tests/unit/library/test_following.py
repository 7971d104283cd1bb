"""Following what was said, and whom it was about, through many visits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pytest
from libraries import complete
from library_questions import (
    ALIKE,
    DROPPED,
    GRID,
    LAST,
    LAST_BUT_ONE,
    MEETING_THREADS,
    NEVER_ALIKE,
    PEOPLE_MET_AGAIN,
    SAME,
    SITUATIONS,
    STEPS,
    THREADS,
    UNDATED,
    Likeness,
    Met,
    Place,
)
from paths import LIBRARY
from shelves import Shelf, call, visit

from missiontui.library.folder.library import FolderLibrary
from missiontui.library.following import (
    CaseThread,
    alike,
    cases,
    followed,
    met,
    no_longer_said,
    threads,
)
from missiontui.library.following.sequence import oldest_first
from missiontui.library.following_up import thread_of
from missiontui.library.interface import Filter, Library, Page
from missiontui.library.rows import ItemName, LibraryItem, Link, Relation, Step, Visit
from missiontui.model import Id

CASE = tuple(told.place for told in SITUATIONS)


@pytest.fixture(scope="module")
def twelve() -> Iterator[Library]:
    """The library of the twelve invented visits, all of them taken in."""
    library = FolderLibrary(str(LIBRARY), cached=False)
    complete(library)
    yield library
    library.close()


def name_of(place: Place) -> ItemName:
    """The name of an item of the twelve visits."""
    return ItemName(place[0], Id(place[1]))


def places(items: Sequence[LibraryItem]) -> tuple[Place, ...]:
    """The places of items, in their order."""
    return tuple((item.visit.name, str(item.id)) for item in items)


# Order --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "earlier", "expected"),
    [
        ({"b": "2019", "a": "2015"}, {}, "ab"),
        ({"a": None, "b": None}, {"a": "b"}, "ba"),
        ({"a": None, "b": "2019"}, {"b": "a"}, "ab"),
        ({"a": None, "b": "2019"}, {"a": "b"}, "ba"),
        ({"a": None, "b": "2019", "c": "2024"}, {"a": "b", "c": "a"}, "bac"),
        ({"y": "2019", "m": "2019-05"}, {}, "ym"),
        ({"y": "2019", "m": "2019-05"}, {"y": "m"}, "my"),
        ({"y": "2019", "m": "2019-05", "e": "2019-02"}, {"y": "m"}, "emy"),
        ({"a": "2015", "b": "2019"}, {"a": "b"}, "ab"),
        ({"a": "2016", "u": None, "b": "2020"}, {"a": "u", "u": "b"}, "uab"),
        ({"a": None, "b": None, "c": None}, {"a": "b", "b": "c", "c": "a"}, "cba"),
        ({"a": "2019", "b": "2019"}, {"a": "ab", "b": "a"}, "ba"),
        ({"a": "2020~", "b": "2019"}, {"b": "a"}, "ab"),
        ({"a": "XXXX-03-12", "b": "2019"}, {}, "ba"),
    ],
)
def test_dates_go_before_links_and_links_before_nothing(
    days: Mapping[str, str | None], earlier: Mapping[str, str], expected: str
) -> None:
    """Oldest first is by date; by links where dates leave it open; circles lose nothing."""
    assert (
        "".join(oldest_first(days, {key: [*value] for key, value in earlier.items()})) == expected
    )


def test_a_thread_may_be_longer_than_any_stack() -> None:
    """Twenty thousand undated items in a row are put in order."""
    days = dict.fromkeys(range(20_000))
    earlier = {number: [number + 1] for number in range(19_999)}
    assert oldest_first(days, earlier) == tuple(range(19_999, -1, -1))


# Threads ------------------------------------------------------------------------------------------


def test_threads_are_those_that_records_link(twelve: Library) -> None:
    """Every thread of the twelve visits is there and no other, longest first, then newest."""
    found = threads(twelve)
    assert {places(each.items) for each in found} == {*THREADS.values()}
    assert [len(each.items) for each in found] == [5, 3, 3, 2, 2]
    assert found[1].items[-1].visit.name == "selmark-2024.yaml"
    assert all(not each.loose for each in found)


def test_a_thread_is_whole_where_one_statement_is_chosen(twelve: Library) -> None:
    """A filter chooses threads, and never cuts one."""
    found = threads(twelve, Filter(years=(2018,)))
    assert [places(each.items) for each in found] == [THREADS["the editor"]]
    assert threads(twelve, Filter(countries=("Merrowland",))) == ()


@pytest.mark.parametrize("told", [*THREADS.values(), *MEETING_THREADS, *SAME, CASE], ids=str)
def test_any_item_has_its_thread(twelve: Library, told: tuple[Place, ...]) -> None:
    """Statements, meetings, cases and people lead to all that records bind to them."""
    for place in told:
        assert places(twelve.thread(name_of(place))) == told


def test_an_item_without_links_is_a_thread_alone(twelve: Library) -> None:
    """What no record links has itself only; what is not there has nothing."""
    place = ("selmark-2016.yaml", "unpaid-fines")
    assert places(twelve.thread(name_of(place))) == (place,)
    assert twelve.thread(ItemName("nowhere.yaml", Id("x"))) == ()


OLD, NEW = visit("old", "2015-03-09"), visit("new", "2019-05-01")


def link(item: LibraryItem, other: LibraryItem | None, stated: str = "x y") -> Link:
    """A statement that an item follows another."""
    return Link(item.name, Relation.FOLLOWS, other.name if other else None, stated)


def test_a_link_to_what_is_not_here_is_kept() -> None:
    """A link to a record that the library lacks is told in its own words, also without a thread."""
    one, two = call(OLD, "one", "Open."), call(NEW, "two", "Open at last.")
    missing = link(one, None, "PR 9/99 harbour")
    found = threads(Shelf([NEW, OLD], [two, one], [link(two, one), missing]))
    assert [(places(each.items), each.loose) for each in found] == [
        ((("old.yaml", "one"), ("new.yaml", "two")), (missing,))
    ]
    (alone,) = threads(Shelf([OLD], [one], [missing]))
    assert (alone.items, alone.loose) == ((one,), (missing,))


def test_like_follows_like() -> None:
    """A link from a statement to a case binds nothing, and is kept at both."""
    said, case = call(NEW, "said", "Free him."), call(OLD, "he", "He", kind="case")
    across = link(said, case)
    shelf = Shelf([NEW, OLD], [said, case], [across])
    (found,) = threads(shelf)
    assert (found.items, found.loose) == ((said,), (across,))
    (of_case,) = cases(shelf)
    assert (of_case.items, of_case.loose) == ((case,), (across,))
    for item in (said, case):
        own = followed(shelf, item.name)
        assert own is not None
        assert (own.items, own.loose) == ((item,), (across,))


def test_circles_and_links_to_itself_lose_nothing() -> None:
    """Items that follow each other stand once each; one that follows itself follows nothing."""
    items = [call(visit(name, None, ""), name, name) for name in "abc"]
    one, two, three = items
    links = [link(one, two), link(two, three), link(three, one), link(one, one)]
    (found,) = threads(Shelf([item.visit for item in items], items, links))
    assert {*found.items} == {*items}
    assert len(found.items) == 3
    assert threads(Shelf([one.visit], [one], [link(one, one)])) == ()


# Cases --------------------------------------------------------------------------------------------


def test_the_case_is_told_from_text_to_text(twelve: Library) -> None:
    """The case has the situation as each text puts it, the steps, and nothing later is known."""
    (found,) = cases(twelve)
    assert [(*places([item]), item.situation) for item in found.items] == [*SITUATIONS]
    assert [
        (*places([each.item]), each.step.day, each.step.text, each.step.source)
        for each in found.steps
    ] == [*STEPS]
    assert found.is_nothing_later_known
    assert cases(twelve, Filter(countries=("Oskarra",))) == ()


class _Asked(Shelf):
    """A library that lets nobody read all items of a kind."""

    def listed(self, kinds: Sequence[str], *_: object, **__: object) -> Page[LibraryItem]:
        """No page."""
        raise AssertionError(f"all of {kinds} are read")


def test_one_case_is_followed_without_the_others(twelve: Library) -> None:
    """The case of an item is the same as among all of them, and no others are read for it."""
    for case in cases(twelve):
        assert [thread_of(twelve, item.name) for item in case.items] == [case] * len(case.items)
    (old, new) = (call(each, "he", "He", kind="case", steps=()) for each in (OLD, NEW))
    stated = [link(new, old), link(new, None, "elsewhere.yaml he")]
    assert thread_of(_Asked([NEW, OLD], [new, old], stated), old.name) == CaseThread(
        (old, new), (stated[1],), (), is_nothing_later_known=True
    )


@pytest.mark.parametrize(
    ("of_old", "of_new", "expected"),
    [
        ((), (), True),
        (("2016-01",), (), True),
        (("2019-05-01",), (), False),
        (("2019",), (), False),
        (("",), (), False),
        ((), ("",), False),
        ((), ("2019-06",), False),
    ],
)
def test_nothing_later_is_known_where_no_step_can_be_later(
    of_old: tuple[str, ...], of_new: tuple[str, ...], *, expected: bool
) -> None:
    """A step that may be later than the last text is in the way of saying that nothing is known."""
    steps = [tuple(Step(day, "Moved.", "", day) for day in days) for days in (of_old, of_new)]
    old = call(OLD, "he", "He", kind="case", steps=steps[0])
    new = call(NEW, "he", "He", kind="case", steps=steps[1])
    (found,) = cases(Shelf([NEW, OLD], [new, old], [link(new, old)]))
    assert found.is_nothing_later_known is expected


# Who was met --------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", GRID, ids=lambda row: f"{row.name}, {row.country}")
def test_the_grid_has_posts_and_bodies_by_visit(twelve: Library, row: Met) -> None:
    """Each post or body has those who stood for it, oldest first, and whether they were met."""
    (found,) = (
        each
        for each in met(twelve).rows
        if (each.words, each.countries) == (row.name, (row.country,))
    )
    assert found.sort in ("post", "body")
    assert [(item.visit.name, str(item.id), item.is_met) for item in found.items] == [
        (each.place[0], each.counterpart, each.status == "held") for each in row.meetings
    ]


def test_people_are_one_by_links_only(twelve: Library) -> None:
    """Those who were met again stand in a row of their own; two of the same name in two."""
    rows = [each for each in met(twelve).rows if each.sort == "person"]
    again = {
        each.words: tuple(item for item in each.items if item.is_met)
        for each in rows
        if each.visits_met > 1
    }
    assert {name: places(items) for name, items in again.items()} == {
        name: told for (name, _), told in PEOPLE_MET_AGAIN.items()
    }
    assert len([each for each in rows if each.words == "Jan Hollis"]) == 2


def test_the_grid_is_in_order(twelve: Library) -> None:
    """Visits are oldest first, the undated one before what follows it; the most often met lead."""
    grid = met(twelve)
    columns = [visit.name for visit in grid.visits]
    assert columns.index(UNDATED) < columns.index("selmark-2016.yaml")
    assert grid.rows[0].words in ("Ombudsperson of Selmark", "Minister of Justice")
    counts = [each.visits_met for each in grid.rows]
    assert counts == sorted(counts, reverse=True)


def test_a_filter_chooses_visits_of_the_grid(twelve: Library) -> None:
    """What is chosen among items chooses the visits that have some."""
    assert {visit.name for visit in met(twelve, Filter(topics=("fines",))).visits} == {
        "selmark-2016.yaml",
        "selmark-2019.yaml",
    }
    grid = met(twelve, Filter(years=(2015,)))
    assert {item.visit.name for row in grid.rows for item in row.items} == {"selmark-2015.yaml"}


def person(of: Visit, id: str, name: str, kind: str, **others: object) -> LibraryItem:
    """Somebody who was met."""
    given: dict[str, object] = {"kind": "counterpart", "counterpart_kind": kind, "is_met": True}
    return call(of, id, name, **{**given, **others})


def test_the_same_post_is_not_the_same_person() -> None:
    """Posts that are linked are one row; the holders of it are not made one."""
    old = person(OLD, "post", "Médiateur", "post", posts=("Médiateur",))
    new = person(NEW, "post", "Ombudsperson", "post", posts=("Ombudsperson",))
    holder = person(NEW, "she", "Mira", "person", posts=("Ombudsperson",))
    same = Link(new.name, Relation.SAME_AS, old.name, "old.yaml post")
    rows = met(Shelf([NEW, OLD], [new, holder, old], [same])).rows
    assert {(row.sort, row.words, row.items) for row in rows} == {
        ("post", "Ombudsperson", (old, new, holder)),
        ("person", "Mira", (holder,)),
    }


def same_as(item: LibraryItem, other: LibraryItem) -> Link:
    """A statement that a counterpart is the same as another."""
    return Link(item.name, Relation.SAME_AS, other.name, f"{other.visit.name} {other.id}")


MIDDLE = visit("middle", "2017-03-09")


def holders(kind: str, **others: object) -> tuple[list[LibraryItem], list[Link]]:
    """Two people whose records name them as the holder of the post that a third record has."""
    old = person(OLD, "post", "Minister", "post", posts=("Minister",))
    ada = person(MIDDLE, "ada", "Ada Voss", kind, **others)
    bo = person(NEW, "bo", "Bo Lind", kind, **others)
    return [bo, ada, old], [same_as(ada, old), same_as(bo, old)]


@pytest.mark.parametrize("kind", ["person", "individual", "group", "body"])
def test_a_post_makes_one_of_no_two_people(kind: str) -> None:
    """Whoever is linked to a post is not made one with the next who is, nor with its holder."""
    items, links = holders(kind)
    shelf = Shelf([NEW, MIDDLE, OLD], items, links)
    assert all(len(each.items) == 1 for each in met(shelf).rows if each.sort != "post")
    for item in items:
        found = followed(shelf, item.name)
        assert found is not None
        assert found.items == (item,)
        assert found.loose == tuple(each for each in links if item.name in (each.item, each.other))


@pytest.mark.parametrize("kind", ["person", "individual"])
@pytest.mark.parametrize(
    "others",
    [{}, {"posts": ("Minister",), "body": "Ministry"}, {"posts": ("Ministre",)}],
    ids=["no post", "the same words", "other words"],
)
def test_whoever_is_said_to_hold_a_post_stands_in_its_row(
    kind: str, others: Mapping[str, object]
) -> None:
    """A link between a person and a post puts the person into the row of that post."""
    items, links = holders(kind, **others)
    rows = met(Shelf([NEW, MIDDLE, OLD], items, links)).rows
    of_post = {each.words: each.items for each in rows if each.sort == "post"}
    in_order = tuple(reversed(items))
    assert of_post["Minister"] == in_order
    assert {*of_post.values()} <= {in_order, in_order[1:]}


def test_another_holder_is_no_holder_of_the_post_in_other_words() -> None:
    """A post in other words stays another post for those whom no link says to hold both."""
    items, links = holders("person", posts=("Ministre",))
    rows = met(Shelf([NEW, MIDDLE, OLD], items, links[:1])).rows
    of_post = {each.words: each.items for each in rows if each.sort == "post"}
    assert of_post == {"Minister": (items[2], items[1]), "Ministre": (items[1], items[0])}


def test_two_of_one_name_are_alike_whatever_post_both_are_linked_to() -> None:
    """People whom no link makes one are offered as alike; what a link names is not."""
    old = person(OLD, "post", "Ann Same", "post", posts=("Ann Same",))
    one = person(MIDDLE, "one", "Ann Same", "person")
    two = person(NEW, "two", "Ann Same", "person")
    shelf = Shelf([NEW, MIDDLE, OLD], [two, one, old], [same_as(one, old), same_as(two, old)])
    assert [each.item for each in alike(shelf, two.name)] == [one]
    assert alike(shelf, old.name) == ()


def test_one_person_with_and_without_a_name_is_one() -> None:
    """A link binds a person to an individual; it binds groups to groups, and to nobody else."""
    old = person(OLD, "somebody", "a teacher", "individual")
    new = person(NEW, "ada", "Ada Voss", "person")
    many = [person(each, "them", "teachers", "group") for each in (NEW, OLD)]
    links = [same_as(new, old), same_as(*many), same_as(new, many[1])]
    shelf = Shelf([NEW, OLD], [new, many[0], old, many[1]], links)
    assert {(each.sort, each.items) for each in met(shelf).rows} == {
        ("person", (old, new)),
        ("people", (many[1], many[0])),
    }
    assert places(shelf_thread(shelf, new)) == places([old, new])
    assert places(shelf_thread(shelf, many[0])) == places([many[1], many[0]])


def shelf_thread(shelf: Shelf, item: LibraryItem) -> tuple[LibraryItem, ...]:
    """The items that links bind to one."""
    found = followed(shelf, item.name)
    return found.items if found else ()


def test_a_post_of_another_country_is_another_post() -> None:
    """A counterpart from elsewhere stands in no row of the country visited."""
    own = person(OLD, "own", "Minister", "post", posts=("Minister",))
    guest = person(NEW, "guest", "Minister", "post", posts=("Minister",), country="Skerry")
    rows = met(Shelf([NEW, OLD], [guest, own])).rows
    assert [(row.words, row.countries) for row in rows] == [
        ("Minister", ("Skerry",)),
        ("Minister", ("Selmark",)),
    ]


def test_a_mark_makes_no_other_body() -> None:
    """A body is one, whether somebody has checked its name in every record or not."""
    old = person(OLD, "ministry", "Ministry of Justice (unchecked)", "body")
    new = person(NEW, "ministry", "Ministry of Justice", "body")
    rows = met(Shelf([NEW, OLD], [new, old])).rows
    assert [row.items for row in rows] == [(old, new)]


# No longer said -----------------------------------------------------------------------------------


def test_topics_no_longer_said_are_told(twelve: Library) -> None:
    """The last two visits of the committee to Selmark are compared by their topics."""
    found = {(each.country, each.body): each for each in no_longer_said(twelve)}
    pair = found["Selmark", "Parliament of Trevane, Committee on Human Rights"]
    assert pair.before is not None
    assert pair.last is not None
    assert (pair.before.name, pair.last.name) == (LAST_BUT_ONE, LAST)
    assert [(each.topic, places(each.items)) for each in pair.topics] == [*DROPPED]


def test_what_is_not_compared_says_why(twelve: Library) -> None:
    """Visits that were cancelled, are planned, or have no date are left out with the reason."""
    found = {(each.country, each.body): each for each in no_longer_said(twelve)}
    pair = found["Oskarra", "Parliament of Trevane, Committee on Human Rights"]
    assert (pair.last, pair.topics) == (None, ())
    assert [each.reason for each in pair.left_out] == ["planned", "cancelled"]
    assert pair.reason.startswith("fewer than two visits")
    other = found["Selmark", "Interparliamentary Assembly of the Northern Straits"]
    assert [each.reason for each in other.left_out] == ["its date is not stated"]
    third = found["Oskarra", "Standing Commission on Places of Detention"]
    assert third.reason.startswith("the records are in different languages (en, ar)")
    assert len(found) == 4


def test_two_countries_of_one_name_are_told_apart() -> None:
    """Each has its own visits and topics, and its code stands behind the name."""
    given = {"country": "Congo"}
    visits = [
        visit(f"{code}-{year}", year, codes=(code,), **given)
        for year in ("2024", "2019")
        for code in ("CD", "CG")
    ]
    topics = {"2024": "press", "2019": "prisons"}
    items = [said(each, "one", topics[each.start or ""]) for each in visits]
    found = no_longer_said(Shelf(visits, items))
    assert {each.country: places(each.topics[0].items) for each in found} == {
        "Congo (CD)": (("CD-2019.yaml", "one"),),
        "Congo (CG)": (("CG-2019.yaml", "one"),),
    }


def said(of: Visit, id: str, *topics: str, **others: object) -> LibraryItem:
    """A statement about topics."""
    return call(of, id, id, topics=topics, **others)


THIRD = visit("third", "2021")


@pytest.mark.parametrize(
    ("items", "links", "expected"),
    [
        ([said(NEW, "n", "prisons"), said(OLD, "o", "press")], [], ["press"]),
        ([said(NEW, "n", "Press"), said(OLD, "o", "press")], [], []),
        ([said(NEW, "n", "press", kind="welcome"), said(OLD, "o", "press")], [], []),
        ([said(NEW, "n", "prisons"), said(OLD, "o", "press", kind="welcome")], [], []),
        ([said(NEW, "n", "prisons"), said(OLD, "o", "press", is_quoted=True)], [], []),
    ],
    ids=["dropped", "capitals", "kept in praise", "only praised", "only quoted"],
)
def test_no_longer_said_is_certain(
    items: list[LibraryItem], links: list[Link], expected: list[str]
) -> None:
    """A topic is dropped if the delegation said it, and the last record has it nowhere."""
    (pair,) = no_longer_said(Shelf([NEW, OLD], items, links))
    assert [each.topic for each in pair.topics] == expected
    assert pair.reason == ""


def test_what_is_followed_is_said_still() -> None:
    """A topic whose statement the last record follows is not dropped, whatever its words."""
    old, new = said(OLD, "o", "press"), said(NEW, "n", "newspapers")
    (pair,) = no_longer_said(Shelf([NEW, OLD], [new, old], [link(new, old)]))
    assert pair.topics == ()


@pytest.mark.parametrize(
    ("visits", "topics", "expected"),
    [
        ([NEW, OLD], (), "no statement of the last visit names a topic"),
        ([NEW._replace(language="fr"), OLD._replace(language="en")], ("a",), "the records are in"),
        ([visit("a", "2019"), visit("b", "2019-05"), OLD], ("a",), "it is not known which"),
        ([NEW, visit("b", "2015-03-09"), OLD], ("a",), "it is not known which"),
    ],
    ids=["no topics", "languages", "which is last", "which is last but one"],
)
def test_no_comparison_without_ground(
    visits: list[Visit], topics: tuple[str, ...], expected: str
) -> None:
    """Topics are not compared where their records or their order do not allow it."""
    items = [said(each, f"in-{number}", *topics) for number, each in enumerate(visits)]
    (pair,) = no_longer_said(Shelf(visits, items))
    assert pair.reason.startswith(expected)
    assert pair.topics == ()


def test_a_filter_never_changes_which_visits_are_the_last() -> None:
    """The years that are chosen choose pairs; the last two visits stay the last two."""
    items = [said(THIRD, "t", "a"), said(NEW, "n", "b"), said(OLD, "o", "c")]
    shelf = Shelf([THIRD, NEW, OLD], items)
    (pair,) = no_longer_said(shelf, Filter(years=(2019,)))
    assert (pair.before, pair.last) == (NEW, THIRD)
    assert no_longer_said(shelf, Filter(countries=("Oskarra",))) == ()


# Alike --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("told", ALIKE, ids=lambda told: f"{told.place[1]}, {told.other[1]}")
def test_what_is_alike_is_told_with_the_reason(twelve: Library, told: Likeness) -> None:
    """Each of two items that look alike has the other among those that do."""
    reasons = {places([each.item])[0]: each.reason for each in alike(twelve, name_of(told.place))}
    assert reasons[told.other] == told.reason
    others = {places([each.item])[0] for each in twelve.alike(name_of(told.other))}
    assert told.place in others


@pytest.mark.parametrize(("one", "other"), NEVER_ALIKE, ids=str)
def test_what_is_linked_or_apart_is_not_alike(twelve: Library, one: Place, other: Place) -> None:
    """Items that records link, or that have nothing in common, are never called alike."""
    for this, that in ((one, other), (other, one)):
        assert that not in {places([each.item])[0] for each in alike(twelve, name_of(this))}


def test_the_most_alike_come_first(twelve: Library) -> None:
    """Statements with more topics in common lead, then the newest; no record is alike to itself."""
    found = alike(twelve, name_of(("selmark-2021.yaml", "rec-2")))
    counts = [each.reason.count(",") for each in found]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 1
    assert "selmark-2021.yaml" not in {each.item.visit.name for each in found}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ann Same", "Ann Same", True),
        ("Ann Same (unchecked)", "Ann Same", True),
        ("Ann Same", "Ann Same (unchecked)", True),
        ("name protected (w1)", "name protected (w1)", False),
    ],
)
def test_names_are_compared_and_not_what_stands_in_their_place(
    *, one: str, other: str, expected: bool
) -> None:
    """A mark is no part of a name, and two people whose names are protected have none in common."""
    items = [person(NEW, "one", one, "person"), person(OLD, "other", other, "person")]
    assert bool(alike(Shelf([NEW, OLD], items), items[0].name)) is expected


def test_not_too_many_are_alike() -> None:
    """Of hundreds that look alike, the fifty newest are told."""
    visits = [visit(f"v{number:03}", f"{2200 - number}") for number in range(200)]
    items = [said(each, "one", "press") for each in visits]
    found = alike(Shelf(visits, items), items[-1].name)
    assert [each.item for each in found] == items[:50]


def test_what_is_neither_said_nor_named_is_like_nothing(twelve: Library) -> None:
    """A meeting, and an item that is not there, have nothing that is alike."""
    assert alike(twelve, name_of(("selmark-2024.yaml", "lawyers"))) == ()
    assert alike(twelve, ItemName("nowhere.yaml", Id("x"))) == ()
