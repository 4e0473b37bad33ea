"""One day, in order: steps 1 to 8, each a small function that changes the ledger."""

from datetime import timedelta

from rebound_tui.domain.guard.ledger import Day, Ledger
from rebound_tui.domain.guard.snapshot import (
    BACK,
    BLANK,
    COVERED,
    FREEZE,
    GRACE,
    KEPT,
    MISSED,
    OPEN,
    PAUSE,
    REST,
    REST_ACTIVE,
    SHIELD,
    STEADY,
    DayMark,
    DayRow,
)  # fmt: skip
from rebound_tui.domain.guard.states import count_deep_drift, count_drift, count_recovery, enter, next_state

WEEK = timedelta(days=7)
MINIMUM_DOSE = 1
"""The goal in Shield, Quiet spell and Low tide: a tiny version is enough (R5)."""


def judge(ledger: Ledger, day: Day) -> DayRow:
    """Judge one day: the row it gets, the ledger changed for the next one."""
    begin_week(ledger, day)
    take_setbacks(ledger, day)
    goal = goal_of(ledger, day)
    mark = mark_of(ledger, day)
    keep_ledger(ledger, day, mark)
    mended = ledger.streaks.count(day.day, mark, day.rules)
    count_idle(ledger, day, mark)
    if mark is not OPEN:
        count_window(ledger, day)
        settle_state(ledger, day, mark)
    streaks = ledger.streaks
    return DayRow(
        day.day, mark, day.units, goal, 0 < day.units >= goal, ledger.state, streaks.streak, ledger.freezes,
        streaks.waiting, mended, len(day.setbacks), ledger.window, ledger.grace,
        ledger.idle_run, ledger.covered_run, ledger.idle, ledger.recovery, day.is_rest_weekday,
    )  # fmt: skip


def begin_week(ledger: Ledger, day: Day) -> None:
    """R8: fresh freezes on the first weekday, and never later than 7 days after the last ones."""
    if day.day.weekday() == day.rules.first_weekday or day.day >= ledger.week_end:
        ledger.week_end, ledger.freezes = day.day + WEEK, day.rules.freezes


def take_setbacks(ledger: Ledger, day: Day) -> None:
    """Step 1 (R7): each heavy setback sets window and grace to full and idle to 0; Steady and Back become Shield."""
    for setback in day.setbacks:
        ledger.window, ledger.grace = day.rules.window, day.rules.grace
        ledger.idle = 0
        if ledger.state in (STEADY, BACK):
            enter(ledger, SHIELD)
            ledger.raised_by, ledger.recovery = setback, 0


def goal_of(ledger: Ledger, day: Day) -> int:
    """Step 2 (R5): the goal of the state now."""
    if ledger.state is STEADY:
        return day.rules.goal
    if ledger.state is BACK:
        return max(day.rules.goal - 1, MINIMUM_DOSE)
    return MINIMUM_DOSE


def mark_of(ledger: Ledger, day: Day) -> DayMark:
    """Step 3 (R3, R15): the first that fits."""
    if day.units:
        return REST_ACTIVE if day.is_rest_weekday else KEPT
    if day.is_paused:
        return PAUSE
    if not day.is_scheduled():
        return REST
    if not day.is_past:
        return OPEN
    if day.is_blank:
        return BLANK
    return idle_mark_of(ledger, day)


def idle_mark_of(ledger: Ledger, day: Day) -> DayMark:
    """R9: the fourth idle day in a row is missed; before it a grace day, else a freeze, else missed."""
    if ledger.idle_run >= day.rules.idle_run:
        return MISSED
    if ledger.window and ledger.grace:
        return GRACE
    return FREEZE if ledger.freezes else MISSED


def keep_ledger(ledger: Ledger, day: Day, mark: DayMark) -> None:
    """Step 4 (R9): a unit starts "in a row" again; cover is spent; a missed day ends what is left of it."""
    if day.units:
        ledger.idle_run = ledger.covered_run = 0
    elif mark in COVERED:
        ledger.idle_run += 1
        ledger.covered_run += 1
        ledger.grace -= mark is GRACE
        ledger.freezes -= mark is FREEZE
    elif mark is MISSED:
        ledger.idle_run += 1
        ledger.grace = ledger.freezes = 0


def count_idle(ledger: Ledger, day: Day, mark: DayMark) -> None:
    """Step 6: 0 after a unit, one more on a day marked grace, freeze or missed."""
    if day.units:
        ledger.idle = 0
    elif mark is MISSED or mark in COVERED:
        ledger.idle += 1


def count_window(ledger: Ledger, day: Day) -> None:
    """Step 7 (R7): one scheduled day less; at 0 the window is over and its grace days lapse."""
    if ledger.window and day.is_scheduled():
        ledger.window -= 1
        ledger.grace = ledger.grace if ledger.window else 0


def settle_state(ledger: Ledger, day: Day, mark: DayMark) -> None:
    """Step 8 (R12): drifts, recovery, and the state that follows."""
    count_drift(ledger, day)
    count_deep_drift(ledger, day, mark)
    count_recovery(ledger, day)
    enter(ledger, next_state(ledger, day))
