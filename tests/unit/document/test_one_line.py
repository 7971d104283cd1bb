"""Several texts in one line: no sign where a sentence has ended already."""

from __future__ import annotations

import pytest

from missiontui.document.one_line import in_one_line


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ((), ""),
        (("", "the day", ""), "the day"),
        (("the day", "the place"), "the day; the place"),
        (("The day.", "The place."), "The day. The place."),
        (("The day?", "", "the place"), "The day? the place"),
        (("أي يوم؟", "أي مكان؟"), "أي يوم؟ أي مكان؟"),
        (("哪一天。", "哪里。"), "哪一天。 哪里。"),
    ],
)
def test_sentences_need_no_sign_between_them(parts: tuple[str, ...], line: str) -> None:
    """Nothing stands between two sentences, a semicolon between two that are none."""
    assert in_one_line(*parts) == line
