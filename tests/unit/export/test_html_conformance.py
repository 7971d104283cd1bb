"""Pages as html-validate reads them, which knows the HTML standard and WCAG; it runs in Node."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from browsing import NAMES, record
from filled import filled_missions

from missiontui.export.chosen import Chosen
from missiontui.export.formats import NothingToExportError, Options, exporter
from missiontui.model import Mission

CHECKER = "MISSIONTUI_HTML_VALIDATE"
"""The variable that leads to the checker where it is not on the PATH."""
RULES = {"root": True, "extends": ["html-validate:standard", "html-validate:a11y"]}
NO_LANGUAGE = ("element-required-attributes", '<html> is missing required "lang" attribute')
"""The one complaint: no page names a language that its record does not state."""
Complaint = tuple[str, str]
"""The rule, and what it says."""


def complaints(folder: Path, pages: dict[str, str]) -> dict[str, list[Complaint]]:
    """Whatever the checker says of pages, by their names.

    Skips the test where it is missing; on CI, where nothing may be missing, fails.
    """
    command = os.environ.get(CHECKER) or shutil.which("html-validate")
    if command is None and os.environ.get("CI") == "true":
        pytest.fail("not installed: html-validate")
    if command is None:
        pytest.skip("needs html-validate (npm), on the PATH or named by " + CHECKER)
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, "utf-8")
    (folder / "rules.json").write_text(json.dumps(RULES), "utf-8")
    arguments = ["--config", "rules.json", "--formatter", "json"]
    done = subprocess.run(
        [command, *arguments, *(f"{name}.html" for name in pages)],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    found: dict[str, list[Complaint]] = {name: [] for name in pages}
    results: list[dict[str, Any]] = json.loads(done.stdout)
    for each in results:
        of = found[Path(each["filePath"]).stem]
        of += [(message["ruleId"], message["message"]) for message in each["messages"]]
    return found


def pages_of(missions: dict[str, Mission]) -> dict[str, str]:
    """Each record in both formats that are pages, where it has something for them."""
    found = {}
    for name, mission in missions.items():
        for to in ("html", "matrix-html"):
            try:
                page = exporter(to).exported(mission, Chosen(), Options())
            except NothingToExportError:
                continue
            found[f"{name}-{to}"] = page
    return found


def test_every_page_conforms(tmp_path: Path) -> None:
    """The pages of every record, and of one in which every field is full, have no fault."""
    missions = {name: record(name) for name in (*NAMES, "offices")}
    missions |= {f"filled-{number}": each for number, each in enumerate(filled_missions())}
    pages = pages_of(missions)
    assert {f"{name}-html" for name in missions} <= set(pages)
    for page, found in complaints(tmp_path, pages).items():
        stated = missions[page.partition("-html")[0].removesuffix("-matrix")].language
        assert found == ([] if stated else [NO_LANGUAGE]), page


def test_the_checker_sees_faults(tmp_path: Path) -> None:
    """A list in a paragraph, and an id that two elements have, are told."""
    page = '<!DOCTYPE html><html lang="en"><title>T</title><p id="a"><b id="a"><ul></ul></b></p>'
    found = {rule for rule, _ in complaints(tmp_path, {"wrong": page})["wrong"]}
    assert {"no-dup-id", "element-permitted-content"} <= found
