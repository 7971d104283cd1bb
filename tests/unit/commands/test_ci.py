"""The examples of docs/ci.md are right, and a git hook by them stops a wrong commit."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from paths import ROOT

PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
RIGHT = "title: T\nsource: {publisher: P}\n"
WRONG = RIGHT + "statements:\n  - id: release\n    text: Release them.\n    kind: cal\n"
LINE = 'records/visit.yaml:6:11: statements[0].kind: "cal" is not a kind (did you mean "call"?)'
"""The fault of that record, as it is told."""


def blocks(language: str) -> list[str]:
    """The fenced blocks of the page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)


def ran(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """What a command prints, and its exit code."""
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


class Repository:
    """A git repository with the hook of the page."""

    def __init__(self, folder: Path, installed: dict[str, str]) -> None:
        self.folder = folder / "repository"
        (self.folder / "records").mkdir(parents=True)
        nobody = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in _WHO}
        kept = {key: value for key, value in installed.items() if key[:4] != "GIT_"}
        self._env = {**kept, "GIT_CONFIG_NOSYSTEM": "1", **nobody}
        self.git("init")
        (script,) = blocks("sh")
        hook = self.folder / ".git" / "hooks" / "pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(script, "utf-8")
        hook.chmod(0o755)

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """What a command of git prints, and its exit code."""
        return subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=self._env,
            capture_output=True,
            text=True,
            check=False,
        )

    def write(self, text: str) -> None:
        """Save a text as the record."""
        (self.folder / "records" / "visit.yaml").write_text(text, "utf-8")

    @property
    def commits(self) -> int:
        """Number of commits so far."""
        return len(self.git("rev-list", "--all").stdout.split())


_WHO = ("NAME", "EMAIL")


@pytest.fixture
def repository(tmp_path: Path, installed: dict[str, str]) -> Repository:
    """A git repository with the hook of the page."""
    if shutil.which("git") is None:
        pytest.skip("needs git")
    return Repository(tmp_path, installed)


def test_a_hook_by_hand_stops_a_wrong_commit_with_its_line(repository: Repository) -> None:
    """A wrong record is not committed, and its line is told; once it is right it is committed."""
    repository.write(WRONG)
    repository.git("add", ".")
    stopped = repository.git("commit", "-m", "A visit")
    assert stopped.returncode != 0
    assert LINE in stopped.stderr
    assert repository.commits == 0
    repository.write(RIGHT)
    repository.git("add", ".")
    passed = repository.git("commit", "-m", "A visit")
    assert (passed.returncode, repository.commits) == (0, 1), passed.stderr


def test_a_hook_looks_at_what_would_be_committed(repository: Repository) -> None:
    """What counts is what was added, whatever the file has become since; nothing is left behind."""
    repository.write(WRONG)
    repository.git("add", ".")
    repository.write(RIGHT)
    assert LINE in repository.git("commit", "-m", "A visit").stderr
    repository.git("add", ".")
    repository.write(WRONG)
    assert repository.git("commit", "-m", "A visit").returncode == 0
    assert repository.commits == 1
    assert repository.git("commit", "-am", "A visit").returncode != 0
    assert repository.git("status", "--porcelain").stdout == " M records/visit.yaml\n"


def test_the_hook_has_three_lines() -> None:
    """The page promises three lines, and shows the fault that the hook tells."""
    (script,) = blocks("sh")
    assert script.count("\n") == 3
    assert LINE in blocks("text")[0]


def test_hooks_for_pre_commit(tmp_path: Path) -> None:
    """pre-commit takes the list of hooks, and the configuration of the page."""
    config = tmp_path / "config.yaml"
    config.write_text(blocks("yaml")[0], "utf-8")
    program = (sys.executable, "-m", "pre_commit")
    for command, file in (
        ("validate-manifest", ROOT / ".pre-commit-hooks.yaml"),
        ("validate-config", config),
    ):
        done = ran(*program, command, str(file), cwd=tmp_path)
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "id: missiontui-check" in (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("block", "kind"), [(1, "github-workflows"), (2, "github-workflows"), (3, "gitlab-ci")]
)
def test_examples_of_ci(block: int, kind: str, tmp_path: Path) -> None:
    """Each example of the page is what the schema of its host takes."""
    file = tmp_path / "ci.yaml"
    file.write_text(blocks("yaml")[block], "utf-8")
    program = (sys.executable, "-m", "check_jsonschema")
    done = ran(*program, "--builtin-schema", f"vendor.{kind}", str(file), cwd=tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, "ok -- validation done")
