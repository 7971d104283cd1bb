"""Queries to the records of `tests/library`, for every engine that finds in many records.

The answers were worked out by reading the records, as `/` finds in one of them: all words stand in
one item, each at the beginning of a word. Rows of a record as a whole are among the items: its
visit, delegation, source and gaps. Paragraphs of attached texts are not.
"""

from __future__ import annotations

from typing import NamedTuple

from library_questions import UNDATED as U
from library_questions import Place

S15, S16, S18, S19, S21, S24 = (
    f"selmark-{year}.yaml" for year in (2015, 2016, 2018, 2019, 2021, 2024)
)
O17, O19, O20, O22, O24 = (f"oskarra-{year}.yaml" for year in (2017, 2019, 2020, 2022, 2024))
RIGHTS = "Committee on Human Rights"
IANS = "Interparliamentary Assembly of the Northern Straits"
SCPD = "Standing Commission on Places of Detention"
OSKARRA = ("Oskarra", "أوسكارا")
"""Both names of one country, as printed."""


class Search(NamedTuple):
    """A query with its filters, each empty where nothing is chosen of it."""

    typed: str
    found: dict[str, str] | None = None
    """Ids of what is found, with blanks between, by file; None where nobody has worked it out."""
    countries: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    visit_kinds: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    @property
    def places(self) -> frozenset[Place]:
        """The items that are found."""
        found = self.found or {}
        return frozenset((file, id) for file, ids in found.items() for id in ids.split())

    @property
    def number(self) -> int:
        """Number of items found."""
        return len(self.places)


NOTHING: dict[str, str] = {}
_DEFAMATION = {
    S15: "visit prosecutions strike-defamation",
    S16: "no-bill civil-courts",
    S19: "bill-this-year",
}
_OVERCROWDING = {
    S15: "visit eleven-men end-overcrowding plans-promised",
    S16: "six-hundred-ninety overcrowding-again",
    S19: "more-than-ever fewer-prisoners",
    S21: "seven-hundred-eleven rec-1",
    S24: "new-wing old-blocks date-for-beds",
    O17: "hestvik-full rec-a",
    O19: "hestvik-crowding",
}
_REGISTER = {
    S21: "register rec-4 melkani-quotation",
    O17: "no-night-register night-rules rec-b",
}
_HARBOUR = {
    S16: "visit union-talk board-officials harbour-before-winter impatience",
    O19: "harbour-master jan-hollis",
    U: "visit fishermen-talk on-the-quay board-secretary open-the-harbour under-study",
}
_NEW_WING = {
    S15: "plans-promised",
    S19: "okello-quotation",
    S21: "works",
    S24: "visit source new-wing ruiz-corwen-quotation",
}
_RUIZ_CORWEN = {
    S16: "ana-ruiz-corwen delegation",
    S19: "ana-ruiz-corwen delegation",
    S24: "ana-ruiz-corwen delegation ruiz-corwen-quotation",
}
_O_BRIEN = {S15: "rhona-obrien", S16: "rhona-obrien"}
_O_DOWD = {S19: "col-odowd", S24: "col-odowd", O24: "col-odowd"}
_OSTER = {S24: "wilma-oster delegation", O24: "wilma-oster oster-quotation"}
_MULLER = {S18: "jorgen-muller", O19: "jorgen-muller"}
_SECRETARIAT = {S21: "secretariat", O17: "secretariat", O22: "al-amana"}
_GROUP = {
    S15: "edmund-shaw source",
    S16: "edmund-shaw source",
    S24: "wilma-oster source",
    O24: "wilma-oster source",
}
_LIN = {O19: "crew-meeting crew lin-wanghai go-home mate-quotation"}
_OSKARRA_IN_ARABIC = {O22: "visit source tessaly hestvik-prison markaz-al-tawqif"}
_CALLS = {
    U: "open-the-harbour",
    S15: "end-overcrowding strike-defamation",
    S16: "overcrowding-again unpaid-fines harbour-before-winter",
    S18: "liberer-orlo",
    S19: "fewer-prisoners release-orlo assembly",
    S21: "weekly-telephone",
    S24: "date-for-beds where-is-orlo health-service",
    O19: "let-them-go hestvik-crowding",
    O20: "telephone-families",
    O22: "ziyarat-al-usar",
    O24: "publish-reports",
}

WORDS = (
    Search("unpaid", {S15: "end-overcrowding", S16: "unpaid-fines"}),
    Search("unp", {S15: "end-overcrowding", S16: "unpaid-fines"}),
    Search("UNPAID", {S15: "end-overcrowding", S16: "unpaid-fines"}),
    Search("paid", {S24: "paid-medicines"}),
    Search("defamation", _DEFAMATION),
    Search("defam", _DEFAMATION),
    Search("overcrowding", _OVERCROWDING),
    Search("turns", {S15: "tallow-quotation"}),
    Search("palace", {S16: "tallow-quotation"}),
    Search("tuberc", {S21: "tuberculosis"}),
    Search("untreated signs", {S21: "tuberculosis"}),
    Search("signs untreated", {S21: "tuberculosis"}),
    Search("judges", {S15: "judges", S19: "visit source judges-moved courts-without-fear"}),
    Search("independence judges", {S15: "judges", S19: "judges-moved courts-without-fear"}),
    Search("harbour", _HARBOUR),
    Search("HARBOUR", _HARBOUR),
    Search("  harbour  ", _HARBOUR),
    Search("register", _REGISTER),
    Search("registers", {S21: "register rec-4", O17: "no-night-register night-rules rec-b"}),
    Search("dockers", {S19: "assembly nobody-held"}),
    Search("hunger", {S21: "alone danek-orlo"}),
    Search("courier", {S18: "danek-orlo", S19: "release-orlo danek-orlo"}),
    Search("editor", {S19: "visit release-orlo danek-orlo", S24: "visit"}),
    Search("appeal", {S19: "danek-orlo"}),
    Search("gazette", {S19: "danek-orlo"}),
    Search("medicines", {S24: "paid-medicines"}),
    Search("medicin", {S24: "paid-medicines", O17: "thanks no-medicine"}),
    Search("floor", {S24: "date-for-beds"}),
    Search("mattress", {S21: "seven-hundred-eleven"}),
    Search("seamen", {O17: "rec-a", O19: "hestvik-crowding"}),
    Search("passport", {O17: "rec-a", O19: "passports-kept"}),
    Search(
        "families",
        {
            S19: "visit families-meeting families gaps",
            S21: "weekly-telephone",
            O20: "telephone-families",
        },
    ),
    Search("gaol", {S19: "danek-orlo", U: "night-in-gaol"}),
    Search("border", {O20: "visit"}),
    Search("postal", {S24: "postal-voting study", S21: "secretariat"}),
    Search("interpreters", {S21: "delegation"}),
    Search("psychiatrist", {S21: "lene-aabye"}),
    Search("fever", {U: "night-in-gaol"}),
    Search("venn", {O17: "ada-venn nurse-meeting thanks", O19: "union union-head"}),
    Search("haiyan", {O19: "crew-meeting crew let-them-go"}),
    Search("wanghai", {O19: "lin-wanghai mate-quotation"}),
    Search("volski", {S18: "entretiens volski"}),
    Search("surpopulation", {S18: "surpopulation"}),
    Search("prison"),
    Search("prisons"),
    Search("prisoner"),
    Search("prisoners"),
    Search("ombudsperson"),
    Search("ombuds"),
    Search("minister justice"),
    Search("orlo"),
    Search("danek orlo"),
    Search("skarholm"),
    Search("hallin"),
    Search("tessaly"),
    Search("delegation"),
    Search("the"),
    Search("a"),
    Search("of selmark"),
    Search("2019"),
    Search("2016 october"),
    Search("20 april"),
    Search("2019-09-23", {S19: "visit"}),
    Search("420", {S16: "six-hundred-ninety", S21: "seven-hundred-eleven rec-1"}),
    Search("690", {S16: "six-hundred-ninety"}),
    Search("derived"),
    Search("outside"),
    Search(
        "hollis", {S16: "jan-hollis trade-unionists union-talk", O19: "jan-hollis harbour-master"}
    ),
    Search("stenn", {S21: "ivar-stenn reception"}),
    Search("assembly"),
    Search("elections", {S24: "source postal-voting study"}),
    Search(
        "health care",
        {
            S21: "no-doctor tuberculosis rec-2",
            S24: "paid-medicines health-service",
            O17: "nurse-in-a-day thanks",
        },
    ),
    Search("doctor night", {S21: "no-doctor rec-2"}),
    Search("new law"),
    Search(
        "cancelled",
        {
            S19: "ombudsperson",
            O20: "visit source tessaly hestvik-prison ombudsperson-meeting "
            "minister-meeting prison-visit",
        },
    ),
    Search("refused", {S19: "prime-minister-meeting gaps"}),
    Search("crew home", {O19: "let-them-go"}),
    Search("nurse", {O17: "ada-venn nurse-meeting nurse-in-a-day"}),
    Search("commission"),
    Search("members"),
    Search("release"),
    Search("fines", {S15: "end-overcrowding", S16: "unpaid-fines", S19: "assembly"}),
)
"""Words, and beginnings of words."""

PHRASES = (
    Search('"criminal code"', {S15: "visit strike-defamation"}),
    Search("“criminal code”", {S15: "visit strike-defamation"}),
    Search(
        '"called for"',
        {
            S15: "visit",
            S16: "harbour-before-winter",
            S19: "visit release-orlo",
            S24: "health-service",
            O19: "hestvik-crowding",
        },
    ),
    Search('"called on"', {S15: "end-overcrowding", S19: "assembly"}),
    Search(
        '"calls on"', {S21: "weekly-telephone", O20: "telephone-families", O24: "publish-reports"}
    ),
    Search('"in particular"', {S15: "end-overcrowding"}),
    Search('"three rooms and one car"', {S16: "tallow-quotation"}),
    Search('"new wing"', _NEW_WING),
    Search('"new wing', _NEW_WING),
    Search("« new wing »", _NEW_WING),
    Search('"wing new"', NOTHING),
    Search('"without delay" skarholm', {S15: "end-overcrowding"}),
    Search('"ombudsperson of selmark"'),
    Search('"human rights"'),
    Search(
        '"bar association"',
        {
            S15: "lawyers bar-members",
            S19: "bar-council bar-council-members",
            S24: "lawyers bar-members",
        },
    ),
    Search(
        '"prison visit"',
        {S15: "prison-visit", S24: "prison-visit", O20: "prison-visit", O24: "prison-visit"},
    ),
    Search('"six years"', {S19: "danek-orlo", S21: "danek-orlo"}),
    Search('"a"'),
    Search('""', NOTHING),
    Search('"', NOTHING),
)
"""Phrases of whole words."""

NARROWINGS = (
    Search("kind:call", _CALLS),
    Search("KIND:call", _CALLS),
    Search(
        "kind:recommendation",
        {
            O17: "rec-a rec-b nurse-in-a-day",
            O22: "sijill-al-tawqif",
            S18: "medecin consulat",
            S21: "rec-1 rec-2 rec-3 rec-4",
            S24: "postal-voting",
        },
    ),
    Search(
        "kind:rec",
        {
            O17: "rec-a rec-b nurse-in-a-day thanks",
            O22: "sijill-al-tawqif",
            S16: "impatience",
            S18: "medecin consulat",
            S21: "rec-1 rec-2 rec-3 rec-4 reception",
            S24: "postal-voting",
            U: "on-the-quay",
        },
    ),
    Search("kind:commitment", {S15: "plans-promised", S24: "study"}),
    Search("kind:praise", {S16: "seven-prisons", S21: "patience"}),
    Search("kind:commendation", {S16: "seven-prisons", S21: "patience"}),
    Search(
        "kind:welcome",
        {
            S15: "emergency-over",
            S18: "mecanisme",
            S21: "works",
            S24: "new-wing",
            O19: "shipping-law",
            O22: "mumarrida",
        },
    ),
    Search("kind:expectation", {S18: "budget", S19: "bill-this-year", O22: "hawatif"}),
    Search(
        "kind:emphasis",
        {
            S15: "judges",
            S16: "civil-courts",
            S19: "courts-without-fear",
            O19: "coast-guards go-home",
        },
    ),
    Search(
        "kind:acknowledgement",
        {S19: "nobody-held", S21: "bad-habit", O17: "night-rules", U: "under-study"},
    ),
    Search(
        "kind:talk",
        {S16: "union-talk", S21: "ombudsperson prison-service-talks", U: "fishermen-talk"},
    ),
    Search(
        'kind:"prison visit"',
        {S15: "prison-visit", S24: "prison-visit", O20: "prison-visit", O24: "prison-visit"},
    ),
    Search("kind:office", _SECRETARIAT),
    Search("kind:individual", {S21: "officer", O17: "one-prisoner", U: "one-fisherman"}),
    Search(
        "kind:body",
        {
            S19: "bar-council-members",
            S21: "prison-service",
            S24: "cec",
            O22: "naqaba",
            O24: "open-ballot-watch",
        },
    ),
    Search("kind:xyzzy", NOTHING),
    Search("kind:", NOTHING),
    Search("who:nobody", NOTHING),
    Search(
        "who:tallow", {S15: "ines-tallow tallow-quotation", S16: "ines-tallow tallow-quotation"}
    ),
    Search("who:tamm", {S21: "ombudsperson oriel-tamm", S24: "ombudsperson oriel-tamm"}),
    Search(
        "who:solvang",
        {
            S16: "ombudsperson mira-solvang",
            S18: "mediatrice mira-solvang",
            S19: "ombudsperson mira-solvang",
        },
    ),
    Search("who:solvang kind:rencontre", {S18: "mediatrice"}),
    Search(
        "who:orlo",
        {
            S18: "danek-orlo",
            S19: "danek-orlo",
            S21: "danek-orlo orlo-met interviews prisoners",
            S24: "danek-orlo",
        },
    ),
    Search(
        "who:hollis",
        {S16: "jan-hollis trade-unionists union-talk", O19: "jan-hollis harbour-master"},
    ),
    Search(
        "who:brenn",
        {
            S15: "aldo-brenn justice-minister plans-promised",
            S16: "aldo-brenn justice-minister impatience",
        },
    ),
    Search(
        'who:"ana ruiz"',
        {
            S16: "ana-ruiz-corwen",
            S19: "ana-ruiz-corwen",
            S24: "ana-ruiz-corwen ruiz-corwen-quotation",
        },
    ),
    Search("who:melkani", {S21: "yusra-melkani melkani-quotation", O17: "yusra-melkani"}),
    Search("who:المكاني", {O22: "yusra-melkani kalimat-al-raisa"}),
    Search("who:林望海", _LIN),
    Search(
        "in:dunmere",
        {
            S16: "dunmere union-talk trade-unionists jan-hollis board-officials "
            "harbour-before-winter impatience",
            S19: "dunmere assembly nobody-held",
            U: "dunmere fishermen-talk on-the-quay fishermen one-fisherman board-secretary "
            "open-the-harbour night-in-gaol",
        },
    ),
    Search(
        "in:dunmere kind:call",
        {S16: "harbour-before-winter", S19: "assembly", U: "open-the-harbour"},
    ),
    Search(
        "in:skarholm",
        {
            S15: "skarholm-prison prison-visit prison-director prisoners eleven-men "
            "end-overcrowding",
            S18: "prison-de-skarholm entretiens detenus volski surpopulation",
            S21: "skarholm-prison reception interviews ivar-stenn prisoners orlo-met "
            "seven-hundred-eleven works no-doctor rec-1 rec-2",
            S24: "skarholm-prison prison-visit new-wing old-blocks date-for-beds",
        },
    ),
    Search("in:selmark kind:recommendation", {S21: "rec-1 rec-2"}),
    Search("in:QO kind:call", {O19: "let-them-go hestvik-crowding"}),
    Search(
        "in:hestvik",
        {
            O17: "hestvik-prison nurse-meeting ada-venn hestvik-full womens-section rec-a thanks",
            O19: "hestvik hestvik-prison harbour-master crew-meeting jan-hollis crew lin-wanghai "
            "let-them-go hestvik-crowding",
            O20: "hestvik-prison prison-visit",
            O22: "hestvik-prison sujana sujana-hestvik iktizaz mumarrida atibba",
            O24: "hestvik hestvik-prison prison-visit",
        },
    ),
    Search(
        "in:تسالي",
        {
            O22: "tessaly markaz-al-tawqif wazirat-al-adl naqabat-al-muhamin ilse-maranth naqaba "
            "sijill-al-tawqif"
        },
    ),
    Search(
        "overcrowding kind:call",
        {
            S15: "end-overcrowding",
            S16: "overcrowding-again",
            S19: "fewer-prisoners",
            S24: "date-for-beds",
            O19: "hestvik-crowding",
        },
    ),
    Search(
        "prisoners kind:call",
        {
            S15: "end-overcrowding",
            S16: "overcrowding-again unpaid-fines",
            S19: "fewer-prisoners release-orlo",
            S21: "weekly-telephone",
            S24: "date-for-beds where-is-orlo health-service",
            O19: "hestvik-crowding",
            O20: "telephone-families",
        },
    ),
    Search(
        "ombudsperson kind:meeting",
        {
            S16: "ombudsperson",
            S19: "ombudsperson",
            S24: "ombudsperson",
            O17: "ombudsperson-meeting",
            O20: "ombudsperson-meeting",
            O24: "ombudsperson-meeting",
        },
    ),
    Search(
        "ombudsperson kind:meeting in:hallin",
        {S16: "ombudsperson", S19: "ombudsperson", S24: "ombudsperson"},
    ),
    Search("kind:site"),
    Search("kind:post"),
    Search("kind:person"),
    Search("kind:meeting"),
    Search("kind:concern who:delegation"),
    Search("in:hallin"),
    Search("in:skarholm-prison"),
    Search("who:commission kind:recommendation"),
    Search("kind:call kind:recommendation", NOTHING),
)
"""Narrowings by kind, place and person."""

SPELLINGS = (
    Search("zolkiewska", {S18: "zofia-zolkiewska"}),
    Search("żółkiewska", {S18: "zofia-zolkiewska"}),
    Search("ZOLKIEWSKA", {S18: "zofia-zolkiewska"}),
    Search("brule", {S18: "gael-brule"}),
    Search("elodie", {S18: "elodie-faconnet citation-faconnet"}),
    Search("Élodie", {S18: "elodie-faconnet citation-faconnet"}),
    Search("faconnet", {S18: "elodie-faconnet citation-faconnet"}),
    Search("oster", _OSTER),
    Search("Öster", _OSTER),
    Search("oester", _OSTER),
    Search("who:muller", _MULLER),
    Search("who:mueller", _MULLER),
    Search("who:joergen", _MULLER),
    Search("medecin", {S18: "medecin"}),
    Search(
        "detenu",
        {S18: "visit entretiens detenus surpopulation liberer-orlo medecin consulat"},
    ),
    Search("detention provisoire", {S18: "danek-orlo"}),
    Search("obrien", _O_BRIEN),
    Search("o'brien", _O_BRIEN),
    Search("O’Brien", _O_BRIEN),
    Search("odowd", _O_DOWD),
    Search("o'dowd", _O_DOWD),
    Search("l'IANS", {S18: "visit source"}),
    Search("fishermen's union", {O19: "union union-head"}),
    Search("women’s", {O17: "womens-section"}),
    Search("cooperation", {O19: "coast-guards"}),
    Search("co-operation", {O19: "coast-guards"}),
    Search("co operation", {O19: "coast-guards"}),
    Search("ruiz-corwen", _RUIZ_CORWEN),
    Search("ruizcorwen", _RUIZ_CORWEN),
    Search("ruiz corwen", _RUIZ_CORWEN),
    Search("thirty-one", {S19: "assembly"}),
    Search("thirtyone", {S19: "assembly"}),
    Search("twenty-four hours", {O17: "nurse-in-a-day"}),
    Search("follow-up", {S16: "visit"}),
    Search("followup", {S16: "visit"}),
    Search("U.N.", {O19: "source"}),
    Search("C.E.C.", {S24: "source election-commission cec cec-chair study"}),
    Search("CEC", {S24: "cec cec-chair"}),
    Search(
        "S&D",
        {
            S15: "edmund-shaw source delegation",
            S16: "edmund-shaw source delegation",
            S24: "wilma-oster source delegation",
            O24: "wilma-oster source",
        },
    ),
    Search("S&D downland", _GROUP),
    Search("sea downland", _GROUP),
    Search("PR 19/114", {S19: "source", S21: "rec-1"}),
    Search("SCPD (2021) 4", {S21: "source", S24: "oriel-tamm"}),
    Search("S & D"),
    Search("UN"),
    Search("D’Orlo", NOTHING),
    Search("secretariat@scpd.example.org", {S21: "secretariat"}),
    Search("scpd.example.org"),
    Search("nº"),
    Search("lighthouse", NOTHING),
    Search("xyzzy", NOTHING),
    Search("overcrowding xyzzy", NOTHING),
    Search("", NOTHING),
    Search("   ", NOTHING),
    Search("&"),
    Search("%", NOTHING),
    Search("_", NOTHING),
    Search("'; DROP TABLE items; --", NOTHING),
    Search("orlo* OR tamm", NOTHING),
    Search("NEAR(orlo tamm)", NOTHING),
    Search("\\", NOTHING),
)
"""Words spelt otherwise than the records have them, signs, and what is not there."""

SCRIPTS = (
    Search("вольский", {S18: "entretiens detenus volski"}),
    Search("ВОЛЬСКИЙ", {S18: "entretiens detenus volski"}),
    Search("вольскии", {S18: "entretiens detenus volski"}),
    Search("альбатрос", {S18: "entretiens volski"}),
    Search("кораблем", {S18: "citation-faconnet"}),
    Search("корабл", {S18: "citation-faconnet"}),
    Search("Что", {S18: "citation-faconnet"}),
    Search("林望海", _LIN),
    Search("望海", _LIN),
    Search("海", _LIN),
    Search("海燕", {O19: "crew-meeting crew"}),
    Search("回家", {O19: "go-home mate-quotation"}),
    Search("我们 回家", {O19: "go-home mate-quotation"}),
    Search("我们回家", NOTHING),
    Search('"只想回家"', NOTHING),
    Search("السجناء", {O22: "ziyarat-al-usar atibba hawatif"}),
    Search("سجناء", {O22: "visit sujana sujana-hestvik ziyarat-al-usar atibba hawatif"}),
    Search("سجل", {O22: "visit sijill-al-tawqif"}),
    Search("هستفيك", {O22: "visit hestvik-prison sujana iktizaz mumarrida atibba"}),
    Search("أوسكارا", _OSKARRA_IN_ARABIC),
    Search("اوسكارا", _OSKARRA_IN_ARABIC),
    Search("يُقيَّد", {O22: "visit sijill-al-tawqif"}),
    Search("يقيد", {O22: "visit sijill-al-tawqif"}),
    Search("ممرضة", {O22: "mumarrida"}),
    Search("ممرضه", {O22: "mumarrida"}),
    Search("لجنة"),
    Search("الليل", {O22: "kalimat-al-raisa"}),
)
"""Cyrillic, Chinese and Arabic."""

NUMBERS = (
    Search("+44 20 7946 0101", _O_BRIEN),
    Search("+442079460101", _O_BRIEN),
    Search("020 7946 0101", _O_BRIEN),
    Search("0044 20 7946 0102", _O_DOWD),
    Search("0044 (0)20 7946 0102", _O_DOWD),
    Search("020-7946-0102", _O_DOWD),
    Search("79460817", _SECRETARIAT),
    Search("7946 0817", _SECRETARIAT),
    Search("٠٨١٧", _SECRETARIAT),
    Search("+33199001234", {S18: "gael-brule"}),
    Search("01 99 00 12 34", {S18: "gael-brule"}),
    Search("07700 900417", {S24: "col-odowd"}),
    Search("+44 7700 900 417", {S24: "col-odowd"}),
    Search("(0)20 7946 0455", {O19: "ians-press"}),
    Search("7946 9999", NOTHING),
    Search("020 7946"),
    Search("020 7946 010", {**_O_BRIEN, **_O_DOWD}),
)
"""Telephone numbers, however they are spaced and prefixed."""

FILTERED = (
    Search(
        "overcrowding",
        {
            S15: "end-overcrowding",
            S16: "overcrowding-again",
            S19: "fewer-prisoners",
            S24: "date-for-beds",
        },
        countries=("Selmark",),
        kinds=("call",),
    ),
    Search(
        "prisoners",
        {S19: "fewer-prisoners release-orlo", O19: "hestvik-crowding"},
        years=(2019,),
        kinds=("call",),
    ),
    Search("register", _REGISTER, bodies=(SCPD,)),
    Search("register", {O17: _REGISTER[O17]}, countries=("Oskarra",)),
    Search("register", NOTHING, bodies=(RIGHTS,)),
    Search("telephone", {S21: "weekly-telephone", O20: "telephone-families"}, kinds=("call",)),
    Search("", NOTHING, countries=("Selmark",)),
    Search(
        "ombudsperson",
        {S24: "visit ombudsperson oriel-tamm"},
        countries=("Selmark",),
        years=(2024,),
    ),
    Search(
        "ombudsperson",
        {
            S16: "visit ombudsperson mira-solvang seven-prisons tallow-quotation source",
            O17: "ombudsperson-meeting ombudsperson gaps",
        },
        years=(2016, 2017),
    ),
    Search("ombudsperson", NOTHING, countries=("أوسكارا",)),
    Search(
        "defamation",
        {
            S15: "prosecutions strike-defamation",
            S16: "no-bill civil-courts",
            S19: "bill-this-year",
        },
        topics=("defamation",),
    ),
    Search(
        "prison",
        {S21: "rec-1 rec-2 rec-3", O17: "rec-a nurse-in-a-day"},
        visit_kinds=("visit to places of detention",),
        kinds=("recommendation",),
    ),
    Search("orlo", {S18: "visit source liberer-orlo danek-orlo gaps"}, bodies=(IANS,)),
    Search("call", NOTHING, kinds=("finding",)),
    Search("overcrowding", NOTHING, years=(2023,)),
    Search("harbour", {O19: _HARBOUR[O19], U: _HARBOUR[U]}, bodies=(IANS,)),
    Search("harbour", {S16: _HARBOUR[S16], O19: _HARBOUR[O19]}, years=(2016, 2019)),
    Search("kind:call", {O19: "let-them-go hestvik-crowding"}, bodies=(IANS,), years=(2019,)),
    Search("kind:call", {S18: "liberer-orlo"}, topics=("liberté de la presse",)),
    Search(
        "prisoners",
        {S21: "weekly-telephone", O20: "telephone-families"},
        topics=("families",),
    ),
    Search("prison", countries=OSKARRA),
    Search("prison", bodies=(RIGHTS, IANS), years=(2015, 2016, 2018)),
    Search(
        "ombudsperson",
        {S16: "visit ombudsperson mira-solvang seven-prisons tallow-quotation source"},
        visit_kinds=("follow-up visit",),
    ),
    Search("skarholm", kinds=("concern", "finding")),
    Search("prisoners", topics=("overcrowding", "health care")),
    Search("السجناء", {O22: "ziyarat-al-usar atibba hawatif"}, countries=("أوسكارا",)),
    Search("orlo", NOTHING, countries=("Atlantis",)),
)
"""Queries with something chosen."""

SEARCHES = (*WORDS, *PHRASES, *NARROWINGS, *SPELLINGS, *SCRIPTS, *NUMBERS, *FILTERED)
"""All of them."""
