"""Finding: an index of a record's items, and queries to ask it."""

from missiontui.search.folding import Folded, fold, folded
from missiontui.search.index import Index, Matches
from missiontui.search.query import Query

__all__ = ["Folded", "Index", "Matches", "Query", "fold", "folded"]
