"""Threads: what follows what stands together, the earlier first."""

from __future__ import annotations

import pytest

from missiontui.export.threads import Said, in_threads
from missiontui.model import Id


def said(letters: str) -> list[Said]:
    """Things, each called by a letter."""
    return [Said(f"{each}.yaml", Id("call")) for each in letters]


@pytest.mark.parametrize(
    ("order", "links", "found"),
    [
        ("abcd", "", "abcd"),
        ("abcd", "ca", "acbd"),
        ("abcd", "db da", "abdc"),
        ("abcd", "ca dc", "acdb"),
        ("abcd", "ad", "dabc"),  # what has no date stands last, and yet before what follows it
        ("abcd", "cx xa", "acbd"),  # by way of what is no row
        ("abcd", "ax cx", "acbd"),
        ("abcd", "ab ba", "bacd"),  # a circle says nothing of the order
        ("abcd", "aa", "abcd"),
    ],
)
def test_threads_stand_together(order: str, links: str, found: str) -> None:
    """A thread stands where its first row does, and nobody in it before what it follows."""
    earlier: dict[Said, list[Said]] = {}
    for link in links.split():
        later, before = said(link)
        earlier.setdefault(later, []).append(before)
    assert in_threads(said(order), earlier) == said(found)
