"""What classes need of `typing` while the program runs, which itself is dear to load.

Type checkers see the originals. A module that needs types only for its annotations imports them
where `TYPE_CHECKING` is true.
"""

from __future__ import annotations

from operator import itemgetter

TYPE_CHECKING = False  # true for type checkers
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, ClassVar, NamedTuple, NewType, Self

__all__ = ["TYPE_CHECKING", "NamedTuple", "NewType"]

if not TYPE_CHECKING:
    _new = tuple.__new__
    _CONSTRUCTORS = (
        lambda cls, a: _new(cls, (a,)),
        lambda cls, a, b: _new(cls, (a, b)),
        lambda cls, a, b, c: _new(cls, (a, b, c)),
        lambda cls, a, b, c, d: _new(cls, (a, b, c, d)),
        lambda cls, a, b, c, d, e: _new(cls, (a, b, c, d, e)),
        lambda cls, a, b, c, d, e, f: _new(cls, (a, b, c, d, e, f)),
        lambda cls, a, b, c, d, e, f, g: _new(cls, (a, b, c, d, e, f, g)),
        lambda cls, a, b, c, d, e, f, g, h: _new(cls, (a, b, c, d, e, f, g, h)),
    )
    """For one value, for two and so on; each class has one of these under its own names."""

    def _constructor(cls: type[NamedTuple]) -> Callable[..., Any]:
        """The function that makes a tuple of a class, of its values in order or by name."""
        names, count = cls._fields, len(cls._fields)
        if count <= len(_CONSTRUCTORS):
            found = _CONSTRUCTORS[count - 1]
        else:
            given = ", ".join(names)
            found = eval(f"lambda cls, {given}: _new(cls, ({given}))", globals())  # noqa: S307 - names of this program
        code = found.__code__.replace(
            co_varnames=("cls", *names), co_name="__new__", co_qualname=f"{cls.__name__}.__new__"
        )
        return type(found)(code, globals(), "__new__", tuple(cls._field_defaults.values()))

    class NamedTuple(tuple):
        """A tuple whose values have names: the annotations of its class, as in `typing`.

        That of `typing` writes and compiles each class anew, a tenth of a millisecond each.
        """

        __slots__ = ()
        _fields: ClassVar[tuple[str, ...]] = ()
        _field_defaults: ClassVar[dict[str, Any]] = {}

        def __init_subclass__(cls) -> None:
            """Make the annotations of a class the names of its values."""
            cls._fields = cls.__match_args__ = tuple(cls.__annotations__)
            held = cls.__dict__
            cls._field_defaults = {name: held[name] for name in cls._fields if name in held}
            for at, name in enumerate(cls._fields):
                setattr(cls, name, property(itemgetter(at)))
            cls.__new__ = staticmethod(_constructor(cls))

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Self:
            """Make a tuple of all values, in their order."""
            return tuple.__new__(cls, values)

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
