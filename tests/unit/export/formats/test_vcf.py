"""Exported vCards, read back by other programs than the one that wrote them."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import vobject
from browsing import NAMES, record
from hostile import hostile

from missiontui.document.names import subtitle
from missiontui.export.chosen import Chosen
from missiontui.export.formats import NothingToExportError, Options
from missiontui.export.formats.vcf import exported
from missiontui.model import (
    Contact,
    ContactKind,
    Delegation,
    Function,
    Id,
    Means,
    MeansKind,
    Mission,
    Note,
    NoteKind,
    Participant,
    Passage,
    Presence,
    Source,
)

VERSIONS = ("4.0", "3.0")
EVERY = (*NAMES, "offices")
each_record = pytest.mark.parametrize("name", [each for each in EVERY if record(each).contacts])
each_version = pytest.mark.parametrize("version", VERSIONS)


def cards(
    mission: Mission, chosen: Chosen | None = None, version: str = "4.0", *, people: bool = False
) -> list[Any]:
    """The exported cards, as vobject reads them."""
    options = Options(vcard=version, participants=people)
    written = exported(mission, chosen or Chosen.of(), options)
    return list(vobject.readComponents(written))


def people_of(mission: Mission) -> list[str]:
    """The names of all who have a card, contacts first."""
    contacts = [each.name for each in mission.contacts]
    return contacts + [each.name for each in mission.delegation.participants]


def note_of(mission: Mission, id: str) -> str:
    """The note of one card."""
    (card,) = cards(mission, Chosen.of(ids=[Id(id)]))
    return str(card.note.value)


@each_record
@each_version
def test_every_contact_and_participant_has_a_card(name: str, version: str) -> None:
    """All contacts come in the order of the record, then all participants, each with its UID."""
    mission = record(name)
    found = cards(mission, version=version, people=True)
    assert [card.fn.value for card in found] == people_of(mission)
    assert len({card.uid.value for card in found}) == len(found)
    assert {card.version.value for card in found} == {version}


@each_record
@each_version
def test_lines_are_those_of_the_format(name: str, version: str) -> None:
    """Each line ends in CRLF, none is longer than 75 octets, and none parts a character."""
    written = exported(record(name), Chosen.of(), Options(version, participants=True))
    *lines, last = written.encode().split(b"\r\n")
    assert last == b""
    assert all(0 < len(line) <= 75 for line in lines)
    assert not any(control in line.decode() for line in lines for control in "\r\n")


@each_record
def test_groups_of_people_have_no_card(name: str) -> None:
    """Nobody who was met, and no people known by number only, are among the cards."""
    mission = record(name)
    names = {card.fn.value for card in cards(mission, people=True)}
    assert not names & {each.text for each in mission.delegation.others}
    assert names == set(people_of(mission))


def test_participants_come_where_asked_for_or_named() -> None:
    """Without being asked for, a participant has a card only where its id is given."""
    mission = record("bundled")
    assert len(cards(mission)) == len(mission.contacts)
    (chair,) = cards(mission, Chosen.of(ids=[Id("christian-sagartz")]))
    assert chair.fn.value == "Christian Sagartz"
    only = cards(mission, Chosen.of(sections=["contacts"]), people=True)
    assert len(only) == len(mission.contacts)


@pytest.mark.parametrize(
    ("chosen", "people", "sentence"),
    [
        (Chosen.of(sections=["quote"]), False, "There is no contact among"),
        (Chosen.of(sections=["quote"]), True, "There is neither contact nor participant among"),
    ],
)
def test_without_a_card_the_reason_is_told(chosen: Chosen, people: bool, sentence: str) -> None:  # noqa: FBT001  # a column of the table
    """A choice without contacts is refused in a sentence."""
    with pytest.raises(NothingToExportError, match=sentence):
        exported(record("bundled"), chosen, Options(participants=people))


def test_a_participant_is_told_of_as_on_the_screen() -> None:
    """A card has the function as ROLE and posts as TITLE; its note says visit, marks and source."""
    mission = record("bundled")
    chair, amor, *_ = cards(mission, people=True)[len(mission.contacts) :]
    assert chair.kind.value == "individual"
    assert chair.role.value == "chair of the delegation"
    assert amor.role.value == "participant of the delegation"
    assert amor.fn.value == "Nacho Sánchez Amor"
    assert "n" not in amor.contents
    assert "org" not in amor.contents
    note = chair.note.value
    assert note.startswith(subtitle(mission))
    assert "Group: EPP (European People’s Party · outside)" in note
    assert "As of: the text: undated, visit 22-24 August 2022 (year derived)" in note
    assert mission.source.url in note


@pytest.mark.parametrize(
    ("presence", "role"),
    [
        (None, "member of the delegation"),
        (Presence.EXPECTED, "member of the delegation, expected"),
        (Presence.ABSENT, "member of the delegation, absent"),
        (Presence.WITHDRAWN, "member of the delegation, withdrawn"),
    ],
)
def test_who_was_not_there_is_not_said_to_be(presence: Presence | None, role: str) -> None:
    """The part that a member takes in the visit stands with the function."""
    person = Participant(id=Id("a"), name="Ana", function=Function.MEMBER, presence=presence)
    mission = Mission(
        title="M", source=Source(publisher="P"), delegation=Delegation(participants=(person,))
    )
    (card,) = cards(mission, people=True)
    assert card.role.value == role


def test_marks_of_a_contact_stand_in_its_note() -> None:
    """The note says what of a contact was derived or added, and what can be read in two ways."""
    assert "is outside" in note_of(record("joint"), "press-service")
    assert "(several readings)" in note_of(record("report"), "secretariat")
    organization = record("two-countries").source.publisher
    assert f"Belongs to: {organization} (derived)" in note_of(
        record("two-countries"), "ines-morrow"
    )
    assert "Person: Christian Sagartz" in note_of(record("bundled"), "chair-office")


def test_a_number_that_is_not_printed_so_is_not_said_to_be() -> None:
    """A number that was added is no printed one; a printed one has its outcome against the text."""
    added = Means(
        kind=MeansKind.TELEPHONE,
        value="02 284 57 33",
        e164="+3222845733",
        notes=(Note(kind=NoteKind.OUTSIDE, text="directory"),),
    )
    printed = added.replaced(
        notes=(), passages=(Passage(paragraph=1, wording=("Tel. 02 284 57 34",)),)
    )
    contact = Contact(id=Id("a"), kind=ContactKind.OFFICE, name="A", means=(added, printed))
    mission = Mission(
        title="M",
        source=Source(publisher="P"),
        source_text=("Tel. 02 284 57 33 of the office",),
        contacts=(contact,),
    )
    first, second, *_ = note_of(mission, "a").splitlines()
    assert first == "Telephone: 02 284 57 33 (outside)"
    assert second == "Telephone: 02 284 57 33, as printed; differs from the attached text"


@each_version
def test_hostile_texts_are_texts(version: str) -> None:
    """Whatever a text holds, it makes no property and no card of its own."""
    evil = "a\\nEND:VCARD;b,c:d\nTEL:1\\"
    mission = hostile(record("election"))
    contact = mission.contacts[0].replaced(name=evil, organization=evil, condition=evil)
    mission = dataclasses.replace(mission, contacts=(contact, *mission.contacts[1:]))
    found = cards(mission, version=version, people=True)
    assert len(found) == len(mission.contacts) + len(mission.delegation.participants)
    assert found[0].fn.value == evil
    assert found[0].org.value == [evil, evil]
    assert f"Condition: {evil}" in found[0].note.value


@each_version
def test_khard_finds_every_card_again(version: str, tmp_path: Path) -> None:
    """An address book of the terminal lists every contact and participant."""
    book = tmp_path / "book"
    book.mkdir()
    names = []
    for name in (each for each in EVERY if record(each).contacts):
        options = Options(version, participants=True)
        found = exported(record(name), Chosen.of(), options).split("END:VCARD\r\n")[:-1]
        for number, card in enumerate(found):
            (book / f"{name}-{number}.vcf").write_bytes(f"{card}END:VCARD\r\n".encode())
        names += people_of(record(name))
    settings = tmp_path / "khard.conf"
    settings.write_text(f"[addressbooks]\n[[book]]\npath = {book}\n", "utf-8")
    command = [sys.executable, "-m", "khard", "-c", str(settings), "list", "--parsable"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert not done.stderr
    listed = [line.split("\t")[1] for line in done.stdout.splitlines()]
    assert sorted(listed) == sorted(names)
