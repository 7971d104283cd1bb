"""Links to words on a page, by the examples of URL Fragment Text Directives (WICG)."""

from __future__ import annotations

import dataclasses
from urllib.parse import unquote

import pytest
from browsing import NAMES, record

from missiontui.export.text_fragment import link_to_words, with_text_fragment
from missiontui.model import Passage

PAGE = "https://example.org/page"
LONG = " ".join(f"word{number:03}" for number in range(60))


@pytest.mark.parametrize(
    ("url", "spans", "expected"),
    [
        (PAGE, (), PAGE),
        (PAGE, ("one",), f"{PAGE}#:~:text=one"),
        (PAGE, ("one two",), f"{PAGE}#:~:text=one%20two"),
        (PAGE, ("a, b & c-d",), f"{PAGE}#:~:text=a%2C%20b%20%26%20c%2Dd"),
        (PAGE, ("a.b_c~d",), f"{PAGE}#:~:text=a.b_c~d"),
        (PAGE, ("100% #1 a=b/c?",), f"{PAGE}#:~:text=100%25%20%231%20a%3Db%2Fc%3F"),
        (PAGE, ("country’s",), f"{PAGE}#:~:text=country%E2%80%99s"),
        (PAGE, ("one", "two"), f"{PAGE}#:~:text=one&text=two"),
        (f"{PAGE}?a=1", ("one",), f"{PAGE}?a=1#:~:text=one"),
        (f"{PAGE}#part", ("one",), f"{PAGE}#part:~:text=one"),
        (f"{PAGE}#", ("one",), f"{PAGE}#:~:text=one"),
        (f"{PAGE}#:~:text=one", ("two",), f"{PAGE}#:~:text=one&text=two"),
        (
            PAGE,
            (LONG,),
            (
                f"{PAGE}#:~:text=word000%20word001%20word002%20word003%20word004%20word005,"
                "word054%20word055%20word056%20word057%20word058%20word059"
            ),
        ),
        (PAGE, ("x" * 301,), f"{PAGE}#:~:text={'x' * 301}"),
        (PAGE, (LONG[:300],), f"{PAGE}#:~:text={LONG[:300].replace(' ', '%20')}"),
    ],
)
def test_an_address_leads_to_words(url: str, spans: tuple[str, ...], expected: str) -> None:
    """Each span is a directive, encoded so that none of its characters is syntax; long ones range.

    A fragment that the address has is kept, and a range needs words to begin and to end with.
    """
    assert with_text_fragment(url, spans) == expected


@pytest.mark.parametrize("url", [None, "ftp://example.org/a", "mailto:a@example.org", "page.html"])
def test_only_pages_of_the_web_have_words_to_lead_to(url: str | None) -> None:
    """There is no link where the source has no address, or one that no browser searches."""
    mission = record("bundled")
    passage = Passage(paragraph=1, wording=("one",))
    source = dataclasses.replace(mission.source, url=url)
    assert link_to_words(dataclasses.replace(mission, source=source), passage) is None


@pytest.mark.parametrize("name", NAMES)
def test_every_wording_comes_back_from_its_link(name: str) -> None:
    """Decoded as browsers do it, the link of a short wording holds its spans and nothing else."""
    mission = record(name)
    for statement in mission.statements:
        for passage in statement.passages:
            link = link_to_words(mission, passage)
            if link is None or any(len(span) > 300 for span in passage.wording):
                continue
            _, _, directives = link.partition(":~:")
            found = [unquote(part.removeprefix("text=")) for part in directives.split("&") if part]
            assert [words.split(",-")[0].split("-,")[-1] for words in found] == list(
                passage.wording
            )
