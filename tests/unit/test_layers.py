"""The parts of the program know each other in one direction only.

cli -> commands -> all; ui -> library, view, hits, export, search, document, reading, clipboard,
settings; linear -> all of these but library and reading; view -> export, search, document;
library -> hits, search, document, reading; hits -> search, document; drafting -> reading, model;
export -> document; document, search, reading -> model; model, settings -> nothing.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from paths import ROOT

PACKAGE = ROOT / "src" / "missiontui"
SHOWN = {
    *("model", "reading", "document", "export", "search", "hits", "view"),
    *("clipboard", "settings", "xdg"),
}
"""What the screen is made of."""

MAY_IMPORT: dict[str, set[str]] = {
    "__init__": {"model", "reading"},
    "__main__": {"cli"},
    "model": set(),
    "reading": {"garbage", "model", "phonenumbers", "yaml"},
    "document": {"model", "rich"},
    "drafting": {"model", "reading"},
    "export": {"document", "model", "rich"},
    "search": {"model"},
    "view": {"document", "export", "model", "search"},
    "hits": {"document", "model", "search"},
    "clipboard": {"model", "xdg"},
    "settings": {"xdg"},
    "xdg": set(),
    "library": {"document", "garbage", "hits", "model", "psycopg", "reading", "search", "xdg"},
    "typed": set(),
    "linear": SHOWN - {"reading", "xdg"},
    "ui": {*SHOWN, "garbage", "kept", "library", "other_screen", "textual", "rich", "segno"},
    "commands": {*SHOWN, "drafting", "garbage", "kept", "library", "linear", "rich", "ui"},
    "garbage": set(),
    "other_screen": set(),
    "kept": {"other_screen", "settings", "xdg"},
    "cli": {"commands", "kept"},
}
"""What each part may import besides the standard library itself and `typed`; rich measures
text, segno makes QR codes, phonenumbers knows the numbering plans."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(module: Path) -> str:
    """The part of the program that a module belongs to."""
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


def syntax(module: Path) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse(module.read_text("utf-8"), module.name)


def imported(tree: ast.AST) -> Iterator[str]:
    """The dotted names that a tree imports, those of imports inside functions included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module is not None
            if node.module == "missiontui":
                yield from (f"missiontui.{alias.name}" for alias in node.names)
            else:
                yield node.module


def parts_imported(tree: ast.AST) -> set[str]:
    """The parts of the program and the libraries that a tree imports."""
    found = set()
    for name in imported(tree):
        library, _, rest = name.partition(".")
        if library == "missiontui":
            found.add(rest.partition(".")[0])
        elif library not in sys.stdlib_module_names:
            found.add(library)
    return found - {"", "__version__"}


def when_loaded(tree: ast.Module) -> ast.Module:
    """A module without its functions and its imports for types: what runs when it is imported."""

    class Outermost(ast.NodeTransformer):
        def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
            """Leave out a function."""

        def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
            """Leave out a coroutine."""

        def visit_If(self, node: ast.If) -> ast.If | None:
            """Leave out what only a type checker sees."""
            return None if ast.unparse(node.test).endswith("TYPE_CHECKING") else node

    outermost: ast.Module = Outermost().visit(tree)
    return outermost


@pytest.mark.parametrize("module", MODULES, ids=[str(m.relative_to(PACKAGE)) for m in MODULES])
def test_imports_follow_the_arrows(module: Path) -> None:
    """A module imports only what its part may know, in functions and for types as well."""
    part = part_of(module)
    assert part in MAY_IMPORT, f"{part} has no place among the parts"
    assert parts_imported(syntax(module)) <= MAY_IMPORT[part] | {part, "typed"}


def test_the_arrows_have_no_circle() -> None:
    """No part may import one that may import it."""
    for part, others in MAY_IMPORT.items():
        for other in others & MAY_IMPORT.keys():
            assert part not in MAY_IMPORT[other]
    assert [part for part, others in MAY_IMPORT.items() if "textual" in others] == ["ui"]
    assert [part for part, others in MAY_IMPORT.items() if "commands" in others] == ["cli"]


@pytest.mark.parametrize(
    "module",
    [module for module in MODULES if part_of(module) not in ("cli", "commands")],
    ids=lambda module: str(module.relative_to(PACKAGE)),
)
def test_only_the_command_line_prints(module: Path) -> None:
    """Whatever reaches standard output or standard error by itself goes through the commands."""
    calls = [node for node in ast.walk(syntax(module)) if isinstance(node, ast.Call)]
    assert not [
        call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]


@pytest.mark.parametrize(
    "module",
    [module for module in MODULES if part_of(module) in ("cli", "commands", "__main__")],
    ids=lambda module: str(module.relative_to(PACKAGE)),
)
def test_the_command_line_loads_the_screen_only_when_it_is_shown(module: Path) -> None:
    """No import of ui runs before a function of a command needs it."""
    assert "ui" not in parts_imported(when_loaded(syntax(module)))


def test_this_page_sees_imports_wherever_they_stand() -> None:
    """An import in a function or for types counts as one; when loading it does not."""
    tree = ast.parse(
        "import os, missiontui.model\n"
        "from missiontui import reading, __version__\n"
        "if TYPE_CHECKING:\n    from missiontui.export import plain\n"
        "def show():\n    from missiontui.ui.app import App\n    import textual\n"
    )
    assert parts_imported(tree) == {"model", "reading", "export", "ui", "textual"}
    assert parts_imported(when_loaded(tree)) == {"model", "reading"}


@pytest.mark.parametrize(
    "name",
    [
        f"missiontui.{part}"
        for part in MAY_IMPORT
        if part not in ("__init__", "__main__", "ui")
        and ((PACKAGE / part).is_dir() or (PACKAGE / f"{part}.py").exists())
    ],
)
def test_nothing_but_the_screen_loads_textual(name: str) -> None:
    """Importing any part other than ui leaves Textual unloaded."""
    program = f"import sys, {name}; print(*sorted({{m.partition('.')[0] for m in sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = done.stdout.split()
    assert "missiontui" in loaded
    assert "textual" not in loaded
    if name == "missiontui.model":
        assert "yaml" not in loaded
