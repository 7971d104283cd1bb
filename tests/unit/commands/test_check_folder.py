"""`check DIR`: every record below a folder, told in the order of names, and a sum."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from paths import BUNDLED
from pseudo import LONGEST_WAIT, popen, wait_until

from missiontui.cli import main
from missiontui.commands import side_by_side
from missiontui.library.cores import cores

RIGHT = "title: T\nsource: {publisher: P}\n"
FAULTY = "title: T\nsource: {publisher: P, bogus: x}\n"
WARNED = RIGHT + "counterparts: [{id: nobody, kind: group, name: people}]\n"
FAULT = ':2:24: source: "bogus" is not a key here'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of forty records, of which three have something to be told, checked by three."""
    monkeypatch.setattr(side_by_side, "cores", lambda: 3)
    (tmp_path / "below").mkdir()
    for number in range(40):
        place = tmp_path / "below" if number % 2 else tmp_path
        text = {7: FAULTY, 20: WARNED, 21: "title: [\n"}.get(number, RIGHT)
        (place / f"{number:02}.yaml").write_text(text, "utf-8")
    (tmp_path / "notes.txt").write_text("no record", "utf-8")
    return tmp_path


def test_all_that_is_found_is_told_in_the_order_of_names(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whoever is done first waits; the form of a fault is told once, and the sum at the end."""
    assert main(["check", str(folder)]) == 1
    out, err = capfd.readouterr()
    assert out.startswith(f"{folder}/20.yaml: warning: nobody: ")
    assert out.endswith("\n40 files: 2 with faults\n")
    first, second, form = err.splitlines()
    assert first.startswith(f"{folder}/below/07.yaml{FAULT}")
    assert second.startswith(f"{folder}/below/21.yaml:2:1: ")
    assert form == "each line is FILE:LINE:COLUMN: path: what was found; what is expected"


@pytest.mark.parametrize("format_", ["json", "github", "sarif"])
def test_programs_get_all_files_as_one(
    folder: Path, format_: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """The findings of a folder are those of its files, in the order of their names."""
    files = sorted(str(each) for each in folder.rglob("*.yaml"))
    assert main(["check", "--format", format_, str(folder)]) == 1
    whole = capfd.readouterr()
    assert main(["check", "--format", format_, *files]) == 1
    assert whole == capfd.readouterr()
    assert "bogus" in whole.out


def test_files_and_folders_can_stand_together(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What is named first is told first."""
    last = folder / "last.txt"
    last.write_text(FAULTY, "utf-8")
    assert main(["check", str(last), str(folder)]) == 1
    names = [Path(line.partition(":")[0]).name for line in capfd.readouterr().err.splitlines()]
    assert names == ["last.txt", "07.yaml", "21.yaml", "each line is FILE"]


@pytest.mark.parametrize("numbers", [1, 2])
def test_where_all_is_well_the_sum_says_so(
    numbers: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder in which nothing is wrong is told in one line, code 0."""
    for number in range(numbers):
        (tmp_path / f"{number}.yaml").write_text(RIGHT, "utf-8")
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr() == (
        ("1 file: no fault\n" if numbers == 1 else f"{numbers} files: no fault\n"),
        "",
    )


def test_a_folder_without_records_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing was checked, which is no "no fault"."""
    (tmp_path / "notes.txt").write_text("no record", "utf-8")
    assert main(["check", str(tmp_path)]) == 2
    told = f"{tmp_path} has no records: no file in it ends in .yaml"
    assert capsys.readouterr() == ("", f"missiontui check: {told}\n")
    assert main(["check", "--format", "json", str(tmp_path)]) == 2
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["kind"], found["found"]) == ("unreadable", told)


def test_one_text_is_not_held_against_many_records(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--source` with a folder is refused in one line, code 2."""
    with pytest.raises(SystemExit) as ended:
        main(["check", "--source", str(folder / "notes.txt"), str(folder)])
    assert ended.value.code == 2
    told = "--source is the text of one record, and a folder has many"
    assert capsys.readouterr().err.startswith(f"missiontui check: {told}")


def children(of: int) -> set[int]:
    """The processes that a process has started."""
    return set(map(int, Path(f"/proc/{of}/task/{of}/children").read_text("utf-8").split()))


has_several_cores = pytest.mark.skipif(
    cores() < 2 or not Path("/proc/self/task").exists(),
    reason="one core does all itself, and only Linux tells of children",
)


@pytest.fixture
def long_work(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], set[int]]]:
    """The program at work on many records, and the processes it has started."""
    for number in range(2000):
        (tmp_path / f"{number}.yaml").write_bytes(BUNDLED.read_bytes())
    started: set[int] = set()
    with popen("check", str(tmp_path)) as process:
        of = Path(f"/proc/{process.pid}/task/{process.pid}/children")

        def are_at_work() -> bool:
            started.update(map(int, of.read_text("utf-8").split()))
            return len(started) > 1

        wait_until(are_at_work, lambda: f"{started} at work")
        yield process, started


@has_several_cores
@pytest.mark.parametrize(
    ("sign", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -15), (signal.SIGKILL, -9)]
)
def test_it_ends_at_once_and_nothing_goes_on(
    sign: signal.Signals, code: int, long_work: tuple[subprocess.Popen[bytes], set[int]]
) -> None:
    """Ctrl+C, and whatever else ends the program, ends what it has started, without a word."""
    process, started = long_work
    process.send_signal(sign)
    out, err = process.communicate(timeout=LONGEST_WAIT)
    assert (process.returncode, out, err) == (code, b"", b"")
    wait_until(
        lambda: not any(Path(f"/proc/{each}").exists() for each in started),
        lambda: f"{started} go on",
    )


def _too_deep(_: int) -> int:
    raise RecursionError("too deep")


def test_a_fault_of_the_program_is_told_as_such(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Where the work itself fails, its fault is printed, and nobody else is blamed."""
    monkeypatch.setattr(side_by_side, "cores", lambda: 2)
    with (
        side_by_side.side_by_side(_too_deep, range(40)) as results,
        pytest.raises(SystemExit) as ended,
    ):
        list(results)
    assert ended.value.code == 2
    err = capfd.readouterr().err
    assert "RecursionError: too deep" in err
    told = "a fault of the program, told above, ended a process that did a part of the work"
    assert f"missiontui: {told}\n" in err
    assert "from outside" not in err


@has_several_cores
def test_a_part_that_is_lost_is_told(
    long_work: tuple[subprocess.Popen[bytes], set[int]],
) -> None:
    """Where a process is killed, a sentence says so, code 2: not all was checked."""
    process, started = long_work
    os.kill(min(started), signal.SIGKILL)
    out, err = process.communicate(timeout=LONGEST_WAIT)
    assert (process.returncode, out) == (2, b"")
    told = "missiontui: a process that did a part of the work was ended from outside\n"
    assert err.decode() == told
