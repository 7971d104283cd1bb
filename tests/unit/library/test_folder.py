"""The library of a folder: what becomes of its index when something goes wrong, or changes."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from libraries import SECONDS, complete, opened, wait_until
from library_questions import RECORDS
from paths import LIBRARY, ROOT
from protected import NAMES, names_in
from protected import RECORD as RECORD_OF_PROTECTED

from missiontui.library.folder.index import Index
from missiontui.library.folder.keeping import Keeper
from missiontui.library.folder.library import FolderLibrary
from missiontui.library.interface import LibraryError
from missiontui.library.rows import Problem

RECORD = """\
title: {title}
source: {{publisher: Assembly of Orn}}
visit: {{dates: {{start: {start}}}}}
statements:
  - {{id: said, kind: call, text: {title} is to be found.}}
"""


def write(folder: Path, name: str, title: str, start: str = "2020-05-04") -> None:
    """Write a small record."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(RECORD.format(title=title, start=start), "utf-8")


def names(library: FolderLibrary) -> list[str]:
    """The names of all records, in their order."""
    return [visit.name for visit in library.visits(limit=100_000).rows]


def finds(library: FolderLibrary, typed: str) -> set[str]:
    """The names of the records in which something is found."""
    return {hit.item.visit.name for hit in library.find(typed, limit=1000).rows}


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A folder for the cache."""
    return tmp_path / "cache"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three small records."""
    path = tmp_path / "visits"
    for name in ("alpha", "beta", "below/gamma"):
        write(path, f"{name}.yaml", name.rpartition("/")[2].title())
    return path


@pytest.fixture
def closing() -> Iterator[list[FolderLibrary]]:
    """Libraries that are closed at the end."""
    libraries: list[FolderLibrary] = []
    yield libraries
    for library in libraries:
        library.close()


@pytest.mark.parametrize("count", [1, 40], ids=["by the thread", "by processes"])
def test_protected_names_are_taken_in_if_asked_for(
    count: int, tmp_path: Path, closing: list[FolderLibrary]
) -> None:
    """They are in lists, found and in what is opened, whoever reads the files; else nowhere."""
    for number in range(count):
        (tmp_path / f"{number}.yaml").write_text(RECORD_OF_PROTECTED, "utf-8")
    for asked in (False, True):
        library = FolderLibrary(str(tmp_path), cached=False, show_protected=asked)
        closing.append(library)
        complete(library)
        wanted = set(NAMES) if asked else set()
        words = " ".join(each.words for each in library.listed(("counterpart", "case")).rows)
        assert names_in(words) == wanted - {NAMES[0]}
        assert len(finds(library, "ostrava")) == (count if asked else 0)
        assert names_in(repr(library.open("0.yaml"))) == wanted
        assert library.origin_of("0.yaml").show_protected is asked


def test_the_index_is_for_the_user_alone(folder: Path, cache: Path) -> None:
    """Its folder and its files are readable for nobody else."""
    library = opened(folder, cache)
    assert stat.S_IMODE((cache / "missiontui").stat().st_mode) == 0o700
    found = [*(cache / "missiontui").iterdir()]
    assert found
    assert {stat.S_IMODE(path.stat().st_mode) for path in found} == {0o600}
    library.close()


def test_what_was_taken_in_is_there_at_once_next_time(folder: Path, cache: Path) -> None:
    """No file is read again that has not changed."""
    opened(folder, cache).close()
    for path in folder.rglob("*.yaml"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    opened(folder, cache).close()
    library = FolderLibrary(str(folder), env={"XDG_CACHE_HOME": str(cache)})
    assert library.progress().is_complete
    assert names(library) == ["alpha.yaml", "below/gamma.yaml", "beta.yaml"]
    library.close()


def test_a_change_on_disk_is_found(folder: Path, cache: Path) -> None:
    """What is written, replaced, moved or deleted is in the index soon after."""
    library = opened(folder, cache)
    version = library.progress().version
    write(folder, "alpha.yaml", "Omega")
    wait_until(lambda: finds(library, "omega") == {"alpha.yaml"})
    assert finds(library, "alpha is") == set()
    assert library.progress().version > version
    (folder / "new").write_text((folder / "beta.yaml").read_text("utf-8"), "utf-8")
    (folder / "new").rename(folder / "delta.yaml")
    wait_until(lambda: "delta.yaml" in names(library))
    (folder / "below").rename(folder / "above")
    wait_until(lambda: "above/gamma.yaml" in names(library))
    (folder / "beta.yaml").unlink()
    wait_until(lambda: "beta.yaml" not in names(library))
    assert finds(library, "gamma") == {"above/gamma.yaml"}
    write(folder, "delta.yaml", "[")
    wait_until(lambda: [each.name for each in library.problems()] == ["delta.yaml"])
    assert names(library) == ["above/gamma.yaml", "alpha.yaml"]
    library.close()


def test_links_and_hidden_files_are_left_out(folder: Path, tmp_path: Path) -> None:
    """What lies outside, is hidden or leads in a circle is none of the library."""
    write(tmp_path / "outside", "secret.yaml", "Secret")
    (folder / "out").symlink_to(tmp_path / "outside")
    (folder / "secret.yaml").symlink_to(tmp_path / "outside" / "secret.yaml")
    (folder / "below" / "round").symlink_to(folder)
    write(folder, ".git/hidden.yaml", "Hidden")
    (folder / "pipe.yaml").mkdir()
    os.mkfifo(folder / "fifo.yaml")
    library = opened(folder, None)
    assert names(library) == ["alpha.yaml", "below/gamma.yaml", "beta.yaml"]
    assert library.problems() == ()
    library.close()


@pytest.mark.parametrize(
    ("name", "shown", "problem"),
    [
        (os.fsdecode(b"\xff.yaml"), "\\udcff.yaml", "is no UTF-8"),
        ("a\x1b]0;b\x07.yaml", "a\\x1b]0;b\\x07.yaml", "holds a control character"),
        ("a\n.yaml", "a\\n.yaml", "holds a control character"),
        ("a\u202eb.yaml", "a\\u202eb.yaml", "holds a control character"),
        ("b\x9b.folder/c.yaml", "b\\x9b.folder/c.yaml", "holds a control character"),
    ],
)
def test_a_name_that_is_no_text_is_told(folder: Path, name: str, shown: str, problem: str) -> None:
    """A file is listed whose name no terminal should be sent, escaped; the others are there."""
    (folder / name).parent.mkdir(exist_ok=True)
    shutil.copy(folder / "alpha.yaml", folder / name)
    library = opened(folder, None)
    assert library.problems() == (Problem(shown, f"cannot be read: its name {problem}"),)
    assert len(names(library)) == 3
    library.close()


def test_the_name_of_a_folder_is_told_as_it_can_be_written(folder: Path) -> None:
    """The title of a library has no control character; other spaces and letters stay."""
    odd = folder.rename(folder.with_name("visits\x1b[31m of Zürich\u00a02024"))
    library = opened(odd, None)
    assert library.title.endswith("visits\\x1b[31m of Zürich\u00a02024")
    library.close()


def test_many_broken_files_stop_nothing(tmp_path: Path) -> None:
    """Twenty thousand files that are no records are listed, and the one that is is found."""
    for number in range(20_000):
        (tmp_path / f"{number:05}.yaml").write_text("title: no source", "utf-8")
    write(tmp_path, "z.yaml", "Zebra")
    library = opened(tmp_path, None)
    assert finds(library, "zebra") == {"z.yaml"}
    assert len(library.problems()) == 20_000
    library.close()


def test_a_folder_that_vanishes_is_told_and_comes_back(folder: Path, cache: Path) -> None:
    """While the folder is gone each question says so; nothing is lost when it is back."""
    library = opened(folder, cache)
    folder.rename(folder.with_name("elsewhere"))
    told: set[str] = set()

    def is_lost() -> bool:
        try:
            library.visits()
        except LibraryError as error:
            told.add(str(error))
            return True
        return False

    wait_until(is_lost)
    loss = f'the folder "{folder}" cannot be read: No such file or directory'
    assert told == {loss}
    for question in (library.file_of, library.origin_of, library.open):
        with pytest.raises(LibraryError, match=re.escape(loss)):
            question("alpha.yaml")
    folder.with_name("elsewhere").rename(folder)
    wait_until(lambda: not is_lost())
    assert len(names(library)) == 3
    library.close()


@pytest.mark.parametrize("name", ["nowhere", "alpha.yaml"])
def test_what_is_no_folder_is_refused(folder: Path, name: str) -> None:
    """A folder that is not there, or is none, is refused in a sentence."""
    with pytest.raises(LibraryError, match=name):
        FolderLibrary(str(folder / name), cached=False)


@pytest.mark.parametrize("how", ["text", "empty", "cut", "scrambled", "other version"])
def test_a_broken_index_is_made_anew(folder: Path, cache: Path, how: str) -> None:
    """An index that is none, is damaged or of another version is replaced by one that is right."""
    library = opened(folder, cache)
    path = Path(library.index_path or "")
    library.close()
    content = path.read_bytes()
    if how == "other version":
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE about SET version = '0'")
        connection.close()
    else:
        broken = {
            "text": b"no index at all",
            "empty": b"",
            "cut": content[:8192],
            "scrambled": content[:4096] + bytes(reversed(content[4096:])),
        }
        path.write_bytes(broken[how])
    library = opened(folder, cache)
    wait_until(lambda: finds(library, "gamma") == {"below/gamma.yaml"})
    assert len(names(library)) == 3
    assert library.notice == ""
    library.close()


def test_an_index_that_breaks_while_it_is_open_is_made_anew(folder: Path, cache: Path) -> None:
    """Questions go on being answered."""
    library = opened(folder, cache)
    path = Path(library.index_path or "")
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE visits")
    connection.close()
    assert len(library.visits().rows) in range(4)
    wait_until(lambda: len(names(library)) == 3)
    library.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE visits SET data = 'broken'",
        "UPDATE visits SET data = '[]'",
        "UPDATE visits SET data = NULL",
        "UPDATE items SET data = '{}'",
        'UPDATE items SET data = \'{"texts": [], "colour": "red"}\'',
        "DELETE FROM visits",
        "UPDATE held SET words = x'00'",
        "DELETE FROM held",
        "UPDATE links SET relation = 'x'",
    ],
)
def test_an_index_of_rows_that_are_none_is_made_anew(
    folder: Path, cache: Path, statement: str
) -> None:
    """Nobody learns of it: what is asked is answered, now and at the next start."""
    link = ", follows: [{record: alpha.yaml, id: said}]}"
    write(folder, "delta.yaml", "Delta")
    text = (folder / "delta.yaml").read_text("utf-8")
    (folder / "delta.yaml").write_text(link.join(text.rsplit("}", 1)), "utf-8")
    library = opened(folder, cache)
    path = Path(library.index_path or "")
    library.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute(statement).rowcount
    connection.close()
    (folder / "beta.yaml").unlink()
    for _ in range(2):
        library = opened(folder, cache)
        wait_until(lambda: finds(library, "gamma") == {"below/gamma.yaml"})  # noqa: B023 - asked now
        wait_until(lambda: len(library.links()) == 1)  # noqa: B023 - asked now
        assert names(library) == ["alpha.yaml", "below/gamma.yaml", "delta.yaml"]
        assert library.notice == ""
        library.close()


def test_an_index_that_is_made_anew_while_files_are_read_gets_all_of_them(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken row that is found by a question loses no visit, whatever is written just then."""
    library = opened(folder, cache)
    with sqlite3.connect(library.index_path or "") as connection:
        connection.execute("UPDATE visits SET data = '' WHERE name = 'alpha.yaml'")
    connection.close()
    library.close()
    write(folder, "beta.yaml", "Omega")
    keep, begun, asked = Keeper.keep, threading.Event(), threading.Event()

    def keep_once_asked(keeper: Keeper, index: Index) -> None:
        begun.set()
        assert asked.wait(SECONDS)
        keep(keeper, index)

    monkeypatch.setattr(Keeper, "keep", keep_once_asked)
    library = FolderLibrary(str(folder), env={"XDG_CACHE_HOME": str(cache)})
    assert library.progress().total == 3
    assert begun.wait(SECONDS)
    assert names(library) == []
    asked.set()
    wait_until(lambda: names(library) == ["alpha.yaml", "below/gamma.yaml", "beta.yaml"])
    assert library.progress()[:2] == (3, 3)
    assert library.notice == ""
    library.close()


def test_an_index_that_was_begun_anew_is_not_complete(
    folder: Path, cache: Path, closing: list[FolderLibrary]
) -> None:
    """What was known of the one before counts no longer; once the files are read again, it is."""
    library = opened(folder, cache)
    closing.append(library)
    with sqlite3.connect(library.index_path or "") as connection:
        connection.execute("UPDATE visits SET data = 'broken'")
    connection.close()
    library.visits()
    assert not library.progress().is_complete
    complete(library)
    assert len(names(library)) == 3


def test_a_cache_that_cannot_be_written_is_told(
    folder: Path, cache: Path, closing: list[FolderLibrary]
) -> None:
    """The index is held in memory, and a sentence says why."""
    cache.write_text("a file where the cache should be", "utf-8")
    library = opened(folder, cache)
    closing.append(library)
    assert library.index_path is None
    assert library.notice.startswith("the index is held in memory")
    assert len(names(library)) == 3


@pytest.mark.parametrize("is_open", [False, True])
def test_a_lock_that_cannot_be_opened_is_told(
    folder: Path, cache: Path, closing: list[FolderLibrary], *, is_open: bool
) -> None:
    """Where an index can be read and not be written any more, what has changed is found anyway."""
    library = opened(folder, cache)
    lock = Path(f"{library.index_path}-lock")
    if not is_open:
        library.close()
    lock.unlink()
    lock.mkdir()
    write(folder, "alpha.yaml", "Omega")
    if not is_open:
        library = opened(folder, cache)
    closing.append(library)
    wait_until(lambda: finds(library, "omega") == {"alpha.yaml"})
    assert len(names(library)) == 3
    assert library.index_path is None
    assert library.notice.startswith("the index is held in memory")
    assert library.notice.endswith(": Is a directory")


_FULL = """
import resource, sys
sys.path[:0] = {paths!r}
from pathlib import Path
from libraries import opened
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
library = opened(Path({folder!r}), Path({cache!r}))
print(library.notice)
print(len(library.visits(limit=1000).rows), library.index_path)
library.close()
"""


def test_a_full_disk_is_told(tmp_path: Path, cache: Path) -> None:
    """Where the index can grow no more it is held in memory, with all that there is."""
    for number in range(200):
        write(tmp_path / "visits", f"{number}.yaml", f"Number {number}")
    done = run(_FULL, folder=str(tmp_path / "visits"), cache=str(cache))
    notice, told = done.stdout.splitlines()
    assert notice.startswith("the index is held in memory")
    assert told == "200 None"


def run(program: str, **given: str) -> subprocess.CompletedProcess[str]:
    """Run a program that opens a library."""
    paths = [str(ROOT / "src"), str(ROOT / "tests")]
    text = program.format(paths=paths, **given)
    return subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True)


def test_two_at_once_have_the_same(folder: Path, cache: Path) -> None:
    """One writes and the other sees it; who is left goes on when the other has closed."""
    for number in range(100):
        write(folder, f"{number}.yaml", f"Number {number}")
    env = {"XDG_CACHE_HOME": str(cache)}
    first = FolderLibrary(str(folder), env=env)
    second = FolderLibrary(str(folder), env=env)
    complete(first)
    complete(second)
    assert names(first) == names(second)
    assert first.index_path == second.index_path
    first.close()
    write(folder, "alpha.yaml", "Omega")
    wait_until(lambda: finds(second, "omega") == {"alpha.yaml"})
    assert second.notice == ""
    second.close()


_OTHER_VERSION = """
import sys
sys.path[:0] = {paths!r}
from pathlib import Path
from libraries import opened
from missiontui.library.folder import index
index.VERSION = "0.0/0"
library = opened(Path({folder!r}), Path({cache!r}))
print("open", flush=True)
sys.stdin.read()
print(library.index_path is not None, library.notice, len(library.visits().rows))
library.close()
"""


def test_two_versions_at_once_have_an_index_each(folder: Path, cache: Path) -> None:
    """Both go on finding all; neither takes the index of the other away."""
    library = opened(folder, cache)
    index = Path(library.index_path or "")
    paths = [str(ROOT / "src"), str(ROOT / "tests")]
    text = _OTHER_VERSION.format(paths=paths, folder=str(folder), cache=str(cache))
    with subprocess.Popen(
        [sys.executable, "-c", text], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        inode = index.stat().st_ino
        wait_until(lambda: library.index_path is None and len(names(library)) == 3)
        write(folder, "alpha.yaml", "Omega")
        wait_until(lambda: finds(library, "omega") == {"alpha.yaml"})
        told, _ = process.communicate()
    assert told == "True  3\n"
    assert index.stat().st_ino == inode
    assert library.notice.startswith("the index is held in memory")
    library.close()


_SLOW = """
import sys
sys.path[:0] = {paths!r}
from pathlib import Path
from missiontui.library.folder.library import FolderLibrary
library = FolderLibrary({folder!r}, env={{"XDG_CACHE_HOME": {cache!r}}})
while library.progress().done < 20:
    pass
print("begun", flush=True)
sys.stdin.read()
"""


def test_a_kill_in_the_middle_loses_nothing(tmp_path: Path, cache: Path) -> None:
    """What was written before is there, and the next one goes on with the rest."""
    folder = tmp_path / "visits"
    for number in range(1500):
        write(folder, f"{number:04}.yaml", f"Number {number}")
    paths = [str(ROOT / "src"), str(ROOT / "tests")]
    text = _SLOW.format(paths=paths, folder=str(folder), cache=str(cache))
    with subprocess.Popen(
        [sys.executable, "-c", text], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        process.send_signal(signal.SIGKILL)
    library = FolderLibrary(str(folder), env={"XDG_CACHE_HOME": str(cache)})
    assert library.progress().done >= 20
    complete(library)
    assert names(library) == [f"{number:04}.yaml" for number in range(1500)]
    assert library.total("number") == library.total("kind:call") + 1500
    library.close()


def children() -> set[str]:
    """The processes that this one has started, as Linux tells them."""
    found = Path(f"/proc/self/task/{os.getpid()}/children")
    return set(found.read_text("utf-8").split()) if found.exists() else set()


def open_files() -> int:
    """Number of files that this process has open, as Linux tells them."""
    return len([*Path("/proc/self/fd").iterdir()])


def test_nothing_is_left_open(folder: Path, cache: Path) -> None:
    """A library that is closed, be it complete or not, leaves no file, process or thread."""
    opened(folder, cache).close()  # whatever is opened once and for all
    if not Path("/proc/self/fd").exists():
        pytest.skip("this system does not tell what is open")
    files, processes = open_files(), children()
    for number in range(300):
        write(folder, f"{number}.yaml", f"Number {number}")
    FolderLibrary(str(folder), env={"XDG_CACHE_HOME": str(cache)}).close()
    opened(folder, cache).close()
    opened(folder, None).close()
    assert open_files() == files
    assert children() == processes


def test_a_process_that_is_ended_costs_one_file_at_most(tmp_path: Path) -> None:
    """When the processes that read are ended from outside, others read what they had."""
    for number in range(600):
        write(tmp_path, f"{number}.yaml", f"Number {number}")
    before = children()
    library = FolderLibrary(str(tmp_path), cached=False)
    wait_until(lambda: bool(children() - before) or library.progress().is_complete)
    for process in children() - before:
        os.kill(int(process), signal.SIGKILL)
    complete(library)
    wait_until(lambda: len(names(library)) == 600)
    library.close()


def test_visits_of_one_day_stay_in_order_however_they_come(folder: Path) -> None:
    """A name goes between two others each time, until there is no room and all move."""
    library = opened(folder, None)
    for number in range(30):
        write(folder, f"b{'a' * number}.yaml", f"Number {number}")
    wait_until(lambda: len(names(library)) == 33)
    assert names(library) == sorted(names(library))
    library.close()


def test_the_twelve_visits_are_there(tmp_path: Path) -> None:
    """A copy of the invented visits has all of its records, each openable."""
    copy = shutil.copytree(LIBRARY, tmp_path / "copy")
    library = opened(Path(copy), tmp_path / "cache")
    assert {*names(library)} == {*RECORDS}
    for name in names(library):
        assert library.open(name).title
        assert library.file_of(name) == str(Path(copy, name))
    assert library.file_of("nowhere.yaml") is None
    library.close()


def test_a_protected_name_is_not_in_the_index(tmp_path: Path, cache: Path) -> None:
    """It is neither found nor held, in no file of the cache."""
    text = RECORD.format(title="Visit", start="2020") + (
        "cases:\n"
        "  - {id: first, name: Radu Belsen, protected: true}\n"
        "  - {id: second, name: Ana Lum}\n"
    )
    (tmp_path / "visits").mkdir()
    (tmp_path / "visits" / "a.yaml").write_text(text, "utf-8")
    library = opened(tmp_path / "visits", cache)
    assert finds(library, "lum") == {"a.yaml"}
    assert finds(library, "belsen") == set()
    library.close()
    assert b"lum" in held(cache)
    assert b"belsen" not in held(cache)


CASES = """\
cases:
  - {{id: first, name: Xavier Quintilian{end}}}
  - {{id: second, name: Ana Lum}}
"""


def held(cache: Path) -> bytes:
    """All that the files of a cache hold, in small letters."""
    return b"".join(path.read_bytes() for path in (cache / "missiontui").iterdir()).lower()


@pytest.mark.parametrize("is_faulty_between", [False, True])
@pytest.mark.parametrize("is_open", [False, True])
def test_a_name_that_is_protected_later_is_in_the_index_no_more(
    tmp_path: Path, cache: Path, *, is_open: bool, is_faulty_between: bool
) -> None:
    """Nothing of it is left, in no file of the cache, though another program has it open too."""
    folder = tmp_path / "visits"
    write(folder, "b.yaml", "Beta")
    text = RECORD.format(title="Visit", start="2020")
    (folder / "a.yaml").write_text(text + CASES.format(end=""), "utf-8")
    library = opened(folder, cache)
    assert finds(library, "quintilian") == {"a.yaml"}
    assert b"quintilian" in held(cache)
    other = opened(folder, cache)
    if is_faulty_between:
        (folder / "a.yaml").write_text("[", "utf-8")
        wait_until(lambda: names(library) == ["b.yaml"])
    if not is_open:
        library.close()
    (folder / "a.yaml").write_text(text + CASES.format(end=", protected: true"), "utf-8")
    if not is_open:
        library = opened(folder, cache)
    wait_until(lambda: len(names(library)) == 2 and finds(library, "lum") == {"a.yaml"})
    wait_until(lambda: not finds(library, "quintilian"))
    library.close()
    other.close()
    assert b"quintilian" not in held(cache)
    assert b"uintilian" not in held(cache)
    assert b"lum" in held(cache)


def test_nothing_of_a_record_that_was_deleted_is_left(folder: Path, cache: Path) -> None:
    """Neither its words nor the values that only it had are in any file of the cache."""
    text = RECORD.format(title="Xylander", start="2021") + "# \n"
    text = text.replace("kind: call", "kind: call, topics: [Zwieback]")
    text = text.replace("Assembly of Orn", "Quorum of Yx")
    (folder / "x.yaml").write_text(text, "utf-8")
    library = opened(folder, cache)
    gone = [b"ylander", b"zwieback", b"quorum of yx", b"x.yaml"]
    assert [word in held(cache) for word in gone] == [True] * len(gone)
    (folder / "x.yaml").unlink()
    wait_until(lambda: len(names(library)) == 3)
    library.close()
    assert [word in held(cache) for word in gone] == [False] * len(gone)


# Faults of the program ---------------------------------------------------------------------------


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What threads end of."""
    found: list[str] = []
    monkeypatch.setattr(threading, "excepthook", lambda each: found.append(str(each.exc_value)))
    return found


@pytest.mark.parametrize(
    ("place", "count"),
    [
        ("missiontui.library.folder.taken.take_file", 1),
        ("missiontui.library.folder.workers._Reader.taken", 40),
        ("missiontui.library.folder.looking.Folder.look", 0),
    ],
)
def test_a_fault_of_the_thread_is_told(
    place: str,
    count: int,
    tmp_path: Path,
    closing: list[FolderLibrary],
    faults: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever ends the thread that keeps the index, the next question says so, and why."""
    for number in range(count):
        write(tmp_path, f"{number}.yaml", "Alpha")

    def fail(*_: object, **__: object) -> None:
        raise ValueError("no such thing")

    if count:
        monkeypatch.setattr(place, fail)
    library = FolderLibrary(str(tmp_path), cached=False)
    closing.append(library)
    monkeypatch.setattr(place, fail)
    wait_until(lambda: bool(faults) and tells_fault(library))
    for question in (library.progress, library.visits, library.links):
        with pytest.raises(LibraryError, match=r"for a fault of the program \(ValueError: no such"):
            question()
    assert set(faults) == {"no such thing"}


def tells_fault(library: FolderLibrary) -> bool:
    """Tell that a library says that it cannot be asked."""
    try:
        library.progress()
    except LibraryError:
        return True
    return False


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """An event that is waited for before anything is written to an index."""
    keep, asked = Keeper.keep, threading.Event()

    def keep_late(keeper: Keeper, index: Index) -> None:
        assert asked.wait(SECONDS)
        keep(keeper, index)

    monkeypatch.setattr(Keeper, "keep", keep_late)
    asked.set()
    return asked


def test_a_library_opens_without_looking_at_its_folder(
    folder: Path, cache: Path, asked: threading.Event
) -> None:
    """What the index has is told before it is known what has changed; the progress is not."""
    opened(folder, cache).close()
    (folder / "beta.yaml").unlink()
    asked.clear()
    library = FolderLibrary(str(folder), env={"XDG_CACHE_HOME": str(cache)})
    assert names(library) == ["alpha.yaml", "below/gamma.yaml", "beta.yaml"]
    version = library.version
    assert library.progress().total == 2
    asked.set()
    wait_until(lambda: names(library) == ["alpha.yaml", "below/gamma.yaml"])
    assert library.version > version
    library.close()


def test_nothing_is_told_of_files_that_are_gone_once_all_is_taken_in(
    folder: Path, cache: Path, asked: threading.Event
) -> None:
    """A library is complete when what was deleted is out of it too, be it a record or a fault."""
    write(folder, "faulty.yaml", "[")
    opened(folder, cache).close()
    (folder / "beta.yaml").unlink()
    (folder / "faulty.yaml").unlink()
    asked.clear()
    library = FolderLibrary(str(folder), env={"XDG_CACHE_HOME": str(cache)})
    assert not library.progress().is_complete
    asked.set()
    complete(library)
    assert names(library) == ["alpha.yaml", "below/gamma.yaml"]
    assert finds(library, "beta") == set()
    assert library.problems() == ()
    assert library.progress()[:2] == (2, 2)
    library.close()


def test_a_file_that_cannot_be_looked_at_changes_what_is_told(folder: Path) -> None:
    """Whoever shows the files that give no record learns that there is another one."""
    library = opened(folder, None)
    version = library.version
    shutil.copy(folder / "alpha.yaml", folder / os.fsdecode(b"\xff.yaml"))
    wait_until(lambda: library.version > version)
    assert [each.name for each in library.problems()] == ["\\udcff.yaml"]
    library.close()
