"""The document that tells of a visit, what stands beside it, and what it does not state."""

from __future__ import annotations

from missiontui.model.basis import Id, Sourced
from missiontui.model.dates import PartialDate
from missiontui.model.part import part


@part
class WebLink(Sourced):
    """A page that the source refers to."""

    url: str
    """Its address (http or https)."""
    title: str | None = None
    """The name of it."""


@part
class Translation(Sourced):
    """The text of the source in another language."""

    language: str
    """BCP 47 tag of the language."""
    title: str | None = None
    """Its title, as printed."""
    url: str | None = None
    """The address at which it can be read (http or https)."""


@part
class Source(Sourced):
    """The document that the record was made from."""

    publisher: str | None = None
    """Who published it."""
    kind: str | None = None
    """The kind of document ("press release")."""
    title: str | None = None
    """Its title, as printed."""
    language: str | None = None
    """BCP 47 tag of its language."""
    url: str | None = None
    """The address at which it can be read (http or https)."""
    identifier: str | None = None
    """The publisher's own number for it."""
    published: PartialDate | None = None
    """Date of publication; None where it is not stated."""
    paragraph_count: int | None = None
    """Number of paragraphs it has."""
    sha256: str | None = None
    """SHA-256 of its text (UTF-8, white space squeezed), 64 hexadecimal digits."""
    file: str | None = None
    """A local file with its text, in the record's folder or below."""
    translations: tuple[Translation, ...] = ()
    """The same text in other languages."""


@part
class Abbreviation(Sourced):
    """An abbreviation of the record, spelt out."""

    short: str
    """As printed."""
    long: str
    """Spelt out."""


@part
class Gap(Sourced):
    """Something that the source does not state."""

    text: str
    """The thing that is not stated."""
    about: tuple[Id, ...] = ()
    """The items it concerns; `visit`, `delegation` and `source` are items too."""
