"""The program from an archive, from any folder, and on a system without terminals."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipapp
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, files, requires
from pathlib import Path, PurePosixPath
from shutil import copy2, copytree, ignore_patterns

import pytest
from paths import BUNDLED, ROOT
from pseudo import PROGRAM, TITLE, environment
from terminals import Tmux

FAULTY = "title: x\nbogus: y\nsource: {publisher: z}\n"

WITHOUT_TERMINALS = """\
import importlib.abc, runpy, sys

class Lacking(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name in {missing!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

for name in {missing!r}:
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Lacking())
sys.platform = {platform!r}
sys.argv[0] = "missiontui"
runpy.run_module("missiontui", run_name="__main__")
"""
"""Starts the program as a system would that lacks what Windows lacks."""
MISSING = (
    *("termios", "tty", "pty", "fcntl", "curses", "_curses", "readline", "resource"),
    *("pwd", "grp", "_posixsubprocess"),
)


def needed(package: str = "missiontui") -> Iterator[str]:
    """The packages that a package needs, and those that they need, some of them twice."""
    for line in requires(package) or ():
        if "extra ==" in line:
            continue
        name = line.partition(";")[0].rstrip(" 0123456789.,<>=!~()").partition("[")[0].strip()
        try:
            files(name)
        except PackageNotFoundError:
            continue  # is for other systems or versions of Python
        yield name
        yield from needed(name)


def packed() -> list[str]:
    """The files of the repository that a wheel has among its data."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return list(project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"])


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program with its data and all that it needs, in one file that Python runs."""
    folder = tmp_path_factory.mktemp("archive") / "program"
    package = folder / "missiontui"
    copytree(ROOT / "src" / "missiontui", package, ignore=ignore_patterns("__pycache__"))
    (package / "data").mkdir()
    for data in packed():
        copy2(ROOT / data, package / "data")
    for name in set(needed()):
        for file in files(name) or ():
            if file.suffix in (".so", ".pyc") or ".." in PurePosixPath(file).parts:
                continue
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            copy2(Path(str(file.locate())), folder / file)
    target = folder.with_name("missiontui.pyz")
    zipapp.create_archive(folder, target, main="missiontui.cli:main")
    return target


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """What a command prints, and its exit code."""
    return subprocess.run(
        command, cwd=cwd, env=environment(), capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize(
    "arguments", [("show",), ("check", "faulty.yaml"), ("get", "nothing"), ("--bogus",)], ids=str
)
def test_the_command_ends_with_all_written(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """What is installed as a command prints the same as the module, and ends with the same code."""
    (tmp_path / "faulty.yaml").write_text(FAULTY, "utf-8")
    command = (sys.executable, "-c", "from missiontui.cli import main; main()", *arguments)
    done, same = run(*command, cwd=tmp_path), run(*PROGRAM, *arguments, cwd=tmp_path)
    assert done.stdout + done.stderr
    assert (done.stdout, done.stderr) == (same.stdout, same.stderr)
    assert done.returncode == same.returncode


def test_an_archive_prints_the_bundled_record(archive: Path, tmp_path: Path) -> None:
    """`show` of an archive finds the record in the archive, whatever lies around it."""
    data = archive.parent / "data"
    data.mkdir()
    (data / "mission.yaml").write_text("title: Another\nsource: {publisher: P}\n", "utf-8")
    done = run(sys.executable, "-IS", str(archive), "show", cwd=tmp_path)
    assert done.stdout.startswith(TITLE)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_archive_has_the_words_of_the_schema(archive: Path, tmp_path: Path) -> None:
    """`schema` of an archive is that of a checkout, the dictionary of the keys in it."""
    archived = run(sys.executable, "-IS", str(archive), "schema", cwd=tmp_path)
    assert (archived.returncode, archived.stderr) == (0, "")
    assert archived.stdout == run(*PROGRAM, "schema", cwd=tmp_path).stdout


def test_an_archive_has_exit_codes(archive: Path, tmp_path: Path) -> None:
    """A fault is told and counts, though what starts an archive drops what is returned."""
    (tmp_path / "faulty.yaml").write_text(FAULTY, "utf-8")
    done = run(sys.executable, "-IS", str(archive), "check", "faulty.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith('faulty.yaml:2:1: "bogus" is not a key here')


def test_an_archive_has_a_screen(archive: Path, tmux: Tmux) -> None:
    """The styles of the screen come out of the archive, too, and r says why nothing is read."""
    tmux.start(sys.executable, "-IS", str(archive), "--at", "contacts", size=(120, 24))
    tmux.wait_for(TITLE, "0032 2 28", "│", "q quit")
    tmux.press("r")
    tmux.wait_for("This record belongs to the program and does not change")
    tmux.press("q")
    assert tmux.exit_code() == 0


def test_a_module_runs_from_any_folder(tmp_path: Path) -> None:
    """`python -m missiontui` finds its record from a folder that has records of its own."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "mission.yaml").write_text("title: Another\n", "utf-8")
    for folder in (tmp_path, Path("/"), ROOT):
        done = run(*PROGRAM, "show", cwd=folder)
        assert done.stdout.startswith(TITLE)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture(params=["win32", "as it is"])
def elsewhere(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """The program on a system without terminals, whatever that calls itself."""
    platform = sys.platform if request.param == "as it is" else request.param
    return (sys.executable, "-c", WITHOUT_TERMINALS.format(missing=MISSING, platform=platform))


def test_without_terminals_records_are_printed_and_checked(
    elsewhere: tuple[str, ...], tmp_path: Path
) -> None:
    """`show` and `check` need no terminal, nor what only systems with terminals have."""
    shown = run(*elsewhere, "show", cwd=tmp_path)
    assert shown.stdout.startswith(TITLE)
    assert (shown.returncode, shown.stderr) == (0, "")
    (tmp_path / "faulty.yaml").write_text(FAULTY, "utf-8")
    checked = run(*elsewhere, "check", "faulty.yaml", cwd=tmp_path)
    assert (checked.returncode, checked.stderr.count("\n")) == (1, 2)
    assert run(*elsewhere, "check", str(BUNDLED), cwd=tmp_path).returncode == 0
    assert run(*elsewhere, "--version", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    "arguments", [(), ("--at", "quote"), ("no.yaml",), ("doctor",), ("doctor", "--try")]
)
def test_without_terminals_the_rest_says_what_is_missing(
    elsewhere: tuple[str, ...], arguments: tuple[str, ...], tmp_path: Path
) -> None:
    """What draws or copies says in one sentence what the system lacks, code 2."""
    done = run(*elsewhere, *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    [sentence] = done.stderr.splitlines()
    assert 'no module "termios" here; "missiontui show" and "missiontui check" work' in sentence
