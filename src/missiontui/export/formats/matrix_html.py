"""The matrix of what was said as a page (HTML), to read, to print and to fill in by hand."""

from __future__ import annotations

from html import escape

from missiontui.document.names import subtitle
from missiontui.export import matrix
from missiontui.export.reference import reference
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options
    from missiontui.model import Mission

LEAVES_OUT = matrix.LEAVES_OUT
_CAPTION = "What was said, as of the text; the last columns are to be filled in."
_PAGE = """\
<!DOCTYPE html>
<html{language} dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; font: 1rem/1.4 system-ui, sans-serif; }}
body {{ margin: 2rem; }}
h1 {{ font-size: 1.3rem; }}
div {{ overflow-x: auto; }}
table {{ border-collapse: collapse; }}
caption {{ text-align: start; padding-block: .6rem; }}
th, td {{ border: 1px solid; padding: .4rem .6rem; text-align: start; vertical-align: top; }}
th {{ font-size: .8rem; }}
td:nth-child(n+6):nth-child(-n+7), td:nth-last-child(4) {{ min-width: 18rem; }}
th:nth-last-child(-n+3) {{ min-width: 9rem; }}
td p {{ margin: 0 0 .3rem; }}
@page {{ size: A3 landscape; margin: 1cm; }}
@media print {{
  :root {{ font-size: 7pt; }}
  body {{ margin: 0; }}
  div {{ overflow: visible; }}
  th, td {{ padding: .2rem; }}
  td:nth-child(n+6):nth-child(-n+7), td:nth-last-child(4) {{ min-width: 12rem; }}
  thead {{ display: table-header-group; }}
  tr {{ break-inside: avoid; }}
}}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
{about}
<div>
<table>
<caption>{caption}</caption>
<thead>
<tr>{headings}</tr>
</thead>
<tbody>
{rows}
</tbody>
</table>
</div>
</main>
</body>
</html>
"""


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:  # noqa: ARG001  # of others
    """The page: no script, and nothing that is loaded from elsewhere.

    Raises:
        NothingToExportError: if no statement that was chosen belongs in a matrix.
    """
    rows = matrix.matrix(mission, chosen)
    source = reference(mission.source)
    about = (subtitle(mission), f"Source: {source}" if source else "")
    columns = (each for each in matrix.MatrixRow._fields if each != "link")
    headings = (*map(matrix.heading, columns), *matrix.TO_FILL_IN)
    return _PAGE.format(
        language=_language(mission.language),
        direction=mission.direction.value,
        title=escape(mission.title),
        about="\n".join(f"<p>{escape(words)}</p>" for words in about if words),
        caption=_CAPTION,
        headings="".join(f'<th scope="col">{each}</th>' for each in headings),
        rows="\n".join(_row(mission, row) for row in rows),
    )


def _language(tag: str | None) -> str:
    return f' lang="{escape(tag)}"' if tag else ""


def _row(mission: Mission, row: matrix.MatrixRow) -> str:
    return f'<tr id="{row.reference}">{"".join(_cells(mission, row))}</tr>'


def _cells(mission: Mission, row: matrix.MatrixRow) -> Iterator[str]:
    for column, value in zip(row._fields, row, strict=True):
        match column:
            case "reference":
                yield f'<th scope="row">{row.reference}</th>'
            case "verb" | "wording":
                yield f'<td{_language(mission.source.language)} dir="auto">{_shown(value)}</td>'
            case "paragraph" if row.link:
                yield f'<td><a href="{escape(row.link)}">{row.paragraph}</a></td>'
            case "link":
                continue
            case _:
                yield f"<td>{_shown(value)}</td>"
    yield "<td></td>" * len(matrix.TO_FILL_IN)


def _shown(value: Sequence[str]) -> str:
    """A value; of several, each in a paragraph."""
    if isinstance(value, str):
        return escape(value)
    return "".join(f"<p>{escape(each)}</p>" for each in value)
