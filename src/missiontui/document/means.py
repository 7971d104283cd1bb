"""The numbers and addresses of a contact: one list, for copying, ringing, opening and showing.

Each has a letter, the same in every menu: `t` the first telephone, `d` the same to dial, `e` the
first e-mail; the digits and then further letters all others, in the order of the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from missiontui.model import Contact, Means, MeansKind, NoteKind
from missiontui.model.telephone import Dialled, dialled, uri
from missiontui.typed import NamedTuple

_LABELS = {MeansKind.EMAIL: "E-mail"}
_RINGS = (MeansKind.TELEPHONE, MeansKind.MOBILE)
_FURTHER = "123456789bfghjklprsuzABCDEFGHIJKLMOPQRSTUWXZ"
"""The letters of further means: those that mean nothing else in a menu of a contact."""
_WEB = r"(?i)https?://"
_WEB_WITHOUT_SCHEME = r"(?i)www\.\w[\w.-]*\.\w{2,}(?::\d+)?(?:[/?#].*)?"
_OF_URIS = ":/?#[]@!$&'()*+,;=%"
"""Characters that an address has as they are (RFC 3986, section 2.2), and the sign of others."""


class OfferedMeans(NamedTuple):
    """One number or address with its letters, and the link that reaches it."""

    means: Means
    """The number or address."""
    letter: str
    """The key that copies it, shows its code and opens it; empty past the last letter."""
    dial_letter: str
    """The key that copies the number to dial; empty where there is none."""

    @property
    def name(self) -> str:
        """Its kind and label: "telephone, Brussels"."""
        kind = means_label(self.means.kind).lower()
        return f"{kind}, {self.means.label}" if self.means.label else kind

    @property
    def to_dial(self) -> Dialled | None:
        """The number in international form, with its extension; None where there is none."""
        return dialled(self.means.value, self.means.e164) if self.means.e164 else None

    @property
    def address(self) -> str | None:
        """The link that rings it, writes to it or opens it; None where no link is certain to."""
        match self.means.kind:
            case MeansKind.TELEPHONE | MeansKind.MOBILE:
                return uri(self.means.value, self.means.e164)
            case MeansKind.EMAIL:
                return mail_to(self.means.value)
            case MeansKind.WEB | MeansKind.SOCIAL:
                return _page(self.means.value)
            case _:
                return None


def offered(contact: Contact) -> tuple[OfferedMeans, ...]:
    """All means of a contact in the order of the record, with their letters."""
    free = iter(_FURTHER)
    first = {id(telephone(contact)): "t", id(email(contact)): "e"}
    return tuple(_offer(means, first.get(id(means)), free) for means in contact.means)


def _offer(means: Means, letter: str | None, free: Iterator[str]) -> OfferedMeans:
    own = letter or next(free, "")
    if not means.e164:
        return OfferedMeans(means, own, "")
    return OfferedMeans(means, own, "d" if letter == "t" else next(free, ""))


def telephone(contact: Contact) -> Means | None:
    """The number that a person would ring first."""
    return contact.first(MeansKind.TELEPHONE) or contact.first(MeansKind.MOBILE)


def email(contact: Contact) -> Means | None:
    """The address that a person would write to first."""
    return contact.first(MeansKind.EMAIL)


def means_label(kind: MeansKind) -> str:
    """The name of a kind of means, as a label."""
    return _LABELS.get(kind, kind.value.capitalize())


def is_derived(means: Means) -> bool:
    """Tell that the number to dial was worked out from the printed one."""
    return any(note.about == "e164" for note in means.noted(NoteKind.DERIVED))


def dial_words(number: Dialled) -> str:
    """A number to dial in words, with the extension that is dialled afterwards."""
    if not number.extension:
        return number.number
    return f"{number.number}, then extension {number.extension}"


def mail_to(address: str) -> str:
    """The link that begins a mail (RFC 6068, section 2); an @ of the local part is encoded."""
    from urllib.parse import quote

    local, at, domain = address.rpartition("@")
    return f"mailto:{quote(local, safe='')}{at}{quote(domain, safe='')}"


def _page(value: str) -> str | None:
    """A printed address of a page as a URI (RFC 3987, section 3.1); None where it is none."""
    from urllib.parse import quote, urlsplit

    if re.fullmatch(_WEB_WITHOUT_SCHEME, value):
        value = f"https://{value}"
    if not re.match(_WEB, value):
        return None
    try:
        host = urlsplit(value).netloc
    except ValueError:
        return None
    if not host or " " in host:
        return None
    before, at, after = value.partition(host)
    return f"{before}{at}{quote(after, safe=_OF_URIS)}"
