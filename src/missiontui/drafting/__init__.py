"""Drafts of records, made of the text of a release or of highlights in it: nothing is invented."""

from missiontui.drafting.highlights import Highlight, NoHighlightsError, highlights_of
from missiontui.drafting.record import draft
from missiontui.drafting.template import template

__all__ = ["Highlight", "NoHighlightsError", "draft", "highlights_of", "template"]
