"""The means of a contact: each can be copied, ringed, opened, and is named."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest
import vobject
from browsing import NAMES, record

from missiontui.document.means import offered
from missiontui.export.addresses import openings
from missiontui.export.copies import copies
from missiontui.export.plain import plain_text
from missiontui.export.qr_codes import codes
from missiontui.export.vcard import Version, vcard
from missiontui.model import Contact, ContactKind, Id, Means, MeansKind, Mission


def test_the_letters_of_a_press_officer() -> None:
    """t, d and e are the first of their kind; digits follow for all others, in their order."""
    found = copies(record("offices"), Id("officer"))
    assert [(copy.letter, copy.label, copy.text) for copy in found[:11]] == [
        ("t", "telephone, Brussels", "(+32) 2 28 00001 (BXL)"),
        ("d", "telephone, Brussels, to dial", "+3222800001"),
        ("1", "telephone, Strasbourg", "(+33) 3 881 00002 (STR)"),
        ("2", "telephone, Strasbourg, to dial", "+33388100002"),
        ("3", "mobile", "(+32) 498 00 00 03"),
        ("4", "mobile, to dial", "+32498000003"),
        ("e", "e-mail", "ana.ruiz@parliament.example.org"),
        ("5", "e-mail", "press@parliament.example.org"),
        ("6", "web", "https://parliament.example.org/ana"),
        ("7", "social", "@AnaRuiz"),
        ("n", "name", "Ana Ruiz"),
    ]


@pytest.mark.parametrize(
    ("id", "found"),
    [
        (
            "officer",
            {
                "t": "tel:+3222800001",
                "1": "tel:+33388100002",
                "3": "tel:+32498000003",
                "e": "mailto:ana.ruiz@parliament.example.org",
                "5": "mailto:press@parliament.example.org",
                "6": "https://parliament.example.org/ana",
            },
        ),
        (
            "field-office",
            {
                "t": "tel:+16505550100;ext=136",
                "e": "mailto:%22press%20desk%22@parliament.example.org",
                "3": "https://www.parliament.example.org",
                "4": "https://parliament.example.org/stra%C3%9Fe?q=a%20b",
            },
        ),
    ],
)
def test_codes_and_openings_have_the_letters_of_the_copies(id: str, found: dict[str, str]) -> None:
    """What a link reaches is drawn as a code and opened under the letter that copies it."""
    mission = record("offices")
    *drawn, whole = codes(mission, Id(id))
    assert {code.letter: code.payload for code in drawn} == found
    assert whole.letter == "v"
    opened = openings(mission, Id(id))
    assert {opening.letter: opening.address for opening in opened} == found
    assert opened[0].address.startswith("mailto:")
    names = {copy.letter: copy.label for copy in copies(mission, Id(id))}
    assert all(names[each.letter] == each.name for each in opened)
    assert all(names[code.letter] == code.label for code in drawn)


def test_the_loss_of_an_extension_is_said() -> None:
    """What is copied to dial has no extension, and says so; the detail names it."""
    mission = record("offices")
    labels = [copy.label for copy in copies(mission, Id("field-office"))]
    assert "telephone, to dial, without extension 136" in labels
    assert any("+16505550100, then extension 136" in line for line in plain_text(mission, 76))


@pytest.mark.parametrize("count", [1, 9, 30, 80])
def test_many_means(count: int) -> None:
    """However many means there are, each is offered, and no letter twice."""
    means = tuple(
        Means(kind=MeansKind.TELEPHONE, value=f"02 {n:07}", e164=f"+322{n:07}")
        for n in range(count)
    )
    contact = Contact(id=Id("desk"), kind=ContactKind.OFFICE, name="Desk", means=means)
    mission = dataclasses.replace(record("bundled"), contacts=(contact,))
    found = copies(mission, contact.id)
    assert [each.means for each in offered(contact)] == list(means)
    assert {each.value for each in means} <= {copy.text for copy in found}
    assert {each.e164 for each in means} <= {copy.text for copy in found}
    letters = [copy.letter for copy in found if copy.letter]
    assert len(set(letters)) == len(letters)
    assert not {"y", "q", "x", "Y"} & set(letters)


@pytest.mark.parametrize(
    ("kind", "value", "address"),
    [
        (MeansKind.EMAIL, '"a@b"@c.example', "mailto:%22a%40b%22@c.example"),
        (MeansKind.WEB, "HTTP://c.example/a", "HTTP://c.example/a"),
        (MeansKind.WEB, "https://bücher.example/é", "https://bücher.example/%C3%A9"),
        (MeansKind.WEB, "https://c.example/%20a", "https://c.example/%20a"),
        (MeansKind.WEB, "www.c.example/a b", "https://www.c.example/a%20b"),
        (MeansKind.WEB, "javascript:alert(1)", None),
        (MeansKind.WEB, "file:///etc/passwd", None),
        (MeansKind.WEB, "see our page", None),
        (MeansKind.WEB, "https://", None),
        (MeansKind.WEB, "https://[::1", None),
        (MeansKind.SOCIAL, "@c", None),
        (MeansKind.SOCIAL, "https://social.example/@c", "https://social.example/@c"),
        (MeansKind.FAX, "02 284 57 33", None),
        (MeansKind.POSTAL, "Quay 1", None),
    ],
)
def test_the_link_of_a_means(kind: MeansKind, value: str, address: str | None) -> None:
    """A mail, a page of the web and a number have a link; nothing else has."""
    contact = Contact(
        id=Id("a"), kind=ContactKind.OFFICE, name="A", means=(Means(kind=kind, value=value),)
    )
    assert [each.address for each in offered(contact)] == [address]


def _contacts() -> list[tuple[Mission, Contact]]:
    missions = [record(name) for name in (*NAMES, "offices")]
    return [(mission, contact) for mission in missions for contact in mission.contacts]


def test_the_uid_is_of_the_record_and_the_contact() -> None:
    """The same contact has the same UID in both versions and at every reading; others another."""
    found: dict[str, Id] = {}
    for mission, contact in _contacts():
        uids = {vobject.readOne(vcard(mission, contact, version)).uid.value for version in Version}
        (uid,) = uids
        assert uid.startswith("urn:uuid:")
        assert uid not in found
        found[uid] = contact.id
        renamed = dataclasses.replace(contact, name="Another name")
        assert uid in vcard(mission, renamed).replace("\r\n ", "")


def test_the_old_version_has_what_it_requires() -> None:
    """Version 3.0 has FN and N (RFC 2426), plain numbers and no KIND."""
    for mission, contact in _contacts():
        card = vobject.readOne(vcard(mission, contact, Version.OLD))
        card.validate(raiseException=True)
        assert card.version.value == "3.0"
        assert card.fn.value == contact.name
        assert "kind" not in card.contents
        numbers = [line.value for line in card.contents.get("tel", [])]
        assert not any(number.startswith("tel:") for number in numbers)


@pytest.mark.parametrize("version", list(Version))
def test_khard_takes_every_contact(version: Version, tmp_path: Path) -> None:
    """An address book of the terminal lists every name, number and e-mail, with its label."""
    book = tmp_path / "book"
    book.mkdir()
    for number, (mission, contact) in enumerate(_contacts()):
        (book / f"{number}.vcf").write_bytes(vcard(mission, contact, version).encode())
    settings = tmp_path / "khard.conf"
    settings.write_text(f"[addressbooks]\n[[book]]\npath = {book}\n", "utf-8")

    def listed(what: str) -> str:
        command = [sys.executable, "-m", "khard", "-c", str(settings), what, "--parsable"]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
        assert not done.stderr
        return done.stdout

    numbers, addresses, names = listed("phone"), listed("email"), listed("list")
    assert "+33388100002\tAna Ruiz\tStrasbourg, voice" in numbers
    for _, contact in _contacts():
        assert contact.name in names
        for means in contact.means:
            if means.e164:
                assert means.e164 in numbers
            if means.kind is MeansKind.EMAIL:
                assert means.value in addresses
