from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pseudo import PseudoTerminal
from terminals import Tmux, XTerm, need


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short name, as sockets need it."""
    with tempfile.TemporaryDirectory(prefix="mt-") as name:
        yield Path(name)


@pytest.fixture
def tmux(folder: Path) -> Iterator[Tmux]:
    """A tmux server of this test alone."""
    need("tmux")
    terminal = Tmux(folder)
    yield terminal
    terminal.stop()


@pytest.fixture
def xterm(folder: Path) -> Iterator[XTerm]:
    """An xterm of this test alone."""
    need("Xvfb", "xterm", "xdotool")
    terminal = XTerm(folder)
    yield terminal
    terminal.stop()


@pytest.fixture
def pseudo() -> Iterator[PseudoTerminal]:
    """A pseudo-terminal of 80 by 24 characters."""
    with PseudoTerminal() as terminal:
        yield terminal
