"""Tables as spreadsheets and pandas read them."""

from __future__ import annotations

import csv
import io
import re

import pandas as pd
import pytest
from browsing import NAMES, record
from filled import filled_missions
from hypothesis import given
from hypothesis import strategies as st

from missiontui.export.chosen import Chosen
from missiontui.export.formats import (
    NothingToExportError,
    Options,
    exporter,
    section_exporter,
)
from missiontui.export.tables import as_csv, date_cell, joined, text_cell
from missiontui.model import (
    GAPS,
    SECTIONS,
    Contact,
    Id,
    Meeting,
    Mission,
    Note,
    NoteKind,
    PartialDate,
    Statement,
)

each_record = pytest.mark.parametrize("name", NAMES)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", " =1", "\u00a0=1", "'=1")
NUMBERS = ("0032 2 28 45733", "+32 2 28 45733", "+3222845733", "3.10", "1-2", "00", "1e5", "12/3")


def as_text(mission: Mission, chosen: Chosen | None = None) -> str:
    """A record in the format."""
    return exporter("csv").exported(mission, chosen or Chosen(), Options())


def by_section(mission: Mission) -> dict[str, str]:
    """The tables of a record by their sections."""
    exporter_ = section_exporter("csv")
    assert exporter_
    return exporter_.by_section(mission, Chosen())


def table(mission: Mission, chosen: Chosen | None = None) -> list[dict[str, str]]:
    """The rows as the csv module reads them, strictly."""
    text = as_text(mission, chosen)
    assert text.startswith("\ufeff")
    rows = csv.DictReader(io.StringIO(text[1:], newline=""), strict=True)
    return list(rows)


@each_record
def test_a_row_for_each_item_in_a_table_without_gaps(name: str) -> None:
    """Every item has a row, every row all columns, every line ends in CRLF."""
    mission, text = record(name), as_text(record(name))
    rows = table(mission)
    ids = [row["id"] for row in rows if row["id"]]
    assert len(ids) == len(set(ids))
    assert {row["id"] for row in rows} >= mission.items.keys()
    assert all(None not in row and None not in row.values() for row in rows)
    assert len(set(rows[0])) == len(rows[0])
    assert all(any(row[column] for row in rows) for column in list(rows[0])[4:])
    assert text.endswith("\r\n")
    several = len({row["section"] for row in rows}) > 1 if "section" in rows[0] else False
    assert text.startswith("\ufeffsection,type,id,title," if several else "\ufefftype,id,title,")


@each_record
def test_pandas_reads_the_same(name: str) -> None:
    """Read by pandas as text, the table is the one that csv reads."""
    text = as_text(record(name)).encode()
    frame = pd.read_csv(io.BytesIO(text), dtype=str, keep_default_na=False, encoding="utf-8-sig")
    assert frame.to_dict("records") == table(record(name))


@each_record
@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_is_a_table_of_its_own(name: str, section: str) -> None:
    """It has the rows that the table of all has of it, no others, and no column for nothing."""
    mission, chosen = record(name), Chosen.of(sections=[section])
    whole = table(mission)
    wanted = [row for row in whole if row.get("section", "source") == section]
    if not wanted:
        with pytest.raises(NothingToExportError):
            table(mission, chosen)
        return
    rows = table(mission, chosen)
    assert rows == [{key: row[key] for key in rows[0]} for row in wanted]
    filled = {key for row in wanted for key, cell in row.items() if cell}
    assert filled - {"section"} <= set(rows[0]) <= filled - {"section"} | {"id", "title"}
    text = as_text(mission, chosen)
    frame = pd.read_csv(io.StringIO(text[1:]), dtype=str, keep_default_na=False)
    assert frame.to_dict("records") == rows
    assert by_section(mission)[section] == text


@each_record
def test_the_tables_of_all_sections_are_the_whole(name: str) -> None:
    """Each section that has something has a table, in the order of the screen."""
    mission = record(name)
    texts = by_section(mission)
    assert list(texts) == [each for each in SECTIONS if each in texts]
    number = sum(len(pd.read_csv(io.StringIO(text[1:]))) for text in texts.values())
    assert number == len(table(mission))


def test_what_is_not_stated_of_an_item_is_in_its_row() -> None:
    """A gap about an item comes with it, and has a row of its own among the gaps alone."""
    (row,) = table(record("bundled"), Chosen.of([Id("janbolat-mamai")]))
    assert row["not_stated"] == "Since when and why Janbolat Mamai is held."
    rows = table(record("bundled"), Chosen.of([GAPS]))
    assert {row["type"] for row in rows} == {"gap"}
    assert "Since when and why Janbolat Mamai is held." in {row["title"] for row in rows}


def test_what_is_unchecked_is_marked() -> None:
    """What a draft filled in carries the mark until it was checked."""
    (city, *_) = record("bundled").cities
    note = Note(kind=NoteKind.UNCHECKED, text="look")
    changed = record("bundled").replaced(cities=(city.replaced(notes=(note,)),), meetings=())
    (row,) = table(changed, Chosen.of([city.id]))
    assert row["unchecked"] == "whole"


def test_every_field_of_the_model_is_there() -> None:
    """Whatever a record can say of its own stands in some cell."""
    for mission in filled_missions():
        text = as_text(mission)
        missing = set(re.findall(r"word\d+end", repr(mission))) - set(
            re.findall(r"word\d+end", text)
        )
        assert missing == set()


@each_record
def test_no_cell_is_a_formula(name: str) -> None:
    """No cell begins as a formula does, whether cells are parted by commas or by semicolons."""
    text = as_text(record(name))[1:]
    for delimiter in ",;":
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            for cell in row:
                assert not re.match(r"[\s\"]*[=+\-@\t\r＝＋－＠]", cell)


@pytest.mark.parametrize("text", [*FORMULAS, *NUMBERS])
def test_what_would_be_taken_for_something_else_is_kept_as_text(text: str) -> None:
    """An apostrophe goes before a formula, a number or a day, and nothing else changes."""
    assert text_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "12", "a", "A-1", "S&D", "’s", "'tis", "5 men", "22 August"])
def test_all_else_is_as_it_is(text: str) -> None:
    """Words, and whole numbers that stay the same, are not touched."""
    assert text_cell(text) == text


def test_no_formula_begins_behind_a_semicolon() -> None:
    """Where spreadsheets part cells at semicolons, a formula behind one is text too."""
    assert text_cell("a;=1+1; @b; c") == "a;'=1+1; '@b; c"


@given(st.text(st.sampled_from("=+-@'\" \t019,|aé\n"), max_size=12))
def test_an_apostrophe_can_be_taken_away_again(text: str) -> None:
    """Of two texts no cell is the same, so that whoever reads it knows the text."""
    cell = text_cell(text)
    (row,) = csv.reader(io.StringIO(as_csv([["x", cell]])[1:], newline=""), strict=True)
    assert row == ["x", cell]
    assert cell in (text, f"'{text}")
    if cell == text:
        assert not text.startswith("'") or text_cell(text[1:]) == text[1:]


@given(st.text("1 .,-", max_size=40).map(lambda text: text * 200))
def test_a_long_row_of_digits_takes_no_time(text: str) -> None:
    """What looks like a number almost to its end is judged at once."""
    assert text_cell(f"{text}x").endswith("x")


@pytest.mark.parametrize(
    ("written", "cell"),
    [
        ("2031-05-10", "2031-05-10"),
        ("2031-05", "'2031-05"),
        ("2031", "2031"),
        ("XXXX-05-10", "XXXX-05-10"),
        ("2031-05-10?", "2031-05-10?"),
        ("2031~", "2031~"),
    ],
)
def test_dates_are_edtf_and_a_month_gets_no_day(written: str, cell: str) -> None:
    """A day is a date; of a month a spreadsheet would make a day, and so it is text."""
    assert date_cell(PartialDate.parse(written)) == cell


def test_several_values_are_parted_by_a_bar() -> None:
    """Values stand as Uwazi reads them, and a bar within one is no end of it."""
    assert joined(["a", "b|c"]) == "a|b¦c"
    (row,) = table(record("bundled"), Chosen.of([Id("much-to-be-done")]))[:1]
    assert row["topics"].split("|") == list(
        record("bundled").item(Id("much-to-be-done"), Statement).topics
    )


def test_a_link_has_its_label() -> None:
    """A link is a label and an address, as Uwazi reads it."""
    for row in table(record("bundled")):
        if row["link"]:
            label, url = row["link"].split("|")
            assert label == f"¶ {row['paragraph']}"
            assert url.startswith("https://www.europarl.europa.eu/")


@each_record
def test_telephones_stay_whole(name: str) -> None:
    """Every number is there as printed, and no reader makes a number or a formula of it."""
    mission = record(name)
    rows = {row["id"]: row for row in table(mission)}
    frame = pd.read_csv(io.StringIO(as_text(mission)[1:]))
    for contact in mission.contacts:
        for means in contact.means:
            cell = rows[contact.id][means.kind.value]
            assert means.value.replace("|", "¦") in cell
            if means.e164:
                assert means.e164 in rows[contact.id]["e164"]
                (read,) = frame.loc[frame["id"] == contact.id, means.kind.value]
                assert read == cell


def test_references_are_titles_and_titles_are_single() -> None:
    """What an item refers to stands by its title, which no other row of the record has."""
    for name in NAMES:
        mission = record(name)
        rows = [row for row in table(mission) if row["id"] in mission.items]
        titles = {row["id"]: row["title"] for row in rows}
        assert len(set(titles.values())) == len(titles)
        for row in rows:
            item = mission.items[Id(row["id"])]
            if isinstance(item, Meeting) and item.city:
                assert row["city"] == titles[item.city]
            if isinstance(item, Contact) and item.participant:
                assert row["participant"] == titles[item.participant]


def test_an_id_and_a_link_are_whole_whatever_they_hold() -> None:
    """An id of digits is no day, and a bar in an address does not part it."""
    mission = record("bundled")
    (city, *_) = mission.cities
    changed = mission.replaced(
        source=mission.source.replaced(url="https://example.org/?a=1|2"),
        cities=(city.replaced(id=Id("2031-05")),),
        meetings=(),
        gaps=(),
    )
    (row,) = (row for row in table(changed) if row["type"] == "city")
    assert row["id"] == "'2031-05"
    assert row["link"].split("|")[1].startswith("https://example.org/?a=1%7C2#:~:text=")


def test_a_meeting_to_come_is_called_so() -> None:
    """A meeting has the status that it has on the screen, though only the visit states it."""
    mission = record("planned")
    rows = {row["id"]: row for row in table(mission)}
    for meeting in mission.meetings:
        assert rows[meeting.id]["status"] == mission.status_of(meeting).value
    assert rows["senate-committee"]["status"] == "planned"
    assert rows["tessaly"]["status"] == "planned"


def test_marks_stand_in_columns_of_their_own() -> None:
    """What was derived or added, the readings, notes and gaps stand beside what they are about."""
    rows = {row["id"]: row for row in table(record("bundled"))}
    assert rows["government"]["derived"] == "city"
    assert rows["christian-sagartz"]["outside"] == "country_code"
    assert rows["prosecution"]["readings"].startswith("reading 1 of 3: ")
    assert rows["prosecution"]["readings"].count("|") == 2
    assert "sic: " in rows["majilis"]["notes"]
    assert rows["janbolat-mamai"]["not_stated"] == "Since when and why Janbolat Mamai is held."


def test_the_outcome_against_the_text_stands_beside_the_words() -> None:
    """With a text attached each row says how its words stand against it."""
    rows = {row["id"]: row for row in table(record("joint"))}
    assert rows["release"]["against_text"] == "matches the source"
    text = ("one", "two Committee on Legal Affairs")
    changed = record("joint").replaced(source_text=text)
    rows = {row["id"]: row for row in table(changed)}
    assert "wording of ¶ 5: not found" in rows["release"]["against_text"]
