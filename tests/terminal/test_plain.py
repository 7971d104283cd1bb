from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from paths import BUNDLED, RECORDS
from pseudo import PROGRAM, TITLE, PseudoTerminal, environment, popen, run

import missiontui

ELECTION = str(RECORDS / "election.yaml")
REPORT = str(RECORDS / "report.yaml")
HOSTILE = "a\x1b]52;c;eA==\x07b\x1b[31m.yaml"
FAULTY = "title: x\nbogus: y\nsource:\n  publisher: z\n  wrong: w\n"
FULL = Path("/dev/full")


@pytest.fixture
def faulty(tmp_path: Path) -> str:
    """A file with one fault in line 2 and one in line 5."""
    file = tmp_path / "faulty.yaml"
    file.write_text(FAULTY, "utf-8")
    return str(file)


def unreadable(folder: Path) -> str:
    """A file that cannot be read, not even by root."""
    if os.geteuid() == 0:
        memory = Path("/proc/self/mem")  # of whoever opens it; nothing is at its beginning
        if not memory.exists():
            pytest.skip("needs a file that root cannot read")
        return str(memory)
    file = folder / "secret.yaml"
    file.write_text("title: x\n", "utf-8")
    file.chmod(0)
    return str(file)


@pytest.mark.parametrize("arguments", [(), (ELECTION,), ("--at", "quote")])
def test_without_a_terminal_the_program_prints_what_show_prints(arguments: tuple[str, ...]) -> None:
    """Where standard output is no terminal, the program prints exactly what `show` prints."""
    shown = run("show", *(name for name in arguments if name == ELECTION))
    printed = run(*arguments)
    assert printed.stdout == shown.stdout != ""
    assert (printed.returncode, printed.stderr) == (0, "")


def test_show_prints_the_whole_record() -> None:
    """`show` prints the record on standard output, no escape sequence in it, code 0."""
    shown = run("show")
    assert shown.stdout.startswith(TITLE)
    assert "0032 2 28 45733" in shown.stdout
    assert "\x1b" not in shown.stdout
    assert (shown.returncode, shown.stderr) == (0, "")


@pytest.mark.parametrize("command", [("show", "-"), ("-",)])
def test_minus_reads_standard_input(command: tuple[str, ...]) -> None:
    """`-` is standard input."""
    piped = run(*command, stdin=Path(ELECTION).read_bytes().replace(b"\n  text_file:", b"\n  #"))
    assert piped.stdout.startswith("Joint delegation observes")
    assert piped.returncode == 0


def test_check_of_a_record_without_faults_is_silent() -> None:
    """`check` prints nothing about records without faults, code 0."""
    checked = run("check", str(BUNDLED), REPORT)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def test_check_prints_every_fault_of_every_file(faulty: str, tmp_path: Path) -> None:
    """`check` prints all faults of all files, a line each, on standard error, code 1."""
    second = tmp_path / "second.yaml"
    second.write_text(FAULTY, "utf-8")
    checked = run("check", faulty, REPORT, str(second))
    assert (checked.returncode, checked.stdout) == (1, "")
    places = re.findall(r"^(.+):(\d+):(\d+): \S.+$", checked.stderr, re.MULTILINE)
    expected = [(name, *at) for name in (faulty, str(second)) for at in (("2", "1"), ("5", "3"))]
    assert places == expected
    assert len(checked.stderr.splitlines()) == len(expected) + 2, "each file ends with the form"


TEXT = "A visit\n\nThey called for the release of all prisoners.\n"
QUOTING = """title: A visit
source: {publisher: P}
statements:
  - id: release
    kind: call
    text: Release them.
    verb: called for
    paragraph: 2
    wording: the release of all prisoners
"""


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        (TEXT, 0, ""),
        (
            TEXT.replace("all prisoners", "many prisoners"),
            1,
            "the source “[...] the release of many",
        ),
        (TEXT.replace("called", "begged"), 1, "“called for” (call: Release them.): differs"),
        (f"Press release\n\n{TEXT}", 0, "numbers its paragraphs 1 higher from ¶ 2 on"),
    ],
)
def test_check_holds_the_wording_against_a_text(
    text: str, code: int, said: str, tmp_path: Path
) -> None:
    """`check --source` tells each wording that the text does not have, code 1; else nothing."""
    (tmp_path / "text.txt").write_text(text, "utf-8")
    (tmp_path / "visit.yaml").write_text(QUOTING, "utf-8")
    done = run("check", "--source", str(tmp_path / "text.txt"), str(tmp_path / "visit.yaml"))
    assert (done.returncode, done.stderr) == (code, "")
    assert said in done.stdout
    assert bool(said) is bool(done.stdout)


def test_check_says_what_was_found_right(tmp_path: Path) -> None:
    """`check -v` tells what the record holds, and how much of its wording matches."""
    (tmp_path / "text.txt").write_text(TEXT, "utf-8")
    (tmp_path / "visit.yaml").write_text(QUOTING, "utf-8")
    file, text = str(tmp_path / "visit.yaml"), str(tmp_path / "text.txt")
    done = run("check", "-v", "--source", text, file)
    assert done.returncode == 0
    assert f"{file}: no fault; places: 0, meetings: 0" in done.stdout
    assert f"{file}: Held against the attached text: 2 verbatim texts; all match." in done.stdout


def test_of_many_faults_the_screen_gets_the_first(tmp_path: Path) -> None:
    """More than thirty faults are counted where a record is opened; `check` prints all."""
    file = tmp_path / "bad.yaml"
    keys = "".join(f"  - {{id: s{number}, kind: cal}}\n" for number in range(25))
    file.write_text(f"title: T\nsource: {{publisher: P}}\nstatements:\n{keys}", "utf-8")
    opened, checked = run("show", str(file)), run("check", str(file))
    assert len(opened.stderr.splitlines()) == 32
    assert f"{file}: 20 more faults; missiontui check prints all" in opened.stderr
    assert len(checked.stderr.splitlines()) == 51


@pytest.mark.parametrize("command", [(), ("show",), ("check",)])
def test_faults_go_to_standard_error(command: tuple[str, ...], faulty: str) -> None:
    """A record with faults is printed by no command; its faults are, code 1."""
    done = run(*command, faulty)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{faulty}:2:1: ")


@pytest.mark.parametrize("command", [(), ("show",), ("check",)])
@pytest.mark.parametrize("what", ["missing", "folder", "unreadable"])
def test_what_cannot_be_read_is_told_in_one_sentence(
    command: tuple[str, ...], what: str, tmp_path: Path
) -> None:
    """A file that is missing or unreadable, or a folder without records, is told, code 2."""
    names = {"missing": lambda: str(tmp_path / "no.yaml"), "folder": lambda: str(tmp_path)}
    name = names.get(what, lambda: unreadable(tmp_path))()
    done = run(*command, name)
    assert (done.returncode, done.stdout) == (2, "")
    [sentence] = done.stderr.splitlines()
    prog = "missiontui( library| check)?: " if what == "folder" else "missiontui: "
    assert re.match(prog, sentence)
    assert name in sentence


@pytest.mark.parametrize(
    "address",
    [
        "https://parliament.example.org/press/17",
        "HTTP://example.org",
        "file:///tmp/visit.yaml",
        "ssh://host/visit.yaml",
        "git+https://example.org/visits.git",
        "https://example.org/" + "x" * 300,
        "mailto:office@example.org",
    ],
)
@pytest.mark.parametrize("command", [(), ("show",), ("check",), ("--source",)])
def test_an_address_is_no_file(command: tuple[str, ...], address: str) -> None:
    """Whatever names an address is told that files are opened, and fetches nothing."""
    done = run(*command, address)
    assert (done.returncode, done.stdout) == (2, "")
    [sentence] = done.stderr.splitlines()
    assert sentence == (
        f'missiontui: "{address}" is an address; missiontui opens files: save it, and name the file'
    )


def test_a_file_may_have_the_name_of_an_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What exists is opened, whatever it is called."""
    monkeypatch.chdir(tmp_path)
    Path("mailto:a").write_text("title: T\nsource: {title: S}\n", "utf-8")
    assert run("check", "mailto:a").returncode == 0


@pytest.mark.parametrize("name", ["C:/visit.yaml", "note:visit.yaml", "12:30"])
def test_a_name_with_a_colon_is_no_address(name: str) -> None:
    """A drive letter and a colon in a name make no address."""
    assert run("check", name).stderr == f'missiontui: there is no file "{name}"\n'


@pytest.mark.parametrize("place", ["0", "7", "03", "³"])
def test_tabs_are_numbered_from_one_to_six(place: str) -> None:
    """A number that no tab has is told with those that there are."""
    done = run("--at", place)
    assert done.returncode == 2
    assert "contacts, source, 1 to 6) or an item's id" in done.stderr


def test_check_with_unreadable_and_faulty_files_tells_both(faulty: str) -> None:
    """`check` goes on after a file that cannot be read; the graver code is the program's."""
    done = run("check", "no.yaml", faulty)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 4


@pytest.mark.parametrize("reader", ["head -n 1", ":"])
def test_reader_that_goes_early_causes_no_error(reader: str) -> None:
    """`missiontui show | head -n 1` prints its line and nothing about a broken pipe."""
    command = f'"$@" | {reader}'
    done = subprocess.run(
        ["sh", "-c", command, "sh", *PROGRAM, "show"],
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == (1 if reader != ":" else 0)


def test_closed_pipe_is_no_failure() -> None:
    """Where nobody reads what `show` prints, its code is 0 all the same."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe, popen("show", stdout=pipe) as process:
        assert process.communicate()[1] == b""
    assert process.returncode == 0


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
def test_full_disk_is_told_in_one_sentence() -> None:
    """Output that cannot be written is told in one sentence, code 2."""
    with FULL.open("wb") as full, popen("show", stdout=full) as process:
        errors = process.communicate()[1].decode()
    assert errors == "missiontui: standard output cannot be written: No space left on device\n"
    assert process.returncode == 2


def test_version_and_help_go_to_standard_output() -> None:
    """`--version` and `--help` print on standard output, code 0."""
    version, usage = run("--version"), run("--help")
    assert version.stdout == f"missiontui {missiontui.__version__}\n"
    assert usage.stdout.startswith("usage: missiontui ")
    assert "missiontui check [--source TEXT] FILE|DIR..." in usage.stdout
    assert [(done.returncode, done.stderr) for done in (version, usage)] == [(0, "")] * 2


@pytest.mark.parametrize("arguments", [("--bogus",), ("a", "b"), ("check",), ("--at",)])
def test_wrong_arguments_are_code_2(arguments: tuple[str, ...]) -> None:
    """Arguments that the program does not know are told in a line on standard error, code 2."""
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    [line] = done.stderr.splitlines()
    assert line.startswith("missiontui")
    assert line.endswith("--help tells all")


@pytest.mark.parametrize(
    ("written", "meant"),
    [("chekc", "check"), ("shwo", "show"), ("Doctor", "doctor"), ("check/", "check")],
)
@pytest.mark.parametrize("further", [(), (ELECTION,)])
def test_a_mistyped_command_is_told(
    written: str,
    meant: str,
    further: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A name that is nearly a command, and no file, is told with the command that was meant."""
    monkeypatch.chdir(tmp_path)
    done = run(written, *further)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f'missiontui: no command and no file is called "{written}" (did you mean "{meant}"?)\n'
    )


def test_a_file_may_have_nearly_the_name_of_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What exists is opened, whatever it is called; a name that is like no command is a file's."""
    monkeypatch.chdir(tmp_path)
    Path("chekc").write_text("title: T\nsource: {title: S}\n", "utf-8")
    assert run("chekc").returncode == 0
    assert run("visit").stderr == 'missiontui: there is no file "visit"\n'


def modules_loaded(*arguments: str) -> set[str]:
    """The dotted names of the modules that a command loads."""
    command = [sys.executable, "-X", "importtime", "-m", "missiontui", *arguments]
    done = subprocess.run(
        command, env=environment(), capture_output=True, encoding="utf-8", check=False
    )
    return {line.rpartition("|")[2].strip() for line in done.stderr.split("\n") if "|" in line}


def test_the_version_loads_nothing_else_of_the_program() -> None:
    """`--version` is answered by the command line alone."""
    loaded = {name for name in modules_loaded("--version") if name.startswith("missiontui")}
    assert loaded <= {
        *("missiontui", "missiontui.__main__", "missiontui.cli"),
        *("missiontui.commands", "missiontui.commands.exit_codes", "missiontui.commands.output"),
    }


@pytest.mark.parametrize("arguments", [("--help",), ("show", "--help"), ("check",), ("a", "b")])
def test_help_and_usage_errors_read_nothing(arguments: tuple[str, ...]) -> None:
    """Help, and complaints about arguments, load no reader, no model and no YAML."""
    loaded = modules_loaded(*arguments)
    assert "argparse" in loaded
    assert not {"missiontui.reading", "missiontui.model", "yaml"} & loaded


@pytest.mark.parametrize("arguments", [("show",), ("check", ELECTION), ("--version",)])
def test_plain_commands_do_not_load_the_screen(arguments: tuple[str, ...]) -> None:
    """`show`, `check` and `--version` never import Textual."""
    modules = {name.partition(".")[0] for name in modules_loaded(*arguments)}
    assert "missiontui" in modules
    assert "textual" not in modules


def test_terminal_that_is_not_named_is_given_plain_text(pseudo: PseudoTerminal) -> None:
    """Where nobody says what the terminal is, it is given plain text."""
    assert pseudo.wait_end(pseudo.start(env={"TERM": ""})) == 0
    assert TITLE.encode() in pseudo.output
    assert b"\x1b" not in pseudo.output


def test_a_terminal_that_nothing_is_known_of_is_given_a_screen(pseudo: PseudoTerminal) -> None:
    """A terminal whose name no database has, as on a server of others, is given the screen."""
    screen = pseudo.start(env={"TERM": "xterm-of-tomorrow", "TERMINFO": "/nowhere"})
    pseudo.wait_for("Overview")
    pseudo.press("q")
    assert pseudo.wait_end(screen) == 0


@pytest.mark.parametrize(
    "locale", [{"LANG": "C"}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"PYTHONIOENCODING": "ascii"}]
)
def test_terminal_without_unicode_is_no_crash(
    pseudo: PseudoTerminal, locale: dict[str, str], tmp_path: Path
) -> None:
    """Without Unicode, plain text, faults and the screen come out as well as they can."""
    assert run("show", env=locale).stdout.startswith(TITLE)
    missing = run("check", str(tmp_path / "Noël.yaml"), env=locale)
    assert (missing.returncode, len(missing.stderr.splitlines())) == (2, 1)
    screen = pseudo.start(env=locale)
    pseudo.wait_for("Overview")
    pseudo.press("q")
    assert pseudo.wait_end(screen) == 0
    assert b"Traceback" not in pseudo.output


@pytest.mark.parametrize("command", [("check",), (), ("show",), ("also.yaml",), ("--at",)])
def test_arguments_with_escape_sequences_print_none(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An argument with escape sequences in it, as `*` can give one, prints none of them."""
    monkeypatch.chdir(tmp_path)
    Path(HOSTILE).write_text(FAULTY, "utf-8")
    done = run(*command, HOSTILE)
    assert done.returncode in (1, 2)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", done.stdout + done.stderr)
    assert "52;c;eA==" in done.stderr


def test_without_a_controlling_terminal_nothing_waits_for_keys(pseudo: PseudoTerminal) -> None:
    """With no terminal to take keys from, the record is printed and the program ends."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as silent, os.fdopen(writing, "wb"):
        process = popen(stdin=silent, stdout=pseudo.end, stderr=pseudo.end)
        assert pseudo.wait_end(process) == 0
    assert TITLE.encode() in pseudo.output
    assert b"\x1b" not in pseudo.output


def test_interrupt_while_a_record_is_awaited_shows_no_traceback() -> None:
    """Ctrl+C while standard input is read ends the program without a word, code 130."""
    with popen("check", "-", stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(b"# more than a pipe holds\n" * 10_000)
        process.send_signal(signal.SIGINT)
        assert process.communicate()[1] == b""
    assert process.returncode == 130


def test_a_text_of_the_source_is_named_on_the_command_line(tmp_path: Path) -> None:
    """With --source the wording is held against that text; one that cannot be read ends it."""
    text = tmp_path / "source.txt"
    text.write_text("MEPs assessed the human rights situation in Kazakhstan\n\nSomething else\n")
    done = run("show", "--source", str(text))
    assert done.returncode == 0
    assert "another text than the one that the record was made from" in " ".join(
        done.stdout.split()
    )
    for name in ("nothing-there.txt", "."):
        done = run("--source", str(tmp_path / name))
        assert done.returncode == 2
        assert "cannot be read" in done.stderr


@pytest.mark.parametrize("command", [("check",), ("show",), ()], ids=str)
def test_a_long_reading_shows_a_bar_and_ends_when_asked(
    pseudo: PseudoTerminal, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """What takes long says how far it is; Ctrl+C ends it with code 130 and one line."""
    file = tmp_path / "long.yaml"
    form = "  - {id: s%d, kind: call, speaker: delegation, verb: v, text: T}\n"
    statements = "".join(form % number for number in range(200_000))
    file.write_text(f"title: T\nsource: {{title: S}}\nstatements:\n{statements}", "utf-8")
    process = pseudo.start(*command, str(file))
    pseudo.wait_for("%")
    process.send_signal(signal.SIGINT)
    assert pseudo.wait_end(process) == 130
    assert pseudo.output.endswith(b"\x1b[2K\rmissiontui: interrupted\r\n")
    assert b"Traceback" not in pseudo.output
