"""Units as they were logged (R2, R13), and how little of them is looked at."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from rebound_tui.domain.guard.activity import logged_day, reaches_guard
from rebound_tui.domain.guard.evaluate import evaluate
from rebound_tui.domain.guard.log import Done, Moment, Now
from rebound_tui.domain.guard.measures import last_median
from rebound_tui.domain.stamps import stamp_at
from tests.domain.guard.building import BERLIN, Diary, moment, states
from tests.domain.guard.recorded import Recorded

MON = date(2027, 1, 4)
TUE, WED, THU = (MON + timedelta(days=n) for n in range(1, 4))


class Watched(NamedTuple):
    """An activity that notes of which days the moments were asked."""

    recorded: Recorded
    asked: list[date]

    def days(self) -> Mapping[date, Done]:
        return self.recorded.days()

    def moments(self, day: date) -> tuple[Moment, ...]:
        self.asked.append(day)
        return self.recorded.moments(day)

    def first_logged(self) -> date | None:
        return self.recorded.first_logged()


def watched(diary: Diary, day: date) -> tuple[Watched, Diary]:
    log = diary.log(moment(day, "09:00"))
    assert isinstance(log.activity, Recorded)
    return Watched(log.activity, []), diary


def test_habits_tasks_and_actions_are_counted_apart() -> None:
    diary = Diary().unit(MON, "09:00", "10:00").unit(MON, "11:00", action="cv").unit(MON, "12:00", action="outreach")
    diary.unit(MON, "11:00", binds="cv").unit(MON, "13:00", binds="interview")
    assert diary.log(moment(TUE, "09:00")).activity.days() == {MON: Done(2, 3)}


def test_an_entry_logged_as_it_happens_keeps_its_day_whatever_the_rules_became() -> None:
    stamp = stamp_at(moment(MON, "03:30"), BERLIN, 4, moment(MON, "03:30"))
    assert stamp.day == MON
    assert logged_day(stamp, Diary().rule("rollover", 2, MON).book()) == MON


def test_what_lies_ahead_is_no_unit_yet() -> None:
    """Written down before it happened: a clock that was set back."""
    stamp = stamp_at(moment(WED, "10:00"), BERLIN, 4, moment(TUE, "10:00"))
    book, second = Diary().book(), timedelta(seconds=1)
    assert [reaches_guard(stamp, book, stamp.at - second), reaches_guard(stamp, book, stamp.at)] == [False, True]
    late = stamp._replace(logged=moment(THU, "10:00"))
    assert [reaches_guard(late, book, late.logged - second), reaches_guard(late, book, late.logged)] == [False, True]


def test_the_first_day_of_logging_is_that_of_the_earliest_moment_of_logging() -> None:
    diary = Diary().unit(MON, logged=THU).unit(WED).unit(TUE, logged=THU)
    assert diary.log(moment(THU, "23:00")).activity.first_logged() == WED
    assert Diary().log(moment(THU, "23:00")).activity.first_logged() is None


def test_only_days_next_to_a_heavy_setback_are_unpacked() -> None:
    activity, diary = watched(Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).days(MON, "b.u.uu"), date(2027, 1, 11))
    at = moment(date(2027, 1, 11), "09:00")
    snapshot = evaluate(diary.log(at)._replace(activity=activity), diary.book(), Now(at, date(2027, 1, 11)))
    assert activity.asked == [MON]
    assert snapshot.setbacks[0].hours_to_first_unit() == 2.0
    assert activity.asked == [MON, MON]


def test_only_days_with_a_job_action_are_unpacked_for_its_clock() -> None:
    diary = Diary().no(MON).days(TUE, "uu.uu").unit(date(2027, 1, 9), action="cv")
    activity, _ = watched(diary, date(2027, 1, 11))
    at = moment(date(2027, 1, 11), "09:00")
    snapshot = evaluate(diary.log(at)._replace(activity=activity), diary.book(), Now(at, date(2027, 1, 11)))
    activity.asked.clear()
    assert snapshot.setbacks[0].hours_to_first_job_action() == 122.0
    assert activity.asked == [date(2027, 1, 9)]


def test_only_the_last_cases_are_unpacked_for_their_median() -> None:
    diary = Diary()
    for week in range(8):
        diary.no(MON + timedelta(weeks=week)).unit(TUE + timedelta(weeks=week))
    last = MON + timedelta(weeks=9)
    activity, _ = watched(diary, last)
    at = moment(last, "09:00")
    snapshot = evaluate(diary.log(at)._replace(activity=activity), diary.book(), Now(at, last))
    activity.asked.clear()
    assert last_median(snapshot.setbacks) is not None
    assert min(activity.asked) == TUE + timedelta(weeks=3)


def test_a_unit_at_the_moment_of_the_setback_is_no_recovery() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).no(MON, "16:00").unit(MON, "16:00").unit(TUE)
    assert states(diary.judged(WED), MON) == "shield shield shield"


def test_a_unit_of_the_next_app_day_that_was_earlier_is_no_recovery() -> None:
    """Monday 20:00 in Honolulu is Tuesday 06:00 in UTC; Tuesday 08:00 in Auckland was 11 hours before."""
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2))
    diary.unit(TUE, "08:00", zone="Pacific/Auckland").no(MON, "20:00", zone="Pacific/Honolulu")
    diary.unit(MON, "23:00", zone="Pacific/Honolulu")
    assert states(diary.judged(WED), MON) == "shield shield shield"
