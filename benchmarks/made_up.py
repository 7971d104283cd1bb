"""Made-up records of visits, the same for the same seed: a folder of as many as are wanted."""

from __future__ import annotations

import random
from itertools import accumulate
from pathlib import Path

STEMS = """
access account act activist agree aid appeal arrest assembly asylum ballot border camp case charge
child citizen city claim clinic coast committee concern court custody debate deport detain dispute
district doctor election embassy enforce equal evict exile expert family fair farm fear finance
force forest found freedom fund govern grant guard harbour health hear help home hunger impunity
inquest inquiry inspect jail join journal judge labour land law lawyer leader legal letter levy
library licence limit local market media member migrant minister minor mission monitor mother move
nation network news notice number nurse observe offer office open order parent park parliament
party pass peace pension permit person petition plan police poll port press prevent prison privacy
process project promise protest province public quota raid reform refuge region register release
remedy rent report request rescue resource result return review right river road rule safe school
seat secret secure senate sentence service settle shelter soldier speak staff state station strike
student support tax teach tenant threat torture town trade train treat trial tribe truth union
update valley victim village visit vote wage ward warn water winter witness women work worker
wound write young youth
"""
ENDINGS = ("", "s", "ed", "ing", "er", "ment", "less", "’s", ",", ".")
JOINTS = (
    *("the", "of", "and", "in", "for", "to", "that", "with", "by", "on"),
    *("non-governmental", "co-operation", "S&D", "U.N.", "freedom of the press", "human rights"),
)
SYLLABLES = ("ka", "ro", "mi", "shev", "dan", "ul", "tés", "bek", "ov", "za", "lin", "gur", "mü")
OF_SCRIPTS = {
    "ru": """свобода печати заключённых освободить суд права человека выборы журналист министр
    немедленно расследование пытки тюрьма собрание закон реформа комиссия доклад встреча""",
    "ar": """الإفراج عن السجناء السياسيين حرية الصحافة والتعبير المحكمة حقوق الإنسان الانتخابات
    وزارة العدل بالتحقيق التعذيب السجن المجتمع المدني القانون الإصلاح اللجنة التقرير""",
    "zh": """释放所有 政治犯 新闻自由 人权状况 的关切 选举 法院 独立调查 酷刑 监狱 公民社会 法律改革
    委员会 报告 会见 部长 记者""",
}
COUNTRIES = (
    *("Selmark", "Oskarra", "Trevane", "Western Isles", "Ostravia", "Nur-Selim", "Hythe"),
    *("Karolia", "Dunland", "Morvania", "Petrosk", "Zalinia", "Ulbek", "Côte-d’Azel"),
)
BODIES = (
    "Subcommittee on Human Rights",
    "Committee on Foreign Affairs",
    "Monitoring Committee",
    "Delegation for relations with the neighbours",
    "Office for Democratic Elections",
)
KINDS = ("fact-finding visit", "election observation", "monitoring visit", "working visit")
STATEMENTS = (
    *("concern", "finding", "call", "recommendation", "expectation", "emphasis", "welcome"),
    *("commendation", "recognition", "acknowledgement", "commitment"),
)
VERBS = ("called for", "regretted", "welcomed", "stressed", "noted with concern", "recommended")
PER_VISIT = 20
"""Number of statements of a record, on the average."""


class Maker:
    """Makes records, each by its number alone."""

    def __init__(self, seed: int = 20220824) -> None:
        self._seed = seed
        chance = random.Random(seed)  # noqa: S311 - the same words in every run, not a secret
        self.names = ["".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(2000)]
        stems = STEMS.split()
        self.topics = [f"{a} {b}" for a, b in zip(stems[::3], stems[1::3], strict=False)]
        endings = [stem + ending for ending in ENDINGS for stem in stems]
        self._words = {"en": [*JOINTS, *endings, *self.names]}
        self._words |= {script: words.split() for script, words in OF_SCRIPTS.items()}
        self._weights = {
            script: list(accumulate(1 / (rank + 5) for rank in range(len(words))))
            for script, words in self._words.items()
        }

    def record(self, number: int) -> str:
        """A record as YAML."""
        chance = random.Random(self._seed + number)  # noqa: S311 - as above
        script = chance.choices(("en", "ru", "ar", "zh"), weights=(85, 6, 5, 4))[0]
        country, body = chance.choice(COUNTRIES), chance.choice(BODIES)
        lines = [
            f"title: Visit {number} to {country}",
            "source:",
            "  publisher: Assembly of the Western Isles",
            f"  url: https://assembly.example.org/release/{number}",
            f"  identifier: R-{number}",
            "  paragraphs: 40",
            "visit:",
            f"  kind: {chance.choice(KINDS)}",
            "  status: concluded",
            f"  countries: [{{id: country, name: {country}, paragraph: 1}}]",
            *self._dates(chance),
            *self._people(chance, country, body),
            *self._statements(chance, script),
            *self._cases(chance, number),
            *self._ends(chance, number),
        ]
        return "\n".join(lines) + "\n"

    def _name(self, chance: random.Random) -> str:
        return f"{chance.choice(self.names)} {chance.choice(self.names)}"

    def _text(self, chance: random.Random, script: str, count: int) -> str:
        found = chance.choices(self._words[script], cum_weights=self._weights[script], k=count)
        return " ".join(found)

    def _dates(self, chance: random.Random) -> list[str]:
        if chance.random() < 0.05:
            return []
        year, month, day = chance.randint(2006, 2026), chance.randint(1, 12), chance.randint(1, 25)
        start = f"{year}-{month:02}-{day:02}" if chance.random() < 0.9 else f"{year}-{month:02}"
        return [f"  dates: {{start: {start}, paragraph: 1}}"]

    def _people(self, chance: random.Random, country: str, body: str) -> list[str]:
        lines = ["cities:"]
        for at in range(2):
            name = chance.choice(self.names)
            lines.append(f"  - {{id: city-{at}, name: {name}, country: country, paragraph: 2}}")
        lines.append("meetings:")
        for at in range(4):
            topic = chance.choice(self.topics)
            lines += [
                f"  - id: meeting-{at}",
                "    form: meeting",
                f"    city: city-{at % 2}",
                f"    counterparts: [person-{at}]",
                f"    topics: [{topic}]",
                f"    paragraph: {at + 3}",
                f"    wording: they met on {topic} in the {chance.choice(('morning', 'evening'))}",
            ]
        lines += ["delegation:", f"  bodies: [{{name: {body}}}]", "  participants:"]
        for at in range(3):
            function = ", function: chair" if at == 0 else ""
            name = self._name(chance)
            lines.append(f"    - {{id: member-{at}, name: {name}{function}, paragraph: 2}}")
        lines.append("counterparts:")
        for at in range(4):
            post = f"Minister of {chance.choice(self.topics).title()} of {country}"
            lines += [
                f"  - id: person-{at}",
                "    kind: person",
                f"    name: {self._name(chance)}",
                f"    posts: [{post}]",
                f"    paragraph: {at + 3}",
            ]
        return lines

    def _statements(self, chance: random.Random, script: str) -> list[str]:
        lines = ["statements:"]
        for at in range(chance.randint(PER_VISIT - 5, PER_VISIT + 5)):
            text = self._text(chance, script, 16)
            lines += [
                f"  - id: statement-{at}",
                f"    kind: {chance.choice(STATEMENTS)}",
                f"    text: '{text}.'",
                f"    verb: {chance.choice(VERBS)}",
                f"    topics: [{chance.choice(self.topics)}]",
                *([f"    cases: [case-{at}]"] if at < 2 else []),
                f"    paragraph: {at + 7}",
                f"    wording: '{self._text(chance, script, 18)}'",
            ]
        return lines

    def _cases(self, chance: random.Random, number: int) -> list[str]:
        lines = ["cases:"]
        for at in range(2):
            lines += [f"  - id: case-{at}", f"    name: {self._name(chance)}"]
            lines += ["    situation: detained", f"    paragraph: {at + 9}"]
            if number > 20 and at == 0:
                other = number - chance.randint(1, 20)
                lines.append(f"    follows: [{{record: R-{other}, id: case-1}}]")
        return lines

    def _ends(self, chance: random.Random, number: int) -> list[str]:
        telephone = f"+32 2 {number % 1000:03} {chance.randrange(10**4, 10**5)}"
        return [
            "contacts:",
            "  - id: press-office",
            "    kind: press service",
            "    name: Press Office",
            "    means:",
            f"      - {{kind: telephone, value: {telephone}, paragraph: 30}}",
            "gaps:",
            "  - {text: Days and times of the meetings., about: [meeting-0, meeting-1]}",
        ]


def make(folder: Path, count: int) -> None:
    """Write records to a folder, a hundred to each folder below it."""
    maker = Maker()
    for number in range(count):
        below = folder / f"{number // 100:04}"
        if number % 100 == 0:
            below.mkdir(parents=True)
        (below / f"visit-{number:06}.yaml").write_text(maker.record(number), encoding="utf-8")
