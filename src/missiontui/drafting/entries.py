"""What was found in a text, as entries of a record: each with its place, and marked unchecked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from missiontui.drafting.contacts import PrintedContact
from missiontui.drafting.findings import Found
from missiontui.drafting.ids import Ids
from missiontui.drafting.means import PrintedMeans
from missiontui.drafting.members import Member
from missiontui.drafting.quotations import PrintedBreak, PrintedQuotation
from missiontui.drafting.yaml_text import Value, Written, quoted, unchecked
from missiontui.model import VisitStatus

Entry = dict[str, Value]
_LONGEST_HEADING = 300
_PRINTED_SO = "Is this printed so?"
_WORKED_OUT = "00 read as +, and a 0 in brackets left out (ITU-T E.164)"


def visit(found: Found) -> Entry:
    """The visit: its days, and its status where the text speaks of one to come."""
    entry: Entry = {}
    if found.to_come:
        entry["status"] = Written(VisitStatus.PLANNED.value)
    if dates := _dates_of_visit(found):
        entry["dates"] = dates
    if found.to_come:
        # Without it, what is still to come would be shown as done.
        entry["paragraph"] = Written(found.to_come)
        entry["notes"] = unchecked("Is the visit still to come?", "status")
    return entry


def _dates_of_visit(found: Found) -> Entry:
    if found.visit is None:
        return {}
    number, date = found.visit
    return {
        "start": Written(date.start),
        "end": Written(date.end or ""),
        "as_printed": quoted_words(date.words),
        "paragraph": Written(number),
        "notes": unchecked("Are these the days of the visit?"),
    }


def quoted_words(words: str) -> Written:
    """Words of the source, which stand in quotation marks in the file, too."""
    return Written(quoted(words))


def cities(found: Found, ids: Ids) -> list[Value]:
    """The places that the text calls a city or the capital."""
    return [
        {
            "id": Written(ids.of(place.name, "city")),
            "name": place.name,
            "description": place.description,
            **_place(number, place.words),
            "notes": unchecked("Did the delegation go there?"),
        }
        for number, place in found.places
    ]


def _printed(words: str | None) -> Value:
    return quoted_words(words) if words else ""


def _place(number: int, words: str) -> Entry:
    return {"paragraph": Written(number), "wording": quoted_words(words)}


def participants(found: Found, ids: Mapping[str, str]) -> list[Value]:
    """The people whom the text lists with the delegation."""
    return [_participant(places, ids[places[0].name]) for places in found.members]


def _participant(places: Sequence[Member], id: str) -> Entry:
    first, *others = places
    with_function = next((each for each in places if each.function), first)
    function = with_function.function
    entry: Entry = {
        "id": Written(id),
        "name": first.name,
        "function": Written(function.value if function else ""),
        "function_as_printed": _printed(with_function.function_as_printed),
        "group": first.group,
        "country": first.country,
        **_place(first.paragraph, first.words),
    }
    further = {each.paragraph: each for each in others if each.paragraph != first.paragraph}
    if further:
        entry["also_in"] = [_place(each.paragraph, each.words) for each in further.values()]
    entry["notes"] = unchecked("Did this person travel with the delegation?")
    return entry


def quotations(found: Found, ids: Sequence[str], people: Mapping[str, str]) -> list[Value]:
    """The quotations whose speaker the text names with them."""
    return [_quotation(each, id, people) for each, id in zip(found.quotations, ids, strict=True)]


def _quotation(quotation: PrintedQuotation, id: str, people: Mapping[str, str]) -> Entry:
    entry: Entry = {"id": Written(id), **_speaker(quotation, people)}
    entry["sentences"] = list(quotation.sentences)
    entry["breaks"] = [_break(each) for each in quotation.breaks]
    entry["paragraph"] = Written(quotation.paragraph)
    if quotation.named_in and quotation.heading and quotation.speaker:
        short = len(quotation.heading) <= _LONGEST_HEADING
        words = quotation.heading if short else quotation.speaker.name
        entry["also_in"] = [_place(quotation.named_in, words)]
    entry["notes"] = unchecked("Are these the words, and is this the one who said them?")
    return entry


def _speaker(quotation: PrintedQuotation, people: Mapping[str, str]) -> Entry:
    speaker = quotation.speaker
    if speaker is None:
        return {}
    entry: Entry = {}
    if id := speaker_id(quotation, people):
        entry["speaker"] = Written(id)
    if speaker.name not in people:
        entry["speaker_as_printed"] = quoted_words(speaker.name)
    if speaker.function:
        entry["speaker_function"] = quoted_words(speaker.function)
    return entry


def speaker_id(quotation: PrintedQuotation, people: Mapping[str, str]) -> str | None:
    """The participant whose whole name the text gives the words to."""
    name = quotation.speaker.name if quotation.speaker else ""
    named = [id for each, id in people.items() if f" {each} " in f" {name} "]
    return named[0] if len(named) == 1 else None


def _break(found: PrintedBreak) -> Entry:
    entry: Entry = {"before": Written(found.before), "paragraph": Written(found.paragraph or "")}
    if found.by:
        entry["by"] = quoted_words(found.by)
    return entry


def contact(printed: PrintedContact, id: str) -> Entry:
    """A contact with its numbers and addresses."""
    entry: Entry = {
        "id": Written(id),
        "kind": Written(printed.kind.value if printed.kind else ""),
        "name": printed.name,
        "post": printed.post or "",
        "means": [_means(number, each) for number, each in printed.means],
    }
    if printed.name:
        entry |= _place(printed.paragraph, printed.name)
    entry["notes"] = unchecked("Do these numbers and addresses belong to this name?")
    return entry


def _means(number: int, means: PrintedMeans) -> Entry:
    entry: Entry = {
        "kind": Written(means.kind.value),
        "value": quoted_words(means.value),
        "e164": quoted_words(means.e164) if means.e164 else "",
        "label": means.label or "",
        **_place(number, means.value),
    }
    if means.is_worked_out:
        entry["notes"] = [
            Written(f"{{kind: derived, about: e164, text: {quoted(_WORKED_OUT)}}}"),
            Written(f"{{kind: unchecked, text: {quoted(_PRINTED_SO)}}}"),
        ]
    else:
        entry["notes"] = unchecked(_PRINTED_SO)
    return entry


def links(found: Found) -> list[Value]:
    """The pages that the text refers to."""
    return [
        {
            "url": quoted_words(url),
            **_place(number, url),
            "notes": unchecked("Is this the whole address?"),
        }
        for number, url in found.pages
    ]


def abbreviations(found: Found) -> list[Value]:
    """The abbreviations that the text spells out."""
    return [
        {
            "short": each.short,
            "long": each.long,
            **_place(number, each.words),
            "notes": unchecked("Does the long form begin and end so?"),
        }
        for number, each in found.abbreviations
    ]
