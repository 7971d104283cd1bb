"""What is an e-mail address, and the link that begins a mail to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from missiontui.document.means import mail_to
from missiontui.reading import InvalidRecordError, read_bytes

RECORD = """\
title: T
source: {{publisher: P}}
contacts:
  - id: a
    kind: office
    name: Office
    means:
      - kind: email
        value: '{}'
"""


def told_of(address: str) -> list[str]:
    """What is wrong with a record with an e-mail address."""
    text = RECORD.format(address.replace("'", "''"))
    try:
        mission = read_bytes(text.encode(), Path())
    except InvalidRecordError as error:
        return [str(fault) for fault in error.faults]
    assert mission.contacts[0].means[0].value == address
    return []


@pytest.mark.parametrize(
    "address",
    [
        "office@example.org",
        "a.b+tag@press.example.org",
        "o'neil@example.org",
        "#!$%&*/=?^_`{|}~-@example.org",
        '"john smith"@example.org',
        '"john..smith"@example.org',
        '"a@b"@example.org',
        '"a\\"b\\\\c"@example.org',
        '"Ána , Bé"@example.org',
        '""@example.org',
        "用户@例子.公司",
        "δοκιμή@παράδειγμα.ελ",
        "अजय@डाटा.भारत",
        "jörg@müller-büro.example",
        "نامه\u200cای@مثال.ایران",
        "user@localhost",
        "user@192-0-2-1.example.org",
        "user@[192.0.2.1]",
        "user@[IPv6:2001:db8::1]",
    ],
)
def test_what_is_an_address(address: str) -> None:
    """Words, or anything in quotation marks; ASCII or not; a domain, or a machine's number."""
    assert told_of(address) == []


@pytest.mark.parametrize(
    "address",
    [
        "office.example.org",
        "@example.org",
        "office@",
        "a b@example.org",
        "a@b@example.org",
        "a..b@example.org",
        ".a@example.org",
        "a.@example.org",
        "a@example..org",
        "a@.example.org",
        "a@example.org.",
        "a@-example.org",
        "a@example-.org",
        "a@exam ple.org",
        "a@exam_ple.org",
        '"a@example.org',
        'a"b@example.org',
        '"a"b@example.org',
        '"a"b"@example.org',
        '"a\\"@example.org',
        "a@[300.0.2.1]",
        "a@[2001:db8::1]",
        "a@[IPv6:192.0.2]",
        "a@[]",
        "Office <office@example.org>",
        "a@example.org, b@example.org",
        "mailto:office@example.org",
        "a@example。org",
        "“a”@example.org",
        "a\\@b@example.org",
    ],
)
def test_what_is_none(address: str) -> None:
    """What no mail reaches is a fault at its line."""
    (fault,) = told_of(address)
    assert fault.startswith("9:16: contacts[0].means[0].value: ")
    assert "is not an e-mail address" in fault


def test_what_one_cannot_see_in_an_address_is_named() -> None:
    """A no-break space behind an address is told as such, with its column."""
    (fault,) = told_of("office@example.org\u00a0")
    assert 'org<U+00A0>" is not an e-mail address: it holds U+00A0 NO-BREAK SPACE at 9:35' in fault


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("office@example.org", "mailto:office@example.org"),
        ('"not@me"@example.org', "mailto:%22not%40me%22@example.org"),
        ('"oh\\\\no"@example.org', "mailto:%22oh%5C%5Cno%22@example.org"),
        ("用户@例子.cn", "mailto:%E7%94%A8%E6%88%B7@%E4%BE%8B%E5%AD%90.cn"),
    ],
)
def test_the_link_that_begins_a_mail(address: str, link: str) -> None:
    """Only the @ before the domain is one in the link, as RFC 6068 shows."""
    assert mail_to(address) == link
