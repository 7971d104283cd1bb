"""What the program filled in is marked in the very line where it stands, until it is checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import rows_of

from missiontui.cli import main
from missiontui.document.sections import in_order
from missiontui.document.unchecked import unchecked_sum, unchecked_things
from missiontui.export.citation import of_quotation
from missiontui.export.copies import copies
from missiontui.export.vcard import vcard
from missiontui.model import Id, Mission
from missiontui.reading import read_bytes

NOTE = "notes: [{kind: unchecked, text: look at it}]"
RECORD = f"""\
title: T
source: {{publisher: P, paragraphs: 9}}
visit:
  dates: {{start: XXXX-03-12, end: XXXX-03-14, {NOTE}}}
cities:
  - {{id: dunmere, name: Dunmere, {NOTE}}}
delegation:
  participants:
    - {{id: ines-tallow, name: Ines Tallow, group: GSP, {NOTE}}}
statements:
  - id: reopening
    kind: call
    text: Reopen it.
    notes:
      - {{kind: unchecked, about: speaker, text: who}}
      - {{kind: unchecked, about: text, text: own words}}
quotations:
  - {{id: words, sentences: [We came.], speaker: ines-tallow, {NOTE}}}
contacts:
  - id: office
    kind: office
    name: Press Office
    {NOTE}
    means:
      - {{kind: telephone, value: +44 20 7946 0321, e164: "+442079460321", paragraph: 6, {NOTE}}}
links:
  - {{url: https://parliament.example.org, {NOTE}}}
abbreviations:
  - {{short: GSP, long: Green Shore Party, {NOTE}}}
"""


@pytest.fixture
def mission() -> Mission:
    """A record in which nothing was checked."""
    return read_bytes(RECORD.encode(), Path())


@pytest.mark.parametrize(
    "line",
    [
        "12-14 March (year not stated) (unchecked)",
        "Ines Tallow (unchecked)",
        "said by the delegation (unchecked)",
        "Reopen it. (unchecked)",
        "Dunmere (unchecked)",
        "— Ines Tallow (GSP) (unchecked)",
        "+44 20 7946 0321 (unchecked)",
        "Press Office (unchecked)",
        "https://parliament.example.org (unchecked)",
        "Ines Tallow (GSP) (unchecked)",
        "“We came.” – Ines Tallow (unchecked)",
    ],
)
def test_the_line_says_so(mission: Mission, line: str) -> None:
    """Dates, people, places, quotations, speakers, numbers and pages carry the mark beside them."""
    shown = [
        f"{block.label} {block.text} {block.aside}"
        for section in in_order()
        for row in rows_of(section, mission)
        for block in section.document(mission, row.id, None)
    ]
    assert any(line in each for each in shown)


def test_the_rows_of_the_lists_say_so(mission: Mission) -> None:
    """Whoever only reads the lists sees it, too."""
    rows = [row for section in in_order() for row in rows_of(section, mission)]
    marked = {
        row.id
        for row in rows
        if "unchecked" in "".join(span.text for span in row.spans) + row.aside + "".join(row.more)
    }
    assert marked == {"dunmere", "ines-tallow", "reopening", "words", "office"}


def test_what_leaves_the_program_says_so(mission: Mission) -> None:
    """A citation, the label of a copy and an address book carry the mark along."""
    citation = of_quotation(mission, mission.quotations[0]).as_text()
    assert "Ines Tallow (GSP) (unchecked)" in citation
    labels = [copy.label for copy in copies(mission, Id("office"))]
    assert "telephone (unchecked)" in labels
    assert "telephone, to dial (unchecked)" in labels
    assert "as printed (unchecked)" in _unfolded(vcard(mission, mission.contacts[0]))


def test_what_is_unchecked_is_counted(mission: Mission) -> None:
    """Each note counts, with the item, the paragraph and the key that it stands at."""
    found = unchecked_things(mission)
    assert len(found) == 10
    assert ("contacts[0].means[0].notes[0]", "office, ¶ 6: look at it") in found
    assert ("statements[0].notes[0]", "reopening, speaker: who") in found
    assert unchecked_sum(1) == "1 thing is unchecked"


def test_check_tells_the_number_and_lists_on_request(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`check` ends well with what is unchecked, tells how many things are, and with -v which."""
    file = tmp_path / "visit.yaml"
    file.write_text(RECORD, "utf-8")
    assert main(["check", str(file)]) == 0
    assert f"{file}: 10 things are unchecked" in capsys.readouterr().out.splitlines()
    assert main(["check", "-v", str(file)]) == 0
    assert f"{file}: unchecked: dunmere: look at it" in capsys.readouterr().out.splitlines()


def _unfolded(card: str) -> str:
    """A card with its lines whole (RFC 6350, section 3.2)."""
    return card.replace("\r\n ", "")
