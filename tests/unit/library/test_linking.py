"""The items that links of records lead to, and the reasons why some lead to none."""

from __future__ import annotations

import pytest

from missiontui.library.linking import resolved
from missiontui.library.rows import ItemName, Missing
from missiontui.model import Id

ADDRESS = "https://example.org/2019"


@pytest.mark.parametrize(
    ("record", "named", "addressed", "expected"),
    [
        ("a.yaml", ["sub/a.yaml"], [], "sub/a.yaml"),
        ("a.yaml", ["a.yaml"], [], "a.yaml"),
        ("../a.yaml", ["a.yaml"], [], "a.yaml"),
        ("b.yaml", ["b.yaml", "sub/b.yaml"], [], "b.yaml"),
        (ADDRESS, ["a.yaml"], ["a.yaml", "c.yaml"], "a.yaml"),
        (ADDRESS, ["a.yaml", "sub/b.yaml"], ["a.yaml", "sub/b.yaml"], "a.yaml"),
        (ADDRESS, ["a.yaml", "c.yaml"], ["a.yaml", "c.yaml"], Missing.SEVERAL),
        (ADDRESS, ["a.yaml", "c.yaml", "sub/b.yaml"], ["a.yaml", "c.yaml"], Missing.SEVERAL),
        ("b.yaml", ["sub/b.yaml"], [], Missing.OWN),
        (ADDRESS, ["sub/b.yaml"], ["sub/b.yaml"], Missing.OWN),
        ("a.yaml", [], [], Missing.NOT_HERE),
        ("a.yaml", ["sub/b.yaml"], [], Missing.NOT_HERE),
        (ADDRESS, ["sub/b.yaml", "a.yaml"], ["c.yaml"], Missing.NOT_HERE),
        ("/a.yaml", ["a.yaml"], [], Missing.NOT_HERE),
    ],
)
def test_a_link_leads_to_one_item_or_says_why_not(
    record: str, named: list[str], addressed: list[str], expected: str | Missing
) -> None:
    """A file goes before an address, the id decides between records, and its own is never meant."""
    (link,) = resolved(
        [("sub/b.yaml", "beds", "follows", record, "orlo")],
        [("orlo", name) for name in named],
        [(ADDRESS, name) for name in addressed],
    )
    if isinstance(expected, Missing):
        assert (link.other, link.missing) == (None, expected)
    else:
        assert link.other == ItemName(expected, Id("orlo"))
    assert link.stated == f"{record} orlo"
