"""missiontui: the record of a delegation's visit, browsed in a terminal."""

__version__ = "0.1.0"
