"""Plain data in lines, for people and for programs that compare lines: `key: value`.

The layout is that of YAML, but texts stand as they are, without quotation marks or escapes.
"""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.export.dump import Plain

_INDENT = "  "


def in_lines(plain: Plain) -> Iterator[str]:
    """The lines of a value: one for each text or number, a list with a hyphen before each entry."""
    match plain:
        case dict():
            for key, value in plain.items():
                yield from _entry(f"{key}:", value)
        case list():
            for each in plain:
                first, *others = in_lines(each)
                yield f"- {first}"
                yield from _indented(others)
        case bool():
            yield "true" if plain else "false"
        case _:
            yield from str(plain).split("\n")


def _entry(key: str, value: Plain) -> Iterator[str]:
    if isinstance(value, dict | list):
        yield key
        yield from _indented(in_lines(value))
        return
    first, *others = in_lines(value)
    yield f"{key} {first}"
    yield from _indented(others)


def _indented(lines: Iterator[str] | list[str]) -> Iterator[str]:
    for line in lines:
        yield f"{_INDENT}{line}" if line else ""
