"""Everything the first screen and `status` show, as one immutable value."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.checkins import COUNTS, Mark
from rebound_tui.domain.guard.snapshot import Snapshot
from rebound_tui.domain.habit_streaks import Progress, progress, streak
from rebound_tui.domain.habits import Habit, is_habit_due, version_on
from rebound_tui.domain.lived import Lived
from rebound_tui.domain.quiet import Quiet
from rebound_tui.domain.rulebook import Rules
from rebound_tui.domain.schedules import Span
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.strips import checkin_on
from rebound_tui.domain.tasks import Task
from rebound_tui.services import habit_numbers, present
from rebound_tui.services.glance import Waiting, glance
from rebound_tui.services.ports import Desk, Reader

if TYPE_CHECKING:
    from rebound_tui.domain.diary import Pause
    from rebound_tui.domain.guard.outlook import Outlook
    from rebound_tui.services.prompts import Asked

WEEK = 7


class HabitToday(NamedTuple):
    """One habit on today's checklist."""

    habit: Habit
    is_due: bool
    """Asked for today: by its schedule, or because its week or month still asks for more."""
    mark: Mark | None
    amount: float | None
    target: float | None
    """That makes a day done."""
    streak: int
    """Kept in a row, counted in `span`."""
    week: tuple[Mark | None, ...]
    """The last seven days, today last."""
    span: Span = Span.DAY
    progress: Progress | None = None
    """Of this week or month, where the schedule asks for so much in it."""

    @property
    def is_done(self) -> bool:
        """Done, or its tiny version is."""
        return self.mark in COUNTS


class TodayView(NamedTuple):
    """The first screen."""

    day: date
    guard: Snapshot
    habits: tuple[HabitToday, ...]
    """Those not archived, in the user's order."""
    tasks: tuple[Task, ...]
    """Due by today and not done, or done today."""
    stages: Mapping[Stage, int]
    """How many applications of this hunt stand at each stage; archived ones are not counted."""
    needs: tuple[Waiting, ...]
    """By date."""
    rules: Rules
    """In force today."""
    is_new: bool
    """Nothing was ever kept in this diary."""
    outlook: "Outlook | None" = None
    """How Today looks in this state; see `whole_view`."""
    pause: "Pause | None" = None
    """The pause that is on; see `whole_view`."""
    asked: "Asked | None" = None
    """The one prompt of today; see `whole_view`."""


def freshness(desk: Desk) -> object:
    """A value that differs from the last one when somebody changed the diary, or another hour, and so perhaps day, began. Cheap."""
    return desk.store.version(), desk.clock.now().astimezone(ZoneInfo(desk.clock.zone())).hour


def today_view(desk: Desk) -> TodayView:
    """Today, from the disk."""
    with desk.store.reading() as reader:
        return whole_view(reader, present.look(desk, reader))


def listed_view(desk: Desk) -> TodayView:
    """Today as it is listed in a shell: without its look and its prompt."""
    with desk.store.reading() as reader:
        return view_of(reader, present.look(desk, reader))


def with_strengths(desk: Desk) -> tuple[TodayView, dict[str, float]]:
    """The same, and the strength of each habit, 0 to 1, by id."""
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
        view = view_of(reader, today)
        return view, strengths(reader, view, today)


def whole_view(reader: Reader, today: present.Today) -> TodayView:
    """Today with its look and its prompt, which a line in a shell prompt has no use for."""
    from rebound_tui.domain.guard.outlook import outlook
    from rebound_tui.services.pauses import paused_now
    from rebound_tui.services.prompts import prompt_of

    view = view_of(reader, today)
    pause = paused_now(reader, today.day)
    look = outlook(view.guard, today.rules, pause is not None)
    return view._replace(outlook=look, pause=pause, asked=prompt_of(reader, today, view))


def view_of(reader: Reader, today: present.Today) -> TodayView:
    """Today, from an open reader."""
    guard, stages, needs = glance(reader, today)
    return TodayView(
        today.day,
        guard,
        tuple(_habit_lines(reader, guard, today)),
        tuple(task for task in reader.tasks() if (task.done.day == today.day if task.done else task.due <= today.day)),
        stages,
        needs,
        today.rules,
        present.is_new(reader),
    )


def suggested(view: TodayView) -> HabitToday | Task | None:
    """The one thing that is suggested where one is enough: a tiny version first, what is done last."""
    open_ = [line for line in view.habits if line.is_due and not line.is_done]
    small = [line for line in open_ if line.habit.tiny]
    todo = [task for task in view.tasks if not task.done]
    found: list[HabitToday | Task] = [*small, *open_, *todo, *view.habits, *view.tasks]
    return found[0] if found else None


def with_mark(view: TodayView, habit: str, mark: Mark, amount: float | None) -> TodayView:
    """The view with another mark on today's line of a habit, by id: what can be shown before everything is judged anew."""
    found = None if mark is Mark.CLEARED else mark
    lines = (
        line._replace(mark=found, amount=amount, week=(*line.week[:-1], found)) if line.habit.id == habit else line for line in view.habits
    )
    return view._replace(habits=tuple(lines))


def strengths(reader: Reader, view: TodayView, today: present.Today) -> dict[str, float]:
    """The strength of each habit, 0 to 1, by id."""
    from rebound_tui.domain.strength import strength

    quiet = habit_numbers.quiet(reader, view.guard, today)
    return {lived.habit.id: strength(lived, quiet) for lived in habit_numbers.lives(reader, today)}


def _habit_lines(reader: Reader, guard: Snapshot, today: present.Today) -> list[HabitToday]:
    quiet = habit_numbers.quiet(reader, guard, today)
    return [_line(reader, lived, quiet, today) for lived in habit_numbers.lives(reader, today) if not lived.habit.archived]


def _line(reader: Reader, lived: Lived, quiet: Quiet, today: present.Today) -> HabitToday:
    habit, day = lived.habit, today.day
    week = tuple(_mark(reader, habit, day - timedelta(days=back)) for back in reversed(range(WEEK)))
    checkin = checkin_on(reader.strip(habit.id, day.year), day)
    run, far = streak(lived, quiet, today.book), progress(lived, quiet, today.book)
    return HabitToday(
        habit,
        is_habit_due(habit, day) if far is None else far.is_asking(week[-1] in COUNTS),
        week[-1],
        checkin.amount if checkin else None,
        version_on(habit, day).day_target,
        run.length,
        week,
        run.span,
        far,
    )


def _mark(reader: Reader, habit: Habit, day: date) -> Mark | None:
    found = checkin_on(reader.strip(habit.id, day.year), day)
    return found.mark if found and found.mark is not Mark.CLEARED else None
