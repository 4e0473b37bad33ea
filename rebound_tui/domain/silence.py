"""Silence (R14): of all that have gone quiet, the one that is asked about today, and those whose question was left unanswered."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from rebound_tui.domain.applications import Application
from rebound_tui.domain.asking.scene import NEVER, SHOWN
from rebound_tui.domain.diary import Answer
from rebound_tui.domain.needs import Need, NeedKind

GONE_QUIET = "gone_quiet"
"""The name of the question among the prompts."""
FILED = "filed"
"""The answer that is kept when the app filed one by itself: it does so once for each silence, and an undo stays."""
Waiting = tuple[Application, Need]


def question(waiting: Iterable[Waiting], answers: Iterable[Answer], today: date) -> Waiting | None:
    """The one application to ask about today: that of today's question; else the longest quiet of those never asked about; else the
    one that was asked about longest ago. At most one a day."""
    quiet = [each for each in waiting if is_quiet(each[1], today)]
    shown = _days_of(answers, SHOWN)

    def turn(each: Waiting) -> tuple[date, date]:
        asked = [day for day in shown.get(each[0].id, ()) if day >= each[1].due]
        return (date.min if today in asked else asked[-1] if asked else date.min + timedelta(1)), each[1].due

    return min(quiet, key=turn, default=None)


def unanswered(waiting: Iterable[Waiting], answers: Sequence[Answer], today: date, days: int) -> list[Application]:
    """Those whose question was shown at least `days` ago and which are still quiet: no word, no nudge, no "wait" since."""
    if any(answer.prompt == GONE_QUIET and answer.answer == NEVER for answer in answers):
        return []
    shown, filed = _days_of(answers, SHOWN), _days_of(answers, FILED)
    found = []
    for application, need in waiting:
        asked = [day for day in shown.get(application.id, ()) if day >= need.due]
        is_new = all(day < need.due for day in filed.get(application.id, ()))
        if is_quiet(need, today) and is_new and asked and (today - min(asked)).days >= days:
            found.append(application)
    return found


def is_quiet(need: Need, today: date) -> bool:
    """Whether it is the question, and due."""
    return need.kind is NeedKind.GONE_QUIET and need.due <= today


def _days_of(answers: Iterable[Answer], what: str) -> dict[str, list[date]]:
    """The days on which this was the answer to the question, by application."""
    found: dict[str, list[date]] = {}
    for answer in answers:
        if answer.prompt == GONE_QUIET and answer.answer == what:
            found.setdefault(answer.about, []).append(answer.stamp.day)
    return found
