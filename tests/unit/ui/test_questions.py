from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Event

from shelves import Shelf, few

from missiontui.library.interface import Library
from missiontui.ui.questions import Questions


def questions(library: Shelf) -> tuple[Questions, list[str]]:
    """Questions to a library, and what is told of its loss."""
    told: list[str] = []
    return Questions(library, tell(told), lambda each: told.append(f"no longer: {each}")), told


def tell(told: list[str]) -> Callable[..., None]:
    """Keep what is told, its wordings in a line."""
    return lambda *wordings: told.append(" | ".join(wordings))


async def test_a_question_is_answered() -> None:
    """The answer is that of the library."""
    asking, told = questions(few())
    assert await asking.ask("total", lambda library: library.total()) == 4
    assert told == []


async def test_the_last_question_about_the_same_counts() -> None:
    """A question that another has taken the place of is not answered, nor asked where it waits."""
    asking, _ = questions(few())
    goes_on, asked = Event(), []

    def first(_: Library) -> str:
        goes_on.wait(5)
        return "first"

    def second(_: Library) -> str:
        asked.append("second")
        return "second"

    waiting = [asyncio.ensure_future(asking.ask("find", first))]
    waiting += [asyncio.ensure_future(asking.ask("find", second))]
    waiting += [asyncio.ensure_future(asking.ask("find", lambda _: "third"))]
    waiting += [asyncio.ensure_future(asking.ask("other", lambda _: "other"))]
    await asyncio.sleep(0)
    goes_on.set()
    assert await asyncio.gather(*waiting) == [None, None, "third", "other"]
    assert asked == []


async def test_a_loss_is_told_once() -> None:
    """A library that is lost says so once; once it answers, that is taken back, and told anew."""
    library = few()
    asking, told = questions(library)
    library.is_lost = True
    for _ in range(2):
        assert await asking.ask("total", lambda each: each.total()) is None
    loss = "The folder is gone; what you see was read before"
    said = f"{loss} | It is gone"
    assert told == [said]
    library.is_lost = False
    for _ in range(2):
        assert await asking.ask("total", lambda each: each.total()) == 4
    assert told == [said, f"no longer: {loss}"]
    library.is_lost = True
    await asking.ask("total", lambda each: each.total())
    assert told == [said, f"no longer: {loss}", said]


async def test_a_reader_who_asks_is_told_of_a_loss_each_time() -> None:
    """A key that has no answer says why, where it was pressed; failures are counted."""
    library = few()
    asking, told = questions(library)
    library.is_lost = True
    heard: list[str] = []
    for _ in range(2):
        assert await asking.ask("", lambda each: each.total(), tell(heard)) is None
    loss = "The folder is gone; what you see was read before | It is gone"
    assert (told, heard) == ([loss], [loss, loss])
    assert asking.failures == 2


async def test_nothing_is_asked_after_the_end() -> None:
    """Once the library is let go of, a question has no answer."""
    library = few()
    asking, _ = questions(library)
    asking.close()
    assert library.is_closed
    assert await asking.ask("total", lambda each: each.total()) is None
