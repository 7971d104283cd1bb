"""`missiontui library`: the visits of a folder in lines, chosen, counted, and what is indexed."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import sqlite3
import sys
import threading
from pathlib import Path

import pytest
from folders import LIBRARY, code_of, has_both_faults
from library_questions import RECORDS as NAMES
from pseudo import PseudoTerminal, run

from missiontui.cli import main
from missiontui.reading import read


def test_every_visit_is_a_line_the_newest_first(capsys: pytest.CaptureFixture[str]) -> None:
    """Day, stage, countries, bodies, title, numbers and file are parted by tabs."""
    assert main(["library", LIBRARY]) == 0
    out, err = capsys.readouterr()
    rows = [line.split("\t") for line in out.splitlines()]
    assert [row[-1] for row in rows] == [f"{LIBRARY}/{name}" for name in NAMES]
    assert {len(row) for row in rows} == {9}
    for start, status, countries, bodies, title, meetings, people, statements, file in rows:
        mission = read(Path(file))
        dates = mission.visit.dates
        assert start == (str(dates.start) if dates and dates.start else "")
        assert status == (mission.visit.status.value if mission.visit.status else "")
        assert all(each.name in countries for each in mission.visit.countries)
        assert all(each.name in bodies for each in mission.delegation.bodies)
        assert title == mission.title
        assert int(meetings) == len(mission.meetings)
        assert int(people) == len(mission.delegation.participants)
        assert int(statements) <= len(mission.own_statements)
    assert has_both_faults("library", err)


def test_for_programs_a_visit_is_an_object(capsys: pytest.CaptureFixture[str]) -> None:
    """`--json` has all that a list knows, and nothing that is not stated."""
    assert main(["library", LIBRARY, "--json"]) == 0
    visits = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [visit["name"] for visit in visits] == list(NAMES)
    newest, *_, undated = visits
    assert (newest["start"], newest["status"]) == ("2024-11-18", "planned")
    assert "start" not in undated
    assert "dates" not in undated


@pytest.mark.parametrize(
    ("verb", "damage"),
    [
        (
            ["library"],
            "UPDATE visits SET data = '' WHERE number = (SELECT max(number) FROM visits)",
        ),
        (["library", "--count", "topic"], "DROP TABLE chosen"),
        (["find", "prisoners"], "UPDATE items SET data = ''"),
    ],
)
def test_a_broken_index_is_made_anew_before_anything_is_listed(
    verb: list[str], damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody learns of it: the same is listed as before."""
    arguments = [*verb, LIBRARY]
    code, whole = main(arguments), capsys.readouterr()
    (path,) = Path(os.environ["XDG_CACHE_HOME"]).rglob("*.sqlite")
    with sqlite3.connect(path) as connection:
        assert connection.execute(damage).rowcount
    connection.close()
    assert (main(arguments), capsys.readouterr()) == (code, whole)


@pytest.mark.parametrize("end", ["", "/"])
def test_a_folder_alone_is_listed_in_a_pipe(end: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a verb, a folder is what `library` lists, where there is no terminal."""
    assert main(["library", LIBRARY]) == 0
    whole = capsys.readouterr()
    done = run(LIBRARY + end)
    assert (done.returncode, done.stdout.replace("//", "/")) == (0, whole.out)


def test_the_folder_one_is_in_needs_no_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`missiontui library` lists where one is, by names as one would type them."""
    monkeypatch.chdir(LIBRARY)
    assert main(["library", "--year", "2019"]) == 0
    files = [line.split("\t")[-1] for line in capsys.readouterr().out.splitlines()]
    assert files == ["oskarra-2019.yaml", "selmark-2019.yaml"]


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (("--country", "oskarra", "--year", "2019"), ["oskarra-2019.yaml"]),
        (("--year", "2015", "--year", "2016"), ["selmark-2016.yaml", "selmark-2015.yaml"]),
        (("--body", "northern straits", "--country", "Selmark"), [NAMES[7], NAMES[11]]),
        (("--topic", "defamation", "--year", "2019"), ["selmark-2019.yaml"]),
        (("--kind", "case", "--year", "2024"), ["selmark-2024.yaml"]),
    ],
)
def test_visits_are_chosen(
    chosen: tuple[str, ...], found: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Any one of the values of a facet, and of each facet; a few whole words of one will do."""
    assert main(["library", LIBRARY, "--json", *chosen]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["name"] for line in lines] == found


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (("--country", "Oskara"), 'country "Oskara" (did you mean "Oskarra"?)'),
        (("--country", "Selmar"), 'country "Selmar" (did you mean "Selmark"?)'),
        (("--body", "senate"), 'body "senate"; missiontui library {}--count body lists them'),
        (("--year", "1999"), 'year "1999"; missiontui library {}--count year lists them'),
        (("--year", "x"), 'year "x"; missiontui library {}--count year lists them'),
        (("--topic", ""), 'topic ""; missiontui library {}--count topic lists them'),
    ],
)
def test_a_value_that_no_visit_has_is_told(
    chosen: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The answer is no, code 1, with the nearest value, or what lists those of the same library."""
    assert code_of("library", LIBRARY, *chosen) == 1
    sentence = f"missiontui library: no visit has the {told}\n"
    assert capsys.readouterr() == ("", sentence.format(f"{LIBRARY} "))


@pytest.mark.parametrize("verb", [("library",), ("find", "prisoners")], ids=str)
@pytest.mark.parametrize("named", ["my visits & others", "."])
def test_a_command_that_is_offered_can_be_pasted(
    verb: tuple[str, ...],
    named: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A shell takes the folder for one word, whatever is in its name; the one here needs none."""
    folder = tmp_path / named
    shutil.copytree(LIBRARY, folder, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    assert code_of(*verb, named, "--country", "Narnia") == 1
    offered = capsys.readouterr().err.partition("; ")[2].removesuffix(" lists them\n")
    program, *words = shlex.split(offered)
    assert program == "missiontui"
    assert words == ["library", *([named] if named != "." else []), "--count", "country"]
    assert main(words) == 0
    assert "Selmark" in capsys.readouterr().out


def test_values_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """`--count` tells what there is to choose, and how often."""
    assert main(["library", LIBRARY, "--count", "country"]) == 0
    assert capsys.readouterr().out == "Selmark\t7\nOskarra\t5\n"
    assert main(["library", LIBRARY, "--count", "year", "--country", "oskarra", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(each["year"], each["visits"]) for each in found] == [
        ("2024", 1), ("2022", 1), ("2020", 1), ("2019", 1), ("2017", 1),
    ]  # fmt: skip


def test_a_record_that_was_deleted_is_neither_listed_nor_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The index has it yet; where it was the last one, the folder has none."""
    folder = tmp_path / "visits"
    folder.mkdir()
    for name in ("oskarra-2017", "selmark-2015"):
        shutil.copy(Path(LIBRARY) / f"{name}.yaml", folder)
        os.utime(folder / f"{name}.yaml", (1_600_000_000, 1_600_000_000))
    assert main(["library", str(folder)]) == 0
    (folder / "selmark-2015.yaml").unlink()
    capsys.readouterr()
    assert main(["library", str(folder)]) == 0
    assert "selmark" not in capsys.readouterr().out
    (folder / "oskarra-2017.yaml").unlink()
    assert code_of("find", "prisoners", str(folder)) == 2
    assert "has no records" in capsys.readouterr().err


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_on_a_terminal_visits_stand_in_columns(width: int) -> None:
    """No line is wider than the terminal, and day, country and stage are always there."""
    run("library", LIBRARY)  # so that no bar is shown while it is read
    with PseudoTerminal(width, 24) as terminal:
        process = terminal.start("library", LIBRARY, "--year", "2024", "--year", "2022")
        assert terminal.wait_end(process) == 0
        lines = terminal.output.decode().splitlines()[:4]
    heading, planned, *_ = lines
    assert all(len(line) <= width for line in lines)
    assert heading.startswith("Dates  ")
    assert re.match(r"18-21 November 2024, planned +Oskarra", planned)
    if width > 40:
        assert planned.endswith("oskarra-2024.yaml")
    if width > 150:
        assert heading.split() == [
            "Dates", "Country", "Body", "Title", "Meetings", "Participants", "Statements", "Record",
        ]  # fmt: skip


@pytest.mark.parametrize("command", [("library",), ("find", "prison"), ("check",)])
def test_what_a_folder_without_records_leaves_out_is_told(
    command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No folder is said to have no file of such a name where it has links or hidden files."""
    outside, folder = tmp_path / "outside.yaml", tmp_path / "folder"
    outside.write_text("title: T\nsource: S\n", "utf-8")
    (folder / "below").mkdir(parents=True)
    (folder / "link.yaml").symlink_to(outside)
    (folder / "below" / "link.yaml").symlink_to(outside)
    (folder / ".hidden.yaml").write_text("", "utf-8")
    assert code_of(*command, str(folder)) == 2
    told = "left out: 2 links, 1 hidden file; no other file in it ends in .yaml"
    assert capsys.readouterr().err.endswith(f"{folder} has no records: {told}\n")


@pytest.mark.skipif(sys.platform == "darwin", reason="there every name is UTF-8")
def test_a_name_that_is_no_utf_8_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A record that a library leaves out for its name is not denied."""
    name = os.fsdecode(b"\xff.yaml")
    (tmp_path / name).write_text("title: T\nsource: S\n", "utf-8")
    assert code_of("library", str(tmp_path)) == 2
    told = "left out: 1 file whose name is no UTF-8; no other file in it ends in .yaml"
    assert capsys.readouterr().err.endswith(f"{tmp_path} has no records: {told}\n")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none", "cannot be read: No such file or directory"),
        ("empty", "/empty has no records: no file in it ends in .yaml"),
        ("file", "cannot be read: Not a directory"),
    ],
)
def test_what_is_no_folder_of_records_is_told(
    name: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is not there, or gives no visit, ends in a sentence."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_bytes(b"")
    assert code_of("library", str(tmp_path / name)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.endswith(f"{told}\n")


def test_status_says_what_is_indexed_and_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The index lies in the cache, is nobody else's to read, and as big as it says."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert main(["library", "status", LIBRARY]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    told = {line.split()[0]: line.split(maxsplit=1)[1] for line in out.splitlines()}
    index = Path(told.pop("index"))
    assert index.parent == tmp_path / "missiontui"
    assert index.stat().st_mode & 0o077 == 0
    assert re.fullmatch(r"0\.\d MiB", told.pop("size"))
    assert told == {"folder": LIBRARY, "visits": "12", "faulty": "2 files give none"}


@pytest.mark.parametrize("by", ["option", "variable"])
def test_no_index_is_kept_where_none_is_wanted(
    by: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--no-cache`, and MISSIONTUI_CACHE=none, answer the same and leave nothing behind."""
    folder, cache = tmp_path / "visits", tmp_path / "cache"
    shutil.copytree(LIBRARY, folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    if by == "variable":
        monkeypatch.setenv("MISSIONTUI_CACHE", "none")
    option = ["--no-cache"] if by == "option" else []
    assert main(["library", str(folder), *option]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(NAMES)
    assert not cache.exists()
    if by == "variable":
        assert main(["library", "status", str(folder)]) == 0
        assert "index   in memory\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    "command",
    [
        ("library", "{}"),
        ("library", "{}", "--json"),
        ("find", "release", "{}"),
        ("find", "release", "{}", "--json"),
        ("get", "release", "{}"),
        ("get", "release.text", "{}"),
        ("check", "{}"),
        ("check", "{}", "--format", "github"),
        ("check", "{}", "--format", "json"),
        ("diff", "{}", LIBRARY),
        ("export", "{}", "--to", "csv"),
        ("export", "{}", "--to", "json"),
    ],
    ids=" ".join,
)
def test_no_name_of_a_file_commands_the_terminal(
    command: tuple[str, ...], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A name may hold escape sequences, line ends and what is no text: none of it is printed."""
    record = "title: T\nsource: {publisher: P}\n"
    said = "statements: [{id: release, kind: call, text: Release them.}]\n"
    for name, more in (("a\x1b]0;b\x07\n\x9b1m.yaml", said), ("faulty\x1b[1m.yaml", "bogus: x\n")):
        (tmp_path / name).write_text(record + more, "utf-8")
    (tmp_path / os.fsdecode(b"\xff.yaml")).write_text(record + said, "utf-8")
    code_of(*(each.format(tmp_path) for each in command))
    out, err = capfd.readouterr()
    assert out + err
    printed = (
        (out + err).replace("\n", "").replace("\r", "").replace("\t", "").replace("\ufeff", "")
    )
    assert printed.isprintable(), printed


def test_a_fault_while_records_are_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the thread that reads them ends before its time, a sentence says so; the code is 2."""

    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    monkeypatch.setattr("missiontui.library.folder.taken.take_file", fail)
    (tmp_path / "a.yaml").write_text("title: T\nsource: {publisher: P}\n", "utf-8")
    assert code_of("library", str(tmp_path), "--no-cache") == 2
    assert capsys.readouterr().err == (
        "missiontui library: the records are not read any more, for a fault of the program "
        "(MemoryError)\n"
    )
