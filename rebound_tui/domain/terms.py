"""On what terms an import is planned: the moment, the zone of what names none, the rules, and what the user chose."""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.days import app_day
from rebound_tui.domain.found import When
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.stamps import Stamp, stamp_at, stamp_on


class Terms(NamedTuple):
    """What the planning of an import needs to know beside the file and the diary."""

    now: datetime
    zone: str
    """The IANA zone of moments whose zone the file does not tell."""
    book: RuleBook
    new_id: Callable[[], str]
    file_older: bool = False
    """Whether old applications without an answer are filed as no reply in the same change."""

    def today(self) -> date:
        """The app day it is."""
        return app_day(self.now, self.zone, self._rollover(local_date(self.now, self.zone)))

    def stamp_now(self) -> Stamp:
        """The stamp of what the import itself does."""
        return self.stamp(self.now)

    def stamp(self, when: When) -> Stamp:
        """The stamp of something in a file, logged now."""
        if not isinstance(when, datetime):
            return stamp_on(when, self.zone, self.now)
        return stamp_at(zoned(when, self.zone), self.zone, self._rollover(local_date(when, self.zone)), self.now)

    def is_ahead(self, when: When) -> bool:
        """Whether it has not happened yet."""
        return zoned(when, self.zone) > self.now if isinstance(when, datetime) else when > self.today()

    def _rollover(self, day: date) -> int:
        return self.book.on(day).rollover


def zoned(when: datetime, zone: str) -> datetime:
    """The moment with a zone; one without is on the wall clock of `zone`."""
    return when if when.tzinfo else when.replace(tzinfo=ZoneInfo(zone))


def local_date(when: When, zone: str) -> date:
    """The day on the calendar in `zone`."""
    return zoned(when, zone).astimezone(ZoneInfo(zone)).date() if isinstance(when, datetime) else when
