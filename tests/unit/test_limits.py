"""Files, classes and functions stay of a size that can be read at once."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from paths import ROOT

MODULES = sorted((ROOT / "src").rglob("*.py"))
MOST_LINES, MOST_METHODS, LONGEST_FUNCTION = 250, 20, 40
DISPATCHERS = {
    "BrowserScreen": "each key of the screen is a method of a line or two, as Textual wants it",
    "LibraryScreen": "the same",
    "Fields": "the verbs in which the format is declared",
    "Recorder": "the same verbs, which take note",
}
"""Classes that have more methods, and why."""
Function = ast.FunctionDef | ast.AsyncFunctionDef


def classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    """Every class of a module."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def methods(of: ast.ClassDef) -> list[Function]:
    """The methods of a class; what only looks something up is none."""
    found = [node for node in of.body if isinstance(node, Function)]
    return [
        node
        for node in found
        if not any(
            isinstance(decorator, ast.Name) and "property" in decorator.id
            for decorator in node.decorator_list
        )
    ]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(ROOT)))
def test_a_module_can_be_read_at_once(module: Path) -> None:
    """No file, no class and no function is longer than a reader can hold in mind."""
    text = module.read_text("utf-8")
    tree = ast.parse(text)
    assert len(text.splitlines()) <= MOST_LINES
    for each in classes(tree):
        if each.name not in DISPATCHERS:
            assert len(methods(each)) <= MOST_METHODS, each.name
    for node in ast.walk(tree):
        # A function that makes a class is as long as the class.
        if isinstance(node, Function) and not any(classes(node)):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


def test_every_exception_is_needed() -> None:
    """No class is excepted that keeps to the limit."""
    found = {
        each.name: each
        for module in MODULES
        for each in classes(ast.parse(module.read_text("utf-8")))
    }
    assert [name for name in DISPATCHERS if len(methods(found[name])) <= MOST_METHODS] == []
