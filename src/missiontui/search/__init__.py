"""Finding: what makes two texts one to somebody who searches, and what that person typed."""

from missiontui.search.folding import Folded, fold, folded
from missiontui.search.query import Query

__all__ = ["Folded", "Query", "fold", "folded"]
