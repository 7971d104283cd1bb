"""Every item is found by what it says, and by no word that another one said."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterator
from typing import Any

import pytest
from finding import found, index_of, order_of
from paths import BUNDLED, RECORDS

from missiontui.document.names import label
from missiontui.model import Id, Mission, StatementKind
from missiontui.reading import read
from missiontui.search import Index, Query, folded
from missiontui.search.searchable import Searchables

SHARED = {"bundled": BUNDLED, **{path.stem: path for path in RECORDS.glob("*.yaml")}}
MINISTERS = {
    "minister-foreign-affairs",
    "minister-justice",
    "minister-information",
    "minister-energy",
}


@pytest.fixture(scope="module")
def bundled() -> Index:
    """The index of the bundled record."""
    return index_of(read(BUNDLED))


@pytest.fixture(scope="module")
def election() -> Index:
    """The index of the record that has nearly every key, its source attached."""
    return index_of(read(RECORDS / "election.yaml"))


def texts_in(value: Any, hint: Any) -> Iterator[str]:
    """Every text of an item and of what is in it; ids, which lead elsewhere, left out."""
    parts = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    if isinstance(value, str) and str in parts:
        yield value
    elif isinstance(value, tuple):
        element = next(part for part in parts if typing.get_origin(part) is tuple)
        for entry in value:
            yield from texts_in(entry, typing.get_args(element)[0])
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        hints = typing.get_type_hints(type(value))
        for field in dataclasses.fields(value):
            yield from texts_in(getattr(value, field.name), hints[field.name])


@pytest.mark.parametrize("name", sorted(SHARED))
def test_no_text_of_an_item_is_forgotten(name: str) -> None:
    """Every text that the record has for an item is searched, with its id."""
    mission = read(SHARED[name])
    searchables = Searchables(mission, ())
    for id in order_of(mission):
        searched = searchables.of(id).texts
        assert id in searched
        if id in mission.items:
            item = mission.items[id]
            assert set(texts_in(item, type(item))) <= set(searched)


@pytest.mark.parametrize("name", sorted(SHARED))
def test_every_part_of_a_record_is_found(name: str) -> None:
    """Title, summary, sending bodies, reference, short forms and gaps are found where they are."""
    mission = read(SHARED[name])
    order = [Id(part) for part in ("visit", "delegation", "source", "gaps")]
    index = Index(mission, order)
    index.finish()
    visit, delegation, source = mission.visit, mission.delegation, mission.source
    texts: dict[str, list[str | None]] = {
        "visit": [mission.title, visit.purpose, *(remark.text for remark in visit.overview)],
        "delegation": [body.parent for body in delegation.bodies],
        "source": [source.publisher, source.url, *(each.long for each in mission.abbreviations)],
        "gaps": [gap.text for gap in mission.gaps],
    }
    for part, all_texts in texts.items():
        for text in filter(None, all_texts):
            assert part in found(index, f'"{text}"')


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("SANCHEZ", {"nacho-sanchez-amor"}),
        ("facilitator", {"chair-quotation"}),
        ("ID", {"silvia-sardone", "source"}),
        ("identity democracy", {"silvia-sardone", "source"}),
        ("sagartz at", {"christian-sagartz"}),
        (
            "torture",
            {"victims-think-tanks-academia", "torture-victims", "think-tanks", "academia", "gaps"},
        ),
        ("sagartz findings", {"chair-publication-of-findings", "chair-quotation"}),
        ("mamai", {"release-of-prisoners", "janbolat-mamai", "gaps"}),
        ("astana", {"nur-sultan"}),
        ("kazakh journalist", {"janbolat-mamai"}),
        ("praised", {"eu-sanctions"}),
        ("praise", {"eu-sanctions"}),
        ("commendation", {"eu-sanctions"}),
        ('"several readings"', {"prosecution"}),
        ('"responsible for the deaths"', {"prosecution"}),
        ('"countrys role"', set()),
        ('"date of publication"', {"source", "gaps"}),
        ("droi parliament", {"delegation", "source"}),
        ('"22 August 2022"', {"visit"}),
        ("2022-08-22", {"visit"}),
        ("christian.sagartz@europarl", {"chair-office"}),
        ("event line", set()),
        ("¶11 facilitator", {"chair-quotation"}),
        ("minister energy exchange", {"government"}),
        ('"Minister of Energy"', {"government", "government-representatives", "minister-energy"}),
    ],
)
def test_a_word_finds_what_says_it(bundled: Index, typed: str, expected: set[str]) -> None:
    """Names, words, notes, gaps, kinds, dates and addresses find the items that show them."""
    assert {id for id in found(bundled, typed) if not id.startswith("¶")} == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("kind:praise", {"eu-sanctions"}),
        ("kind:COMM", {"eu-sanctions"}),
        ("kind:ack", {"death-penalty", "chair-recent-efforts"}),
        ("kind:call prisoners", {"release-of-prisoners"}),
        ("kind:exchange", {"government"}),
        ("kind:views", {"government"}),
        ("kind:press", {"press-service"}),
        ("kind:post in:almaty", set()),
        ("kind:city", {"nur-sultan", "almaty"}),
        ("kind:oncern", set()),
        (
            "in:almaty",
            {
                *("almaty", "civil-society", "victims-think-tanks-academia", "media-project"),
                *("civil-society-organisations", "torture-victims", "think-tanks", "academia"),
            },
        ),
        ("in:astana kind:meeting", {"majilis", "united-nations"}),
        ("in:nur-sultan energy kind:post", {"minister-energy"}),
        ("in:sultan in:kz kind:city", {"nur-sultan"}),
        ("in:kazakhstan kind:disc", {"media-project"}),
        ("who:kuspan", {"majilis", "aigul-kuspan"}),
        ("who:mamai", {"janbolat-mamai"}),
        ("who:delegation kind:call", {"halt-to-harassment", "release-of-prisoners", "prosecution"}),
        ('who:"christian sag" kind:call', {"chair-publication-of-findings"}),
        (
            "who:sagartz",
            {
                *("christian-sagartz", "chair-quotation", "chair-office", "chair-recent-efforts"),
                *("chair-fast-implementation", "chair-publication-of-findings"),
            },
        ),
        (
            "who:minister in:nur-sultan",
            {"government", "government-representatives", *MINISTERS},
        ),
    ],
)
def test_narrowing_keeps_to_what_it_names(bundled: Index, typed: str, expected: set[str]) -> None:
    """Kind, place and person narrow by how their words begin; only a speaker said something."""
    assert set(found(bundled, typed)) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("in:elwinsburg kind:call", {"release-of-radu-belsen"}),
        ("in:port-elwin kind:hearing", {"civil-society-hearing"}),
        ("in:ostravia who:halloran kind:person", {"neva-halloran"}),
        ("in:karsovia", {"hallen-bridge", "border-guard"}),
        ("in:hallen kind:body", set()),
        ("who:belsen", {"radu-belsen"}),
        ("who:oake kind:concern", {"late-postal-ballots"}),
        ("who:valley kind:finding", {"late-opening"}),
        ("who:sandhal", {"polling-sarn-valley", "tove-sandhal"}),
        ("who:wren kind:site", {"greyfold-visit"}),
        ("who:moor", {"hedda-moor"}),
        ("refused ambassador 10:00", {"ambassador"}),
        ('"15 May 2031" press house', {"hythe", "press-conference"}),
        ('"10 May" blue room', {"reception-at-the-chamber", "¶7"}),
        ("“The diary”", set()),
        ("asked for on 12 May", {"ambassador", "¶9"}),
    ],
)
def test_a_record_with_every_key_is_searched(
    election: Index, typed: str, expected: set[str]
) -> None:
    """Statements are in the city of their meeting; teams bring their people; paragraphs count."""
    assert set(found(election, typed)) == expected


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        (
            "partial",
            "in:selmark kind:group",
            {*("fishermen", "ashlock-brothers"), "harbour-board-officials"},
        ),
        ("partial", "who:ashlock", {"fishermen-and-board", "fishermen", "ashlock-brothers"}),
        ("partial", "who:delegation kind:call harbour", {"reopening"}),
        ("partial", "“feeds the town”", {"memorandum", "¶7"}),
        ("partial", "16 March", {"visit", "dunmere", "¶3"}),
        ("partial", "clerk means", {"clerk", "gaps"}),
        ("arabic", "الصحافة", {"visit", "majlis", "hurriyat-al-sihafa"}),
        ("arabic", "ربى الغافري", {"ifraj-fawri", "ruba-al-ghafri"}),
        ("arabic", 'in:"port ruby" kind:call', {"ifraj-fawri"}),
        ("arabic", "who:سلمى kind:expectation", {"tanfidh-al-wuud"}),
        ("arabic", '"٣٠ يوما"', {"tasjil-al-munazzamat"}),
        ("arabic", "0044 20 79460321", {"maktab-al-raisa"}),
    ],
)
def test_little_known_and_other_scripts_are_searched(
    name: str, typed: str, expected: set[str]
) -> None:
    """Records with parts missing, and those written from right to left, are found alike."""
    assert set(found(index_of(read(SHARED[name])), typed)) == expected


def test_kinds_are_found_as_the_screen_calls_them() -> None:
    """`kind:` takes the word of the record and the word that is shown."""
    mission = read(RECORDS / "election.yaml")
    index = index_of(mission)
    assert {statement.kind for statement in mission.statements} >= set(StatementKind)
    for statement in mission.statements:
        for word in (statement.kind.value, folded(label(statement.kind))):
            assert statement.id in found(index, f"kind:{word}")
            assert statement.id in found(index, word)


def test_further_texts_are_found_under_their_ids() -> None:
    """A text handed over with an id finds it, be it an item of the record or of nothing else."""
    mission: Mission = read(BUNDLED)
    order = [Id("almaty"), Id("¶9"), Id("¶10")]
    index = Index(mission, order, [(order[1], "one Zebra"), (order[1], "two"), (order[0], "zebra")])
    index.finish()
    assert list(index.find(Query.parse("zebra"))) == order[:2]
    assert found(index, "zebra two") == ["¶9"]
    assert found(index, '"one zebra two"') == []
    assert found(index, "¶10") == ["¶10"]
