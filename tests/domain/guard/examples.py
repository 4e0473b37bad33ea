"""The worked examples: one table each, read by the tests and printed in the documentation.

Before the first row of a table lie kept days, Monday to Saturday with 2 units each at 18:00 and 18:30, from Mon 21 Dec 2026 on.
"What happened" is units at these times; "action" makes a unit a job action; a time before 04:00 is that of the night after.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from rebound_tui.domain.guard.log import Weight
from tests.domain.guard.building import Diary

FIRST_KEPT = date(2026, 12, 21)


class Example(NamedTuple):
    """A worked example: its table, row by row, and the facts below it."""

    id: str
    title: str
    now: str
    table: str
    facts: Mapping[str, float] = MappingProxyType({})


class Line(NamedTuple):
    """One row of a table."""

    day: date
    happened: str
    mark: str
    goal: int
    state: str
    streak: str
    freezes: int


EXAMPLES = (
    Example(
        "S1",
        "A no after an interview, back on the second day",
        "Mon 11 Jan 09:00",
        """
        Mon 4  | 18:00, 18:30              | kept, full     | 2 | Steady | 13 | 2
        Tue 5  | heavy no 16:00            | grace          | 1 | Shield | 13 | 2
        Wed 6  | 10:00                     | kept, full     | 1 | Shield | 14 | 2
        Thu 7  | action 10:00, 11:00       | kept, full     | 1 | Back   | 15 | 2
        Fri 8  | 18:00, 18:30              | kept, full     | 1 | Back   | 16 | 2
        Sat 9  | 18:00, 18:30              | kept, full     | 1 | Back   | 17 | 2
        Sun 10 |                           | rest           | 1 | Back   | 17 | 2
        Mon 11 |                           | open           | 1 | Back   | 17 | 2
        """,
        {"hours to the first unit": 18.0, "hours to the first job action": 42.0, "longest streak": 17},
    ),
    Example(
        "S2",
        "A no on the rest day",
        "Sat 9 Jan 09:00",
        """
        Sat 2  | 18:00                     | kept, not full | 2 | Steady | 12 | 2
        Sun 3  | heavy no 14:00            | rest           | 1 | Shield | 12 | 2
        Mon 4  |                           | grace          | 1 | Shield | 12 | 2
        Tue 5  | 20:00                     | kept, full     | 1 | Shield | 13 | 2
        Wed 6  | 18:00                     | kept, full     | 1 | Back   | 14 | 2
        Thu 7  | 18:00                     | kept, full     | 1 | Back   | 15 | 2
        Fri 8  | 18:00                     | kept, full     | 1 | Back   | 16 | 2
        """,
        {"hours to the first unit": 54.0},
    ),
    Example(
        "S4",
        "A no, then nothing for five scheduled days",
        "Fri 15 Jan 09:00",
        """
        Mon 4  | 18:00                     | kept, not full | 2 | Steady   | 13               | 2
        Tue 5  | heavy no 10:00            | grace          | 1 | Shield   | 13               | 2
        Wed 6  |                           | grace          | 1 | Shield   | 13               | 2
        Thu 7  |                           | freeze         | 1 | Quiet    | 13               | 1
        Fri 8  |                           | missed         | 1 | Quiet    | 0, 13 waiting    | 0
        Sat 9  |                           | missed         | 1 | Low tide | 0, 13 waiting    | 0
        Sun 10 |                           | rest           | 1 | Low tide | 0, 13 waiting    | 0
        Mon 11 | 18:00                     | kept, full     | 1 | Low tide | 1, 13 waiting    | 2
        Tue 12 | 18:00                     | kept, full     | 1 | Low tide | 2, 13 waiting    | 2
        Wed 13 | 18:00                     | kept, full     | 1 | Back     | 16, mended       | 2
        Thu 14 | 18:00, 18:30              | kept, full     | 1 | Back     | 17               | 2
        """,
        {"hours to the first unit": 152.0, "longest streak": 17},
    ),
    Example(
        "S6",
        "A mail past midnight",
        "Fri 8 Jan 09:00",
        """
        Mon 4  | 18:00                     | kept, not full | 2 | Steady | 13 | 2
        Tue 5  | heavy no 00:40, 01:30     | kept, full     | 1 | Shield | 14 | 2
        Wed 6  | 20:00                     | kept, full     | 1 | Back   | 15 | 2
        Thu 7  | 18:00                     | kept, full     | 1 | Back   | 16 | 2
        """,
        {"hours to the first unit": 0.8},
    ),
    Example(
        "S7",
        "Silence, closed by the user",
        "Thu 21 Jan 09:00",
        """
        Tue 19 | heavy no 18:30, action 18:40 | kept, full  | 1 | Shield | 26 | 2
        Wed 20 | 18:00                        | kept, full  | 1 | Back   | 27 | 2
        """,
        {"hours to the first unit": 0.2, "hours to the first job action": 0.2},
    ),
    Example(
        "S8",
        "Three light noes",
        "Fri 8 Jan 09:00",
        """
        Mon 4  | light no 10:00, 18:00     | kept, not full | 2 | Steady | 13 | 2
        Tue 5  | light no 10:00, 18:00     | kept, not full | 2 | Steady | 14 | 2
        Wed 6  | 18:00                     | kept, not full | 2 | Steady | 15 | 2
        Thu 7  | light no 10:00            | freeze         | 2 | Steady | 15 | 1
        """,
    ),
    Example(
        "S8+",
        "The same, when the user says that Thursday's stings",
        "Sun 10 Jan 09:00",
        """
        Mon 4  | light no 10:00, 18:00     | kept, not full | 2 | Steady | 13 | 2
        Tue 5  | light no 10:00, 18:00     | kept, not full | 2 | Steady | 14 | 2
        Wed 6  | 18:00                     | kept, not full | 2 | Steady | 15 | 2
        Thu 7  | heavy no 10:00            | grace          | 1 | Shield | 15 | 2
        Fri 8  | 18:00                     | kept, full     | 1 | Shield | 16 | 2
        Sat 9  | 18:00                     | kept, full     | 1 | Back   | 17 | 2
        """,
    ),
    Example(
        "S9",
        "A slow fade with no rejection, then a pause",
        "Wed 13 Jan 09:00",
        """
        Mon 4  | 18:00                     | kept, not full | 2 | Steady | 13 | 2
        Tue 5  |                           | freeze         | 2 | Steady | 13 | 1
        Wed 6  |                           | freeze         | 2 | Quiet  | 13 | 0
        Thu 7  | pause 09:00               | pause          | 1 | Quiet  | 13 | 0
        Fri 8  |                           | pause          | 1 | Quiet  | 13 | 0
        Sat 9  |                           | pause          | 1 | Quiet  | 13 | 0
        Sun 10 |                           | pause          | 1 | Quiet  | 13 | 0
        Mon 11 | resume 09:00, 18:00       | kept, full     | 1 | Quiet  | 14 | 2
        Tue 12 | 18:00                     | kept, full     | 1 | Back   | 15 | 2
        """,
    ),
)


def lines(example: Example) -> list[Line]:
    """The rows of its table."""
    found = []
    for text in example.table.strip().splitlines():
        day, happened, mark, goal, state, streak, freezes = (cell.strip() for cell in text.split("|"))
        found.append(Line(day_of(day), happened, mark, int(goal), state, streak, int(freezes)))
    return found


def day_of(text: str) -> date:
    """`Mon 4` is a day of January 2027."""
    weekday, number = text.split()[:2]
    day = date(2027, 1, int(number))
    assert f"{day:%a}" == weekday, text
    return day


def diary_of(example: Example) -> Diary:
    """The diary that the example describes."""
    rows = lines(example)
    diary = Diary().kept(FIRST_KEPT, rows[0].day - timedelta(days=1))
    for line in rows:
        for event in filter(None, line.happened.split(", ")):
            _enter(diary, line.day, *event.rsplit(" ", 1))
    return diary


def _enter(diary: Diary, day: date, what: str, clock: str = "") -> None:
    """Enter one event; a bare time is a unit."""
    match what:
        case "heavy no":
            diary.no(day, clock)
        case "light no":
            diary.no(day, clock, Weight.LIGHT)
        case "pause":
            diary.pause(day, clock)
        case "resume":
            diary.resume(day, clock)
        case "action":
            diary.unit(day, clock, action="follow_up")
        case _:
            diary.unit(day, what)
