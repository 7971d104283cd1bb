"""A record as Markdown, rendered by another program than the one that wrote it."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import pytest
from browsing import NAMES, record
from hostile import HOSTILE, hostile
from markdown_it import MarkdownIt
from markdown_it.token import Token

from missiontui.document.blocks import Heading
from missiontui.document.sections import in_order
from missiontui.document.tabs import paragraph_number
from missiontui.export.chosen import Chosen
from missiontui.export.formats import NothingToExportError, Options, exporter
from missiontui.model import Id, Mission

each_record = pytest.mark.parametrize("name", NAMES)
PARSERS = ("commonmark", "gfm-like")
STRUCTURE = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"),
    *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
    *("blockquote_open", "blockquote_close", "text", "text_special", "strong_open"),
    *("strong_close", "link_open", "link_close"),
}
"""All that the format uses of Markdown."""


def as_markdown(mission: Mission, chosen: Chosen | None = None) -> str:
    """A record in the format."""
    return exporter("md").exported(mission, chosen or Chosen(), Options())


def tokens_of(text: str, parser: str = "commonmark") -> list[Token]:
    """The tokens of a text, those within lines in their places."""
    found: list[Token] = []
    options = {"linkify": False}
    for token in MarkdownIt(parser, options).parse(text):
        found += [token] if token.children is None else token.children
    return found


def words_of(text: str) -> str:
    """What a reader of the rendered text sees, white space left out."""
    seen = "".join(token.content for token in tokens_of(text))
    return "".join(seen.split())


def squeezed(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


@each_record
def test_everything_a_screen_says_is_there_in_its_order(name: str) -> None:
    """Each block of each document is rendered character by character, with its mark beside it."""
    mission = record(name)
    words = words_of(as_markdown(mission))
    at = words.index(squeezed(mission.title))
    for section in in_order():
        for entry in section.entries(mission):
            if isinstance(entry, Heading) or paragraph_number(entry.id):
                continue
            for block in section.document(mission, entry.id, None):
                at = words.index(squeezed(block.text), at)
                assert squeezed(block.aside) in words[at:]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("name", ["bundled", "planned", "arabic"])
def test_nothing_is_markup_that_the_format_did_not_write(name: str, parser: str) -> None:
    """Texts that look like markup are shown, and nothing is rendered that no record needs."""
    text = as_markdown(hostile(record(name)))
    assert {token.type for token in tokens_of(text, parser)} <= STRUCTURE
    assert squeezed(HOSTILE) in words_of(text)


@pytest.mark.parametrize(
    "title",
    [
        *("# a", "1. a", "- a", "> a", "a #", "a ##", "===", "---", "```", "~~~", "| a | b |"),
        *("*a*", "_a_", "`a`", "[a](b)", "![a](b)", "<b>", "&amp;", "a\\", "\\*", "$x$", "[^1]"),
    ],
)
def test_a_title_is_text(title: str) -> None:
    """A title of signs is shown with these signs, as the one heading of its level."""
    tokens = tokens_of(as_markdown(dataclasses.replace(record("smallest"), title=title)))
    end = [token.type for token in tokens].index("heading_close")
    assert "".join(token.content for token in tokens[:end]) == title
    assert [token.tag for token in tokens if token.type == "heading_open"].count("h1") == 1


@each_record
def test_headings_skip_no_level(name: str) -> None:
    """Each heading is at most one level below the one before."""
    tokens = tokens_of(as_markdown(record(name)))
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_words_of_the_source_are_quotations_that_lead_there() -> None:
    """The words stand in a quotation, with their paragraph as the link to them."""
    text = as_markdown(record("bundled"), Chosen.of([Id("release-of-prisoners")]))
    tokens = tokens_of(text)
    kinds = [token.type for token in tokens]
    quote = tokens[kinds.index("blockquote_open") : kinds.index("blockquote_close")]
    seen = "".join(token.content for token in quote)
    words = "the release of all political prisoners, in particular Janbolat Mamai"
    assert seen == f"“{words}”— ¶ 9"
    (link,) = (token.attrs["href"] for token in quote if token.type == "link_open")
    assert str(link).endswith("#:~:text=" + words.replace(" ", "%20").replace(",", "%2C"))


def test_only_what_was_chosen_is_there() -> None:
    """An item stands below the headings of its place, and nothing else does."""
    text = as_markdown(record("bundled"), Chosen.of([Id("halt-to-harassment")]))
    headings = [line for line in text.splitlines() if line.startswith("##")]
    words = "Halt immediately the harassment and intimidation of political and civil society"
    assert headings[:2] == ["## Concerns", "### Said by the delegation (7)"]
    assert headings[2:] == [f"#### CALL · {words} activists."]


def test_nothing_chosen_is_nothing_to_export() -> None:
    """A section that the record does not have is told."""
    with pytest.raises(NothingToExportError):
        as_markdown(record("smallest"), Chosen.of(sections=["quote"]))
