"""A record with protected people, whose names stand nowhere in it but where they are hidden."""

from __future__ import annotations

NAMES = ("Ines Tallow", "Radu Belsen", "Mira Ostrava")
"""The names that it protects: of a participant, who is a contact too, a counterpart and a case."""
RECORD = """title: Three days in Selmark
language: en
source:
  publisher: Parliament of Trevane
  title: Members visit Selmark
  url: https://parliament.example.org/press/17
visit:
  status: concluded
  countries: [{id: selmark, name: Selmark}]
  dates: {start: 2021-03-12, end: 2021-03-14}
cities:
  - {id: dunmere, name: Dunmere, country: selmark}
meetings:
  - id: talk
    form: meeting
    city: dunmere
    date: 2021-03-12
    start_time: 10:00
    end_time: 11:00
    counterparts: [lawyer]
    participants: [rapporteur, chair]
delegation:
  bodies: [{name: Committee on Prisons}]
  participants:
    - {id: rapporteur, name: Ines Tallow, function: rapporteur, group: EPP, protected: true}
    - {id: chair, name: Otto Brand, function: chair}
counterparts:
  - {id: lawyer, kind: person, name: Radu Belsen, posts: [defence lawyer], protected: true}
statements:
  - id: release
    kind: call
    speaker: rapporteur
    text: Release all who wait for a trial.
    verb: called for
    cases: [prisoner]
    paragraph: 3
    wording: the release of all who wait for a trial
cases:
  - id: prisoner
    name: Mira Ostrava
    description: journalist
    situation: detained
    protected: true
    paragraph: 3
    wording: a journalist who is detained
quotations:
  - {id: words, speaker: lawyer, sentences: [They must be freed.], paragraph: 4}
contacts:
  - id: office
    kind: person
    name: Ines Tallow
    participant: rapporteur
    means: [{kind: telephone, value: +44 20 7946 0321, e164: "+442079460321"}]
  - id: press
    kind: press service
    name: Press Office
    means: [{kind: email, value: press@parliament.example.org}]
"""


def names_in(text: str) -> set[str]:
    """Those of the protected names of which any word stands in a text, in whatever case."""
    small = text.casefold()
    return {name for name in NAMES if any(word in small for word in name.casefold().split())}
