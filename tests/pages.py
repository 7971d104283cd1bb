"""Pages in HTML as a browser reads them."""

from __future__ import annotations

import json
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from missiontui.export.chosen import Chosen
from missiontui.export.formats import Options, exporter
from missiontui.model import Mission

ALL = Chosen.of()


def written(mission: Mission, chosen: Chosen = ALL, options: Options | None = None) -> str:
    """The page of a record."""
    return exporter("html").exported(mission, chosen, options or Options())


def read_page(html: str) -> Element:
    """The tree of a page; an error in it is an exception."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(html)
    return root


def words(element: Element) -> str:
    """All text of an element, white space left out."""
    return "".join("".join(element.itertext()).split())


def data_of(root: Element) -> Any:
    """The JSON-LD of a page; None where it has none."""
    (script,) = root.findall(".//script") or (None,)
    if script is None:
        return None
    assert script.attrib == {"type": "application/ld+json"}
    return json.loads(script.text or "")
