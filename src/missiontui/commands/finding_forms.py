"""Findings as other programs take them: JSON, and the commands of GitHub's workflows."""

from __future__ import annotations

import json
from collections.abc import Callable

from missiontui.commands.findings import Finding
from missiontui.commands.output import printable
from missiontui.commands.remarks import CAUTION, ERROR, NOTE
from missiontui.commands.sarif import as_sarif
from missiontui.reading import STANDARD_INPUT

_COMMANDS = {ERROR: "error", CAUTION: "warning", NOTE: "notice"}


def as_json(findings: list[Finding]) -> str:
    """A list of objects, one a line."""
    objects = (json.dumps(each._asdict()) for each in findings)
    return "[\n" + ",\n".join(objects) + "\n]" if findings else "[]"


def as_github(findings: list[Finding]) -> str:
    """Commands by which a workflow of GitHub marks lines of a change.

    <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>
    """
    return "\n".join(map(_command, findings))


def _command(finding: Finding) -> str:
    properties = {
        "file": None if finding.file == STANDARD_INPUT else finding.file,
        "line": finding.line,
        "col": finding.column,
        "title": finding.path or finding.kind,
    }
    told = ",".join(
        f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None
    )
    return printable(f"::{_COMMANDS[finding.level]} {told}::{_data(finding.message)}")


def _data(text: str) -> str:
    """A message, in which only what would end it has to be escaped."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The value of a property, which a colon or a comma would end, too."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMS: dict[str, Callable[[list[Finding]], str]] = {
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""Each form by its name."""
