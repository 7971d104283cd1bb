"""Writing the record, a tab or an item to a file, in a format of other programs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from missiontui.document.tabs import item_of, tab_named
from missiontui.export.chosen import Chosen
from missiontui.export.formats import (
    FORMATS,
    NothingToExportError,
    Options,
    SectionExporter,
    exporter,
    section_exporter,
)
from missiontui.export.writing import OccupiedError, slug, write, write_all
from missiontui.model import PARTS, Id
from missiontui.ui.offers import Offer
from missiontui.ui.screens.palette import PaletteScreen

if TYPE_CHECKING:
    from missiontui.ui.screens.browser import BrowserScreen


class _Extent(NamedTuple):
    """So much of a record as is to be written."""

    name: str
    """The name of it, in an offer."""
    chosen: Chosen
    """The choice."""
    file: str
    """The name of a file for it, without the suffix."""


def offer_exports(browser: BrowserScreen) -> None:
    """Offer each format for the record, the tab that is open, and the item that is shown."""
    offers = tuple(_offers(browser))
    browser.app.push_screen(PaletteScreen("Write", offers), lambda chosen: chosen and chosen.run())


def _offers(browser: BrowserScreen) -> Iterator[Offer]:
    for extent in _extents(browser):
        for name, format_ in FORMATS.items():
            if extent.chosen.is_all and (sections := section_exporter(name)):
                yield Offer(
                    name=f"{extent.name} {name} by section",
                    text=f"{extent.name} as {name}, a file a section",
                    run=partial(_write_sections, browser, extent, sections, name),
                    rest=f"{format_.what}, in a folder",
                    kind=format_.suffix,
                )
            yield Offer(
                name=f"{extent.name} {name}",
                text=f"{extent.name} as {name}",
                run=partial(_write, browser, extent, name),
                rest=format_.what,
                kind=format_.suffix,
            )


def _extents(browser: BrowserScreen) -> Iterator[_Extent]:
    title = slug(browser.mission.title)
    yield _Extent("Record", Chosen(), title)
    tab = tab_named(browser.panes.active)
    yield _Extent(f"Tab {tab.title}", Chosen.of(sections=(tab.name,)), f"{title}-{tab.name}")
    id = item_of(browser.pane.highlighted or Id(""))
    if id in browser.mission.items or id in PARTS:
        yield _Extent("This item", Chosen.of((id,)), f"{title}-{slug(id)}")


def _write(browser: BrowserScreen, extent: _Extent, name: str) -> None:
    """Write a file where the program was started, and say what it is called."""
    try:
        text = exporter(name).exported(browser.mission, extent.chosen, Options())
        file = _written(text.encode(), extent.file, FORMATS[name].suffix)
    except NothingToExportError as error:
        browser.tell(f"Not written: {error}", "Not written: nothing to write")
    except OSError as error:
        browser.tell(f"Not written: {error.strerror}")
    else:
        browser.tell(f"Written: {file}", f"Written: {file.name}", "Written")


def _write_sections(
    browser: BrowserScreen, extent: _Extent, sections: SectionExporter, name: str
) -> None:
    """Write a file a section into a folder of their own, and say what that is called."""
    texts = sections.by_section(browser.mission, extent.chosen)
    try:
        folder, suffix = _folder(f"{extent.file}-{name}"), FORMATS[name].suffix
        write_all({str(folder / (each + suffix)): text.encode() for each, text in texts.items()})
    except OSError as error:
        browser.tell(f"Not written: {error.strerror}")
    else:
        browser.tell(f"Written: {folder}", f"Written: {folder.name}", "Written")


def _folder(name: str) -> Path:
    """The path of a folder that was made here, under a name that nothing had."""
    number = 1
    while True:
        folder = Path.cwd() / (f"{name}-{number}" if number > 1 else name)
        try:
            folder.mkdir()
        except FileExistsError:
            number += 1
        else:
            return folder


def _written(data: bytes, name: str, suffix: str) -> Path:
    """The path of a file that was written here, under a name that nothing had."""
    number = 1
    while True:
        file = Path.cwd() / (f"{name}-{number}{suffix}" if number > 1 else f"{name}{suffix}")
        try:
            write(str(file), data)
        except OccupiedError:
            number += 1
        else:
            return file
