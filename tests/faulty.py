"""Records with faults, and the place and words of each fault."""

from __future__ import annotations

from dataclasses import dataclass

HEAD = "title: T\nsource: {title: S, paragraphs: 5}\n"
"""The two lines that every record needs; what a case adds begins in line 3."""

QUOTATION = """\
delegation:
  participants:
    - {id: ann, name: Ann}
    - {id: bob, name: Bob}
quotations:
  - id: words
    speaker: ann
    sentences: [One., Two.]
statements:
"""
"""Lines 3 to 11 of the cases about quotations; their statements begin in line 12."""


@dataclass(frozen=True)
class At:
    """A fault that is expected: where, of what, and words of its message."""

    line: int
    column: int
    path: str
    words: tuple[str, ...]


def at(line: int, column: int, path: str, *words: str) -> At:
    """An expected fault, written in one line."""
    return At(line, column, path, words)


CASES: dict[str, tuple[str | bytes, list[At]]] = {
    # Keys
    "duplicate key": (
        HEAD + "title: U\n",
        [at(3, 1, "", 'the key "title" stands in line 1 already', "each key once")],
    ),
    "duplicate key of an item": (
        HEAD + "cities:\n  - id: a\n    name: A\n    id: b\n",
        [at(6, 5, "cities[0]", 'the key "id" stands in line 4 already')],
    ),
    "duplicate key that would reach the terminal": (
        HEAD + '"\\x1b[2J": a\n"\\x1b[2J": b\n',
        [
            at(3, 1, "", '"<U+001B>[2J" is not a key here'),
            at(4, 1, "", '"<U+001B>[2J" is not a key here'),
            at(4, 1, "", 'the key "<U+001B>[2J" stands in line 3 already'),
        ],
    ),
    "unknown key": (
        HEAD + "visit:\n  staus: concluded\n",
        [at(4, 3, "visit", '"staus" is not a key here (did you mean "status"?)', "one of")],
    ),
    "unknown key near to nothing": (
        HEAD + "xyzzy: 1\n",
        [at(3, 1, "", '"xyzzy" is not a key here; one of', "summary")],
    ),
    "merge key": (
        HEAD + "<<: {summary: S}\n",
        [at(3, 1, "", '"<<" is not a key here')],
    ),
    "list as a key": (
        HEAD + "? [a, b]\n: c\n",
        [at(3, 3, "", "a list or mapping as a key", "a word as key")],
    ),
    "missing title": (
        "source: {title: S}\n",
        [at(1, 1, "title", "the key is missing", "a text")],
    ),
    "missing source": (
        "# A comment.\ntitle: T\n",
        [at(2, 1, "source", "the key is missing", "a mapping about the source")],
    ),
    "missing id and name": (
        HEAD + "cities:\n  - status: visited\n",
        [
            at(4, 5, "cities[0].id", "the key is missing", "small letters, digits and hyphens"),
            at(4, 5, "cities[0].name", "the key is missing", "a text"),
        ],
    ),
    # Nothing where a value should stand
    "empty value": (
        HEAD + "summary:\nlanguage: en\n",
        [at(3, 9, "summary", "nothing stands here", "leave the key out")],
    ),
    "empty value at the very end": (
        HEAD + "summary:",
        [at(3, 9, "summary", "nothing stands here", "leave the key out")],
    ),
    "tilde": (
        HEAD + "summary: ~\n",
        [at(3, 10, "summary", "nothing stands here", "leave the key out")],
    ),
    "null": (
        HEAD + "visit: {purpose: null}\n",
        [at(3, 18, "visit.purpose", "nothing stands here", "leave the key out")],
    ),
    "quotation marks round nothing": (
        HEAD + 'summary: " "\n',
        [at(3, 10, "summary", "nothing stands here")],
    ),
    "empty list": (
        HEAD + "cities: []\n",
        [at(3, 9, "cities", "nothing stands here", "leave the key out")],
    ),
    "empty entry of a list": (
        HEAD + "wording:\n  - a\n  -\nparagraph: 1\n",
        [at(5, 4, "wording[1]", "nothing stands here", "leave it out")],
    ),
    "value that is only a comment": (
        HEAD + "summary: #3\n",
        [at(3, 9, "summary", "nothing stands here")],
    ),
    # Shapes
    "list for a mapping": (
        "title: T\nsource: [S]\n",
        [at(2, 9, "source", "found a list", "a mapping (key: value)")],
    ),
    "mapping for a list": (
        HEAD + "cities: {id: a}\n",
        [at(3, 9, "cities", "found a mapping", "a list of mappings")],
    ),
    "mapping for a text": (
        HEAD + "summary: {a: b}\n",
        [at(3, 10, "summary", "found a mapping", "a text")],
    ),
    "text for a list": (
        HEAD + "statements:\n- {id: a, kind: call, text: T, topics: media}\n",
        [at(4, 40, "statements[0].topics", 'found the text "media"', "a list of values")],
    ),
    "scalar for a mapping": (
        "title: T\nsource: S\n",
        [at(2, 9, "source", 'found the text "S"', "a mapping (key: value)")],
    ),
    "scalar for an entry": (
        HEAD + "cities:\n  - almaty\n",
        [at(4, 5, "cities[0]", 'found the text "almaty"', "a mapping (key: value)")],
    ),
    "list at the root": (
        "- title: T\n",
        [at(1, 1, "", "found a list", "a mapping (key: value)")],
    ),
    "text at the root": (
        "Title\n",
        [at(1, 1, "", 'found the text "Title"', "a mapping (key: value)")],
    ),
    "empty file": ("", [at(1, 1, "", "an empty file", '"title" and "source"')]),
    "only a comment": ("# nothing\n", [at(1, 1, "", "an empty file", '"title" and "source"')]),
    "only a document mark": ("---\n", [at(1, 1, "", "an empty file", '"title" and "source"')]),
    # Words of closed sets
    "misspelt kind": (
        HEAD + "statements:\n  - id: a\n    kind: concerned\n    text: T\n",
        [
            at(
                5,
                11,
                "statements[0].kind",
                '"concerned" is not a kind',
                '(did you mean "concern"?)',
                "one of concern, finding, call",
            )
        ],
    ),
    "kind in capitals": (
        HEAD + "statements:\n  - {id: a, kind: Call, text: T}\n",
        [at(4, 19, "statements[0].kind", '"Call" is not a kind (did you mean "call"?)')],
    ),
    "word of another set": (
        HEAD + "cities:\n  - {id: a, name: A, status: held}\n",
        [
            at(
                4,
                30,
                "cities[0].status",
                '"held" is not a status',
                "visited, planned, proposed, cancelled",
            )
        ],
    ),
    # Dates and times
    "impossible date": (
        HEAD + "visit:\n  dates:\n    start: 2022-02-30\n",
        [at(5, 12, "visit.dates.start", '"2022-02-30" does not fit', "a date of the calendar")],
    ),
    "date in words": (
        HEAD + "visit: {dates: {start: 22 August}}\n",
        [at(3, 24, "visit.dates.start", '"22 August" does not fit', "such as 2022-08-22")],
    ),
    "end before start": (
        HEAD + "visit:\n  dates:\n    start: 2022-08-24\n    end: 2022-08-22\n",
        [at(6, 10, "visit.dates.end", "the end lies before the start", "dates in order")],
    ),
    "time beyond the day": (
        HEAD + "meetings:\n  - {id: a, form: f, start_time: 24:00}\n",
        [at(4, 34, "meetings[0].start_time", '"24:00" does not fit', "from 00:00 to 23:59")],
    ),
    "time with a point": (
        HEAD + "meetings:\n  - {id: a, form: f, start_time: 9.30}\n",
        [at(4, 34, "meetings[0].start_time", '"9.30" does not fit', "from 00:00 to 23:59")],
    ),
    # Ids
    "dangling id": (
        HEAD
        + "cities:\n  - {id: almaty, name: A}\n"
        + "meetings:\n  - id: m\n    form: f\n    city: almati\n",
        [
            at(
                8,
                11,
                "meetings[0].city",
                '"almati" is the id of nothing (did you mean "almaty"?)',
                "the id of a city",
            )
        ],
    ),
    "dangling id in a list": (
        HEAD + "gaps:\n  - text: T\n    about: [visit, nowhere]\n",
        [at(5, 20, "gaps[0].about[1]", '"nowhere" is the id of nothing', "the id of an item")],
    ),
    "duplicate id": (
        HEAD + "cities:\n  - {id: a, name: A}\ncases:\n  - {id: a, name: B}\n",
        [at(6, 10, "cases[0].id", '"a" is the id of the city in line 4 already', "no other item")],
    ),
    "badly formed id": (
        HEAD + "cities:\n  - id: Nur_Sultan\n    name: N\n",
        [
            at(
                4,
                9,
                "cities[0].id",
                '"Nur_Sultan" is not an id',
                "small letters, digits and single hyphens, such as nur-sultan",
            )
        ],
    ),
    "id of a part of the screen": (
        HEAD + "cases:\n  - {name: C, id: contacts}\n",
        [at(4, 19, "cases[0].id", '"contacts" is a name of the program', "another id")],
    ),
    "id that every record has": (
        HEAD + "cases:\n  - {name: C, id: delegation}\n",
        [at(4, 19, "cases[0].id", '"delegation" is a name of the program', "another id")],
    ),
    "city where a case is wanted": (
        HEAD + "cities:\n  - {id: a, name: A}\n"
        "statements:\n  - {id: s, kind: call, text: T, cases: [a]}\n",
        [at(6, 42, "statements[0].cases[0]", '"a" is the city in line 4', "the id of a case")],
    ),
    "visit as a speaker": (
        HEAD + "statements:\n  - {id: s, kind: call, text: T, speaker: visit}\n",
        [
            at(
                4,
                43,
                "statements[0].speaker",
                '"visit" is the visit',
                "the id of a delegation or body or participant or team or counterpart; unlisted",
            )
        ],
    ),
    # Values of a certain form
    "telephone in E.164 with spaces": (
        HEAD + "contacts:\n  - id: c\n    kind: office\n    name: N\n    means:\n"
        "      - kind: telephone\n        value: 0032 2 28\n        e164: +32 2 28\n",
        [at(10, 15, "contacts[0].means[0].e164", '"+32 2 28" does not fit', "E.164")],
    ),
    "telephone to dial that is another number": (
        HEAD + "contacts:\n  - id: c\n    kind: office\n    name: N\n    means:\n"
        '      - kind: telephone\n        value: 02 284 57 33\n        e164: "+3222845734"\n',
        [
            at(
                10,
                15,
                "contacts[0].means[0].e164",
                '+3222845734 is another number than the printed "02 284 57 33"',
                "the same number",
            )
        ],
    ),
    "telephone to dial of another country": (
        HEAD + "contacts:\n  - id: c\n    kind: office\n    name: N\n    means:\n"
        "      - kind: telephone\n        value: +32 2 284 57 33\n        e164: +33388100002\n",
        [at(10, 15, "contacts[0].means[0].e164", "+33388100002 is another number", "the same")],
    ),
    "e-mail without @": (
        HEAD + "contacts:\n  - id: c\n    kind: office\n    name: N\n    means:\n"
        "      - kind: email\n        value: office.example.org\n",
        [at(9, 16, "contacts[0].means[0].value", "is not an e-mail address", "name@domain")],
    ),
    "url without scheme": (
        "title: T\nsource: {url: www.example.org}\n",
        [at(2, 15, "source.url", '"www.example.org" does not fit', "http:// or https://")],
    ),
    "url of a script": (
        "title: T\nsource: {url: 'javascript:alert(1)'}\n",
        [at(2, 15, "source.url", '"javascript:alert(1)" does not fit', "http:// or https://")],
    ),
    "country code in small letters": (
        HEAD + "visit: {countries: [{id: k, name: K, code: kz}]}\n",
        [at(3, 44, "visit.countries[0].code", '"kz" does not fit', "two capital letters")],
    ),
    "language in words": (
        HEAD + "language: English\n",
        [at(3, 11, "language", '"English" does not fit', "such as en or pt-BR")],
    ),
    "digest too short": (
        "title: T\nsource: {sha256: abc}\n",
        [at(2, 18, "source.sha256", '"abc" does not fit', "64 digits 0-9 a-f")],
    ),
    "number in words": (
        HEAD + "delegation: {size: four}\n",
        [at(3, 20, "delegation.size", '"four" does not fit', "a whole number from 1")],
    ),
    "number nought": (
        HEAD + "delegation: {size: 0}\n",
        [at(3, 20, "delegation.size", '"0" does not fit', "a whole number from 1")],
    ),
    "number in octal": (
        HEAD + "delegation: {size: 010}\n",
        [at(3, 20, "delegation.size", '"010" does not fit', "a whole number from 1")],
    ),
    "absolute file": (
        "title: T\nsource: {file: /etc/passwd}\n",
        [at(2, 16, "source.file", '"/etc/passwd" does not fit', "in the record's folder")],
    ),
    "file above the record's folder": (
        "title: T\nsource: {file: texts/../../x.txt}\n",
        [at(2, 16, "source.file", '"texts/../../x.txt" does not fit', "in the record's folder")],
    ),
    "file on a drive": (
        "title: T\nsource: {file: 'C:\\text.txt'}\n",
        [at(2, 16, "source.file", "does not fit", "in the record's folder")],
    ),
    # Wordings, sentences, readings
    "wording without paragraph": (
        HEAD + "cases:\n  - id: c\n    name: C\n    wording: C, a poet\n",
        [at(6, 14, "cases[0].wording", "wording without its paragraph", "paragraph: the number")],
    ),
    "also_in without paragraph": (
        HEAD + "paragraph: 1\nalso_in:\n  - {}\n",
        [at(5, 5, "also_in[0]", "no place in the source", "paragraph: the number")],
    ),
    "paragraph that the source does not have": (
        HEAD + "cases:\n  - {id: c, name: C, paragraph: 6}\n",
        [at(4, 33, "cases[0].paragraph", "paragraph 6 of a source of 5", "that the source has")],
    ),
    "paragraph of the record itself": (
        HEAD + "paragraph: 6\n",
        [at(3, 12, "paragraph", "paragraph 6 of a source of 5")],
    ),
    "quotation without sentence": (
        HEAD + QUOTATION + "  - {id: s, kind: call, text: T, speaker: ann, quotation: words}\n",
        [at(12, 5, "statements[0]", "one of quotation and sentence alone", "both, or neither")],
    ),
    "sentence without quotation": (
        HEAD + QUOTATION + "  - {id: s, kind: call, text: T, speaker: ann, sentence: 1}\n",
        [at(12, 5, "statements[0]", "one of quotation and sentence alone", "both, or neither")],
    ),
    "sentence that the quotation does not have": (
        HEAD
        + QUOTATION
        + "  - id: s\n    kind: call\n    text: T\n    speaker: ann\n"
        + "    quotation: words\n    sentence: 3\n",
        [
            at(
                17,
                15,
                "statements[0].sentence",
                "sentence 3 of a quotation of 2",
                "a number from 1 to 2",
            )
        ],
    ),
    "another speaker than the quotation's": (
        HEAD
        + QUOTATION
        + "  - id: s\n    kind: call\n    text: T\n    speaker: bob\n"
        + "    quotation: words\n    sentence: 2\n",
        [
            at(
                15,
                14,
                "statements[0].speaker",
                "the speaker is bob, the quotation's is ann",
                "the same speaker",
            )
        ],
    ),
    "the delegation as the quotation's speaker": (
        HEAD + QUOTATION + "  - {id: s, kind: call, text: T, quotation: words, sentence: 2}\n",
        [at(12, 5, "statements[0].speaker", "the speaker is not named", "is ann")],
    ),
    "a speaker where a document is quoted": (
        HEAD
        + "quotations:\n  - {id: q, document: the report, sentences: [One.]}\n"
        + "statements:\n"
        + "  - {id: s, kind: call, text: T, speaker: delegation, quotation: q, sentence: 1}\n",
        [at(6, 43, "statements[0].speaker", "the speaker is delegation", "a document")],
    ),
    "quotation without words": (
        HEAD + "quotations:\n  - {id: q, document: the report}\n",
        [at(4, 5, "quotations[0]", "a quotation without words", "sentences")],
    ),
    "quotation said by nobody": (
        HEAD + "quotations:\n  - {id: q, sentences: [One.]}\n",
        [at(4, 5, "quotations[0]", "not exactly one of speaker and document", "who says it")],
    ),
    "statement without words": (
        HEAD + "statements:\n  - {id: s, kind: call}\n",
        [at(4, 5, "statements[0]", "a statement without text", "two or more notes")],
    ),
    "a single reading": (
        HEAD + "statements:\n  - id: s\n    kind: call\n    wording: W\n    paragraph: 1\n"
        "    notes:\n      - {kind: reading, text: one way}\n",
        [at(4, 5, "statements[0]", "a single reading", "every reading as a note of its own")],
    ),
    "readings without the words": (
        HEAD + "statements:\n  - id: s\n    kind: call\n"
        "    notes:\n      - {kind: reading, text: one}\n      - {kind: reading, text: two}\n",
        [at(4, 5, "statements[0]", "readings without the words they read", "wording")],
    ),
    "counterpart that includes itself": (
        HEAD + "counterparts:\n  - {id: a, kind: body, name: A, including: [a]}\n",
        [at(4, 45, "counterparts[0].including", '"a" includes itself', "parts of it only")],
    ),
    "counterpart that includes itself through others": (
        HEAD + "counterparts:\n"
        "  - {id: a, kind: body, name: A, including: [b]}\n"
        "  - {id: b, kind: body, name: B, including: [c]}\n"
        "  - {id: c, kind: body, name: C, including: [a]}\n",
        [at(6, 45, "counterparts[2].including", '"a" includes itself', "parts of it only")],
    ),
    # YAML that the format does without
    "anchor": (
        HEAD + "summary: &s S\n",
        [at(3, 10, "", "an anchor (&s)", "write each value out")],
    ),
    "alias": (
        HEAD + "summary: *s\n",
        [at(3, 10, "", "an alias (*s)", "the value itself, written out")],
    ),
    "tag of YAML": (
        HEAD + "summary: !!str S\n",
        [at(3, 10, "", 'a tag ("tag:yaml.org,2002:str")', "every value is text")],
    ),
    "tag of one's own": (
        HEAD + "summary: !custom S\n",
        [at(3, 10, "", 'a tag ("!custom")', "every value is text")],
    ),
    "tag on a list": (
        HEAD + "cities: !!python/tuple [a]\n",
        [at(3, 9, "", "a tag", "every value is text")],
    ),
    "tag with an unknown handle": (
        HEAD + "summary: !x!y S\n",
        [at(3, 10, "", "a tag", "every value is text")],
    ),
    "%TAG directive": (
        "%TAG ! tag:example.org,2022:\n---\n" + HEAD,
        [at(1, 1, "", "a %TAG directive", "plain YAML without tags")],
    ),
    "second document": (
        HEAD + "---\ntitle: U\n",
        [at(3, 1, "", "a second document (---)", "one record in a file")],
    ),
    # Syntax
    "tab as indent": (
        "title: T\nsource:\n\ttitle: S\n",
        [at(3, 1, "", "a tab as indent", "spaces")],
    ),
    "tab after spaces as indent": (
        "title: T\nsource:\n  \ttitle: S\n",
        [at(3, 3, "", "a tab as indent", "spaces")],
    ),
    "double quotation mark unclosed": (
        HEAD + 'summary: "Summary\n\nlanguage: en\n',
        [at(3, 10, "", "a quotation mark that is never closed", "the same mark")],
    ),
    "single quotation mark unclosed": (
        HEAD + "summary: 'Summary\nlanguage: en\n",
        [at(3, 10, "", "a quotation mark that is never closed", "the same mark")],
    ),
    "quotation that closes too early": (
        HEAD + 'summary: "the "highest" level"\n',
        [at(3, 16, "", "a line that does not fit", "quotation marks in pairs")],
    ),
    "escape that YAML does not know": (
        HEAD + 'summary: "C:\\quotes"\n',
        [at(3, 10, "", "a quotation that breaks off")],
    ),
    "colon in unquoted text": (
        HEAD + "summary: two cities: Almaty and another\n",
        [at(3, 20, "", "a colon where no key can stand", "quotation marks round a text")],
    ),
    "line without a colon": (
        HEAD + "summary\nlanguage: en\n",
        [at(3, 1, "", "a line without a colon", '"key: value"')],
    ),
    "text that begins with @": (
        HEAD + "summary: @office\n",
        [at(3, 10, "", "a character that cannot begin a value", "quotation marks")],
    ),
    "bracket unclosed": (
        HEAD + "wording: [a, b\nlanguage: en\n",
        [at(3, 10, "", "a bracket whose values do not end well", "the closing bracket")],
    ),
    "indent that fits nothing": (
        HEAD + "visit:\n    kind: k\n  purpose: p\n",
        [at(5, 3, "", "a line that does not fit those above it", "the same indent")],
    ),
    "comment that cuts a text": (
        HEAD + "summary: release of prisoners #3\n",
        [
            at(
                3,
                10,
                "summary",
                'a comment cuts the text after "release of prisoners"',
                "quotation marks round a text that holds #",
            )
        ],
    ),
    "comment that cuts an entry of a list": (
        HEAD + "paragraph: 1 # the title\nwording:\n  - prisoners # three\n",
        [at(5, 5, "wording[0]", 'a comment cuts the text after "prisoners"')],
    ),
    # Characters
    "invalid UTF-8": (
        HEAD.encode() + b"summary: caf\xe9\n",
        [at(3, 13, "", "byte 0xE9, which is not UTF-8", "saved as UTF-8")],
    ),
    "invalid UTF-8 after many bytes of few characters": (
        HEAD.encode() + "summary: é😀".encode() + b"\xff\n",
        [at(3, 12, "", "byte 0xFF, which is not UTF-8")],
    ),
    "invalid UTF-8 with the line ends of an old Mac": (
        b"title: T\r# caf\xe9\r",
        [at(2, 6, "", "byte 0xE9, which is not UTF-8")],
    ),
    "UTF-16": (
        HEAD.encode("utf-16"),
        [at(1, 1, "", "a file in UTF-16", "saved as UTF-8")],
    ),
    "UTF-16 without a mark": (
        HEAD.encode("utf-16-le"),
        [at(1, 2, "", "U+0000 NULL", "without control characters")],
    ),
    "control character": (
        HEAD + "summary: a\x1b[2Jb\n",
        [at(3, 11, "", "the invisible character U+001B ESCAPE", "without control characters")],
    ),
    "control character in a comment": (
        HEAD + "# a\x07\n",
        [at(3, 4, "", "the invisible character U+0007 BELL")],
    ),
    "control character as an escape": (
        HEAD + 'summary: "a\\x1b[2Jb"\n',
        [at(3, 10, "summary", "the text holds U+001B ESCAPE", "without control characters")],
    ),
    "bidirectional override": (
        HEAD + "summary: a \u202eb\n",
        [at(3, 10, "summary", "U+202E RIGHT-TO-LEFT OVERRIDE", "bidirectional overrides")],
    ),
    "bidirectional override as an escape": (
        HEAD + 'summary: "a \\u202Eb"\n',
        [at(3, 10, "summary", "U+202E RIGHT-TO-LEFT OVERRIDE", "bidirectional overrides")],
    ),
    "line separator": (
        HEAD + "summary: a\u2028b\n",
        [at(3, 11, "", "U+2028 LINE SEPARATOR")],
    ),
    "carriage return as an escape": (
        HEAD + 'summary: "a\\rb"\n',
        [at(3, 10, "summary", "U+000D CARRIAGE RETURN")],
    ),
    # Columns in characters
    "column after characters of several bytes": (
        'title: T\nsource: {title: "é😀e\u0301", kinde: k}\n',
        [at(2, 25, "source", '"kinde" is not a key here')],
    ),
    "column of a fault of syntax after such characters": (
        HEAD + 'summary: "😀é" "b"\n',
        [at(3, 15, "", "a line that does not fit")],
    ),
    "column after a byte order mark": (
        b"\xef\xbb\xbftitel: T\nsource: {title: S}\n",
        [at(1, 1, "", '"titel" is not a key here (did you mean "title"?)'), at(1, 1, "title")],
    ),
    "column of a bad byte after a byte order mark": (
        b"\xef\xbb\xbfti\xfftle: T\n",
        [at(1, 3, "", "byte 0xFF")],
    ),
    "line ends of Windows": (
        (HEAD + "language: English\nsummary: |\n  a\n\n  b\nstatus: s\n").replace("\n", "\r\n"),
        [at(3, 11, "language", '"English"'), at(8, 1, "", '"status" is not a key here')],
    ),
    "control character with the line ends of Windows": (
        "title: T\r\nsource: {title: S}\r\n# \x01\r\n",
        [at(3, 3, "", "U+0001")],
    ),
    # Several at once
    "two faults": (
        "titel: T\nsource: {title: S, language: English}\n",
        [
            at(1, 1, "", '"titel" is not a key here (did you mean "title"?)'),
            at(1, 1, "title", "the key is missing"),
            at(2, 30, "source.language", '"English" does not fit'),
        ],
    ),
    "faults of the first and the last look": (
        HEAD + "meetings:\n  - {id: m, form: f, city: nowhere, date: never}\n",
        [
            at(4, 28, "meetings[0].city", '"nowhere" is the id of nothing'),
            at(4, 43, "meetings[0].date", '"never" does not fit'),
        ],
    ),
}
