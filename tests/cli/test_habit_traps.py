"""What has gone wrong in other habit trackers, one test each."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.habit_days import HabitDay, habit_day
from rebound_tui.services import checkins, habits
from rebound_tui.services.checkins import Tick
from rebound_tui.services.habits import HabitForm
from rebound_tui.services.looking import HabitsView, HabitView, habit_view
from tests.cli.running import Cli
from tests.services.desks import BERLIN, MONDAY, SetDesk, checkin, desk_in

DAY = timedelta(days=1)


@pytest.fixture
def desk(tmp_path: Path) -> SetDesk:
    """A diary of the evening of Monday 2 November 2026."""
    return desk_in(tmp_path / "diary")


def reading(desk: SetDesk, first: date = MONDAY, schedule: str = "daily", **form: object) -> None:
    """A habit called Read that begins on a day, beside one of every day."""
    desk.clock.set(first)
    habits.add_habit(desk, HabitForm("Walk"))
    habits.add_habit(desk, HabitForm("Read", schedule=schedule, **form))  # type: ignore[arg-type]


def lived(desk: SetDesk, row: str, first: date = MONDAY) -> None:
    """A day a letter, each on its own evening: d is read, anything else only walked, so that no freeze is spent."""
    for n, letter in enumerate(row):
        desk.clock.set(first + n * DAY)
        checkins.done(desk, ["Read", "Walk"] if letter == "d" else ["Walk"])


def found(desk: SetDesk) -> tuple[HabitsView, HabitView]:
    view = habit_view(desk, "Read")
    return view, view.habits[0]


def streak(desk: SetDesk) -> tuple[int, int]:
    """As it is and as it was at best."""
    _, habit = found(desk)
    return habit.streak.length, habit.streak.best


def became(desk: SetDesk, day: date) -> HabitDay:
    view, habit = found(desk)
    return habit_day(habit.story, view.quiet, day)


def test_29_february(desk: SetDesk) -> None:
    reading(desk, date(2028, 2, 27))
    lived(desk, "ddddd", date(2028, 2, 27))
    assert streak(desk) == (5, 5)
    assert became(desk, date(2028, 2, 29)) is HabitDay.DONE
    assert became(desk, date(2028, 3, 1)) is HabitDay.DONE


def test_the_31st(desk: SetDesk) -> None:
    reading(desk, date(2027, 8, 30), "FREQ=MONTHLY;BYMONTHDAY=31")
    for month in (8, 10, 12):
        desk.clock.set(date(2027, month, 31))
        checkins.done(desk, ["Read"])
    assert streak(desk) == (3, 3), "September and November have no 31st to miss"
    assert became(desk, date(2027, 9, 30)) is became(desk, date(2027, 10, 1)) is HabitDay.NOT_DUE


@pytest.mark.parametrize(("schedule", "row", "length"), [("daily", "dddddddd", 8), ("3 a week", "d..d..d.", 1)])
def test_year_end(desk: SetDesk, schedule: str, row: str, length: int) -> None:
    reading(desk, date(2026, 12, 28), schedule)
    lived(desk, row, date(2026, 12, 28))
    assert streak(desk) == (length, length), "the week of 28 December ends in January"


@pytest.mark.parametrize("night", [date(2026, 10, 25), date(2027, 3, 28)], ids=["an hour twice", "an hour lost"])
def test_both_clock_change_nights(desk: SetDesk, night: date) -> None:
    reading(desk, night - 2 * DAY)
    lived(desk, "d", night - 2 * DAY)
    for wall, day in (("03:59", night - DAY), ("04:00", night)):
        desk.clock.set(night, wall)
        assert checkins.done(desk, ["Read"])[0].day == day
    assert streak(desk) == (3, 3)


def test_a_zone_change_in_the_middle(desk: SetDesk) -> None:
    reading(desk)
    for n, zone in enumerate((BERLIN, "Asia/Tokyo", "America/Los_Angeles", BERLIN)):
        desk.clock.set(MONDAY + n * DAY, "12:00", zone)
        checkins.done(desk, ["Read"])
    assert streak(desk) == (4, 4)
    tuesday = checkin(desk, "Read", MONDAY + DAY)
    assert tuesday is not None
    assert (tuesday.stamp.zone, tuesday.stamp.at.hour) == ("Asia/Tokyo", 3)


def test_a_date_lost_over_the_date_line(desk: SetDesk) -> None:
    reading(desk)
    lived(desk, "d" * 13)
    desk.clock.set(MONDAY + 13 * DAY, "20:00", "Pacific/Honolulu")
    checkins.done(desk, ["Read"])
    desk.clock.set(MONDAY + 15 * DAY, "06:00", "Pacific/Auckland")
    checkins.done(desk, ["Read"])
    assert became(desk, MONDAY + 14 * DAY) is HabitDay.COVERED, "that Monday never was"
    assert streak(desk) == (15, 15)


@pytest.mark.parametrize(("wall", "day"), [("03:59", MONDAY), ("04:00", MONDAY + DAY)])
def test_0359_and_0400(desk: SetDesk, wall: str, day: date) -> None:
    reading(desk)
    desk.clock.set(MONDAY + DAY, wall)
    assert checkins.done(desk, ["Read"])[0].day == day


def test_the_clock_set_back(desk: SetDesk) -> None:
    reading(desk)
    lived(desk, "dd")
    desk.clock.set(MONDAY - 30 * DAY)
    assert checkins.toggled(desk, "Read").mark is Mark.CLEARED, "the day is still that of the last tick"
    assert checkins.toggled(desk, "Read").day == MONDAY + DAY
    assert streak(desk) == (2, 2)


def test_ten_days_away(desk: SetDesk) -> None:
    reading(desk)
    lived(desk, "d" * 20)
    desk.clock.set(MONDAY + 30 * DAY, "09:00")
    assert streak(desk) == (0, 20)
    away = [became(desk, MONDAY + n * DAY) for n in range(20, 30)]
    assert set(away) == {HabitDay.COVERED, HabitDay.NOT_DUE, HabitDay.MISSED}
    checkins.done(desk, ["Read"])
    assert streak(desk) == (1, 20)


def test_filling_in_a_day_in_the_middle(desk: SetDesk) -> None:
    reading(desk)
    lived(desk, "ddd.ddd")
    before = streak(desk)
    checkins.done(desk, ["Read"], when=MONDAY + 3 * DAY)
    assert (before, streak(desk)) == ((3, 3), (7, 7))


def test_unticking_in_the_middle(desk: SetDesk) -> None:
    reading(desk)
    lived(desk, "ddddddd")
    checkins.undone(desk, ["Read"], when=MONDAY + 3 * DAY)
    assert streak(desk) == (3, 3)
    assert became(desk, MONDAY + 3 * DAY) is HabitDay.MISSED


def test_a_schedule_changed_in_mid_week(desk: SetDesk) -> None:
    reading(desk)
    lived(desk, "d.dd")
    habits.edit_habit(desk, "Read", HabitForm(schedule="mon,fri"))
    lived(desk, "..", MONDAY + 4 * DAY)
    desk.clock.set(MONDAY + 6 * DAY)
    days = [became(desk, MONDAY + n * DAY) for n in range(6)]
    assert days[1] is HabitDay.MISSED, "lived under the schedule of every day"
    assert days[4:] == [HabitDay.MISSED, HabitDay.NOT_DUE]


def test_a_streak_shown_40_days_after_it_ended(desk: SetDesk) -> None:
    reading(desk)
    lived(desk, "d" * 20)
    desk.clock.set(MONDAY + 60 * DAY)
    assert streak(desk) == (0, 20)


@pytest.mark.parametrize(("schedule", "length"), [("daily", 7), ("3 a week", 1)])
def test_0_shown_every_morning(desk: SetDesk, schedule: str, length: int) -> None:
    reading(desk, schedule=schedule)
    lived(desk, "d" * 7)
    desk.clock.set(MONDAY + 7 * DAY, "07:00")
    assert streak(desk) == (length, length)
    assert became(desk, MONDAY + 7 * DAY) is HabitDay.OPEN


def test_numeric_habits_measured_by_the_day_against_a_weekly_target(desk: SetDesk) -> None:
    reading(desk, schedule="total a week", target=20, unit="pages")
    for n, pages in ((0, 8), (3, 12)):
        desk.clock.set(MONDAY + n * DAY)
        assert checkins.done(desk, ["Read"], Tick(amount=pages))[0].mark is Mark.DONE
    desk.clock.set(MONDAY + 7 * DAY)
    assert streak(desk) == (1, 1)
    assert {became(desk, MONDAY + n * DAY) for n in range(7)} == {HabitDay.DONE, HabitDay.NOT_DUE}


def test_notes_lost_on_re_ticking(desk: SetDesk) -> None:
    reading(desk)
    checkins.done(desk, ["Read"], Tick(note="chapter 3"))
    for _ in range(3):
        checkins.toggled(desk, "Read")
        checkins.toggled(desk, "Read", tiny=True)
    assert checkins.note_on(desk, "Read") == "chapter 3"


def test_archived_habits_missing_from_exports(cli: Cli, tmp_path: Path) -> None:
    cli.habits("Read")
    cli.ok("done", "read", "--note", "chapter 3")
    cli.ok("habit", "archive", "read")
    kept = cli.ok("backup").split()[-1].rstrip(".")
    other = Cli(tmp_path / "other", cli._captured)
    other.ok("restore", kept)
    assert "Read" not in other.ok("habit", "list")
    assert "Read" in other.ok("habit", "list", "--archived")
    assert "chapter 3" in other.ok("habit", "show", "read")


def test_a_typo_in_the_data_path_silently_starting_empty(cli: Cli, tmp_path: Path) -> None:
    typo = tmp_path / "dairy" / "rebound"
    result = cli.run_bare("--data", str(typo), "status")
    assert result.code == 3
    assert f"There is no folder {typo.parent}" in result.err
    assert not typo.parent.exists()
