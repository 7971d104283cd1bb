"""`missiontui check --format` tells programs what `check` tells people, each with its place."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote

import pytest
from paths import BUNDLED, RECORDS, ROOT
from pydantic import BaseModel
from sarif_pydantic import Sarif

from missiontui.cli import main
from missiontui.document.unchecked import unchecked_sum

FAULTY = 'title: x\nbogus: y\nsource:\n  publisher: z\n  wrong: "[a](b) {0} 50%"\n'
TEXT = "A visit\n\nThey begged for the release of many prisoners.\n"
QUOTING = """title: A visit
source: {publisher: P}
statements:
  - id: release
    kind: call
    text: Release them.
    verb: called for
    paragraph: 2
    wording: the release of all prisoners
counterparts:
  - {id: nobody, kind: group, name: "people, known: by % only"}
"""
UNCHECKED = """title: x
source: {publisher: z, notes: [{kind: unchecked, about: publisher, text: look}]}
"""
RELEASES = sorted((ROOT / "tests/drafting").glob("*.txt"))
FORMATS = ("json", "github", "sarif")
NO_NAME_FOR = {"$schema", "columnKind", "exitCode", "toolExecutionNotifications"}
"""Fields of SARIF (3.13.3, 3.14.27, 3.20.9, 3.20.21) that the reader of these tests keeps as is."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a record of each sort, from which the program is started."""
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "faulty.yaml": FAULTY,
        "no-yaml.yaml": "title: [\n",
        "quoting.yaml": QUOTING,
        "right.yaml": "title: x\nsource: {publisher: z}\n",
        "unchecked.yaml": UNCHECKED,
        "text.txt": TEXT,
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Any:
    """What `check` prints and ends with."""

    def run(*arguments: str) -> SimpleNamespace:
        code = main(["check", *arguments])
        out, err = capsys.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return run


CASES: dict[str, tuple[tuple[str, ...], int]] = {
    "right": (("right.yaml",), 0),
    "faulty": (("faulty.yaml", "right.yaml"), 1),
    "no YAML": (("no-yaml.yaml",), 1),
    "no file": (("faulty.yaml", "gone.yaml"), 2),
    "a folder": ((".",), 1),
    "an empty folder": (("empty",), 2),
    "no text": (("--source", "gone.txt", "right.yaml"), 2),
    "wording that differs from a named text": (("--source", "text.txt", "quoting.yaml"), 1),
    "wording that is held against nothing": (("quoting.yaml",), 0),
    "a text of its own that differs": ((str(RECORDS / "partial.yaml"),), 0),
    "unchecked things": (("unchecked.yaml",), 0),
    "all records": (tuple(map(str, [BUNDLED, *sorted(RECORDS.glob("*.yaml"))])), 0),
}
"""What is checked, and the code with which that ends."""


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("format_", ["text", *FORMATS])
@pytest.mark.parametrize("case", CASES)
def test_every_form_ends_with_the_same_code(case: str, format_: str, check: Any) -> None:
    """The exit code is that of the text, and nothing goes to standard error."""
    arguments, code = CASES[case]
    done = check("--format", format_, *arguments)
    assert done.code == code
    if format_ != "text":
        assert done.err == ""


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("case", CASES)
def test_text_is_what_it_is_without_a_form(case: str, check: Any) -> None:
    """`--format text` prints to the byte what `check` prints without it, `-v` included."""
    arguments, _ = CASES[case]
    for more in ((), ("-v",)):
        assert check("--format", "text", *more, *arguments) == check(*more, *arguments)


def of_json(done: SimpleNamespace) -> list[dict[str, Any]]:
    """The findings of the form json."""
    found: list[dict[str, Any]] = json.loads(done.out)
    return found


@pytest.mark.usefixtures("folder")
def test_json_has_the_faults_of_the_text(check: Any) -> None:
    """Each line that people get is an object, with the same place, path and words."""
    files = ("faulty.yaml", "no-yaml.yaml", "right.yaml")
    told = [
        f"{each['file']}:{each['line']}:{each['column']}: "
        + (f"{each['path']}: " if each["path"] else "")
        + f"{each['found']}; {each['expected']}"
        for each in of_json(check("--format", "json", *files))
    ]
    lines = [line for line in check(*files).err.splitlines() if line[:4] != "each"]
    assert told == lines
    assert len(told) == 3


@pytest.mark.usefixtures("folder")
def test_what_is_no_fault_has_a_place_too(check: Any) -> None:
    """Wording that differs is found where it is written, a warning where its item begins."""
    found = of_json(check("--format", "json", "--source", "text.txt", "quoting.yaml"))
    assert [(each["kind"], each["level"], each["line"], each["path"]) for each in found] == [
        ("wording", "error", 9, "statements[0].wording"),
        ("wording", "error", 7, "statements[0].verb"),
        ("warning", "warning", 11, "counterparts[0]"),
    ]
    assert "differs" in found[0]["found"]
    assert "nothing in the record leads to this counterpart" in found[2]["found"]


@pytest.mark.usefixtures("folder")
def test_a_shift_of_paragraphs_is_a_note(check: Any) -> None:
    """Wording that only a shift moved is no error: the shift is told, once."""
    text = TEXT.replace("begged", "called").replace("many", "all")
    Path("text.txt").write_text(f"Press release\n\n{text}", "utf-8")
    done = check("--format", "json", "--source", "text.txt", "quoting.yaml")
    (note,) = (each for each in of_json(done) if each["kind"] == "wording")
    assert (done.code, note["level"], note["line"]) == (0, "note", 1)
    assert note["found"] == "the attached text numbers its paragraphs 1 higher from ¶ 2 on"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("text", RELEASES, ids=lambda text: text.stem)
def test_what_is_unchecked_is_a_note_where_it_stands(text: Path, check: Any) -> None:
    """Each thing that `check -v` lists as unchecked is a note, at the very line that says so."""
    assert main(["new", str(text), "-o", "draft.yaml"]) == 0
    told = check("-v", "draft.yaml").out.splitlines()
    done = check("--format", "json", "draft.yaml")
    notes = [each for each in of_json(done) if each["kind"] == "unchecked"]
    assert [f"draft.yaml: unchecked: {each['found']}" for each in notes] == [
        line for line in told if line.startswith("draft.yaml: unchecked: ")
    ]
    assert notes
    assert {each["level"] for each in notes} == {"note"}
    assert done.code == 0
    lines = Path("draft.yaml").read_text("utf-8").split("\n")
    written = [lines[each["line"] - 1][each["column"] - 1 :] for each in notes]
    assert all(re.match("{?kind: unchecked", each) for each in written)
    assert len({(each["line"], each["column"]) for each in notes}) == len(notes)
    sums = f"draft.yaml: {unchecked_sum(len(notes))}"
    assert sums in told
    marked = check("--format", "github", "draft.yaml").out.splitlines()
    assert sum(line.startswith("::notice file=draft.yaml,line=") for line in marked) == len(notes)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("format_", FORMATS)
def test_standard_input_is_checked(
    format_: str, check: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` is standard input, whose faults have lines, and no file that could be opened."""
    piped = SimpleNamespace(buffer=io.BytesIO(FAULTY.encode()), isatty=lambda: False)
    monkeypatch.setattr("sys.stdin", piped)
    done = check("--format", format_, "-")
    assert done.code == 1
    if format_ == "json":
        assert [(each["file"], each["line"]) for each in of_json(done)] == [("-", 2), ("-", 5)]
    elif format_ == "github":
        assert re.findall("^::error line=(.),", done.out, re.MULTILINE) == ["2", "5"]
    else:
        (first, _) = Sarif.model_validate_json(done.out).runs[0].results
        assert first.locations[0].physical_location.artifact_location.uri is None


def commands(printed: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """The commands that GitHub reads: each with its properties and its message, unescaped."""
    for line in printed.splitlines():
        match = re.fullmatch(r"::(error|warning|notice) (.*?)::(.*)", line)
        assert match is not None, line
        pairs = dict(each.split("=", 1) for each in match[2].split(","))
        yield match[1], {key: unquote(value) for key, value in pairs.items()}, unquote(match[3])


@pytest.mark.usefixtures("folder")
def test_github_reads_what_was_found(check: Any) -> None:
    """Each finding is one command, which holds the same when it is unescaped."""
    name = "a,b:c%3A 50%\nd.yaml"
    Path(name).write_text(FAULTY, "utf-8")
    arguments = ("--source", "text.txt", name, "quoting.yaml", "gone.yaml")
    found = of_json(check("--format", "json", *arguments))
    read = list(commands(check("--format", "github", *arguments).out))
    assert [(properties["file"], message.partition(";")[0]) for _, properties, message in read] == [
        (each["file"], each["found"].partition(";")[0]) for each in found
    ]
    assert [properties.get("line") for _, properties, _ in read] == ["2", "5", "9", "7", "11", None]
    assert [kind for kind, _, _ in read] == ["error"] * 4 + ["warning", "error"]


@pytest.mark.usefixtures("folder")
def test_nothing_in_a_record_is_a_command(check: Any) -> None:
    """Values and names that look like commands and escape sequences stay within a message."""
    name = "a\x1b]0;b\x07\n::error::c.yaml"
    Path(name.replace("/", "")).write_text(
        'title: T\nsource: {language: "a\\n::set-output name=x::y"}\n', "utf-8"
    )
    printed = check("--format", "github", name).out
    assert len(printed.splitlines()) == 1
    assert printed.startswith("::error file=a")
    assert "\x1b" not in printed
    assert "%0A%3A%3Aerror" in printed


def unknown(part: Any) -> list[str]:
    """The fields of a log that its reader does not know."""
    if isinstance(part, list):
        return [name for each in part for name in unknown(each)]
    if not isinstance(part, BaseModel):
        return []
    known = [name for each in dict(part).values() for name in unknown(each)]
    return [*(part.model_extra or ()), *known]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("case", CASES)
def test_sarif_is_read_by_others(case: str, check: Any) -> None:
    """A reader of SARIF knows every field, and gets the places and levels of all findings."""
    arguments, code = CASES[case]
    found = of_json(check("--format", "json", *arguments))
    log = Sarif.model_validate_json(check("--format", "sarif", *arguments).out)
    assert set(unknown(log)) <= NO_NAME_FOR
    (run,) = log.runs
    results = [each for each in found if each["kind"] != "unreadable"]
    assert [
        (
            each.rule_id,
            each.level.value,
            each.locations[0].physical_location.region.start_line,
            each.locations[0].physical_location.region.start_column,
        )
        for each in run.results
    ] == [(each["kind"], each["level"], each["line"], each["column"]) for each in results]
    (invocation,) = run.invocations
    assert invocation.execution_successful is (code != 2)
    assert invocation.model_extra["exitCode"] == code
    unread = invocation.model_extra.get("toolExecutionNotifications", [])
    assert len(unread) == len(found) - len(results)


@pytest.mark.usefixtures("folder")
def test_sarif_names_files_as_addresses(check: Any) -> None:
    """A file is a relative address as it was named, or an absolute one, with nothing to misread."""
    Path("a b%20#ü.yaml").write_text(FAULTY, "utf-8")
    names = ("a b%20#ü.yaml", str(Path("faulty.yaml").resolve()))
    log = json.loads(check("--format", "sarif", *names).out)
    uris = [
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for each in log["runs"][0]["results"]
    ]
    assert uris[0] == "a%20b%2520%23%C3%BC.yaml"
    assert uris[2] == Path("faulty.yaml").resolve().as_uri()


@pytest.mark.usefixtures("folder")
def test_sarif_has_no_links_and_no_placeholders(check: Any) -> None:
    """A value that looks like a link or a placeholder of SARIF is neither; its words are kept."""
    value = "[a](https://example.org) {0}"
    Path("bad.yaml").write_text(f"title: T\nsource: {{language: '{value}'}}\n", "utf-8")
    (result,) = json.loads(check("--format", "sarif", "bad.yaml").out)["runs"][0]["results"]
    assert '"[a] (https://example.org) {{0}}" does not fit' in result["message"]["text"]
    assert value in result["properties"]["found"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", [("--format", "xml"), ("--format", "json", "-v")])
def test_what_does_not_go_together_is_said(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown form, and `-v` with a form for programs, are usage errors, code 2."""
    with pytest.raises(SystemExit) as ended:
        main(["check", *arguments, "right.yaml"])
    assert ended.value.code == 2
    sentence = capsys.readouterr().err
    assert sentence.startswith("missiontui check: ")
    assert sentence.count("\n") == 1
