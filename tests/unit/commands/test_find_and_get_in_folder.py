"""`find` and `get` of a folder: each answer with the file it is from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from folders import LIBRARY, code_of, has_both_faults, without_faults
from library_questions import CALLS, RECOMMENDATIONS, SITUATIONS, Asked
from library_questions import RECORDS as NAMES
from pseudo import PseudoTerminal, run

from missiontui.cli import main
from missiontui.commands.value import value_in
from missiontui.reading import read


def objects(out: str) -> list[dict[str, object]]:
    """The objects of some lines."""
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize(
    ("kind", "asked"),
    [("call", CALLS), ("recommendation", RECOMMENDATIONS)],
    ids=["call", "recommendation"],
)
def test_what_is_found_has_its_words_and_its_file(
    kind: str, asked: tuple[Asked, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Own words and those of the source come with the file, the newest visit first."""
    wanted = [each for each in asked if each.is_named]
    arguments = ["find", "prisoners", LIBRARY, "--kind", kind]
    assert main([*arguments, "--json"]) == 0
    out, err = capsys.readouterr()
    assert has_both_faults("find", err)
    found = {(str(each["file"]), each["id"]): each for each in objects(out)}
    assert set(found) == {(f"{LIBRARY}/{file}", id) for (file, id), *_ in wanted}
    for each in wanted:
        hit = found[f"{LIBRARY}/{each.place[0]}", each.place[1]]
        assert " [...] ".join(hit["wording"]) == each.wording  # type: ignore[arg-type]  # texts
        assert (hit["verb"], hit["paragraph"]) == (each.verb, each.paragraph)
    assert main(arguments) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [tuple(line.split(": ")[:2]) for line in lines] == list(found)
    places = [NAMES.index(file.removeprefix(f"{LIBRARY}/")) for file, _ in found]
    assert places == sorted(places)


def test_words_are_narrowed_by_what_visits_are(capsys: pytest.CaptureFixture[str]) -> None:
    """Countries, years and topics narrow what is found, as they do the list of visits."""
    chosen = ["--country", "oskarra", "--year", "2019", "--topic", "overcrowding"]
    assert main(["find", "prisoners", LIBRARY, *chosen]) == 0
    assert capsys.readouterr().out == (
        f"{LIBRARY}/oskarra-2019.yaml: hestvik-crowding: call: Bring the overcrowding of Hestvik "
        "Prison to an end, where seamen without papers are held together with convicts. · "
        "prisoners (the delegation) ¶ 7\n"
    )


def test_gaps_stand_in_a_line_as_sentences_do(capsys: pytest.CaptureFixture[str]) -> None:
    """No sign stands behind the end of one."""
    main(["find", "orlo", LIBRARY, "--kind", "gaps"])
    out = capsys.readouterr().out
    assert "held before January 2024. Whether prisoners were spoken to." in out
    assert ".;" not in out


def test_on_a_terminal_hits_stand_below_their_visits() -> None:
    """A visit is told once, and each hit has the words of the source below it."""
    run("library", LIBRARY)  # so that no bar is shown while it is read
    with PseudoTerminal(100, 40) as terminal:
        process = terminal.start("find", "prisoners", LIBRARY, "--kind", "call", "--year", "2016")
        assert terminal.wait_end(process) == 0
        lines = terminal.output.decode().splitlines()
    assert lines[0].startswith(f"{LIBRARY}/selmark-2016.yaml: 17-20 October 2016 · Selmark · ")
    assert lines[1].startswith("  overcrowding-again: call: Put an end to the overcrowding.")
    assert lines[2] == "    “The delegation repeated its call to put an end to the overcrowding”"
    assert lines[3].startswith("  unpaid-fines: call: ")
    assert lines[5:7] == ["", "2 found in 1 visit"]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("find", "xylophone", LIBRARY), 2, ""),
        (("find", "", LIBRARY), 2, "nothing to look for"),
        (("find", "kind:", LIBRARY), 2, "nothing to look for"),
        (("find", "a", LIBRARY, "--country", "x"), 1, 'no visit has the country "x"; missiontui '),
        (("find", "a", "--country", "x"), 2, "--country chooses among the records of a folder"),
        (("find", "a", "{}"), 2, "{} has no records: no file in it ends in .yaml"),
        (("get", "a", "{}"), 2, "{} has no records: no file in it ends in .yaml"),
        (("get", "danek-orl", LIBRARY), 2, 'in none of 12 records: no item is called "danek-orl"'),
        (("get", "danek-orlo.situatio", LIBRARY), 2, "in none of 12 records: danek-orlo has no "),
    ],
)
def test_what_is_not_there_is_told(
    arguments: tuple[str, ...],
    code: int,
    told: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where some files give no record, "no" would be too much: that is code 2."""
    assert code_of(*(each.format(tmp_path) for each in arguments)) == code
    out, err = capsys.readouterr()
    assert out == ""
    rest = without_faults(err)
    assert rest.count("\n") == bool(told)
    assert rest.startswith(f"missiontui {arguments[0]}: {told.format(tmp_path)}" if told else "")
    assert ("did you mean" in rest) is ("danek" in rest)


@pytest.mark.parametrize("arguments", [("find", "xylophone"), ("get", "xylophone")])
def test_where_all_files_give_records_no_is_an_answer(
    arguments: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing found in any record is code 1, as in one."""
    (tmp_path / "a.yaml").write_text("title: T\nsource: {publisher: P}\n", "utf-8")
    assert code_of(*arguments, str(tmp_path)) == 1
    assert capsys.readouterr().out == ""


def test_a_value_stands_behind_the_file_it_is_from(capsys: pytest.CaptureFixture[str]) -> None:
    """Each record that has the value gives it, in the order of names; the others say nothing."""
    assert main(["get", "danek-orlo.situation", LIBRARY]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [f"{LIBRARY}/{file}: {words}" for (file, _), words in SITUATIONS]
    assert has_both_faults("get", err)
    assert without_faults(err) == ""


def test_values_of_many_lines_keep_them(capsys: pytest.CaptureFixture[str]) -> None:
    """A mapping and a list are lines, each behind the file."""
    assert main(["get", "danek-orlo.steps", LIBRARY]) == 0
    lines = capsys.readouterr().out.splitlines()
    file = f"{LIBRARY}/selmark-2019.yaml: "
    assert all(line.startswith(file) for line in lines)
    mission = read(Path(LIBRARY) / "selmark-2019.yaml")
    value = value_in(mission, "danek-orlo.steps")
    assert [line.removeprefix(file) for line in lines] == value.lines


def test_an_item_stands_whole_below_its_file(capsys: pytest.CaptureFixture[str]) -> None:
    """What the screen says of an item stands below the file, as `get` prints it of a record."""
    assert main(["get", "danek-orlo", LIBRARY]) == 0
    parts = []
    whole = capsys.readouterr().out
    for (file, _), _ in SITUATIONS:
        assert main(["get", "danek-orlo", f"{LIBRARY}/{file}"]) == 0
        parts.append(f"{LIBRARY}/{file}:\n{capsys.readouterr().out}")
    assert whole == "\n".join(parts)


def test_what_has_to_be_known_beside_a_value_is_told_with_its_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """That a value was worked out or added is told on standard error, with the file."""
    assert main(["get", "source.publisher", LIBRARY]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == len(NAMES)
    remark = f"missiontui get: {LIBRARY}/selmark-2024.yaml: derived: from the body that sent "
    assert remark in without_faults(err)
