"""Measure growth: how much longer a record of twice the size takes to read, print and look through.

README.md beside this file says how to read what is printed.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable
from pathlib import Path

from missiontui.document.tabs import TABS
from missiontui.export.plain import plain_text
from missiontui.hits.results import Results, lists_of
from missiontui.model import Mission
from missiontui.reading import InvalidRecordError, read_bytes

HEAD = "title: T\nsource: {title: S}\n"


def listed(key: str, form: str, number: int) -> str:
    """A list, in whose entries `{n}` stands for their number and `{next}` for the next one's."""
    lines = (f"  - {form}\n".replace("{n}", str(n)) for n in range(number))
    return f"{key}:\n" + "".join(
        line.replace("{next}", str((n + 1) % number)) for n, line in enumerate(lines)
    )


def evidence(number: int) -> str:
    """Statements that rest on a seventh as many paragraphs."""
    form = "{id: s{n}, kind: call, speaker: delegation, verb: v, text: T, paragraph: %, wording: w}"
    lines = (form.replace("{n}", str(n)).replace("%", str(n // 7 + 1)) for n in range(number))
    return "statements:\n" + "".join(f"  - {line}\n" for line in lines)


def gaps(number: int) -> str:
    """Gaps of equal words about one item."""
    return listed("gaps", "{text: T, about: [visit]}", number)


def meetings(number: int) -> str:
    """Cities, in each a meeting with one counterpart, who says something there."""
    return (
        listed("cities", "{id: c{n}, name: C{n}}", number)
        + listed("counterparts", "{id: p{n}, kind: person, name: P{n}}", number)
        + listed("meetings", "{id: m{n}, form: f, city: c{n}, counterparts: [p{n}]}", number)
        + listed(
            "statements",
            "{id: s{n}, kind: call, speaker: p{n}, meeting: m{n}, verb: v, text: T{n}}",
            number,
        )
    )


def places(number: int) -> str:
    """Places that all lie within one, each with a statement about it."""
    within = listed("cities", "{id: c{n}, name: C{n}, within: whole}", number)
    form = "{id: s{n}, kind: finding, text: T{n}, city: c{n}}"
    return f"{within}  - {{id: whole, name: W}}\n" + listed("statements", form, number)


def inclusions(number: int) -> str:
    """Counterparts of which each includes the next, but for the last."""
    form = "{id: p{n}, kind: body, name: P{n}, including: [p{next}]}"
    chain = listed("counterparts", form, number).replace(", including: [p0]", "")
    return f"{chain}meetings: [{{id: m, form: f, counterparts: [p0]}}]\n"


def cases(number: int) -> str:
    """Cases, each named in a statement."""
    return listed("cases", "{id: k{n}, name: K{n}}", number) + listed(
        "statements",
        "{id: s{n}, kind: call, speaker: delegation, verb: v, text: T{n}, cases: [k{n}]}",
        number,
    )


def quotations(number: int) -> str:
    """Quotations, each with a statement."""
    said = "{id: s{n}, kind: call, text: T{n}, quotation: q{n}, sentence: 1}"
    quoted = listed("quotations", "{id: q{n}, document: D, sentences: [Words {n}.]}", number)
    return quoted + listed("statements", said, number)


def word(number: int) -> str:
    """One word of a hundred times as many characters."""
    return f"summary: {'x' * 100 * number}\n"


def wide_word(number: int) -> str:
    """The same of characters that are two cells wide."""
    return f"summary: {'漢' * 100 * number}\n"


def text(number: int) -> str:
    """One text of twenty times as many words."""
    return f"summary: {'word ' * 20 * number}\n"


def misspelt(number: int) -> str:
    """Faults, each with a word that is nearly right."""
    return listed("statements", "{id: s{n}, kind: cal, text: T}", number)


def marks(number: int) -> str:
    """Typographic marks before a fault of syntax, each of which might be to blame."""
    return listed("statements", "id: a\n    text: “a” and “b”", number) + "  x\n"


def control_characters(number: int) -> str:
    """A binary file."""
    return "# " + "\x01\n" * 100 * number


def brackets(number: int) -> str:
    """A list within a list, and so on."""
    return "cities: " + "[" * 100 * number


SHAPES: tuple[Callable[[int], str], ...] = (
    *(evidence, gaps, meetings, places, inclusions, cases, quotations),
    *(word, wide_word, text, misspelt, marks, control_characters, brackets),
)


def read(written: str) -> Mission | None:
    """What a record reads as; None where it has faults."""
    try:
        return read_bytes((HEAD + written).encode(), Path())
    except InvalidRecordError:
        return None


def show(mission: Mission) -> None:
    """Print the record to nobody, as `missiontui show` does."""
    for _ in plain_text(mission):
        pass


def find(mission: Mission) -> None:
    """Make the index of a record, and look for a letter."""
    results = Results(mission, lists_of(mission))
    for _ in results.build():
        pass
    results.look_for("o")


def taken(run: Callable[[], object]) -> float:
    """Seconds that a call takes, the garbage of others not counted."""
    gc.collect()
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def measure(shape: Callable[[int], str], number: int) -> tuple[float, ...]:
    """Seconds for reading, printing and finding."""
    written = shape(number)
    reading = taken(lambda: read(written))
    mission = read(written)
    if mission is None:
        return (reading,)
    for tab in TABS:
        tab.count(mission)
    return reading, taken(lambda: show(mission)), taken(lambda: find(mission))


def main() -> None:
    """Measure every shape at one size and at twice that size, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=4_000, help="entries of the smaller record")
    number = parser.parse_args().number
    print("| record | read, s | grows | show, s | grows | find, s | grows |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for shape in SHAPES:
        once, twice = measure(shape, number), measure(shape, 2 * number)
        cells = [f"{b:.2f} | {b / a:.1f}" for a, b in zip(once, twice, strict=True)]
        cells += ["- | -"] * (3 - len(cells))
        print(f"| {shape.__name__.replace('_', ' ')} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
