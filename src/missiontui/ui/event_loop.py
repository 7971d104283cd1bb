"""Loading the event loop without the library for encrypted connections."""

from __future__ import annotations

import sys


def load_event_loop() -> None:
    """Load asyncio without OpenSSL, which takes 4 MB and talks to nobody here.

    asyncio does without the module `ssl` where Python was built without it, and that is what it is
    told for as long as it is loaded. Whoever needs the module later finds it.
    """
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # this is how Python is told of a lack
    try:
        import asyncio  # noqa: F401  # it is loaded for those who import it next
    finally:
        del sys.modules["ssl"]
