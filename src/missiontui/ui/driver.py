"""The terminal driver: the platform's own, with what this program needs beyond it."""

from __future__ import annotations

from textual.driver import Driver

from missiontui.ui.sgr import squeeze


def frugal(platform_driver: type[Driver]) -> type[Driver]:
    """A driver that draws the same screen in fewer bytes."""

    class FrugalDriver(platform_driver):  # type: ignore[misc, valid-type]  # known when it runs
        """The platform's driver, whose output is squeezed."""

        def write(self, data: str) -> None:
            """Write data to the terminal."""
            super().write(squeeze(data))

    return FrugalDriver
