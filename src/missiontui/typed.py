"""What classes need of `typing` while the program runs, which itself is dear to load.

Type checkers see the originals. A module that needs types only for its annotations imports them
where `TYPE_CHECKING` is true.
"""

from __future__ import annotations

from operator import itemgetter

TYPE_CHECKING = False  # true for type checkers
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, ClassVar, NamedTuple, NewType, Self

__all__ = ["TYPE_CHECKING", "NamedTuple", "NewType"]

if not TYPE_CHECKING:

    class NamedTuple(tuple):
        """A tuple whose values have names: the annotations of its class, as in `typing`.

        That of `typing` writes and compiles each class anew, a tenth of a millisecond each.
        """

        __slots__ = ()
        _fields: ClassVar[tuple[str, ...]] = ()
        _field_defaults: ClassVar[dict[str, Any]] = {}
        _rests: ClassVar[dict[int, tuple[Any, ...]]] = {}
        """The values that complete so many given ones, where all of these have defaults."""

        def __init_subclass__(cls) -> None:
            """Make the annotations of a class the names of its values."""
            cls._fields = cls.__match_args__ = tuple(cls.__annotations__)
            held, rest, left = cls.__dict__, (), len(cls._fields)
            cls._field_defaults = {name: held[name] for name in cls._fields if name in held}
            cls._rests = {left: rest}
            for name in reversed(cls._field_defaults):
                left, rest = left - 1, (held[name], *rest)
                cls._rests[left] = rest
            for at, name in enumerate(cls._fields):
                setattr(cls, name, property(itemgetter(at)))

        def __new__(cls, *values: Any, **named: Any) -> Self:
            """Take the values in their order or by their names.

            Raises:
                TypeError: if one is missing, unknown or given twice.
            """
            rest = None if named else cls._rests.get(len(values))
            if rest is None:
                rest = cls._others(len(values), named)
            return tuple.__new__(cls, values + rest)

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Self:
            """Make a tuple of all values, in their order."""
            return tuple.__new__(cls, values)

        @classmethod
        def _others(cls, already: int, named: dict[str, Any]) -> tuple[Any, ...]:
            """The values behind the first few: those that are named, or else their defaults."""
            names, defaults = cls._fields[already:], cls._field_defaults
            try:
                found = [named.pop(name) if name in named else defaults[name] for name in names]
            except KeyError as error:
                raise TypeError(f"{cls.__name__}: {error} is missing") from None
            if named or already > len(cls._fields):
                raise TypeError(f"{cls.__name__}: unknown or given twice: {', '.join(named)}")
            return tuple(found)

        def __getnewargs__(self) -> tuple[Any, ...]:
            """The values, of which a copy is made."""
            return tuple(self)

        def __repr__(self) -> str:
            """The class and its values, as Python would write them."""
            values = (f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({', '.join(values)})"

        def _asdict(self) -> dict[str, Any]:
            """The values by their names."""
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, **named: Any) -> Self:
            """Make a tuple with some other values."""
            return type(self)(**self._asdict() | named)

    class NewType:
        """A name for some values of a type, as in `typing`."""

        def __init__(self, name: str, supertype: type) -> None:
            self.__name__ = name
            self.__supertype__ = supertype

        def __call__(self, value: Any) -> Any:
            """The value itself."""
            return value

        def __or__(self, other: Any) -> Any:
            """One of two types, for whoever evaluates annotations."""
            from typing import Union

            return Union[self, other]  # noqa: UP007 - this is what | does

        __ror__ = __or__
