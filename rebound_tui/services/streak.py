"""The guard's answer, now or as it was at an earlier moment."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from rebound_tui.domain.days import app_day
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.guard.changes import Change, replayed
from rebound_tui.domain.guard.log import Now
from rebound_tui.domain.guard.snapshot import Snapshot
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.services import present
from rebound_tui.services.glance import snapshot_at
from rebound_tui.services.ports import Desk
from rebound_tui.wording import refusals as say

SECOND, INSTANT = timedelta(seconds=1), timedelta(microseconds=1)


class Judged(NamedTuple):
    """Every day judged, by which rules, and the zone in which moments are to be shown."""

    snapshot: Snapshot
    book: RuleBook
    zone: str


def judged(desk: Desk, as_of: str | None = None) -> Judged:
    """What the guard says now, or said at a moment or at the end of a day. Raises Refused for the future."""
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
        at = today.at if as_of is None else _moment(today, as_of)
        day = app_day(at, today.zone, today.book.on(app_day(at, today.zone, 0)).rollover)
        snapshot = snapshot_at(reader, today.book, Now(at, day))
    return Judged(snapshot, today.book, today.zone)


def day_of(desk: Desk, text: str) -> date:
    """The app day of a typed moment. Raises Refused."""
    with desk.store.reading() as reader:
        return present.typed(present.look(desk, reader), text).day


def changed_since(desk: Desk, moment: datetime) -> tuple[Change, ...]:
    """What the entries written down from this moment on changed of the past (R13)."""
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
        before, after = (snapshot_at(reader, today.book, Now(at, today.clock_day)) for at in (moment - INSTANT, today.at))
    return replayed(before, after)


def _moment(today: present.Today, text: str) -> datetime:
    """The moment that is meant; of a day only, its last one, or now if that is earlier."""
    meant = present.typed(today, text)
    if meant.at is None and meant.day <= today.clock_day:
        from zoneinfo import ZoneInfo

        end = datetime.combine(meant.day + timedelta(days=1), time(today.book.on(meant.day).rollover), ZoneInfo(today.zone))
        return min(end - SECOND, today.at)
    if meant.at is None or meant.at > today.at:
        raise Refused(say.FUTURE.format(when=text))
    return meant.at
