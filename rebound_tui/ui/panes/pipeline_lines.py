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
from rebound_tui.wording.short_days import short_day

NAME, COUNT, DAY = 10, 4, 6
WIDE = 60
COMPANY, COMPANY_WIDEST = 11, 40
REASONS = 38
"""Cells of a wide line that are not for the company and the role."""


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
        Piece(f"{short_day(need.due, today):{DAY}}", "accent" if need.due <= today else "muted"),
        Piece(" "),
        Piece(fitted(company, min(COMPANY_WIDEST, width - REASONS) if is_wide else min(COMPANY, width // 3))),
        Piece("  "),
        Piece(what, "" if need.due <= today else "muted"),
    ]
    reason = [Piece(need_why(need), "muted")]
    return spread(line, reason, width) if is_wide else cut(line, width)


def divider(text: str, count: int, width: int) -> Line:
    """The line between stages and needs."""
    title = f"{text} " if not count else f"{text} · {count} "
    return [Piece(title, "heading"), Piece("─" * max(0, width - len(title)), "muted")]
