"""Words of statements and quotations as web annotations, on the page of the source.

The format is JSON-LD after the Web Annotation Data Model (W3C Recommendation, 23 February 2017),
one page of annotations, and at the same time what the Hypothesis client imports:

- The file is an AnnotationPage (section 5.2) whose items stand under `annotations`, the name that
  Hypothesis looks for; a second context says so.
- Every unbroken span of words is an annotation with one target: the address of the source, and a
  TextQuoteSelector (section 4.2.4) with `exact` and, where a text is attached, `prefix` and
  `suffix` from it.
- The bodies are TextualBodies, plain text. Those of purpose `tagging` are tags: first the kind of
  the statement (one of `StatementKind`) or `quotation`, then its topics. That of purpose
  `commenting` holds the record's own words, alone. That of purpose `describing` holds all else
  that is said of the statement: speaker, paragraph, outcome, notes, readings, gaps.
- `uri`, `tags` and `text` repeat address and bodies for Hypothesis, which takes no bodies. A `text`
  is Markdown there: none of its characters is markup. Whoever reads a file takes the bodies.
- An `id` is a UUID (RFC 9562, version 5) of source, record, item and span: it stays the same as
  long as the source's address, the record's title and the item's id do.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from missiontui.export import markdown
from missiontui.export.as_text import as_text
from missiontui.export.chosen import Chosen
from missiontui.export.formats import NothingToExportError, Options
from missiontui.export.keys import item_key
from missiontui.model import Item, Mission, Passage, Quotation, Statement
from missiontui.model.evidence import quoted
from missiontui.model.wording import places
from missiontui.typed import NamedTuple

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_ITEMS = {"@id": "http://www.w3.org/ns/activitystreams#items", "@container": "@list"}
_AROUND = 32
"""Number of characters before and behind words by which they are told from the same elsewhere."""
QUOTATION = "quotation"
"""The first tag of a quotation, which has no kind."""

LEAVES_OUT = (
    "The visit, its meetings, places, people, cases and contacts have no annotation of their own.",
    "A statement or quotation of which the record has no words of the source has none either.",
    "A record whose source has no address (url) gives no annotations at all.",
    "Spans of one statement are annotations apart; only their equal tags and texts tie them.",
)

_Json = dict[str, object]
_Said = Statement | Quotation


class _Span(NamedTuple):
    """Unbroken words of the source, with what stands round them in the attached text."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def exported(
    mission: Mission,
    chosen: Chosen,
    options: Options,  # noqa: ARG001 - every format is called alike
) -> str:
    """The page of annotations, indented JSON.

    Raises:
        NothingToExportError: if the source has no address, or no words of it were chosen.
    """
    url = mission.source.url
    if url is None:
        raise NothingToExportError(
            "The record has no address (url) of its source, to which annotations could point."
        )
    items: tuple[_Said, ...] = (*mission.statements, *mission.quotations)
    annotations = [
        _annotation(mission, item, url, number, span)
        for item in items
        if chosen.has(mission, item.id)
        for number, span in enumerate(_spans(mission, item), start=1)
    ]
    if not annotations:
        raise NothingToExportError("Nothing that was chosen has words of the source to annotate.")
    page = {
        "@context": [CONTEXT, {"annotations": _ITEMS}],
        "id": _urn(mission, "annotations"),
        "type": "AnnotationPage",
        "annotations": annotations,
    }
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def _annotation(mission: Mission, item: _Said, url: str, number: int, span: _Span) -> _Json:
    language = {"language": mission.language} if mission.language else {}
    own = item.text if isinstance(item, Statement) else None
    rest = _description(mission, item, own)
    tags = _tags(item)
    bodies = [_body("tagging", tag) for tag in tags]
    bodies += [_body("commenting", own) | language] if own else []
    bodies += [_body("describing", rest)]
    selector = {"type": "TextQuoteSelector"} | {
        name: words for name, words in span._asdict().items() if words
    }
    return {
        "id": _urn(mission, item.id, str(number)),
        "type": "Annotation",
        "motivation": "describing",
        "body": bodies,
        "target": [{"type": "SpecificResource", "source": url, "selector": [selector]}],
        "uri": url,
        "tags": tags,
        "text": _as_markdown((own or "", rest)),
    }


def _body(purpose: str, value: str) -> _Json:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _tags(item: _Said) -> list[str]:
    if isinstance(item, Quotation):
        return [QUOTATION]
    return [item.kind.value, *item.topics]


def _description(mission: Mission, item: Item, own: str | None) -> str:
    """All that is said of an item beside its own words."""
    whole = as_text(mission, item.id) or ""
    return whole.replace(f"{own}\n\n", "", 1) if own else whole


def _as_markdown(texts: Iterable[str]) -> str:
    lines = (line for text in texts for line in text.split("\n") if line)
    return "\n\n".join(map(markdown.escaped, lines))


def _urn(mission: Mission, *names: str) -> str:
    from uuid import NAMESPACE_URL, uuid5

    return uuid5(NAMESPACE_URL, item_key(mission, *names)).urn


# Words -------------------------------------------------------------------------------------------


def _spans(mission: Mission, item: _Said) -> Iterator[_Span]:
    # What stands beside a quotation, in `also_in`, introduces it and is not quoted.
    passages = quoted(item) if isinstance(item, Quotation) else item.passages
    for passage in passages:
        yield from _in_text(mission, passage) or map(_Span, passage.wording)


def _in_text(mission: Mission, passage: Passage) -> list[_Span]:
    """The spans of a passage as the attached text writes them; empty where it has them not."""
    if mission.comparison is None or not passage.wording or not passage.paragraph:
        return []
    verdict = mission.comparison.of(passage)
    if verdict.difference or verdict.first is None or verdict.first != verdict.last:
        return []
    text = (mission.source_text or ())[verdict.first - 1]
    found = places(passage, text)
    if len(found) < len(passage.wording):
        return []
    return [
        _Span(text[start:end], text[max(0, start - _AROUND) : start], text[end : end + _AROUND])
        for start, end in found
    ]
