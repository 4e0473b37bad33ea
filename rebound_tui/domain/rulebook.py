"""The numbers by which days are judged: dated records, in force from a day on, never changing an earlier day."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple


class Rules(NamedTuple):
    """The numbers in force on one day; the defaults are those of a new diary."""

    rest_weekdays: tuple[int, ...] = (6,)
    """Weekdays that ask for nothing, 0 is Monday (R3)."""
    rollover: int = 4
    """The hour before which it is still yesterday (R1)."""
    first_weekday: int = 0
    """The weekday a week and its freezes begin on, 0 is Monday (R8)."""
    goal: int = 2
    """Units asked for on a steady day (R5)."""
    window: int = 3
    """Scheduled days a shield lasts (R7)."""
    grace: int = 2
    """Grace days in a shield (R7)."""
    freezes: int = 2
    """Freezes a week (R8)."""
    idle_run: int = 3
    """Idle scheduled days in a row that cover can bridge (R9)."""
    mend_kept: int = 3
    """Kept days that mend a missed one (R10) ..."""
    mend_of: int = 4
    """... out of this many counted days after it (R10)."""
    late: int = 7
    """App days within which a late entry still replays the past (R13)."""
    silence_applied: int = 21
    """Days without a word after applying before the question is asked (R14)."""
    silence_talking: int = 14
    """Days without a word after a screening or an interview (R14)."""
    silence_file: int = 7
    """Days after the question was shown until it is filed as no reply (R14)."""
    silence_wait: int = 7
    """Days that "wait a week" and a nudge put the question off (R14)."""
    back_days: int = 3
    """Scheduled days that Back lasts."""
    show_streak: int = 1
    """1 or 0: whether the streak is shown ..."""
    show_guard: int = 1
    """... and the state, the shield and the freezes ..."""
    show_measures: int = 1
    """... and the measures. All is judged as ever while they are not."""
    prompts: int = 1
    """1 or 0: whether anything is asked unasked (R16)."""
    decide: int = 3
    """Days after noting a posting until the decision is asked for."""
    follow_up: int = 7
    """Days after applying, or their last word, until the first follow-up."""
    follow_up_again: int = 7
    """Days after the first follow-up until the second, the last one."""
    thanks: int = 1
    """Days after a screening or an interview until the thanks."""
    nudge: int = 4
    """Working days after the thanks until the nudge."""
    offer: int = 2
    """Days until an offer is answered that names no day."""
    offer_again: int = 7
    """Days after a word to them until an offer is looked at again."""
    weekly_goal: int = 5
    """Applications a week that one aims at."""


class RuleRecord(NamedTuple):
    """One change of one number, in force from `start` on; the newest record of a key that has started is the one in force."""

    id: str
    key: str
    """A field name of Rules; one of a newer program says nothing to this one."""
    value: int | tuple[int, ...]
    start: date


class RuleBook(NamedTuple):
    """Every set of rules that was ever in force, by the day it started."""

    starts: tuple[date, ...]
    sets: tuple[Rules, ...]

    def on(self, day: date) -> Rules:
        """The rules in force on `day`."""
        return self.sets[bisect_right(self.starts, day)]


def rule_book(records: Iterable[RuleRecord]) -> RuleBook:
    """The book of `records`, given in the order in which they were written."""
    starts: list[date] = []
    sets = [Rules()]
    for record in sorted((record for record in records if record.key in Rules._fields), key=lambda record: record.start):
        field: dict[str, Any] = {record.key: record.value}
        changed = sets[-1]._replace(**field)
        if starts and starts[-1] == record.start:
            sets[-1] = changed
        else:
            starts.append(record.start)
            sets.append(changed)
    return RuleBook(tuple(starts), tuple(sets))
