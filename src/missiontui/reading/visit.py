"""Reading the visit, its cities and meetings, and the source."""

from __future__ import annotations

from missiontui.model import (
    City,
    CityKind,
    Country,
    Meeting,
    MeetingStatus,
    NextStep,
    OtherName,
    PlaceStatus,
    Remark,
    Source,
    Translation,
    Visit,
    VisitStatus,
)
from missiontui.reading.fields import Fields
from missiontui.reading.following import record_link
from missiontui.reading.scalars import COUNTRY, FILE_BELOW, LANGUAGE, SHA256, TIME, URL
from missiontui.reading.sourced import dates, sourced


def source(fields: Fields) -> Source:
    """The key `source`."""
    paragraph_count = fields.number("paragraphs")
    fields.ledger.paragraph_count = paragraph_count
    return Source(
        publisher=fields.text("publisher"),
        kind=fields.text("kind"),
        title=fields.text("title"),
        language=fields.scalar("language", LANGUAGE),
        url=fields.scalar("url", URL),
        identifier=fields.text("identifier"),
        published=fields.date("published"),
        paragraph_count=paragraph_count,
        sha256=fields.scalar("sha256", SHA256),
        file=fields.scalar("file", FILE_BELOW),
        translations=fields.each("translations", _translation),
        **sourced(fields),
    )


def _translation(fields: Fields) -> Translation:
    return Translation(
        language=fields.required_scalar("language", LANGUAGE),
        title=fields.text("title"),
        url=fields.scalar("url", URL),
        **sourced(fields),
    )


def visit(fields: Fields) -> Visit:
    """The key `visit`."""
    return Visit(
        kind=fields.text("kind"),
        status=fields.word("status", VisitStatus),
        purpose=fields.text("purpose"),
        mandate=fields.text("mandate"),
        countries=fields.each("countries", country),
        countries_of_concern=fields.each("countries_of_concern", country),
        dates=fields.one("dates", dates),
        overview=fields.each("overview", remark),
        next_steps=fields.each("next_steps", _next_step),
        **sourced(fields),
    )


def country(fields: Fields) -> Country:
    """One entry of countries or countries_of_concern."""
    return Country(
        id=fields.id("country"),
        name=fields.required_text("name"),
        code=fields.scalar("code", COUNTRY),
        status=fields.word("status", PlaceStatus),
        dates=fields.one("dates", dates),
        **sourced(fields),
    )


def remark(fields: Fields) -> Remark:
    """One entry of overview."""
    return Remark(text=fields.required_text("text"), **sourced(fields))


def _next_step(fields: Fields) -> NextStep:
    return NextStep(
        text=fields.required_text("text"),
        kind=fields.text("kind"),
        date=fields.date("date"),
        **sourced(fields),
    )


def city(fields: Fields) -> City:
    """One entry of cities."""
    id = fields.id("city")
    fields.remember(id, "within")
    return City(
        id=id,
        name=fields.required_text("name"),
        kind=fields.word("kind", CityKind) or CityKind.CITY,
        country=fields.ref("country", "country"),
        within=fields.ref("within", "city"),
        status=fields.word("status", PlaceStatus),
        description=fields.text("description"),
        other_names=fields.each("other_names", _other_name),
        dates=fields.one("dates", dates),
        **sourced(fields),
    )


def _other_name(fields: Fields) -> OtherName:
    return OtherName(name=fields.required_text("name"), when=fields.text("when"), **sourced(fields))


def meeting(fields: Fields) -> Meeting:
    """One entry of meetings."""
    return Meeting(
        id=fields.id("meeting"),
        form=fields.required_text("form"),
        title=fields.text("title"),
        city=fields.ref("city", "city"),
        place=fields.text("place"),
        date=fields.date("date"),
        start_time=fields.scalar("start_time", TIME),
        end_time=fields.scalar("end_time", TIME),
        status=fields.word("status", MeetingStatus),
        hosts=fields.refs("hosts", "counterpart"),
        counterparts=fields.refs("counterparts", "counterpart"),
        participants=fields.refs("participants", "participant", "team"),
        topics=fields.texts("topics"),
        follows=fields.each("follows", record_link),
        **sourced(fields),
    )
