"""RFC 5545 recurrence rules, expanded by dateutil. Imported only for a habit that has one: every prompt would feel it."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from dateutil.rrule import rrule, rrulestr

from rebound_tui.domain.daysets import DaySet, between, days_set
from rebound_tui.domain.schedules import DAILY, UnknownSchedule, on_weekdays, weekdays_of

PARTS = ("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS")
"""What a rule for days can consist of; hours have no place in it."""
DAYS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 30, "YEARLY": 365}
"""The days of what a rule goes by."""
COUNTED = ("INTERVAL", "COUNT")
CALENDAR = 400
"""Years after which the calendar repeats itself, weekdays and all."""
LAST_CENTURIES = 9600
YEAR = 366


def checked(text: str, anchor: date) -> str:
    """The rule in its plain form. Raises UnknownSchedule for one that cannot be read, or is due on no day from `anchor` on."""
    plain = re.sub(r"^RRULE:", "", "".join(text.upper().split()))
    parts = _parts(plain)
    if "UNTIL" in parts:
        parts["UNTIL"] = parts["UNTIL"].partition("T")[0]
    plain = ";".join(f"{name}={value}" for name, value in parts.items() if (name, value) != ("INTERVAL", "1"))
    if parts.keys() == {"FREQ", "BYDAY"} and (weekdays := weekdays_of(plain)):
        return on_weekdays(tuple(weekdays))
    if plain != DAILY and _rule(plain, anchor) is None:
        raise UnknownSchedule(text)
    return plain


@lru_cache(maxsize=512)
def expanded(rule: str, anchor: date, year: int) -> DaySet:
    """The days on which a rule that begins on `anchor` is due, up to the end of `year`; none if it cannot be read."""
    found = _rule(rule, anchor)
    last = _midnight(date(year, 12, 31))
    return days_set(at.date() for at in found.between(_midnight(anchor), last, inc=True)) if found else 0


def frequency(rule: str, anchor: date) -> float:
    """How often it is due per day in the year after `anchor`."""
    last = anchor + timedelta(days=YEAR - 1)
    return (expanded(rule, anchor, last.year) & between(anchor, last)).bit_count() / YEAR


def days_of_rule(rule: str) -> int:
    """The days between two turns of the rule: 3 for every third day, 30 for one that goes by months."""
    try:
        parts = _parts(rule)
    except UnknownSchedule:
        return 1
    return DAYS[parts["FREQ"]] * int(parts.get("INTERVAL", "1"))


@lru_cache(maxsize=256)
def _rule(rule: str, anchor: date) -> rrule | None:
    """The rule of dateutil; None if there is none, or if it has no day: dateutil would look for one to the end of time."""
    try:
        _parts(rule)
        found = rrulestr(rule, dtstart=_midnight(anchor), cache=True)
        if not isinstance(found, rrule):
            return None
        late = found.replace(dtstart=_midnight(anchor.replace(year=LAST_CENTURIES + anchor.year % CALENDAR)), until=None)
        is_empty = next(iter(late), None) is None or next(iter(found), None) is None
    except (ValueError, TypeError, OverflowError):
        return None
    return None if is_empty else found


def _parts(rule: str) -> dict[str, str]:
    """The parts of a rule by name. Raises UnknownSchedule."""
    pairs = [part.partition("=") for part in rule.split(";")]
    parts = {name: value for name, _, value in pairs}
    counts = [parts[name] for name in COUNTED if name in parts]
    is_counted = all(count.isascii() and count.isdigit() and len(count) < 6 and int(count) > 0 for count in counts)
    if not set(parts) <= set(PARTS) or len(parts) < len(pairs) or parts.get("FREQ") not in DAYS or not is_counted:
        raise UnknownSchedule(rule)
    return parts


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day of the calendar, in no zone
