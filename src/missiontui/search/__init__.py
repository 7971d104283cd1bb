"""Finding: what makes two texts one to somebody who searches."""

from missiontui.search.folding import Folded, fold, folded

__all__ = ["Folded", "fold", "folded"]
