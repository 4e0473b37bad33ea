"""Texts with places to be filled in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.templates import filled, lone_brace, placeholders, slips

TEXT = "Hello {first name}, on { role } and {role}: {a moment}"


def test_each_place_once_in_order() -> None:
    assert placeholders(TEXT) == ["first name", "role", "a moment"]


def test_what_is_known_is_filled_in_and_the_rest_stays_marked() -> None:
    assert filled(TEXT, {"role": "Cook", "first name": ""}) == "Hello {first name}, on Cook and Cook: {a moment}"


@given(st.text(), st.text("{}ab", max_size=5), st.text("{}ab", max_size=5))
def test_a_value_is_never_read_as_a_place(text: str, one: str, other: str) -> None:
    assert filled("{a}" + "-" + "{b}", {"a": one, "b": other}) == f"{one or '{a}'}-{other or '{b}'}"
    assert filled(text, {}) == text


@pytest.mark.parametrize(
    ("text", "line"),
    [("fine {a}\nbad {b", "bad {b"), ("a } b", "a } b"), ("{a {b}", "{a {b}"), ("{a}{b}", ""), ("", ""), ("{over\ntwo}", "{over")],
)
def test_a_brace_without_its_other_half(text: str, line: str) -> None:
    assert lone_brace(text) == line


@pytest.mark.parametrize(("name", "meant"), [("compny", "company"), ("Role", "role"), ("firstname", "first name")])
def test_a_slip_of_the_finger_is_seen(name: str, meant: str) -> None:
    assert slips(f"Hello {{{name}}}", ["role", "company", "first name"]) == {name: meant}


def test_other_places_are_the_users_own() -> None:
    assert slips("{a moment you remember} {role}", ["role", "company"]) == {}
