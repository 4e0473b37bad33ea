"""What the pipeline pane says, for any width: stages with their counts, and what needs the user."""

from collections.abc import Mapping
from datetime import date

from rebound_tui.domain.applications import label
from rebound_tui.domain.stages import Stage
from rebound_tui.services.glance import Waiting
from rebound_tui.ui.marks import BAR
from rebound_tui.ui.pieces import Line, Piece, cut, fitted, spread
from rebound_tui.wording import ui as say
from rebound_tui.wording.needs import need_why
from rebound_tui.wording.nouns import STAGES

NAME, COUNT, DAY = 10, 4, 6
WIDE = 60
COMPANY, COMPANY_WIDE = 11, 22


def stage_line(stage: Stage, stages: Mapping[Stage, int], width: int) -> Line:
    """A stage, how many stand there, and a bar to compare by eye."""
    count = stages[stage]
    most = max(stages[each] for each in stages if each in (Stage.SAVED, Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER))
    room = max(0, min(most, width - NAME - COUNT - 2))
    length = max(1, round(room * count / most)) if count and room else 0
    bar = Piece(BAR * length, "accent")
    return cut([Piece(fitted(STAGES[stage], NAME)), Piece(f"{count:>{COUNT}}", "" if count else "muted"), Piece("  "), bar], width)


def need_line(waiting: Waiting, today: date, width: int) -> Line:
    """When, who, what, and why where there is room."""
    need, application = waiting.need, waiting.application
    is_wide = width >= WIDE
    company = label(application) if is_wide else application.company
    what = say.NEEDS[need.kind].format(text=need.text, at=need.at)
    line = [
        Piece(fitted(day_name(need.due, today), DAY), "accent" if need.due <= today else "muted"),
        Piece(" "),
        Piece(fitted(company, COMPANY_WIDE if is_wide else min(COMPANY, width // 3))),
        Piece("  "),
        Piece(what, "" if need.due <= today else "muted"),
    ]
    reason = [Piece(need_why(need), "muted")]
    return spread(line, reason, width) if is_wide else cut(line, width)


def divider(text: str, count: int, width: int) -> Line:
    """The line between stages and needs."""
    title = f"{text} " if not count else f"{text} · {count} "
    return [Piece(title, "heading"), Piece("─" * max(0, width - len(title)), "muted")]


def day_name(day: date, today: date) -> str:
    """`today`, or `Thu 26`; what is past says its own day."""
    return say.TODAY if day == today else f"{day:%a} {day.day}"
