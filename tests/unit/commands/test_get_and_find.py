"""`get` and `find`: answers for scripts on standard output, remarks on standard error, codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from browsing import NAMES, record
from paths import BUNDLED, RECORDS

from missiontui.cli import main
from missiontui.export.as_text import as_text
from missiontui.hits.results import Results, lists_of
from missiontui.model import Id

each_record = pytest.mark.parametrize("name", NAMES)


def file_of(name: str) -> str:
    """The file of a record of the repository."""
    return str(BUNDLED if name == "bundled" else RECORDS / f"{name}.yaml")


@each_record
def test_an_item_is_printed_as_the_screen_shows_it(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """`get ID` prints the text that the item is copied as; what the screen has not, as its data."""
    mission = record(name)
    for id in list(mission.items)[:12]:
        assert main(["get", id, file_of(name)]) == 0
        told = capsys.readouterr().out
        assert told == f"{as_text(mission, id)}\n" or told.startswith(f"id: {id}\n")


@pytest.mark.parametrize(
    ("name", "told", "remark"),
    [
        ("release-of-prisoners.verb", "called for\n", ""),
        ("media-project.topics.0", "media freedom\n", ""),
        ("almaty.country", "kazakhstan\n", "missiontui get: derived: the country of the visit"),
        ("aigul-kuspan.posts", "Chair of the Foreign Affairs Committee of the Majilis\n", ""),
    ],
)
def test_one_value_is_printed_bare(
    name: str, told: str, remark: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A value stands alone on standard output; what has to be known of it on standard error."""
    assert main(["get", name]) == 0
    printed = capsys.readouterr()
    assert printed.out == told
    assert printed.err.startswith(remark)
    assert bool(printed.err) is bool(remark)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("kuspan", 'no item is called "kuspan" (did you mean "aigul-kuspan"?)'),
        ("nosuch", 'no item is called "nosuch"; missiontui find WORDS tells ids'),
        ("majilis.fom", 'majilis has no "fom" (did you mean "form"?); one of id, form, city, '),
        ("gaps.99", 'gaps has no "99"; one of 0 to 23'),
    ],
)
def test_what_is_not_there_is_code_1(
    name: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that leads nowhere is told in a line with the nearest one, code 1."""
    assert main(["get", name]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"missiontui get: {told}")
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["visit.yaml"], '"visit.yaml" is a file; an id goes before it: missiontui get visit '),
        (["gone.yaml"], '"gone.yaml" is a file; an id goes before it: missiontui get visit '),
        (["."], '"." is a folder; an id stands here, and behind it the file of the record'),
        (["visit.yaml", "visit.yaml"], '"visit.yaml" is a file; an id stands here, and behind it '),
    ],
)
def test_a_file_where_an_id_belongs_is_told(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whoever names the file alone, or first, learns in a line what goes where, code 2."""
    (tmp_path / "visit.yaml").write_text("title: T\nsource: {publisher: P}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["get", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"missiontui get: {told}")
    assert printed.err.count("\n") == 1


@each_record
@pytest.mark.parametrize("words", ["a", "delegation", "kind:call", "minister"])
def test_find_prints_every_hit_of_the_screen(
    name: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """`find` prints all that `/` finds, in its order, a line each; code 1 where that is nothing."""
    mission = record(name)
    results = Results(mission, lists_of(mission))
    list(results.build())
    results.look_for(words)
    code = main(["find", words, file_of(name)])
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[0] for line in lines] == list(results.found)
    assert code == (0 if results.count else 1)
    assert main(["find", "--json", words, file_of(name)]) == code
    hits = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [hit["id"] for hit in hits] == list(results.found)
    assert all(hit["kind"] and hit["section"] and hit["words"] for hit in hits)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("kind:nonsense", 'nothing is of a kind "nonsense"; kinds here are '),
        ("kind:cal nonsense", ""),
        ("in:nonsense", ""),
    ],
)
def test_a_kind_that_there_is_not_is_told(
    words: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing is found for its kind, the kinds are named; else there is just nothing."""
    assert main(["find", words]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"missiontui find: {told}" if told else "")
    assert bool(printed.err) is bool(told)
    if told:
        assert {"call", "concern", "meeting"} <= set(re.split(", | ", printed.err.strip()))


def test_a_hit_says_whose_words_it_is_and_where_they_stand(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Kind, heading and paragraph stand with the words: a member's call is not the delegation's."""
    main(["find", "fast implementation"])
    assert capsys.readouterr().out == (
        "chair-fast-implementation: expectation: The efforts will be followed thoroughly, and a "
        "fast implementation is expected. (In the chair’s quotation · Christian Sagartz) ¶ 11\n"
        "chair-quotation: quotation: Christian Sagartz · …and expect a fast implementation. ¶ 11\n"
    )


def test_whoever_was_not_there_or_not_met_is_said_to_be_so(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Absence and a meeting to come stand in the line of whom they concern."""
    main(["find", "moor", file_of("election")])
    assert "hedda-moor: participant: Hedda Moor (Liberal Union, Northmark) · absent (" in (
        capsys.readouterr().out
    )
    main(["find", "skippers", file_of("planned")])
    assert "(To be met · Hestvik) ¶ 5" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["find", "human", "rights"],
            'no file is called "rights"; several words are "human rights"',
        ),
        (["find", ""], "nothing to look for"),
        (["find", "kind:"], "nothing to look for"),
        (["find", "a", "b", "c"], 'one argument too many: "c"'),
        (["get"], "the following arguments are required: ID[.FIELD]"),
        (["get", "a", "b", "c"], 'one argument too many: "c"'),
    ],
)
def test_what_could_not_be_done_is_code_2(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Arguments that make no sense are told in a line, code 2, which is no answer."""
    try:
        code: object = main(arguments)
    except SystemExit as ended:
        code = ended.code
    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert printed.err.startswith(f"missiontui {arguments[0]}: {told}")
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["get", "release"], ["find", "prisoners"]])
def test_a_record_with_faults_is_no_answer(
    arguments: list[str],
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A record that cannot be opened is code 2, lest it be taken for "no"."""
    faulty = tmp_path_factory.mktemp("faulty") / "visit.yaml"
    faulty.write_text("title: T\n", "utf-8")
    for file in (faulty, faulty.with_name("none.yaml")):
        assert main([*arguments, str(file)]) == 2
        assert capsys.readouterr().out == ""


def test_words_found_inside_others_only_are_told_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where no word begins so, standard error says that the words stand inside longer ones."""
    assert main(["find", "mmedia"]) == 0
    assert capsys.readouterr().err == "missiontui find: found inside words only\n"


def test_a_paragraph_is_an_item_where_its_text_is_attached(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What `find` finds in the attached text, `get` prints."""
    assert main(["get", "¶5", file_of("planned")]) == 0
    assert capsys.readouterr().out == f"{as_text(record('planned'), Id('¶5'))}\n"
