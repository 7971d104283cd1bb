"""A draft checks whatever the text is."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from missiontui.drafting import draft
from missiontui.model.verdicts import Standing
from missiontui.model.wording import digest, paragraphs
from missiontui.reading import read_bytes

PIECES = st.sampled_from(
    [
        *("“", "”", "„", "«", "»", "‘", "’", '"', "'", "\n", "\n\n", "\f", "\t", "\x85", "\u2028"),
        *(": ", " #", "- ", "--- ", "...", "{", "}", "[", "]", "&a", "*a", "!t", "%", "@", "\\"),
        *("\u202e", "\u00a0", "\u200b", "\ufeff", "\x00", "\x1b", "😀", "ﬁ", "e\u0301"),
        *(" said Ines Tallow", " (EPP, Austria)", "the capital Dunmere,", "Office (", ")", "ABC"),
        *("Tel: +44 20 7946 0321", "ines.tallow@ep.example.org", "https://a.example.org/x"),
        *("12-14 March", "31.02.2031", " 2031", "Members of the delegation", "Press Office", ", "),
        *("Ines Tallow", "No.", ". ", "null", "~", "x" * 2000, "Quote by Ines Tallow", "¶", "|"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
@example("")
@example("a: b\n\n# c\n\n- d\n\n'e' \"f\" \\ \t g")
@example("“Stop,” said Ines Tallow, “the\x85words.”\n\nPress Office\nTel: +44 20 7946 0321\t")
def test_a_draft_of_any_text_is_a_record(text: str) -> None:
    """The reader finds no fault in it, and all that it holds of the text stands there."""
    record = draft(text, "release.txt")
    mission = read_bytes(record.encode(), "", text)
    assert mission.source_text == paragraphs(text)
    assert mission.source.sha256 == (digest(text) if text else None)
    assert mission.comparison is not None
    standings = {verdict.standing for _, verdict in mission.comparison.all}
    assert standings <= {Standing.MATCHES}
