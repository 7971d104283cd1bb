"""What stands in for `typing` while the program runs is as good as the original."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from missiontui.typed import NamedTuple, NewType


class Row(NamedTuple):
    """A row of a table."""

    number: int
    """From 1."""
    words: str = "none"
    """What stands there."""

    @property
    def shown(self) -> str:
        """Both."""
        return f"{self.number} {self.words}"


Name = NewType("Name", str)


def test_values_are_given_in_order_or_by_name() -> None:
    """A named tuple takes its values in their order, by name, or by default."""
    assert Row(1, "a") == Row(1, words="a") == Row(words="a", number=1) == (1, "a")
    assert Row(1) == (1, "none")


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((), {"words": "a"}), ((1, "a", 2), {}), ((1,), {"number": 2}), ((1,), {"x": 2})],
    ids=["none", "one missing", "too many", "twice", "unknown"],
)
def test_other_values_are_refused(values: tuple[object, ...], named: dict[str, object]) -> None:
    """A missing, unknown or doubled value is a TypeError."""
    make: typing.Any = Row
    with pytest.raises(TypeError, match=r"^Row\.__new__\(\) "):
        make(*values, **named)


def test_a_named_tuple_is_what_typing_makes() -> None:
    """It has names, defaults, a form and copies as that of `typing` has, and never changes."""
    row = Row(1, "a")
    assert (row.number, row.words, row.shown) == (1, "a", "1 a")
    assert repr(row) == "Row(number=1, words='a')"
    assert row._replace(words="b") == (1, "b")
    assert row._asdict() == {"number": 1, "words": "a"}
    assert Row._fields == ("number", "words")
    for other in (copy.deepcopy(row), pickle.loads(pickle.dumps(row))):  # noqa: S301 - its own
        assert type(other) is Row
        assert other == row
    match row:
        case Row(number, words):
            assert (number, words) == row
    with pytest.raises(AttributeError):
        row.number = 2  # type: ignore[misc]  # what must fail


def test_a_new_type_is_the_value_and_can_be_annotated() -> None:
    """A name for some texts leaves them as they are, and stands in hints that are evaluated."""

    def read(name: Name | None, other: None | Name) -> Name:  # noqa: RUF036 - both ways
        return name or other or Name("")

    assert read(Name("a"), None) == "a"
    hints = typing.get_type_hints(read, {"Name": Name})
    assert hints["return"] is Name
    assert typing.get_args(hints["name"]) == (Name, type(None))
    assert set(typing.get_args(hints["other"])) == {Name, type(None)}
