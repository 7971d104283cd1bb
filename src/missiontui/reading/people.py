"""Reading the delegation, those it met, and whom to ring."""

from __future__ import annotations

from missiontui.model import (
    Body,
    Contact,
    ContactKind,
    Counterpart,
    CounterpartKind,
    Delegation,
    Function,
    Means,
    MeansKind,
    Others,
    Participant,
    Presence,
    Team,
)
from missiontui.model.telephone import contradicts
from missiontui.reading.addresses import is_email
from missiontui.reading.faults import quoted
from missiontui.reading.fields import Fields
from missiontui.reading.following import record_link
from missiontui.reading.scalars import COUNTRY, E164
from missiontui.reading.sourced import protection, sourced


def delegation(fields: Fields) -> Delegation:
    """The key `delegation`."""
    return Delegation(
        bodies=fields.each("bodies", _body),
        size=fields.number("size"),
        teams=fields.each("teams", _team),
        participants=fields.each("participants", participant),
        others=fields.each("others", _others),
        **sourced(fields),
    )


def _body(fields: Fields) -> Body:
    return Body(
        id=fields.optional_id("body"),
        name=fields.required_text("name"),
        abbreviation=fields.text("abbreviation"),
        parent=fields.text("parent"),
        **sourced(fields),
    )


def _team(fields: Fields) -> Team:
    return Team(id=fields.id("team"), name=fields.required_text("name"), **sourced(fields))


def _others(fields: Fields) -> Others:
    return Others(
        text=fields.required_text("text"),
        count=fields.number("count"),
        count_as_printed=fields.text("count_as_printed"),
        function=fields.word("function", Function),
        **sourced(fields),
    )


def participant(fields: Fields) -> Participant:
    """One entry of delegation.participants."""
    return Participant(
        id=fields.id("participant"),
        name=fields.required_text("name"),
        function=fields.word("function", Function),
        function_as_printed=fields.text("function_as_printed"),
        task=fields.text("task"),
        presence=fields.word("presence", Presence),
        posts=fields.texts("posts"),
        group=fields.text("group"),
        party=fields.text("party"),
        country=fields.text("country"),
        country_code=fields.scalar("country_code", COUNTRY),
        chamber=fields.text("chamber"),
        constituency=fields.text("constituency"),
        organization=fields.text("organization"),
        team=fields.ref("team", "team"),
        protected=protection(fields),
        **sourced(fields),
    )


def counterpart(fields: Fields) -> Counterpart:
    """One entry of counterparts."""
    id = fields.id("counterpart")
    fields.remember(id, "including")
    return Counterpart(
        id=id,
        kind=fields.required_word("kind", CounterpartKind),
        name=fields.required_text("name"),
        posts=fields.texts("posts"),
        body=fields.text("body"),
        country=fields.text("country"),
        country_code=fields.scalar("country_code", COUNTRY),
        count=fields.number("count"),
        count_as_printed=fields.text("count_as_printed"),
        including=fields.refs("including", "counterpart"),
        same_as=fields.each("same_as", record_link),
        protected=protection(fields),
        **sourced(fields),
    )


def contact(fields: Fields) -> Contact:
    """One entry of contacts."""
    return Contact(
        id=fields.id("contact"),
        kind=fields.required_word("kind", ContactKind),
        name=fields.required_text("name"),
        post=fields.text("post"),
        participant=fields.ref("participant", "participant"),
        organization=fields.text("organization"),
        means=fields.each("means", _means),
        condition=fields.text("condition"),
        as_of=fields.date("as_of"),
        **sourced(fields),
    )


def _means(fields: Fields) -> Means:
    means = Means(
        kind=fields.required_word("kind", MeansKind),
        value=fields.required_text("value"),
        e164=fields.scalar("e164", E164),
        label=fields.text("label"),
        **sourced(fields),
    )
    if means.kind is MeansKind.EMAIL and means.value and not is_email(means.value):
        strange = fields.strange("value", means.value)
        found = f"{quoted(means.value)} is not an e-mail address{strange}"
        fields.fault_at("value", found, "name@domain")
    if means.e164 and contradicts(means.value, means.e164):
        found = f"{means.e164} is another number than the printed {quoted(means.value)}"
        fields.fault_at("e164", found, "the same number in international form")
    return means
