"""What shells complete: all verbs, options and ids that there are, in each shell itself."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from paths import BUNDLED, RECORDS
from verbs import EVERY, parser_of

from missiontui.cli import main
from missiontui.commands import VERBS
from missiontui.commands.candidates import FILES, candidates
from missiontui.model import SECTIONS
from missiontui.reading import read

PLANNED = str(RECORDS / "planned.yaml")
IDS = ("visit", "delegation", "source", "gaps")


def words(*typed: str, at: int | None = None) -> list[str]:
    """The candidates for the last of some words, or for one of them."""
    found = candidates(list(typed), len(typed) - 1 if at is None else at)
    return [each.word for each in found if each is not FILES]


def takes_files(*typed: str) -> bool:
    """Tell that names of files can stand where the last of some words does."""
    return FILES in list(candidates(list(typed), len(typed) - 1))


def test_the_first_word_is_a_verb_a_file_or_an_option() -> None:
    """In the place of the first word stand all verbs, files, and the options without a verb."""
    assert words("") == [name for name in VERBS if " " not in name]
    assert takes_files("")
    assert words("sh") == ["show"]
    assert "--at" in words("--")


def test_a_verb_of_two_words_is_offered_behind_the_first() -> None:
    """Behind `library` stand its own verbs, and the folders that it lists."""
    assert words("library", "") == ["status", "init", "push"]
    assert takes_files("library", "")
    assert words("library", "status", "") == []
    assert takes_files("library", "status", "")
    assert words("show", "") == []


@pytest.mark.parametrize("verb", EVERY)
def test_every_option_is_offered(verb: str) -> None:
    """Behind a hyphen stand all options of a verb, behind `--` none."""
    before = () if verb == "browse" else verb.split()
    known = [name for each in parser_of(verb).arguments for name in each.option_strings]
    assert words(*before, "-") == known
    assert words(*before, "--", "-") == []


@pytest.mark.parametrize("verb", EVERY)
def test_every_choice_is_offered(verb: str) -> None:
    """Where a value is one of a few, these stand there."""
    before = () if verb == "browse" else verb.split()
    for argument in parser_of(verb).arguments:
        if argument.choices:
            option = argument.option_strings[-1:]
            assert words(*before, *option, "") == [str(each) for each in argument.choices]


def test_ids_are_those_of_the_record_on_the_line() -> None:
    """Ids are those of the file that the line names, before or behind them, else the bundled."""
    bundled, planned = ([*IDS, *read(Path(file)).items] for file in (str(BUNDLED), PLANNED))
    assert words("get", "") == bundled
    assert words("get", "", PLANNED, at=1) == planned
    countries = [each.id for each in read(Path(PLANNED)).visit.countries]
    assert words(PLANNED, "--at", "") == [
        *SECTIONS, *(id for id in planned if id not in countries)
    ]  # fmt: skip
    assert set(words("--at", "")) == {*SECTIONS, *bundled} - {"kazakhstan"}
    assert words("get", "", "no.yaml", at=1) == []
    assert words("get", "", "-", at=1) == []
    assert words("get", "", shlex.quote(PLANNED.replace("planned", "planned'")), at=1) == []
    assert words("get", "", f"'{PLANNED}'", at=1) == planned


def test_keys_are_those_of_the_value() -> None:
    """Behind the dot stand the keys and numbers that a value has."""
    assert words("get", "visit.dates.s") == ["visit.dates.start"]
    assert words("get", "media-project.topics.") == [
        "media-project.topics.0",
        "media-project.topics.1",
    ]
    assert words("get", ".ti") == [".title"]
    assert words("get", "nobody.") == []
    assert words("get", "visit.status.") == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("show", "--section", "con"), ["concerns", "contacts"]),
        (("show", "--section", "=", "con"), ["concerns", "contacts"]),
        (("show", "--section", "="), list(SECTIONS)),
        (("show", "--section=con"), ["--section=concerns", "--section=contacts"]),
        (("show", "--width", "1"), []),
        (("doctor", "--clipboard", "os"), ["osc52"]),
        (("--theme", "missiontui-d"), ["missiontui-dark"]),
        (("completion", ""), ["bash", "zsh", "fish"]),
    ],
)  # fmt: skip
def test_values_of_options(typed: tuple[str, ...], found: list[str]) -> None:
    """A value stands behind its option, be there a blank or an equals sign between."""
    assert words(*typed) == found


@pytest.mark.parametrize(
    "typed",
    [("check", ""), ("check", "a", ""), ("show", ""), ("get", "x", ""), ("find", "x", ""),
     ("diff", ""), ("diff", "a", ""), ("textconv", ""), ("show", "--source", ""), ("--source", "")],
)  # fmt: skip
def test_files_stand_where_a_file_is_taken(typed: tuple[str, ...]) -> None:
    """Names of files are left to the shell, in every place that takes one."""
    assert takes_files(*typed)


@pytest.mark.parametrize("typed", [("find", ""), ("get", ""), ("show", "a", ""), ("--at", "")])
def test_files_stand_nowhere_else(typed: tuple[str, ...]) -> None:
    """Where words or ids are taken, or nothing more, no file is offered."""
    assert not takes_files(*typed)


# The shells -------------------------------------------------------------------------------------

_BASH = """
source <(missiontui completion bash)
COMP_WORDS=(missiontui "$@") COMP_CWORD=$#
_missiontui
printf '%s\\n' "${COMPREPLY[@]}"
"""
_ZSH = """
autoload -U compinit && compinit -u -D
eval "$(missiontui completion zsh)"
_describe() { print -l -- ${(P)2} }
_files() { print -l -- $words[CURRENT]*(N) }
words=(missiontui "$@") CURRENT=$(( $# + 1 ))
$_comps[missiontui]
"""
_FISH = """
missiontui completion fish | source
complete -C "$argv[1]"
"""


def completed(shell: str, installed: dict[str, str], folder: Path, *typed: str) -> list[str]:
    """What a shell offers for the last of some words, in a folder; meanings behind it."""
    line = f"{shlex.join(('missiontui', *typed[:-1]))} {typed[-1]}"
    command = {
        "bash": ["bash", "--norc", "-c", _BASH, "bash", *typed],
        "zsh": ["zsh", "-f", "-c", _ZSH, "zsh", *typed],
        "fish": ["fish", "--no-config", "-c", _FISH, line],
    }[shell]
    done = subprocess.run(
        command, env=installed, cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete(shell: str, installed: dict[str, str], tmp_path: Path) -> None:
    """Each shell offers verbs, options, sections, ids and files, as the program tells it."""
    if not shutil.which(shell):
        pytest.skip(f"needs {shell}")
    folder = tmp_path / "records of ours"
    folder.mkdir()
    shutil.copy(RECORDS / "smallest.yaml", folder / "visit.yaml")

    def offered(*typed: str) -> list[str]:
        lines = completed(shell, installed, folder, *typed)
        apart = "\t" if shell == "fish" else ":"
        return [line if shell == "bash" else line.partition(apart)[0] for line in lines if line]

    assert offered("sh") == ["show"]
    assert sorted(offered("show", "--so")) == ["--source"]
    assert sorted(offered("show", "--section", "con")) == ["concerns", "contacts"]
    assert offered("get", "release-of") == ["release-of-prisoners"]
    assert offered("get", "visit.dates.as") == ["visit.dates.as_printed"]
    assert offered("check", "vis") == ["visit.yaml"]
    assert offered("--at", "janbolat") == ["janbolat-mamai"]
    assert offered("find", "zzz") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_find_no_fault_in_their_script(
    shell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The script of each shell is one of its language."""
    if not shutil.which(shell):
        pytest.skip(f"needs {shell}")
    assert main(["completion", shell]) == 0
    file = tmp_path / "script"
    file.write_text(capsys.readouterr().out, "utf-8")
    done = subprocess.run([shell, "-n", str(file)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
