"""Finding: an index of a record's items, queries to ask it, and what to mark in what is shown."""

from missiontui.search.folding import Folded, fold, folded
from missiontui.search.index import Index
from missiontui.search.query import Query
from missiontui.search.spans import spans

__all__ = ["Folded", "Index", "Query", "fold", "folded", "spans"]
