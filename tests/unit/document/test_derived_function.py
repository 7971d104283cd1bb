"""A function that was worked out is marked wherever it stands."""

from __future__ import annotations

import pytest

from missiontui import loads
from missiontui.document.names import function_words
from missiontui.document.sections import in_order
from missiontui.document.tabs import BRIEF
from missiontui.export.chosen import Chosen
from missiontui.export.formats import Options, exporter
from missiontui.model import Id, Mission

RECORD = """\
title: A visit
source: {publisher: P}
delegation:
  participants:
    - id: oona
      name: Oona Hallgren
      function: chair
      notes:
        - {kind: derived, about: function, text: "led by"}
"""


@pytest.fixture
def mission() -> Mission:
    """A record whose chair is worked out."""
    return loads(RECORD)


def test_the_screen_marks_it(mission: Mission) -> None:
    """The brief, the heading of the person and the words of the function say that it is derived."""
    itinerary, participants, *_ = in_order()
    person = mission.delegation.participants[0]
    assert function_words(person) == "chair of the delegation (derived)"
    brief = "".join(block.text for block in itinerary.document(mission, BRIEF, None))
    assert "chair of the delegation (derived)" in brief
    heading = participants.document(mission, Id("oona"), None)[0]
    assert heading.text == "CHAIR OF THE DELEGATION (derived)"


@pytest.mark.parametrize("name", ["md", "html", "vcf"])
def test_exports_mark_it(mission: Mission, name: str) -> None:
    """So do a document, a page and the ROLE of a card."""
    text = exporter(name).exported(mission, Chosen(), Options(participants=True))
    assert "of the delegation (derived)" in text.replace("\r\n ", "").replace("\\(", "(").replace(
        "\\)", ")"
    )
