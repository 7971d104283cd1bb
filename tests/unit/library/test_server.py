"""A library on a server: filled by pushes, read by anybody who may, and never half."""

from __future__ import annotations

import errno
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from library_questions import FAULTY, RECORDS
from paths import LIBRARY
from servers import PASSWORD, Server

from missiontui.library.interface import Facet, LibraryError
from missiontui.library.postgres import connection, pushing
from missiontui.library.postgres.connection import Connection
from missiontui.library.postgres.library import PostgresLibrary
from missiontui.library.postgres.pushing import Pushed, push
from missiontui.library.postgres.schema import init
from missiontui.library.rows import Problem
from missiontui.model import Origin
from missiontui.reading import bytes_of, read

RECORD = """\
title: {title}
source: {{publisher: Assembly of Orn}}
visit: {{dates: {{start: {start}}}}}
statements:
  - {{id: said, kind: call, text: {title} is to be found.}}
"""
AT_SOCKET = 'connection to server on socket "/a failed: b/.s.PGSQL.1" failed: '
AT_HOST = 'connection to server at "records.example" (::1), port 1 failed: '


def write(folder: Path, name: str, title: str, start: str = "2020-05-04") -> None:
    """Write a small record."""
    (folder / name).write_text(RECORD.format(title=title, start=start), "utf-8")


def names(library: PostgresLibrary) -> list[str]:
    """The names of all records of a library, in its order."""
    return [visit.name for visit in library.visits().rows]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the invented visits."""
    return Path(shutil.copytree(LIBRARY, tmp_path / "visits"))


def test_a_push_fills_the_server_and_another_changes_nothing(
    empty: Connection, folder: Path
) -> None:
    """What is pushed is there; pushing it again finds all of it as it is."""
    first, again = push(empty, str(folder)), push(empty, str(folder))
    assert (first.new, first.changed, first.same, first.gone) == (len(RECORDS), 0, 0, 0)
    assert (again.new, again.changed, again.same, again.gone) == (0, 0, len(RECORDS), 0)
    assert {problem.name for problem in first.problems} == set(FAULTY)
    assert again.problems == first.problems


def test_a_push_brings_the_server_up_to_date(empty: Connection, tmp_path: Path) -> None:
    """What is new comes, what has changed is changed, what is gone goes."""
    for name in ("a.yaml", "b.yaml", "c.yaml"):
        write(tmp_path, name, name)
    push(empty, str(tmp_path))
    write(tmp_path, "b.yaml", "Other words")
    write(tmp_path, "d.yaml", "d.yaml", start="2021")
    (tmp_path / "c.yaml").unlink()
    assert push(empty, str(tmp_path)) == Pushed(1, 1, 1, 1, ())
    library = PostgresLibrary(empty.address)
    assert names(library) == ["d.yaml", "a.yaml", "b.yaml"]
    assert {hit.item.visit.name for hit in library.find("words").rows} == {"b.yaml"}
    library.close()


def named(key: str, text: str) -> str:
    """A record that names its attached text by a key, as it can be written."""
    record = RECORD.format(title="Visit", start="2020")
    return record.replace("publisher: Assembly of Orn", f"publisher: Assembly, {key}: {text}")


@pytest.mark.parametrize("key", ["file", '"file"', r'"fi\x6ce"'])
def test_an_attached_text_is_sent_whenever_it_is_another(
    empty: Connection, tmp_path: Path, key: str
) -> None:
    """A text that comes, is corrected or goes is a change, though its record stays as it is."""
    (tmp_path / "a.yaml").write_text(named(key, "a.txt"), "utf-8")
    write(tmp_path, "b.yaml", "b.yaml")
    push(empty, str(tmp_path))
    library = PostgresLibrary(empty.address)
    for text in ("First.\n\nRadu Belsen was seen.", "First.\n\nA man was seen.", None, "Again."):
        if text is None:
            (tmp_path / "a.txt").unlink()
        else:
            (tmp_path / "a.txt").write_text(text, "utf-8")
        assert push(empty, str(tmp_path)) == Pushed(0, 1, 1, 0, ())
        assert library.open("a.yaml").source_text == read(tmp_path / "a.yaml").source_text
        assert push(empty, str(tmp_path)) == Pushed(0, 0, 2, 0, ())
    library.close()


def test_what_is_sent_of_a_record_is_of_one_state(
    empty: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is saved while it is pushed is there as it was, or as it is: never as both."""
    write(tmp_path, "a.yaml", "Before")

    def read_and_save(origin: Origin) -> bytes:
        content = bytes_of(origin)
        write(tmp_path, "a.yaml", "After")
        return content

    monkeypatch.setattr(pushing, "bytes_of", read_and_save)
    push(empty, str(tmp_path))
    library = PostgresLibrary(empty.address)
    (visit,) = library.visits().rows
    assert visit.title == library.open("a.yaml").title
    library.close()


def test_a_record_that_got_faults_stays_as_it_was_pushed(empty: Connection, tmp_path: Path) -> None:
    """A file that gives no record any more is told, and what the server has of it is kept."""
    write(tmp_path, "a.yaml", "First words")
    write(tmp_path, "b.yaml", "b.yaml")
    push(empty, str(tmp_path))
    (tmp_path / "a.yaml").write_text("title: [", "utf-8")
    pushed = push(empty, str(tmp_path))
    assert (pushed.same, pushed.gone, [each.name for each in pushed.problems]) == (1, 0, ["a.yaml"])
    library = PostgresLibrary(empty.address)
    assert library.open("a.yaml").title == "First words"
    library.close()


def test_what_lies_in_a_folder_that_cannot_be_read_stays(
    empty: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is told; what was deleted beside it goes, also where its name begins alike."""
    for name in ("a.yaml", "closed/b.yaml", "closed/below/c.yaml", "closed-too/d.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        write(tmp_path, name, name)
    push(empty, str(tmp_path))
    shutil.rmtree(tmp_path / "closed-too")
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("/closed"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    told = (Problem("closed", "cannot be read: Permission denied"),)
    assert push(empty, str(tmp_path)) == Pushed(new=0, changed=0, same=1, gone=1, problems=told)
    library = PostgresLibrary(empty.address)
    assert names(library) == ["a.yaml", "closed/b.yaml", "closed/below/c.yaml"]
    library.close()


def test_a_name_that_is_no_text_is_told(empty: Connection, tmp_path: Path) -> None:
    """A file whose name is no UTF-8 is not pushed, and the others are."""
    write(tmp_path, "a.yaml", "a.yaml")
    write(tmp_path, os.fsdecode(b"\xff.yaml"), "none")
    told = (Problem("\\udcff.yaml", "cannot be read: its name is no UTF-8"),)
    assert push(empty, str(tmp_path)) == Pushed(new=1, changed=0, same=0, gone=0, problems=told)


def test_visits_of_one_day_stay_in_the_order_of_their_names(
    empty: Connection, tmp_path: Path
) -> None:
    """However many come between two others, one push after the other."""
    write(tmp_path, "a.yaml", "a.yaml")
    write(tmp_path, "b.yaml", "b.yaml")
    push(empty, str(tmp_path))
    for number in range(25):
        write(tmp_path, f"a{'z' * number}y.yaml", "between")
        push(empty, str(tmp_path))
    library = PostgresLibrary(empty.address)
    found = names(library)
    assert found == sorted(found)
    assert [each.item.visit.name for each in library.find("found").rows] == found
    library.close()


@pytest.mark.parametrize("at", [0.0, 0.3, 0.8])
def test_a_push_that_ends_in_the_middle_leaves_all_as_it_was(
    empty: Connection, folder: Path, tmp_path: Path, at: float
) -> None:
    """Nothing of a push is there until all of it is."""
    (tmp_path / "one").mkdir()
    write(tmp_path / "one", "a.yaml", "a.yaml")
    push(empty, str(tmp_path / "one"))

    def tell(share: float) -> None:
        if share >= at:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        push(empty, str(folder), tell)
    library = PostgresLibrary(empty.address)
    assert names(library) == ["a.yaml"]
    assert push(empty, str(folder)).new == len(RECORDS)
    assert len(names(library)) == len(RECORDS)
    library.close()


def test_a_server_that_is_killed_during_a_push_loses_nothing(
    postgres: Server, empty: Connection, folder: Path, tmp_path: Path
) -> None:
    """The push says so in a sentence; what was there is there, and the push can be repeated."""
    (tmp_path / "one").mkdir()
    write(tmp_path / "one", "a.yaml", "a.yaml")
    push(empty, str(tmp_path / "one"))
    library = PostgresLibrary(empty.address)

    shares: list[float] = []

    def tell(share: float) -> None:
        shares.append(share)
        if len(shares) == 3:
            postgres.stop("immediate")

    with pytest.raises(LibraryError, match="cannot be reached"):
        push(empty, str(folder), tell)
    with pytest.raises(LibraryError, match="cannot be reached"):
        library.visits()
    postgres.start()
    assert names(library) == ["a.yaml"]
    assert push(empty, str(folder)).new == len(RECORDS)
    library.close()


def test_a_folder_without_records_is_not_pushed(empty: Connection, tmp_path: Path) -> None:
    """A wrong folder empties no server."""
    write(tmp_path, "a.yaml", "a.yaml")
    push(empty, str(tmp_path))
    (tmp_path / "other").mkdir()
    with pytest.raises(LibraryError, match="has no records: nothing is pushed"):
        push(empty, str(tmp_path / "other"))
    library = PostgresLibrary(empty.address)
    assert names(library) == ["a.yaml"]
    library.close()


def test_a_record_is_opened_from_its_yaml_with_its_text(empty: Connection, folder: Path) -> None:
    """A record of the server is the one that the file gives, the attached text included."""
    push(empty, str(folder))
    library = PostgresLibrary(empty.address)
    for name in names(library):
        assert library.open(name) == read(folder / name)
        assert library.file_of(name) is None
    with pytest.raises(KeyError):
        library.open("none.yaml")
    library.close()


def test_a_record_that_was_tampered_with_is_not_shown(empty: Connection, folder: Path) -> None:
    """Bytes that are not those that were pushed are told, and not read."""
    push(empty, str(folder))
    with empty.transaction() as cursor:
        cursor.execute("UPDATE missiontui.visit SET yaml = 'title: x' WHERE name = %s", RECORDS[:1])
    library = PostgresLibrary(empty.address)
    with pytest.raises(LibraryError, match="otherwise than it was pushed"):
        library.open(RECORDS[0])
    library.close()


@pytest.mark.parametrize("table", ["visit", "item"])
def test_rows_that_are_none_are_told(empty: Connection, folder: Path, table: str) -> None:
    """What nothing can be made of is told in a sentence, whatever has written it."""
    push(empty, str(folder))
    with empty.transaction() as cursor:
        cursor.execute(f"UPDATE missiontui.{table} SET data = 'broken'".encode())  # noqa: S608
    library = PostgresLibrary(empty.address)
    with pytest.raises(LibraryError, match="is held otherwise than it was packed: Expecting value"):
        library.find("prisoners")
    library.close()


@pytest.mark.parametrize(
    "change",
    [
        r"""visit SET data = replace(data, '["', '["\u001b[2J')""",
        r"""item SET data = replace(data, '"words":"', '"wo\u001brds":"')""",
        r"""item SET data = replace(data, '"words":"', '"words":"\u009b2J')""",
        "visit SET data = replace(data, '\"', '\"' || chr(155))",
        "visit SET name = name || chr(27)",
        "item SET id = id || chr(27)",
        "chosen SET value = value || chr(8238)",
        "link SET record = record || chr(13)",
    ],
)
def test_rows_that_others_have_written_send_nothing_to_a_terminal(
    empty: Connection, folder: Path, change: str
) -> None:
    """A control character, which no record holds, is told and never handed on."""
    push(empty, str(folder))
    with empty.transaction() as cursor:
        cursor.execute(f"UPDATE missiontui.{change}".encode())
    library = PostgresLibrary(empty.address)
    with pytest.raises(LibraryError, match="a control character") as told:  # noqa: PT012
        library.visits()
        library.find("prisoners")
        library.count(Facet.COUNTRY)
        library.links()
    assert str(told.value).isprintable()
    library.close()


def test_a_text_that_others_have_written_is_held_to_the_rules(
    empty: Connection, folder: Path
) -> None:
    """The text of a source on a server may hold what it may in a file, and no more."""
    push(empty, str(folder))
    with empty.transaction() as cursor:
        cursor.execute(b"UPDATE missiontui.visit SET source_text = E'Said.\\n\\nBell: \\x07'")
    library = PostgresLibrary(empty.address)
    with pytest.raises(LibraryError, match=r"line 3, column 7: the .* U\+0007 BELL"):
        library.open(RECORDS[0])
    library.close()


def test_reading_needs_select_and_nothing_else(
    postgres: Server, empty: Connection, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who may only read can use all of a library, and push nothing."""
    push(empty, str(folder))
    with empty.transaction() as cursor:
        cursor.execute("GRANT USAGE ON SCHEMA missiontui TO reader")
        cursor.execute("GRANT SELECT ON ALL TABLES IN SCHEMA missiontui TO reader")
    database = empty.address.partition("?")[0].rpartition("/")[2]
    address = postgres.address_by_network(database)
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    library = PostgresLibrary(address)
    assert library.open(names(library)[0]).title
    assert library.find("prisoners").rows
    assert library.links()
    assert library.progress().is_complete
    library.close()
    connection = Connection(address)
    with pytest.raises(LibraryError, match="does not allow it: permission denied"):
        push(connection, str(folder))
    connection.close()


def test_passwords_come_as_libpq_has_them(
    postgres: Server, empty: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of passwords serves; without one the refusal is told, and a wrong one is not."""
    address = postgres.address_by_network(empty.address.partition("?")[0].rpartition("/")[2])
    with pytest.raises(LibraryError, match=r"cannot be reached: (\w+: )?no password supplied"):
        Connection(address).rows("SELECT 1")
    passwords = tmp_path / "passwords"
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    passwords.write_text("*:*:*:reader:wrong word\n", "utf-8")
    passwords.chmod(0o600)
    with pytest.raises(LibraryError, match="authentication failed") as refused:
        Connection(address).rows("SELECT 1")
    assert "wrong word" not in str(refused.value)
    passwords.write_text(f"*:*:*:reader:{PASSWORD}\n", "utf-8")
    connection = Connection(address)
    assert connection.rows("SELECT 1") == [(1,)]
    connection.close()


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://me:secret@host/visits",
        "postgresql://me@host/visits?password=secret",
        # A slash ends the host: libpq finds a port in the one half, a database in the other.
        "postgresql://me:secret/secret@host/visits",
    ],
)
def test_a_password_in_an_address_is_refused_and_not_repeated(address: str) -> None:
    """A command line can be read by others, and a message is copied into reports."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with pytest.raises(LibraryError, match="PGPASSFILE") as refused:
        Connection(address)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://me:se%cret@host/visits",
        os.fsdecode(b"postgresql://secret@host/\xff"),
        "postgresql://secret@host/%ff",
    ],
    ids=["a sign", "a byte of a terminal", "a byte in signs"],
)
def test_an_address_that_is_none_is_told_without_what_it_holds(address: str) -> None:
    """What is wrong with an address may be what nobody is to see; a byte may be no text."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with pytest.raises(LibraryError, match="no address as PostgreSQL has them") as refused:
        Connection(address)
    assert "cret" not in str(refused.value)


def test_a_server_that_cannot_be_reached_is_told_in_a_sentence() -> None:
    """Nobody listens: the reason alone, without the server again and hints over several lines."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with pytest.raises(LibraryError) as told:
        PostgresLibrary("postgresql://me@127.0.0.1:1/visits")
    assert told.value.wordings == (
        "visits at 127.0.0.1 cannot be reached: Connection refused",
        "the server cannot be reached: Connection refused",
        "cannot be reached: Connection refused",
    )
    with pytest.raises(LibraryError) as told:
        PostgresLibrary("postgresql://me@/visits?host=/tmp/none")
    assert str(told.value) == "visits at /tmp/none cannot be reached: No such file or directory"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (
            f"connection is bad: {AT_SOCKET}Connection refused\n\tIs it running?",
            "Connection refused",
        ),
        (f"connection failed: {AT_HOST}FATAL:  no such user", "no such user"),
        ("failed to resolve host 'records.example': [Errno -2] Name not known", "Name not known"),
        (
            "consuming input failed: server closed the connection\n\tThis",
            "server closed the connection",
        ),
        ("relation failed: twice", "relation failed: twice"),
        ("", "OperationalError"),
    ],
)
def test_a_reason_is_told_without_what_the_sentence_has_said(
    said: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands before the reason is cut off, and no more than that."""
    psycopg = pytest.importorskip("psycopg", reason="psycopg is not installed")

    def refuse(*_: object, **__: object) -> None:
        raise psycopg.OperationalError(said)

    monkeypatch.setattr(psycopg, "connect", refuse)
    with pytest.raises(LibraryError) as told:
        Connection("postgresql://records.example/visits").rows("SELECT 1")
    assert str(told.value).endswith(f" cannot be reached: {reason}")


def test_a_server_that_does_not_answer_is_told_in_time(
    empty: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question ends when the server has had its time, and the next one connects again."""
    monkeypatch.setattr(connection, "_SECONDS_TO_ANSWER", 0.2)
    with pytest.raises(LibraryError, match=r"cannot be reached: it has not answered for 0\.2 s$"):
        empty.rows("SELECT 1 FROM pg_sleep(20)")
    assert empty.rows("SELECT 1") == [(1,)]


@pytest.mark.parametrize(
    ("address", "variables", "title"),
    [
        ("postgresql:///visits", {}, "visits at this machine"),
        ("postgresql:///visits", {"PGHOST": "records.invalid"}, "visits at records.invalid"),
        ("postgresql:///visits", {"PGHOSTADDR": "127.0.0.1"}, "visits at 127.0.0.1"),
        ("postgresql:///visits", {"PGSERVICE": "ours"}, "visits at ours.invalid"),
        ("postgresql://", {"PGSERVICE": "ours"}, "records at ours.invalid"),
        ("postgresql://", {"PGHOST": "a.invalid", "PGDATABASE": "b"}, "b at a.invalid"),
        ("postgresql://h/x", {"PGHOST": "a.invalid", "PGDATABASE": "b"}, "x at h"),
        ("postgresql:///x?service=ours", {"PGHOST": "a.invalid"}, "x at ours"),
    ],
)
def test_the_machine_is_named_that_is_asked(
    address: str,
    variables: dict[str, str],
    title: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """An address may leave it to the environment or to a service, as libpq has them."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    for name in ("PGHOST", "PGHOSTADDR", "PGDATABASE", "PGSERVICE"):
        monkeypatch.delenv(name, raising=False)
    services = tmp_path / "services"
    services.write_text("[ours]\nhost=ours.invalid\ndbname=records\n", "utf-8")
    monkeypatch.setenv("PGSERVICEFILE", str(services))
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert Connection(address).title == title


def test_a_machine_that_the_environment_names_is_told_where_nobody_finds_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The reason names the host too, and no other."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    monkeypatch.setenv("PGHOST", "records.invalid")
    with pytest.raises(
        LibraryError, match=r"^visits at records\.invalid cannot be reached: "
    ) as told:
        PostgresLibrary("postgresql:///visits")
    assert "None" not in str(told.value)


def test_a_database_without_a_library_says_what_makes_one(postgres: Server, database: str) -> None:
    """The command is named, with the address."""
    with pytest.raises(LibraryError, match="holds no library yet: missiontui library init 'postgr"):
        PostgresLibrary(postgres.address(database))


def test_tables_are_made_once(empty: Connection) -> None:
    """A second `init` finds them, and an empty library says what fills it."""
    assert init(empty) is False
    with pytest.raises(LibraryError, match="is empty: missiontui library push DIR"):
        PostgresLibrary(empty.address)


def test_tables_of_another_version_are_left_alone(empty: Connection, folder: Path) -> None:
    """Neither reading nor pushing touches what another version of the program has made."""
    refuse_all(empty, folder, "version = 7", r"tables of version 7, .* older, .*: update it$")
    refuse_all(empty, folder, "version = 0", "tables of version 0, .*: drop the schema missiontui,")


def test_what_a_newer_version_has_filled_is_left_to_it(empty: Connection, folder: Path) -> None:
    """An older program tells its user to update it, and takes nothing back by a push."""
    push(empty, str(folder))
    told = r"filled by version 2\.0\.0/9 of the program, and this one, .*, is older: update it$"
    refuse_all(empty, folder, "reader = '2.0.0/9'", told)
    assert empty.rows("SELECT reader, pushed FROM missiontui.about") == [("2.0.0/9", 1)]


def refuse_all(connection: Connection, folder: Path, change: str, told: str) -> None:
    """Expect that reading, pushing and making tables are refused after a change to `about`."""
    with connection.transaction() as cursor:
        cursor.execute(f"UPDATE missiontui.about SET {change}".encode())  # noqa: S608 - no data
    with pytest.raises(LibraryError, match=told):
        PostgresLibrary(connection.address)
    with pytest.raises(LibraryError, match=told):
        push(connection, str(folder))
    with pytest.raises(LibraryError, match=told):
        init(connection)


def test_words_that_another_version_has_cut_are_cut_anew(empty: Connection, folder: Path) -> None:
    """A library that another version has filled is not read, and a push fills it again."""
    push(empty, str(folder))
    with empty.transaction() as cursor:
        cursor.execute("UPDATE missiontui.about SET reader = '0.0/0'")
    with pytest.raises(LibraryError, match=r"filled by version 0\.0/0 of the program"):
        PostgresLibrary(empty.address)
    assert push(empty, str(folder)).changed == len(RECORDS)
    PostgresLibrary(empty.address).close()


def test_a_push_that_waits_for_that_of_another_version_cuts_its_words_anew(
    empty: Connection, folder: Path
) -> None:
    """What fills the server is asked once the other push has ended, not before."""
    push(empty, str(folder))
    other = Connection(empty.address)
    with ThreadPoolExecutor() as pool:
        with empty.transaction() as cursor:
            cursor.execute("UPDATE missiontui.about SET reader = '0.0/0'")
            waiting = pool.submit(push, other, str(folder))
            while not empty.rows("SELECT 1 FROM pg_locks WHERE NOT granted"):
                assert not waiting.done()
        assert waiting.result().changed == len(RECORDS)
    other.close()


def test_a_push_is_seen_by_those_who_read(empty: Connection, tmp_path: Path) -> None:
    """The version of what can be found grows with every push."""
    write(tmp_path, "a.yaml", "a.yaml")
    push(empty, str(tmp_path))
    library = PostgresLibrary(empty.address)
    before = library.progress()
    write(tmp_path, "b.yaml", "b.yaml")
    push(empty, str(tmp_path))
    assert (before.total, library.progress().total) == (1, 2)
    assert library.progress().version > before.version
    library.close()
