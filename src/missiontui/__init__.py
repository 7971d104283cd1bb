"""missiontui: the record of a delegation's visit, browsed in a terminal.

For programs that read records, without the screen:

    import missiontui

    mission = missiontui.load("visit.yaml")
    for statement in mission.statements:
        print(statement.kind.value, mission.speaker_name(statement), statement.text)
"""

from __future__ import annotations

TYPE_CHECKING = False  # true for type checkers; `typing` itself is dear to load
if TYPE_CHECKING:
    from os import PathLike

    from missiontui.model import Mission
    from missiontui.reading import InvalidRecordError, UnreadableRecordError

__all__ = ["InvalidRecordError", "Mission", "UnreadableRecordError", "load", "loads"]
__version__ = "0.1.0"

_LAZY = {
    "InvalidRecordError": "missiontui.reading",
    "Mission": "missiontui.model",
    "UnreadableRecordError": "missiontui.reading",
}


def load(path: str | PathLike[str], *, show_protected: bool = False) -> Mission:
    """Read a record from a file, checked as `missiontui check` does.

    A program that nobody told of protected people must not print their names: it gets words in
    their place, as the screen does, unless it asks for the names.

    Args:
        path: The file.
        show_protected: Whether the names of protected people are there.

    Raises:
        UnreadableRecordError: if the file cannot be read; its text is one sentence.
        InvalidRecordError: if the record has faults; `faults` has each with line and column.
    """
    from missiontui.model import Origin
    from missiontui.reading import read_origin

    return read_origin(Origin(path=path, show_protected=show_protected))


def loads(text: str, folder: str | PathLike[str] = ".", *, show_protected: bool = False) -> Mission:
    """Read a record from a text; `source.file`, if the record names one, from a folder.

    Args:
        text: The text.
        folder: The folder.
        show_protected: Whether the names of protected people are there, as for `load`.

    Raises:
        InvalidRecordError: if the record has faults; `faults` has each with line and column.
    """
    from missiontui.model.protection import protected
    from missiontui.reading import read_bytes

    mission = read_bytes(text.encode(errors="surrogatepass"), folder)
    return mission if show_protected else protected(mission)


if not TYPE_CHECKING:  # else a misspelt name would have a type

    def __getattr__(name: str) -> object:
        """Load what is asked for when it is, so that `missiontui --version` loads nothing else."""
        if name in _LAZY:
            from importlib import import_module

            return getattr(import_module(_LAZY[name]), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
