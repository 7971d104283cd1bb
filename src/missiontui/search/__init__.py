"""Finding: an index of a record's items, queries to ask it, and what to mark in what is shown."""

from missiontui.search.extents import extents
from missiontui.search.folding import Folded, fold, folded
from missiontui.search.index import Index
from missiontui.search.query import Query

__all__ = ["Folded", "Index", "Query", "extents", "fold", "folded"]
