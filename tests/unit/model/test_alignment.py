"""The nearest words of a paragraph, and the first place where recorded words are others."""

from __future__ import annotations

import pytest

from missiontui.model.alignment import nearest

PARAGRAPH = (
    "They called for the release of all political prisoners, and for fair trials. The council’s "
    "report is awaited."
)


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        ("the release of many prisoners", ("the release of", "many", "all political", "prisoners")),
        ("all political prison camps", ("all political", "prison camps", "prisoners, and", "")),
        ("for fair trials. And more", ("for fair trials.", "And more", "The council’s", "")),
        ("the prompt release of all", ("the", "prompt", "", "release of")),
        ("the release of prisoners", ("the release of", "", "all political", "prisoners")),
        ("an immediate release of all political", ("", "an immediate", "for the", "release of")),
        ("The council's report", ("The", "council's", "council’s", "report")),
        ("prisonerz", ("", "prisonerz", "prisoners,", "")),
        ("nothing of this kind stands here", None),
        ("prosecution", None),
        ("", None),
    ],
)
def test_the_first_difference(recorded: str, expected: tuple[str, str, str, str] | None) -> None:
    """Told are the words before, those of either side, and those with which both go on."""
    assert nearest(recorded, PARAGRAPH) == expected


@pytest.mark.parametrize(
    ("recorded", "signs"),
    [
        ("The council's report", ("U+0027 '", "U+2019 ’")),
        ("The council´s report", ("U+00B4 ´", "U+2019 ’")),
        ("The council was report", None),
    ],
)
def test_one_sign_is_named(recorded: str, signs: tuple[str, str] | None) -> None:
    """Where only the form of a quotation mark or dash differs, both signs are named."""
    found = nearest(recorded, PARAGRAPH)
    assert found is not None
    assert found.signs == signs


def test_a_long_text_is_aligned_in_bounded_time() -> None:
    """Only the beginning of very long words is aligned: what lies behind changes no difference."""
    words = " ".join(f"word{number}" for number in range(5_000))
    found = nearest(words.replace("word7 ", "other "), words)
    assert found is not None
    assert (found.recorded, found.printed) == ("other", "word7")
