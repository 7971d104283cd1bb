"""Versions of what is taken in: which of two is newer."""

from __future__ import annotations

import pytest

from missiontui.library import version
from missiontui.library.version import is_newer


@pytest.mark.parametrize("reader", ["1.2.0/5", "1.2.0/10", "1.10.0/4", "2/1", "1.3.0rc1/4"])
def test_a_newer_version_is_told_by_its_numbers(
    monkeypatch: pytest.MonkeyPatch, reader: str
) -> None:
    """Numbers count as such, first those of the program."""
    monkeypatch.setattr(version, "READER", "1.2.0/4")
    assert is_newer(reader)


@pytest.mark.parametrize(
    "reader",
    ["1.2.0/4", "1.2.0/3", "1.1.9/5", "1.2.0.dev3/4", "", "of somebody", "9" * 5000 + "/4"],
)
def test_what_is_no_newer_version_is_not_called_so(
    monkeypatch: pytest.MonkeyPatch, reader: str
) -> None:
    """The same, an older one, and what somebody else has written there."""
    monkeypatch.setattr(version, "READER", "1.2.0/4")
    assert not is_newer(reader)
