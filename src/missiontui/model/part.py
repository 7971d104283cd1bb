"""Parts of a record: named values that never change, in classes that are cheap to define.

The standard library writes and compiles an initialiser, a comparison and more for every frozen
dataclass, a millisecond each, which every start of the program would pay. Parts share theirs. They
are dataclasses all the same: `dataclasses.fields` and `dataclasses.replace` work.
"""

from __future__ import annotations

from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import Field
    from typing import Any, ClassVar, Self, TypeVar, dataclass_transform

    T = TypeVar("T", bound="Part")
else:

    def dataclass_transform(**_: bool) -> Callable[[Any], Any]:
        """Tell type checkers what a decorator makes; here, nothing."""
        return lambda decorator: decorator


class _Fields:
    """Makes a class a dataclass when somebody asks for its fields.

    `dataclasses` loads `inspect` and much else, which no start needs.
    """

    def __get__(self, part: Part | None, kind: type[Part]) -> dict[str, Field[Any]]:
        from dataclasses import dataclass

        make = dataclass(init=False, repr=False, eq=False, kw_only=True)
        return make(kind).__dataclass_fields__


_FIELDS = _Fields()


class Part:
    """Values under the names that its class has fields for, given by name."""

    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[_Fields]
        DEFAULTS: ClassVar[dict[str, Any]]
        """The values of fields that need not be given."""
        FIELDS: ClassVar[tuple[str, ...]]
        """The names of all fields."""

    def __init__(self, **values: Any) -> None:
        """Take the values.

        Raises:
            TypeError: if there is no field of a name, or a value is missing.
        """
        held = self.__dict__
        held.update(self.DEFAULTS)
        held.update(values)
        if len(held) != len(self.FIELDS):
            wrong = sorted(held.keys() ^ self.FIELDS)
            raise TypeError(f"{type(self).__name__}: unknown or missing: {', '.join(wrong)}")

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a part never changes."""
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        """Refuse: a part never changes."""
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def replaced(self, **values: Any) -> Self:
        """Make a part with some other values: `dataclasses.replace` at less cost."""
        held = self.__dict__
        return type(self)(**{name: held[name] for name in self.FIELDS} | values)

    def values(self) -> tuple[Any, ...]:
        """The values, in the order of the fields."""
        return tuple(map(self.__dict__.__getitem__, self.FIELDS))

    def __eq__(self, other: object) -> bool:
        """Tell that another part is of the same class and has the same values."""
        if type(other) is not type(self) or not isinstance(other, Part):
            return NotImplemented
        return self is other or self.values() == other.values()

    def __hash__(self) -> int:
        """Hash the values."""
        return hash(self.values())

    def __repr__(self) -> str:
        """The class and its values, as Python would write them."""
        values = (f"{name}={self.__dict__[name]!r}" for name in self.FIELDS)
        return f"{type(self).__name__}({', '.join(values)})"


@dataclass_transform(kw_only_default=True, frozen_default=True)
def part(kind: type[T]) -> type[T]:
    """Make the annotations of a class its fields, beside those of the class it is derived from."""
    own = kind.__annotations__
    kind.FIELDS = tuple(dict.fromkeys((*getattr(kind, "FIELDS", ()), *own)))
    given = {name: kind.__dict__[name] for name in own if name in kind.__dict__}
    kind.DEFAULTS = getattr(kind, "DEFAULTS", {}) | given
    kind.__dataclass_fields__ = _FIELDS
    return kind
