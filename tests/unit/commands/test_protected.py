"""Protected people: their names leave the program by no way unless they are asked for."""

from __future__ import annotations

import asyncio
import io
import json
import sys
from pathlib import Path

import pytest
from paths import RECORDS
from protected import NAMES, RECORD, names_in

import missiontui
from missiontui.cli import main
from missiontui.export.copies import copies
from missiontui.export.formats import FORMATS
from missiontui.export.qr_codes import codes
from missiontui.model import SECTIONS, Id
from missiontui.model.protection import is_hidden
from missiontui.reading import origin_of, read
from missiontui.ui.record_file import RecordFile
from missiontui.view.frame import first_frame
from missiontui.view.place import place_named

SHOW = "--show-protected"
FILE = "FILE"
OTHER = str(RECORDS / "smallest.yaml")
WAYS = (
    (FILE,),
    ("show", FILE),
    ("show", FILE, "--width", "40", "--color", "always"),
    *(("show", FILE, "--section", name) for name in ("participants", "concerns", "contacts")),
    *(("get", name, FILE) for name in ("rapporteur", "lawyer", "prisoner", "office", "talk")),
    *(("get", name, FILE) for name in ("prisoner.name", "office.name", "delegation", ".cases")),
    ("find", "called", FILE),
    ("find", "detained", FILE, "--json"),
    ("textconv", FILE),
    ("diff", OTHER, FILE),
    ("diff", FILE, OTHER),
    *(("export", FILE, "--to", name) for name in ("html", "md", "matrix", "matrix-html", "csv")),
    *(("export", FILE, "--to", name) for name in ("json", "vcf", "ics", "annotations", "ftm")),
    ("export", FILE, "--to", "json", "--ids", "release"),
    ("export", FILE, "--to", "html", "--with-cases"),
    ("export", FILE, "--to", "vcf", "--participants"),
    ("export", FILE, "--to", "ftm", "--with-cases"),
    ("export", FILE, "--to", "csv", "--section", "participants"),
)
"""Command lines that print names."""
NAMELESS = (
    *(("export", FILE, "--to", name) for name in ("csl", "ris", "bib")),
    ("check", "-v", FILE),
    *(("check", "--format", name, FILE) for name in ("json", "github", "sarif")),
    ("completion", "--next", "1", "get", "", FILE),
    ("completion", "--next", "1", "get", "prisoner.", FILE),
)
"""Command lines that never print one of them."""


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The file of the record."""
    path = tmp_path / "visit.yaml"
    path.write_text(RECORD, "utf-8")
    return str(path)


def printed(capsys: pytest.CaptureFixture[str], *line: str, file: str) -> str:
    """All that a command line prints, whatever its exit code."""
    main([file if word == FILE else word for word in line])
    return "".join(capsys.readouterr())


def test_every_format_is_among_the_ways() -> None:
    """No format can be added without its names being looked for here."""
    named = {line[3] for line in (*WAYS, *NAMELESS) if line[:1] == ("export",)}
    assert named == set(FORMATS)


@pytest.mark.parametrize("line", WAYS, ids=" ".join)
def test_a_protected_name_is_printed_only_if_asked_for(
    line: tuple[str, ...], file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the option no word of a name is printed; with it, the names are."""
    hidden = printed(capsys, *line, file=file)
    assert hidden
    assert names_in(hidden) == set()
    assert names_in(printed(capsys, *line, SHOW, file=file))


@pytest.mark.parametrize("line", NAMELESS, ids=" ".join)
def test_some_ways_have_no_names_at_all(
    line: tuple[str, ...], file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What tells of the source, of faults or of keys names nobody."""
    assert names_in(printed(capsys, *line, file=file)) == set()


def test_all_is_shown_with_the_option(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the option a record is printed as if nobody were protected, and says who is."""
    shown = printed(capsys, "show", FILE, SHOW, file=file)
    assert names_in(shown) == set(NAMES)
    assert "name protected" not in shown
    assert shown.count("protected, and shown all the same") == 3


@pytest.mark.parametrize("name", NAMES)
def test_a_protected_name_is_not_found(
    name: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Finding does not tell by its answer that a name is in the record."""
    assert main(["find", name, file]) == 1
    assert capsys.readouterr().out == ""
    assert main(["find", name, file, SHOW]) == 0


@pytest.mark.parametrize("asked", [False, True])
def test_lines_are_told_without_names(
    file: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, asked: bool
) -> None:
    """In lines, every tab, item and copy is without the names, unless they were asked for."""
    typed = [line for name in SECTIONS for line in (name, "1", "copy", "next", "copy", "next")]
    stdin = io.TextIOWrapper(io.BytesIO("\n".join(typed).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["--linear", file, *([SHOW] if asked else [])]) == 0
    assert names_in(capsys.readouterr().out) == (set(NAMES) if asked else set())


@pytest.mark.parametrize("asked", [False, True])
def test_copies_codes_and_the_first_frame_follow_the_screen(file: str, *, asked: bool) -> None:
    """What is copied or drawn has the names only if the record was read with them."""
    origin = origin_of(file, show_protected=asked)
    mission = read(file, show_protected=asked)
    found = [
        text
        for id in (*mission.items, Id("visit"), Id("delegation"), Id("source"))
        for copy in copies(mission, id, origin)
        for text in (copy.text, copy.label)
    ]
    assert names_in("\n".join(found)) == (set(NAMES) if asked else set())
    payloads = [code.payload for id in mission.items for code in codes(mission, id)]
    assert names_in("\n".join(payloads)) == (set(NAMES) if asked else set())
    frames = [first_frame(mission, place_named(mission, name), 120, 40) for name in SECTIONS]
    drawn = "\n".join(map(repr, frames))
    assert names_in(drawn) == (set(NAMES) if asked else set())


@pytest.mark.parametrize("asked", [False, True])
def test_a_record_that_is_read_again_is_read_as_before(file: str, *, asked: bool) -> None:
    """A change of the file brings no name on a screen that hides them."""
    again = asyncio.run(RecordFile(origin_of(file, show_protected=asked)).read())
    assert again == read(file, show_protected=asked)


def test_a_program_that_reads_records_has_to_ask_for_names(file: str) -> None:
    """`load` and `loads` give the names to those who ask for them alone."""
    for mission in (missiontui.load(file), missiontui.loads(RECORD)):
        assert names_in(repr(mission)) == set()
    for mission in (
        missiontui.load(file, show_protected=True),
        missiontui.loads(RECORD, show_protected=True),
    ):
        assert names_in(repr(mission)) == set(NAMES)


def test_an_export_without_names_is_a_record(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The JSON of a record opens again, is protected still, and is the same once more."""
    copy = tmp_path / "copy.json"
    copy.write_text(printed(capsys, "export", FILE, "--to", "json", file=file), "utf-8")
    for asked in (False, True):
        mission = read(copy, show_protected=asked)
        assert mission == read(file)
        assert [case.protected for case in mission.cases] == [True]


def test_with_the_names_nothing_is_lost(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The JSON that was made with the names is the whole record."""
    copy = tmp_path / "copy.json"
    copy.write_text(printed(capsys, "export", FILE, "--to", "json", SHOW, file=file), "utf-8")
    assert read(copy, show_protected=True) == read(file, show_protected=True)


def test_nobody_without_a_name_has_a_card(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    """There are cards of those whose names are shown; where there is none, it is said why."""
    cards = printed(capsys, "export", FILE, "--to", "vcf", "--participants", file=file)
    assert cards.count("BEGIN:VCARD") == 2
    assert main(["export", file, "--to", "vcf", "--ids", "rapporteur", "office"]) == 1
    assert capsys.readouterr().err == (
        "missiontui export: All whom a card could be of are protected; with --show-protected they "
        "have one.\n"
    )


def test_nobody_without_a_name_is_an_entity(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No entity of a protected person is made, not even of a case that was asked for."""
    line = ("export", FILE, "--to", "ftm", "--with-cases")

    def people(*options: str) -> list[str]:
        lines = printed(capsys, *line, *options, file=file).splitlines()
        entities = [json.loads(each) for each in lines]
        return [each["properties"]["name"][0] for each in entities if each["schema"] == "Person"]

    assert people() == ["Otto Brand"]
    assert sorted(people(SHOW)) == sorted(("Otto Brand", *NAMES))


def test_a_change_of_a_protected_name_is_told_without_it(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`diff` says that a name changed; a name that one of two records protects is in neither."""
    other = tmp_path / "other.yaml"
    other.write_text(RECORD.replace("Mira Ostrava", "Mira Ostrawa"), "utf-8")
    assert main(["diff", file, str(other)]) == 1
    assert capsys.readouterr().out == "case prisoner: name changed; it is protected\n"
    told = RECORD.replace("prisoner", "mira-ostrawa")
    for name, path in (("Mira Ostrova", file), ("Mira Ostrawa", str(other))):
        Path(path).write_text(told.replace("Mira Ostrava", name), "utf-8")
    assert main(["diff", file, str(other)]) == 1
    assert capsys.readouterr().out == "case mira-ostrawa: name changed; it is protected\n"
    Path(file).write_text(RECORD, "utf-8")
    other.write_text(RECORD.replace("    protected: true\n", ""), "utf-8")
    assert main(["diff", str(other), file]) == 1
    assert capsys.readouterr().out == "case prisoner: protected added: true\n"


def test_git_is_shown_the_same_words_for_a_name(file: str) -> None:
    """The words in place of a name hold its id, by which they are told apart."""
    mission = read(file)
    names = {id: mission.name_of(id) for id in map(Id, ("rapporteur", "lawyer", "prisoner"))}
    assert names == {id: f"name protected ({id})" for id in names}
    assert all(map(is_hidden, names.values()))
