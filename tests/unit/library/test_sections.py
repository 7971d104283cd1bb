from __future__ import annotations

import pytest
from libraries import opened
from library_questions import RECORDS
from paths import LIBRARY
from shelves import Shelf, call, few, visit

from missiontui import InvalidRecordError, loads
from missiontui.document.blocks import Document, Heading, Row
from missiontui.document.blocks import Link as To
from missiontui.library.following import CaseThread, Grid, GridRow, KnownStep, Thread
from missiontui.library.following_up import follow_up
from missiontui.library.interface import Facet, Filter, Progress
from missiontui.library.rows import (
    Alike,
    ItemName,
    LibraryHit,
    LibraryItem,
    Link,
    Missing,
    Relation,
    Visit,
)
from missiontui.library.sections.chosen import Value, chosen_words, toggled
from missiontui.library.sections.follow_up import FollowUp, follow_entries
from missiontui.library.sections.followed import Followed, followed_document
from missiontui.library.sections.grid import grid_document, met_document
from missiontui.library.sections.items import hit_entries, item_document
from missiontui.library.sections.links import LinkToWrite, link_between, link_lines
from missiontui.library.sections.names import is_of_item, item_of, row_of
from missiontui.library.sections.progress import progress_words
from missiontui.library.sections.summary import beginning_of, summary_of
from missiontui.library.sections.visits import PROBLEMS, statements_of, visit_entries
from missiontui.library.taking_in import take_in
from missiontui.model import Id
from missiontui.view.row_lines import RowLines

NEWEST = visit("2024", "2024-04-08", "8-11 April 2024")
OLDER = visit("archive/2019", "2019-09-23", "23-26 September 2019")
UNDATED = visit("undated", None, "")


def text_of(document: Document) -> str:
    """The words of a document, block by block."""
    return "\n".join(block.text for block in document)


@pytest.mark.parametrize("name", ["a.yaml", "a folder/of visits.yaml", "x y z"])
def test_a_row_stands_for_an_item(name: str) -> None:
    """The row of an item leads back to it, whatever blanks the name of its record has."""
    item = ItemName(name, Id("release"))
    assert item_of(row_of(item)) == item
    assert is_of_item(row_of(item))
    assert not is_of_item(Id(name))


def test_files_without_a_record_stand_above_the_visits() -> None:
    """One row tells of all of them; none is there where every file gives a record."""
    assert [each.id for each in rows(0)] == ["2024.yaml"]
    assert [each.id for each in rows(1)] == [PROBLEMS, "2024.yaml"]
    assert rows(1)[0].spans[0].text == "1 file gives no record"
    assert rows(1200)[0].spans[0].text == "1,200 files give no record"


@pytest.mark.parametrize(("width", "has_room"), [(62, True), (40, False), (37, False)])
def test_a_row_tells_a_visit_from_its_neighbours(width: int, *, has_room: bool) -> None:
    """Of every visit days, countries, stage and title stand there uncut, whatever the width."""
    library = opened(LIBRARY, None)
    visits = library.visits().rows
    library.close()
    entries = visit_entries(visits, with_counts=has_room, with_bodies=has_room)
    lines = RowLines(entries, width, rtl=False)
    seen = set()
    for entry, told_of in zip(entries, visits, strict=True):
        assert isinstance(entry, Row)
        told = " ".join("".join(piece.text for piece in line) for line in lines.of(entry))
        words = " ".join(told.split())
        bodies = told_of.bodies if has_room else ()
        wanted = (told_of.title, told_of.dates, told_of.status, *told_of.countries, *bodies)
        assert all(each in words for each in wanted if each != "concluded")
        assert "…" not in words
        seen.add(words)
    assert len(seen) == len(visits) == len(RECORDS)


MARKED = """title: T
source: {publisher: P}
visit: {status: concluded, countries: [{id: selmark, name: Selmark}]}
meetings: [{id: talk, form: meeting, counterparts: [brenn, minister]}]
counterparts:
  - id: brenn
    kind: person
    name: Aldo Brenn
    posts: [Governor]
    body: the prison
    country: Oskarra
    notes:
      - {kind: derived, about: posts, text: from the caption}
      - {kind: outside, about: body, text: from the site}
      - {kind: derived, about: country, text: from the caption}
  - id: minister
    kind: post
    name: Minister of Justice
    notes: [{kind: unchecked, text: filled in}]
"""


def test_a_mark_stands_where_the_value_does() -> None:
    """Posts, bodies and countries carry their marks into the grid, in lists and beside a name."""
    taken = take_in("one.yaml", loads(MARKED))
    items = [each.item for each in taken.items]
    library = Shelf((taken.visit,), items)
    found = follow_up(library)
    grid = text_of(grid_document(found.grid, found.grid.rows, 60))
    assert "Governor (derived)" in grid
    assert "the prison" not in grid.replace("the prison (outside)", "")
    assert "Minister of Justice (unchecked)" in grid
    brenn = next(row for row in found.grid.rows if row.words == "Governor (derived)")
    text = text_of(met_document(brenn))
    assert "Aldo Brenn, Governor (derived), the prison (outside)" in text
    assert "Oskarra (derived)" in text
    item = next(each for each in items if each.id == "brenn")
    text = text_of(item_document(item))
    assert "Governor (derived)" in text
    assert "the prison (outside)" in text


def rows(problems: int) -> list[Row]:
    """The rows of a list of one visit."""
    entries = visit_entries([NEWEST], problems, with_counts=False, with_bodies=True)
    return [each for each in entries if isinstance(each, Row)]


def test_the_statements_of_a_visit() -> None:
    """Those of the first group are found among those of like visits, kind by kind."""
    library = few()
    newest = library.all_visits[0]._replace(statements=2)
    assert [item.id for item in statements_of(library, newest)] == ["beds", "release"]
    undated = library.all_visits[-1]
    assert statements_of(library, undated) == ()


def test_hits_stand_below_their_visits() -> None:
    """Each visit has one heading, each hit its kind and paragraph, and the words round it."""
    hits = [
        LibraryHit(call(NEWEST, "a", "Free them."), "the words round it"),
        LibraryHit(call(NEWEST, "b", "Free all.")),
        LibraryHit(call(UNDATED, "c", "Free me.", paragraph=None)),
    ]
    entries = hit_entries(hits)
    headings = [each.text for each in entries if isinstance(each, Heading)]
    assert headings == [
        "8-11 April 2024 · Selmark · Parliament of Trevane",
        "Selmark · Parliament of Trevane",
    ]
    found = [each for each in entries if isinstance(each, Row)]
    assert [each.aside for each in found] == ["¶ 4", "¶ 4", ""]
    assert found[0].more == ("the words round it",)


def test_an_item_is_told_with_its_visit() -> None:
    """Wording stands in quotation marks, the record's own words do not."""
    text = text_of(item_document(call(NEWEST, "a", "Free them.", wording=("free", "all"))))
    assert "“free [...] all”" in text
    assert "Free them." in text
    assert "“Free them.”" not in text
    assert "the delegation (“called for”)" in text
    assert NEWEST.title in text


# Filters ----------------------------------------------------------------------------------------


def test_a_value_is_chosen_and_taken_off() -> None:
    """Choosing it again takes a value off; what is chosen is told facet by facet."""
    year = Value(Facet.YEAR, "2019")
    chosen = toggled(toggled(Filter(), year), Value(Facet.COUNTRY, "Selmark"))
    assert chosen == Filter(countries=("Selmark",), years=(2019,))
    chosen = toggled(chosen, Value(Facet.YEAR, "2024"))
    assert chosen_words(chosen) == "country Selmark · year 2019 or 2024"
    assert toggled(chosen, year).years == (2024,)


def test_a_library_in_numbers() -> None:
    """All visits are counted, or those that a filter leaves, with the years there are."""
    assert summary_of(few()).words == ("", "4 visits")
    assert summary_of(few()).undated == 1
    narrowed = summary_of(few(), Filter(countries=("Oskarra",)))
    assert narrowed.words == ("1 of 4 visits", "country Oskarra")
    assert narrowed.years == {2022: 1}
    begun = beginning_of(few())
    assert [item.id for item in begun.said] == ["beds", "release"]


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(3, 3, None, 1), ()),
        (Progress(0, 0, None, 1), ()),
        (Progress(3, 3, None, 1, gone=2), ()),
        (Progress(3, 1400, None, 1), ("Taking in 3 of 1,400 files", "3 of 1,400 files")),
        (
            Progress(3, 1400, 12.2, 1),
            (
                "Taking in 3 of 1,400 files · about 12 s left",
                "3 of 1,400 files · about 12 s",
                "3 of 1,400 files",
            ),
        ),
    ],
)
def test_how_far_it_has_come(progress: Progress, words: tuple[str, ...]) -> None:
    """The number of files is told while some are to come, and the time once it is known."""
    assert progress_words(progress) == words


# Following --------------------------------------------------------------------------------------


def followed(*items: LibraryItem, alike: tuple[Alike, ...] = ()) -> Followed:
    """Linked items, the last of them the one that is followed."""
    last = items[-1]
    steps = tuple(KnownStep(item, step) for item in items for step in item.steps)
    thread = CaseThread(items, (), steps, is_nothing_later_known=True)
    return Followed(last, thread if last.kind == "case" else Thread(items), alike)


@pytest.mark.parametrize("width", [30, 76])
def test_a_case_is_never_said_to_go_on(width: int) -> None:
    """Each text is cited with its own situation; behind the last, nothing later is known."""
    first = case(OLDER, "detained")
    last = case(NEWEST, "")
    text = text_of(followed_document(followed(first, last), width))
    words = " ".join(text.split())
    assert "Nothing later is known." in words
    assert "detained" in words
    assert "situation not stated" in words
    assert "still" not in words
    assert max(len(line) for line in text.splitlines()) <= 76


def case(of: Visit, situation: str) -> LibraryItem:
    """A case."""
    return LibraryItem(of, Id("orlo"), "case", "concerns", "Danek Orlo", situation=situation)


def test_what_is_alike_stands_apart_with_its_reason() -> None:
    """It comes below a heading of its own, never among what records link."""
    other = Alike(call(OLDER, "x", "Fewer!"), "same country and topic: prisons")
    text = text_of(followed_document(followed(call(NEWEST, "a", "Free."), alike=(other,)), 60))
    linked, _, apart = text.partition("Alike, not linked")
    assert "Fewer!" not in linked
    assert "Fewer!" in apart
    assert "same country and topic: prisons" in apart


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        (Missing.NOT_HERE, "which is not here"),
        (Missing.SEVERAL, "which stands in several records here"),
        (Missing.OWN, "which stands in that record itself"),
    ],
)
def test_a_link_that_leads_to_nothing_says_why(missing: Missing, words: str) -> None:
    """What is in the library is not said to be missing, and nothing is there to be opened."""
    item = call(NEWEST, "a", "Free.")
    link = Link(item.name, Relation.FOLLOWS, None, "PR-9 orlo", missing)
    document = followed_document(Followed(item, Thread((item,), (link,))), 60)
    assert document[-1].text == f"2024.yaml names PR-9 orlo, {words}"
    assert document[-1].link is None


def test_a_link_to_another_sort_says_so_at_both_ends() -> None:
    """A call that is said to follow a case leads to it, and the case to the call."""
    said, he = call(NEWEST, "a", "Free."), case(OLDER, "detained")
    link = Link(said.name, Relation.FOLLOWS, he.name, "archive/2019.yaml orlo")
    last = followed_document(Followed(said, Thread((said,), (link,))), 60)[-1]
    assert last.text == "2024.yaml names archive/2019.yaml orlo, which is of another sort"
    assert last.link == To(row_of(he.name))
    thread = CaseThread((he,), (link,), (), is_nothing_later_known=True)
    last = followed_document(Followed(he, thread), 60)[-1]
    assert last.text == "2024.yaml a, of another sort, names archive/2019.yaml orlo"
    assert last.link == To(row_of(said.name))


def test_who_was_met_in_a_grid() -> None:
    """Each post has a line, each visit a column; one that was not met is no one met."""
    met = post(OLDER, "Mira Solvang", met=True)
    not_met = post(NEWEST, "Oriel Tamm", met=False)
    row = GridRow("post", "Ombudsperson", ("Selmark",), (met, not_met))
    text = text_of(grid_document(Grid((OLDER, NEWEST), (row,)), (row,), 60))
    assert "’19 ’24" in text
    assert "●   ○   Ombudsperson" in text
    text = text_of(met_document(row))
    assert "Mira Solvang" in text
    assert "Oriel Tamm, Ombudsperson  no meeting that was held" in text


def post(of: Visit, holder: str, *, met: bool) -> LibraryItem:
    """The holder of a post."""
    return LibraryItem(
        of,
        Id("post"),
        "counterpart",
        "participants",
        holder,
        posts=("Ombudsperson",),
        is_met=met,
        counterpart_kind="person",
    )


def test_only_those_who_were_met_stand_below_met() -> None:
    """Who was named twice and met at no visit stands below a heading of its own, with its number.

    The grid of all of them stands below the first of the two.
    """
    met_once = [post(OLDER, "Mira", met=True), post(NEWEST, "Mira", met=False)]
    never = [post(each, "Oriel", met=False) for each in (OLDER, NEWEST)]
    rows = [GridRow("person", row[0].words, ("Selmark",), tuple(row)) for row in (met_once, never)]
    assert headed(FollowUp(grid=Grid((OLDER, NEWEST), tuple(rows)))) == [
        "Met (1)",
        "All of them, by visit",
        "Mira  Selmark: met in one visit",
        "No meeting that was held (1)",
        "Oriel  Selmark: no meeting that was held",
    ]
    assert headed(FollowUp(grid=Grid((OLDER, NEWEST), (rows[1],)))) == [
        "No meeting that was held (1)",
        "All of them, by visit",
        "Oriel  Selmark: no meeting that was held",
    ]


def test_only_what_was_said_again_stands_below_said_again() -> None:
    """A statement whose links bind it to nothing stands apart, with the days of its one visit."""
    again = Thread((call(OLDER, "a", "Free."), call(NEWEST, "b", "Free them.")))
    said = call(NEWEST, "c", "Open.")
    alone = Thread((said,), (Link(said.name, Relation.FOLLOWS, None, "PR-9 open"),))
    found = FollowUp((again, alone))
    assert headed(found) == [
        "Said again, by thread (1)",
        "Free them.: in 2 visits",
        "Links without a thread (1)",
        "Open.: in one visit",
    ]
    days = [row.more for row in follow_entries(found) if isinstance(row, Row)]
    assert days == [
        ("Selmark: 23-26 September 2019 – 8-11 April 2024",),
        ("Selmark: 8-11 April 2024",),
    ]


def headed(found: FollowUp) -> list[str]:
    """The list of what is followed: headings with their numbers, rows with what stands beside."""
    lines = []
    for each in follow_entries(found):
        if isinstance(each, Heading):
            lines.append(f"{each.text} ({each.count})")
        elif isinstance(each, Row):
            words = "".join(span.text for span in each.spans)
            lines.append(f"{words}: {each.aside}" if each.aside else words)
    return lines


@pytest.mark.parametrize(
    ("item", "is_looked_for"),
    [
        (call(NEWEST, "a", "Free.", topics=("press",)), True),
        (call(NEWEST, "a", "Free."), False),
        (call(NEWEST._replace(countries=()), "a", "Free.", topics=("press",)), False),
        (call(NEWEST, "a", "Talk", kind="meeting", topics=("press",)), False),
        (call(NEWEST, "a", "Press Office", kind="contact"), False),
        (call(NEWEST, "a", "“Free.”", kind="quotation"), False),
        (call(NEWEST, "a", "Ada", kind="participant"), True),
        (post(NEWEST, "Ada", met=True), True),
        (post(NEWEST, "name protected (w-1)", met=True), False),
    ],
    ids=lambda value: getattr(value, "words", None),
)
def test_that_nothing_looks_alike_is_said_where_it_was_looked_for(
    item: LibraryItem, *, is_looked_for: bool
) -> None:
    """Meetings, contacts and quotations are compared with nothing; nor is what has no topic."""
    expected = "No other visit is linked to this"
    expected += ", and none looks alike" if is_looked_for else ""
    assert followed(item).nothing == expected


def test_a_link_that_binds_nothing_is_not_nothing() -> None:
    """An item with a link, one of its thread, or one that is alike has something to be shown."""
    item, other = call(NEWEST, "a", "Free."), call(OLDER, "b", "Free!")
    link = Link(item.name, Relation.FOLLOWS, None, "PR-9 orlo")
    assert Followed(item, Thread((item,), (link,))).nothing == ""
    assert followed(other, item).nothing == ""
    assert followed(item, alike=(Alike(other, "same name"),)).nothing == ""


# Links ------------------------------------------------------------------------------------------


def test_the_later_visit_has_the_link() -> None:
    """Whichever of the two is shown, the later record is to name the earlier."""
    newer, older = call(NEWEST, "a", "A."), call(OLDER, "b", "B.")
    for link in (link_of(newer, older), link_of(older, newer)):
        assert (link.item, link.other) == (newer, older)
    undated = call(UNDATED, "c", "C.")
    assert link_of(undated, newer).item == undated
    assert link_of(newer, undated).item == newer
    assert link_of(newer, older).relation is Relation.FOLLOWS
    people = post(NEWEST, "A", met=True), post(OLDER, "A", met=True)
    assert link_of(*people).relation is Relation.SAME_AS


def link_of(one: LibraryItem, other: LibraryItem) -> LinkToWrite:
    """The link between two items that can be linked."""
    link = link_between(one, other)
    assert link
    return link


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("call", "statements: [{id: a, kind: call, text: Free., KEY}]"),
        ("welcome", "statements: [{id: a, kind: welcome, text: Free., KEY}]"),
        ("case", "cases: [{id: a, name: Ada, KEY}]"),
        ("meeting", "meetings: [{id: a, form: talk, KEY}]"),
        ("counterpart", "counterparts: [{id: a, kind: person, name: Ada, KEY}]"),
        ("participant", "delegation: {participants: [{id: a, name: Ada, KEY}]}"),
        ("contact", "contacts: [{id: a, kind: person, name: Ada, KEY}]"),
        ("city", "cities: [{id: a, name: Ada, KEY}]"),
    ],
)
def test_a_link_is_offered_where_a_record_can_have_it(kind: str, entry: str) -> None:
    """Of no sort is a link offered that `check` refuses, and every sort that can have one has it.

    The entry without the key is a record, so that nothing else is in the way.
    """
    one, other = (
        call(of, "a", "Ada", kind=kind, counterpart_kind="person" if kind == "counterpart" else "")
        for of in (NEWEST, OLDER)
    )
    link = link_between(one, other)
    beginning = "title: A\nsource: {publisher: B}\n"
    loads(beginning + entry.replace(", KEY", ""))
    keys = [link.relation] if link else [*Relation]
    for key in keys:
        text = beginning + entry.replace("KEY", f"{key.value}: [{{record: b.yaml, id: a}}]")
        if link:
            loads(text)
        else:
            with pytest.raises(InvalidRecordError) as refused:
                loads(text)
            (fault,) = refused.value.faults
            assert f'"{key.value}" is not a key here' in str(fault)


@pytest.mark.parametrize("kinds", [("person", "post"), ("body", "group"), ("post", "body")])
def test_no_link_is_offered_that_binds_nothing(kinds: tuple[str, str]) -> None:
    """Counterparts of two sorts are not linked, nor is a member of a delegation to anybody."""
    one, other = (
        post(of, "A", met=True)._replace(counterpart_kind=kind)
        for of, kind in zip((NEWEST, OLDER), kinds, strict=True)
    )
    assert link_between(one, other) is None
    member = call(OLDER, "a", "A", kind="participant")
    assert link_between(one, member) is None
    assert link_between(member, one) is None


def test_what_is_alike_and_cannot_be_linked_says_so() -> None:
    """Below a member of a delegation stands that no link can bind the two; below others not."""
    item = post(NEWEST, "Ada", met=True)
    member = Alike(call(OLDER, "a", "Ada", kind="participant"), "same name")
    same = Alike(post(OLDER, "Ada", met=True), "same name")
    found = followed(item, alike=(member, same))
    assert found.to_link == (same,)
    lines = text_of(followed_document(found, 60)).splitlines()
    assert [line for line in lines if line.startswith("same name")] == [
        "same name; no link can bind these",
        "same name",
    ]


@pytest.mark.parametrize(
    ("beginning", "has_others", "lines"),
    [
        (
            "  - id: a",
            False,
            "    follows:\n      - {record: archive/2019.yaml, id: b}\n",
        ),
        ("  - id: a", True, "      - {record: archive/2019.yaml, id: b}\n"),
        ("- id: a", False, "  follows:\n    - {record: archive/2019.yaml, id: b}\n"),
        ("  - {id: a}", False, ", follows: [{record: archive/2019.yaml, id: b}]"),
        ("  - {id: a}", True, ", {record: archive/2019.yaml, id: b}"),
        ("", False, "    follows:\n      - {record: archive/2019.yaml, id: b}\n"),
    ],
)
def test_a_link_as_it_is_to_be_written(beginning: str, has_others: bool, lines: str) -> None:  # noqa: FBT001
    """It is as deep as the entry of its item, in braces where that is, beside links it has."""
    link = link_of(call(NEWEST, "a", "A."), call(OLDER, "b", "B."))
    assert link_lines(link, beginning, has_others=has_others) == lines


def test_a_file_is_named_from_where_the_record_lies() -> None:
    """The link leads from the folder of the later record; odd names stand in quotation marks."""
    link = link_of(
        call(visit("new/2024", "2024"), "a", "A."),
        call(visit("old visits/2019", "2019"), "b", "B."),
    )
    text = link_lines(link, "  - id: a", has_others=True)
    assert text == '      - {record: "../old visits/2019.yaml", id: b}\n'
