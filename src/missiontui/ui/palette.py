"""The palette: every item of the record, and every command that works now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from missiontui.document.blocks import Row
from missiontui.document.sections import in_order
from missiontui.ui.keys import key_name
from missiontui.ui.panes.switcher import PaneSwitcher
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.screens.copy_menu import copies_of, copy

_VERY_WORDS = 10_000
"""A score above all that Textual gives."""
_FUZZY_QUERY, _FUZZY_TEXT = 8, 40
"""The longest query that is matched by its letters, and how much of a text it is held against."""


@dataclass(frozen=True, slots=True)
class _Offer:
    text: str
    help: Content
    run: Callable[[], object]
    key: str = ""
    """The key that does it too: typed alone, it finds this first."""


def _score(query: str, offer: _Offer, fuzzy: Callable[[str], float]) -> float:
    """Score a query: a key first, then its very words, early in a short text above all.

    Textual tries every way of placing the letters, whose number doubles with each that a text
    repeats: it is asked for short queries and the beginnings of texts only.
    """
    text = offer.text
    if query == offer.key:
        return 2 * _VERY_WORDS
    found = text.casefold().find(query.casefold())
    if found >= 0:
        return _VERY_WORDS - found - len(text) / _VERY_WORDS
    return fuzzy(text[:_FUZZY_TEXT]) if len(query) <= _FUZZY_QUERY else 0.0


class BrowserCommands(Provider):
    """Commands and items of the browser.

    Everything is handed over as `Content`: Textual reads plain strings as markup, and the words of
    a record are no markup.
    """

    async def discover(self) -> Hits:
        """Everything, in the order of the screen."""
        for offer in self._offers():
            yield DiscoveryHit(
                Content(offer.text),
                offer.run,
                text=offer.text,
                help=offer.help,  # type: ignore[arg-type]  # typed str, parsed as markup if one
            )

    async def search(self, query: str) -> Hits:
        """The offers that match, each with its score."""
        fuzzy = self.matcher(query).match
        for offer in self._offers():
            if (score := _score(query, offer, fuzzy)) > 0:
                yield Hit(
                    score,
                    Content(offer.text),
                    offer.run,
                    text=offer.text,
                    help=offer.help,  # type: ignore[arg-type]  # as above
                )

    def _offers(self) -> Iterator[_Offer]:
        screen = self.screen
        if not isinstance(screen, BrowserScreen):
            return
        yield from self._commands(screen)
        for each in copies_of(screen):
            first = each.text.splitlines()[0]
            text = f"Copy {each.label}: {first}"
            yield _Offer(
                text,
                Content(f"key y {each.letter}" if each.letter else "in the menu of y"),
                partial(copy, screen, each),
            )
        for section in in_order():
            for entry in section.entries(screen.mission):
                if isinstance(entry, Row):
                    words = "".join(span.text for span in entry.spans)
                    text = f"{entry.tag}  {words}" if entry.tag else words
                    yield _Offer(
                        text, Content(section.tab.title), partial(screen.panes.jump, entry.id)
                    )

    def _commands(self, screen: BrowserScreen) -> Iterator[_Offer]:
        """The commands that work now, in the order in which the screen lists them."""
        enabled = {
            active.binding.action: active.node
            for active in screen.active_bindings.values()
            if active.enabled
        }
        yield _Offer("Messages", Content("What was said below the panes"), screen.action_messages)
        seen = {"app.command_palette", "command_palette"}
        listed = (*screen.BINDINGS, *PaneSwitcher.BINDINGS, *screen.app.BINDINGS)
        for binding in Binding.make_bindings(listed):
            if binding.action in enabled and binding.action not in seen:
                seen.add(binding.action)
                name = binding.tooltip or binding.description
                run = partial(screen.app.run_action, binding.action, enabled[binding.action])
                key = key_name(binding.key)
                yield _Offer(name, Content(f"key {key}"), run, key)
