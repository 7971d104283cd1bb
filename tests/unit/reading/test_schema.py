"""The schema for editors refuses nothing that the reader takes, and tells what a schema can."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema.parsers.yaml import construct_yaml_implementation, impl2loader
from faulty import CASES
from filled import filled_missions
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from paths import BUNDLED, RECORDS, ROOT
from ruamel.yaml.error import YAMLError

from missiontui.export.dump import dump
from missiontui.reading import InvalidRecordError, read_bytes, scalars
from missiontui.reading.declarations import Key, declared_format
from missiontui.reading.dictionary import RECORD, tables
from missiontui.reading.scalars import ScalarType
from missiontui.reading.schema import schema

FORMS = [form for form in vars(scalars).values() if isinstance(form, ScalarType)]
"""Every form that a value must be written in."""

NO_YAML = {
    *("alias", "bracket unclosed", "colon in unquoted text", "control character"),
    *("column of a bad byte after a byte order mark", "control character in a comment"),
    *("column of a fault of syntax after such characters", "text that begins with @"),
    *("control character with the line ends of Windows", "double quotation mark unclosed"),
    *("duplicate key", "duplicate key of an item", "duplicate key that would reach the terminal"),
    *("escape that YAML does not know", "indent that fits nothing", "invalid UTF-8"),
    *("invalid UTF-8 after many bytes of few characters", "line without a colon"),
    *("invalid UTF-8 with the line ends of an old Mac", "quotation that closes too early"),
    *("second document", "single quotation mark unclosed", "tab after spaces as indent"),
    *("tab as indent", "tag of one's own", "tag on a list", "tag with an unknown handle"),
    "UTF-16 without a mark",
}
"""Faulty records that the parser of an editor refuses before there is anything to judge."""

BEYOND_A_SCHEMA = {
    "what YAML has and the format does without": {
        *("%TAG directive", "UTF-16", "anchor", "merge key", "tag of YAML"),
        *("comment that cuts a text", "comment that cuts an entry of a list", "number in octal"),
    },
    "what the rest of the record decides": {
        *("a speaker where a document is quoted", "another speaker than the quotation's"),
        *("city where a case is wanted", "counterpart that includes itself", "dangling id"),
        *("counterpart that includes itself through others", "dangling id in a list"),
        *("duplicate id", "paragraph of the record itself", "end before start"),
        *("paragraph that the source does not have", "sentence that the quotation does not have"),
        *("the delegation as the quotation's speaker", "telephone to dial of another country"),
        "telephone to dial that is another number",
    },
    "what needs counting or a calendar, or the grammar of another standard": {
        *("a single reading", "readings without the words", "impossible date"),
        "e-mail without @",
    },
}
"""Faulty records that an editor finds nothing wrong with, by the reason."""


whole = cache(schema)
"""The schema, made once."""


@cache
def validator() -> Draft7Validator:
    """The schema, ready to judge."""
    return Draft7Validator(whole())


def is_taken(value: Any) -> bool:
    """Tell whether the schema finds nothing wrong."""
    found: bool = validator().is_valid(value)
    return found


def loaded(text: str | bytes) -> Any:
    """A record as an editor's parser has it, by YAML 1.2."""
    data = text if isinstance(text, bytes) else text.encode()
    return impl2loader(construct_yaml_implementation(pure=True))(io.BytesIO(data))


class OldLoader(yaml.SafeLoader):
    """A parser by YAML 1.1, for which `NO` is no text; JSON has no dates, so these stay texts."""


OldLoader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: str(node.value))


def is_read(record: Any) -> bool:
    """Tell whether the reader takes a record (JSON is YAML)."""
    try:
        read_bytes(json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass"), Path())
    except InvalidRecordError:
        return False
    return True


def properties(part: dict[str, Any], name: str = RECORD) -> Iterator[tuple[str, str, Any]]:
    """Every property of a schema, with the key of the mapping that it belongs to."""
    for key, value in part.get("properties", {}).items():
        yield name, key, value
        yield from properties(value, key)
    for under, each in part.get("definitions", {}).items():
        yield from properties(each, under)


def is_of(value: dict[str, Any], form: ScalarType) -> bool:
    """Tell whether a property is written in a form."""
    return value.get("pattern") == f"^(?:{form.pattern.pattern})$"


def declared(keys: dict[str, Key], name: str = RECORD) -> Iterator[tuple[str, str]]:
    """Every key that the readers take, with the key of the mapping that it belongs to."""
    for key, of in keys.items():
        yield name, key
        yield from declared(of.keys, key)


def test_it_is_a_schema() -> None:
    """The schema keeps to the draft that it names."""
    Draft7Validator.check_schema(whole())
    assert whole()["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_every_key_has_its_words() -> None:
    """Every key that the readers take is a property, with its words from the dictionary."""
    told = {(name, key): value for name, key, value in properties(whole())}
    assert set(told) == set(declared(declared_format().keys))
    for (name, key), value in told.items():
        (entry,) = (each for each in tables()[name].entries if each.key == key)
        assert value["title"] == key
        assert value["description"].startswith(entry.meaning)
        assert len(entry.meaning) > 3
        assert "](" not in value["description"]


def test_examples_are_right() -> None:
    """Every example of the dictionary is a value that its key takes."""
    examples = 0
    for name, key, value in properties(whole()):
        for example in value.get("examples", ()):
            assert Draft7Validator(value).is_valid(example), f"{name}: {key}: {example}"
            examples += 1
    assert examples > 100


@pytest.mark.parametrize(
    "path", [BUNDLED, *sorted(RECORDS.glob("*.yaml"))], ids=lambda path: path.stem
)
def test_every_record_is_taken(path: Path) -> None:
    """The schema finds nothing wrong with a record, by YAML 1.2 and 1.1."""
    assert is_taken(loaded(path.read_bytes()))
    assert is_taken(yaml.load(path.read_text("utf-8"), OldLoader))  # noqa: S506  # a safe one


def test_it_is_read_by_others(tmp_path: Path) -> None:
    """check-jsonschema, whose patterns are ECMA's, takes the schema, and every record by it."""
    file = tmp_path / "schema.json"
    file.write_text(json.dumps(whole()), "utf-8")
    program = [sys.executable, "-m", "check_jsonschema"]
    for arguments in (
        ["--check-metaschema", file],
        ["--schemafile", file, BUNDLED, *RECORDS.glob("*.yaml")],
    ):
        done = subprocess.run(
            [*program, *map(str, arguments)], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout.strip()) == (0, "ok -- validation done")


def test_a_record_with_everything_is_taken() -> None:
    """Every field has a place in the schema; what is made up has no form, and two speakers."""
    for mission in filled_missions():
        errors = list(validator().iter_errors(dump(mission)))
        assert {error.validator for error in errors} == {"pattern", None}


def test_the_page_for_editors() -> None:
    """The example of docs/schema.md is a record by the schema, and names it in its first line."""
    page = (ROOT / "docs" / "schema.md").read_text("utf-8")
    (block,) = re.findall(r"^```yaml\n(.*?)^```$", page, flags=re.MULTILINE | re.DOTALL)
    (settings_,) = re.findall(r"^```json\n(.*?)^```$", page, flags=re.MULTILINE | re.DOTALL)
    (name,) = re.findall(r"missiontui schema -o (.*)", page)
    assert block.startswith(f"# yaml-language-server: $schema={name}\n")
    assert read_bytes(block.encode(), Path()).title
    assert is_taken(loaded(block))
    assert list(json.loads(settings_)["yaml.schemas"]) == [f"./{name}"]


@pytest.mark.parametrize("word", ["Null", "NULL"])
def test_a_word_that_needs_quotation_marks(word: str) -> None:
    """The one text that an editor cannot tell from nothing is taken by it in quotation marks."""
    plain, marked = (f"title: {name}\nsource: {{publisher: P}}\n" for name in (word, f"'{word}'"))
    assert read_bytes(plain.encode(), Path()) == read_bytes(marked.encode(), Path())
    assert is_taken(loaded(marked))
    (error,) = validator().iter_errors(loaded(plain))
    assert "Null" in error.schema["errorMessage"]


@pytest.mark.parametrize("case", CASES)
def test_faults_that_a_schema_can_tell(case: str) -> None:
    """A faulty record is refused by the parser or the schema, or for a reason that none can see."""
    text = CASES[case][0]
    if case in NO_YAML:
        with pytest.raises(YAMLError):
            loaded(text)
        return
    beyond = any(case in cases for cases in BEYOND_A_SCHEMA.values())
    assert is_taken(loaded(text)) is beyond


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.expected.split(" such")[0])
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_written_forms_without_quotation_marks(form: ScalarType, data: st.DataObject) -> None:
    """Whatever YAML makes of a value that fits its form, the schema takes it.

    Left out are values that need quotation marks round them, as the dictionary says.
    """
    value = data.draw(st.from_regex(form.pattern, fullmatch=True))
    try:
        as_text = yaml.load(value, yaml.BaseLoader)  # noqa: S506  # makes texts only
        parsed = [yaml.load(value, OldLoader), loaded(value)]  # noqa: S506  # a safe one
    except (yaml.YAMLError, YAMLError):
        return
    if as_text != value or None in parsed:
        return
    judge = Draft7Validator(
        next(value for _, _, value in properties(whole()) if is_of(value, form))
    )
    assert [each for each in parsed if not judge.is_valid(each)] == []


CHANGES: tuple[Any, ...] = (
    *("", " ", "a", "A b", "no", "2022", "2022-08-22", "2022-02-30", "call", "held", "visit"),
    *(0, 1, 2022, -1, [], ["a"], [1], [""], {}, {"text": "a"}, [{}], [{"id": "b", "name": "B"}]),
    *("source", "unlisted", "chair", "+32228457", "a\tb", "a\u202eb", "https://example.org", "KZ"),
)
"""Values that may be right in one place and are wrong in others."""


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every list or mapping within a value, with each place in it."""
    for place in value if isinstance(value, dict) else range(len(value)):
        yield value, place
        if isinstance(value[place], dict | list):
            yield from places(value[place])


@cache
def plain_records() -> tuple[Any, ...]:
    """Some records as plain data, in which everything occurs."""
    names = (RECORDS / f"{name}.yaml" for name in ("election", "planned", "offices"))
    # All values are texts, as they are to the reader.
    return tuple(yaml.load(name.read_text("utf-8"), yaml.BaseLoader) for name in names)  # noqa: S506


@given(record=st.sampled_from(range(3)), data=st.data())
@settings(max_examples=100, deadline=None)
def test_what_the_reader_takes_is_never_refused(record: int, data: st.DataObject) -> None:
    """However a record is changed, the schema refuses it only where the reader does."""
    changed = deepcopy(plain_records()[record])
    within, place = data.draw(st.sampled_from(list(places(changed))))
    change = data.draw(st.sampled_from(("drop", "add", *CHANGES)))
    if change == "drop":
        del within[place]
    elif change == "add" and isinstance(within, dict):
        within[data.draw(st.sampled_from(("id", "kind", "speaker", "speakers", "name")))] = "a"
    else:
        within[place] = change
    assert is_taken(changed) or not is_read(changed)
