"""The reference of a document: names, date and address, as lists of documents have it."""

from __future__ import annotations

from missiontui.document.dates import date_words
from missiontui.document.provenance import qualifier
from missiontui.export import markdown
from missiontui.export.text_fragment import whole_link
from missiontui.model import Source

DATE_NOT_STATED = "date of publication not stated"
UNNAMED = "source"
"""The words of a link where nothing names the document."""


def reference(source: Source) -> str:
    """A document in one line; empty where nothing names it."""
    names = in_order_of_a_list(source)
    if not names and not source.url:
        return ""
    link = [whole_link(source.url)] if source.url else []
    return ", ".join([*names, published_words(source), *link])


def reference_as_markdown(source: Source) -> str:
    """The same as Markdown, with the link on the title, or on what names the document instead."""
    if not reference(source):
        return ""
    main = next(iter(_names(source)), UNNAMED)
    shown = [
        markdown.linked(name, source.url) if source.url and name == main else markdown.escaped(name)
        for name in in_order_of_a_list(source) or (UNNAMED,)
    ]
    return ", ".join([*shown, markdown.escaped(published_words(source))])


def _title(source: Source) -> str | None:
    return f"“{source.title}”" if source.title else None


def _kind_and_number(source: Source) -> str:
    return " ".join(part for part in (source.kind, source.identifier) if part)


def _names(source: Source) -> tuple[str, ...]:
    """Names of a document, the title first."""
    parts = (_title(source), source.publisher, _kind_and_number(source))
    return tuple(part for part in parts if part)


def in_order_of_a_list(source: Source) -> tuple[str, ...]:
    """Names of a document, its publisher first, by which lists of documents are sorted."""
    parts = (source.publisher, _title(source), _kind_and_number(source))
    return tuple(part for part in parts if part)


def published_words(source: Source) -> str:
    """The date of a document as far as it is known, or that it is not stated."""
    date = source.published
    if date is None or (date.year, date.month, date.day) == (None, None, None):
        return DATE_NOT_STATED
    return date_words(date) + qualifier(source, "published")
