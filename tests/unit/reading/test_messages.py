"""Slips that people make, each told as what it is; and files that are odd but right."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from missiontui.reading import InvalidRecordError, read_bytes, told

BASE = """\
title: Members of the Trevane Parliament visited Selmark
source:
  publisher: Parliament of Trevane
statements:
  - id: release
    kind: call
    text: Release all political prisoners.
    paragraph: 4
    wording: the release of all political prisoners
"""
KIND, TEXT = "    kind: call\n", "    text: Release all political prisoners.\n"
ID = "  - id: release\n"


def base(old: str, new: str) -> str:
    """The record above with one piece changed."""
    assert old in BASE
    return BASE.replace(old, new)


def small(more: str) -> str:
    """A record of three lines and more; what is added begins in line 4."""
    return f"title: T\nsource:\n  publisher: P\n{more}"


def told_of(text: str | bytes) -> list[str]:
    """The lines that tell what is wrong with a record; none of one that is right."""
    try:
        read_bytes(text.encode() if isinstance(text, str) else text, Path())
    except InvalidRecordError as error:
        return list(told(error.faults))
    return []


@pytest.fixture(params=["C parser", "pure Python parser"])
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure Python parser":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this PyYAML was built without libyaml")


ODD_SPACES = {
    "in the indent": (
        base(KIND, "\u00a0 \u00a0 kind: call\n"),
        "6:1: U+00A0 NO-BREAK SPACE in the indent; ordinary spaces",
    ),
    "in the indent, after ordinary ones": (
        base(KIND, " \u202f  kind: call\n"),
        "6:2: U+202F NARROW NO-BREAK SPACE in the indent",
    ),
    "in the indent, as wide as two": (
        base(KIND, "\u3000\u3000kind: call\n"),
        "6:1: U+3000 IDEOGRAPHIC SPACE in the indent",
    ),
    "in the indent of two lines": (
        base(KIND + TEXT, "\u2009\u2009\u2009\u2009kind: call\n\u2009\u2009\u2009\u2009text: T\n"),
        "6:1: U+2009 THIN SPACE in the indent",
    ),
    "in the indent of a list": (
        base(ID, "\u2007\u2007- id: release\n"),
        "5:1: U+2007 FIGURE SPACE in the indent",
    ),
    "of no width in the indent": (
        base(KIND, "    \u200bkind: call\n"),
        (
            '6:5: statements[0]: "<U+200B>kind" is not a key here: it holds U+200B ZERO WIDTH SPACE'
            ' at 6:5 (did you mean "kind"?)'
        ),
    ),
    "on an empty line": (
        base(KIND, "\u00a0\n" + KIND),
        "6:1: U+00A0 NO-BREAK SPACE in an empty line",
    ),
    "behind a key": (
        base(KIND, "    kind\u00a0: call\n"),
        (
            '6:5: statements[0]: "kind<U+00A0>" is not a key here: it holds U+00A0 NO-BREAK SPACE'
            ' at 6:9 (did you mean "kind"?)'
        ),
    ),
    "behind a key in quotation marks": (
        base(KIND, '    "kind"\u2002: call\n'),
        "6:11: U+2002 EN SPACE behind a quotation mark",
    ),
    "behind a colon": (
        base(KIND, "    kind:\u00a0call\n"),
        "6:10: U+00A0 NO-BREAK SPACE behind the colon; an ordinary space",
    ),
    "behind a hyphen": (
        base(ID, "  -\u00a0id: release\n"),
        "5:4: U+00A0 NO-BREAK SPACE behind the hyphen of a list",
    ),
    "behind a value in quotation marks": (
        base(KIND, '    kind: "call"\u3000\n'),
        "6:17: U+3000 IDEOGRAPHIC SPACE behind a quotation mark",
    ),
    "behind a word of a list": (
        base(KIND, "    kind: call\u00a0\n"),
        (
            '6:11: statements[0].kind: "call<U+00A0>" is not a kind: it holds U+00A0 NO-BREAK SPACE'
            ' at 6:15 (did you mean "call"?); one of concern, finding, call'
        ),
    ),
    "before a comment": (
        base(KIND, "    kind: call\u00a0# urgent\n"),
        '6:11: statements[0].kind: "call<U+00A0># urgent" is not a kind: it holds U+00A0',
    ),
    "within a word of a list": (
        small("visit: {status: under\u202fway}\n"),
        (
            '4:17: visit.status: "under<U+202F>way" is not a status: it holds U+202F NARROW NO-'
            'BREAK SPACE at 4:22 (did you mean "under way"?)'
        ),
    ),
    "behind an id": (
        base(ID, "  - id: release\u2060\n"),
        '5:9: statements[0].id: "release<U+2060>" is not an id: it holds U+2060 WORD JOINER',
    ),
    "in a reference": (
        base(KIND, KIND + "    cases: [a\u00a0]\n"),
        '7:13: statements[0].cases[0]: "a<U+00A0>" is the id of nothing: it holds U+00A0',
    ),
    "behind a date": (
        small("visit:\n  dates: {start: 2022-08-22\u00a0}\n"),
        '5:18: visit.dates.start: "2022-08-22<U+00A0>" does not fit: it holds U+00A0 NO-BREAK',
    ),
    "behind a number": (
        base("paragraph: 4", "paragraph: 4\u00ad"),
        '8:16: statements[0].paragraph: "4<U+00AD>" does not fit: it holds U+00AD SOFT HYPHEN',
    ),
    "in a word, though refused": (
        base(KIND, "    kind: ca\ufeffll\n"),
        "6:13: the invisible character U+FEFF ZERO WIDTH NO-BREAK SPACE",
    ),
}
"""Spaces that YAML takes for text, and what is told of each."""

QUOTATION_MARKS = {
    "English": (
        base(TEXT, "    text: “Release: all prisoners”\n"),
        "7:11: U+201C LEFT DOUBLE QUOTATION MARK where YAML wants its own; \" or ' round",
    ),
    "German": (
        base(TEXT, "    text: „Release: all“\n"),
        "7:11: U+201E DOUBLE LOW-9 QUOTATION MARK",
    ),
    "French": (base(TEXT, "    text: « Release : all »\n"), "7:11: U+00AB LEFT-POINTING DOUBLE"),
    "Swedish": (base(TEXT, "    text: ”Release: all”\n"), "7:11: U+201D RIGHT DOUBLE QUOTATION"),
    "single": (base(TEXT, "    text: ‘Release: all’\n"), "7:11: U+2018 LEFT SINGLE QUOTATION"),
    "Japanese": (base(TEXT, "    text: 「Release: all」\n"), "7:11: U+300C LEFT CORNER BRACKET"),
    "full-width": (base(TEXT, "    text: ＂Release: all＂\n"), "7:11: U+FF02 FULLWIDTH QUOTATION"),
    "over two lines": (
        base(TEXT, "    text: “Release\n      all: prisoners”\n"),
        "7:11: U+201C LEFT DOUBLE QUOTATION MARK where YAML wants its own",
    ),
    "in a list": (
        base(TEXT, TEXT + "    topics: [“press: radio”, tv]\n"),
        "8:14: statements[0].topics[0]: found a mapping: it holds U+201C LEFT DOUBLE",
    ),
    "in braces": (
        base("source:\n  publisher: P", "source: {publisher: “P: Q”}\nkind: P"),
        "2:21: U+201C LEFT DOUBLE QUOTATION MARK where YAML wants its own",
    ),
    "closing what a straight one opened": (
        base(TEXT, '    text: "Release all”\n'),
        '7:23: U+201D RIGHT DOUBLE QUOTATION MARK at the end of a text that begins with "; the',
    ),
    "closed by a straight one further down": (
        base(TEXT, '    text: "Release all”\n    verb: "called for"\n'),
        "7:23: U+201D RIGHT DOUBLE QUOTATION MARK at the end of a text that begins with",
    ),
    "closing what an apostrophe opened": (
        base(TEXT, "    text: 'Release all’\n"),
        "7:23: U+2019 RIGHT SINGLE QUOTATION MARK at the end of a text that begins with '",
    ),
    "round a word of a list": (
        base(KIND, "    kind: “call”\n"),
        (
            '6:11: statements[0].kind: "“call”" is not a kind: it holds U+201C LEFT DOUBLE '
            'QUOTATION MARK at 6:11 (did you mean "call"?)'
        ),
    ),
    "round a key": (
        base("source:", "“source”:"),
        '2:1: "“source”" is not a key here: it holds U+201C LEFT DOUBLE QUOTATION MARK at 2:1',
    ),
    "round a text that goes on": (
        base(TEXT, "    text: “Release: all” they said\n"),
        "7:19: a colon where no key can stand; an indent that fits, or quotation marks round",
    ),
}
"""Quotation marks that are none of YAML's, and what is told of each."""

WIDE_MARKS = {
    "colon": (
        base(KIND, "    kind： call\n"),
        '6:9: U+FF1A FULLWIDTH COLON where YAML wants its own; a colon and a space: "key: value"',
    ),
    "colon without a space": (base(KIND, "    kind：call\n"), "6:9: U+FF1A FULLWIDTH COLON where"),
    "small colon": (base(KIND, "    kind﹕ call\n"), "6:9: U+FE55 SMALL COLON where YAML wants"),
    "colon of a mapping": (base("source:", "source："), "2:7: U+FF1A FULLWIDTH COLON where"),
    "colon in the only line": (
        small("visit:\n  kind： k\n"),
        '5:3: visit: found the text "kind： k": it holds U+FF1A FULLWIDTH COLON at 5:7; a mapping',
    ),
    "colon in braces": (
        base("source:\n  publisher: P", "source: {publisher： P}\nkind: P"),
        '2:10: source: "publisher： P" is not a key here: it holds U+FF1A FULLWIDTH COLON at 2:19',
    ),
    "comma": (
        base("source:\n  publisher: P", "source: {publisher: P， kind: k}\nkind: P"),
        "2:22: U+FF0C FULLWIDTH COMMA where YAML wants its own; commas, brackets and braces",
    ),
    "comma between ids": (
        base(KIND, KIND + "    cases: [a， b]\n"),
        '7:13: statements[0].cases[0]: "a， b" is the id of nothing: it holds U+FF0C FULLWIDTH',
    ),
    "brackets": (
        base(KIND, KIND + "    topics: ［a, b］\n"),
        '7:13: statements[0].topics: found the text "［a, b］": it holds U+FF3B FULLWIDTH LEFT',
    ),
    "braces": (
        base("source:\n  publisher: P", "source: ｛publisher: P｝\nkind: P"),
        "2:9: U+FF5B FULLWIDTH LEFT CURLY BRACKET where YAML wants its own",
    ),
    "hyphen": (base(ID, "  － id: release\n"), "5:3: U+FF0D FULLWIDTH HYPHEN-MINUS where YAML"),
    "dash": (
        base(ID, "  – id: release\n"),
        "5:3: U+2013 EN DASH where YAML wants its own; a hyphen and a space (- )",
    ),
    "bullet": (base(ID, "  • id: release\n"), "5:3: U+2022 BULLET where YAML wants its own"),
    "dashes of a list of texts": (
        base(KIND, KIND + "    topics:\n      – press\n      – radio\n"),
        '8:7: statements[0].topics: found the text "– press – radio": it holds U+2013 EN DASH at',
    ),
    "dashes in a date": (
        small("visit:\n  dates: {start: 2022–08–22}\n"),
        '5:18: visit.dates.start: "2022–08–22" does not fit: it holds U+2013 EN DASH at 5:22',
    ),
    "digits": (
        base("paragraph: 4", "paragraph: ４"),
        '8:16: statements[0].paragraph: "４" does not fit: it holds U+FF14 FULLWIDTH DIGIT FOUR',
    ),
    "letter": (
        base(KIND, "    kind: ｃall\n"),
        '6:11: statements[0].kind: "ｃall" is not a kind: it holds U+FF43 FULLWIDTH LATIN SMALL',
    ),
    "letters of another script": (
        base(KIND, "    kind: саll\n"),
        '6:11: statements[0].kind: "саll" is not a kind: it holds U+0441 CYRILLIC SMALL LETTER ES',
    ),
    "colon that nothing follows at once": (
        base(KIND, "    kind:call\n"),
        "6:9: a colon without a space behind it",
    ),
}
"""What looks like YAML's own marks and is none, and what is told of each."""

OTHERS: dict[str, tuple[str | bytes, str]] = {
    "tab in a quotation": (
        base(TEXT, '    text: "Release\tall"\n'),
        "7:19: statements[0].text: a tab in the text (U+0009); a space",
    ),
    "tab as indent": (base(KIND, "\t\tkind: call\n"), "6:1: a tab as indent; spaces"),
    "tab in a key": (
        base(KIND, "    ki\tnd: call\n"),
        '6:5: statements[0]: "ki nd" is not a key here: it holds U+0009 TAB at 6:7',
    ),
    "surrogate pair": (
        base(TEXT, '    text: "\\ud83d\\ude00 Release"\n'),
        "7:11: statements[0].text: a surrogate pair of JSON (\\ud83d\\ude00), which YAML does not",
    ),
    "half a surrogate pair": (
        base(TEXT, '    text: "\\ud83d Release"\n'),
        "7:11: statements[0].text: half of a surrogate pair (\\ud83d); a whole character",
    ),
    "form feed": (base(TEXT, TEXT[:-1] + "\f\n"), "7:43: the invisible character U+000C FORM FEED"),
    "NUL": (BASE + "\0\0", "10:1: the invisible character U+0000 NULL"),
    "Ctrl+Z": (BASE + "\x1a", "10:1: the invisible character U+001A SUBSTITUTE"),
    "next line": (
        base("all political", "all\x85political"),
        "7:22: the invisible character U+0085 NEXT LINE",
    ),
    "mark of the byte order within": (
        "---\n\ufeff# what is this file?\n" + BASE,
        "2:1: the invisible character U+FEFF ZERO WIDTH NO-BREAK SPACE",
    ),
    "Latin-1": (BASE.encode().replace(b"Trevane", b"Tr\xe9vane"), "1:25: byte 0xE9, which is not"),
    "quotation marks of Windows": (
        BASE.encode().replace(b"Release ", b"\x93Release\x94 "),
        "7:11: byte 0x93, which is not UTF-8",
    ),
    "UTF-16": (BASE.encode("utf-16"), "1:1: a file in UTF-16; a file saved as UTF-8"),
    "comment behind a text": (
        base(TEXT, TEXT[:-1] + " # see para 4\n"),
        "7:11: statements[0].text: a comment cuts the text after",
    ),
    "nothing": ("", "1:1: an empty file"),
    "only a comment": ("# nothing yet\n", "1:1: an empty file"),
    "a list": ("- title: T\n", "1:1: found a list; a mapping"),
    "key in capitals": (base("title:", "Title:"), '1:1: "Title" is not a key here (did you mean'),
    "key in the plural": (
        base("paragraph:", "paragraphs:"),
        '8:5: statements[0]: "paragraphs" is not a key here (did you mean "paragraph"?)',
    ),
    "key with a hyphen": (
        BASE + "    also-in: [{paragraph: 5}]\n",
        '10:5: statements[0]: "also-in" is not a key here (did you mean "also_in"?)',
    ),
    "percent sign": (
        base(TEXT, "    text: %100% of prisoners.\n"),
        "7:11: a character that cannot begin a value",
    ),
    "at sign": (
        base(TEXT, "    text: @press asks.\n"),
        "7:11: a character that cannot begin a value",
    ),
    "ampersand": (
        base(TEXT, "    text: & others.\n"),
        "7:11: an anchor or alias; quotation marks round a text that begins with & or *",
    ),
    "asterisk": (base(TEXT, "    text: * others.\n"), "7:11: an anchor or alias; quotation marks"),
    "word with the line ends of Windows": (
        base("call\n", "cal\n").replace("\n", "\r\n"),
        '6:11: statements[0].kind: "cal" is not a kind (did you mean "call"?)',
    ),
    "word with the line ends of an old Mac": (
        base("call\n", "cal\n").replace("\n", "\r"),
        '6:11: statements[0].kind: "cal" is not a kind (did you mean "call"?)',
    ),
    "a time as date": (
        small("visit: {dates: {start: 2022-08-24T00:00:00.000Z}}\n"),
        '4:24: visit.dates.start: "2022-08-24T00:00:00.000Z" does not fit',
    ),
    "a number with a point": (base("paragraph: 4", "paragraph: 4.0"), "8:16: statements[0].para"),
    "symbols of Ruby": (
        "---\n:title: T\n:source: {}\n",
        '2:1: ":title" is not a key here (did you',
    ),
    "merge key": (
        small("visit:\n  <<: {kind: k}\n"),
        '5:3: visit: "<<" is not a key here: it would merge another mapping in',
    ),
    "null as a name": (
        small("delegation: {participants: [{id: a, name: null}]}\n"),
        "4:43: delegation.participants[0].name: nothing stands here",
    ),
    "backslash in a quotation": (
        base(TEXT, '    text: "C:\\quotes"\n'),
        "7:11: a quotation that breaks off (found unknown escape character 'q'); \\\\ for a",
    ),
    "text right behind the mark of a block": (
        base(TEXT, "    text: |Release all.\n"),
        "7:12: a text right behind | or >",
    ),
    "hyphen behind a key": (
        base(TEXT, "    text: - Release all.\n"),
        "7:11: a hyphen where no list can begin",
    ),
}
"""Slips of other kinds, and what is told of each."""

FAULTY: dict[str, tuple[str | bytes, str]] = {
    **{f"odd space {case}": pair for case, pair in ODD_SPACES.items()},
    **{f"quotation marks, {case}": pair for case, pair in QUOTATION_MARKS.items()},
    **{f"wide mark, {case}": pair for case, pair in WIDE_MARKS.items()},
    **OTHERS,
}

RIGHT: dict[str, str | bytes] = {
    "as it is": BASE,
    "line ends of Windows": BASE.replace("\n", "\r\n"),
    "line ends of an old Mac": BASE.replace("\n", "\r"),
    "mark of the byte order": b"\xef\xbb\xbf" + BASE.replace("\n", "\r\n").encode(),
    "tab after a value": base(KIND, "    kind: call\t\n"),
    "tab before a value": base(KIND, "    kind:\tcall\n"),
    "spaces at the end of lines": BASE.replace("\n", "   \n"),
    "no-break spaces in a text": base("all political", "all\u202fpolitical\u00a0"),
    "begin and end of a document": f"---\n{BASE}...\n",
    "version of YAML": f"%YAML 1.2\n---\n{BASE}",
    "folded text": base(
        TEXT, "    text: >\n      Release all\n      political\n\n      prisoners.\n"
    ),
    "literal text": base(TEXT, "    text: |\n      Release all\n      political\n        ones.\n"),
    "emoji": base("Release", "👩‍👩‍👧 🙋🏽 🇰🇿 ❤️ ☀️ 1️⃣ Release"),
    "long line": base("all political", "x" * 100_000),
    "decomposed letters": base("Release", "Re\u0301lease"),
    "letters of Hangul in parts": base("Release", "\u1112\u1161\u11ab\u1100\u1173\u11af"),
    "many marks on one letter": base("Release", "R" + "\u0301\u0316" * 200 + "elease"),
    "soft hyphen": BASE.replace("political", "poli\u00adtical"),
    "joiner and non-joiner": BASE.replace("political", "می\u200cخواهم"),
    "no line end at the end": BASE.rstrip("\n"),
    "JSON": '{"title": "T", "source": {"publisher": "P"}, "kind": "Say \\/ it"}',
    "JSON that spreadsheets write": (
        '"title": "T"\n"source": {"publisher": "P"}\n"contacts":\n- {"id": "a", "kind": "office", '
        '"name": "O", "means": [{"kind": "telephone", "value": 3222845733}]}\n'
    ),
    "wide characters": small(
        "delegation: {participants: [{id: a, name: 山田 太郎, country: 日本}]}\n"
    ),
    "names of many kinds": small(
        "delegation:\n  participants:\n"
        '    - {id: a, name: "Ludwig von und zu Beispiel", group: EPP, country: Austria}\n'
        '    - {id: b, name: "’t Hooft-van der Berg", group: "Renew"}\n'
        '    - {id: c, name: "SÁNCHEZ PÉREZ-GÓMEZ, María", group: S&D}\n'
        '    - {id: i, name: "J. R. \\"Bob\\" O\'Neill-Smith III"}\n'
        '    - {id: j, name: "X Æ A-12"}\n'
        '    - {id: k, name: "أحمد بن محمد آل خليفة"}\n'
    ),
    "typographic quotation marks round a text": base(TEXT, "    text: “Release all”\n"),
    "typographic quotation marks in a text": base(TEXT, "    text: “Release” all “prisoners”\n"),
    "full-width marks in a text": base(TEXT, "    text: 釈放：全員，直ちに［即時］\n"),
    "a line of equals signs in a text": base(
        TEXT, "    text: |\n      T\n      =======\n      U\n"
    ),
    "markers within a text": base(TEXT, "    text: the line <<<<<<< HEAD in a file\n"),
}
"""What is odd and right."""


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("case", FAULTY)
def test_a_slip_is_told_as_what_it_is(case: str) -> None:
    """The sentence names what is there, with its line and column."""
    text, sentence = FAULTY[case]
    lines = told_of(text)
    assert [line for line in lines if line.startswith(sentence)], lines
    assert all(line.isprintable() for line in lines)


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("case", RIGHT)
def test_what_is_odd_and_right_opens(case: str) -> None:
    """What only looks wrong is no fault."""
    assert told_of(RIGHT[case]) == []


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    "name",
    ["Null", "NULL", "NO", "No", "Yes", "yes", "On", "off", "y", "True", "12:30:45", "1_000"],
)
def test_a_name_is_the_text_that_was_written(name: str) -> None:
    """Norway's NO, and a person called Null, are texts; only null, ~ and nothing are empty."""
    text = small(f"kind: {name}\ndelegation: {{participants: [{{id: on, name: {name}}}]}}\n")
    mission = read_bytes(text.encode(), Path())
    assert mission.kind == mission.delegation.participants[0].name == name


CONFLICT = "<<<<<<< HEAD\n{0}||||||| 1a2b3c\n{0}=======\n{0}>>>>>>> branch\n"


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("text", "places"),
    [
        (CONFLICT.format(BASE), {1: "<<<<<<<", 11: "|||||||", 21: "=======", 31: ">>>>>>>"}),
        (
            base(KIND, CONFLICT.format(KIND)),
            {6: "<<<<<<<", 8: "|||||||", 10: "=======", 12: ">>>>>>>"},
        ),
        (base(KIND, f"<<<<<<< HEAD\n{KIND}"), {6: "<<<<<<<"}),
        (base(KIND, f"{KIND}=======\n"), {7: "======="}),
        (base(KIND, f"{KIND}>>>>>>> branch\n"), {7: ">>>>>>>"}),
        (base(KIND, f"||||||| 1a2b3c\n{KIND}"), {6: "|||||||"}),
        (base(TEXT, '    text: "Release\n<<<<<<< HEAD\n      all"\n'), {8: "<<<<<<<"}),
        (
            BASE.replace(KIND, f"<<<<<<<\n{KIND}=======\n").replace("\n", "\r\n"),
            {6: "<<<<<<<", 8: "======="},
        ),
    ],
)
def test_a_conflict_of_git_is_told_by_its_markers(text: str, places: dict[int, str]) -> None:
    """Each line that git left is told, and nothing of what they do to the YAML."""
    assert told_of(text) == [
        f"{line}:1: a conflict marker of git ({marker}); one version only"
        for line, marker in places.items()
    ]


def test_the_list_of_keys_is_said_once() -> None:
    """Where several keys are unknown, the first fault lists those that there are."""
    lines = told_of(
        "persons: [a]\ntitle: T\nsource: {publishers: P, place: P}\ndate: 2022\n"
        "cities: [{id: a, name: A, land: L}, {id: b, name: B, land: L}]\n"
    )
    assert lines[0].startswith('1:1: "persons" is not a key here; one of source, title, language, ')
    assert lines[1].startswith(
        '3:10: source: "publishers" is not a key here (did you mean "publisher"?); one of '
    )
    assert lines[2:] == [
        '3:25: source: "place" is not a key here; one of the keys told at 3:10',
        '4:1: "date" is not a key here; one of the keys told at 1:1',
        lines[4],
        '5:54: cities[1]: "land" is not a key here; one of the keys told at 5:27',
    ]


@pytest.mark.parametrize("mark", ["“", "：", "\u00a0", "– ", "，"])
def test_a_mark_is_blamed_for_what_it_did_only(mark: str) -> None:
    """A mark that only stands near a fault is not blamed for it."""
    text = base(TEXT, f"    text: |\n      {mark}kind: call\n    verb: a: b\n")
    assert told_of(text) == [
        (
            "9:12: a colon where no key can stand; an indent that fits, or quotation marks round a "
            "text that holds a colon"
        )
    ]


def test_a_fault_behind_many_marks_is_told() -> None:
    """However many marks might be to blame, the fault stands at its own line."""
    line = "    text: “a” and “b”\n"
    text = small("statements:\n" + f"  - id: a\n{line}" * 3000 + "  x\n")
    assert told_of(text)[0].startswith("6005:3: ")
