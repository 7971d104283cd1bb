"""The share of a reading that is done, for whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[float], None]
"""Takes the share that is done, from 0 to 1; called some hundred times for a large record."""
_PARSING = 0.55
"""The share of the time that parsing takes; converting what was parsed takes the rest."""
_MAPPINGS = 1000
"""Number of mappings that are converted from one telling to the next."""


class Progress:
    """The progress of one reading, through both of its passes."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._converted = 0
        self.mappings = 1
        """Number of mappings that were parsed, each of which is to be converted."""

    def parsed(self, share: float) -> None:
        """Tell how much of the text is parsed."""
        self._tell(_PARSING * share)

    def converted(self) -> None:
        """Count one more mapping as converted."""
        self._converted += 1
        if self._converted % _MAPPINGS == 0:
            self._tell(_PARSING + (1 - _PARSING) * min(1, self._converted / self.mappings))
