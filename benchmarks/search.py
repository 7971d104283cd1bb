"""Measure finding: the index against a plain loop with `str.find`, over invented records.

README.md beside this file says how to read what is printed.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import random
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from statistics import median

from made_up import ENDINGS, STEMS

from missiontui.model import (
    City,
    Contact,
    ContactKind,
    Id,
    Means,
    MeansKind,
    Meeting,
    Mission,
    Source,
    Statement,
    StatementKind,
)
from missiontui.search import Index, Query, folded

SIZES = (1_000, 10_000)
LENGTH = 200
"""Characters of the text of a record."""
SCREENFUL = 40
JOINTS = ("the", "of", "and", "in", "for", "to", "that", "with", "by", "on")
SYLLABLES = ("ka", "ro", "mi", "shev", "dan", "ul", "tés", "bek", "ov", "za", "lin", "gur", "ай")
CITIES = ("Almaty", "Nur-Sultan", "Port Elwin", "Dunmere", "Hythe")


@dataclass(frozen=True)
class Case:
    """What is looked for."""

    name: str
    typed: str
    plain: tuple[str, ...]
    """What the plain loop looks for: all of it has to be in a record's folded text."""


CASES = (
    Case("word in every record", "according", ("according",)),
    Case("common word", "prison", ("prison",)),
    Case("common letters", "ing", ("ing",)),
    Case("rare word", "zebra", ("zebra",)),
    Case("nothing found", "quagga", ("quagga",)),
    Case("two common words", "prison court", ("prison", "court")),
    Case("common and rare word", "according zebra", ("according", "zebra")),
    Case("phrase in every record", '"according to"', ("according to",)),
    Case("phrase in one of 50", '"freedom of the press"', ("freedom of the press",)),
    Case("rare phrase of common words", '"to court according"', ("to court according",)),
    Case("phrase not found, of words in every record", '"to according"', ("to according",)),
    Case("word parted in the text", "pressfreedom", ("press freedom",)),
    Case("kind: and common word", "kind:call prison", ("prison",)),
    Case("in: and common word", "in:almaty prison", ("prison",)),
    Case("who: alone", "who:delegation", ("according",)),
    Case("telephone number, otherwise spaced", "02 284 57 33", ("0032 2 28 45733",)),
)


def invented(number: int) -> Mission:
    """A record of so many statements, one in a thousand a contact instead; always the same."""
    chance = random.Random(number)  # noqa: S311 - the same words in every run, not a secret
    names = ["".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(2000)]
    vocabulary = [*JOINTS, *(stem + ending for ending in ENDINGS for stem in STEMS.split()), *names]
    weights = list(accumulate(1 / (rank + 5) for rank in range(len(vocabulary))))
    cities = tuple(City(id=Id(f"city-{at}"), name=name) for at, name in enumerate(CITIES))
    meetings = tuple(Meeting(id=Id(f"meeting-{c.id}"), form="hearing", city=c.id) for c in cities)
    statements: list[Statement] = []
    contacts: list[Contact] = []
    for at in range(number):
        words = ["according to", *chance.choices(vocabulary, cum_weights=weights, k=40)]
        if at % 50 == 7:
            words.insert(9, "freedom of the press")
        if at % (number // 5) == 9:
            words[5:5] = ["zebra", "to court according"]
        text = " ".join(words)[:LENGTH]
        if at % 1000 == 5:
            printed = "0032 2 28 45733" if at < 1000 else f"+{chance.randrange(10**10, 10**11)}"
            means = Means(kind=MeansKind.TELEPHONE, value=printed)
            contacts.append(
                Contact(
                    id=Id(f"contact-{at}"),
                    kind=ContactKind.OFFICE,
                    name=text,
                    means=(means,),
                )
            )
            continue
        statements.append(
            Statement(
                id=Id(f"statement-{at}"),
                kind=chance.choice(list(StatementKind)),
                text=text,
                meeting=chance.choice(meetings).id,
            )
        )
    return Mission(
        title="Invented",
        source=Source(),
        cities=cities,
        meetings=meetings,
        statements=tuple(statements),
        contacts=tuple(contacts),
    )


def order_of(mission: Mission) -> list[Id]:
    """The statements, then the contacts."""
    return [item.id for item in (*mission.statements, *mission.contacts)]


class Plain:
    """The plain way: the folded texts joined, looked through with `str.find`."""

    def __init__(self, mission: Mission) -> None:
        texts = [statement.text or "" for statement in mission.statements]
        texts += [f"{each.name} {each.means[0].value}" for each in mission.contacts]
        folded_texts = [f"{folded(text)}\n" for text in texts]
        self._text = "".join(folded_texts)
        self._starts = list(accumulate(map(len, folded_texts), initial=0))

    def found(self, wanted: tuple[str, ...]) -> Iterator[int]:
        """The records with all of it: those with the first, looked at for the others."""
        first, *others = wanted
        record, at = 0, self._text.find(first)
        while at >= 0:
            while self._starts[record + 1] <= at:
                record += 1
            start, end = self._starts[record], self._starts[record + 1]
            if all(self._text.find(other, start, end) >= 0 for other in others):
                yield record
            at = self._text.find(first, end)


def milliseconds(run: Callable[[], object], rounds: int) -> float:
    """The median of how long a call takes."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        run()
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken)


def build(mission: Mission) -> tuple[Index, float, float]:
    """A full index; how long filling it took and how long its longest slice, in milliseconds."""
    began = last = time.perf_counter()
    index, longest = Index(mission, order_of(mission)), 0.0
    for _ in index.build():
        now = time.perf_counter()
        last, longest = now, max(longest, now - last)
    return index, (time.perf_counter() - began) * 1000, longest * 1000


def row(what: str, plain: float | None, own: float) -> None:
    """Print a row of the table."""
    ratio = f"{own / plain:.2f}" if plain else "-"
    print(f"| {what} | {'-' if plain is None else f'{plain:,.2f}'} | {own:,.2f} | {ratio} |")


def measure(number: int, rounds: int) -> None:
    """Print the rows of one size."""
    mission = invented(number)
    gc.collect()
    tracemalloc.start()
    index = Index(mission, order_of(mission))
    index.finish()
    gc.collect()
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del index
    filled = [build(mission)[1:] for _ in range(3)]
    folding = milliseconds(lambda: Plain(mission), 3)
    row(f"{number:,}: filling (ms)", folding, median(total for total, _ in filled))
    row(f"{number:,}: longest slice (ms)", None, median(longest for _, longest in filled))
    row(f"{number:,}: memory of the index (MiB)", None, memory / 2**20)
    index, plain = build(mission)[0], Plain(mission)
    for case in CASES:
        measure_case(number, rounds, case, index, plain)


def measure_case(number: int, rounds: int, case: Case, index: Index, plain: Plain) -> None:
    """Print the rows of one query: the first screenful, then everything and its count."""
    query = Query.parse(case.typed)
    count = sum(1 for _ in index.find(query))
    row(
        f"{number:,}: {case.name}, first {SCREENFUL} (ms)",
        milliseconds(lambda: list(islice(plain.found(case.plain), SCREENFUL)), rounds),
        milliseconds(lambda: list(islice(index.find(query), SCREENFUL)), rounds),
    )
    row(
        f"{number:,}: {case.name}, all {count:,} (ms)",
        milliseconds(lambda: sum(1 for _ in plain.found(case.plain)), rounds),
        milliseconds(lambda: list(index.find(query)), rounds),
    )


def main() -> None:
    """Measure every size, and print a table of medians and ratios."""
    parser = argparse.ArgumentParser(description="Measure the index against a plain loop.")
    parser.add_argument("--rounds", type=int, default=11, help="how often each query is asked")
    rounds: int = parser.parse_args().rounds
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, ", end="")
    print(f"{os.cpu_count()} processors; medians of {rounds} rounds\n")
    print("| records: measured | plain loop | index | ratio |\n|---|---:|---:|---:|")
    for number in SIZES:
        measure(number, rounds)


if __name__ == "__main__":
    main()
