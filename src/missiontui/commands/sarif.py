"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

from missiontui import __version__
from missiontui.commands.exit_codes import UNREADABLE
from missiontui.commands.findings import KINDS, UNREAD, Finding, code_of
from missiontui.reading import STANDARD_INPUT

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_RULES = [kind for kind in KINDS if kind != UNREAD]


def as_sarif(findings: list[Finding]) -> str:
    """A log of one run: results, and as notifications what could not be read (section 3.20.21)."""
    results = [_result(each) for each in findings if each.kind != UNREAD]
    unread = [_notification(each) for each in findings if each.kind == UNREAD]
    code = code_of(findings)
    invocation: dict[str, Any] = {"executionSuccessful": code != UNREADABLE, "exitCode": code}
    if unread:
        invocation["toolExecutionNotifications"] = unread
    rules = [{"id": kind, "shortDescription": {"text": KINDS[kind]}} for kind in _RULES]
    driver = {"name": "missiontui", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "invocations": [invocation],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _result(finding: Finding) -> dict[str, Any]:
    location = _location(finding)
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path}]
    return {
        "ruleId": finding.kind,
        "ruleIndex": _RULES.index(finding.kind),
        "level": finding.level,
        "message": {"text": _plain(finding.message)},
        "locations": [location],
        "properties": {"found": finding.found, "expected": finding.expected},
    }


def _notification(finding: Finding) -> dict[str, Any]:
    return {
        "level": finding.level,
        "message": {"text": _plain(finding.message)},
        "locations": [_location(finding)],
    }


def _location(finding: Finding) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(finding.file)}
    if finding.line is not None:
        physical["region"] = {"startLine": finding.line, "startColumn": finding.column}
    return {"physicalLocation": physical}


def _artifact(name: str) -> dict[str, Any]:
    """The file as a URI reference (section 3.4); standard input has none."""
    if name == STANDARD_INPUT:
        return {"description": {"text": "standard input"}}
    path = Path(name)
    uri = path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
    return {"uri": uri}


def _plain(text: str) -> str:
    """A message in which nothing is a placeholder or a link (sections 3.11.5 and 3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")
