"""The table as Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from machine import description
from rows import Row, Samples

_UNKNOWN = "–"


@dataclass(frozen=True)
class Report:
    """What was measured, ready to be read."""

    samples: Samples
    rows: Sequence[Row]
    programs: Sequence[str]
    """This program, what it is compared with, then those beside them."""
    command: str = "benchmark.py"
    """What measures a row again."""

    def judged(self, row: Row) -> float | None:
        """What a row is judged by."""
        own, base, *_ = self.programs
        return self.samples.judged(row, own, base)

    def holds(self, row: Row) -> bool | None:
        """Tell whether a row keeps its promise; None if it has none or was not measured."""
        judged = self.judged(row)
        return None if judged is None or row.must is None else judged <= row.must

    def complaints(self) -> list[str]:
        """The promises that do not hold."""
        failed = (row for row in self.rows if self.holds(row) is False)
        return [f"{row.name}: {row.title} is too much" for row in failed]

    def markdown(self) -> Iterator[str]:
        """The lines of the table."""
        heads = ["figure", *self.programs, "ratio", "must", "aim", "holds", "again"]
        yield f"| {' | '.join(heads)} |"
        yield f"|---|{'---:|' * (len(heads) - 2)}---|"
        for row in self.rows:
            yield f"| {' | '.join(self._cells(row))} |"

    def _cells(self, row: Row) -> list[str]:
        own, base, *_ = self.programs
        figures = [self.samples.figure(row, program) for program in self.programs]
        with_unit = [_shown(figure, row.unit) for figure in figures]
        limit_unit = "" if row.ratio else row.unit
        ratio = self.samples.ratio(row, own, base) if row.unit else None
        limits = [_shown(limit, limit_unit) for limit in (row.must, row.aim)]
        holds = {None: _UNKNOWN, True: "yes", False: "**no**"}[self.holds(row)]
        again = f"`{self.command} --only {row.name}`"
        judged = [_shown(ratio, ""), *limits, holds]
        return [row.title, *with_unit, *judged, again]

    def write_json(self, path: Path) -> None:
        """Write all figures to a file, with the samples that they were made of."""
        rows = {
            row.name: {
                "title": row.title,
                "unit": row.unit,
                "figures": {name: self.samples.figure(row, name) for name in self.programs},
                "judged": self.judged(row),
                "must": row.must,
                "aim": row.aim,
                "holds": self.holds(row),
            }
            for row in self.rows
        }
        samples = [
            {"sample": sample, "program": program, "values": each.values, "others": each.others}
            for (sample, program), rounds in self.samples.rounds.items()
            for each in rounds
        ]
        told = {"machine": description(), "rows": rows, "samples": samples}
        path.write_text(json.dumps(told, indent=2) + "\n", "utf-8")


def _shown(figure: float | None, unit: str) -> str:
    """A figure with its unit, in as many digits as mean something."""
    if figure is None:
        return _UNKNOWN
    digits = (
        0 if figure >= 100 or figure == int(figure) else 1 if figure >= (1 if unit else 10) else 2
    )
    return f"{figure:,.{digits}f} {unit}".rstrip()
