"""Patterns of libraries cost nothing until they are used."""

from __future__ import annotations

import re

import pytest

from missiontui.patterns import CompiledWhenUsed


def test_a_pattern_is_compiled_when_it_is_used() -> None:
    """A pattern that was put off finds what a compiled one finds."""
    with CompiledWhenUsed():
        pattern = re.compile("a(b)", re.IGNORECASE)
    assert type(pattern).__name__ != "Pattern"
    for _ in range(2):
        found = pattern.match("AB")
        assert found is not None
        assert found[1] == "B"
    assert (pattern.pattern, pattern.flags & re.IGNORECASE) == ("a(b)", re.IGNORECASE)


def test_what_is_loaded_later_is_compiled_at_once() -> None:
    """Nothing is put off behind the block, whatever was raised in it."""
    with pytest.raises(ImportError), CompiledWhenUsed():
        raise ImportError
    assert isinstance(re.compile("a"), re.Pattern)


def test_a_broken_pattern_is_told_when_it_is_used() -> None:
    """A pattern that is none is told as ever."""
    with CompiledWhenUsed():
        pattern = re.compile("(")
    with pytest.raises(re.error):
        pattern.match("")
