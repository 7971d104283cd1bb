"""Contacts as vCards, read back by another program than the one that wrote them."""

from __future__ import annotations

import dataclasses

import pytest
import vobject
from browsing import NAMES, record
from hypothesis import given, settings
from hypothesis import strategies as st

from missiontui.export.vcard import vcard
from missiontui.model import Contact, ContactKind, Id, Means, MeansKind, Mission, Source

READ_AS = {
    MeansKind.TELEPHONE: "tel",
    MeansKind.MOBILE: "tel",
    MeansKind.FAX: "tel",
    MeansKind.EMAIL: "email",
    MeansKind.WEB: "url",
    MeansKind.SOCIAL: "x-socialprofile",
    MeansKind.POSTAL: "adr",
}


def read(text: str) -> dict[str, list[str]]:
    """The values of a vCard by their properties; of an address what stands for its street."""
    contents = vobject.readOne(text).contents
    return {
        name: [getattr(line.value, "street", line.value) for line in lines]
        for name, lines in contents.items()
    }


def only(contact: Contact, source: Source | None = None) -> str:
    """The vCard of a contact in a record that has nothing else."""
    mission = Mission(title="M", source=source or Source(publisher="P"), contacts=(contact,))
    return vcard(mission, contact)


@pytest.mark.parametrize("name", NAMES)
def test_every_contact_comes_back(name: str) -> None:
    """Name, kind, organisation, every means, condition and source are read as they were written."""
    mission = record(name)
    for contact in mission.contacts:
        found = read(vcard(mission, contact))
        is_person = contact.kind is ContactKind.PERSON
        assert found["version"] == ["4.0"]
        assert found["kind"] == ["individual" if is_person else "org"]
        assert found["fn"] == [contact.name]
        units = [contact.organization, None if is_person else contact.name]
        assert found.get("org", [[]]) == [[unit for unit in units if unit]]
        expected: dict[str, list[str]] = {}
        for means in contact.means:
            value = f"tel:{means.e164}" if means.e164 else means.value
            expected.setdefault(READ_AS[means.kind], []).append(value)
        assert {key: found[key] for key in READ_AS.values() if key in found} == expected
        (note,) = found["note"]
        for means in contact.means:
            if means.e164 or means.label:
                assert f"{means.value}{f' ({means.label})' if means.label else ''}, as pr" in note
        assert f"Condition: {contact.condition}" in note or contact.condition is None
        assert found.get("source", [None]) == [mission.source.url]
        assert "n" not in found


@pytest.mark.parametrize(
    ("means", "line"),
    [
        (
            Means(kind=MeansKind.TELEPHONE, value="02 1", e164="+3221"),
            "TEL;VALUE=uri;TYPE=voice:tel:",
        ),
        (
            Means(kind=MeansKind.MOBILE, value="02 1", e164="+3221"),
            "TEL;VALUE=uri;TYPE=cell:tel:+32",
        ),
        (Means(kind=MeansKind.FAX, value="02 1; 2"), "TEL;TYPE=fax:02 1\\; 2"),
        (Means(kind=MeansKind.EMAIL, value="a@b.example"), "EMAIL:a@b.example"),
        (Means(kind=MeansKind.WEB, value="https://b.example/,;"), "URL:https://b.example/,;"),
        (Means(kind=MeansKind.SOCIAL, value="@a@b.example"), "X-SOCIALPROFILE:@a@b.example"),
        (Means(kind=MeansKind.POSTAL, value="1 Quay, B; C"), "ADR:;;1 Quay\\, B\\; C;;;;"),
    ],
)
def test_each_means_has_its_property(means: Means, line: str) -> None:
    """A number in international form is a tel: address; any other stays as printed, as text."""
    contact = Contact(id=Id("a"), kind=ContactKind.OFFICE, name="A", means=(means,))
    assert any(written.startswith(line) for written in only(contact).split("\r\n"))


def test_the_name_of_a_person_is_not_taken_apart() -> None:
    """A person has the name as printed and no parts of it, and the organisation where known."""
    person = Contact(id=Id("a"), kind=ContactKind.PERSON, name="Dr Ana Maria Lee")
    written = [line.partition(":") for line in only(person).split("\r\n")[:6]]
    assert [name for name, _, _ in written] == ["BEGIN", "VERSION", "KIND", "UID", "FN", "NOTE"]
    assert written[4][2] == person.name
    employed = dataclasses.replace(person, organization="Body; Part, Ltd")
    assert "ORG:Body\\; Part\\, Ltd" in only(employed).split("\r\n")


@given(
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=200)
)
@settings(deadline=None)
def test_any_text_comes_back(text: str) -> None:
    """Whatever a name holds, it is read as written; no line is longer than 75 octets of UTF-8."""
    name = text.strip() or "x"
    contact = Contact(id=Id("a"), kind=ContactKind.OFFICE, name=name)
    written = only(contact)
    assert read(written)["fn"] == [name]
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))


@pytest.mark.parametrize("name", NAMES)
def test_lines_are_those_of_the_format(name: str) -> None:
    """Lines part at CRLF alone, none is longer than 75 octets, and none is empty."""
    mission = record(name)
    for contact in mission.contacts:
        lines = vcard(mission, contact).split("\r\n")
        assert lines[0] == "BEGIN:VCARD"
        assert lines[-1] == "END:VCARD"
        assert all(0 < len(line.encode()) <= 75 for line in lines)
        assert not any("\r" in line or "\n" in line for line in lines)


def test_a_number_that_was_worked_out_is_called_so() -> None:
    """The note says which printed number the international one was derived from."""
    mission = record("bundled")
    contact = mission.item(Id("chair-office"), Contact)
    assert read(vcard(mission, contact))["note"] == [
        (
            "Person: Christian Sagartz\n"
            "Telephone: 0032 2 28 45733, as printed; +3222845733 is derived\n"
            "As of: the text: undated, visit 22-24 August 2022 (year derived)\n"
            "Source: European Parliament, “MEPs assessed the human rights situation in "
            "Kazakhstan”, "
            "press release 20220824IPR37911, date of publication not stated, "
            f"{mission.source.url}"
        )
    ]


def test_the_post_is_the_title() -> None:
    """The post of a person is the TITLE of the card (RFC 6350, section 6.6.1)."""
    mission = record("planned")
    contact = next(each for each in mission.contacts if each.post)
    assert read(vcard(mission, contact))["title"] == [contact.post]
