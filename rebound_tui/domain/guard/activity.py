"""Units as they were logged, and which of them reach the guard (R2, R13)."""

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.days import wall_day
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.stamps import Stamp


class Unit(NamedTuple):
    """One unit (R2): a habit, a task or a job action done."""

    stamp: Stamp
    action: str = ""
    """The kind of job action it is, or nothing."""


def logged_day(stamp: Stamp, rules: RuleBook) -> date:
    """The app day on which it was written down (R1)."""
    if stamp.logged == stamp.at:
        return stamp.day
    wall = stamp.logged.astimezone(ZoneInfo(stamp.zone))
    return wall_day(wall, rules.on(wall.date()).rollover)


def is_in_time(day: date, logged_on: date, late: int) -> bool:
    """Whether what happened on `day` and was written down on `logged_on` still replays the past: at most `late` app days (R13)."""
    return (logged_on - day).days <= late


def reaches_guard(stamp: Stamp, rules: RuleBook, now: datetime) -> bool:
    """Whether it is part of the replay of `now`: logged in time, neither lived nor written down later (R13)."""
    if stamp.at > now or stamp.logged > now:
        return False
    if stamp.logged == stamp.at:
        return True
    logged_on = logged_day(stamp, rules)
    return is_in_time(stamp.day, logged_on, rules.on(logged_on).late)
