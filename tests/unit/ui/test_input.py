"""What a terminal sends and nobody typed is no key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser
from textual.events import Key

from missiontui.ui.terminal.input import InputFilter


@pytest.mark.parametrize(
    ("sent", "passed"),
    [
        ("j", "j"),
        ("é", "é"),
        ("\x1b[A", "\x1b[A"),
        ("\x1b[1;2R", "\x1b[1;2R"),
        ("\x1b[1089::99;5:1u", "\x1b[99;5u"),
        ("\x1b[1089::99;5:3u", ""),
        ("\x1b[1;1:1A", "\x1b[1;1A"),
        ("\x1b[1;1:3A", ""),
        ("\x1b[99999999u", ""),
        ("\x1b[55296u", ""),
        ("\x1b[97;;97u", "\x1b[97;;97u"),
        ("\x1b]11;rgb:1515/1717/1b1b\x1b\\j", "j"),
        ("\x1b]52;c;T0xE\x07j", "j"),
        ("\x1b[?62;22;52cj", "j"),
        ("\x1b[>65;7006;1c", ""),
        ("\x1bP>|XTerm(379)\x1b\\j", "j"),
        ("\x1b[?2026;2$y", "\x1b[?2026;2$y"),
        ("\x1b[?2048;2$y", ""),
        ("\x1b[48;24;80;480;640t", ""),
        ("\x1b[48;999999;999999;1;1t", ""),
        ("\x1b[48;0;80;480;640t", ""),
        ("\x1b[<0;12;5M", "\x1b[<0;12;5M"),
        ("\x1b[<0;12;99999999M", ""),
        ("\x1b]11;rgb:1/2\x1b[A", "\x1b[A"),
        ("\x1b]/abc", "\x1b[27u]/abc"),
        ("\x1b[/abc", "\x1b[27u[/abc"),
        ("\x1bPabc", "\x1b[27uPabc"),
        ("\x1b[M !!j", "j"),
        ("\x1b[M\x1b\x1b\x1bj", "j"),
        ("\x1b[200~a b\x1b[201~", "\x1b[200~a b\x1b[201~"),
        ("\x1b[200~\x1b[Aq\x1b]0;x\x07\x1b[201~j", "\x1b[200~[Aq]0;x\x1b[201~j"),
        ("\x1b[200~a\n\tb\x1b[201~\x1b[A", "\x1b[200~a\n\tb\x1b[201~\x1b[A"),
    ],
)
def test_what_passes(sent: str, passed: str) -> None:
    """Keys, the mouse and real sizes pass; replies, releases and impossible values do not."""
    assert InputFilter().feed(sent) == passed


def test_a_reply_in_pieces_is_swallowed_whole() -> None:
    """A reply that is read byte by byte leaves nothing."""
    reading = InputFilter()
    assert "".join(map(reading.feed, "\x1b]11;rgb:1/2/3\x1b\\j")) == "j"


def test_escape_is_a_key_when_nothing_follows() -> None:
    """A lone Esc is held until it is known that no sequence begins with it."""
    reading = InputFilter()
    assert reading.feed("\x1b") == ""
    assert reading.is_waiting
    assert reading.wait() == "\x1b[27u"
    assert reading.wait() == ""
    (event,) = XTermParser().feed("\x1b[27u")
    assert isinstance(event, Key)
    assert event.key == "escape"


@pytest.mark.parametrize("key", "[]P")
def test_escape_and_a_key_are_two_keys(key: str) -> None:
    """Esc and a key that might begin a sequence count both, once nothing follows."""
    reading = InputFilter()
    assert reading.feed(f"\x1b{key}") == ""
    assert reading.wait() == f"\x1b[27u{key}"


@pytest.mark.parametrize(
    "reply", ["\x1b]52;c;Q2FsbHM6IEp1bHkgqg==\x1b\\", "\x1b[?64;1;2c", "\x1bP>|XTerm(379)\x1b\\"]
)
def test_a_reply_that_comes_late_types_nothing(reply: str) -> None:
    """A reply may stop anywhere for more than a second, as where a packet is lost."""
    for at in range(3, len(reply)):
        reading = InputFilter()
        assert reading.feed(reply[:at]) == ""
        assert "".join(reading.wait() for _ in range(15)) == ""
        assert reading.feed(f"{reply[at:]}j") == "j"


def test_a_reply_that_never_ends_holds_keys_for_two_seconds() -> None:
    """Whatever is typed meanwhile, keys are keys again after two seconds in all."""
    reading = InputFilter()
    assert reading.feed("\x1b]11;rgb") == ""
    for _ in range(4):
        assert "".join(reading.wait() for _ in range(5)) == ""
        assert reading.feed("j") in ("", "j")
    assert reading.feed("j") == "j"


@given(st.text(st.sampled_from("\x1b[]PO<>?:;0123456789uMtcRy~ABj$\x07\\"), max_size=60))
def test_whatever_passes_is_understood(sent: str) -> None:
    """No sequence that passes makes the parser of keys fail."""
    list(XTermParser().feed(InputFilter().feed(sent) or "j"))


@pytest.mark.parametrize("report", ["\x1b[<0;12;5M", "\x1b[<0;12;5m", "\x1b[32;5;5M", "\x1b[M !!"])
def test_the_mouse_is_believed_where_it_was_asked_for(report: str) -> None:
    """Without the mouse, reports of one are left out."""
    assert InputFilter(mouse=False).feed(f"{report}j") == "j"


@pytest.mark.parametrize(
    ("sent", "layout"),
    [
        ("\x1b[1089::99;;1089u", {"с": "c"}),
        ("\x1b[1089:1057:99;2;1057u", {"с": "c", "С": "C"}),
        ("\x1b[38:49:49;;38u", {"&": "1", "1": "1"}),
        ("\x1b[97;;97u", {}),
        ("\x1b[97::97;;97u", {}),
    ],
)
def test_the_key_of_a_latin_keyboard_is_remembered(sent: str, layout: dict[str, str]) -> None:
    """The characters of a key, and what it types on a Latin keyboard, are told to whoever asked."""
    found: dict[str, str] = {}
    InputFilter(layout=found).feed(sent)
    assert found == layout


def test_a_paste_in_pieces_is_one_paste() -> None:
    """Read byte by byte, a paste passes as it is, whatever sequence stands in it."""
    reading = InputFilter()
    sent = "\x1b[200~a\x1b[20b\x1b[201~j"
    assert "".join(map(reading.feed, sent)) == "\x1b[200~a[20b\x1b[201~j"


def test_a_paste_that_never_ends_is_ended() -> None:
    """After two seconds of silence a paste is over, so that keys are keys again."""
    reading = InputFilter()
    assert reading.feed("\x1b[200~abc") == "\x1b[200~abc"
    assert "".join(reading.wait() for _ in range(20)) == "\x1b[201~"
    assert reading.feed("j") == "j"


def test_enter_from_before_the_screen_is_enter() -> None:
    """A terminal that nobody has taken over yet makes a line feed of Enter; in a paste it stays."""
    assert InputFilter().feed("/media\n") == "/media\r"
    paste = "\x1b[200~one\ntwo\x1b[201~"
    assert InputFilter().feed(paste) == paste
