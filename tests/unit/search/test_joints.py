"""What some write within a word and others do not makes no difference, and is marked whole."""

from __future__ import annotations

import pytest
from finding import mission_saying
from hypothesis import given
from hypothesis import strategies as st

from missiontui.model import Id
from missiontui.search import Index, Query, extents

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
APOSTROPHES = "'’‘´`ʻʼʹ′"


def is_found(typed: str, text: str) -> bool:
    """Whether a query finds an item with this text."""
    index = Index(mission_saying([]), [Id("§")], [(Id("§"), text)])
    index.finish()
    return bool(list(index.find(Query.parse(typed))))


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("nursultan", "the capital Nur-Sultan", ["Nur-Sultan"]),
        ("nursultan", "Nur Sultan", ["Nur Sultan"]),
        ("NUR-SULTAN", "Nursultan", ["Nursultan"]),
        ("nur-sultan", "Nur Sultan", ["Nur Sultan"]),
        ("nur sultan", "Nur-Sultan", ["Nur", "Sultan"]),
        ("cooperation", "asked for co-operation in", ["co-operation"]),
        ("co-operation", "asked for cooperation in", ["cooperation"]),
        ("operation", "co-operation", ["operation"]),
        ("cooper", "co-operation", ["co-oper"]),
        ("obrien", "They met O’Brien.", ["O’Brien"]),
        ("o'brien", "They met OBrien.", ["OBrien"]),
        ("o brien", "They met O’Brien.", ["O", "Brien"]),
        ("eufunded", "an EU-funded project", ["EU-funded"]),
        ("eufunded", "an EU funded project", ["EU funded"]),
        ("eu funded", "an EU-funded project", ["EU", "funded"]),
        ("postconflict", "post-conflict", ["post-conflict"]),
        ('"post conflict"', "post-conflict", ["post-conflict"]),
        ('"post-conflict"', "post conflict", ["post conflict"]),
        ("prosecutorgeneral", "Deputy Prosecutor-General", ["Prosecutor-General"]),
        ("shaikh al-islam", "Shaikh al Islam", ["Shaikh", "al Islam"]),
        ("covid19", "COVID-19", ["COVID-19"]),
        ("covid-19", "COVID 19", ["COVID 19"]),
        ("d'etat", "coup d´État", ["d´État"]),
        ("detat", "coup d’état", ["d’état"]),
        ("مصطفي", "مصطفى على", ["مصطفى"]),
        ("علي", "مصطفى على", ["على"]),
        ("کتاب", "كتاب", ["كتاب"]),
        ("كتاب", "کتاب", ["کتاب"]),
        ("مدرسه", "مدرسة", ["مدرسة"]),
        ("ایران", "إيران", ["إيران"]),
        ("الله", "ٱلله", ["ٱلله"]),
        ("mueller", "Herr Müller", ["Müller"]),
        ("mueller", "Herr Mu\u0308ller", ["Mu\u0308ller"]),
        ("muller", "Herr Müller", ["Müller"]),
        ("müller", "Herr Mueller", ["Mueller"]),
        ("Müller", "Herr Muller", ["Muller"]),
        ("goeteborg", "Göteborg", ["Göteborg"]),
        ("aarhus", "Århus", ["Århus"]),
        ("oerebro", "Örebro", ["Örebro"]),
        ("soeren", "Søren", ["Søren"]),
        ("strasse", "Straße", ["Straße"]),
        ("djokovic", "Đoković", ["Đoković"]),
        ("dokovic", "Đoković", ["Đoković"]),
    ],
)
def test_found_and_marked(typed: str, text: str, marked: list[str]) -> None:
    """What is written otherwise is found, and marked where it stands in the text as it is."""
    assert is_found(typed, text)
    query = Query.parse(typed)
    assert [text[start:end] for start, end in extents(text, query)] == marked


@pytest.mark.parametrize("sign", [*DASHES, *APOSTROPHES, "\u00ad", "\u200b"])
def test_every_kind_of_hyphen_and_apostrophe(sign: str) -> None:
    """Whichever hyphen or apostrophe a text has, the word is found without it and with any."""
    assert is_found("cooperation", f"co{sign}operation")
    assert is_found("co-operation", f"co{sign}operation")
    assert is_found(f"co{sign}operation", "cooperation")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("media", "me, dia"),
        ("media", "some diamonds"),
        ("theme", "the media"),
        ("than", "that hand"),
        ("nursultan", "Nur Sultanate"),
        ("nursultan", "Monur Sultan"),
        ("un", "u n"),
        ("2224", "22-24 August"),
        ("22-24", "2224"),
        ('"prisoners all"', "prisonersall"[:9]),
        ("mueller", "Muller"),
        ("aarhus", "Arhus"),
        ("coopération", "co/operation"),
    ],
)
def test_not_everything_is_one_word(typed: str, text: str) -> None:
    """Parts of neighbouring words make no word, and digits that stand apart no number."""
    assert not is_found(typed, text)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("in:nursultan", True), ("in:nur-sultan", True), ("in:sultan", True), ("in:ursultan", False)],
)
def test_narrowing_by_a_joined_name(typed: str, found: bool) -> None:  # noqa: FBT001
    """What narrows is compared without hyphens and apostrophes too."""
    from browsing import record
    from finding import index_of

    assert bool(list(index_of(record("bundled")).find(Query.parse(typed)))) == found


@given(
    st.lists(st.text("abcdü", min_size=2, max_size=5), min_size=2, max_size=4),
    st.sampled_from(["-", "’", " "]),
)
def test_a_parted_word_is_found_whole(parts: list[str], joint: str) -> None:
    """A word that a text parts is found by its letters in a row, and all of it is marked."""
    text = joint.join(parts)
    (mark,) = extents(f"x {text} y", Query.parse("".join(parts)))
    assert is_found("".join(parts), text)
    assert mark == (2, 2 + len(text))
