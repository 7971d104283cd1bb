"""What QR codes hold."""

from __future__ import annotations

import dataclasses
from urllib.parse import unquote

import pytest
from browsing import NAMES, filled, record, rows_of

from missiontui.export.copies import copies
from missiontui.export.qr_codes import codes
from missiontui.export.vcard import vcard
from missiontui.model import Contact, ContactKind, Id, Means, MeansKind


def of_means(*means: Means) -> list[str]:
    """The payloads of a contact with these means, its vCard apart."""
    contact = Contact(id=Id("desk"), kind=ContactKind.OFFICE, name="Desk", means=means)
    mission = dataclasses.replace(record("bundled"), contacts=(contact,))
    *found, card = [code.payload for code in codes(mission, contact.id)]
    assert card == vcard(mission, contact, brief=True)
    return found


@pytest.mark.parametrize(
    ("printed", "e164", "payload"),
    [
        ("0032 2 28 45733", "+3222845733", ["tel:+3222845733"]),
        ("0032 2 28 45733", None, ["tel:003222845733"]),
        ("+32 (2) 28-45.733", None, ["tel:+3222845733"]),
        ("\u200e+44 20 7946 0321\u200e", None, ["tel:+442079460321"]),
        ("٠٢ ١٢٣", None, ["tel:02123"]),
        ("+44 (0)20 7946 0321", None, []),
        ("7946 0321 ext. 12", None, ["tel:79460321;ext=12"]),
        ("+1 (650) 555-0100 ext. 136", "+16505550100", ["tel:+16505550100;ext=136"]),
        ("(+32) 2 28 00001 (BXL)", "+3222800001", ["tel:+3222800001"]),
        ("7946 0321 / 0322", None, []),
        ("on request", None, []),
        ("02 284 57 33-34", None, []),
        ("02-284-57-33", None, ["tel:022845733"]),
    ],
)
def test_a_telephone_dials_what_is_printed(
    printed: str, e164: str | None, payload: list[str]
) -> None:
    """The international number, else the digits as printed, unless they would be another number."""
    assert of_means(Means(kind=MeansKind.TELEPHONE, value=printed, e164=e164)) == payload


@pytest.mark.parametrize(
    ("address", "payload"),
    [
        ("a.b@c.example", "mailto:a.b@c.example"),
        ("a+b?c&d%e@f.example", "mailto:a%2Bb%3Fc%26d%25e@f.example"),
        ("ü@f.example", "mailto:%C3%BC@f.example"),
    ],
)
def test_a_mail_goes_to_the_address(address: str, payload: str) -> None:
    """Nothing of an address is syntax of the link (RFC 6068, section 2)."""
    assert of_means(Means(kind=MeansKind.EMAIL, value=address)) == [payload]
    assert unquote(payload) == f"mailto:{address}"


@pytest.mark.parametrize("name", NAMES)
def test_every_code_holds_what_is_copied(name: str) -> None:
    """A code is a link, or what yy copies; what offers nothing to copy has no code."""
    mission = record(name)
    for part in filled(mission):
        for row in rows_of(part, mission):
            found, offered = codes(mission, row.id), copies(mission, row.id)
            item = mission.items.get(row.id)
            has_no_details = isinstance(item, Contact) and not item.means
            assert bool(found) == (bool(offered) and not has_no_details)
            assert all(code.label and code.payload for code in found)
            if found and not isinstance(mission.items.get(row.id), Contact):
                assert found[-1].payload == offered[0].text
                assert all(code.payload.startswith("https://") for code in found[:-1])


@pytest.mark.parametrize(
    ("id", "end"),
    [
        ("release-of-prisoners", "Mamai"),
        ("chair-quotation", "as%20well%20as%20the%20International%20Community%2E"),
        ("visit", "22%2D24%20August"),
        ("delegation", "Subcommittee%20on%20Human%20Rights"),
        ("source", "/meps-assessed-the-human-rights-situation-in-kazakhstan"),
    ],
)
def test_a_link_leads_to_the_words(id: str, end: str) -> None:
    """The first code of what has words in the source leads to them there."""
    assert codes(record("bundled"), Id(id))[0].payload.endswith(end)
