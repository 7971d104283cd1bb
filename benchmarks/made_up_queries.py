"""Two hundred queries of all sorts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from made_up import COUNTRIES, OF_SCRIPTS, STEMS, Maker

from missiontui.library.interface import EVERYTHING, Filter

NUMBER = 200
"""Number of queries."""


def queries() -> Iterator[tuple[str, Filter]]:
    """The queries, each with a filter."""
    yield from islice(_queries(), NUMBER)


def _queries() -> Iterator[tuple[str, Filter]]:
    """Words of all lengths, phrases, narrowings, scripts, numbers, filters."""
    stems = STEMS.split()
    maker = Maker()
    plain = [*stems[::3], *(stem[:length] for length in (1, 2, 3, 4) for stem in stems[::18])]
    plain += [f"{a} {b}" for a, b in zip(stems[::10], stems[5::10], strict=False)]
    plain += ['"freedom of the press"', '"human rights', '"of the"', '"the of and"', "s&d", "u.n."]
    plain += ["nongovernmental", "non-governmental", "co-op", "kind:call prison", "kind:case"]
    plain += ["in:selmark court", "who:delegation media", "+32 2 284 1", "028445", "R-300", "2019"]
    plain += [word for words in OF_SCRIPTS.values() for word in words.split()[::3]]
    plain += maker.names[:20]
    yield from ((typed, EVERYTHING) for typed in plain)
    for at, country in enumerate(COUNTRIES):
        yield stems[at * 7], Filter(countries=(country,), years=(2010 + at % 10,))
        yield stems[at * 5], Filter(kinds=("call", "recommendation"))
        yield stems[at * 9], Filter(topics=(maker.topics[at],))
