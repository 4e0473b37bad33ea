"""The activity of a whole diary, read off the check-in strips without unpacking ten years of moments."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from rebound_tui.domain import daysets
from rebound_tui.domain.checkins import COUNTS
from rebound_tui.domain.daysets import DaySet
from rebound_tui.domain.guard.activity import Unit, logged_day, reaches_guard
from rebound_tui.domain.guard.log import Done, Moment
from rebound_tui.domain.guard.traces import CELL, kinds_in, moments_in
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import CHARS, LONGEST, Strip, index_of, moment_at, origin_at, stamp_at

YEAR = 366
COUNTING = frozenset(CHARS[mark] for mark in COUNTS)
ONES = bytes(chr(code) in COUNTING for code in range(256))
SAYING_NOTHING = frozenset(("amount", "note", "zone"))
"""Extras that say nothing of when it was logged, or of where it came from."""
NOTHING = Done()
CELL_SPAN = timedelta(seconds=LONGEST)
"""How far apart the moments of one app day can be in cells."""
RECENT = timedelta(days=2)
"""Days this close to now are looked at one by one: some of their moments may still lie ahead."""


Rows = list[tuple[Strip, bytes, str]]
"""The strips of one year, which of their days count, and the job action each habit is bound to."""


class StripActivity(NamedTuple):
    """An Activity (log.py) on top of strips, of single units and of the cells of job actions."""

    counted: dict[date, Done]
    strips: dict[int, Rows]
    """By year."""
    singles: dict[date, list[Unit]]
    cells: Mapping[date, str]
    """Job actions as in a Trace."""
    first: date | None

    def days(self) -> Mapping[date, Done]:
        """Every app day with at least one unit."""
        return self.counted

    def moments(self, day: date) -> Iterator[Moment]:
        """The units of `day`, in no order."""
        for unit in self.singles.get(day, ()):
            yield Moment(unit.stamp.at, bool(unit.action))
        yield from moments_in(day, self.cells.get(day, ""))
        index = index_of(day)
        for strip, row, binds in self.strips.get(day.year, ()):
            if row[index]:
                yield Moment(moment_at(strip, index), bool(binds))

    def done_on(self, habit: str) -> DaySet:
        """The days on which a habit, by id, was done."""
        found = 0
        for year, rows in self.strips.items():
            for strip, row, _ in rows:
                if strip.habit == habit:
                    found |= int("".join(map(str, reversed(row))), 2) << daysets.index_of(date(year, 1, 1))
        return found

    def first_logged(self) -> date | None:
        """The app day on which the first unit ever was logged."""
        return self.first


def strip_activity(
    strips: Iterable[Strip], binds: Mapping[str, str], singles: Iterable[Unit], cells: Mapping[date, str], rules: RuleBook, now: datetime
) -> StripActivity:
    """The activity as of `now`. `binds` gives the job action that a habit, by id, is bound to; `cells` are those of a Trace as of `now`."""
    rows: dict[int, Rows] = {}
    for strip in strips:
        rows.setdefault(strip.year, []).append((strip, _counting_days(strip, rules, now), binds.get(strip.habit, "")))
    by_day: dict[date, list[Unit]] = {}
    for unit in singles:
        if reaches_guard(unit.stamp, rules, now):
            by_day.setdefault(unit.stamp.day, []).append(unit)
    counted: dict[date, Done] = {}
    for year, found in rows.items():
        counted |= _year_counts(year, found)
    bound = {year: [(row, binds) for _, row, binds in found if binds] for year, found in rows.items()}
    for day in by_day.keys() | cells.keys():
        counted[day] = _with_singles(counted.get(day, NOTHING), day, by_day.get(day, ()), cells.get(day, ""), bound.get(day.year, ()))
    return StripActivity(counted, rows, by_day, cells, _first_logged(rows, by_day, cells, rules))


def _counting_days(strip: Strip, rules: RuleBook, now: datetime) -> bytes:
    """A byte a day: 1 where there is a unit that reaches the guard (R2, R13). Plain entries were logged as they happened."""
    row = bytearray(strip.marks.encode().ljust(YEAR, b".").translate(ONES))
    near = (now - RECENT).date()
    special = _special(strip)
    if strip.year >= near.year:
        special |= set(range(max(0, (near - date(strip.year, 1, 1)).days), len(strip.marks)))
    for index in special:
        if row[index] and (origin_at(strip, index) or not reaches_guard(stamp_at(strip, index), rules, now)):
            row[index] = 0
    return bytes(row)


def _special(strip: Strip) -> set[int]:
    """The days whose entry may have been logged apart from when it happened, or elsewhere."""
    return {int(index) for index, extra in strip.extras.items() if not SAYING_NOTHING.issuperset(extra)}


def _year_counts(year: int, rows: Rows) -> dict[date, Done]:
    plain = [row for _, row, binds in rows if not binds]
    bound = [row for _, row, binds in rows if binds]
    first = date(year, 1, 1).toordinal()
    totals = map(sum, zip(*plain, strict=True)) if plain else iter([0] * YEAR)
    if not bound:
        known = {count: Done(count) for count in range(len(plain) + 1)}
        return {date.fromordinal(first + index): known[count] for index, count in enumerate(totals) if count}
    actions = map(sum, zip(*bound, strict=True))
    pairs = enumerate(zip(totals, actions, strict=True))
    return {date.fromordinal(first + index): Done(units, acts) for index, (units, acts) in pairs if units or acts}


def _with_singles(done: Done, day: date, units: Sequence[Unit], cells: str, bound: Sequence[tuple[bytes, str]]) -> Done:
    """With tasks and job actions; a habit bound to an action that was logged is one unit with it (R2)."""
    actions = [unit.action for unit in units if unit.action]
    twice = 0
    if bound:
        index, kinds = index_of(day), {*actions, *kinds_in(cells)}
        twice = sum(row[index] for row, binds in bound if binds in kinds)
    acts = len(actions) + len(cells) // CELL
    return Done(done.units + len(units) - len(actions), done.actions - twice + acts)


def _first_logged(
    rows: Mapping[int, Rows], singles: Mapping[date, Sequence[Unit]], cells: Mapping[date, str], rules: RuleBook
) -> date | None:
    stamps = [unit.stamp for units in singles.values() for unit in units]
    stamps += [Stamp(moment.at, "", day, moment.at) for day in _earliest(cells) for moment in moments_in(day, cells[day])]
    for year, found in sorted(rows.items()):
        begin = datetime(year, 1, 1, tzinfo=UTC) - RECENT
        if any(stamp.logged < begin for stamp in stamps):
            break
        stamps += [stamp for strip, row, _ in found for stamp in _early(strip, row)]
    first_moment = min([stamp.logged for stamp in stamps], default=None)
    earliest = min((stamp for stamp in stamps if stamp.logged == first_moment), default=None)
    return logged_day(earliest, rules) if earliest else None


def _early(strip: Strip, row: bytes) -> Iterator[Stamp]:
    """The first plain entry of a strip, and every one that was logged apart from when it happened."""
    special = _special(strip)
    first = next((index for index in range(YEAR) if row[index] and index not in special), None)
    for index in (*special, *(() if first is None else (first,))):
        if row[index]:
            yield stamp_at(strip, index)


def _earliest(cells: Mapping[date, str]) -> list[date]:
    """The days on which the first of all moments may be: of neighbouring app days the later one can have it."""
    first = min(cells, default=date.min)
    return [day for day in cells if day - first < CELL_SPAN]
