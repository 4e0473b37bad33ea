"""The pages behind `w`: the rule and the facts of a day, a habit, a prompt, a line that needs the user, a stage, what is folded."""

from collections.abc import Iterator
from datetime import date

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.applications import label
from rebound_tui.domain.guard.outlook import Fold
from rebound_tui.domain.guard.reasons import day_reasons, number_reasons
from rebound_tui.domain.guard.snapshot import Snapshot, row_on
from rebound_tui.domain.habit_days import HabitDay, habit_day
from rebound_tui.domain.habits import version_on
from rebound_tui.domain.progress import progress
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.schedule_words import described
from rebound_tui.domain.schedules import Span, times_a_day
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.strength import keep_of
from rebound_tui.domain.tasks import Task
from rebound_tui.services.glance import Waiting
from rebound_tui.services.looking import HabitsView, HabitView
from rebound_tui.services.prompts import Asked
from rebound_tui.services.sifting import Card
from rebound_tui.services.today import HabitToday, TodayView
from rebound_tui.ui import marks
from rebound_tui.ui.dialogs.text import Heading, Muted, Paragraph
from rebound_tui.ui.panes.card_why import why_lines
from rebound_tui.wording import habits, nouns
from rebound_tui.wording import ui as say
from rebound_tui.wording import why as words
from rebound_tui.wording.guard import day_texts, reason_text
from rebound_tui.wording.prompts import prompt_line
from rebound_tui.wording.runs import counted, progress_text

GAP = Paragraph("")


def guard_page(guard: Snapshot, day: date, book: RuleBook) -> Iterator[Paragraph]:
    """What the guard says of a day, of today's numbers, and the marks."""
    yield from day_page(guard, day, book)
    yield from (GAP, Heading(say.NUMBERS))
    for reasons in number_reasons(guard, book).values():
        yield from (Paragraph(f"{reason_text(each)} ({each.rule})") for each in reasons)
    yield from (GAP, Heading(say.LEGEND_TITLE), *map(Paragraph, marks.legend()))


def day_page(guard: Snapshot, day: date, book: RuleBook) -> Iterator[Paragraph]:
    """What the guard says of a day."""
    row = row_on(guard, day)
    if row is None:
        yield Paragraph(say.NOTHING_TO_SAY)
    else:
        yield from map(Paragraph, day_texts(row, day_reasons(guard.days, (day - guard.days[0].day).days, book)))


def checklist_page(thing: HabitToday | Task, view: TodayView) -> Iterator[Paragraph]:
    """Why a habit or a task stands in the checklist as it does."""
    if isinstance(thing, Task):
        yield from (Heading(thing.text), Paragraph(words.TASK))
        return
    yield Heading(thing.habit.name)
    row = row_on(view.guard, view.day)
    due = words.DUE if thing.is_due else words.NOT_DUE
    yield Paragraph(words.REST_DAY if row and row.is_rest_weekday else due.format(schedule=_schedule(thing, view.day)))
    if thing.progress:
        yield Paragraph(words.SO_FAR.format(progress=words.capitalized(progress_text(thing.progress))))
    if thing.mark or thing.is_due:
        yield Paragraph(words.HABIT_DAYS[HabitDay(thing.mark.value) if thing.mark else HabitDay.OPEN])
    if thing.habit.binds:
        yield Paragraph(words.BOUND.format(action=nouns.ACTIONS[ActionKind(thing.habit.binds)]))
    yield Paragraph(_streak(thing.span, thing.streak))


def habit_page(found: HabitView, view: HabitsView, day: date, book: RuleBook) -> Iterator[Paragraph]:
    """Why a day of a habit is what it is, what its streak counts, and what the guard says of the day."""
    what = habit_day(found.story, view.quiet, day)
    yield from (Heading(f"{found.habit.name}: {habits.DAYS[what]}"), Paragraph(words.HABIT_DAYS[what]))
    yield Paragraph(_streak(found.streak.span, found.streak.length))
    yield from (GAP, Heading(habits.OF_THE_DIARY), *day_page(view.guard, day, book))


def strength_page(found: HabitView, day: date) -> Iterator[Paragraph]:
    """How the strength of a habit is made."""
    version = version_on(found.habit, day)
    times = times_a_day(version.schedule, version.start)
    yield from (Heading(habits.STRENGTH.format(share=found.strength)), *map(Paragraph, habits.HOW[:3]))
    yield Paragraph(words.STRENGTH_NOW.format(times=times, schedule=described(version.schedule), keep=keep_of(times)))
    yield from map(Paragraph, habits.HOW[3:])


def prompt_page(asked: Asked) -> Iterator[Paragraph]:
    """Why a prompt is shown, and when none is."""
    yield from (Heading(prompt_line(asked.prompt)), Paragraph(words.prompt_reason(asked.prompt)), GAP, Muted(words.BUDGET))


def need_page(waiting: Waiting, day: date) -> Iterator[Paragraph]:
    """Why an application needs the user."""
    card = Card(waiting.application, progress(waiting.application.events), waiting.need, "", {})
    yield from (Heading(label(waiting.application)), *map(Paragraph, why_lines(card, day)))


def stage_page(stage: Stage, count: int) -> Iterator[Paragraph]:
    """What a stage's count counts."""
    yield from (Heading(nouns.STAGES[stage]), Paragraph(words.stage_reason(count)))


def folded_page(view: TodayView, is_pipeline: bool) -> Iterator[Paragraph]:
    """Why something is behind one line."""
    fold = view.outlook.fold if view.outlook else Fold.WHOLE
    yield Paragraph(words.PIPELINE_FOLD if is_pipeline else words.FOLDS[fold])


def _schedule(line: HabitToday, day: date) -> str:
    return described(version_on(line.habit, day).schedule)


def _streak(span: Span, length: int) -> str:
    now = [words.STREAK_NOW.format(streak=counted(length, span))] if length else []
    return " ".join((*now, words.STREAKS[span], words.BRIDGES))
