"""The words that each format has of its own: all others of an export are the record's."""

from __future__ import annotations

_MATRIX = """
addressee assessment attached before by case deadline in link marks matches none not number one own
people position preferred publication quoted readings record reference said sentence several since
situation stated steps with words
"""

VOCABULARY: dict[str, str] = {
    "json": "direction ltr",
    "csv": """
    164 against also case concerns contact counterpart differs direction e gap held id in itinerary
    link ltr matches not participant participants people quote readings record remark section
    several stated statement status step translation type visited whole
    """,
    "md": """
    164 256 address against also among at attached belongs by case concerns contact date day
    described details dial differs district e far forms has held here host in is itinerary its
    languages listed local mail match matches met more named no none not nothing number others
    overview own part participant participants particulars people place places praise publication
    published quote quoted readings record s said says sending sent several sha stated statement
    taking text texts then this time took undated verbatim was when where who whom wording words
    """,
    "matrix": _MATRIX,
    "matrix-html": f"""
    {_MATRIX} are be columns device differs filled initial last scale was what width
    """,
}
"""The words of each format in small letters, parted by white space.

No name of a person, a place or a month is among them: where an export has one, it is the record's.
"""
