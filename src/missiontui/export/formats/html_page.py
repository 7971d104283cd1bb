"""The page in HTML that a record is set on: its head, sections in order, and what explains them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files

from missiontui.document.blocks import Entry, Heading, Row, Section
from missiontui.document.legend import legend
from missiontui.document.names import title_lines
from missiontui.export.chosen import Chosen
from missiontui.export.formats.html_elements import element, link, text
from missiontui.export.formats.html_item import Page, article
from missiontui.export.reference import reference
from missiontui.export.text_fragment import whole_link
from missiontui.model import SOURCE, Mission
from missiontui.model.protection import HIDDEN

Contents = list[tuple[Section, tuple[Entry, ...]]]
"""The sections of a page, each with those of its entries that were chosen."""

_PART_ONLY = "This page holds a part of the record."
_HEAD = (
    '<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '<meta name="generator" content="missiontui">\n'
    # What looks like a number need not be one: only those that a record knows are links.
    '<meta name="format-detection" content="telephone=no">\n'
    # The browser is to load nothing and to run nothing (W3C Content Security Policy, section 3.3).
    '<meta http-equiv="Content-Security-Policy"'
    " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
)
_NOT_ON_A_PAGE = ("›", HIDDEN)
"""The signs of the legend that only a screen leads on from: a page has neither keys nor options."""


def page(on: Page, contents: Contents, chosen: Chosen, data: str) -> str:
    """The whole page.

    Args:
        on: The record and the rows that stand on the page.
        contents: The same in order, with headings.
        chosen: The choice that this is.
        data: Its JSON-LD, safe to stand in a script element; empty where there is none.
    """
    mission = on.mission
    style = files(__package__).joinpath("html_style.css").read_text("utf-8")
    script = element("script", data, {"type": "application/ld+json"}) + "\n" if data else ""
    title = element("title", text(mission.title))
    head = element("head", f"\n{_HEAD}{title}\n<style>\n{style}</style>\n{script}")
    sections = "\n".join(_section(on, chosen, *each) for each in contents)
    parts = (
        element("header", _header(on)),
        _nav(on, chosen, contents),
        element("main", f"\n{sections}\n"),
        element("footer", _footer(on, chosen)),
    )
    body = element("body", "\n" + "\n".join(filter(None, parts)) + "\n")
    attributes = {"lang": mission.language or "", "dir": mission.direction.value}
    whole = element("html", f"\n{head}\n{body}\n", attributes)
    return f"<!DOCTYPE html>\n{whole}\n"


def _header(on: Page) -> str:
    title = element("h1", text(on.mission.title), on.tongue(on.mission.title))
    differing, visit = title_lines(on.mission)
    told = {"class": "open", **on.english()}
    lines = [element("p", text(differing), told)] if differing else []
    lines += [element("p", text(visit), on.tongue(visit))] if visit else []
    return title + "".join(lines)


def _title(mission: Mission, chosen: Chosen, section: Section) -> str:
    """The name of a section, with its count where it is there whole."""
    count = section.tab.count(mission) if chosen.has_section(section.tab.name) else None
    return section.tab.title + ("" if count is None else f" ({count})")


def _nav(on: Page, chosen: Chosen, contents: Contents) -> str:
    """Links to the sections, where there is more than one."""
    if len(contents) == 1:
        return ""
    items = (
        element("li", link(text(_title(on.mission, chosen, section)), f"#{section.tab.name}"))
        for section, _ in contents
    )
    return element("nav", element("ul", "".join(items)), {"aria-label": "Sections", **on.english()})


def _section(on: Page, chosen: Chosen, section: Section, entries: tuple[Entry, ...]) -> str:
    name = section.tab.name
    heading = {"id": f"{name}_heading", **on.english()}
    title = element("h2", text(_title(on.mission, chosen, section)), heading)
    is_whole = chosen.has_section(name)
    parts = "\n".join(_entries(on, section, entries, is_whole=is_whole))
    attributes = {"id": name, "aria-labelledby": f"{name}_heading"}
    return element("section", f"\n{title}\n{parts}\n", attributes)


def _entries(
    on: Page, section: Section, entries: Iterable[Entry], *, is_whole: bool
) -> Iterator[str]:
    """Headings and articles; the headings of rows are a level below those they stand under."""
    level = 3
    indents: list[int] = []
    seen = set()
    for entry in entries:
        if isinstance(entry, Heading):
            level, indents = (5 if entry.below else 4), []
            words = entry.words if is_whole else entry.text
            yield element(f"h{level - 1}", text(words), {"class": "group", **on.tongue(words)})
            continue
        indents = [*(each for each in indents if each < entry.indent), entry.indent]
        if entry.id in seen:
            yield _again(on, entry)
        else:
            yield article(on, section, entry, level + len(indents) - 1)
        seen.add(entry.id)


def _again(on: Page, row: Row) -> str:
    """A row that stands on the page already: whom the delegation met in two places, for one."""
    words = "".join(span.text for span in row.spans)
    return element("p", link(text(words), f"#{row.id}"), {"class": "again", **on.tongue(words)})


def _footer(on: Page, chosen: Chosen) -> str:
    """The source where it is not on the page itself, and the words and signs of the page."""
    lines = []
    if not chosen.is_all:
        lines.append(element("p", _PART_ONLY, on.english()))
    named = reference(on.mission.source)
    if named and SOURCE not in on.shown:
        address = whole_link(on.mission.source.url) if on.mission.source.url else ""
        before, found, after = named.rpartition(address) if address else (named, "", "")
        linked = text(before) + link(text(found), address) + text(after)
        lines.append(element("p", f"Source: {linked}", on.tongue(named)))
    return "\n".join((*lines, *_legend(on)))


def _legend(on: Page) -> Iterator[str]:
    signs, outcomes, kinds = legend()
    groups = [signs]
    groups += [outcomes] if on.mission.source_text is not None else []
    groups += [kinds] if any(each.id in on.shown for each in on.mission.statements) else []
    for name, meanings in groups:
        title = element("h2", text(name))
        pairs = "".join(
            element("div", element("dt", text(sign)) + element("dd", text(meaning)))
            for sign, meaning in meanings
            if sign not in _NOT_ON_A_PAGE
        )
        yield element("section", title + element("dl", pairs), on.english())
