"""Writes docs/how-the-streak-is-judged.md anew: python -m tests.domain.guard.make_page."""

from pathlib import Path

from rebound_tui.domain.rulebook import Rules
from rebound_tui.wording.guard_rules import how_it_works
from tests.domain.guard.examples import EXAMPLES, Example, lines

PAGE = Path(__file__).parents[3] / "docs" / "how-the-streak-is-judged.md"
INTRODUCTION = """\
# How the streak is judged

The streak and the slump guard are one pure function over the log: `evaluate(log, rules, now)`. It replays the whole log each
time. There is no stored counter, so the same log, in any order, gives the same answer, and every mark can be explained.

**The promise.** Doing something never makes anything worse, and logging a "no" never costs anything, whenever it is logged.
Adding a unit or a heavy setback, back-dated by up to 7 days or not, never lowers the streak, the longest streak or the freezes
left, never adds a missed day, and never leads to a worse state. The tests try this on every pattern of short spans of days and
on long random logs.
"""
RULES = """\
## The rules, with the numbers a new diary starts with

All numbers can be changed in the settings. A change holds from the day it is made; earlier days keep the numbers they were
judged by. The same texts are in the app under "How this works".
"""
ORDER = """\
## One day, in order

1. Setbacks of the day raise the shield (R7).
2. The goal of the day is read off the state (R5).
3. The day gets its mark, the first that fits: a unit on a rest day is `rest_active`; a unit is `kept`; then `pause`, `rest`,
   `open` (the day has not ended), `blank` (nothing had been logged yet); then R9: `missed`, `grace`, `freeze`, `missed`.
4. Cover is spent; a unit starts "in a row" again; a missed day ends what cover is left.
5. The streak and the mend are counted on the days marked kept, grace, freeze and missed (R4, R10).
6. Idle days since the last unit or heavy setback are counted.
7. The shield gets one scheduled day shorter.
8. The state is settled (R12).

Each step is one small function in `rebound_tui/domain/guard/steps.py`; the streak is in `streaks.py`, the states in `states.py`.
"""
CORNERS = """\
## Corners

Where the rules alone leave a case open, this is what is done. Each choice is the one that costs the user least and keeps the
promise.

- **A day is open only while nothing was done on it.** The first unit of a day gives it its mark, counts the shield's day and
  settles the state at once: "Back" is said in the evening it happens, not the morning after. The goal of the day stays what it was.
- **A pause or a rest day of today** is marked as that at once, not as open.
- **A habit of so many times a week or month makes a day scheduled only when as many days are left as are still to be done**, rest
  days apart: three a week with nothing done yet is due on Thursday, Friday and Saturday, and once it was done three times on none.
  So it never asks for more than it says, one more tick only ever makes later days free, and a slump still shows within the week.
  The week or month in which the schedule began asks for nothing. A total a week or month is due on its last day, unless something
  was done of it.
- **A habit bound to a job action counts as a job action**, whether it was ticked or the action was logged. So one entry more can
  never make fewer units of a day.
- **The first day of the week changed in the settings:** freezes are fresh on the new first day, and never later than 7 days
  after the last fresh ones. A changed number of freezes holds from the next week on, a changed shield from the next setback on.
- **A missed day keeps the terms of mending** that were in force when it was missed.
- **Streaks that ended** are listed with the missed day, their length and dates, and whether they were mended. A missed day
  directly after another one ends no streak of its own. The longest streak is counted over holes that were mended.
- **"Mended on"** is named only while days that the mend brought back are part of the streak.
- **The 30-day ratio** counts the days that were judged: kept, covered and missed. An open day is not in it; a day kept on a
  pause, or with nothing due, counts on both sides, so a unit never lowers the ratio.
- **A shield under a pause without an end** has no last day to name.
- **A shield that is still open in Back** keeps its grace days until its last scheduled day.
- **Days before the first entry was logged** are blank, also when that entry was back-dated: they are neither kept nor missed.
- **A light setback alone** does not begin the log; it is in the measures.
- **After a flight over the date line** a unit is later than a setback if it is later in UTC, whatever its day is called. Bounce-back
  looks at the day before the setback's and the one after it too. Where today has been passed by the last entry, the days from the
  clock's today on are open.
- **Looking back** (`--as-of`) takes away what was entered later. What is gone altogether, a tick taken back or something deleted,
  is not in the days that showed it either; a number changed twice on one day reads as it was in the evening.
- **A pause ended and declared again on one day** follows the order in which the two were said. One ended on its
  first day, or on the day before it after a flight west, is none.
"""
EXAMPLES_HEAD = """\
## Examples, day by day

Before each table lie kept days, Monday to Saturday with 2 units each at 18:00 and 18:30, since Mon 21 Dec 2026. Rest on Sunday,
days end at 04:00, weeks begin on Monday, Europe/Berlin, January 2027. A bare time is a unit; a time before 04:00 is that of the
night after. "Goal" is what the day asked for; state, streak and freezes are after it. These tables are what the tests run on.
"""
COLUMNS = ("day", "what happened", "mark", "goal", "state", "streak", "freezes")


def page() -> str:
    """The whole page."""
    rules = [_row(("id", "rule")), _row(("---",) * 2), *(_row(item) for item in how_it_works(Rules()).items())]
    parts = [INTRODUCTION, RULES, "\n".join(rules) + "\n", ORDER, CORNERS, EXAMPLES_HEAD, *map(_section, EXAMPLES)]
    return "\n".join(parts)


def _section(example: Example) -> str:
    rows = [_row((f"{line.day:%a} {line.day.day}", *map(str, line[1:]))) for line in lines(example)]
    facts = "; ".join(f"{name} {value:g}" for name, value in example.facts.items())
    text = [f"### {example.id}. {example.title}", "", f"Now: {example.now}.", "", _row(COLUMNS), _row(("---",) * len(COLUMNS)), *rows]
    return "\n".join([*text, *(["", f"{facts[0].upper()}{facts[1:]}."] if facts else [])]) + "\n"


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
