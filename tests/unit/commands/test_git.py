"""The lines of docs/git.md in a real repository."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from paths import BUNDLED, ROOT

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="needs git")

LINES = re.findall(r"```sh\n(.*?)```", (ROOT / "docs" / "git.md").read_text("utf-8"), re.DOTALL)
WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org")
RECORD = BUNDLED.read_text("utf-8")


class Repository:
    """A repository with the bundled record in its first commit."""

    def __init__(self, folder: Path, env: dict[str, str]) -> None:
        self.folder, self._env = folder, env
        self.file = folder / "visit.yaml"
        folder.mkdir()
        self.git("init", "--quiet")
        self.file.write_text(RECORD, "utf-8")
        self.commit("first")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the repository."""
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self._env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def git(self, *arguments: str) -> str:
        """All that git prints."""
        done = self.run("git", *WHO, *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def commit(self, message: str) -> None:
        """Commit the record as it is."""
        self.git("add", ".")
        self.git("commit", "--quiet", "-m", message)


@pytest.fixture
def repository(tmp_path: Path, installed: dict[str, str]) -> Repository:
    """A repository in which the first lines of the page were run."""
    made = Repository(tmp_path / "repository", installed)
    assert made.run("sh", "-ec", LINES[0]).returncode == 0
    made.commit("attributes")
    return made


def changed_lines(told: str) -> list[str]:
    """The lines of a patch that are gone or new."""
    return [line for line in told.splitlines() if re.match("[-+](?![-+]{2} )", line)]


def test_git_compares_what_records_say(repository: Repository) -> None:
    """A changed word is one line, below the id of its item; a comment and a wrapped text none."""
    text = RECORD.replace("    verb: called for\n", "    verb: asked for\n", 1)
    text = f"# A comment\n{text}".replace(
        "title: MEPs assessed the", "title: MEPs assessed\n  the", 1
    )
    repository.file.write_text(text, "utf-8")
    told = repository.git("diff")
    assert changed_lines(told) == ["-    verb: called for", "+    verb: asked for"]
    assert re.search("^@@ .* @@ +- id: [a-z-]+$", told, re.MULTILINE)
    repository.commit("a word")
    assert changed_lines(repository.git("log", "-p", "-1")) == changed_lines(told)


def test_git_compares_a_file_with_faults(repository: Repository) -> None:
    """A record that does not open is compared as it is, and nothing of it reaches a terminal."""
    repository.file.write_bytes(RECORD.encode() + b"bogus: \x1b[31m\xff\n")
    told = repository.git("diff")
    assert "+# 1 fault, so this is the file as it is; missiontui check tells more" in told
    assert "+bogus: <U+001B>[31m\\xff" in told
    assert "\x1b" not in told


def test_git_shows_the_difference_in_words(repository: Repository) -> None:
    """The line for `git difftool` prints what `missiontui diff` prints."""
    repository.file.write_text(RECORD.replace("    verb: called for\n", "    verb: asked for\n", 1))
    done = repository.run("sh", "-c", LINES[1])
    assert re.fullmatch(
        "statement [a-z-]+: verb changed: “called for” → “asked for”\n", done.stdout
    )
