"""The palette: where a reader can go, and every command that works now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from inspect import isawaitable

from textual.binding import Binding

from missiontui.document.blocks import Row
from missiontui.document.names import described
from missiontui.document.sections import in_order
from missiontui.document.tabs import (
    PARTICIPANTS_TAB,
    Tab,
    paragraph_number,
)
from missiontui.model import (
    DELEGATION,
    UNLISTED,
    City,
    Contact,
    Counterpart,
    Direction,
    Id,
    Item,
    Meeting,
    Mission,
    Quotation,
    Statement,
)
from missiontui.settings.themes import TERMINAL
from missiontui.ui.offers import Offer
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.screens.copy_menu import copies_of, copy
from missiontui.ui.screens.palette import PaletteScreen
from missiontui.ui.screens.tabbed import TabbedScreen
from missiontui.ui.theme_choice import ThemeChoice
from missiontui.view.key_names import key_name

_TITLE = "Go to or run"


def palette_of(screen: TabbedScreen, themes: ThemeChoice) -> PaletteScreen:
    """The palette of a screen: where one can go, and every command that works now."""
    if isinstance(screen, BrowserScreen):
        return _palette_of_record(screen, themes)
    places = screen.offers()
    return PaletteScreen(_TITLE, (*places.here, *_commands(screen, themes)), coming=places.coming)


def _palette_of_record(browser: BrowserScreen, themes: ThemeChoice) -> PaletteScreen:
    """What was used last, people, places, statements, commands; typed for, the rest.

    Typing finds further items, and copies of the item shown.
    """
    items = [(row, tab, _item_offer(browser, row, tab)) for row, tab in _rows(browser.mission)]
    shown = [
        *(offer for _, tab, offer in items if tab is PARTICIPANTS_TAB),
        *(offer for row, _, offer in items if _is_a(browser, row, City)),
        *(offer for row, _, offer in items if _is_a(browser, row, Statement)),
        *_commands(browser, themes),
    ]
    listed = {offer.name: offer for offer in shown}
    rest = {offer.name: offer for _, _, offer in items if offer.name not in listed}
    known = {**listed, **rest, **{offer.name: offer for offer in _copies(browser)}}
    used = {name: known.pop(name) for name in browser.history.used if name in known}
    on_top = {**used, **{name: offer for name, offer in known.items() if name in listed}}
    further = (offer for name, offer in known.items() if name not in on_top)
    rtl = browser.mission.direction is Direction.RTL
    return PaletteScreen(_TITLE, tuple(on_top.values()), tuple(further), rtl=rtl)


async def choose(screen: TabbedScreen, offer: Offer | None) -> None:
    """Run what was chosen in a palette, if anything was, and remember it.

    It is done when the next key is heard, which may depend on it.
    """
    if offer:
        if isinstance(screen, BrowserScreen):
            screen.history.use(offer.name)
        done = offer.run()
        if isawaitable(done):
            await done


# Items -----------------------------------------------------------------------------------------


def _rows(mission: Mission) -> Iterator[tuple[Row, Tab]]:
    """Every row of every list, those that stand in several places once."""
    seen: set[Id] = set()
    for section in in_order():
        for entry in section.entries(mission):
            if isinstance(entry, Row) and entry.id not in seen:
                seen.add(entry.id)
                yield entry, section.tab


def _is_a(browser: BrowserScreen, row: Row, kind: type[Item]) -> bool:
    return isinstance(browser.mission.items.get(row.id), kind)


def _item_offer(browser: BrowserScreen, row: Row, tab: Tab) -> Offer:
    mission, run = browser.mission, partial(browser.panes.jump, row.id)
    words = "".join(span.text for span in row.spans)
    if number := paragraph_number(row.id):
        return Offer(name=row.id, text=f"Paragraph {number}", run=run, rest=words, kind=tab.title)
    item = mission.items.get(row.id)
    if item is None:
        return Offer(name=row.id, text=words, run=run, kind=tab.title)
    if isinstance(item, Counterpart):
        words = described(item)
    kind = row.tag or (item.kind.value if isinstance(item, City) else type(item).__name__)
    linked = partial(_linked, mission, item)
    # Meetings and quotations are often named after people, who are meant first.
    after = isinstance(item, Meeting | Quotation)
    return Offer(
        name=row.id, text=words, run=run, kind=kind.lower(), linked=linked, after_others=after
    )


def _linked(mission: Mission, item: Item) -> Iterator[str]:
    """Names of the people, cities and cases that an item is about, and its own further names."""
    if isinstance(item, City):
        yield from (other.name for other in item.other_names)
    named: Iterable[Id | None] = ()
    if isinstance(item, Meeting):
        named = (item.city, *item.hosts, *mission.met_at(item), *item.participants)
    elif isinstance(item, Statement):
        named = (item.city, *item.cases, *item.said_by)
    elif isinstance(item, Quotation):
        named = item.said_by
    elif isinstance(item, Contact):
        named = (item.participant,)
    yield from (mission.name_of(id) for id in named if id and id not in (DELEGATION, UNLISTED))


# Commands --------------------------------------------------------------------------------------


def _commands(screen: TabbedScreen, themes: ThemeChoice) -> Iterator[Offer]:
    """The commands that work now, in the order in which the screen lists them."""
    enabled = screen.ready()
    seen, chosen = {"app.palette", "palette"}, dict(screen.chosen_keys)
    listed = (*screen.BINDINGS, *screen.PANES, *screen.app.BINDINGS)
    for binding in Binding.make_bindings(listed):
        if binding.action in enabled and binding.action not in seen:
            seen.add(binding.action)
            text = binding.tooltip or binding.description
            run = partial(screen.app.run_action, binding.action, enabled[binding.action])
            yield Offer(
                name=text,
                text=text,
                run=run,
                key=key_name(chosen.get(binding.id or "", binding.key).partition(",")[0]),
            )
    said = "Messages"
    yield Offer(name=said, text=said, run=screen.action_messages)
    yield Offer(name="Theme", text="Theme", run=partial(_choose_theme, screen, themes))


def _copies(browser: BrowserScreen) -> Iterator[Offer]:
    """The copies that can be made of the item shown."""
    for each in copies_of(browser):
        text = f"Copy {each.label}"
        yield Offer(
            name=text,
            text=text,
            run=partial(copy, browser, each),
            rest=each.text.splitlines()[0],
            key=f"y {each.letter}" if each.letter else "",
            after_others=True,
        )


def _choose_theme(screen: TabbedScreen, themes: ThemeChoice) -> None:
    """Offer the themes, the one that suits the terminal and the program's own first."""
    offers = tuple(
        Offer(
            name=name,
            text="as the terminal" if name == TERMINAL else name,
            run=partial(themes.choose, name),
            kind="in use" if name == themes.chosen else "",
        )
        for name in themes.names
    )
    screen.app.push_screen(PaletteScreen("Theme", offers), lambda chosen: chosen and chosen.run())
