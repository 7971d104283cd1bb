"""A draft holds what is certain in a text, and nothing that only looks like it.

For each of twelve invented releases the table below has all facts that its draft fills in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from paths import ROOT

from missiontui import loads
from missiontui.drafting import draft
from missiontui.model import Mission, NoteKind
from missiontui.model.evidence import parts_of
from missiontui.model.verdicts import Standing
from missiontui.reading import read_bytes

RELEASES = ROOT / "tests" / "drafting"
FACTS = {
    "harbour": [
        "published 2031-03-15",
        "visit XXXX-03-12 to XXXX-03-14, as printed 12-14 March",
        "place Dunmere, the capital",
        "member Ines Tallow, GSP, Austria, chair, chair of the delegation",
        "member Jan van der Berg, Renew, the Netherlands",
        "member Marta Ó Briain, The Left, Ireland",
        "said by the chair",
        "We came to listen, and we heard a great deal.",
        "A widow told us: ‘Never again.’",
        "The harbour must open,",
        "press service Press Service of the Trevane Parliament",
        "telephone +44 20 7946 0321 ext. 12, +442079460321",
        "email press@trevane.example.org",
        "web https://press.trevane.example.org/harbour",
        "CHR: Committee on Human Rights",
        "HB: Harbour Board",
        "OCRI: Office for Coastal Rights and Information",
    ],
    "election": [
        "planned",
        "visit 2031-11-03 to 2031-11-09, as printed 3 to 9 November 2031",
        "place Norvik, the capital",
        "place Elvin",
        "member Paul Renner, EPP, Germany",
        "member Lucía Marín, S&D, Spain",
        "member Tom Keane, ECR, UK",
        "said by paul-renner, the head of delegation Paul Renner",
        "Every voter counts,",
        "[said the head of delegation Paul Renner] We shall look, and then speak.",
        "said by Mr Renner",
        "Our last mission, in 2027, made 14 recommendations.",
        "We will ask what became of them.",
        "person Maren Holt, Press Officer",
        "mobile 0032 470 96 08 19, +32470960819",
        "email maren.holt@awi.example.org",
        "AWI: Assembly of the Western Isles",
    ],
    "prison": [
        "place Karsk",
        "said by The ombudswoman, Vera Lindqvist",
        "The report is right.",
        "I told the ministry: 'Repair the cells.'",
        "Nothing was done.",
        "office Registry of the Subcommittee",
        "fax +44 (0)20 7946 0398, +442079460398",
    ],
    "statement": [
        "said by Ines Tallow, Chair of the delegation for relations with Selmark",
        "The trial of Radu Belsen began on Monday, 4 August 2031, behind closed doors.",
        "This is no trial.",
        "[¶ 4] We ask the court to open its doors.",
        "Mr. Belsen is a journalist, not a spy.",
        "link https://parliament.example.org/belsen-(trial)",
    ],
    "colon": [
        "said by Ines Tallow",
        "Yes: no # maybe,",
        "[said Ines Tallow] \\n is no line end.",
    ],
    "prose": [
        "CP: Capital punishment",
        "USC: United States of Calderra",
    ],
    "french": [
        "published 2031-03-16",
        "visit 2031-03-12 to 2031-03-14, as printed 12 au 14 mars 2031",
        "member Anne Roux, PPE, France",
        "member José Ruiz, S&D, Espagne",
        "said by anne-roux, présidente de la délégation",
        "Nous sommes venus écouter.",
        "Le port doit rouvrir",
        "press service Service de presse",
        "telephone +32 2 28 45733, +3222845733",
        "email presse@parlement.example.org",
    ],
    "german": [
        "published 2031-03-16",
        "visit XXXX-03-12 to XXXX-03-14, as printed 12. bis 14. März",
        "member Anna Berg, EVP, Deutschland",
        "member Jonas Feld, Renew, Österreich",
        "said by anna-berg, Leiterin der Delegation",
        "Wir sind gekommen, um zuzuhören.",
        "Der Hafen muss öffnen",
        "press service Pressestelle",
        "telephone +43 1 5555 0100, Durchwahl 12, +43155550100",
        "email presse@parlament.example.org",
    ],
    "spanish": [
        "visit 2031-03-12 to 2031-03-14, as printed 12 al 14 de marzo de 2031",
        "member Ana López, PPE, España",
        "member José Ruiz, S&D, Portugal",
        "said by ana-lopez, presidenta de la delegación",
        "Hemos venido a escuchar.",
        "El puerto debe abrir",
        "press service Oficina de prensa",
        "telephone +34 91 555 01 00, +34915550100",
        "email prensa@parlamento.example.org",
    ],
    "polish": [
        "visit 2031-03-12 to 2031-03-14, as printed 12-14 marca 2031",
        "member Anna Wolna, EPL, Polska",
        "member Jan Nowy, S&D, Litwa",
        "said by anna-wolna, przewodnicząca delegacji",
        "Przyjechaliśmy słuchać.",
        "Port musi zostać otwarty",
        "press service Biuro prasowe",
        "telephone +48 22 555 01 00, +48225550100",
        "email prasa@parlament.example.org",
    ],
    "russian": [
        "visit 2031-03-12 to 2031-03-14, as printed 12–14 марта 2031",
        "member Анна Вер, ЕНП, Латвия",
        "member Иван Ром, СДП, Эстония",
        "said by participant, глава делегации Анна Вер",
        "Мы приехали слушать.",
        "Порт должен открыться",
        "press service Пресс-служба",
        "telephone +371 6555 0100, +37165550100",
        "email press@parlament.example.org",
    ],
    "arabic": [
        "visit 2031-03-12 to 2031-03-14, as printed 12 إلى 14 مارس 2031",
        "said by رئيسة الوفد سلمى نور",
        "جئنا لنستمع.",
        "يجب أن يفتح الميناء",
        "press service المكتب الصحفي",
        "telephone +962 6 555 0100, +96265550100",
        "email press@majlis.example.org",
    ],
}
"""All that the draft of each release says of its own."""
NOT_FILLED_IN = {
    "harbour": ["2029", "2030", "2033"],
    "election": ["XXXX-11-08", "Corti", "Falk", "Norvik)", "accreditation"],
    "prison": ["SD-47", "2030", "2032", "special regime", "Nobody came", "go on", "7946 0399"],
    "statement": ["Roux", "(GSP", "Vale", "2028", "1999", "function: chair", "participants:"],
    "colon": ["key:", "Harbour desk", "{five}"],
    "prose": ["XXXX", "Board", "Markets", "Members", "0012", "Thursday", "foreign agents"],
    "french": ["2029"],
    "german": ["2029", "2031-03-12"],
    "spanish": ["2029"],
    "polish": ["2029"],
    "russian": ["2029"],
    "arabic": ["2029"],
}
"""Words of the releases that only look like a fact."""


def text_of(name: str) -> str:
    """The text of a release."""
    return (RELEASES / f"{name}.txt").read_text("utf-8")


def mission_of(name: str) -> Mission:
    """The record that the draft of a release is."""
    text = text_of(name)
    return read_bytes(draft(text).encode(), "", text)


def facts(mission: Mission) -> Iterator[str]:
    """All that a record says beside its title and the numbers of its source, in lines."""
    visit = mission.visit
    if mission.source.published:
        yield f"published {mission.source.published}"
    if visit.status:
        yield visit.status.value
    if visit.dates:
        yield (
            f"visit {visit.dates.start} to {visit.dates.end}, as printed {visit.dates.as_printed}"
        )
    for city in mission.cities:
        yield _joined(f"place {city.name}", city.description)
    for person in mission.delegation.participants:
        function = person.function.value if person.function else None
        printed = person.function_as_printed
        yield _joined(f"member {person.name}", person.group, person.country, function, printed)
    yield from _quotations(mission)
    for contact in mission.contacts:
        yield _joined(f"{contact.kind.value} {contact.name}", contact.post)
        for means in contact.means:
            yield _joined(f"{means.kind.value} {means.value}", means.e164)
    yield from (f"link {link.url}" for link in mission.links)
    yield from (f"{each.short}: {each.long}" for each in mission.abbreviations)


def _quotations(mission: Mission) -> Iterator[str]:
    for quotation in mission.quotations:
        breaks = {each.before: each.by or f"¶ {each.paragraph}" for each in quotation.breaks}
        speaker = None if quotation.speaker == "unlisted" else quotation.speaker
        who = (speaker, quotation.speaker_as_printed, quotation.speaker_function)
        yield f"said by {_joined(*who)}"
        for number, sentence in enumerate(quotation.sentences, start=1):
            yield f"[{breaks[number]}] {sentence}" if number in breaks else sentence


def _joined(*words: str | None) -> str:
    return ", ".join(word for word in words if word)


def test_there_are_twelve_releases() -> None:
    """The tables name every release, half of them English."""
    assert set(FACTS) == set(NOT_FILLED_IN) == {path.stem for path in RELEASES.glob("*.txt")}
    assert len(FACTS) == 12


@pytest.mark.parametrize("name", sorted(FACTS))
def test_what_is_certain_is_filled_in_and_nothing_else(name: str) -> None:
    """The facts of a draft are those of the table."""
    assert list(facts(mission_of(name))) == FACTS[name]


@pytest.mark.parametrize("name", sorted(NOT_FILLED_IN))
def test_what_only_looks_like_a_fact_is_not(name: str) -> None:
    """Years, scare quotes, people who stayed at home and the like stand in comments alone."""
    written = draft(text_of(name)).splitlines()
    title, *lines = [line for line in written if line and line.lstrip()[:1] != "#"]
    assert title.startswith("title: ")
    shown = re.sub(r"(?s)quotations:.*?(?=\n\w|\Z)", "", "\n".join(lines))
    assert [words for words in NOT_FILLED_IN[name] if words in shown] == []


@pytest.mark.parametrize("name", sorted(FACTS))
def test_all_words_of_a_draft_stand_in_the_text(name: str) -> None:
    """Held against the text, everything matches in its paragraph."""
    comparison = mission_of(name).comparison
    assert comparison is not None
    assert {verdict.standing for _, verdict in comparison.all} == {Standing.MATCHES}


@pytest.mark.parametrize("name", sorted(FACTS))
def test_all_that_is_filled_in_is_unchecked(name: str) -> None:
    """Whatever rests on a paragraph, the title of the source apart, has the mark or is within."""
    mission = mission_of(name)
    marked = {
        id(inner)
        for part in parts_of(mission)
        if part.noted(NoteKind.UNCHECKED)
        for inner in parts_of(part)
    }
    resting = [part for part in parts_of(mission) if part.passages and part is not mission.source]
    assert resting or name == "prose"
    assert all(id(part) in marked for part in resting)


@pytest.mark.parametrize("name", sorted(FACTS))
def test_every_paragraph_stands_in_the_draft_once(name: str) -> None:
    """The text is there as comments, each paragraph under its number, word for word."""
    written = draft(text_of(name))
    paragraphs = mission_of(name).source_text or ()
    assert sorted(map(int, re.findall(r"^## ¶ (\d+)$", written, re.MULTILINE))) == list(
        range(1, len(paragraphs) + 1)
    )
    comments = " ".join(line[2:].strip() for line in written.splitlines() if line[:2] == "##")
    assert all(paragraph in comments for paragraph in paragraphs)


def test_the_first_line_names_the_schema() -> None:
    """Editors find the schema by the first line of a draft."""
    first = draft(text_of("harbour")).splitlines()[0]
    assert first == "# yaml-language-server: $schema=record.schema.json"


def test_two_drafts_of_a_text_are_the_same() -> None:
    """Nothing but the text makes a draft."""
    assert draft(text_of("election")) == draft(text_of("election"))


LISTS = {
    "Members of the delegation: Ann Roe (FU, Orrin), Piotr Lanes (Liberals, Kesteria) and Sara "
    "Lind (FU, Skerry).": ["Ann Roe", "Piotr Lanes", "Sara Lind"],
    "The delegation consisted of Oona Hallgren (Greens, Sundmark) and Amina Bout (Social "
    "Democrats, Port Ilse).": ["Oona Hallgren", "Amina Bout"],
    "The delegation included Bo Ek (Blue Party, Orrin) and Di Fa (Red Party, Skerry).": [],
}
"""Lists, and whom they certainly name with group and country."""


@pytest.mark.parametrize("text", LISTS)
def test_nobody_of_a_list_is_lost(text: str) -> None:
    """Who is not filled in stands in a remark, and no remark says that somebody did not travel."""
    written = draft(f"Visit\n\n{text}\n", None)
    names = [each.name for each in loads(written).delegation.participants]
    assert names == LISTS[text]
    for name in ("Ann Roe", "Piotr Lanes", "Oona Hallgren", "Amina Bout", "Bo Ek", "Di Fa"):
        remark = f"not taken for a member of the delegation: {name} ("
        assert (remark in written) == (name in text and name not in names)
