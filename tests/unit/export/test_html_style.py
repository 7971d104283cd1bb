"""The style of a page: every text can be read, in light and in dark."""

from __future__ import annotations

import re

import pytest
from paths import ROOT

STYLE = (ROOT / "src/missiontui/export/formats/html_style.css").read_text("utf-8")
TEXTS, GROUNDS = ("ink", "muted", "accent"), ("paper", "tint")
"""The colours that words have, and those behind words."""


def palettes() -> dict[str, dict[str, str]]:
    """The colours of both schemes by their names."""
    light, dark = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    found = re.compile(r"--([a-z]+): (#[0-9a-f]{6});")
    return {"light": dict(found.findall(light)), "dark": dict(found.findall(dark))}


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_can_be_read(scheme: str, text: str, ground: str) -> None:
    """Each colour of words has a contrast of 4.5:1 or more on each ground (WCAG 2.2, 1.4.3)."""
    colours = palettes()[scheme]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_line_of_a_link_can_be_seen(scheme: str) -> None:
    """The line under a link within the page has a contrast of 3:1 or more (WCAG 2.2, 1.4.11)."""
    colours = palettes()[scheme]
    assert contrast(colours["line"], colours["paper"]) >= 3


def test_every_colour_is_one_of_the_palette() -> None:
    """Both schemes have the same colours, and no rule has one that is not among them."""
    light, dark = palettes().values()
    assert light.keys() == dark.keys() == {*TEXTS, *GROUNDS, "rule", "line"}
    rules = re.sub(r":root \{.*?\}", "", STYLE, flags=re.DOTALL)
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgb|hsl|oklch|color-mix", rules)
    words = set(re.findall(r"(?<![a-z-])color: ([^;]+);", rules))
    assert words == {"inherit", *(f"var(--{text})" for text in TEXTS)}
    behind = set(re.findall(r"background: ([^;]+);", rules))
    assert behind == {"none", *(f"var(--{ground})" for ground in GROUNDS)}


def test_print_is_never_dark() -> None:
    """The dark scheme is that of screens: paper is white."""
    assert re.findall(r"@media [^{]*prefers-color-scheme[^{]*", STYLE) == [
        "@media screen and (prefers-color-scheme: dark) "
    ]
