"""Texts of a record as Markdown, rendered by another program than the one that wrote them."""

from __future__ import annotations

import pytest
from browsing import NAMES, record
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from missiontui.export import markdown
from missiontui.export.citation import of_statement

PAGE = "https://example.org/page"


def rendered(text: str) -> list[Token]:
    """The tokens of a Markdown text, those of its lines in their places."""
    tokens: list[Token] = []
    for token in MarkdownIt("commonmark").parse(text):
        tokens += [token] if token.children is None else token.children
    return tokens


def words_of(tokens: list[Token]) -> str:
    """What a reader of rendered Markdown sees."""
    return "".join(token.content for token in tokens)


@pytest.mark.parametrize("name", NAMES)
def test_markdown_shows_the_same_characters(name: str) -> None:
    """Rendered, words and attribution have the same characters, and the link leads there."""
    mission = record(name)
    for statement in mission.statements:
        citation = of_statement(mission, statement)
        assert citation is not None
        tokens = rendered(citation.as_markdown())
        kinds = [token.type for token in tokens]
        assert (kinds[0] == "blockquote_open") is citation.quoted
        end = kinds.index("blockquote_close" if citation.quoted else "paragraph_close")
        assert words_of(tokens[:end]) == citation.words
        links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
        assert links == ([citation.link] if citation.link else [])
        rest = ", ".join([*citation.document, *citation.place])
        assert words_of(tokens[end:]) == f"— {citation.said} – {rest}"


@given(st.text("ab 1.)(-+*_`~#>[]<&;\\!|$:/x{}='\"", max_size=30))
@settings(deadline=None)
def test_no_text_is_markup(text: str) -> None:
    """Whatever a text holds, a renderer shows exactly its characters, in a paragraph of its own."""
    line = " ".join(text.split())
    tokens = rendered(markdown.escaped(line))
    assert words_of(tokens) == line
    assert {token.type for token in tokens} <= {
        "paragraph_open",
        "text",
        "text_special",
        "paragraph_close",
    }


@pytest.mark.parametrize(
    "text",
    [
        *("1. a", "12) a", "1986.", "- a", "+ a", "* a", "# a", "> a", "=", "```", "---", "* * *"),
        *("&amp;", "S&D", "<b>", "[a](b)", "![a](b)", "a_b_c", "`a`", "~~a~~", "\\", "a\\"),
    ],
)
def test_what_looks_like_markup_is_none(text: str) -> None:
    """The beginnings and marks that CommonMark knows are shown as they are."""
    assert words_of(rendered(markdown.escaped(text))) == text
    assert words_of(rendered(markdown.linked(text, PAGE))) == text


@pytest.mark.parametrize(
    "url",
    [
        PAGE,
        f"{PAGE}?a=1&copy;=2",
        f"{PAGE}?a=1&b=2",
        "https://x.example/a_(b)",
        f"{PAGE}#:~:text=a",
    ],
)
def test_a_link_leads_where_it_says(url: str) -> None:
    """No address is cut or changed by what it holds."""
    (link,) = [token for token in rendered(markdown.linked("a", url)) if token.type == "link_open"]
    assert link.attrs["href"] == url
