"""What people type, made safe to keep and to show."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rebound_tui.domain.errors import Refused
from rebound_tui.services.texts import CONTROL, OVERRIDES, line, optional_line, paragraphs, visible


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Acme \t GmbH\n", "Acme GmbH"),
        ("\x1b[31mAcme\x1b[0m", "Acme"),
        ("\x1b[1;38;5;196mAcme\x1b[m", "Acme"),
        ("\x1b]0;a new title\x07Acme", "Acme"),
        ("\x1b]8;;https://example.com\x1b\\Acme\x1b]8;;\x1b\\", "Acme"),
        ("\x9b31mAcme", "Acme"),
        ("\x1bPq#0\x1b\\Acme", "Acme"),
        ("Ac\x1bcme", "Acme"),
        ("Ac\x1b(Bme", "Acme"),
        ("\x1b]no end", "no end"),
        ("\x1b[", ""),
        ("Ac\x00me\x7f\x85", "Acme"),
        ("\u202eemcA\u202c", "emcA"),
        ("\u2066Acme\u2069\ufeff", "Acme"),
        ("half \ud83d", "half"),
        ("naïve 日本 👩‍💻 שלום", "naïve 日本 👩‍💻 שלום"),
        ("[31m is what I typed", "[31m is what I typed"),
    ],
)
def test_lines(typed: str, kept: str) -> None:
    assert optional_line(typed, "It") == kept


def test_paragraphs_keep_their_lines() -> None:
    assert paragraphs("\n one\x1b[1m \r\n\n two\t2\x07\n\n", "It") == " one\n\n two 2"


@given(st.text(st.characters() | st.sampled_from("\x1b[]m\x07\\;0\u202e")))
@example("\x1b\x1b[31m[31m")
@example("\x1b[3\x1b[31m1m")
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    for clean in (visible(text), optional_line(text, "It", 10**6), paragraphs(text, "It")):
        kept = clean.replace("\n", "")
        assert not any(char in OVERRIDES or unicodedata.category(char) in CONTROL for char in kept)
    assert optional_line(optional_line(text, "It", 10**6), "It", 10**6) == optional_line(text, "It", 10**6)


def test_empty_and_endless_texts_are_refused() -> None:
    with pytest.raises(Refused, match=r"It cannot be empty. Type a few words."):
        line("\x1b[31m ", "It")
    with pytest.raises(Refused, match=r"It can have at most 200 characters; this one has 10000. Shorten it."):
        line("x" * 10_000, "It")
    with pytest.raises(Refused, match="at most 20000 characters"):
        paragraphs("x\n" * 20_000, "It")
    assert line("x" * 200, "It") == "x" * 200
