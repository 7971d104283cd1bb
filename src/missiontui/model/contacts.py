"""Whom to ring."""

from __future__ import annotations

from enum import Enum

from missiontui.model.basis import Id, Item, Sourced
from missiontui.model.dates import PartialDate
from missiontui.model.part import part


class ContactKind(Enum):
    """The kind of contact."""

    PERSON = "person"
    OFFICE = "office"
    PRESS_SERVICE = "press service"
    EVENT_LINE = "event line"


class MeansKind(Enum):
    """A way to reach a contact (vCard 4.0, RFC 6350 sections 6.3 to 6.7)."""

    TELEPHONE = "telephone"
    MOBILE = "mobile"
    FAX = "fax"
    EMAIL = "email"
    WEB = "web"
    SOCIAL = "social"
    POSTAL = "postal"


@part
class Means(Sourced):
    """One number or address."""

    kind: MeansKind
    """The kind of it."""
    value: str
    """As printed."""
    e164: str | None = None
    """A number in international form (ITU-T E.164), `+` and digits."""
    label: str | None = None
    """The use of it ("evenings")."""


@part
class Contact(Item):
    """A person or office that can be asked."""

    kind: ContactKind
    """The kind of contact."""
    name: str
    """Name as printed."""
    post: str | None = None
    """The post of the person ("Press Officer"; vCard: TITLE)."""
    participant: Id | None = None
    """The participant whose contact it is."""
    organization: str | None = None
    """The organisation it belongs to."""
    means: tuple[Means, ...] = ()
    """Its numbers and addresses, in the order of the source; may be empty."""
    condition: str | None = None
    """Under what condition it may be used ("journalists only")."""
    as_of: PartialDate | None = None
    """The date on which the details were known to be right."""

    def first(self, *kinds: MeansKind) -> Means | None:
        """The first of its means that is of one of these kinds."""
        return next((means for means in self.means if means.kind in kinds), None)
