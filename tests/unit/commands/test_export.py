"""`missiontui export`: where it writes, what it says, and with which code it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from paths import BUNDLED, RECORDS
from pseudo import LONGEST_WAIT, environment

from missiontui.cli import main
from missiontui.export.chosen import Chosen
from missiontui.export.formats import FORMATS, NothingToExportError, Options, exporter
from missiontui.model import SECTIONS, Id
from missiontui.reading import read

CALL = "release-of-prisoners"
NAME = "meps-assessed-the-human-rights-situation-in-kazakhstan.json"


def as_json(chosen: Chosen | None = None) -> bytes:
    """The bundled record as JSON."""
    text = exporter("json").exported(read(BUNDLED), chosen or Chosen(), Options())
    return text.encode()


def test_without_a_path_standard_output_has_the_bytes(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """Without -o, and with -, the bytes of the format are printed and nothing else."""
    for arguments in ([], ["-o", "-"], [str(BUNDLED)]):
        assert main(["export", *arguments, "--to", "json"]) == 0
        assert capfdbinary.readouterr() == (as_json(), b"")


def test_standard_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    """Neither the encoding nor the buffers of the output change a byte, line ends neither."""
    for env in ({"PYTHONIOENCODING": "ascii"}, {"PYTHONUNBUFFERED": "1"}, {"LANG": "C"}):
        done = subprocess.run(
            [sys.executable, "-m", "missiontui", "export", "--to", "csv"],
            env=environment(env),
            capture_output=True,
            cwd=tmp_path,
            timeout=LONGEST_WAIT,
            check=True,
        )
        text = exporter("csv").exported(read(BUNDLED), Chosen(), Options())
        assert done.stdout == text.encode()
        assert b"\r\n" in done.stdout
        assert b"\xc3\xa1" in done.stdout


def test_a_path_names_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path is written, silently."""
    file = tmp_path / "visit.json"
    assert main(["export", "--to", "json", "-o", str(file)]) == 0
    assert file.read_bytes() == as_json()
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("end", ["", "/"])
def test_in_a_folder_the_file_is_named_after_the_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], end: str
) -> None:
    """In a folder the file has the title as its name, which is told."""
    assert main(["export", "--to", "json", "-o", f"{tmp_path}{end}"]) == 0
    assert capsys.readouterr() == (f"{tmp_path / NAME}\n", "")
    assert (tmp_path / NAME).read_bytes() == as_json()


@pytest.mark.parametrize("folder", ["there", "there/", "new/"])
def test_tables_go_to_a_folder_a_file_a_section(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    """Each section has its table, named after it; the folder is made, and the names are told."""
    (tmp_path / "there").mkdir()
    assert main(["export", "--to", "csv", "-o", f"{tmp_path}/{folder}"]) == 0
    files = [tmp_path / folder / f"{section}.csv" for section in SECTIONS]
    assert capsys.readouterr() == ("".join(f"{file}\n" for file in files), "")
    for section, file in zip(SECTIONS, files, strict=True):
        chosen = Chosen.of(sections=[section])
        text = exporter("csv").exported(read(BUNDLED), chosen, Options())
        assert file.read_bytes() == text.encode()


def test_no_table_is_written_where_one_is_in_the_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A table that is there stays, and no other is written beside it, unless that is forced."""
    (tmp_path / "quote.csv").write_text("mine", "utf-8")
    command = ["export", "--to", "csv", "-o", str(tmp_path)]
    assert main(command) == 2
    told = f"missiontui export: {tmp_path / 'quote.csv'} is there already; --force replaces it\n"
    assert capsys.readouterr() == ("", told)
    assert [each.name for each in tmp_path.iterdir()] == ["quote.csv"]
    assert main([*command, "--force", "--section", "quote"]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'quote.csv'}\n"
    assert b"quotation" in (tmp_path / "quote.csv").read_bytes()


def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file in the place of the folder is one sentence, code 2."""
    (tmp_path / "a").write_text("mine", "utf-8")
    assert main(["export", "--to", "csv", "-o", f"{tmp_path}/a/b/"]) == 2
    told = f"missiontui export: {tmp_path}/a/b/ cannot be made: Not a directory\n"
    assert capsys.readouterr() == ("", told)


@pytest.mark.parametrize(
    ("arguments", "number"),
    [([], 6), (["--section", "quote", "--section", "concerns"], 2), (["--ids", CALL, "almaty"], 2)],
)
def test_several_sections_in_one_table_are_told(
    capsys: pytest.CaptureFixture[str], arguments: list[str], number: int
) -> None:
    """Whoever gets one table of several sections learns how to get one of each."""
    assert main(["export", "--to", "csv", *arguments]) == 0
    told = (
        f"missiontui export: {number} sections in one table; --section NAME makes the table of "
        "one, -o FOLDER/ writes each to a file of its own\n"
    )
    assert capsys.readouterr().err == told


@pytest.mark.parametrize(
    "arguments", [["--section", "concerns"], ["--ids", CALL, "janbolat-mamai"]]
)
def test_one_section_is_one_table_without_a_word(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """The table of one section needs no column for it, and no remark."""
    assert main(["export", "--to", "csv", *arguments]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("\ufefftype,id,title,")
    assert err == ""


def test_a_file_that_is_there_stays_unless_forced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file is replaced only where that was asked for, else one sentence says how."""
    file = tmp_path / "visit.json"
    file.write_text("mine", "utf-8")
    command = ["export", "--to", "json", "-o", str(file)]
    assert main(command) == 2
    told = f"missiontui export: {file} is there already; --force replaces it\n"
    assert capsys.readouterr() == ("", told)
    assert file.read_text("utf-8") == "mine"
    assert main([*command, "--force"]) == 0
    assert file.read_bytes() == as_json()


def test_a_missing_folder_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is named with a slash is made, and the file in it is named."""
    assert main(["export", "--to", "json", "-o", f"{tmp_path}/new/folder/"]) == 0
    file = Path(capsys.readouterr().out.rstrip("\n"))
    assert file.parent == tmp_path / "new" / "folder"
    assert file.read_bytes() == as_json()


@pytest.mark.parametrize("name", ["no/folder/a.json", "x" * 300])
def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Where a file cannot be, one sentence says why, code 2."""
    assert main(["export", "--to", "json", "-o", f"{tmp_path}/{name}"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"missiontui export: {tmp_path}/{name}")
    assert "cannot be written: " in err
    assert err.count("\n") == 1


def test_a_disk_without_room_leaves_what_was_there(tmp_path: Path) -> None:
    """Where the system takes only a part, the old file is whole and nothing lies beside it."""
    file = tmp_path / "visit.json"
    file.write_text("mine", "utf-8")
    export = [sys.executable, "-m", "missiontui", "export", "--to", "json", "--force"]
    done = subprocess.run(
        ["sh", "-c", 'ulimit -f 8; "$@"', "sh", *export, "-o", file],
        env=environment({"PYTHONDONTWRITEBYTECODE": "1"}),
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST_WAIT,
        check=False,
    )
    told = f"missiontui export: {file} cannot be written: File too large\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)
    assert [each.name for each in tmp_path.iterdir()] == ["visit.json"]
    assert file.read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "--to FORMAT is missing; one of html, md, "),
        (["--to", "jsn"], '--to: no format "jsn" (did you mean "json"?); one of html, md, '),
        (["--to", "xlsx\x1b[31m"], '--to: no format "xlsx<U+001B>[31m"; one of html, '),
        (
            ["--to", "json", "--section", "concern"],
            '--section: no tab "concern" (did you mean "concerns"?); one of itinerary, ',
        ),
        (
            ["--to", "json", "--ids", CALL, "janbolat-mama"],
            '--ids: no item is called "janbolat-mama" (did you mean "janbolat-mamai"?)',
        ),
        (
            ["--to", "json", "--ids", "nosuch"],
            '--ids: no item is called "nosuch"; missiontui find WORDS tells ids',
        ),
    ],
)
def test_what_is_not_known_is_told_with_the_nearest_that_is(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    """A slip in a name is told in one line, with the right word, code 2."""
    assert main(["export", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"missiontui export: {told}")
    assert err.count("\n") == 1


def test_only_what_was_chosen_is_exported(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Sections and ids may be several, and are chosen together."""
    arguments = ["--section", "quote", "--section", "contacts", "--ids", CALL, "almaty"]
    assert main(["export", "--to", "json", *arguments]) == 0
    chosen = Chosen.of([Id(CALL), Id("almaty")], ["quote", "contacts"])
    assert capfdbinary.readouterr().out == as_json(chosen)


def test_the_text_of_the_source_comes_along(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With --source the outcome for each wording is in the export."""
    for name, told in (("joint", b"matches the source"), ("election", b"not found")):
        text = str(RECORDS / f"{name}.txt")
        arguments = ["export", str(RECORDS / "joint.yaml"), "--source", text, "--to", "csv"]
        assert main(arguments) == 0
        assert told in capfdbinary.readouterr().out


def test_explain_lists_the_formats(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a format --explain tells the use of each."""
    assert main(["export", "--explain"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert [line.split(maxsplit=1) for line in out.splitlines()] == [
        [name, each.what] for name, each in FORMATS.items()
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_explain_tells_what_a_format_leaves_out(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a format --explain prints its sentences, and reads no record."""
    assert main(["export", "no-such-file.yaml", "--to", name, "--explain"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == list(exporter(name).LEAVES_OUT)
    assert err == ""


def test_nothing_to_export_is_a_no(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a format has no place for what was chosen, its sentence is told, code 1."""

    def refuse(*_: object) -> str:
        raise NothingToExportError("nothing of it is a statement")

    monkeypatch.setattr(exporter("json"), "exported", refuse)
    assert main(["export", "--to", "json"]) == 1
    told = b"missiontui export: nothing of it is a statement\n"
    assert capfdbinary.readouterr() == (b"", told)


def test_a_record_with_faults_is_not_exported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Faults are told as ever, code 1, and nothing is written."""
    (tmp_path / "a.yaml").write_text("title: x\n", "utf-8")
    output = tmp_path / "a.json"
    assert main(["export", str(tmp_path / "a.yaml"), "--to", "json", "-o", str(output)]) == 1
    assert "source" in capsys.readouterr().err
    assert not output.exists()
