"""The record that comes with the program says what its source says, clause by clause, and no more.

The text itself is not part of the repository. Where the environment variable
MISSIONTUI_SOURCE_TEXT names a file with it, the record is held against it word by word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeAlias

import pytest
from paths import BUNDLED

from missiontui.model import Gap, Mission, NoteKind, Passage, Sourced, Statement
from missiontui.model.wording import digest, matches, paragraphs, squeeze
from missiontui.reading import read

Steps: TypeAlias = tuple[str | int, ...]


@pytest.fixture(scope="module")
def mission() -> Mission:
    """The bundled record."""
    return read(BUNDLED)


def looked_up(part: object, steps: Steps) -> object:
    """What stands at a place: an attribute by name, an entry by its id or index."""
    for step in steps:
        if isinstance(part, tuple):
            part = part[step] if isinstance(step, int) else _entry(part, step)
        else:
            part = getattr(part, str(step))
    return part.value if isinstance(part, Enum) else part


def _entry(entries: tuple[object, ...], id: str) -> object:
    (found,) = (entry for entry in entries if getattr(entry, "id", None) == id)
    return found


def walk(part: object) -> Iterator[Sourced]:
    """Every part of a record that says where it comes from."""
    if isinstance(part, Sourced):
        yield part
    if isinstance(part, tuple):
        for entry in part:
            yield from walk(entry)
    elif is_dataclass(part):
        for entry in fields(part):
            yield from walk(getattr(part, entry.name))


def passages(mission: Mission) -> list[Passage]:
    """Every place in the source that the record names."""
    return [passage for part in walk(mission) for passage in part.passages]


# The facts, paragraph by paragraph ------------------------------------------------------------

FACTS: list[tuple[Steps, object]] = [
    # 1 and 2: title and kind of document
    (("title",), "MEPs assessed the human rights situation in Kazakhstan"),
    (("source", "title"), "MEPs assessed the human rights situation in Kazakhstan"),
    (("source", "kind"), "press release"),
    (("source", "publisher"), "European Parliament"),
    (("source", "language"), "en"),
    (("source", "identifier"), "20220824IPR37911"),
    (
        ("source", "url"),
        (
            "https://www.europarl.europa.eu/news/en/press-room/20220824IPR37911/"
            "meps-assessed-the-human-rights-situation-in-kazakhstan"
        ),
    ),
    (("source", "published"), None),
    (("source", "paragraph_count"), 19),
    # 3: who, what, where, when
    (("delegation", "bodies", 0, "name"), "Subcommittee on Human Rights"),
    (("delegation", "bodies", 0, "abbreviation"), "DROI"),
    (("delegation", "bodies", 0, "parent"), "European Parliament"),
    (("delegation", "passages", 0, "paragraph"), 3),
    (("visit", "kind"), "fact-finding visit"),
    (("visit", "status"), "concluded"),
    (("visit", "countries", 0, "name"), "Kazakhstan"),
    (("visit", "countries", 0, "code"), "KZ"),
    (("visit", "countries_of_concern"), ()),
    (("visit", "dates", "as_printed"), "22-24 August"),
    (("visit", "dates", "start", "year"), 2022),
    (("visit", "dates", "start", "month"), 8),
    (("visit", "dates", "start", "day"), 22),
    (("visit", "dates", "end", "year"), 2022),
    (("visit", "dates", "end", "month"), 8),
    (("visit", "dates", "end", "day"), 24),
    (("visit", "passages", 0, "paragraph"), 3),
    (
        ("visit", "passages", 0, "wording"),
        ("conducted a fact-finding visit to Kazakhstan on 22-24 August",),
    ),
    # 4: the visit as a whole
    (("visit", "overview", 0, "passages", 0, "paragraph"), 4),
    (
        ("visit", "overview", 0, "passages", 0, "wording"),
        (
            (
                "held meetings with the representatives of the human rights and civil rights "
                "organisations and the state officials at the highest level"
            ),
        ),
    ),
    # 5: Nur-Sultan
    (("cities", 0, "name"), "Nur-Sultan"),
    (("cities", 0, "description"), "the capital"),
    (("cities", 0, "country"), "kazakhstan"),
    (("cities", 0, "dates"), None),
    (("cities", 0, "other_names", 0, "name"), "Astana"),
    (("cities", 0, "passages", 0, "paragraph"), 5),
    (("meetings", "majilis", "form"), "meeting"),
    (("meetings", "majilis", "city"), "nur-sultan"),
    (("meetings", "majilis", "counterparts"), ("majilis-members",)),
    (("meetings", "majilis", "hosts"), ("aigul-kuspan",)),
    (("counterparts", "majilis-members", "kind"), "group"),
    (("counterparts", "majilis-members", "name"), "Members of Majilis"),
    (
        ("counterparts", "majilis-members", "body"),
        "Majilis (the lower house of the Kazakh Parliament)",
    ),
    (("counterparts", "aigul-kuspan", "kind"), "person"),
    (("counterparts", "aigul-kuspan", "name"), "Aigul Kuspan"),
    (
        ("counterparts", "aigul-kuspan", "posts"),
        ("Chair of the Foreign Affairs Committee of the Majilis",),
    ),
    (("meetings", "government", "form"), "exchange of views"),
    (("meetings", "government", "city"), "nur-sultan"),
    (("meetings", "government", "counterparts"), ("government-representatives",)),
    (("counterparts", "government-representatives", "kind"), "group"),
    (
        ("counterparts", "government-representatives", "name"),
        "representatives of the country’s government",
    ),
    (
        ("counterparts", "government-representatives", "including"),
        (
            "minister-foreign-affairs",
            "minister-justice",
            "minister-information",
            "minister-energy",
            "ombudswoman",
            "deputy-prosecutor-general",
        ),
    ),
    (("counterparts", "minister-foreign-affairs", "name"), "Minister for Foreign Affairs"),
    (("counterparts", "minister-justice", "name"), "Minister of Justice"),
    (
        ("counterparts", "minister-information", "name"),
        "Minister of Information and Social Development",
    ),
    (("counterparts", "minister-energy", "name"), "Minister of Energy"),
    (("counterparts", "ombudswoman", "name"), "Ombudswoman of Kazakhstan"),
    (("counterparts", "deputy-prosecutor-general", "name"), "Deputy Prosecutor-General"),
    (("meetings", "united-nations", "city"), "nur-sultan"),
    (
        ("meetings", "united-nations", "counterparts"),
        ("un-resident-coordinator", "un-regional-cooperation-office", "ohchr"),
    ),
    (
        ("meetings", "united-nations", "passages", 0, "wording"),
        (
            (
                "Members also deliberated with the UN Resident Coordinator and representatives "
                "of UN Regional Cooperation Office and the Office of the High Commissioner for "
                "Human Rights"
            ),
        ),
    ),
    (("counterparts", "un-resident-coordinator", "name"), "UN Resident Coordinator"),
    (("counterparts", "un-resident-coordinator", "kind"), "post"),
    (
        ("counterparts", "un-regional-cooperation-office", "name"),
        "representatives of UN Regional Cooperation Office",
    ),
    (
        ("counterparts", "ohchr", "name"),
        "representatives of the Office of the High Commissioner for Human Rights",
    ),
    # 6: Almaty
    (("cities", 1, "name"), "Almaty"),
    (("cities", 1, "country"), "kazakhstan"),
    (("cities", 1, "description"), None),
    (("cities", 1, "dates"), None),
    (("cities", 1, "passages", 0, "paragraph"), 6),
    (("meetings", "civil-society", "city"), "almaty"),
    (("meetings", "civil-society", "counterparts"), ("civil-society-organisations",)),
    (
        ("meetings", "civil-society", "topics"),
        (
            (
                "human rights developments, including the investigation into the violent turmoil "
                "in Kazakhstan in January"
            ),
            "constitutional reforms",
        ),
    ),
    (("counterparts", "civil-society-organisations", "name"), "civil society organisations"),
    (("meetings", "victims-think-tanks-academia", "city"), "almaty"),
    (
        ("meetings", "victims-think-tanks-academia", "counterparts"),
        ("torture-victims", "think-tanks", "academia"),
    ),
    (("counterparts", "torture-victims", "name"), "torture victims"),
    (("counterparts", "think-tanks", "name"), "representatives of think tanks"),
    (("counterparts", "academia", "name"), "representatives of the academia"),
    (("meetings", "media-project", "city"), "almaty"),
    (("meetings", "media-project", "counterparts"), ()),
    (
        ("meetings", "media-project", "passages", 0, "wording"),
        (
            (
                "They also discussed media freedom and assessed an EU-funded project focusing on "
                "the matter"
            ),
        ),
    ),
    # 9: the case
    (("cases", "janbolat-mamai", "name"), "Janbolat Mamai"),
    (
        ("cases", "janbolat-mamai", "description"),
        "Kazakh journalist and leader of the Democratic Party of Kazakhstan",
    ),
    (("cases", "janbolat-mamai", "situation"), "detained"),
    (("cases", "janbolat-mamai", "passages", 0, "paragraph"), 9),
    (("statements", "release-of-prisoners", "cases"), ("janbolat-mamai",)),
    # 9: reasons
    (
        ("statements", "much-to-be-done", "grounds"),
        (
            "Kazakhstan’s international commitments",
            "its fresh membership of the UN Human Rights Council (2022-2024)",
        ),
    ),
    # 10 and 11: the quotation
    (("quotations", "chair-quotation", "speaker"), "christian-sagartz"),
    (("quotations", "chair-quotation", "speaker_function"), "Chair of the delegation"),
    (("quotations", "chair-quotation", "occasion"), None),
    (("quotations", "chair-quotation", "language"), None),
    (("quotations", "chair-quotation", "passages", 0, "paragraph"), 11),
    (("quotations", "chair-quotation", "passages", 1, "paragraph"), 10),
    (
        ("quotations", "chair-quotation", "sentences"),
        (
            (
                "Parliament fully supports Kazakhstan on its path towards a democratic state and "
                "offers its assistance as a potential facilitator between the civil society, new "
                "political forces and the government."
            ),
            "Universal Human Rights apply to everyone and everywhere.",
            (
                "We acknowledge the recent efforts of the country in order to improve democratic "
                "structures for their citizens."
            ),
            "We will follow them thoroughly and expect a fast implementation.",
            (
                "We call for the rapid publication of the findings of the investigation into the "
                "January events, in order for Kazakhstan to be credible to its Citizens as well as "
                "the International Community."
            ),
        ),
    ),
    (("statements", "chair-recent-efforts", "sentence"), 3),
    (("statements", "chair-fast-implementation", "sentence"), 4),
    (("statements", "chair-publication-of-findings", "sentence"), 5),
    (
        ("statements", "chair-publication-of-findings", "grounds"),
        ("for Kazakhstan to be credible to its citizens as well as the international community",),
    ),
    # 12 and 13: the delegation
    (("delegation", "size"), None),
    (("delegation", "teams"), ()),
    (("delegation", "participants", "christian-sagartz", "function"), "chair"),
    # 14 to 19: contacts
    (("contacts", "chair-office", "kind"), "office"),
    (("contacts", "chair-office", "name"), "Office of delegation Chair Christian Sagartz"),
    (("contacts", "chair-office", "participant"), "christian-sagartz"),
    (("contacts", "chair-office", "means", 0, "kind"), "telephone"),
    (("contacts", "chair-office", "means", 0, "value"), "0032 2 28 45733"),
    (("contacts", "chair-office", "means", 0, "e164"), "+3222845733"),
    (("contacts", "chair-office", "means", 1, "kind"), "email"),
    (
        ("contacts", "chair-office", "means", 1, "value"),
        "christian.sagartz@europarl.europa.eu",
    ),
    (("contacts", "press-service", "kind"), "press service"),
    (("contacts", "press-service", "name"), "EP Press Service"),
    (("contacts", "press-service", "means"), ()),
    (("contacts", "press-service", "passages", 0, "paragraph"), 19),
]


@pytest.mark.parametrize(
    ("steps", "value"), FACTS, ids=[".".join(map(str, steps)) for steps, _ in FACTS]
)
def test_the_record_states_what_the_source_states(
    mission: Mission, steps: Steps, value: object
) -> None:
    """Each fact of the source stands in its place, as printed, and what is not stated does not."""
    assert looked_up(mission, steps) == value


STATEMENTS = [
    # id, kind, verb, speaker as printed, paragraph, wording
    (
        "reliable-partner",
        "recognition",
        "underlined",
        "They",
        7,
        (
            "Kazakhstan’s role as a reliable and stable partner in the region and a gate opener to "
            "the wider Asia"
        ),
    ),
    (
        "geopolitical-pressure",
        "recognition",
        "recognised",
        "They",
        7,
        "the pressure that Kazakhstan is under due to the geopolitical situation",
    ),
    (
        "eu-sanctions",
        "commendation",
        "praised",
        "They",
        7,
        "the country´s compliance with the EU sanctions against the Russian Federation",
    ),
    (
        "reforms-announced",
        "welcome",
        "welcomed",
        "DROI MEPs",
        8,
        "the announcement of reforms by the President",
    ),
    (
        "reforms-follow-through",
        "emphasis",
        "expressed the importance of",
        "DROI MEPs",
        8,
        (
            "following now through on these political reforms and producing tangible and "
            "democratic results"
        ),
    ),
    (
        "freedom-of-expression",
        "concern",
        "expressed concern about",
        "they",
        8,
        "signs of latest trends in the freedom of expression and the media",
    ),
    (
        "death-penalty",
        "acknowledgement",
        "acknowledged",
        "Members",
        9,
        "the recent removal of death penalty was a welcome development",
    ),
    (
        "much-to-be-done",
        "finding",
        "acknowledged",
        "Members",
        9,
        (
            "much still remained to be done in practice regarding the protection of human rights, "
            "basic political rights, the registration of new political parties, and the media "
            "freedom, in respect of Kazakhstan’s international commitments and in light of its "
            "fresh membership of the UN Human Rights Council (2022-2024)"
        ),
    ),
    (
        "january-investigation",
        "emphasis",
        "highlighted particularly the importance of",
        "MEPs",
        9,
        "transparent, comprehensive and fair investigation into January 2022 events",
    ),
    (
        "halt-to-harassment",
        "call",
        "called for",
        "They",
        9,
        (
            "immediate halt to the harassment and intimidation of political and civil society "
            "activists"
        ),
    ),
    (
        "release-of-prisoners",
        "call",
        "called for",
        "They",
        9,
        "the release of all political prisoners, in particular Janbolat Mamai",
    ),
    (
        "prosecution",
        "call",
        "called for",
        "They",
        9,
        "the criminal prosecution of people deceased in the course of the January events",
    ),
    (
        "chair-recent-efforts",
        "acknowledgement",
        "acknowledge",
        "We",
        11,
        (
            "the recent efforts of the country in order to improve democratic structures for their "
            "citizens"
        ),
    ),
    (
        "chair-fast-implementation",
        "expectation",
        "expect",
        "We",
        11,
        "follow them thoroughly and expect a fast implementation",
    ),
    (
        "chair-publication-of-findings",
        "call",
        "call for",
        "We",
        11,
        (
            "the rapid publication of the findings of the investigation into the January events, "
            "in order for Kazakhstan to be credible to its Citizens as well as the International "
            "Community"
        ),
    ),
]


def test_the_statements_are_those_of_the_source(mission: Mission) -> None:
    """Kind, verb, speaker as printed, place and words of every statement, in order."""
    assert [
        (
            entry.id,
            entry.kind.value,
            entry.verb,
            entry.speaker_as_printed,
            entry.passages[0].paragraph,
            " ".join(entry.passages[0].wording),
        )
        for entry in mission.statements
    ] == STATEMENTS


def test_the_delegation_and_its_chair_are_not_mixed_up(mission: Mission) -> None:
    """Outside the quotation the delegation speaks, inside it the chair, and nobody else."""
    assert {entry.speaker for entry in mission.own_statements} == {"delegation"}
    assert {entry.speaker for entry in mission.quoted_statements} == {"christian-sagartz"}
    assert len(mission.own_statements) == 12
    assert {entry.quotation for entry in mission.quoted_statements} == {"chair-quotation"}
    assert len(mission.quoted_statements) == 3
    assert {entry.passages[0].paragraph for entry in mission.own_statements} == {7, 8, 9}
    assert {entry.passages[0].paragraph for entry in mission.quoted_statements} == {11}


def test_where_and_to_whom_statements_were_made_is_left_open(mission: Mission) -> None:
    """No statement is tied to a meeting or an addressee, and a gap says so."""
    assert not any(entry.meeting or entry.addressee for entry in mission.statements)
    about = {id for gap in mission.gaps for id in gap.about if "to whom" in gap.text}
    assert about == {entry.id for entry in mission.own_statements}


def test_nothing_is_more_precise_than_the_source(mission: Mission) -> None:
    """No meeting has a day, a time, a place or participants; no city has days."""
    for meeting in mission.meetings:
        precise = (meeting.date, meeting.start_time, meeting.end_time, meeting.place)
        assert set(precise) == {None}
        assert meeting.participants == ()
    assert [city.dates for city in mission.cities] == [None, None]


def test_each_case_belongs_to_one_call(mission: Mission) -> None:
    """The named person stands under the call for release, and under no other statement."""
    assert [entry.id for entry in mission.statements if entry.cases] == ["release-of-prisoners"]
    assert len(mission.cases) == 1


def test_the_meetings_are_those_of_the_text_in_order(mission: Mission) -> None:
    """Three meetings in each city, in the order told; what was said of the whole is no meeting."""
    assert [(entry.id, entry.city) for entry in mission.meetings] == [
        ("majilis", "nur-sultan"),
        ("government", "nur-sultan"),
        ("united-nations", "nur-sultan"),
        ("civil-society", "almaty"),
        ("victims-think-tanks-academia", "almaty"),
        ("media-project", "almaty"),
    ]
    assert len(mission.visit.overview) == 1
    assert [city.id for city in mission.cities] == ["nur-sultan", "almaty"]


def test_everybody_met_was_met_somewhere(mission: Mission) -> None:
    """Each counterpart is a host, was met, or is included in those met; none is left over."""
    assert {entry.id for entry in mission.counterparts} <= set(mission.meetings_of)
    assert len(mission.counterparts) == 16
    hosts = [host for meeting in mission.meetings for host in meeting.hosts]
    assert hosts == ["aigul-kuspan"]


def test_posts_without_names_stay_so(mission: Mission) -> None:
    """Ministers, Ombudswoman and the others printed by their post are posts; one name is given."""
    kinds = {entry.id: entry.kind.value for entry in mission.counterparts}
    assert [id for id, kind in kinds.items() if kind == "person"] == ["aigul-kuspan"]
    assert [id for id, kind in kinds.items() if kind == "post"] == [
        "minister-foreign-affairs",
        "minister-justice",
        "minister-information",
        "minister-energy",
        "ombudswoman",
        "deputy-prosecutor-general",
        "un-resident-coordinator",
    ]
    assert not any(entry.count for entry in mission.counterparts)


def test_the_delegation_has_four_members_and_one_function(mission: Mission) -> None:
    """Group and country of each in the order printed; only the first is printed with a function."""
    assert [
        (
            entry.name,
            entry.group,
            entry.country,
            entry.country_code,
            entry.function and entry.function.value,
        )
        for entry in mission.delegation.participants
    ] == [
        ("Christian Sagartz", "EPP", "Austria", "AT", "chair"),
        ("Nacho Sánchez Amor", "S&D", "Spain", "ES", None),
        ("Silvia Sardone", "ID", "Italy", "IT", None),
        ("Ryszard Czarnecki", "ECR", "Poland", "PL", None),
    ]
    for entry in mission.delegation.participants:
        assert entry.passages[0].paragraph == 13
        assert {entry.party, entry.constituency, entry.presence} == {None}
        assert entry.posts == ()


def test_the_last_call_is_left_open(mission: Mission) -> None:
    """The ambiguous call stands in the source's words alone, with three readings."""
    entry = mission.item(mission.statements[11].id, Statement)
    assert entry.id == "prosecution"
    assert entry.reading_open
    assert entry.text is None
    assert entry.title is None
    assert [note.text.split(",")[0] for note in entry.noted(NoteKind.READING)] == [
        "prosecution of the deceased",
        "prosecution of those responsible for the deaths",
        "a halt to the prosecution of the deceased",
    ]
    assert [entry.id for entry in mission.statements if entry.reading_open] == ["prosecution"]


FORCE = [
    # id, word of the source, the same in own words (None where only the wording carries it)
    ("reliable-partner", "reliable and stable", "reliable and stable"),
    ("reforms-follow-through", "now", "now"),
    ("reforms-follow-through", "tangible and democratic", "tangible and democratic"),
    ("freedom-of-expression", "signs of", "signs of"),
    ("freedom-of-expression", "latest trends", "latest trends"),
    ("death-penalty", "recent", "recent"),
    ("death-penalty", "welcome", "welcome"),
    ("much-to-be-done", "much still", "much still"),
    ("much-to-be-done", "in practice", "in practice"),
    ("much-to-be-done", "basic", "basic"),
    ("january-investigation", "transparent, comprehensive and fair", None),
    ("january-investigation", None, "transparent, comprehensive and fair"),
    ("january-investigation", None, "particularly important"),
    ("halt-to-harassment", "immediate", "immediately"),
    ("release-of-prisoners", "all political prisoners", "all political prisoners"),
    ("release-of-prisoners", "in particular", "in particular"),
    ("chair-recent-efforts", "recent", "recent"),
    ("chair-fast-implementation", "thoroughly", "thoroughly"),
    ("chair-fast-implementation", "fast", "fast"),
    ("chair-fast-implementation", "expect", "expected"),
    ("chair-publication-of-findings", "rapid", "rapidly"),
]


@pytest.mark.parametrize(("id", "printed", "told"), FORCE)
def test_no_word_that_carries_force_is_lost(
    mission: Mission, id: str, printed: str | None, told: str | None
) -> None:
    """What weakens or strengthens a statement stands in the wording and in the own words."""
    entry = next(entry for entry in mission.statements if entry.id == id)
    wording = " ".join(span for passage in entry.passages for span in passage.wording)
    assert (printed or "") in wording
    assert (told or "") in (entry.text or "").lower()


def test_force_elsewhere_is_kept_too(mission: Mission) -> None:
    """`particularly` is part of a verb, `fresh` of a reason, `potential` of the quotation."""
    by_id = {str(entry.id): entry for entry in mission.statements}
    assert "particularly" in (by_id["january-investigation"].verb or "")
    assert any("fresh" in ground for ground in by_id["much-to-be-done"].grounds)
    assert "as a potential facilitator" in mission.quotations[0].sentences[0]
    assert "at the highest level" in mission.visit.overview[0].text


# What was derived or added --------------------------------------------------------------------


def noted(mission: Mission, kind: NoteKind) -> set[tuple[str, str | None]]:
    """The parts of the record with a note of a kind: what they are called, and what it is about."""
    return {
        (_called(part), note.about)
        for part in walk(mission)
        for note in part.notes
        if note.kind is kind
    }


def _called(part: Sourced) -> str:
    for attribute in ("id", "short", "name", "value"):
        if isinstance(found := getattr(part, attribute, None), str):
            return found
    return type(part).__name__


def test_what_comes_from_outside_is_marked_and_is_little(mission: Mission) -> None:
    """Address, number, long forms, another name and codes were added; nothing else was."""
    assert noted(mission, NoteKind.OUTSIDE) == {
        ("Source", "url"),
        ("Source", "identifier"),
        ("kazakhstan", "code"),
        ("Astana", None),
        ("christian-sagartz", "country_code"),
        ("nacho-sanchez-amor", "country_code"),
        ("silvia-sardone", "country_code"),
        ("ryszard-czarnecki", "country_code"),
        *((short, None) for short in ("EPP", "S&D", "ID", "ECR", "DROI", "MEP", "EU", "UN")),
    }


def test_what_was_derived_is_marked(mission: Mission) -> None:
    """Publisher, language, status, countries, year, duration, number to dial, cities."""
    assert noted(mission, NoteKind.DERIVED) == {
        ("Source", "publisher"),
        ("Source", "language"),
        ("Visit", "status"),
        ("nur-sultan", "country"),
        ("almaty", "country"),
        ("Dates", "year"),
        ("Dates", "duration"),
        ("0032 2 28 45733", "e164"),
        ("government", "city"),
        ("united-nations", "city"),
        ("victims-think-tanks-academia", "city"),
        ("media-project", "city"),
    }


def test_slips_of_the_source_are_marked(mission: Mission) -> None:
    """What looks like an error of the record is one of the source, and a note says so."""
    assert noted(mission, NoteKind.SIC) == {
        ("majilis", None),
        ("civil-society", None),
        ("eu-sanctions", None),
        ("reforms-follow-through", None),
        ("death-penalty", None),
    }


def test_the_long_forms_are_those_of_the_list(mission: Mission) -> None:
    """Eight abbreviations are spelt out, as outside knowledge has them."""
    assert {short: entry.long for short, entry in mission.spelt_out.items()} == {
        "EPP": "European People’s Party",
        "S&D": "Progressive Alliance of Socialists and Democrats",
        "ID": "Identity and Democracy",
        "ECR": "European Conservatives and Reformists",
        "DROI": "Subcommittee on Human Rights",
        "MEP": "Member of the European Parliament",
        "EU": "European Union",
        "UN": "United Nations",
    }


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("year of the visit", {"visit"}),
        ("day on which the delegation was in which city", {"visit", "nur-sultan", "almaty"}),
        ("Days and times of the meetings", {"majilis", "media-project"}),
        ("Which participants took part", {"delegation", "civil-society"}),
        ("date of publication", {"source"}),
        ("Names of the ministers", {"minister-energy", "ombudswoman"}),
        ("introduced by “including”", {"government-representatives"}),
        ("Functions in the delegation", {"silvia-sardone"}),
        ("language of the quotation", {"chair-quotation"}),
        ("Contact details", {"press-service"}),
    ],
)
def test_what_the_source_does_not_state_is_said(
    mission: Mission, words: str, ids: set[str]
) -> None:
    """What a reader would look for in vain is listed, with the items it concerns."""
    (gap,) = (gap for gap in mission.gaps if words in gap.text)
    assert ids <= set(gap.about)


def test_every_part_says_where_it_comes_from(mission: Mission) -> None:
    """Whatever was not added from outside rests on a place in the source; a gap has none."""
    without = {
        _called(part)
        for part in walk(mission)
        if not part.passages and not part.noted(NoteKind.OUTSIDE) and not isinstance(part, Gap)
    }
    assert without == set()


def test_own_words_are_not_the_sources(mission: Mission) -> None:
    """No statement repeats a sentence of the quotation; only an open one has no own words."""
    sentences = {squeeze(sentence) for sentence in mission.quotations[0].sentences}
    for entry in mission.statements:
        assert (entry.text or "") not in sentences
        assert (entry.text is None) == entry.reading_open


# Against the text itself ----------------------------------------------------------------------


def unmatched(mission: Mission, text: tuple[str, ...]) -> list[Passage]:
    """The passages whose words do not stand in their paragraph."""
    return [passage for passage in passages(mission) if not matches(passage, text)]


def test_every_quoted_word_stands_in_its_paragraph(mission: Mission, source_text: str) -> None:
    """Each wording of the record, wherever it is, matches the paragraph it names."""
    assert len(passages(mission)) > 50
    assert unmatched(mission, paragraphs(source_text)) == []


def test_every_paragraph_is_told_of(mission: Mission, source_text: str) -> None:
    """No paragraph of the source is left without a part of the record resting on it."""
    number = len(paragraphs(source_text))
    assert {passage.paragraph for passage in passages(mission)} == set(range(1, number + 1))


def test_the_text_is_the_one_the_record_was_made_from(mission: Mission, source_text: str) -> None:
    """Digest and number of paragraphs are those of the text."""
    assert digest(source_text) == mission.source.sha256
    assert len(paragraphs(source_text)) == mission.source.paragraph_count


def test_verbs_and_speakers_are_as_printed(mission: Mission, source_text: str) -> None:
    """The verb and the speaker of each statement stand in its paragraph, the speaker first."""
    text = paragraphs(source_text)
    for entry in mission.statements:
        paragraph = text[entry.passages[0].paragraph - 1]
        speaker = paragraph.find(f"{entry.speaker_as_printed} ")
        assert speaker >= 0
        assert paragraph.find(f" {entry.verb} ", speaker) > speaker


def test_names_and_posts_are_as_printed(mission: Mission, source_text: str) -> None:
    """Persons, posts, groups, groups in Parliament and countries are called what the text says."""
    text = paragraphs(source_text)
    for entry in mission.counterparts:
        assert (
            entry.name.removeprefix("representatives of ") in text[entry.passages[0].paragraph - 1]
        )
        for post in entry.posts:
            assert post in text[entry.passages[0].paragraph - 1]
        assert (entry.body or "") in text[4] + text[5]
    for case in mission.cases:
        assert f"{case.name}, the {case.situation} {case.description}" in text[8]
    for member in mission.delegation.participants:
        assert f"{member.name} ({member.group}, {member.country})" in text[12]


def test_the_quotation_is_carried_whole(mission: Mission, source_text: str) -> None:
    """Its five sentences joined are the paragraph, without the quotation marks."""
    (quotation,) = mission.quotations
    assert len(quotation.sentences) == 5
    assert "“" + " ".join(quotation.sentences) + "”" == paragraphs(source_text)[10]
    for entry in mission.quoted_statements:
        assert entry.sentence is not None
        assert entry.passages[0].wording[0] in quotation.sentences[entry.sentence - 1]


def test_contacts_are_as_printed(mission: Mission, source_text: str) -> None:
    """Number and address stand in their paragraphs, character by character."""
    text = paragraphs(source_text)
    for means in mission.contacts[0].means:
        assert text[means.passages[0].paragraph - 1].endswith(f" {means.value}")


def test_one_wrong_letter_would_be_found(mission: Mission, source_text: str) -> None:
    """Change any one letter of any wording, and it no longer matches."""
    text = paragraphs(source_text)
    for passage in passages(mission):
        for index, span in enumerate(passage.wording):
            middle = len(span) // 2
            changed = span[:middle] + "\u0436" + span[middle + 1 :]
            spans = (*passage.wording[:index], changed, *passage.wording[index + 1 :])
            assert not matches(replace(passage, wording=spans), text)
    wrong = replace(mission, passages=(Passage(paragraph=1, wording=("MEPs assesed",)),))
    assert len(unmatched(wrong, text)) == 1
