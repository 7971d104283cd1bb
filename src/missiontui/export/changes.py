"""Differences between two records, in words, by the ids of the items and the keys of the format."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from missiontui.document.kinds import sort_word
from missiontui.document.names import kind_and_words, meeting_title
from missiontui.export.dump import Plain, dump
from missiontui.export.lines import in_lines
from missiontui.model import (
    DELEGATION,
    SOURCE,
    VISIT,
    Id,
    Item,
    Meeting,
    Mission,
    Quotation,
    Statement,
)
from missiontui.model.protection import hidden_names, is_hidden, protected_ids, without_names
from missiontui.model.verbatim import VERBATIM_KEYS, verbatims_of

_RECORD = "record"
_RECORD_LINK = "record"
"""The key by which a link to an item of another record is told from an item."""


def changes(old: Mission, new: Mission) -> Iterator[str]:
    """Each difference as a line: "statement s7: wording changed: “...” → “...”".

    The record itself and its parts come first, then what is gone, then what is there, in its order.
    """
    before, after = _parts(old), _parts(new)
    unmatched = _unmatched(old, new)
    for name in before:
        words = unmatched.get("" if name == _RECORD else name, ())
        yield from (f"{name}: {line}" for line in _in_part(before[name], after[name]))
        yield from (f"{name}: {line}" for line in words)
    for id, item in old.items.items():
        if not _is_same(item, new.items.get(id)):
            yield f"{sort_word(item)} {id}: removed: {_told(old, item)}"
    moved = _moved(old, new)
    for id, item in new.items.items():
        subject, earlier = f"{sort_word(item)} {id}", old.items.get(id)
        if earlier is None or not _is_same(item, earlier):
            yield f"{subject}: added: {_told(new, item)}"
            continue
        if id in moved:
            yield f"{subject}: moved: {_place(new, item)}"
        if earlier != item:
            yield from (f"{subject}: {line}" for line in _in_part(dump(earlier), dump(item)))
            yield from (f"{subject}: {line}" for line in unmatched.get(id, ()))


def changes_without_names(old: Mission, new: Mission) -> Iterator[str]:
    """The same without the names of those whom either record protects: that one changed is told."""
    ids = protected_ids(old) | protected_ids(new)
    # The same words in both, so that nobody seems to have another name.
    hidden = hidden_names(old, ids) | hidden_names(new, ids)
    before, after = without_names(old, hidden), without_names(new, hidden)
    yield from changes(before, after)
    for id, item in after.items.items():
        if id in before.items and is_hidden(getattr(item, "name", None)):
            was, now = (getattr(each.items[id], "name", None) for each in (old, new))
            if was and was != now:
                yield f"{sort_word(item)} {id}: name changed; it is protected"


def _parts(mission: Mission) -> dict[str, Plain]:
    """The record without its items, apart from the parts that every record has."""
    record = _without_items(dump(mission), mission)
    rest = dict(record) if isinstance(record, dict) else {}
    parts = {str(name): rest.pop(name, {}) for name in (SOURCE, VISIT, DELEGATION)}
    return {_RECORD: rest, **parts}


def _without_items(value: Plain, mission: Mission) -> Plain:
    if isinstance(value, dict):
        inner = ((key, _without_items(each, mission)) for key, each in value.items())
        return {key: each for key, each in inner if each not in ([], {})}
    if isinstance(value, list):
        return [_without_items(each, mission) for each in value if not _is_item(each, mission)]
    return value


def _is_item(value: Plain, mission: Mission) -> bool:
    return (
        isinstance(value, dict) and value.get("id") in mission.items and _RECORD_LINK not in value
    )


def _is_same(one: Item, other: Item | None) -> bool:
    """Tell that items of one id are of one class too; others are two things."""
    return type(one) is type(other)


def _told(mission: Mission, item: Item) -> str:
    """An item in a few words."""
    match item:
        case Statement():
            speaker = "" if item.speaker == DELEGATION else mission.speaker_name(item)
            return kind_and_words(item, speaker)
        case Meeting():
            return meeting_title(mission, item)
        case Quotation():
            return f"{mission.speaker_name(item)}: “{item.sentences[0]}”"
    return mission.name_of(item.id)


def _moved(old: Mission, new: Mission) -> frozenset[Id]:
    """The fewest items of both by whose move the order of one becomes that of the other."""
    places = {id: place for place, id in enumerate(old.items)}
    common = [id for id in new.items if _is_same(new.items[id], old.items.get(id))]
    ends: list[int] = []
    """The last place of the lowest run of each length that grows."""
    before: dict[Id, Id | None] = {}
    last: list[Id] = []
    for id in common:
        at = bisect_left(ends, places[id])
        ends[at : at + 1], last[at : at + 1] = [places[id]], [id]
        before[id] = last[at - 1] if at else None
    stays: set[Id] = set()
    here = last[-1] if last else None
    while here is not None:
        stays.add(here)
        here = before[here]
    return frozenset(id for id in common if id not in stays)


def _place(mission: Mission, item: Item) -> str:
    """The place of an item among its like."""
    found = "now first"
    for id, each in mission.items.items():
        if id == item.id:
            break
        if _is_same(each, item):
            found = f"now behind {id}"
    return found


def _in_part(old: Plain, new: Plain) -> Iterator[str]:
    return (f"{path} {words}" for path, words in _differences("", old, new))


def _unmatched(old: Mission, new: Mission) -> dict[str, list[str]]:
    """The words of each item that are new, and that the text attached to the new record has not."""
    found: dict[str, list[str]] = {}
    if new.comparison is None or not new.comparison.unmatched:
        return found
    from missiontui.document.held import in_one_line

    known = frozenset((each.owner, each.words) for each in verbatims_of(old))
    for verbatim, verdict in new.comparison.unmatched:
        if (verbatim.owner, verbatim.words) not in known:
            line = in_one_line(new, verbatim, verdict)
            found.setdefault(verbatim.owner or "", []).append(line)
    return found


def _differences(path: str, old: Plain | None, new: Plain | None) -> Iterator[tuple[str, str]]:
    """The place of each difference, and the difference in words."""
    if old == new:
        return
    old = _none_of(new) if old is None else old
    new = _none_of(old) if new is None else new
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            yield from _differences(f"{path}.{key}".lstrip("."), old.get(key), new.get(key))
    elif isinstance(old, list) and isinstance(new, list) and _key(path) != "wording":
        yield from _in_lists(path, old, new)
    elif old is None and new is not None:
        yield path, f"added: {_shown(path, new)}"
    elif new is None and old is not None:
        yield path, f"removed: {_shown(path, old)}"
    elif old is not None and new is not None:
        yield path, f"changed: {_shown(path, old)} → {_shown(path, new)}"


def _none_of(other: Plain | None) -> Plain | None:
    """The empty list that stands against one of mappings; no value against all else."""
    return [] if isinstance(other, list) and any(isinstance(each, dict) for each in other) else None


def _in_lists(path: str, old: list[Plain], new: list[Plain]) -> Iterator[tuple[str, str]]:
    """Entries of one list alone; as many of the one as of the other are taken for changed ones."""
    gone, come = _only_in(old, new), _only_in(new, old)
    if not gone and not come:
        yield path, "in another order"
    elif len(gone) == len(come):
        for (_, before), (at, after) in zip(gone, come, strict=True):
            yield from _differences(f"{path}.{at}", before, after)
    else:
        yield from ((path, f"removed: {_shown(path, each)}") for _, each in gone)
        yield from ((path, f"added: {_shown(path, each)}") for _, each in come)


def _only_in(one: list[Plain], other: list[Plain]) -> list[tuple[int, Plain]]:
    """The entries of a list, with their numbers, that another has not, or not as often."""
    left = Counter(map(repr, other))
    found = []
    for at, each in enumerate(one):
        if left[repr(each)]:
            left[repr(each)] -= 1
        else:
            found.append((at, each))
    return found


def _key(path: str) -> str:
    return next((key for key in reversed(path.split(".")) if not key.isdecimal()), "")


def _shown(path: str, value: Plain) -> str:
    """A value in one line; words of the source in quotation marks, own words never."""
    key = _key(path)
    match value:
        case dict():
            return "; ".join(f"{name}: {_shown(name, each)}" for name, each in value.items())
        case list() if key == "wording":
            return f"“{' [...] '.join(map(str, value))}”"
        case list():
            return ", ".join(_shown(path, each) for each in value)
    text = " ".join(in_lines(value))
    return f"“{text}”" if key in VERBATIM_KEYS else text
