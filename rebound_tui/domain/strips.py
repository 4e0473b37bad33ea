"""A habit's year of check-ins as one compact value: one character a day, six for the moment, and the rare rest beside it.

Ten years of twenty habits are 73,000 check-ins. Kept one document each, a tick would have to rewrite megabytes.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from rebound_tui.domain.checkins import CheckIn, Mark
from rebound_tui.domain.stamps import Stamp

NOTHING = "."
CHARS = {Mark.DONE: "d", Mark.TINY: "t", Mark.PARTIAL: "p", Mark.SKIPPED: "s", Mark.CLEARED: "x"}
MARKS = {char: mark for mark, char in CHARS.items()}
WIDTH = 6
"""Digits of a moment: seconds from two days before the app day's midnight in UTC, so that it is never negative."""
BEFORE = timedelta(days=2)
LONGEST = 10**WIDTH

Extra = dict[str, object]
"""What a day has beside its mark and moment: logged, at, date_only, zone, amount, note, origin; each only where it is not plain."""
PLAIN: Extra = {}


class Strip(NamedTuple):
    """One habit's check-ins of one year; the index of a day is its day of the year, from 0."""

    habit: str
    year: int
    zone: str
    """The zone of every day that names no other."""
    marks: str = ""
    """A character a day up to the last one touched: see CHARS; a dot is a day without a check-in."""
    moments: str = ""
    """WIDTH digits a day, as long as `marks`."""
    extras: dict[str, Extra] = {}  # noqa: RUF012 - never changed in place
    """By index of the day, as text."""


def index_of(day: date) -> int:
    """The index of `day` in its year's strip."""
    return day.toordinal() - date(day.year, 1, 1).toordinal()


def day_at(strip: Strip, index: int) -> date:
    """The day at `index`."""
    return date(strip.year, 1, 1) + timedelta(days=index)


def moment_at(strip: Strip, index: int) -> datetime:
    """When the check-in at `index` was done, in UTC."""
    exact = _extra_at(strip, index).get("at")
    if isinstance(exact, str):
        return datetime.fromisoformat(exact)
    return _new_year(strip.year) + (timedelta(index, int(strip.moments[index * WIDTH : (index + 1) * WIDTH])) - BEFORE)


def stamp_at(strip: Strip, index: int) -> Stamp:
    """When the check-in at `index` was done and written down."""
    extra = _extra_at(strip, index)
    at = moment_at(strip, index)
    logged = extra.get("logged")
    return Stamp(
        at,
        str(extra.get("zone", strip.zone)),
        day_at(strip, index),
        datetime.fromisoformat(logged) if isinstance(logged, str) else at,
        bool(extra.get("date_only", False)),
    )


def origin_at(strip: Strip, index: int) -> str:
    """Where the check-in at `index` came from, if it was imported."""
    return str(_extra_at(strip, index).get("origin", ""))


def checkin_on(strip: Strip, day: date) -> CheckIn | None:
    """The check-in of `day`, or None; an unticked one is there, marked cleared."""
    index = index_of(day)
    if index >= len(strip.marks) or strip.marks[index] == NOTHING:
        return None
    extra = _extra_at(strip, index)
    amount = extra.get("amount")
    return CheckIn(
        strip.habit,
        stamp_at(strip, index),
        MARKS[strip.marks[index]],
        float(amount) if isinstance(amount, int | float) else None,
        str(extra.get("note", "")),
        origin_at(strip, index),
    )


def checkins(strip: Strip) -> Iterator[CheckIn]:
    """Every check-in of the strip, in day order."""
    for index, char in enumerate(strip.marks):
        if char != NOTHING and (found := checkin_on(strip, day_at(strip, index))):
            yield found


def with_checkin(strip: Strip, checkin: CheckIn) -> Strip:
    """The strip with this check-in in the place of its day's."""
    stamp = checkin.stamp
    index = index_of(stamp.day)
    at = stamp.at.astimezone(UTC).replace(microsecond=0)
    seconds = int((at - _new_year(stamp.day.year) - timedelta(index) + BEFORE).total_seconds())
    zone = strip.zone or stamp.zone
    extra: Extra = {}
    if not 0 <= seconds < LONGEST:
        seconds, extra["at"] = 0, at.isoformat()
    logged = stamp.logged.astimezone(UTC).replace(microsecond=0)
    extra |= {
        key: value
        for key, value, plain in (
            ("logged", logged.isoformat(), at.isoformat()),
            ("date_only", stamp.date_only, False),
            ("zone", stamp.zone, zone),
            ("amount", checkin.amount, None),
            ("note", checkin.note, ""),
            ("origin", checkin.origin, ""),
        )
        if value != plain
    }
    extras = {key: value for key, value in strip.extras.items() if key != str(index)} | ({str(index): extra} if extra else {})
    return strip._replace(
        zone=zone,
        marks=_spliced(strip.marks, index, CHARS[checkin.mark], NOTHING),
        moments=_spliced(strip.moments, index, f"{seconds:0{WIDTH}d}", "0" * WIDTH),
        extras=extras,
    )


def _extra_at(strip: Strip, index: int) -> Extra:
    return strip.extras.get(str(index), PLAIN)


@cache
def _new_year(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=UTC)


def _spliced(text: str, index: int, cell: str, empty: str) -> str:
    start = index * len(cell)
    padded = text + empty * max(0, index - len(text) // len(cell))
    return padded[:start] + cell + padded[start + len(cell) :]
