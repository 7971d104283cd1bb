"""The matrix of what was said, as CSV and as a page."""

from __future__ import annotations

import csv
import io
from typing import Any

import html5lib
import pandas as pd
import pytest
from browsing import NAMES, record
from hostile import HOSTILE, hostile

from missiontui.export.chosen import Chosen
from missiontui.export.formats import NothingToExportError, Options, exporter
from missiontui.export.matrix import TO_FILL_IN, MatrixRow, heading, matrix
from missiontui.model import Id, Mission, Statement

WITH_ROWS = [
    name for name in NAMES if any(not each.kind.also_said for each in record(name).statements)
]
each_record = pytest.mark.parametrize("name", WITH_ROWS)
XHTML = "{http://www.w3.org/1999/xhtml}"


def rows_of(mission: Mission, chosen: Chosen | None = None) -> dict[str, dict[str, str]]:
    """The rows of the table as the csv module reads them, by their reference."""
    text = exporter("matrix").exported(mission, chosen or Chosen(), Options())
    assert text.startswith("\ufeff")
    rows = csv.DictReader(io.StringIO(text[1:], newline=""), strict=True)
    return {row["reference"]: row for row in rows}


def page_of(mission: Mission) -> Any:
    """The page as a browser reads it; what is not valid fails."""
    text = exporter("matrix-html").exported(mission, Chosen(), Options())
    return html5lib.HTMLParser(strict=True).parse(text)


@each_record
def test_a_row_for_each_statement_of_the_first_group(name: str) -> None:
    """Concerns, findings, calls and the like have a row, in their order; praise has none."""
    mission = record(name)
    wanted = [each.id for each in mission.statements if not each.kind.also_said]
    assert list(rows_of(mission)) == wanted


@each_record
def test_pandas_reads_the_same(name: str) -> None:
    """Read by pandas as text, the table is the one that csv reads."""
    text = exporter("matrix").exported(record(name), Chosen(), Options()).encode()
    frame = pd.read_csv(io.BytesIO(text), dtype=str, keep_default_na=False, encoding="utf-8-sig")
    assert frame.to_dict("records") == list(rows_of(record(name)).values())


@each_record
def test_the_words_and_who_said_them_stand_in_the_row(name: str) -> None:
    """Kind, printed verb, wording, speaker, addressee and paragraph are those of the record."""
    mission = record(name)
    for id, row in rows_of(mission).items():
        statement = mission.item(Id(id), Statement)
        assert row["kind"] == statement.kind.value
        assert row["verb as printed"] == (f"“{statement.verb}”" if statement.verb else "")
        assert (statement.text or "") in row["in own words"]
        assert (statement.addressee or "") in row["addressee"]
        assert (statement.speaker_as_printed or "") in row["said by"] or statement.quotation
        for passage in statement.passages[:1]:
            assert " [...] ".join(passage.wording) in row["wording"]
            assert row["paragraph"] == str(passage.paragraph)
        assert all(row[column] == "" for column in TO_FILL_IN)


def test_headings_end_with_the_columns_to_fill_in() -> None:
    """The columns stand in their order, the empty ones last."""
    (row, *_) = rows_of(record("bundled")).values()
    assert list(row) == [*map(heading, MatrixRow._fields), "position", "steps since", "assessment"]


def test_cases_say_before_and_since_stand_beside() -> None:
    """A case has its situation as of the text; earlier records and recorded steps are told."""
    rows = rows_of(record("bundled"))
    call = rows["release-of-prisoners"]
    assert call["case"].startswith("Janbolat Mamai, Kazakh journalist")
    assert call["situation as of the text"] == "Janbolat Mamai: detained"
    assert call["link"].startswith("https://www.europarl.europa.eu/")
    ravell = rows_of(record("report"))["ravell-call"]
    assert ravell["said before"] == "varnland-2029.yaml · tomas-ravell"
    assert (
        "20 June 2034: He was moved out of solitary confinement." in ravell["steps in the record"]
    )


def test_marks_are_carried() -> None:
    """Open readings, notes, the outcome against the text and gaps stand in the row."""
    rows = rows_of(record("bundled"))
    marks = rows["prosecution"]["marks"].split("|")
    assert marks[0] == "several readings, none preferred"
    assert marks[1] == "reading 1 of 3: prosecution of the deceased, as the words say"
    assert rows["prosecution"]["in own words"] == ""
    assert "not stated: Where and to whom the statements were made." in marks
    changed = record("joint").replaced(source_text=("none of it",))
    assert "wording of ¶ 5: not found" in rows_of(changed)["release"]["marks"]
    assert "not found" not in rows_of(record("joint"))["release"]["marks"]


def test_two_halves_of_a_sentence_name_each_other() -> None:
    """A finding tells of the welcome that stands in the same sentence."""
    row = rows_of(record("bundled"))["much-to-be-done"]
    assert row["in one sentence with"].startswith("acknowledgement: The recent removal")


def test_nothing_to_follow_up_is_told() -> None:
    """Where nothing chosen belongs in a matrix, there is none."""
    for name in ("matrix", "matrix-html"):
        with pytest.raises(NothingToExportError, match="is a concern, finding, call"):
            exporter(name).exported(record("smallest"), Chosen(), Options())
        with pytest.raises(NothingToExportError):
            exporter(name).exported(record("bundled"), Chosen.of([Id("eu-sanctions")]), Options())


@each_record
def test_the_page_is_valid_and_has_the_same_cells(name: str) -> None:
    """Read by html5lib without an error, the table has the words of each row."""
    mission = record(name)
    page = page_of(mission)
    table = page.find(f".//{XHTML}table")
    columns = [each for each in MatrixRow._fields if each != "link"]
    heads = ["".join(cell.itertext()) for cell in table.find(f"{XHTML}thead").iter(f"{XHTML}th")]
    assert heads == [*map(heading, columns), *TO_FILL_IN]
    body = table.find(f"{XHTML}tbody").findall(f"{XHTML}tr")
    rows = matrix(mission, Chosen())
    assert [row.get("id") for row in body] == [row.reference for row in rows]
    for shown, row in zip(body, rows, strict=True):
        cells = ["".join(cell.itertext()) for cell in shown]
        wanted = [value for column, value in row._asdict().items() if column != "link"]
        assert cells == [*("".join(value) for value in wanted), "", "", ""]
        links = [link.get("href") for link in shown.iter(f"{XHTML}a")]
        assert links == ([row.link] if row.link else [])


@each_record
def test_the_page_knows_language_and_direction_and_loads_nothing(name: str) -> None:
    """The page has the record's language and direction, no script, and nothing from elsewhere."""
    mission = record(name)
    page = page_of(mission)
    assert page.get("lang") == mission.language
    assert page.get("dir") == mission.direction.value
    found = {str(each.tag).removeprefix(XHTML) for each in page.iter()}
    assert not found & {"script", "img", "link", "iframe", "object", "form"}
    assert page.find(f".//{XHTML}title").text == mission.title


def test_no_text_of_a_record_is_markup() -> None:
    """Texts that look like markup are shown as they stand, in as many elements as without them."""
    mission = record("bundled")
    signs = "<script>alert(1)</script>\"' onload=x &amp; " + HOSTILE
    changed = hostile(mission).replaced(title=signs, source=mission.source)
    tags = [each.tag for each in page_of(changed).iter()]
    assert tags == [each.tag for each in page_of(mission).iter()]
    assert page_of(changed).find(f".//{XHTML}h1").text == signs
