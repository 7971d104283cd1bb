"""`missiontui find WORDS DIR`: what is found in all records of a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

from missiontui.commands.choosing import filter_of
from missiontui.commands.exit_codes import NOT_THERE, OK, UNREADABLE
from missiontui.commands.folder import path_of, tell_problems
from missiontui.commands.libraries import PAGE, opened
from missiontui.commands.output import as_json, complain, is_terminal, printable, say
from missiontui.commands.visit_lines import visit_with_title
from missiontui.library.paging import all_of
from missiontui.search import Query

if TYPE_CHECKING:
    from missiontui.library.interface import Library
    from missiontui.library.rows import ItemName, LibraryHit, LibraryItem

_Links = dict[str, list[dict[str, str]]]
_PROG = "missiontui find"


def find_in_folder(
    words: str,
    folder: str,
    chosen: Mapping[str, list[str]],
    *,
    as_objects: bool,
    no_cache: bool,
    show_protected: bool,
) -> int:
    """Print what is found in the records of a folder; the exit code.

    On a terminal it stands grouped by visit, in a pipe each item in a line behind its file.

    Args:
        words: The query.
        folder: The folder.
        chosen: The values that visits and items are to have, by the names of facets.
        as_objects: True for a JSON object a line.
        no_cache: True for an index in memory alone.
        show_protected: True if the names of protected people are shown.
    """
    if not Query.parse(words):
        complain(f"{_PROG}: nothing to look for")
        return UNREADABLE
    with opened(folder, _PROG, no_cache=no_cache, show_protected=show_protected) as library:
        filter_ = filter_of(chosen, library, folder, _PROG)
        hits = all_of(partial(library.find, words, filter_, limit=PAGE))
        if as_objects:
            links = _links(library, folder)
            number = _print(_as_object(hit, folder, links.get(hit.item.name, {})) for hit in hits)
        elif is_terminal():
            number = _print_grouped(hits, folder)
        else:
            number = _print(f"{_path(hit, folder)}: {_in_a_line(hit)}" for hit in hits)
        problems = library.problems()
        tell_problems(folder, problems, _PROG)
    return OK if number else UNREADABLE if problems else NOT_THERE


def _print(lines: Iterator[str]) -> int:
    number = 0
    for line in lines:
        say(line)
        number += 1
    return number


def _print_grouped(hits: Iterator[LibraryHit], folder: str) -> int:
    """Print hits below their visits, and their number; the number."""
    number = visits = 0
    for visit, found in groupby(hits, key=lambda hit: hit.item.visit):
        if visits:
            say("")
        visits += 1
        say(printable(f"{path_of(folder, visit.name)}: {visit_with_title(visit)}"))
        for hit in found:
            number += 1
            say(f"  {_in_a_line(hit)}")
            if hit.item.wording:
                say(printable(f"    {hit.item.quoted}"))
    if number:
        say(f"\n{number} found in {'1 visit' if visits == 1 else f'{visits} visits'}")
    return number


def _path(hit: LibraryHit, folder: str) -> str:
    return printable(path_of(folder, hit.item.visit.name))


def _in_a_line(hit: LibraryHit) -> str:
    item = hit.item
    found = f" · {hit.found}" if hit.found else ""
    heading = f" ({item.speaker})" if item.speaker else " (met)" if item.is_met else ""
    paragraph = f" ¶ {item.paragraph}" if item.paragraph else ""
    return printable(f"{item.id}: {item.kind}: {_words(item)}{found}{heading}{paragraph}")


def _words(item: LibraryItem) -> str:
    """The words of an item, with the posts of a person and the situation of a case."""
    posts = (post + item.post_mark for post in item.posts if post not in item.words)
    return "; ".join(filter(None, (item.words, *posts, item.situation)))


def _links(library: Library, folder: str) -> dict[ItemName, _Links]:
    """The links that each item has, by their relation; of one that leads nowhere, as stated."""
    found: dict[ItemName, _Links] = {}
    for link in library.links():
        told = {"stated": link.stated}
        if link.other:
            told = {"file": path_of(folder, link.other.visit), "id": link.other.id}
        found.setdefault(link.item, {}).setdefault(link.relation.value, []).append(told)
    return found


def _as_object(hit: LibraryHit, folder: str, links: _Links) -> str:
    """A hit as a JSON object: all that is known of the item, its links, its file and its visit."""
    item = hit.item
    held: dict[str, Any] = item._asdict()
    del held["visit"]
    marked = {"posts": item.marked_posts, "body": item.marked_body}
    marked["country"] = item.country and item.country + item.country_mark
    held |= marked
    for mark in ("post_mark", "body_mark", "country_mark"):
        del held[mark]
    held["steps"] = [_without_nothing(step._asdict()) for step in item.steps]
    held["found"] = hit.found
    of_visit = {
        "file": path_of(folder, item.visit.name),
        "visit": item.visit.title,
        "start": item.visit.start,
        "countries": item.visit.countries,
        "bodies": item.visit.bodies,
    }
    return as_json(_without_nothing(of_visit | held | links))


def _without_nothing(held: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in held.items() if value}
