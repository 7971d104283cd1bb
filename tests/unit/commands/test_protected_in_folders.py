"""No command tells a protected name of a folder, unless it is asked for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from folders import code_of

from missiontui.cli import main
from missiontui.export.formats import FORMATS

HIDDEN = "Aila Verrin"
RECORD = f"""title: A visit
source: {{publisher: P, published: 2031-05-04, url: https://p.example/1}}
visit: {{status: concluded, dates: {{start: 2031-05-0%d}}}}
statements:
  - {{id: release, kind: call, text: Release her., cases: [held], %s}}
cases:
  - {{id: held, name: {HIDDEN}, protected: true, situation: detained}}
contacts:
  - {{id: office, kind: office, name: Office, means: [{{kind: email, value: a@p.example}}]}}
"""
SEVERAL = [name for name, format_ in FORMATS.items() if format_.takes_several]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two records that protect a person, the later of which follows the earlier."""
    folder = tmp_path / "visits"
    folder.mkdir()
    (folder / "1.yaml").write_text(RECORD % (1, "number: 1"), "utf-8")
    link = "follows: [{record: 1.yaml, id: release}]"
    (folder / "2.yaml").write_text(RECORD % (2, link), "utf-8")
    return folder


@pytest.fixture
def other(folder: Path) -> Path:
    """A folder in which the person has another name, and one record more."""
    other = folder.with_name("other")
    other.mkdir()
    text = (folder / "1.yaml").read_text("utf-8")
    (other / "1.yaml").write_text(text.replace(HIDDEN, f"{HIDDEN}-Holm"), "utf-8")
    (other / "3.yaml").write_text(text, "utf-8")
    return other


COMMANDS = [
    ("library", "{}"),
    ("library", "{}", "--json"),
    ("find", "release", "{}"),
    ("find", "held", "{}", "--json"),
    ("get", "held", "{}"),
    ("get", "held.name", "{}"),
    ("get", "release", "{}"),
    ("check", "{}"),
    ("diff", "{}", "{other}"),
    *(("export", "{}", "--to", name) for name in SEVERAL),
    ("export", "{}", "--to", "ftm", "--with-cases"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_protected_name_gets_out(
    command: tuple[str, ...], folder: Path, other: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whatever is listed, found, compared and written of a folder, the name is not in it."""
    code_of(*(each.replace("{other}", str(other)).format(folder) for each in command))
    out, err = capfd.readouterr()
    assert out or command[:2] == ("check", "{}")
    assert HIDDEN not in out + err
    assert HIDDEN.split(maxsplit=1)[0] not in out + err


@pytest.mark.parametrize(
    "command",
    [
        ("find", "held", "{}"),
        ("find", "verrin", "{}", "--json"),
        ("get", "held.name", "{}"),
        ("diff", "{}", "{other}"),
        *(("export", "{}", "--to", name) for name in ("csv", "matrix", "json")),
        ("export", "{}", "--to", "ftm", "--with-cases"),
    ],
    ids=" ".join,
)
def test_names_are_shown_to_whoever_asks(
    command: tuple[str, ...], folder: Path, other: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """`--show-protected` tells the name, whichever verb is asked."""
    words = [each.replace("{other}", str(other)).format(folder) for each in command]
    main([*words, "--show-protected"])
    assert HIDDEN in capfd.readouterr().out


@pytest.mark.parametrize("before", [("find", "held"), ("library",), ()], ids=str)
def test_an_index_with_names_is_never_kept(
    before: tuple[str, ...], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With `--show-protected` nothing is written to the cache, whichever verb is asked."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("MISSIONTUI_CACHE", raising=False)
    assert code_of(*before, str(folder), "--show-protected") == 0
    assert not (tmp_path / "cache").exists()
    assert code_of(*before, str(folder)) == 0
    (index,) = (tmp_path / "cache").rglob("*.sqlite")
    assert HIDDEN.encode() not in index.read_bytes()


@pytest.mark.parametrize("before", [("find", "held"), ("library",)], ids=str)
def test_a_server_has_no_names_to_show(
    before: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    """`--show-protected` with an address is refused in a line, code 2, before anything is asked."""
    assert code_of(*before, "postgresql://records.invalid/visits", "--show-protected") == 2
    assert capfd.readouterr().err == (
        f"missiontui {before[0]}: a server shows no protected names; a folder and a record do\n"
    )
