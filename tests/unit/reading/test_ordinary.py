"""A record that is written in the ordinary way is read without PyYAML, and as PyYAML reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paths import BUNDLED, LIBRARY, RECORDS

from missiontui.reading import InvalidRecordError
from missiontui.reading.decoding import decode
from missiontui.reading.nodes import MAX_DEPTH, MappingNode, Node, ScalarNode, SequenceNode
from missiontui.reading.ordinary import ordinary
from missiontui.reading.progress import Progress
from missiontui.reading.pyyaml import parsed

FILES = [BUNDLED, *sorted(RECORDS.glob("*.yaml")), *sorted(LIBRARY.rglob("*-20*.yaml"))]

ORDINARY = {
    "keys and values": "a: b\nlong_key:  c d  \n",
    "a mark at the beginning": "---\na: b\n",
    "comments and empty lines": "# one\n\na: b # two\n  # three\n\n   \nc: # four\n  d: e\n#",
    "a hash and a colon in a text": "a: b#c :d e:f https://g/#h\n",
    "signs within a text": "a: b - c, [d] {e} 'f' \"g\" & * ! | > % @ ` ?\n",
    "a text below its key": "a:\n  b c\n",
    "a text that goes on": "a: b  \n   c\n d # e\n",
    "a text that goes on with signs": 'a: b\n  "c" [d] - e\n  & f\n',
    "a text of a list that goes on": "a:\n  - b\n    c\n   d\n  - e\n",
    "a list in the column of its key": "a:\n- b\n- c: d\n  e: f\n-   g: h\ni: j\n",
    "a list further in": "a:\n    - b: c\n      d:\n      - e\n      f: g\n    - h\ni: j\n",
    "mappings in mappings": "a:\n  b:\n    c: d\n  e: f\ng: h\n",
    "quotation marks": "a: \"b: c # d ' e\"\nf: 'g''h'  # i\nj: ''\nk:\n  - \"\"\n",
    "brackets": "a: [b, \"c, d\", 'e''f', g h]\ni: {j: k, l: \"m\"} # n\no: [{p: q}, [r]]\n",
    "a colon in brackets": "a: {b: https://c/d#e, f: g:h}\n",
    "a block that keeps line ends": "a: |\n  b\n   c\n\n  d # e\n\nf: |-\n    g\n\nh: i\n",
    "a block that makes spaces": "a: >\n  b\n  c\n\n  d\n\n\n  e\nf: >-\n  g\nh: i\n",
    "a block in a list": "a:\n  - >-\n    b\n  - |\n   c\n",
    "a key twice": "a: b\na: c\n",
    "letters of other scripts": "a: é “b” – 中文\nc: [العربية]\n",
    "a text of white space that is none": "a: b\u00a0\n",
}

UNUSUAL = {
    "no final line end": "a: b",
    "a tab": "a: b\tc\n",
    "nothing": "",
    "only a comment": "# a\n",
    "a text alone": "a\n",
    "a list at the top": "- a\n",
    "an indented beginning": "  a: b\n",
    "a key without a value": "a:\nb: c\n",
    "a key without a value at the end": "a: b\nc:\n",
    "a hyphen without a value": "a:\n  -\n",
    "a hyphen and spaces": "a:\n  -  \n  - b\n",
    "a colon in a text": "a: b: c\n",
    "a colon at the end of a text": "a: b:\n",
    "a colon where a text goes on": "a: b\n  c : d\n",
    "a key where a text goes on": "a: b\n  c: d\n",
    "a text behind a comment": "a: b # c\n  d\n",
    "a text behind an empty line": "a: b\n\n  c\n",
    "a text less indented": "a:\n  b: c\n d\n",
    "an indent that fits nothing": "a:\n    b: c\n  d: e\n",
    "an item beside keys": "a: b\n- c\n",
    "a list in a list": "a:\n  - - b\n",
    "an anchor": "a: &b c\n",
    "an alias": "a: *b\n",
    "a tag": "a: !b c\n",
    "a second document": "a: b\n---\nc: d\n",
    "an end of the document": "a: b\n...\n",
    "a directive": "%YAML 1.2\n---\na: b\n",
    "a key in quotation marks": '"a": b\n',
    "a key in capitals": "A: b\n",
    "an escape": 'a: "\\n"\n',
    "a quotation of two lines": 'a: "b\n  c"\n',
    "a text behind a quotation": 'a: "b" c\n',
    "a comment that is none": 'a: "b"# c\n',
    "brackets of two lines": "a: [b,\n  c]\n",
    "a text behind brackets": "a: [b] c\n",
    "empty brackets": "a: []\n",
    "a comma at the end": "a: [b,]\n",
    "a key in a list": "a: [b: c]\n",
    "no key in a mapping": "a: {b}\n",
    "brackets of the other kind": "a: [b}\n",
    "brackets that are not closed": "a: [[b]\n",
    "an empty block": "a: |\nb: c\n",
    "a block with an indent of its own": "a: |2\n   b\n",
    "a block that keeps its end": "a: |+\n  b\n\n",
    "a comment at the mark of a block": "a: | # b\n  c\n",
    "a block that begins with an empty line": "a: |\n\n  b\n",
    "a line further in within a block that makes spaces": "a: >\n  b\n    c\n",
    "spaces alone within a block": "a: |\n  b\n    \n  c\n",
    "a comment further out behind a block": "a:\n    b: |\n      c\n     # d\n",
    "brackets too deep": f"a: {'[' * MAX_DEPTH}b{']' * MAX_DEPTH}\n",
}

SLIPS = [
    *(
        "\n",
        " ",
        "  ",
        "\n  ",
        "\n- ",
        ":",
        ": ",
        " #",
        "#",
        ",",
        ", ",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
    ),
    *("- ", "? ", "|", ">-\n", "&", "*", "!", "%", "@", "`", "\\", "~", "---\n", "...\n", "<<: "),
    *("x", "é", "\u00a0", "：", "a: b", "\n\n", " # c\n", "''", '""', "{a: b}"),
]


def told(node: Node) -> object:
    """A node and all in it, with places, as values that can be compared."""
    if isinstance(node, ScalarNode):
        return node.line, node.column, node.value, node.style or "", node.commented, node.tab
    if isinstance(node, SequenceNode):
        return node.line, node.column, [told(item) for item in node.items]
    places = [node.place(at) for at in range(len(node.pairs))]
    keys = [(place.line, place.column) for place in places]
    return node.line, node.column, keys, [(key, told(value)) for key, value in node.pairs]


def is_read_alike(text: str) -> bool:
    """Tell that a text is ordinary; it fails where PyYAML then reads it in another way."""
    root = ordinary(text)
    if root is None:
        return False
    whole = parsed(text, None)
    assert whole is not None
    assert told(root) == told(whole)
    return True


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_records_are_ordinary(path: Path) -> None:
    """Every record here is read without PyYAML, and every node stands where PyYAML has it."""
    assert is_read_alike(decode(path.read_bytes()))


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY)
def test_the_ordinary_ways(text: str) -> None:
    """These ways to write a value mean what they mean to PyYAML."""
    assert is_read_alike(text if text.endswith("\n") else f"{text}\n")


@pytest.mark.parametrize("text", UNUSUAL.values(), ids=UNUSUAL)
def test_other_ways_are_left_to_pyyaml(text: str) -> None:
    """Whatever else is written, right or wrong, is none of the ordinary ways."""
    assert ordinary(text) is None


@pytest.mark.parametrize("slip", SLIPS, ids=ascii)
def test_a_slip_anywhere_is_read_alike_or_left(slip: str) -> None:
    """Whatever is inserted wherever, the text is read as PyYAML reads it, or left to PyYAML."""
    whole = "".join(ORDINARY[case] for case in ("a list further in", "quotation marks", "brackets"))
    whole += ORDINARY["a block that makes spaces"] + ORDINARY["a text that goes on"]
    unread = [at for at in range(len(whole)) if not is_read_alike(whole[:at] + slip + whole[at:])]
    assert unread


@given(st.data())
def test_lines_put_anywhere_are_read_alike_or_left(data: st.DataObject) -> None:
    """Any lines of a record in any order are read as PyYAML reads them, or left to it."""
    lines = decode(BUNDLED.read_bytes()).split("\n")
    places = st.lists(st.integers(0, len(lines) - 1), min_size=1, max_size=12)
    indents = st.sampled_from(("", " ", "  ", "    ", "- ", "  - "))
    chosen = [data.draw(indents) + lines[at].strip(" ") for at in data.draw(places)]
    is_read_alike("a: b\n" + "\n".join(chosen) + "\n")


@pytest.mark.parametrize("deep", [MAX_DEPTH, MAX_DEPTH + 1])
def test_nesting_has_one_bound(deep: int) -> None:
    """What is nested too deep is left to PyYAML, which says so."""
    text = "".join(f"{'  ' * at}a:\n" for at in range(deep - 1)) + f"{'  ' * (deep - 1)}a: b\n"
    assert is_read_alike(text) == (deep <= MAX_DEPTH)
    if deep > MAX_DEPTH:
        with pytest.raises(InvalidRecordError) as raised:
            parsed(text, None)
        assert raised.value.faults[0].found == "nesting too deep"


def test_it_says_how_far_it_has_come() -> None:
    """A long file is told of on the way, from its beginning to its end, with its mappings."""
    shares: list[float] = []
    progress = Progress(shares.append)
    root = ordinary("a:\n" + "- b: c\n" * 10_000, progress)
    assert isinstance(root, MappingNode)
    assert shares == sorted(shares)
    assert len(set(shares)) > 2
    assert progress.mappings == 10_001
