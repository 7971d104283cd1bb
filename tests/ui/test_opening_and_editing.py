from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from browsing import (
    NARROW,
    USUAL,
    WIDE,
    app_of,
    browse,
    browser,
    count,
    entries,
    find,
    on_top,
    record,
    screen_text,
    settle,
    shown,
    status,
    until,
)
from paths import BUNDLED
from textual.pilot import Pilot
from textual.widgets import Input

from missiontui.document.tabs import paragraph_id
from missiontui.model import Mission, Origin
from missiontui.reading import read_origin
from missiontui.ui import desktop
from missiontui.ui.app import MissionApp
from missiontui.ui.record_file import RecordFile
from missiontui.ui.reloading import look_at_file
from missiontui.ui.screens.address import AddressScreen
from missiontui.ui.screens.faults import FaultsScreen
from missiontui.ui.screens.save_copy import SaveScreen

LINK = "https://www.europarl.europa.eu/news/en/press-room/20220824IPR37911/"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were handed to a browser, on a desktop that has one."""
    addresses: list[str] = []
    monkeypatch.setattr(desktop, "opener", lambda _: "a-browser")
    monkeypatch.setattr(desktop, "open_address", lambda _, address: addresses.append(address))
    return addresses


@pytest.fixture
def edited(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that were run in place of the screen."""
    commands: list[list[str]] = []

    @contextmanager
    def suspend(_: MissionApp) -> Iterator[None]:
        yield

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setenv("EDITOR", "vi")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr(MissionApp, "suspend", suspend)
    monkeypatch.setattr(subprocess, "run", run)
    return commands


@contextmanager
def _copied(folder: Path) -> Iterator[Path]:
    file = folder / "record.yaml"
    file.write_bytes(BUNDLED.read_bytes())
    yield file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """A record of the user's own."""
    with _copied(tmp_path) as path:
        yield path


def app_with(file: Path, place: str) -> MissionApp:
    """The program with a record of the user's own."""
    origin = Origin(path=file)
    return app_of(read_origin(origin), place, origin=origin)


async def looked(pilot: Pilot[None]) -> None:
    """Look at the file, as the program does every second."""
    assert isinstance(pilot.app, MissionApp)
    assert browser(pilot).record_file.has_changed
    await until(pilot, lambda: "Not read" in status(pilot) or "again" in status(pilot), "a look")


# Opening ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "address"),
    [
        ("chair-office", "mailto:christian.sagartz@europarl.europa.eu"),
        ("release-of-prisoners", LINK),
        ("source", LINK),
        ("visit", LINK),
    ],
)
async def test_o_opens_the_link_or_writes_a_mail(
    mission: Mission, opened: list[str], at: str, address: str
) -> None:
    """A contact leads to a mail, anything else to the page, at the words where there are some."""
    async with browse(mission, at=at) as pilot:
        await pilot.press("o", *(["o"] if at == "chair-office" else []))
        assert opened[0].startswith(address)
        assert (":~:text=" in opened[0]) == (at in ("release-of-prisoners", "visit"))
        assert status(pilot).startswith("Handed to ")


async def test_without_a_browser_the_address_is_shown(
    mission: Mission, sent: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no browser would be seen, the address is shown in full, and y copies it."""
    monkeypatch.setattr(desktop, "opener", lambda _: None)
    async with browse(mission, at="release-of-prisoners") as pilot:
        await pilot.press("o")
        assert isinstance(on_top(pilot), AddressScreen)
        rows = (row.strip("│ ") for row in screen_text(pilot.app) if "│" in row)
        assert "text=the%20release" in "".join("".join(rows).split())
        await pilot.press("y")
        await until(pilot, lambda: sent, "the copy")
        assert sent[0].startswith(LINK)
        assert on_top(pilot) is browser(pilot)


async def test_where_there_is_nothing_to_open(opened: list[str]) -> None:
    """A contact without mail and page, and a record without a link, have nothing to open."""
    async with browse(record("smallest"), at="source") as pilot:
        await pilot.press("o")
        assert status(pilot).startswith("There is nothing to open")
    assert not opened


# Editing ----------------------------------------------------------------------------------------


async def test_e_opens_the_record_at_the_item(file: Path, edited: list[list[str]]) -> None:
    """The user's editor is given the file, and the line where the item stands."""
    app = app_with(file, "release-of-prisoners")
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("e")
        await until(pilot, lambda: edited, "the editor")
        number = int(edited[0][1].removeprefix("+"))
        assert edited[0] == ["vi", f"+{number}", str(file)]
        line = file.read_text("utf-8").split("\n")[number - 1]
        assert line == "  - id: release-of-prisoners"
        await until(pilot, lambda: status(pilot), "the outcome")
        assert status(pilot) == "Read again: nothing has changed"


async def test_e_at_a_paragraph_opens_the_place_of_its_statements(
    file: Path, edited: list[list[str]]
) -> None:
    """The line is that of the first statement of a later paragraph."""
    app = app_with(file, "source")
    async with app.run_test(size=WIDE) as pilot:
        browser(pilot).pane.open(paragraph_id(8))
        await pilot.press("e")
        await until(pilot, lambda: edited, "the editor")
        number = int(edited[0][1].removeprefix("+"))
        statements = read_origin(Origin(path=file)).statements
        later = next(each for each in statements if each.passages[0].paragraph > 8)
        line = file.read_text("utf-8").split("\n")[number - 1]
        assert line == f"  - id: {later.id}"


@pytest.mark.parametrize("origin", ["bundled", "standard input"])
async def test_a_copy_is_saved_first(
    mission: Mission, edited: list[list[str]], tmp_path: Path, origin: str
) -> None:
    """The bundled record and one from standard input are saved under a name, and that is edited."""
    content = BUNDLED.read_bytes()
    is_bundled = origin == "bundled"
    came_from = Origin(bundled=True, path=BUNDLED) if is_bundled else Origin(content=content)
    taken, copy = tmp_path / "taken.yaml", tmp_path / "copy.yaml"
    taken.write_text("something of the user's")
    app = app_of(mission, "contacts", origin=came_from)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("e")
        assert isinstance(on_top(pilot), SaveScreen)
        for name in (taken, copy):
            on_top(pilot).query_one(Input).value = str(name)
            await pilot.press("enter")
            if name is taken:
                assert "is there already" in shown(pilot)
        await until(pilot, lambda: edited, "the editor")
        assert edited[0][0] == "vi"
        assert edited[0][2] == str(copy)
        assert copy.read_bytes() == content
        assert taken.read_text() == "something of the user's"
        await pilot.press("e")
        await until(pilot, lambda: len(edited) == 2, "the editor again")


async def test_without_an_editor_it_is_said(
    file: Path, edited: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no editor, the variables that name one are told."""
    monkeypatch.delenv("EDITOR")
    monkeypatch.setattr(desktop, "editor", lambda _: ())
    app = app_with(file, "contacts")
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("e")
        await until(pilot, lambda: status(pilot), "the outcome")
        assert "$VISUAL or $EDITOR" in status(pilot)
    assert not edited


# Reading again ----------------------------------------------------------------------------------


async def test_a_change_on_disk_is_noticed_and_the_place_kept(file: Path) -> None:
    """A new version is shown at the same item, in the same tab, with the same search."""
    app = app_with(file, "contacts")
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await find(pilot, "prisoners")
        await pilot.press("enter", "l", "j")
        text = file.read_text("utf-8").replace("text: Release all", "text: Let go all")
        file.write_text(text, "utf-8")
        await pilot.press("r")
        await until(pilot, lambda: "changed" in status(pilot), "the new record")
        await settle(pilot)
        assert status(pilot) == "Read again: the record has changed"
        assert browser(pilot).panes.active == "concerns"
        assert browser(pilot).pane.highlighted == "release-of-prisoners"
        assert browser(pilot).pane.in_detail
        assert "Let go all" in shown(pilot)
        await until(pilot, lambda: "“prisoners”" in count(pilot), "the search")
        await pilot.press("r")
        await until(pilot, lambda: "nothing" in status(pilot), "the same record")


async def test_an_item_that_is_gone(file: Path) -> None:
    """Where the item shown is no more, its tab is shown."""
    app = app_with(file, "press-service")
    async with app.run_test(size=WIDE) as pilot:
        file.write_text(file.read_text("utf-8").replace("press-service", "press"), "utf-8")
        await pilot.press("r")
        await until(pilot, lambda: "changed" in status(pilot), "the new record")
        assert browser(pilot).panes.active == "contacts"
        assert browser(pilot).pane.highlighted == "chair-office"


async def test_a_file_with_faults_leaves_the_last_good_view(
    file: Path, edited: list[list[str]]
) -> None:
    """The faults are told and listed by f; each leads the editor to its line."""
    app = app_with(file, "contacts")
    good = file.read_text("utf-8")
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        before = shown(pilot, entries(pilot)).replace("▌", "▏")
        file.write_text(good.replace("kind: concern\n", "kind: worry\n"), "utf-8")
        await pilot.press("r")
        await until(pilot, lambda: status(pilot), "the faults")
        assert status(pilot).startswith("Not read again: 1 fault, first: ")
        assert "worry" in status(pilot)
        assert shown(pilot, entries(pilot)).replace("▌", "▏") == before
        await pilot.press("f")
        assert isinstance(on_top(pilot), FaultsScreen)
        assert '"worry" is not a kind' in " ".join(shown(pilot).split())
        await pilot.press("enter")
        await until(pilot, lambda: edited, "the editor")
        number = int(edited[0][1].removeprefix("+"))
        assert "kind: worry" in file.read_text("utf-8").split("\n")[number - 1]
        await pilot.press("escape", "j")
        assert browser(pilot).pane.highlighted == "press-service"
        file.write_text(good, "utf-8")
        await pilot.press("r")
        await until(pilot, lambda: "nothing has changed" in status(pilot), "the good record")
        await pilot.press("f")
        assert on_top(pilot) is browser(pilot)
        assert status(pilot) == "No faults are known in the file of this record"


def _is_told(pilot: Pilot[None], sentence: str) -> bool:
    return sentence in status(pilot)


@pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)
@pytest.mark.parametrize(
    ("broken", "words"),
    [("kind: worry", '"worry" is not a kind'), ("kind: [", "a bracket")],
    ids=["value", "syntax"],
)
async def test_a_broken_file_takes_no_key_away(
    file: Path, size: tuple[int, int], broken: str, words: str
) -> None:
    """While the file has faults, and once it is mended, every key does what it did."""
    app = app_with(file, "concerns")
    good = file.read_text("utf-8")
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        file.write_text(good.replace("kind: concern", broken), "utf-8")
        for text, told in ((None, "Not read again"), (good, "nothing has changed")):
            if text:
                file.write_text(text, "utf-8")
            await pilot.press("r")
            await until(pilot, partial(_is_told, pilot, told), "the outcome")
            if not text:
                assert words in status(pilot)
                seen = shown(pilot).split("\n")[-2]
                assert words[:7] in seen
                assert "; f lists" in seen
            place = browser(pilot).pane.highlighted
            await pilot.press("j")
            assert browser(pilot).pane.highlighted != place
            await pilot.press("k")
            assert browser(pilot).pane.highlighted == place
            await pilot.press("5")
            assert browser(pilot).panes.active == "contacts"
            await pilot.press("left_square_bracket", "3", "G", "g")
            assert browser(pilot).panes.active == "concerns"


async def test_a_file_that_vanishes_is_told_on_request(file: Path) -> None:
    """Whoever asks for a file that is gone is told at once, and keeps what is on the screen."""
    app = app_with(file, "contacts")
    async with app.run_test(size=WIDE) as pilot:
        file.unlink()
        assert not app.browser.record_file.has_changed
        await pilot.press("r")
        await until(pilot, lambda: "there is no file" in status(pilot), "the outcome")
        assert status(pilot).startswith("Not read again: there is no file")
        assert browser(pilot).pane.highlighted == "chair-office"


@pytest.mark.parametrize("as_it_was", [True, False])
async def test_a_file_that_vanishes_is_told_and_told_again_when_it_is_back(
    file: Path, *, as_it_was: bool
) -> None:
    """Nobody reads on in a record whose file is gone without knowing; its return is told, too."""
    app = app_with(file, "contacts")
    aside = file.with_name("aside.yaml")
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        before = shown(pilot, entries(pilot))
        file.rename(aside)
        await look_at_file(app.browser)
        await look_at_file(app.browser)
        await until(pilot, lambda: "is gone" in status(pilot), "the loss")
        assert status(pilot).endswith("what you see was read before")
        assert shown(pilot, entries(pilot)) == before
        if not as_it_was:
            text = aside.read_text("utf-8").replace("name: EP Press Service", "name: EP Press Desk")
            aside.write_text(text, "utf-8")
        aside.rename(file)
        await look_at_file(app.browser)
        await look_at_file(app.browser)
        await until(pilot, lambda: "is back" in status(pilot), "the return")
        change = "nothing has changed" if as_it_was else "the record has changed"
        assert status(pilot) == f"The file is back: {change}"


def test_a_file_that_is_replaced_is_not_gone(file: Path) -> None:
    """An editor that takes a file away for a moment loses nothing."""
    watched = RecordFile(Origin(path=file))
    aside = file.with_name("aside.yaml")
    for _ in range(3):
        file.rename(aside)
        assert watched.loss() == ()
        aside.rename(file)
        assert watched.loss() == ()
    assert not watched.has_changed
    file.unlink()
    assert watched.loss() == ()
    assert watched.loss()[-1] == "The file is gone"
    assert watched.loss() == ()


async def test_standard_input_is_read_once(mission: Mission) -> None:
    """A record from standard input cannot be read again, and r says why."""
    async with browse(mission) as pilot:
        await pilot.press("r")
        assert status(pilot).startswith("This record came from standard input")
