"""Remarks of `missiontui check` on a record without faults, in the order in which it has them."""

from __future__ import annotations

import time
from collections.abc import Iterator

from missiontui.model import Id, Mission, PartialDate
from missiontui.typed import NamedTuple

WORDING, WARNING, UNCHECKED = "wording", "warning", "unchecked"
"""Kinds of remarks."""

ERROR, CAUTION, NOTE = "error", "warning", "note"
"""Levels of remarks. Errors make the exit code other than 0."""


class Remark(NamedTuple):
    """One thing that is to be said of a record."""

    kind: str
    """WORDING, WARNING or UNCHECKED."""
    level: str
    """ERROR, CAUTION or NOTE."""
    text: str
    """The remark, in one line."""
    about: Id | None = None
    """The item that it is about; None for the record as a whole, or where `path` says it."""
    key: str = ""
    """The key of the format under which the words stand that are meant; empty for all of it."""
    words: str = ""
    """Those words, or the first unbroken part of them."""
    path: str = ""
    """The very field that is meant, as faults name it, where it is known."""


def remarks_on(mission: Mission, *, named: bool) -> Iterator[Remark]:
    """All remarks on a record, as of today.

    Args:
        mission: The record.
        named: True where the text of the source was named, so that what differs from it is wrong.
    """
    from missiontui.document.unchecked import unchecked_things
    from missiontui.reading.warnings import warnings_of

    yield from _on_wording(mission, named=named)
    for warning in warnings_of(mission, _today()):
        yield Remark(WARNING, CAUTION, warning.text, warning.id)
    for thing in unchecked_things(mission):
        yield Remark(UNCHECKED, NOTE, thing.text, path=thing.path)


def _today() -> PartialDate:
    """The date in UTC, without `datetime`, which takes longer to load."""
    year, month, day, *_ = time.gmtime()
    return PartialDate(year=year, month=month, day=day)


def _on_wording(mission: Mission, *, named: bool) -> Iterator[Remark]:
    """The wording that the attached text does not have, and by what its paragraphs are shifted."""
    if mission.comparison is None:
        return
    from missiontui.document.held import in_one_line, shift_words
    from missiontui.model.verdicts import Standing

    for verbatim, verdict in mission.comparison.unmatched:
        wrong = verdict.standing in (Standing.DIFFERS, Standing.NOT_FOUND)
        level = ERROR if named and wrong else CAUTION
        text = in_one_line(mission, verbatim, verdict)
        yield Remark(WORDING, level, text, verbatim.owner, verbatim.key, verbatim.words[0])
    if shift := shift_words(mission.comparison.shifts):
        yield Remark(WORDING, NOTE, f"the attached text numbers its paragraphs {shift}")
