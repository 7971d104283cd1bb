"""Countries: one where their codes are, whatever their names are in the languages of records.

A record has the name of a country as printed, and may give its code of ISO 3166-1. Countries of one
code are one, shown by the name printed most often in what is counted, of equals the first by its
letters. A country without a code is compared by its name; it is one with a code where that code
alone is shown by this name.

As a value, a country is its code, a tab and its name: two tabs where the name without a code is
another. The name alone is whatever is printed so. No text of a record has a tab.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from missiontui.library.interface import Count

if TYPE_CHECKING:
    from missiontui.library.rows import Visit

_TAB, _ALONE = "\t", "\t\t"


def value_of(name: str, code: str) -> str:
    """The value of a country of a record, whose code may be empty."""
    return f"{code}{_TAB}{name}"


def shown(value: str) -> str:
    """The name of a country."""
    return value.rpartition(_TAB)[2]


def _code(value: str) -> str:
    return value.partition(_TAB)[0] if _TAB in value else ""


def _key(value: str) -> str:
    """The words by which the country of a record is compared: its code, else its name."""
    code = _code(value)
    return code + _TAB if code else value


def keys_of(value: str) -> tuple[str, str]:
    """All by which the country of a record is found: its code or else its name, and as printed."""
    return _key(value), shown(value)


def keys_sought(value: str) -> tuple[str, ...]:
    """Those of which a record has one, where a value is chosen."""
    if not _code(value):
        return (value,)
    return (_key(value),) if _ALONE in value else (_key(value), _TAB + shown(value))


def values_of_visit(visit: Visit) -> tuple[str, ...]:
    """The values of the countries of a visit."""
    codes = visit.codes or ("",) * len(visit.countries)
    return tuple(map(value_of, visit.countries, codes))


def sought_of_visit(visit: Visit) -> tuple[str, ...]:
    """The values by which visits to the same countries are found: without a code, by name."""
    return tuple(value if _code(value) else shown(value) for value in values_of_visit(visit))


def has_country(visit: Visit, chosen: Iterable[str]) -> bool:
    """Tell that a visit has one of some countries."""
    wanted = {*chosen}
    return any(is_sought(value, wanted) for value in values_of_visit(visit))


def is_sought(value: str, chosen: Iterable[str]) -> bool:
    """Tell that the country of a record is one of those that are chosen."""
    own = keys_of(value)
    return any(key in own for each in chosen for key in keys_sought(each))


def merged(counts: Iterable[Count]) -> tuple[Count, ...]:
    """Numbers by country, of numbers by country and name; the most frequent first."""
    found = sorted(counts, key=lambda each: (-each.visits, -each.items, each.value))
    key = _joined([each.value for each in found])
    together: dict[str, list[Count]] = {}
    for each in found:
        together.setdefault(key(each.value), []).append(each)
    names = Counter(shown(of_country[0].value) for of_country in together.values())
    return tuple(sorted((_sum(each, names) for each in together.values()), key=_place))


def _sum(found: Sequence[Count], shown_names: Mapping[str, int]) -> Count:
    """The number of one country, of those of its names, the most frequent first."""
    first = next((each for each in found if _code(each.value)), found[0])
    name = shown(first.value)
    names = dict.fromkeys(shown(each.value) for each in found)
    is_alone = bool(_code(first.value)) and shown_names[name] > 1
    return Count(
        value=_code(first.value) + _ALONE + name if is_alone else first.value,
        visits=sum(each.visits for each in found),
        items=sum(each.items for each in found),
        also=tuple(each for each in names if each != name),
    )


def _place(count: Count) -> tuple[int, int, str, str]:
    return -count.items, -count.visits, shown(count.value), count.value


def told_apart(names: Mapping[str, str]) -> dict[str, str]:
    """Names by the words that countries are compared by, with the code where one name is of two."""
    times = Counter(names.values())
    return {
        key: f"{name} ({_code(key)})" if times[name] > 1 and _code(key) else name
        for key, name in names.items()
    }


def compared_among(visits: Iterable[Visit]) -> Callable[[str], str]:
    """The function that gives a value the words by which it is compared, among some visits."""
    numbers = Counter(value for visit in visits for value in values_of_visit(visit))
    return _joined(sorted(numbers, key=lambda value: (-numbers[value], value)))


def _joined(values: Iterable[str]) -> Callable[[str], str]:
    """The same among values, those that are printed most often first."""
    names: dict[str, str] = {}
    for value in values:
        if _code(value):
            names.setdefault(_key(value), shown(value))
    codes = {name: code for code, name in names.items()}
    alone = {name: code for name, code in codes.items() if [*names.values()].count(name) == 1}

    def key(value: str) -> str:
        return _key(value) if _code(value) else alone.get(shown(value), value)

    return key
