"""Schedules as people type and read them: `daily`, `mon,wed`, `3 a week`, `every 2 days`, or an RFC 5545 rule."""

import re
from datetime import date
from typing import NoReturn

from rebound_tui.domain.days import WEEKDAYS
from rebound_tui.domain.schedules import DAILY, TRACK, Span, UnknownSchedule, on_weekdays, quota_of, times_per, weekdays_of

NAMED = {
    "daily": DAILY,
    "every day": DAILY,
    "weekdays": on_weekdays((0, 1, 2, 3, 4)),
    "weekends": on_weekdays((5, 6)),
    "track": TRACK,
    "only track": TRACK,
    "every other day": "FREQ=DAILY;INTERVAL=2",
}
PERS = {"week": Span.WEEK, "weekly": Span.WEEK, "month": Span.MONTH, "monthly": Span.MONTH}
COUNTS = {"once": 1, "twice": 2}
TIMES = re.compile(r"(once|twice|\d{1,2}) ?(?:x|times|days)? ?(?:a|per|/|each|every)? ?(week|month)")
IN_TOTAL = re.compile(r"(?:in )?total (?:a|per|each|every) (week|month)|(weekly|monthly) total")
EVERY = re.compile(r"every (\d{1,4}) days?")


def read_schedule(text: str, anchor: date) -> str:
    """The schedule that the words name, for a habit that begins on `anchor`. Raises UnknownSchedule."""
    words = " ".join(text.lower().split())
    if words in NAMED:
        return NAMED[words]
    if found := TIMES.fullmatch(words):
        return times_per(COUNTS.get(found[1]) or int(found[1]), PERS[found[2]])
    if found := IN_TOTAL.fullmatch(words):
        return times_per(None, PERS[found[1] or found[2]])
    if found := EVERY.fullmatch(words):
        words = f"{DAILY};INTERVAL={found[1]}"
    if "FREQ=" in words.upper():
        from rebound_tui.domain.recurrence import checked

        return checked(words, anchor)
    return on_weekdays(read_weekdays(text) or _unknown(text))


def read_weekdays(text: str) -> tuple[int, ...]:
    """The weekdays in `mon,wed,fri`, 0 is Monday; none in an empty text. Raises UnknownSchedule."""
    words = text.lower().replace(",", " ").replace("/", " ").split()
    if not all(word[:3] in WEEKDAYS and word.isalpha() for word in words):
        _unknown(text)
    return tuple(sorted({WEEKDAYS.index(word[:3]) for word in words}))


def described(schedule: str) -> str:
    """The schedule as people type it; a rule that has no short words as it is."""
    weekdays, quota = weekdays_of(schedule), quota_of(schedule)
    if weekdays is not None:
        names = {DAILY: "daily", TRACK: "track"}
        return names.get(schedule) or ",".join(WEEKDAYS[day] for day in sorted(weekdays))
    if quota:
        return f"{'total' if quota.times is None else quota.times} a {quota.per}"
    every = re.fullmatch(rf"{DAILY};INTERVAL=(\d+)", schedule)
    return f"every {every[1]} days" if every else schedule


def _unknown(text: str) -> NoReturn:
    raise UnknownSchedule(text)
