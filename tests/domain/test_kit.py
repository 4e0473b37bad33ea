"""The kit: order, rotation, the lesson and the plan for an occasion, and skills out of practice."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain import kit
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.kit import DETAILS, KitKind
from rebound_tui.domain.stamps import Stamp

FIRST = date(2026, 11, 2)


def entry(kind: KitKind, text: str, day: int = 0, position: int = 0, **details: str) -> KitEntry:
    made = FIRST + timedelta(days=day)
    at = datetime(made.year, made.month, made.day, tzinfo=UTC)
    names = {"when": "if", "purpose": "for"}
    pairs = tuple((names.get(name, name), value) for name, value in details.items())
    return KitEntry(text, kind, text, Stamp(at, "UTC", made, at), pairs, position)


STRENGTHS = [entry(KitKind.STRENGTH, name) for name in "abcd"]


def test_every_kind_says_what_it_can_have() -> None:
    assert set(DETAILS) == set(KitKind)


@pytest.mark.parametrize(
    ("shown", "count", "turn"),
    [
        ("", 1, "a"),
        ("a", 1, "b"),
        ("ab", 1, "c"),
        ("abcd", 1, "a"),
        ("abcda", 1, "b"),
        ("d", 3, "abc"),
        ("aab", 3, "cda"),
        ("x", 9, "abcd"),
    ],
)
def test_those_shown_longest_ago_come_first(shown: str, count: int, turn: str) -> None:
    assert "".join(each.id for each in kit.rotated(STRENGTHS, list(shown), count)) == turn


@given(st.lists(st.sampled_from("abcd")), st.integers(2, 4))
def test_never_the_same_twice_running(shown: list[str], count: int) -> None:
    (turn,) = kit.rotated(STRENGTHS[:count], shown)
    assert turn.id != (shown or [""])[-1]


@given(st.lists(st.sampled_from("abcd"), max_size=30), st.sets(st.sampled_from("abcd"), min_size=1))
def test_each_comes_before_any_comes_again(shown: list[str], left: set[str]) -> None:
    strengths = [each for each in STRENGTHS if each.id in left]
    seen = list(shown)
    for _ in strengths:
        seen.append(kit.rotated(strengths, seen)[0].id)
    assert set(seen[len(shown) :]) == left


def test_an_only_strength_comes_again_and_none_is_none() -> None:
    assert [each.id for each in kit.rotated(STRENGTHS[:1], ["a"])] == ["a"]
    assert kit.rotated([], ["a"]) == []


LESSONS = [
    entry(KitKind.LESSON, "any", 1),
    entry(KitKind.LESSON, "old technical", 0, purpose="Technical"),
    entry(KitKind.LESSON, "new technical", 5, purpose="technical"),
    entry(KitKind.LESSON, "panel", 9, purpose="panel"),
]


@pytest.mark.parametrize(
    ("interview", "lesson"), [("technical", "new technical"), (" TECHNICAL ", "new technical"), ("case", "any"), ("", "any")]
)
def test_the_lesson_is_the_newest_of_that_kind_else_one_for_any(interview: str, lesson: str) -> None:
    found = kit.lesson_for(LESSONS, interview)
    assert found is not None
    assert found.text == lesson


def test_a_lesson_for_another_kind_is_not_shown() -> None:
    assert kit.lesson_for(LESSONS[1:], "case") is None


def test_a_plan_is_for_its_purpose() -> None:
    plans = [entry(KitKind.PLAN, "call", purpose=kit.FIRST_NO), entry(KitKind.PLAN, "breathe", purpose=kit.NERVES)]
    assert kit.plan_for(plans, kit.NERVES) == plans[1]
    assert kit.plan_for(plans[:1], kit.NERVES) is None


@pytest.mark.parametrize(("practised", "days", "unused"), [(None, 29, False), (None, 30, True), (10, 39, False), (10, 40, True)])
def test_a_skill_is_unused_after_thirty_days(practised: int | None, days: int, unused: bool) -> None:
    skill = entry(KitKind.SKILL, "SQL")
    last = None if practised is None else FIRST + timedelta(days=practised)
    assert kit.is_unused(skill, last, FIRST + timedelta(days=days)) is unused


def test_the_users_version_stands_for_what_is_given_and_hidden_ones_do_not_show() -> None:
    given_ones = [entry(KitKind.CV_CHECK, name, position=at) for at, name in enumerate("abc")]
    changed = given_ones[0]._replace(text="A", position=9)
    hidden = kit.with_details(given_ones[1], {kit.OFF: "1"})
    newer = entry(KitKind.CV_CHECK, "?")._replace(kind="of a newer program")
    own = [entry(KitKind.CV_CHECK, "own", position=5), entry(KitKind.STRENGTH, "calm", position=99)]
    assert [each.text for each in kit.overlaid(given_ones, [changed, hidden, newer, *own])] == ["calm", "c", "own", "A"]


def test_an_empty_detail_is_taken_away() -> None:
    strength = kit.with_details(entry(KitKind.STRENGTH, "calm"), {kit.PROOF: "March", "x": ""})
    assert strength.details == (("proof", "March"),)
    assert kit.with_details(strength, {kit.PROOF: ""}).details == ()
