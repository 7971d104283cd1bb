"""The formats that a record is exported in: one file each, named after the format."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from missiontui.export.chosen import Chosen
    from missiontui.export.threads import Said
    from missiontui.model import Id, Mission

T = TypeVar("T")


class Format(NamedTuple):
    """A format, as a list of them shows it."""

    suffix: str
    """The end of the name of its files."""
    what: str
    """Its use, in a few words."""
    takes_several: bool = False
    """True where a file of it can hold several records: its module is a `JoiningExporter`."""
    tells_earlier: bool = False
    """True where such a file tells what the items of one record follow in another."""
    by_section: bool = False
    """True where each section can have a file of its own: `section_exporter` has them."""


class Options(NamedTuple):
    """The choices of a format that have more than one right answer."""

    vcard: str = "4.0"
    """The version of vCard, "4.0" or "3.0"."""
    participants: bool = False
    """True for the cards of the delegation too, beside those of the contacts."""
    with_cases: bool = False
    """True for the people of named cases as entities."""


class NothingToExportError(Exception):
    """A format has no place for anything that was chosen; the message says why, in a sentence."""


class Exporter(Protocol):
    """The module of a format."""

    LEAVES_OUT: tuple[str, ...]
    """What of a record the format cannot carry, a sentence each."""

    def exported(self, mission: Mission, chosen: Chosen, options: Options) -> str:
        """The chosen parts of a record in the format; line ends are those of the format.

        Raises:
            NothingToExportError: if none of them has a place in it.
        """


class RecordPart(NamedTuple, Generic[T]):
    """The part of one record in a file that holds several."""

    record: str
    """The name of the record: the path of its file below the folder."""
    held: T
    """All that is needed of it; plain data, as another process may have made it."""
    earlier: Mapping[tuple[Id, str], Said] = MappingProxyType({})
    """The items of other records that its own follow, where the format tells of them: each by the
    item that has the link and the link as stated, which is the other record, a blank and the id."""


class JoiningExporter(Exporter, Protocol):
    """The module of a format of which a file can hold several records."""

    def part(self, mission: Mission, chosen: Chosen, options: Options) -> Any:
        """The part of a record, of its chosen parts.

        Raises:
            NothingToExportError: if none of them has a place in the format.
        """

    def together(self, parts: Sequence[RecordPart[Any]]) -> str:
        """All records in the format, in their order."""


class SectionExporter(JoiningExporter, Protocol):
    """The module of a format in which each section can have a file of its own."""

    def sections(self, mission: Mission, chosen: Chosen) -> tuple[str, ...]:
        """The sections that have something of what was chosen."""

    def by_section(self, mission: Mission, chosen: Chosen) -> dict[str, str]:
        """The chosen parts of each of them in the format.

        Raises:
            NothingToExportError: if none has a place in it.
        """

    def together_by_section(self, parts: Sequence[RecordPart[Any]]) -> dict[str, str]:
        """All records in the format, each section of them by its name."""


_SEVERAL = _EARLIER = True
FORMATS = {
    "html": Format(".html", "one page, to read, print and send"),
    "md": Format(".md", "Markdown, for reports and wikis"),
    "matrix": Format(
        ".csv", "what was said, a row a statement, with columns to fill in", _SEVERAL, _EARLIER
    ),
    "matrix-html": Format(".html", "the same as a page", _SEVERAL, _EARLIER),
    "csv": Format(".csv", "tables for a spreadsheet or a database", _SEVERAL, by_section=True),
    "json": Format(".json", "the record itself, for programs", _SEVERAL),
    "csl": Format(".json", "the source for reference managers (CSL-JSON)", _SEVERAL),
    "ris": Format(".ris", "the source for reference managers (RIS)", _SEVERAL),
    "bib": Format(".bib", "the source for BibTeX", _SEVERAL),
    "vcf": Format(".vcf", "contacts for an address book (vCard)", _SEVERAL),
    "ics": Format(".ics", "the visit for a calendar (iCalendar)", _SEVERAL),
    "annotations": Format(".json", "the words of the statements as web annotations"),
    "ftm": Format(".ftm.json", "entities for OpenAleph and yente (FollowTheMoney)", _SEVERAL),
}
"""All of them by their names, in the order of a list."""


def exporter(name: str) -> Exporter:
    """The module of a format, loaded when it is asked for."""
    return cast("Exporter", import_module(f"{__name__}.{name.replace('-', '_')}"))


def joining_exporter(name: str) -> JoiningExporter:
    """The module of a format that takes several records."""
    return cast("JoiningExporter", exporter(name))


def section_exporter(name: str) -> SectionExporter | None:
    """The same of a format in which each section can have a file of its own; None of others."""
    return cast("SectionExporter", exporter(name)) if FORMATS[name].by_section else None
