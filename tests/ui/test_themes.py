from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing import (
    USUAL,
    WIDE,
    browse,
    browser,
    detail,
    filled,
    record,
    screen_strips,
    settle,
    show,
    shown,
    spot,
)
from rich.color import Color, ColorSystem
from rich.style import Style
from textual.pilot import Pilot
from textual.strip import Strip
from textual.theme import BUILTIN_THEMES, Theme

from missiontui.model import Mission
from missiontui.ui.terminal.renditions import Depth, Renditions
from missiontui.ui.terminal.runs import parse
from missiontui.ui.themes import DARK, LIGHT, lent_colours, worn
from missiontui.ui.widgets.line_view import LineView

LEAST = 4.5
"""The contrast of text that everybody can read (WCAG 2.2, 1.4.3)."""
DRAWN = set("─│▏╭╮╰╯▁▂▃▄▅▆▇█▔▕▎▊ \u00a0")
"""Lines and blanks, which nobody has to read."""
own_themes = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)


def luminance(color: Color) -> float:
    """Relative luminance (WCAG 2.2)."""
    assert color.triplet is not None, color
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in color.triplet)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(style: Style) -> float:
    """Contrast of a text and its background, from 1 to 21 (WCAG 2.2)."""
    assert style.color is not None
    assert style.bgcolor is not None
    lighter, darker = sorted(map(luminance, (style.color, style.bgcolor)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable(pilot: Pilot[None]) -> Iterator[tuple[str, Style]]:
    """All words on the screen, each with its style."""
    for strip in screen_strips(pilot.app):
        for segment in strip:
            if segment.style and not set(segment.text) <= DRAWN:
                yield segment.text, segment.style


def assert_readable(pilot: Pilot[None]) -> None:
    """Every word on the screen has enough contrast with what is behind it."""
    poor = {f"{text!r} {style}" for text, style in readable(pilot) if contrast(style) < LEAST}
    assert not poor


@pytest.mark.parametrize(
    ("text", "background", "expected"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48)],
)
def test_contrast(text: str, background: str, expected: float) -> None:
    """The measure of these tests is that of WCAG."""
    assert contrast(Style(color=text, bgcolor=background)) == pytest.approx(expected, abs=0.01)


@own_themes
def test_every_pair_can_be_read(theme: Theme) -> None:
    """All words can stand on each ground of a theme, and words in its ground on the accent."""
    words = (theme.foreground, theme.variables["muted"], theme.primary, theme.accent)
    signs = (theme.warning, theme.error, theme.success)
    grounds = (theme.background, theme.surface, theme.panel, theme.variables["cursor-background"])
    pairs = [(ink, ground) for ink in (*words, *signs) for ground in grounds]
    for ink, ground in (*pairs, (theme.background, theme.accent)):
        assert contrast(Style(color=ink, bgcolor=ground)) >= LEAST, (ink, ground)


@own_themes
async def test_every_role_can_be_read(mission: Mission, theme: Theme) -> None:
    """Words of every role can be read on the ground of lists and on that of the cursor's line."""
    async with browse(mission) as pilot:
        pilot.app.theme = theme.name
        await pilot.pause()
        view = detail(pilot)
        cursor = view.style_named("cursor")
        for name in LineView.COMPONENT_CLASSES - {"line--rule"}:
            style = view.style_named(name.removeprefix("line--"))
            assert contrast(style) >= LEAST, name
            if name != "line--found":  # which keeps its own ground
                assert contrast(style + Style(bgcolor=cursor.bgcolor)) >= LEAST, name


@own_themes
@pytest.mark.parametrize("name", ["bundled", "election"])
async def test_every_word_of_every_pane_can_be_read(theme: Theme, name: str) -> None:
    """Titles, tabs, lists, details, status and keys have enough contrast in both own themes."""
    mission = record(name)
    async with browse(mission) as pilot:
        pilot.app.theme = theme.name
        browser(pilot).tell("Sent to the terminal")
        await pilot.pause()
        for part in filled(mission):
            await show(pilot, part.tab.name)
            assert_readable(pilot)
            browser(pilot).pane.enter(in_detail=True)
            await settle(pilot)
            detail(pilot).action_move(4)
            assert_readable(pilot)


@own_themes
@pytest.mark.parametrize("keys", [["y"], ["question_mark"], ["ctrl+p"]], ids=str)
async def test_what_lies_above_can_be_read(mission: Mission, theme: Theme, keys: list[str]) -> None:
    """Menu, help and palette have enough contrast in both own themes."""
    async with browse(mission, USUAL, at="chair-office") as pilot:
        pilot.app.theme = theme.name
        await pilot.press(*keys)
        box = pilot.app.screen.query_one("Vertical")
        for strip in screen_strips(pilot.app)[box.region.y : box.region.bottom]:
            for segment in strip.crop(box.region.x, box.region.right):
                if segment.style and not set(segment.text) <= DRAWN:
                    assert contrast(segment.style) >= LEAST, segment


@own_themes
async def test_selected_words_can_be_read(mission: Mission, theme: Theme) -> None:
    """Words selected with the mouse have enough contrast, and another ground than the rest."""
    async with browse(mission, USUAL, at="january-investigation") as pilot:
        pilot.app.theme = theme.name
        await pilot.pause()
        start = spot(pilot, "transparent")
        await pilot.mouse_down(offset=start)
        await pilot.hover(offset=(start[0] + 10, start[1]))
        await pilot.mouse_up(offset=(start[0] + 10, start[1]))
        (selected,) = [style for text, style in readable(pilot) if text == "transparent"]
        assert selected.bgcolor != detail(pilot).style_named("plain").bgcolor
        assert contrast(selected) >= LEAST


@own_themes
def test_a_theme_defines_what_others_are_lent(theme: Theme) -> None:
    """The own themes define every colour that other themes have to be lent."""
    assert set(lent_colours(theme)) <= set(theme.variables)


async def test_runs_with_every_theme(mission: Mission) -> None:
    """With every theme of the framework the browser says the same, and words differ in looks."""
    async with browse(mission, USUAL, at="concerns") as pilot:
        before = shown(pilot)
        assert {*BUILTIN_THEMES, DARK.name, LIGHT.name} <= set(pilot.app.available_themes)
        for name in pilot.app.available_themes:
            pilot.app.theme = name
            await pilot.pause()
            assert shown(pilot) == before, name
            assert len({style for _, style in readable(pilot)}) >= 3, name


async def test_a_new_theme_repaints_every_line(mission: Mission) -> None:
    """After a change of theme no word keeps a colour of the theme before."""
    async with browse(mission, WIDE, at="concerns") as pilot:
        dark = {style.bgcolor for _, style in readable(pilot)}
        pilot.app.theme = LIGHT.name
        await pilot.pause()
        light = {style.bgcolor for _, style in readable(pilot)}
        assert not dark & light


def filled_words(pilot: Pilot[None], depth: Depth) -> set[str]:
    """The words that stand on a fill in a terminal of few colours or none."""
    known = Renditions(depth, worn=worn(pilot.app, is_light=False))
    found = set()
    for text, style in readable(pilot):
        sequence = Strip.render_ansi(style, ColorSystem.TRUECOLOR)
        (run,), _ = parse(f"\x1b[1;1H\x1b[{sequence}mx", known.shown)
        if "7" in run.rendition.attributes:
            found.add(text.strip("▌▐ "))
    return found


@pytest.mark.parametrize(("wish", "depth"), [("", Depth.FEW), ("1", Depth.NONE)])
async def test_few_colours_or_none(
    mission: Mission, monkeypatch: pytest.MonkeyPatch, wish: str, depth: Depth
) -> None:
    """With every theme, the screen says the same in few colours or none, and fills what it fills.

    Themes of the terminal's own colours fill nothing in any terminal.
    """
    async with browse(mission, USUAL, at="concerns") as pilot:
        coloured = shown(pilot)
    if wish:
        monkeypatch.setenv("NO_COLOR", wish)
    async with browse(mission, USUAL, at="concerns") as pilot:
        for theme in [*pilot.app.available_themes.values()]:
            pilot.app.theme = theme.name
            await pilot.pause()
            assert shown(pilot) == coloured
            if not theme.ansi:
                filled_ = filled_words(pilot, depth)
                assert "3 Concerns" in filled_, theme.name
                assert "CONCERN" in filled_, theme.name
                assert not {"2 Participants", "FINDING", "CALL"} & filled_, theme.name
        await pilot.press("l", "j", "y", "escape")
