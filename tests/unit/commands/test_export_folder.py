"""`export DIR`: all records of a folder in one file, as other programs read it."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import html5lib
import icalendar
import pytest
import rispy
import vobject
from bibtexparser.entrypoint import parse_string
from folders import LIBRARY, code_of, has_both_faults, without_faults
from library_questions import RECORDS as NAMES
from library_questions import THREADS

from missiontui.cli import main
from missiontui.document.names import sending_bodies
from missiontui.export.chosen import Chosen
from missiontui.export.formats import FORMATS, NothingToExportError, Options, exporter
from missiontui.export.matrix import TO_FILL_IN, MatrixRow, heading
from missiontui.model import SECTIONS, Mission
from missiontui.reading import read, read_bytes

XHTML = "{http://www.w3.org/1999/xhtml}"
SEVERAL_VALUES = {
    heading(column) for column, type_ in MatrixRow.__annotations__.items() if type_ != "str"
}
"""The columns of a matrix that can have several values in a cell."""
SEVERAL = [name for name, format_ in FORMATS.items() if format_.takes_several]
IN_ORDER = sorted(NAMES)
"""The records in the order of an export."""


def records() -> Iterator[tuple[str, Mission]]:
    """The records of the folder, by their names."""
    return ((name, read(Path(LIBRARY) / name)) for name in IN_ORDER)


def alone(mission: Mission, format_: str) -> str:
    """The export of one record; empty where it has nothing to be exported."""
    try:
        return exporter(format_).exported(mission, Chosen(), Options())
    except NothingToExportError:
        return ""


Export = Callable[..., str]


@pytest.fixture
def export(capfd: pytest.CaptureFixture[str]) -> Export:
    """What `export` prints of the folder; the two files without a record make its code 1."""

    def run(format_: str, *arguments: str) -> str:
        assert main(["export", LIBRARY, "--to", format_, *arguments]) == 1
        out, err = capfd.readouterr()
        assert has_both_faults("export", err)
        return out

    return run


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a table, as the csv module reads them."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


# Tables ------------------------------------------------------------------------------------------


def test_a_table_has_the_rows_of_all_records(export: Export) -> None:
    """Each row is that of its record alone, behind the name of the record."""
    found = rows(export("csv"))
    assert next(iter(found[0])) == "record"
    for name, mission in records():
        own = [row for row in found if row["record"] == name]
        wanted = rows(alone(mission, "csv"))
        assert [{key: row[key] for key in wanted[0]} for row in own] == wanted
    assert list(dict.fromkeys(row["record"] for row in found)) == IN_ORDER


def test_each_section_can_have_a_table_of_its_own(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """In a folder csv is a file a section, with the rows of all records."""
    assert main(["export", LIBRARY, "--to", "csv", "-o", f"{tmp_path}/"]) == 1
    files = capfd.readouterr().out.splitlines()
    assert [Path(file).stem for file in files] == list(SECTIONS)
    for file in files:
        found = rows(Path(file).read_text("utf-8"))
        assert {row["record"] for row in found} <= set(IN_ORDER)
        assert len(found) > 1


def test_a_matrix_has_the_rows_of_all_records(export: Export) -> None:
    """A row has the record, its title and the first day of the visit, and cells to fill in."""
    found = rows(export("matrix"))
    before = ["record", "thread", "visit", "date", "body", "reference"]
    assert list(found[0])[:6] == before
    for name, mission in records():
        own = {row["reference"]: row for row in found if row["record"] == name}
        wanted = {row["reference"]: row for row in rows(alone(mission, "matrix"))}
        assert own.keys() == wanted.keys()
        start = mission.visit.dates.start if mission.visit.dates else None
        for id, row in own.items():
            assert row["visit"] == mission.title
            assert row["date"].removeprefix("'") == str(start or "")
            assert row["body"] == sending_bodies(mission.delegation)
            assert row["in own words"] == wanted[id]["in own words"]
            assert all(row[column] == "" for column in TO_FILL_IN)
            assert set(wanted[id]["marks"].split("|")) - {""} <= set(row["marks"].split("|"))


def test_threads_stand_together_and_say_what_was_said_before(export: Export) -> None:
    """What was said again stands below what it follows, which it tells with its day and words."""
    found = rows(export("matrix"))
    places = [(row["record"], row["reference"]) for row in found]
    for thread in THREADS.values():
        at = places.index(thread[0])
        assert tuple(places[at : at + len(thread)]) == thread
        assert found[at]["said before"] == ""
        named = f"{thread[0][0]} · {thread[0][1]}"
        assert [row["thread"] for row in found].count(named) == len(thread)
        assert {row["thread"] for row in found[at : at + len(thread)]} == {named}
        for earlier, later in zip(found[at:], found[at + 1 : at + len(thread)], strict=False):
            assert earlier["in own words"] in later["said before"]
            assert f"{earlier['reference']}" in later["said before"]
            assert earlier["kind"] in later["said before"]
    visits = list(dict.fromkeys(row["record"] for row in found))
    assert visits[0] == "selmark-2015.yaml"
    last = found[-1]
    assert (last["record"], last["date"]) == (NAMES[-1], "")


def test_the_page_has_the_cells_of_the_table(export: Export) -> None:
    """A row of `matrix-html` is that of `matrix`, its day in words, its paragraph the link."""
    page = html5lib.HTMLParser(strict=True).parse(export("matrix-html"))
    table = page.find(f".//{XHTML}table")
    heads = ["".join(cell.itertext()) for cell in table.find(f"{XHTML}thead").iter(f"{XHTML}th")]
    body = table.find(f"{XHTML}tbody").findall(f"{XHTML}tr")
    wanted = rows(export("matrix"))
    assert heads == [column for column in wanted[0] if column != "link"]
    for shown, row in zip(body, wanted, strict=True):
        cells = dict(zip(heads, ("".join(cell.itertext()) for cell in shown), strict=True))
        assert shown.get("id") == f"{row['record']}/{row['reference']}"
        for column in set(heads) - {"date"}:
            assert cells[column] == (
                row[column].replace("|", "") if column in SEVERAL_VALUES else row[column]
            )
        assert row["date"][:4].lstrip("'") in cells["date"]
        links = [link.get("href") for link in shown.iter(f"{XHTML}a")]
        assert links == ([row["link"]] if row["link"] else [])
    tongues = {row.get("lang"): row.get("dir") for row in body}
    assert tongues == {"en": "ltr", "fr": "ltr", "ar": "rtl"}
    sources = page.find(f".//{XHTML}ul").findall(f"{XHTML}li")
    assert ["".join(each.itertext()).split(" · ")[0] for each in sources] == [
        name for name in IN_ORDER if name in {row["record"] for row in wanted}
    ]


def test_a_link_that_leads_nowhere_stays_as_it_is_stated(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing is made up of a record that is not there."""
    shutil.copy(f"{LIBRARY}/selmark-2016.yaml", tmp_path)
    assert main(["export", str(tmp_path), "--to", "matrix"]) == 0
    found = {row["reference"]: row for row in rows(capfd.readouterr().out)}
    said = found["overcrowding-again"]["said before"]
    assert said == "selmark-2015.yaml · end-overcrowding"


# Other formats -----------------------------------------------------------------------------------


def test_json_holds_records_that_open_again(export: Export) -> None:
    """Each record stands under its name in a line of its own, and opens as the same record."""
    text = export("json")
    found = json.loads(text)
    assert list(found) == IN_ORDER
    assert len(text.splitlines()) == len(IN_ORDER) + 2
    for name, mission in records():
        opened = read_bytes(json.dumps(found[name], ensure_ascii=False).encode(), LIBRARY)
        assert opened.replaced(source_text=None, source_text_problem=None) == mission.replaced(
            source_text=None, source_text_problem=None
        )


def test_entities_are_those_of_all_records(export: Export) -> None:
    """FollowTheMoney takes every line; none stands twice, and each is that of its record."""
    pytest.importorskip("followthemoney", reason="followthemoney is not installed")
    from entities import faults

    from missiontui.export.follow_the_money.entity import Entity

    lines = export("ftm").splitlines()
    assert len(set(lines)) == len(lines)
    assert set(lines) == {
        line for _, mission in records() for line in alone(mission, "ftm").splitlines()
    }
    assert list(faults([Entity(**json.loads(line)) for line in lines])) == []


def test_a_calendar_has_the_events_of_all_records(export: Export) -> None:
    """One calendar, in which every visit and meeting with a certain day is an event."""
    calendar = icalendar.Calendar.from_ical(export("ics"))
    found = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    wanted = [
        str(event["UID"])
        for _, mission in records()
        if (text := alone(mission, "ics"))
        for event in icalendar.Calendar.from_ical(text).walk("VEVENT")
    ]
    assert found == wanted
    assert len(set(found)) == len(found) > 3


def test_an_address_book_has_the_cards_of_all_records(export: Export) -> None:
    """The cards of all contacts, as they are in the export of each record."""
    found = [card.fn.value for card in vobject.readComponents(export("vcf"))]
    wanted = [
        card.fn.value
        for _, mission in records()
        for card in vobject.readComponents(alone(mission, "vcf"))
    ]
    assert found == wanted
    assert len(found) > 3


def keys_of(text: str, format_: str) -> list[str]:
    """The keys of the references, as another program reads them."""
    if format_ == "csl":
        return [each["id"] for each in json.loads(text)]
    if format_ == "ris":
        return [each["id"] for each in rispy.loads(text)]
    library = parse_string(text)
    assert not library.failed_blocks
    return [each.key for each in library.entries]


@pytest.mark.parametrize("format_", ["csl", "ris", "bib"])
def test_references_are_those_of_all_sources(format_: str, export: Export) -> None:
    """Each source is one reference, whose key is that of its record alone."""
    wanted = [key for _, mission in records() for key in keys_of(alone(mission, format_), format_)]
    assert keys_of(export(format_), format_) == wanted


@pytest.mark.parametrize("format_", ["csl", "ris", "bib"])
def test_no_two_sources_share_a_key(
    format_: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Sources that their words do not tell apart have keys that do; one source is told once."""
    source = "source: {publisher: P, title: T, published: 2031-05-0%d}\n"
    for number in range(1, 4):
        text = f"title: Visit {number}\n{source % min(number, 2)}"
        (tmp_path / f"{number}.yaml").write_text(text, "utf-8")
    assert main(["export", str(tmp_path), "--to", format_]) == 0
    keys = keys_of(capfd.readouterr().out, format_)
    assert len(set(keys)) == 2
    assert all(key.startswith("p-t-2031-") for key in keys)


# What is exported, and where to ------------------------------------------------------------------


@pytest.mark.parametrize("format_", FORMATS)
def test_a_format_of_one_record_says_so(
    format_: str, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A folder is taken by a format that can hold several; any other says which these are."""
    output = tmp_path / "all"
    code = code_of("export", LIBRARY, "--to", format_, "-o", str(output))
    out, err = capfd.readouterr()
    assert out == ""
    assert output.exists() is (format_ in SEVERAL)
    assert code == (1 if format_ in SEVERAL else 2)
    if format_ not in SEVERAL:
        several = ", ".join(SEVERAL)
        assert (
            err == f"missiontui export: --to {format_} takes one record, a folder only {several}\n"
        )


def test_ids_and_tabs_are_taken_of_every_record_that_has_them(export: Export) -> None:
    """An id is taken of each record that has it, and the others say nothing."""
    found = json.loads(export("json", "--ids", "danek-orlo"))
    assert list(found) == [
        name
        for name, mission in records()
        if any(each.id == "danek-orlo" for each in mission.cases)
    ]
    contacts = rows(export("csv", "--section", "contacts"))
    assert {row["type"] for row in contacts} == {"contact"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--to", "csv", "--ids", "nobody"), '--ids: no record of {} has an item "nobody"'),
        (("--to", "csv", "--source", "x.txt"), "--source is the text of one record, and a folder "),
    ],
)
def test_what_cannot_be_is_told(
    arguments: tuple[str, ...], told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """A slip is told in one line, code 2, and nothing is written."""
    assert code_of("export", LIBRARY, *arguments) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert without_faults(err).startswith(f"missiontui export: {told.format(LIBRARY)}")
    assert without_faults(err).count("\n") == 1


def test_why_a_record_has_no_part_is_told_once_for_all(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A reason that several records have is one line; where all have one, nothing is written."""
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.yaml").write_text("title: T\nsource: {publisher: P}\n", "utf-8")
    assert main(["export", str(tmp_path), "--to", "matrix"]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith(f"missiontui export: {tmp_path}/a.yaml and 2 more: nothing that was ")
    assert err.count("\n") == 1


def test_in_a_folder_the_file_is_named_after_the_records(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The name of the folder is that of the file, which is told."""
    assert main(["export", f"{LIBRARY}/", "--to", "csl", "-o", str(tmp_path)]) == 1
    assert capfd.readouterr().out == f"{tmp_path / 'library.json'}\n"
    assert (tmp_path / "library.json").exists()
