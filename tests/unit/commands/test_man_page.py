"""The man page: made from the table of verbs, up to date, and taken by groff without a warning."""

from __future__ import annotations

import runpy
import shutil
import subprocess

import pytest
from paths import ROOT
from verbs import EVERY, parser_of

from missiontui.commands import VERBS

PAGE = ROOT / "docs" / "missiontui.1"


def test_it_is_up_to_date() -> None:
    """The page is what `python docs/make_man.py` makes."""
    made = runpy.run_path(str(ROOT / "docs" / "make_man.py"))["man_page"]()
    assert PAGE.read_text("utf-8") == made, "run python docs/make_man.py"


@pytest.fixture(scope="module")
def printed() -> str:
    """The page as a terminal shows it, in one line."""
    if not shutil.which("groff"):
        pytest.skip("needs groff")
    command = ["groff", "-man", "-ww", "-Tutf8", "-P-c", "-P-b", "-P-u", "-rLL=500n", str(PAGE)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert done.stderr == ""
    return " ".join(done.stdout.replace("\N{HYPHEN}", "-").split())


def test_it_has_all_verbs_options_and_examples(printed: str) -> None:
    """Each verb stands in it with its usage, its options and its examples."""
    for usage, _ in VERBS.values():
        assert printed.count(f"missiontui {usage}") >= 2
    for verb in EVERY:
        parser = parser_of(verb)
        for argument in parser.arguments:
            if argument.dest not in ("help", "version"):
                assert ", ".join(argument.option_strings) in printed
        for example in parser.examples:
            assert f"{example.line} {example.effect}" in printed.replace("’", "'")


def test_it_has_every_exit_code(printed: str) -> None:
    """The four codes stand in their section."""
    section = printed.partition("EXIT STATUS")[2].partition("ENVIRONMENT")[0].split()
    assert [word for word in section if word.isdecimal()] == ["0", "1", "2", "130"]
