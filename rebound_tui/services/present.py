"""Now, as the diary sees it: the app day, the rules in force, and stamps for what just happened or is entered late."""

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from rebound_tui.domain.days import app_day, forward
from rebound_tui.domain.errors import Refused, about
from rebound_tui.domain.rulebook import RuleBook, Rules, rule_book
from rebound_tui.domain.stamps import Stamp, stamp_at, stamp_on
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.wording import refusals as say

if TYPE_CHECKING:
    from rebound_tui.domain.when import Present, When


class Today(NamedTuple):
    """This moment in this diary."""

    at: datetime
    """By the clock, going on from the last change: see `forward`."""
    zone: str
    clock_day: date
    """The app day of that moment."""
    day: date
    """The later of the clock's app day and the last event's: a flight west does not turn the day back (R1)."""
    book: RuleBook

    @property
    def rules(self) -> Rules:
        """The rules in force today."""
        return self.book.on(self.day)

    @property
    def present(self) -> "Present":
        """What typed moments are relative to."""
        from rebound_tui.domain.when import Present

        return Present(self.at, self.zone, self.day, self.rules.rollover)


def look(desk: Desk, reader: Reader) -> Today:
    """Today, by the desk's clock and what the diary holds."""
    now, zone = desk.clock.now(), desk.clock.zone()
    at = forward(now, reader.last_change())
    book = rule_book(reader.rules())
    # The rollover in force decides the day, and the day decides which rules are in force: yesterday's settle it.
    rollover = book.on(app_day(at, zone, 0)).rollover
    day = app_day(at, zone, rollover)
    return Today(at, zone, day, max(day, reader.last_day() or day), book)


def is_new(reader: Reader) -> bool:
    """Whether nothing was ever kept in this diary."""
    return not (reader.habits() or reader.rules() or reader.last_day())


def stamped(today: Today, when: str | date | None, ahead: bool = False) -> Stamp:
    """The stamp of something that happened `when`: now, on a day, or as typed. Raises Refused for the future unless `ahead`."""
    if when is None or when == today.day:
        return stamp_at(today.at, today.zone, today.rules.rollover, today.at)._replace(day=today.day)
    from rebound_tui.domain.when import When

    with about("when"):
        meant = typed(today, when, ahead) if isinstance(when, str) else When(when)
    if not ahead and (meant.day > today.day or (meant.at is not None and meant.at > today.at)):
        raise Refused(say.FUTURE.format(when=when), "when")
    if meant.at is not None:
        return stamp_at(meant.at, today.zone, today.book.on(meant.day).rollover, today.at)
    if meant.day == today.day:
        return stamped(today, None)
    return stamp_on(meant.day, today.zone, today.at)


def typed(today: Today, text: str, ahead: bool = False) -> "When":
    """What a typed moment means. Raises Refused."""
    from rebound_tui.domain.when import read_when

    try:
        return read_when(text, today.present, ahead)
    except (ValueError, OverflowError) as error:
        from rebound_tui.services.texts import quoted

        raise Refused(say.BAD_WHEN.format(text=quoted(text))) from error
