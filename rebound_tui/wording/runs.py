"""How long a streak is and how far a week is, in words: all that a checklist says of a habit."""

from rebound_tui.domain.habit_streaks import Progress
from rebound_tui.domain.schedules import Span

SPANS = {Span.DAY: ("day", "days"), Span.WEEK: ("week", "weeks"), Span.MONTH: ("month", "months")}
PROGRESS = {Span.WEEK: "{done:g} of {target:g} this week", Span.MONTH: "{done:g} of {target:g} this month"}


def counted(count: int, span: Span) -> str:
    """`1 week`, `5 weeks`."""
    return f"{count} {SPANS[span][count != 1]}"


def progress_text(progress: Progress) -> str:
    """`2 of 3 this week`."""
    return PROGRESS[progress.per].format(done=progress.done, target=progress.target)
