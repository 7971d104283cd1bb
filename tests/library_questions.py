"""The five questions that people put to many visits, and what `tests/library` answers.

All of it was worked out by reading the records. An item is named by its file and its id.
"""

from __future__ import annotations

from typing import NamedTuple

Place = tuple[str, str]
"""A file of the folder, with `/` between, and the id of an item there."""


class Asked(NamedTuple):
    """Something that was asked for, as its source words it."""

    place: Place
    kind: str
    verb: str
    wording: str
    """Stretches of it are joined by [...], as on the screen."""
    paragraph: int
    is_named: bool = True
    """False where a search for "prisoners" misses it: another language has another word."""


class Meeting(NamedTuple):
    """A meeting with somebody, or one that did not come about."""

    place: Place
    """The meeting."""
    counterpart: str
    """The id of the counterpart in the same file."""
    name: str
    """The name of the person; empty where only the post or the body is stated."""
    status: str = "held"


class Met(NamedTuple):
    """A row of the grid: a post or body, and the visits at which it was to be met."""

    name: str
    country: str
    meetings: tuple[Meeting, ...]
    """Oldest first."""


class Situation(NamedTuple):
    """The situation of a case as one text puts it."""

    place: Place
    words: str


class Stated(NamedTuple):
    """A step that a record states of a case."""

    place: Place
    date: str
    text: str
    source: str


class Dropped(NamedTuple):
    """A topic that one visit has and the next of the same body to the same country has not."""

    topic: str
    places: tuple[Place, ...]
    """The statements that had it."""


class Likeness(NamedTuple):
    """Two items that look alike, and are linked by no record."""

    place: Place
    other: Place
    reason: str


UNDATED = "archive/selmark-undated.yaml"
RECORDS = (
    "oskarra-2024.yaml",
    "selmark-2024.yaml",
    "oskarra-2022.yaml",
    "selmark-2021.yaml",
    "oskarra-2020.yaml",
    "oskarra-2019.yaml",
    "selmark-2019.yaml",
    "selmark-2018.yaml",
    "oskarra-2017.yaml",
    "selmark-2016.yaml",
    "selmark-2015.yaml",
    UNDATED,
)
"""The twelve records, the newest visit first, the one without a date last."""
FAULTY = {
    "selmark-2023.yaml": '13:11: visit.status: "done" is not a status; '
    "one of proposed, planned, under way, concluded, cancelled",
    "to-ask.yaml": '2:1: "before" is not a key here; one of source, title, ',
}
"""The files that give no record, and how their first fault begins."""

PRISONERS = "what did earlier visits call for about prisoners, word for word"
CALLS = (
    Asked(
        ("selmark-2015.yaml", "end-overcrowding"),
        "call",
        "called on",
        "They called on the government to end the overcrowding of Skarholm Prison without "
        "delay, in particular by releasing all prisoners who are held for unpaid fines.",
        5,
    ),
    Asked(
        ("selmark-2016.yaml", "overcrowding-again"),
        "call",
        "repeated its call",
        "The delegation repeated its call to put an end to the overcrowding",
        6,
    ),
    Asked(
        ("selmark-2016.yaml", "unpaid-fines"),
        "call",
        "asked that",
        "asked that nobody be sent to prison for an unpaid fine",
        6,
    ),
    Asked(
        ("selmark-2018.yaml", "liberer-orlo"),
        "call",
        "a demandé",
        "Elle a demandé la libération immédiate de M. Danek Orlo",
        6,
        is_named=False,
    ),
    Asked(
        ("selmark-2019.yaml", "fewer-prisoners"),
        "call",
        "asked",
        "They asked the government once more to bring the number of prisoners down to what "
        "the building was made for.",
        5,
    ),
    Asked(
        ("selmark-2019.yaml", "release-orlo"),
        "call",
        "called for",
        "They called for the release of Mr Danek Orlo, editor of the Dunmere Courier",
        6,
    ),
    Asked(
        ("oskarra-2019.yaml", "hestvik-crowding"),
        "call",
        "called for",
        "They called for the overcrowding of Hestvik Prison, where seamen without papers are "
        "held together with convicts, to be brought to an end.",
        7,
    ),
    Asked(
        ("oskarra-2020.yaml", "telephone-families"),
        "call",
        "calls on",
        "The Committee calls on the Oskarran authorities to keep prisoners in touch with their "
        "families by telephone while visits are suspended.",
        5,
    ),
    Asked(
        ("selmark-2021.yaml", "weekly-telephone"),
        "call",
        "calls on",
        "The Commission calls on the authorities to let prisoners speak to their families by "
        "telephone at least once a week.",
        10,
    ),
    Asked(
        ("oskarra-2022.yaml", "ziyarat-al-usar"),
        "call",
        "دعت",
        "دعت اللجنة إلى السماح للسجناء بلقاء أسرهم مرة في الشهر على الأقل",
        6,
        is_named=False,
    ),
    Asked(
        ("selmark-2024.yaml", "date-for-beds"),
        "call",
        "invited",
        "They invited the Ministry to set a date by which no one in Skarholm sleeps on the "
        "floor, and to make it public.",
        5,
    ),
    Asked(
        ("selmark-2024.yaml", "where-is-orlo"),
        "call",
        "demanded",
        "They demanded to be told where Mr Danek Orlo is held.",
        6,
    ),
    Asked(
        ("selmark-2024.yaml", "health-service"),
        "call",
        "called for",
        "called for the prison health service to be placed under the Ministry of Health",
        7,
    ),
)
"""The calls about prisoners, oldest visit first. What was recommended stands apart."""
RECOMMENDATIONS = (
    Asked(
        ("oskarra-2017.yaml", "rec-a"),
        "recommendation",
        "recommends",
        "the overcrowding of Hestvik Prison be ended, first of all by no longer holding seamen "
        "there for want of a passport",
        6,
    ),
    Asked(
        ("oskarra-2017.yaml", "nurse-in-a-day"),
        "recommendation",
        "recommends",
        "The Commission further recommends that prisoners be seen by a nurse within "
        "twenty-four hours of their arrival.",
        7,
    ),
    Asked(
        ("selmark-2018.yaml", "medecin"),
        "recommendation",
        "a recommandé",
        "Elle a recommandé aux autorités de garantir à tous les détenus l’accès à un médecin",
        7,
        is_named=False,
    ),
    Asked(
        ("selmark-2018.yaml", "consulat"),
        "recommendation",
        "a recommandé",
        "Elle a recommandé aux autorités [...] à ceux qui sont étrangers l’accès à leur consulat",
        7,
        is_named=False,
    ),
    Asked(
        ("selmark-2021.yaml", "rec-1"),
        "recommendation",
        "should",
        "The Ministry of Justice should reduce the number of inmates of Skarholm Prison to its "
        "official capacity of 420 by the end of 2023.",
        9,
    ),
    Asked(
        ("selmark-2021.yaml", "rec-2"),
        "recommendation",
        "should see to it that",
        "The Prison Service should see to it that a doctor is present at Skarholm at night, "
        "within three months.",
        9,
    ),
    Asked(
        ("selmark-2021.yaml", "rec-3"),
        "recommendation",
        "should be",
        "The solitary confinement of Mr Orlo should be ended at once.",
        9,
    ),
    Asked(
        ("selmark-2024.yaml", "postal-voting"),
        "recommendation",
        "recommended",
        "It recommended that postal voting be open to prisoners who have not lost the vote, in "
        "time for the elections of 2025.",
        8,
    ),
)
"""The recommendations about prisoners, oldest visit first."""

MET_AGAIN = "who was met more than once, in which post"
PEOPLE_MET_AGAIN = {
    ("Aldo Brenn", "Minister of Justice"): (
        ("selmark-2015.yaml", "aldo-brenn"),
        ("selmark-2016.yaml", "aldo-brenn"),
    ),
    ("Mira Solvang", "Ombudsperson of Selmark"): (
        ("selmark-2016.yaml", "mira-solvang"),
        ("selmark-2018.yaml", "mira-solvang"),
    ),
    ("Petra Lindholt", "Minister of Justice"): (
        ("selmark-2019.yaml", "petra-lindholt"),
        ("selmark-2024.yaml", "petra-lindholt"),
    ),
    ("Oriel Tamm", "Ombudsperson of Selmark"): (
        ("selmark-2021.yaml", "oriel-tamm"),
        ("selmark-2024.yaml", "oriel-tamm"),
    ),
}
"""The people who were met at two visits, by what the records link; in 2019 Ms Solvang was not."""
GRID = (
    Met(
        "Ombudsperson of Selmark",
        "Selmark",
        (
            Meeting(("selmark-2016.yaml", "ombudsperson"), "mira-solvang", "Mira Solvang"),
            Meeting(("selmark-2018.yaml", "mediatrice"), "mira-solvang", "Mira Solvang"),
            Meeting(
                ("selmark-2019.yaml", "ombudsperson"), "mira-solvang", "Mira Solvang", "cancelled"
            ),
            Meeting(("selmark-2021.yaml", "ombudsperson"), "oriel-tamm", "Oriel Tamm"),
            Meeting(("selmark-2024.yaml", "ombudsperson"), "oriel-tamm", "Oriel Tamm"),
        ),
    ),
    Met(
        "Minister of Justice",
        "Selmark",
        (
            Meeting(("selmark-2015.yaml", "justice-minister"), "aldo-brenn", "Aldo Brenn"),
            Meeting(("selmark-2016.yaml", "justice-minister"), "aldo-brenn", "Aldo Brenn"),
            Meeting(("selmark-2019.yaml", "justice-minister"), "petra-lindholt", "Petra Lindholt"),
            Meeting(("selmark-2024.yaml", "justice-minister"), "petra-lindholt", "Petra Lindholt"),
        ),
    ),
    Met(
        "Director of Skarholm Prison",
        "Selmark",
        (
            Meeting(("selmark-2015.yaml", "prison-visit"), "prison-director", ""),
            Meeting(("selmark-2021.yaml", "reception"), "ivar-stenn", "Ivar Stenn"),
        ),
    ),
    Met(
        "Bar Association of Selmark",
        "Selmark",
        (
            Meeting(("selmark-2015.yaml", "lawyers"), "bar-members", ""),
            Meeting(("selmark-2019.yaml", "bar-council"), "bar-council-members", ""),
            Meeting(("selmark-2024.yaml", "lawyers"), "bar-members", ""),
        ),
    ),
    Met(
        "Harbour Board",
        "Selmark",
        (
            Meeting((UNDATED, "on-the-quay"), "board-secretary", ""),
            Meeting(("selmark-2016.yaml", "union-talk"), "board-officials", ""),
        ),
    ),
    Met(
        "Ombudsperson of Oskarra",
        "Oskarra",
        (
            Meeting(("oskarra-2017.yaml", "ombudsperson-meeting"), "ombudsperson", ""),
            Meeting(("oskarra-2020.yaml", "ombudsperson-meeting"), "ombudsperson", "", "cancelled"),
            Meeting(("oskarra-2024.yaml", "ombudsperson-meeting"), "ombudsperson", "", "requested"),
        ),
    ),
    Met(
        "Minister of Justice",
        "Oskarra",
        (
            Meeting(("oskarra-2020.yaml", "minister-meeting"), "justice-minister", "", "cancelled"),
            Meeting(
                ("oskarra-2024.yaml", "minister-meeting"), "ilse-maranth", "Ilse Maranth", "planned"
            ),
        ),
    ),
)
"""The posts and bodies that several records name. One post of two countries is two posts."""

CASE = "what became of the case"
SITUATIONS = (
    Situation(
        ("selmark-2018.yaml", "danek-orlo"), "en détention provisoire depuis le 3 février 2018"
    ),
    Situation(("selmark-2019.yaml", "danek-orlo"), "sentenced to six years in prison"),
    Situation(
        ("selmark-2021.yaml", "danek-orlo"),
        "serving a sentence of six years; had been held alone for 41 days",
    ),
    Situation(
        ("selmark-2024.yaml", "danek-orlo"),
        "last seen by his family on 2 January 2024; where he is held is not known to the members",
    ),
)
"""The case of Danek Orlo, oldest first. Nothing later than the last is known."""
STEPS = (
    Stated(
        ("selmark-2019.yaml", "danek-orlo"),
        "2019-11-20",
        "The court of appeal upheld the sentence.",
        "Hallin Gazette, 21 November 2019",
    ),
    Stated(
        ("selmark-2019.yaml", "danek-orlo"),
        "2020-03",
        "He was moved from the town gaol of Dunmere to Skarholm.",
        "Annual report of the Ombudsperson of Selmark, 2020",
    ),
)
"""The steps that are stated of it."""

NO_LONGER_SAID = "what was said in 2019 and no more in 2024"
LAST_BUT_ONE, LAST = "selmark-2019.yaml", "selmark-2024.yaml"
DROPPED = (
    Dropped(
        "independence of judges",
        ((LAST_BUT_ONE, "judges-moved"), (LAST_BUT_ONE, "courts-without-fear")),
    ),
    Dropped("defamation", ((LAST_BUT_ONE, "bill-this-year"),)),
    Dropped(
        "freedom of assembly",
        ((LAST_BUT_ONE, "assembly"), (LAST_BUT_ONE, "nobody-held")),
    ),
    Dropped("fines", ((LAST_BUT_ONE, "assembly"),)),
)
"""The topics of the committee's last visit to Selmark but one that its last has not."""
KEPT = ("overcrowding", "prisoners", "press freedom")
"""The topics that both have."""
NEW = ("health care", "elections")
"""The topics that only the last has."""

OMBUDSPERSON = "which visits met an ombudsperson"
MET_OMBUDSPERSON = (
    ("selmark-2016.yaml", "ombudsperson"),
    ("oskarra-2017.yaml", "ombudsperson-meeting"),
    ("selmark-2018.yaml", "mediatrice"),
    ("selmark-2021.yaml", "ombudsperson"),
    ("selmark-2024.yaml", "ombudsperson"),
)
"""The meetings with one that were held, oldest first."""
NOT_MET_OMBUDSPERSON = {
    ("selmark-2019.yaml", "ombudsperson"): "cancelled",
    ("oskarra-2020.yaml", "ombudsperson-meeting"): "cancelled",
    ("oskarra-2024.yaml", "ombudsperson-meeting"): "requested",
}
"""The meetings with one that were not held, or are not known to have been."""

QUESTIONS = (PRISONERS, MET_AGAIN, CASE, NO_LONGER_SAID, OMBUDSPERSON)
"""The questions as they are asked."""

THREADS: dict[str, tuple[Place, ...]] = {
    "crowded cells": (
        ("selmark-2015.yaml", "end-overcrowding"),
        ("selmark-2016.yaml", "overcrowding-again"),
        ("selmark-2019.yaml", "fewer-prisoners"),
        ("selmark-2021.yaml", "rec-1"),
        ("selmark-2024.yaml", "date-for-beds"),
    ),
    "defamation": (
        ("selmark-2015.yaml", "strike-defamation"),
        ("selmark-2016.yaml", "civil-courts"),
        ("selmark-2019.yaml", "bill-this-year"),
    ),
    "the editor": (
        ("selmark-2018.yaml", "liberer-orlo"),
        ("selmark-2019.yaml", "release-orlo"),
        ("selmark-2024.yaml", "where-is-orlo"),
    ),
    "the harbour": (
        (UNDATED, "open-the-harbour"),
        ("selmark-2016.yaml", "harbour-before-winter"),
    ),
    "every arrest": (
        ("oskarra-2017.yaml", "rec-b"),
        ("oskarra-2022.yaml", "sijill-al-tawqif"),
    ),
}
"""Statements of one thread each, by the links that records state; oldest first, longest first.

What has no date comes before what says that it follows it.
"""
MEETING_THREADS: tuple[tuple[Place, ...], ...] = (
    (
        ("selmark-2015.yaml", "justice-minister"),
        ("selmark-2016.yaml", "justice-minister"),
        ("selmark-2019.yaml", "justice-minister"),
        ("selmark-2024.yaml", "justice-minister"),
    ),
    (("selmark-2018.yaml", "mediatrice"), ("selmark-2021.yaml", "ombudsperson")),
)
"""Meetings that follow each other."""
SAME: tuple[tuple[Place, ...], ...] = (
    (("selmark-2015.yaml", "aldo-brenn"), ("selmark-2016.yaml", "aldo-brenn")),
    (
        ("selmark-2016.yaml", "mira-solvang"),
        ("selmark-2018.yaml", "mira-solvang"),
        ("selmark-2019.yaml", "mira-solvang"),
    ),
    (("selmark-2019.yaml", "petra-lindholt"), ("selmark-2024.yaml", "petra-lindholt")),
    (("selmark-2021.yaml", "oriel-tamm"), ("selmark-2024.yaml", "oriel-tamm")),
    (("oskarra-2017.yaml", "ombudsperson"), ("oskarra-2024.yaml", "ombudsperson")),
)
"""People and posts that records state to be the same."""

_TOPIC, _NAME = "same country and topic", "same name"
ALIKE = (
    Likeness(
        ("oskarra-2019.yaml", "hestvik-crowding"),
        ("oskarra-2017.yaml", "rec-a"),
        f"{_TOPIC}: prisoners, overcrowding",
    ),
    Likeness(
        ("oskarra-2019.yaml", "hestvik-crowding"),
        ("oskarra-2020.yaml", "telephone-families"),
        f"{_TOPIC}: prisoners",
    ),
    Likeness(
        ("selmark-2016.yaml", "unpaid-fines"),
        ("selmark-2019.yaml", "assembly"),
        f"{_TOPIC}: fines",
    ),
    Likeness(
        ("selmark-2021.yaml", "weekly-telephone"),
        ("selmark-2015.yaml", "end-overcrowding"),
        f"{_TOPIC}: prisoners",
    ),
    Likeness(("selmark-2016.yaml", "jan-hollis"), ("oskarra-2019.yaml", "jan-hollis"), _NAME),
    Likeness(("selmark-2015.yaml", "bar-members"), ("selmark-2024.yaml", "bar-members"), _NAME),
    Likeness(("oskarra-2017.yaml", "ombudsperson"), ("oskarra-2020.yaml", "ombudsperson"), _NAME),
)
"""Pairs that look alike and are not linked, with the reason. There are more pairs than these."""
NEVER_ALIKE = (
    # They are linked, one directly and one by a thread.
    (("selmark-2015.yaml", "end-overcrowding"), ("selmark-2016.yaml", "overcrowding-again")),
    (("selmark-2015.yaml", "end-overcrowding"), ("selmark-2024.yaml", "date-for-beds")),
    (("selmark-2016.yaml", "mira-solvang"), ("selmark-2018.yaml", "mira-solvang")),
    # They have a topic in common, but no country.
    (("selmark-2015.yaml", "end-overcrowding"), ("oskarra-2019.yaml", "hestvik-crowding")),
    (("oskarra-2020.yaml", "telephone-families"), ("selmark-2021.yaml", "weekly-telephone")),
    # They hold the same post one after the other.
    (("selmark-2018.yaml", "mira-solvang"), ("selmark-2021.yaml", "oriel-tamm")),
    # They stand in one record.
    (("selmark-2024.yaml", "date-for-beds"), ("selmark-2024.yaml", "health-service")),
)
"""Pairs that are never shown as alike and not linked."""
