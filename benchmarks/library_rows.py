"""The rows of the table of many visits."""

from __future__ import annotations

from rows import Row, slowest_part

ROWS = (
    Row("frame", "1,000 visits, index there: exec to first frame", "frame", "ms", 1.2, 1.05),
    Row("first-index", "13,400 visits: first index", "first-index", "s", 90, 60, ratio=False),
    Row("opened", "– opened with the index there", "opened", "s", 0.8, 0.5, ratio=False),
    Row(
        "page",
        "– first page of any of 200 queries, worst",
        "page",
        "ms",
        20,
        10,
        ratio=False,
        statistic=slowest_part,
    ),
    Row("saved", "– a saved file found, after the look", "saved", "ms", 100, 10, ratio=False),
    Row("memory", "– memory on screen", "rest", "MB", 120, 80, ratio=False),
    Row("busy", "– at rest: processor time a second", "rest", "ms", None, None, ratio=False),
    Row("look", "– a look at the folder, each second", "saved", "ms", None, None, ratio=False),
    Row("disk", "– the index on the disk", "disk", "MB", None, None, ratio=False),
    Row("read", "reading one record (the bundled one), warm", "read", "ms", 5, 3, ratio=False),
)
"""The table, in its order."""
