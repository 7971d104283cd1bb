"""`check` warns where hiding a name is of no use, because it stands in another text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from protected import RECORD, names_in

from missiontui.cli import main
from missiontui.commands.exposed import exposed_names
from missiontui.model import Mission, Origin
from missiontui.reading import read_bytes

WHOLE = "the name of protected prisoner stands here too"
PART = "a part of the name of protected prisoner stands here too"


def exposed(text: str) -> list[str]:
    """Each place of a record with its remark."""
    content = text.encode()
    mission: Mission = read_bytes(content, Path())
    found = exposed_names(mission, Origin(content=content))
    return [f"{':'.join(map(str, each.location))}: {each.text}" for each in found]


def test_a_record_without_other_texts_of_the_name_is_silent() -> None:
    """The names themselves, and those of contacts that are hidden too, are no places."""
    assert exposed(RECORD) == []
    assert exposed(RECORD.replace("protected: true", "protected: false")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mira Ostrava was heard.", WHOLE),
        ("Of MIRA ÓSTRAVA nothing is known.", WHOLE),
        ("Mira\u00ad Ostrava’s lawyer", WHOLE),
        ("Ms Ostrava was heard.", PART),
        ("Mira was heard.", ""),
        ("The ostrava of the north.", ""),
        ("The Ostravan court.", ""),
        ("m.ostrava@example.org", PART),
        ("https://example.org/mira-ostrava", WHOLE),
        ("Otto Brand", ""),
    ],
)
def test_names_are_found_whole_and_by_the_family_name(text: str, found: str) -> None:
    """Case and accents make no difference; a part of a word and a common word are no name."""
    record = f"{RECORD}summary: {text}\n"
    line = record.count("\n")
    assert exposed(record) == ([f"{line}:10:summary: {found}"] if found else [])


@pytest.mark.parametrize(
    ("name", "text", "is_told"),
    [
        ("OSTRAVA Mira", "Ms Ostrava", True),
        ("a writer", "another writer", False),
        ("Mira", "Mira’s case", True),
        ("Jana Müller", "Frau Mueller", True),
        ("ميرا بلسن", "وقالت ميرا بلسن", True),
        ("王毅", "会见了王毅部长", True),
        ("Kim Ho", "Ho said", False),
    ],
)
def test_names_are_looked_for_as_they_are_written(name: str, text: str, *, is_told: bool) -> None:
    """Family names in capitals, names of one word and of scripts without blanks are found."""
    record = RECORD.replace("Mira Ostrava", name) + f"summary: {text}\n"
    assert bool(exposed(record)) is is_told


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("text: Release all", "text: Release Ostrava and all", "statements[0].text"),
        ("wording: the release", "wording: the release of Ostrava", "statements[0].wording"),
        ("sentences: [They", "sentences: [Mira Ostrava", "quotations[0].sentences[0]"),
        ("description: journalist", "description: Ostrava’s sister", "cases[0].description"),
        ("dunmere", "ostrava", "cities[0].id"),
        ("name: Press Office", "name: Press Office of Mira Ostrava", "contacts[1].name"),
        ("value: press@", "value: mira.ostrava@", "contacts[1].means[0].value"),
    ],
)
def test_every_place_is_told(old: str, new: str, path: str) -> None:
    """Exact words, own words, ids and addresses are told with their field; references are not."""
    assert [each.split(":")[2] for each in exposed(RECORD.replace(old, new))] == [path]


def test_check_prints_the_place_and_never_the_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A warning has line, column and field, in text and for programs, and is no fault."""
    file = tmp_path / "visit.yaml"
    file.write_text(RECORD + "gaps:\n  - {text: Where Mira Ostrava is held.}\n", "utf-8")
    assert main(["check", str(file)]) == 0
    told = capsys.readouterr().out
    line = RECORD.count("\n") + 2
    assert told == f"{file}:{line}:12: warning: gaps[0].text: {WHOLE}\n"
    assert names_in(told) == set()
    assert main(["check", "--format", "json", str(file)]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["line"], found["column"], found["path"]) == (line, 12, "gaps[0].text")
    assert (found["level"], found["found"]) == ("warning", WHOLE)


def test_the_attached_text_is_looked_through(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The paragraphs of the source that have the name are told together, at its key."""
    (tmp_path / "text.txt").write_text("Title\n\nMira Ostrava\n\nNobody\n\nMira Ostrava\n", "utf-8")
    file = tmp_path / "visit.yaml"
    file.write_text(RECORD.replace("  title: Mem", "  file: text.txt\n  title: Mem"), "utf-8")
    main(["check", str(file)])
    words = "the name of protected prisoner stands in the attached text too: ¶ 2, ¶ 4"
    assert f"{file}:5:9: warning: source.file: {words}\n" in capsys.readouterr().out
