"""What applications came to, in numbers."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.actions import Action, ActionKind
from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.numbers import Case, Median, Rate, by_cv, by_month, by_source, by_tag, case_of, days_to_answer, funnel, rate
from rebound_tui.domain.progress import progress
from rebound_tui.domain.rulebook import RuleRecord, rule_book
from rebound_tui.domain.spans import Days
from rebound_tui.domain.stages import PATH, Stage
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.weeks import Week, done, weeks

FIRST = date(2027, 1, 4)
"""A Monday."""
TODAY = FIRST + timedelta(days=60)


def on(n: int) -> date:
    return FIRST + timedelta(days=n)


def stamp(day: int) -> Stamp:
    at = datetime(2027, 1, 4, 12, tzinfo=UTC) + timedelta(days=day)
    return Stamp(at, "UTC", on(day), at)


def event(kind: Kind, day: int, **data: object) -> Event:
    return Event(f"{kind}{day}", kind, stamp(day), data)


def application(*events: Event, name: str = "a", **head: object) -> Application:
    return Application(name, "Acme", "Analyst", events=events)._replace(**head)  # type: ignore[arg-type]


def case(*events: Event, name: str = "a", **head: object) -> Case:
    one = application(*events, name=name, **head)
    found = case_of(one, progress(one.events))
    assert found
    return found


PLAIN = [kind for kind in Kind if kind not in (Kind.MOVED, Kind.CLOSED, Kind.CORRECTED, Kind.RETRACTED)]
SENT = event(Kind.APPLIED, 0)
NO = event(Kind.CLOSED, 9, outcome="rejected")
SILENT = event(Kind.CLOSED, 30, outcome="no_reply")


def test_only_what_was_sent_is_a_case() -> None:
    saved = application(event(Kind.SAVED, 0), event(Kind.NOTE, 1))
    assert case_of(saved, progress(saved.events)) is None


@pytest.mark.parametrize(
    ("events", "answered", "positive", "waiting"),
    [
        ([], None, False, True),
        ([event(Kind.FOLLOW_UP, 7)], None, False, True),
        ([NO], 9, False, False),
        ([event(Kind.CLOSED, 5, outcome="role_closed")], 5, False, False),
        ([event(Kind.CONTACT_IN, 2)], 2, False, False),
        ([event(Kind.SCREENING, 3), NO], 3, True, False),
        ([event(Kind.MOVED, 4, to="interview"), event(Kind.MOVED, 5, to="applied")], 4, True, False),
        ([SILENT], None, False, False),
        ([SILENT, event(Kind.CONTACT_IN, 40)], 40, False, False),
        ([event(Kind.CLOSED, 6, outcome="withdrawn")], None, False, False),
        ([event(Kind.CLOSED, 6, outcome="declined")], 6, True, False),
        ([NO, event(Kind.RETRACTED, 10, of="closed9")], None, False, True),
    ],
)
def test_an_answer_is_any_word_from_them_and_a_positive_one_leads_on(
    events: list[Event], answered: int | None, positive: bool, waiting: bool
) -> None:
    found = case(SENT, *events)
    assert (found.answered_on, found.is_positive, found.is_waiting) == (on(answered) if answered else None, positive, waiting)


def test_what_they_said_before_one_applied_is_no_answer() -> None:
    assert case(event(Kind.CONTACT_IN, -3), SENT).answered_on is None


def test_the_funnel_keeps_what_was_rejected_where_it_came_to() -> None:
    histories = [[SENT], [SENT, NO], [SENT, event(Kind.INTERVIEW, 3), NO], [event(Kind.SAVED, 0)]]
    assert [(reached.stage, reached.applications) for reached in funnel(map(progress, histories))] == [
        (Stage.SAVED, 4), (Stage.APPLIED, 3), (Stage.SCREENING, 1), (Stage.INTERVIEW, 1), (Stage.OFFER, 0), (Stage.ACCEPTED, 0),
    ]  # fmt: skip


@given(
    st.lists(st.sampled_from([kind for kind in Kind if kind not in (Kind.MOVED, Kind.CLOSED, Kind.CORRECTED, Kind.RETRACTED)]), max_size=6)
)
def test_a_funnel_never_widens(kinds: list[Kind]) -> None:
    counts = [reached.applications for reached in funnel([progress([event(kind, n) for n, kind in enumerate(kinds)])] * 3)]
    assert counts == sorted(counts, reverse=True)
    assert len(counts) == len(PATH)


def test_rates_by_what_they_have_in_common() -> None:
    cases = [
        case(SENT, NO, name="a", source="LinkedIn", cv="v1", tags=("remote", "Remote", "ai")),
        case(event(Kind.APPLIED, 40), name="b", source="linkedin", cv="v2", tags=("ai",)),
        case(SENT, event(Kind.SCREENING, 3), name="c", source="Friend"),
    ]
    assert by_source(cases) == (Rate("LinkedIn", 2, 1, 0, 1), Rate("Friend", 1, 1, 1, 0))
    assert by_cv(cases) == (Rate("v1", 1, 1, 0, 0), Rate("v2", 1, 0, 0, 1))
    assert by_tag(cases) == (Rate("ai", 2, 1, 0, 1), Rate("remote", 1, 1, 0, 0))
    assert by_month(cases) == (Rate("2027-01", 2, 2, 1, 0), Rate("2027-02", 1, 0, 0, 1))


@pytest.mark.parametrize(("sent", "has_rate", "is_comparable"), [(4, False, False), (5, True, False), (19, True, False), (20, True, True)])
def test_few_cases_have_no_rate_and_are_not_compared(sent: int, has_rate: bool, is_comparable: bool) -> None:
    found = rate("x", [case(SENT)] * sent)
    assert (found.has_rate, found.is_comparable) == (has_rate, is_comparable)


def answered(days: int) -> Case:
    return case(SENT, event(Kind.CONTACT_IN, days))


def waiting(days: int) -> Case:
    return case(event(Kind.APPLIED, 60 - days))


@pytest.mark.parametrize(
    ("cases", "median"),
    [
        ([], Median(None, 0, 0)),
        ([answered(n) for n in (1, 2, 3, 4)], Median(None, 4, 0)),
        ([answered(n) for n in (1, 2, 3, 4, 5)], Median(3, 5, 0)),
        ([answered(n) for n in (1, 2, 3, 4, 5, 6)], Median(3, 6, 0)),
        ([*(answered(n) for n in (1, 2)), *(waiting(50) for _ in range(4))], Median(None, 2, 4)),
        ([*(answered(n) for n in (1, 2, 3)), *(waiting(50) for _ in range(3))], Median(3, 3, 3)),
        ([*(answered(n) for n in (1, 2, 9)), *(waiting(3) for _ in range(3))], Median(9, 3, 3)),
    ],
)
def test_the_median_counts_what_is_open_as_longer_than_so_far(cases: list[Case], median: Median) -> None:
    assert days_to_answer(cases, TODAY) == median


def test_what_was_filed_as_no_reply_is_without_an_answer_until_today() -> None:
    silent = [case(SENT, SILENT)] * 4
    assert days_to_answer([answered(40), answered(41), answered(42), *silent], TODAY) == Median(None, 3, 4)
    gone = [case(SENT, event(Kind.CLOSED, 30, outcome="withdrawn"))] * 4
    assert days_to_answer([answered(40), answered(41), answered(42), *gone], TODAY) == Median(41, 3, 4)


@given(st.lists(st.integers(0, 50), min_size=5, max_size=30), st.lists(st.integers(0, 50), max_size=30))
def test_an_open_case_never_makes_the_wait_look_shorter(days: list[int], ages: list[int]) -> None:
    plain = days_to_answer(map(answered, days), TODAY).days
    more = days_to_answer([*map(answered, days), *map(waiting, ages)], TODAY).days
    assert plain is not None
    assert plain == sorted(days)[(len(days) - 1) // 2]
    assert more is None or more >= plain


def test_weeks_against_the_goal_that_was_in_force() -> None:
    applications = [
        application(SENT, event(Kind.FOLLOW_UP, 7), event(Kind.CONTACT_OUT, 8)),
        application(event(Kind.SAVED, 0), event(Kind.APPLIED, 6)),
        application(event(Kind.SAVED, 8)),
    ]
    kinds = (ActionKind.OUTREACH, ActionKind.NETWORKING, ActionKind.FOLLOW_UP, ActionKind.CV)
    actions = [Action(kind, kind, stamp(7)) for kind in kinds]
    book = rule_book([RuleRecord("r", "weekly_goal", 8, on(8))])
    assert weeks(done(applications, actions), Days(on(2), on(9)), book) == (
        Week(on(0), on(6), 1, 5, 0, 0),
        Week(on(7), on(13), 0, 8, 2, 3),
    )
