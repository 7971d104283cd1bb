"""Copying in tmux, and what its buffer then holds."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest
from pseudo import PROGRAM, PseudoTerminal, run, wait_until
from terminals import Tmux, need, only

TELEPHONE = "0032 2 28 45733"
SEQUENCES = (b"\x1b]52", b"\x1bP")


def start(tmux: Tmux, *arguments: str, env: dict[str, str] | None = None) -> None:
    """Start the program at the contacts, and wait for it."""
    tmux.start(*PROGRAM, *arguments, "--at", "contacts", size=(120, 24), env=env)
    tmux.wait_for(TELEPHONE)


@pytest.mark.parametrize("option", ["off", "external", "on"])
def test_the_buffer_pastes_it(tmux: Tmux, folder: Path, option: str) -> None:
    """Whatever set-clipboard says, the buffer holds the number, and prefix ] pastes it."""
    start(tmux)
    tmux.do("set", "-s", "set-clipboard", option)
    tmux.press("y", "y")
    tmux.wait_for("Not copied: tmux alone has it, prefix ] pastes it")
    pasted = folder / "pasted"
    tmux.do("new-window", "-n", "paste", f"stty -icanon -echo; dd bs=1 count=15 of={pasted}")
    wait_until(pasted.exists, tmux.screen)
    tmux.do("paste-buffer", "-t", "paste")
    wait_until(lambda: pasted.read_text() == TELEPHONE, tmux.screen)


def test_a_long_text_is_in_the_buffer_byte_for_byte(tmux: Tmux, folder: Path) -> None:
    """Quotation marks, accents and 60 kB are in the buffer as they were."""
    name = ("Sánchez Amor – “Zitat”; " * 2200).strip()
    record = folder / "long.yaml"
    record.write_text(
        "title: Names\nsource: {publisher: Nobody}\ncontacts:\n"
        f"  - {{id: long, kind: office, name: '{name}', means: [{{kind: social, value: none}}]}}\n",
        "utf-8",
    )
    assert len(name.encode()) > 60_000
    tmux.start(*PROGRAM, str(record), "--at", "long", size=(120, 24))
    tmux.wait_for("Names")
    tmux.press("y", "n")
    tmux.wait_for("Not copied: tmux alone has it")
    assert tmux.do("show-buffer") == name


def test_a_terminal_that_takes_none_is_told(tmux: Tmux) -> None:
    """Where nobody is attached who could take it, the copy is in the buffer only, and Y helps."""
    start(tmux)
    tmux.press("y", "y")
    tmux.wait_for(f"(tmux hands it on to no terminal here); Y shows {TELEPHONE}")


def test_a_dead_display_is_told_and_nothing_is_printed(tmux: Tmux) -> None:
    """A tool that fails says nothing on the screen; the status line says that it failed."""
    need("xclip")
    start(tmux, "--clipboard", "native", env={"DISPLAY": ":9999"})
    before = tmux.screen()
    tmux.press("y", "y")
    tmux.wait_for("Not copied: xclip ended with code 1 (Error: Can't open display: :9999)")
    assert tmux.screen().splitlines()[:-2] == before.splitlines()[:-2]
    tmux.press("y", "e")
    tmux.wait_for("Not copied: xclip ended with code 1")
    assert tmux.screen().splitlines()[:-2] == before.splitlines()[:-2]


# Tools that do not do what they should ----------------------------------------------------------


def fake(folder: Path, script: str) -> dict[str, str]:
    """Variables under which xclip is a script."""
    path = Path(only(folder))
    program = path / "xclip"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return {"PATH": f"{path}:{os.environ['PATH']}", "DISPLAY": ":0"}


def alive(pids: Path) -> list[int]:
    """Those of the processes in a file that go on."""
    return [pid for pid in map(int, pids.read_text().split()) if Path(f"/proc/{pid}").exists()]


def hanging(folder: Path) -> tuple[Path, dict[str, str]]:
    """A tool that hangs with a child of its own; the file with its processes, and the variables."""
    pids = folder / "pids"
    return pids, fake(
        folder, f"sleep 60 & echo $! $$ > {folder}/part; mv {folder}/part {pids}; wait"
    )


def test_a_tool_that_hangs_holds_nothing_up(tmux: Tmux, folder: Path) -> None:
    """Keys work while a tool hangs; it is ended with its group, and the outcome is told."""
    pids, env = hanging(folder)
    start(tmux, "--clipboard", "native", env=env)
    tmux.press("y", "y")
    wait_until(pids.exists, tmux.screen)
    tmux.press("3")
    tmux.wait_for("▌3 Concerns")
    tmux.wait_for("Not copied: xclip did not end within 1.5 seconds")
    wait_until(lambda: not alive(pids), tmux.screen)


@pytest.mark.parametrize("key", ["q", "C-q"])
def test_quitting_leaves_no_tool_behind(tmux: Tmux, folder: Path, key: str) -> None:
    """Quitting while a tool hangs ends the program and the tool."""
    pids, env = hanging(folder)
    start(tmux, "--clipboard", "native", env=env)
    tmux.press("y", "y")
    wait_until(pids.exists, tmux.screen)
    tmux.press(key)
    assert tmux.exit_code() == 0
    wait_until(lambda: not alive(pids), tmux.screen)


def test_a_tool_that_fails_is_told(tmux: Tmux, folder: Path) -> None:
    """The code of a tool that fails is told."""
    start(tmux, "--clipboard", "native", env=fake(folder, "exit 1"))
    tmux.press("y", "y")
    tmux.wait_for("Not copied: xclip ended with code 1")


# Modes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("by", ["option", "variable"])
def test_switched_off_nothing_is_written(pseudo: PseudoTerminal, by: str) -> None:
    """With the mode none no sequence reaches the terminal, whatever is copied."""
    arguments = ["--clipboard", "none"] if by == "option" else []
    env = {"MISSIONTUI_CLIPBOARD": "none"} if by == "variable" else {}
    process = pseudo.start("--at", "contacts", *arguments, env=env)
    pseudo.wait_for(TELEPHONE)
    pseudo.press("yy")
    pseudo.wait_for("copying is switched off")
    pseudo.press("q")
    assert pseudo.wait_end(process) == 0
    assert not [sequence for sequence in SEQUENCES if sequence in pseudo.output]


@pytest.mark.parametrize("arguments", [(), ("doctor", "--try"), ("show",)])
def test_without_a_terminal_nothing_is_written(arguments: tuple[str, ...]) -> None:
    """Where there is no terminal, no sequence is written anywhere."""
    done = run(*arguments)
    assert not [each for each in SEQUENCES if each.decode() in done.stdout + done.stderr]


def test_a_file_and_a_command_get_it(tmux: Tmux, folder: Path) -> None:
    """The mode file fills a file of the user's alone; a command gets the text."""
    start(tmux, "--clipboard", "file", env={"XDG_STATE_HOME": str(folder)})
    tmux.press("y", "y")
    tmux.wait_for("Copied and checked: 0032 2 28 45733")
    file = folder / "missiontui" / "last-copy.txt"
    assert file.read_text() == TELEPHONE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    tmux.press("q")
    assert tmux.exit_code() == 0
    target = folder / "given"
    command = f"command:tee '{target}'"
    tmux.do("new-window", *PROGRAM, "--clipboard", command, "--at", "contacts")
    tmux.wait_for(TELEPHONE)
    tmux.press("y", "y")
    tmux.wait_for(f"Sent to tee: {TELEPHONE}; it ended well")
    assert target.read_text() == TELEPHONE


def test_no_mouse_leaves_the_mouse_alone(tmux: Tmux) -> None:
    """With --no-mouse the terminal is never put into mouse mode."""
    start(tmux, "--no-mouse")
    assert tmux.ask("#{mouse_any_flag}") == "0"


# The doctor -------------------------------------------------------------------------------------


def doctor(tmux: Tmux, *arguments: str, env: dict[str, str] | None = None) -> str:
    """What the doctor prints."""
    tmux.start(*PROGRAM, "doctor", *arguments, size=(120, 30), env=env)
    tmux.exit_code()
    return tmux.screen()


def test_the_doctor_in_tmux(tmux: Tmux) -> None:
    """Version, option and what tmux believes are printed, and the line that would mend it."""
    said = doctor(tmux)
    assert re.search(r"tmux +3\.\S+, set-clipboard external", said)
    assert "routes        1. tmux (not your clipboard)" in said
    assert tmux.exit_code() == 1


def test_the_doctor_over_ssh(folder: Path, pseudo: PseudoTerminal) -> None:
    """Over SSH from within a tmux elsewhere, the line for that tmux is printed."""
    env = {"TERM": "tmux-256color", "SSH_CONNECTION": "10.0.0.1 5000 10.0.0.2 22"}
    done = run("doctor", env={**env, "PATH": only(folder)})
    assert "session       over SSH from 10.0.0.1" in done.stdout
    assert "set -s set-clipboard on" in done.stdout
    assert done.returncode == 1  # no terminal to write to
    assert pseudo.output == b""


def test_the_doctor_without_anything() -> None:
    """Without a terminal there is no way, and the code says so."""
    done = run("doctor", "--try")
    assert "routes        none: there is no terminal" in done.stdout
    assert done.returncode == 1


def test_the_doctor_tries_each_way(tmux: Tmux, folder: Path) -> None:
    """With --try a random word goes by each way, and what is known of it is printed."""
    env = fake(folder, 'case "$*" in *-in) cat > "$0.held" ;; *) cat "$0.held" ;; esac')
    held = Path(only_path(env)) / "xclip.held"
    held.write_text("what it held")
    said = doctor(tmux, "--try", env=env)
    words = re.findall(r"(\w+): [a-z ]+, (missiontui-[0-9a-f]{8}); ", said)
    assert [name for name, _ in words] == ["xclip", "tmux"]
    assert len({word for _, word in words}) == 2
    assert "read back, and equal; the clipboard holds again what it held" in said
    assert "tmux alone has it, prefix ] pastes it" in said
    assert held.read_text() == "what it held"
    assert tmux.exit_code() == 0


def only_path(env: dict[str, str]) -> str:
    """The first folder of a PATH."""
    return env["PATH"].partition(":")[0]


def test_a_wrong_mode_is_refused() -> None:
    """A mode that does not exist is refused before anything is drawn, with the names there are."""
    for arguments, env in (
        (("--clipboard", "xclip"), {}),
        ((), {"MISSIONTUI_CLIPBOARD": "xclip"}),
    ):
        done = run(*arguments, env=env)
        assert done.returncode == 2
        assert '"xclip" is no way to copy; one of auto, native, tmux' in done.stderr
