"""What each command loads: nothing that it has no use for."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from libraries import opened
from paths import BUNDLED, RECORDS

DEAR = {
    "argparse",
    "contextlib",
    "dataclasses",
    "datetime",
    "importlib.metadata",
    "inspect",
    "ipaddress",
    "rich",
    "shutil",
    "textual",
    "typing",
    "urllib",
    "yaml",
}
"""Modules that bring much along."""
_TOLD = (
    "import os, sys; before = set(sys.modules)\n"
    "from missiontui.cli import main\n"
    "sys.stdout = sys.stderr = open(os.devnull, 'w')\n"
    "try:\n"
    "    main(sys.argv[1:])\n"
    "except SystemExit:\n"
    "    pass\n"
    "sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__\n"
    "print(*sorted(set(sys.modules) - before))"
)


def printed(program: str, *arguments: str, env: Mapping[str, str] = os.environ) -> set[str]:
    """The words that a Python program prints."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=env,
    )
    return set(done.stdout.split())


def loaded(*arguments: str) -> set[str]:
    """The modules that the program loads for a command."""
    return printed(_TOLD, *arguments)


def test_the_version_loads_nothing_else() -> None:
    """`--version` loads no other module of the package."""
    own = {name for name in loaded("--version") if name.startswith("missiontui")}
    assert own == {"missiontui", "missiontui.cli"}


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--bogus",), ("show", "--help"), ("export", "--help")], ids=str
)
def test_help_and_complaints_read_no_record(arguments: tuple[str, ...]) -> None:
    """Neither help nor a usage error loads the model, the reader or the screen."""
    found = loaded(*arguments)
    own = {name for name in found if name.startswith("missiontui.")}
    own -= {"missiontui.library", "missiontui.library.naming"}  # which tell a folder from a record
    parts = {name.split(".")[1] for name in own}
    assert parts <= {"cli", "commands", "export", "garbage", "typed"}
    assert not found & {"yaml", "urllib", "ipaddress", "inspect", "textual"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("show",),
        ("get", "majilis"),
        ("get", "majilis.wording"),
        ("find", "media"),
        ("diff", str(BUNDLED), str(RECORDS / "smallest.yaml")),
        ("textconv", str(BUNDLED)),
    ],
    ids=str,
)
def test_plain_answers_are_made_with_little(arguments: tuple[str, ...]) -> None:
    """No answer in lines loads the parser of arguments or the table of wide characters."""
    assert not loaded(*arguments) & DEAR


def test_a_record_is_exported_with_little() -> None:
    """`export` loads the parser of its arguments, with what that loads, and one format."""
    found = loaded("export", "--to", "json")
    assert found & DEAR == {"argparse", "contextlib", "shutil", "typing"}
    formats = {name for name in found if name.startswith("missiontui.export.formats.")}
    assert formats == {"missiontui.export.formats.json"}
    assert "difflib" not in found


def test_a_check_compares_nothing_where_no_text_is_attached() -> None:
    """`check` of a record without a text loads no comparison, layout or numbering plans."""
    found = loaded("check", str(RECORDS / "smallest.yaml"))
    assert not found & DEAR
    assert "missiontui.model.comparison" not in found
    assert "missiontui.document.layout" not in found
    assert "phonenumbers" not in found


def test_a_first_frame_is_made_with_little() -> None:
    """Reading the bundled record and setting its brief loads as little."""
    program = (
        "import sys\n"
        "import missiontui.commands.browse, missiontui.export.addresses\n"
        "from missiontui.commands.record import open_record\n"
        "from missiontui.document.fitting import fitted\n"
        "from missiontui.document.sections import section_of\n"
        "from missiontui.document.tabs import ITINERARY_TAB\n"
        "mission = open_record(None)[0]\n"
        "section = section_of(ITINERARY_TAB)\n"
        "row = section.entries(mission)[0]\n"
        "fitted(section.document(mission, row.id, None), 80, 24)\n"
        "print(*sys.modules)"
    )
    assert not printed(program) & DEAR


def test_the_first_frame_of_a_library_reads_no_record(tmp_path: Path) -> None:
    """An index that is there is asked with nothing that reads records or takes queries apart."""
    (tmp_path / "visits").mkdir()
    (tmp_path / "visits" / "a.yaml").write_text(
        (RECORDS / "smallest.yaml").read_text("utf-8"), "utf-8"
    )
    opened(tmp_path / "visits", tmp_path).close()
    program = (
        "import sys\n"
        "import missiontui.commands.browse, missiontui.commands.screen\n"
        "from missiontui.commands.libraries import shown\n"
        "from missiontui.commands.library_frame import frame_of\n"
        "from missiontui.library.sections.summary import beginning_of\n"
        "with shown(sys.argv[1], '', no_cache=False, show_protected=False) as library:\n"
        "    assert frame_of(library.title, beginning_of(library), 120, 40)\n"
        "    print(*sys.modules)"
    )
    env = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    found = printed(program, str(tmp_path / "visits"), env=env)
    assert not found & {"yaml", "subprocess", "textual", "rich", "inspect", "dataclasses"}
    own = {name for name in found if name.startswith("missiontui.")}
    assert not {name for name in own if name.split(".")[1] in {"reading", "search", "hits"}}
    assert not own & {"missiontui.library.cutting", "missiontui.library.folder.workers"}


def test_a_screen_loads_no_library_for_encryption() -> None:
    """The screen's event loop runs without OpenSSL, which is there for who needs it later."""
    program = (
        "import sys\n"
        "from missiontui.ui.event_loop import load_event_loop\n"
        "load_event_loop()\n"
        "import asyncio, missiontui.ui.app\n"
        "asyncio.run(asyncio.sleep(0))\n"
        "assert 'ssl' not in sys.modules and '_ssl' not in sys.modules\n"
        "import ssl\n"
        "print(ssl.OPENSSL_VERSION)\n"
    )
    assert any("SSL" in word for word in printed(program))


def test_an_event_loop_that_is_there_stays_as_it_is() -> None:
    """Where encryption is loaded already, nothing is taken away."""
    program = (
        "import asyncio, ssl, sys\n"
        "from missiontui.ui.event_loop import load_event_loop\n"
        "load_event_loop()\n"
        "print(sys.modules['ssl'] is ssl)\n"
    )
    assert printed(program) == {"True"}


def test_a_kept_frame_is_shown_with_next_to_nothing(tmp_path: Path) -> None:
    """Before the frame of the last time stands there, nothing else of the program is loaded."""
    begun = (
        "import os, sys\n"
        "before = set(sys.modules)\n"
        "size = os.terminal_size((80, 24))\n"
        "os.get_terminal_size, os.isatty = lambda _: size, lambda _: True\n"
        "from missiontui.kept import OtherScreen, frame_of\n"
    )
    keeping = f"{begun}frame = frame_of(sys.argv[1:])\nframe.files = lambda: sys.argv[1:]\n"
    showing = (
        f"{begun}def take(*_):\n"
        "    print(*set(sys.modules) - before, flush=True)\n"
        "    os._exit(0)\n"
        "OtherScreen.take = take\n"
        "from missiontui.cli import main\n"
        "main(sys.argv[1:])\n"
    )
    for program in (f"{keeping}frame.keep('frame', size)", showing):
        env = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "MISSIONTUI_CACHE": ""}
        found = printed(program, str(BUNDLED), env=env)
    own = {name for name in found if name.startswith("missiontui")}
    parts = ("cli", "kept", "other_screen", "xdg")
    assert own == {"missiontui", *(f"missiontui.{part}" for part in parts)}
    assert not found & {*DEAR, "pathlib", "re"}
