"""The matrix of what was said as a page (HTML), to read, to print and to fill in by hand."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from missiontui.document.names import subtitle
from missiontui.export import matrix
from missiontui.export.matrix_of_many import COLUMNS, MatrixPart, PlacedRow, in_order, part_of
from missiontui.export.reference import reference
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options, RecordPart
    from missiontui.model import Mission

LEAVES_OUT = matrix.LEAVES_OUT
_WIDE = ("text", "wording", "marks")
"""The columns of many words."""
_CAPTION = "What was said, as of the text; the last columns are to be filled in."
_PAGE = """\
<!DOCTYPE html>
<html{attributes}>
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
.wide {{ min-width: 18rem; }}
th:nth-last-child(-n+3) {{ min-width: 9rem; }}
td p {{ margin: 0 0 .3rem; }}
@page {{ size: A3 landscape; margin: 1cm; }}
@media print {{
  :root {{ font-size: 7pt; }}
  body {{ margin: 0; }}
  div {{ overflow: visible; }}
  th, td {{ padding: .2rem; }}
  .wide {{ min-width: 12rem; }}
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
{below}</main>
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
    tongue = mission.source.language
    return _page(
        attributes=_attributes(mission.language, mission.direction.value),
        title=mission.title,
        about=about,
        columns=(),
        rows=(f'<tr id="{row.reference}">{"".join(_cells(row, tongue))}</tr>' for row in rows),
    )


def part(mission: Mission, chosen: Chosen, options: Options) -> MatrixPart:  # noqa: ARG001  # of others
    """The rows of a record, and what rows of others tell of it.

    Raises:
        NothingToExportError: if no statement that was chosen belongs in a matrix.
    """
    return part_of(mission, chosen)


def together(parts: Sequence[RecordPart[MatrixPart]]) -> str:
    """The rows of all records, the oldest visit first, threads together, and their sources."""
    by_name = {each.record: each.held for each in parts}
    rows = in_order(parts)
    records = "1 record" if len(parts) == 1 else f"{len(parts):,} records"
    statements = "1 statement" if len(rows) == 1 else f"{len(rows):,} statements"
    return _page(
        attributes=_attributes("en", "ltr"),
        title=f"What was said, in {records}",
        about=(statements,),
        columns=COLUMNS,
        rows=(_placed(each, by_name[each.record]) for each in rows),
        below=f"<h2>Sources</h2>\n<ul>\n{''.join(map(_source, parts))}</ul>\n",
    )


def _page(
    *,
    attributes: str,
    title: str,
    about: Iterable[str],
    columns: Iterable[str],
    rows: Iterable[str],
    below: str = "",
) -> str:
    """A page with one table.

    Args:
        attributes: The language of the page and the direction of its script, as HTML.
        title: The title.
        about: Lines below it, of which some may be empty.
        columns: Columns before those of a row of a record.
        rows: The rows, as HTML.
        below: What stands below the table, as HTML.
    """
    own = (matrix.heading(each) for each in matrix.MatrixRow._fields if each != "link")
    headings = (*columns, *own, *matrix.TO_FILL_IN)
    return _PAGE.format(
        attributes=attributes,
        title=escape(title),
        about="\n".join(f"<p>{escape(words)}</p>" for words in about if words),
        caption=_CAPTION,
        headings="".join(f'<th scope="col">{each}</th>' for each in headings),
        rows="\n".join(rows),
        below=below,
    )


def _attributes(language: str | None, direction: str) -> str:
    return f'{_language(language)} dir="{direction}"'


def _language(tag: str | None) -> str:
    return f' lang="{escape(tag)}"' if tag else ""


def _placed(placed: PlacedRow, held: MatrixPart) -> str:
    """A row behind the cells that tell whose it is; its anchor has the name of its record."""
    name = quote(f"{placed.record}/{placed.row.reference}")
    before = (placed.record, placed.thread, held.title, held.day, held.body)
    first = "".join(f"<td>{escape(each)}</td>" for each in before)
    language, tongue = held.languages
    cells = "".join(_cells(placed.row, tongue))
    return f'<tr id="{name}"{_attributes(language, held.direction)}>{first}{cells}</tr>'


def _source(part_: RecordPart[MatrixPart]) -> str:
    held = part_.held
    words = " · ".join(filter(None, (part_.record, held.title, held.source)))
    return f"<li{_attributes(held.languages[0], 'auto')}>{escape(words)}</li>\n"


def _cells(row: matrix.MatrixRow, tongue: str | None) -> Iterator[str]:
    """The cells of a row, and those to fill in; words of the source are in its language."""
    for column, value in zip(row._fields, row, strict=True):
        width = ' class="wide"' if column in _WIDE else ""
        match column:
            case "reference":
                yield f'<th scope="row">{row.reference}</th>'
            case "verb" | "wording":
                yield f'<td{width}{_language(tongue)} dir="auto">{_shown(value)}</td>'
            case "paragraph" if row.link:
                yield f'<td><a href="{escape(row.link)}">{row.paragraph}</a></td>'
            case "link":
                continue
            case _:
                yield f"<td{width}>{_shown(value)}</td>"
    yield "<td></td>" * len(matrix.TO_FILL_IN)


def _shown(value: Sequence[str]) -> str:
    """A value; of several, each in a paragraph."""
    if isinstance(value, str):
        return escape(value)
    return "".join(f"<p>{escape(each)}</p>" for each in value)
