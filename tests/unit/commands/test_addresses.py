"""Addresses on the command line: which verbs take one, and what is never repeated of it."""

from __future__ import annotations

import pytest
from paths import LIBRARY
from verbs import parser_of

from missiontui.cli import main
from missiontui.commands import VERBS
from missiontui.commands.servers import FILES_ALONE
from missiontui.reading import UnreadableRecordError, read
from missiontui.reading.passwords import without_passwords

SERVER = "postgresql://me:secret@records.invalid/visits"


def code_of(*words: str) -> int:
    """The exit code of a command, however it ends."""
    try:
        return main([*words])
    except SystemExit as ended:
        return int(str(ended.code))


@pytest.mark.parametrize(
    "command",
    [
        ("show", SERVER),
        ("check", str(LIBRARY), SERVER),
        ("check", "--format", "json", SERVER),
        ("new", SERVER),
        ("export", SERVER, "--to", "csv"),
        ("export", "--to", "matrix", SERVER),
        ("get", "visit", SERVER),
        ("diff", str(LIBRARY), SERVER),
        ("diff", SERVER, SERVER),
        ("textconv", SERVER),
    ],
    ids=" ".join,
)
def test_a_verb_of_files_says_what_asks_a_server(
    command: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    """It names itself and the verbs that take an address, in one line, without the address."""
    assert code_of(*command) == 2
    told = capfd.readouterr()
    assert told.out == ""
    assert told.err == (
        f"missiontui {command[0]}: files are taken, and no server; missiontui URL opens one, "
        "missiontui library URL lists its visits, missiontui find WORDS URL finds in them\n"
    )


def test_each_verb_with_a_file_takes_a_server_or_says_that_it_does_not() -> None:
    """No verb with files is forgotten: those that take a server have URL in their usage."""
    with_files = {
        verb
        for verb, (usage, _) in VERBS.items()
        if any(name in usage for name in ("FILE", "DIR", "TEXT", "OLD")) and "URL" not in usage
    }
    assert with_files - {"library status"} == {*FILES_ALONE}


@pytest.mark.parametrize("verb", ["browse", "find", "library"])
def test_help_names_the_server(verb: str) -> None:
    """Whoever reads the help of a verb that takes a server learns that it does."""
    assert "the address of a server" in " ".join(parser_of(verb).format_help().split())


@pytest.mark.parametrize(
    "command",
    [
        ("show", "https://me:secret@host.invalid/x"),
        ("--linear", "https://me:secret@host.invalid/x"),
        ("show", "--source", "https://me:secret@host.invalid/x"),
        ("new", "https://me:secret@host.invalid/x"),
        ("find", "a", "b", SERVER),
        ("get", "visit", "visit.yaml", SERVER),
        ("library", "init", SERVER, SERVER),
        ("library", "push", SERVER, SERVER),
        ("library", "status", SERVER),
        ("--at", "concerns", SERVER),
        ("config", SERVER),
        ("completion", SERVER),
        ("--theme", SERVER),
        (SERVER,),
    ],
    ids=" ".join,
)
def test_no_sentence_repeats_a_password(
    command: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    """A terminal is looked at by others, and what stands there is copied into reports."""
    assert code_of(*command) == 2
    told = capfd.readouterr()
    assert told.err
    assert "secret" not in told.err + told.out


def test_no_error_repeats_a_password() -> None:
    """A program that reads records is told no more than a terminal."""
    with pytest.raises(UnreadableRecordError, match=r"https://me:\.\.\.@host") as refused:
        read("https://me:secret@host.invalid/x")
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://me:secret@host/visits",
        "postgresql://me:secret@/visits?host=/tmp&port=5432",
        "postgresql://:secret@host",
        "postgresql://me:sec@secret@host/visits",
        "postgresql://me:secret/secret@host/visits",
        "postgresql://me:secret?secret@host/visits",
        "postgresql://me:a secret@host/visits",
        "postgresql://me:1secret@[::1]:5432/visits",
        "postgresql://me@host/visits?password=secret&port=5432",
        "postgresql://me@host/visits?port=5432&sslpassword=secret",
        "https://me:secret@host/a/path",
    ],
)
def test_a_password_is_hidden_wherever_an_address_has_it(address: str) -> None:
    """Even where the address is none as it stands: with a blank or a slash in the password."""
    hidden = without_passwords(f'"{address}" is refused')
    assert "secret" not in hidden
    assert "..." in hidden
    assert hidden.endswith('" is refused')


@pytest.mark.parametrize(
    "text",
    [
        "no address: me@host",
        "postgresql://me@host:5432/visits?application_name=a@b",
        "postgresql://host:5432/visits?user=me@corp",
        "postgresql://owner@/visits?host=/tmp&port=5432",
        "https://social.example:8443/@me, and me@social.example",
        "https://social.example/@me: 2",
    ],
)
def test_an_address_without_a_password_stays_as_it_is(text: str) -> None:
    """What is offered to be pasted is not spoilt."""
    assert without_passwords(text) == text
