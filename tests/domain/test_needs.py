"""What needs the user: one next step, its day, the reason."""

from datetime import date, timedelta

import pytest

from rebound_tui.domain.applications import Application, Event, Kind, NextStep
from rebound_tui.domain.needs import Here, Need, NeedKind, is_near, need_of
from rebound_tui.domain.progress import progress
from rebound_tui.domain.rulebook import Rules
from tests.domain.test_progress import FIRST, event, on


def need(events: list[Event], today: int, step: NextStep | None = None) -> tuple[NeedKind, date] | None:
    application = Application("a", "Acme", "Cook", events=tuple(events), next_step=step)
    found = need_of(application, progress(events), Here(on(today), Rules(), "Europe/Berlin"))
    return (found.kind, found.due) if found else None


APPLIED = event(Kind.APPLIED, 0)
NO = event(Kind.CLOSED, 4, outcome="rejected")
ASKED = event(Kind.FEEDBACK_ASKED, 5)
PUT_AWAY = event(Kind.FEEDBACK_RECEIVED, 8, "f", text="too quiet", until=str(on(9)))


@pytest.mark.parametrize(
    ("events", "today", "expected"),
    [
        ([event(Kind.SAVED, 0)], 0, (NeedKind.DECIDE, on(3))),
        ([APPLIED], 0, (NeedKind.FOLLOW_UP, on(7))),
        ([APPLIED], 20, (NeedKind.FOLLOW_UP, on(7))),
        ([APPLIED, event(Kind.FOLLOW_UP, 8)], 9, (NeedKind.FOLLOW_UP, on(15))),
        ([APPLIED, event(Kind.FOLLOW_UP, 8), event(Kind.FOLLOW_UP, 15)], 16, None),
        ([APPLIED], 21, (NeedKind.GONE_QUIET, on(21))),
        ([APPLIED, event(Kind.FOLLOW_UP, 8), event(Kind.FOLLOW_UP, 15)], 21, (NeedKind.GONE_QUIET, on(21))),
        ([APPLIED, event(Kind.CONTACT_IN, 10)], 21, (NeedKind.FOLLOW_UP, on(17))),
        ([APPLIED, event(Kind.CONTACT_IN, 10)], 31, (NeedKind.GONE_QUIET, on(31))),
        ([APPLIED, event(Kind.SCREENING, 2)], 3, (NeedKind.THANKS, on(3))),
        ([APPLIED, event(Kind.SCREENING, 2), event(Kind.CONTACT_OUT, 3)], 4, (NeedKind.NUDGE, on(9))),
        ([APPLIED, event(Kind.INTERVIEW, 2)], 16, (NeedKind.GONE_QUIET, on(16))),
        ([APPLIED, event(Kind.OFFER, 4)], 5, (NeedKind.ANSWER_OFFER, on(6))),
        ([APPLIED, event(Kind.OFFER, 4, answer_by="2026-11-20")], 5, (NeedKind.ANSWER_OFFER, date(2026, 11, 20))),
        ([APPLIED, NO], 5, None),
        ([APPLIED, NO, ASKED], 6, (NeedKind.FEEDBACK, on(12))),
        ([APPLIED, NO, ASKED], 25, (NeedKind.FEEDBACK, on(12))),
        ([APPLIED, NO, ASKED], 26, None),
        ([APPLIED, NO, ASKED, event(Kind.FEEDBACK_RECEIVED, 8, text="quiet")], 13, None),
        ([APPLIED, NO, ASKED, PUT_AWAY], 8, None),
        ([APPLIED, NO, ASKED, PUT_AWAY], 9, (NeedKind.READ_FEEDBACK, on(9))),
        ([APPLIED, NO, ASKED, PUT_AWAY], 23, None),
        ([APPLIED, NO, ASKED, PUT_AWAY, event(Kind.CORRECTED, 9, of="f", set={"usable": "speak up"})], 9, None),
    ],
)
def test_the_cadence(events: list[Event], today: int, expected: tuple[NeedKind, date] | None) -> None:
    assert need(events, today) == expected


def test_the_users_own_step_is_never_overwritten_and_an_empty_one_ends_the_asking() -> None:
    assert need([APPLIED], 30, NextStep("call Ann", on(40))) == (NeedKind.OWN, on(40))
    assert need([APPLIED], 30, NextStep("")) is None
    assert need([APPLIED, NO, ASKED], 12, NextStep("")) is None
    assert need([APPLIED, NO], 30, NextStep("call Ann", on(40))) is None


def test_what_is_archived_asks_for_nothing() -> None:
    for events in ([APPLIED], [APPLIED, NO, ASKED]):
        gone = Application("a", "Acme", "Cook", events=tuple(events), archived=True)
        assert need_of(gone, progress(events), Here(on(12), Rules(), "Europe/Berlin")) is None


@pytest.mark.parametrize(("today", "asked"), [(60, True), (61, False)])
def test_a_posting_that_was_saved_long_ago_is_not_asked_about(today: int, asked: bool) -> None:
    assert (need([event(Kind.SAVED, 0)], today) is not None) is asked


def test_thanks_turn_into_a_nudge_after_four_workdays_and_two_words_are_enough() -> None:
    talked = [APPLIED, event(Kind.SCREENING, 2)]  # a Wednesday: thanks on Thursday, and four workdays later is Wednesday
    assert [need(talked, day) for day in (8, 9)] == [(NeedKind.THANKS, on(3)), (NeedKind.NUDGE, on(9))]
    words = [event(Kind.CONTACT_OUT, 3), event(Kind.FOLLOW_UP, 9)]
    assert need([*talked, words[0]], 15) == (NeedKind.NUDGE, on(9))
    assert need([*talked, *words], 15) is None
    assert need([*talked, *words], 16) == (NeedKind.GONE_QUIET, on(16))


def test_a_week_of_waiting_ends_with_a_word_from_them() -> None:
    waits = event(Kind.NOTE, 21, wait_until=str(on(60)))
    assert need([APPLIED, waits], 50) is None
    assert need([APPLIED, waits, event(Kind.CONTACT_IN, 22)], 23) == (NeedKind.FOLLOW_UP, on(29))
    assert need([APPLIED, waits, event(Kind.CONTACT_IN, 22)], 50) == (NeedKind.GONE_QUIET, on(43))


def test_a_task_is_waited_for_until_it_is_handed_in_or_they_go_on() -> None:
    task = event(Kind.TASK, 2, "t", due=str(on(6)))
    assert need([APPLIED, task], 9) == (NeedKind.TASK, on(6)), "also when it is late"
    assert need([APPLIED, task, event(Kind.TASK, 5, held=True, of="t")], 5) != (NeedKind.TASK, on(6))
    assert need([APPLIED, task, event(Kind.CONTACT_IN, 7)], 8) != (NeedKind.TASK, on(6))


@pytest.mark.parametrize(
    ("moment", "zone", "today", "due"),
    [
        ("2026-11-06T14:00:00+01:00", "Europe/Berlin", 0, date(2026, 11, 6)),
        ("2026-11-06T00:30:00+00:00", "America/New_York", 0, date(2026, 11, 5)),
        ("2026-11-02T09:00:00+01:00", "Europe/Berlin", 0, FIRST),
    ],
)
def test_an_interview_that_is_planned_comes_first_on_its_own_day(moment: str, zone: str, today: int, due: date) -> None:
    planned = event(Kind.INTERVIEW, 0, **{"for": moment, "zone": zone})
    assert need([APPLIED, planned], today, NextStep("call", on(1))) == (NeedKind.INTERVIEW, due)
    assert need([APPLIED, planned], (due - FIRST).days + 1) != (NeedKind.INTERVIEW, due)


def test_of_two_interviews_the_next_one() -> None:
    planned = [event(Kind.INTERVIEW, 0, name, **{"for": f"2026-11-{day}T09:00:00+01:00"}) for name, day in (("b", 20), ("a", 10))]
    assert need([APPLIED, *planned], 0) == (NeedKind.INTERVIEW, date(2026, 11, 10))


@pytest.mark.parametrize(("due", "near"), [(-30, True), (0, True), (7, True), (8, False)])
def test_near_is_due_or_within_a_week(due: int, near: bool) -> None:
    assert is_near(Need(NeedKind.OWN, on(due)), FIRST) is near


def test_the_nudge_skips_the_weekend() -> None:
    for asked in range(7):
        found = need([event(Kind.INTERVIEW, 0), event(Kind.CONTACT_OUT, asked)], asked)
        assert found is not None
        days = [on(asked) + timedelta(days=n) for n in range(1, (found[1] - on(asked)).days + 1)]
        assert sum(day.weekday() < 5 for day in days) == 4
        assert found[1].weekday() < 5
