"""What was done for the search in each week, against the weekly goal."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rebound_tui.domain.actions import Action, ActionKind
from rebound_tui.domain.applications import Application, Kind
from rebound_tui.domain.progress import progress, standing_events
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.schedules import Span
from rebound_tui.domain.spans import ONE_DAY, Days, spans


class Week(NamedTuple):
    """A week of the search. Following up and reaching out count as much as applying; only applying has a goal."""

    first: date
    last: date
    applications: int
    goal: int
    """The weekly goal that was in force."""
    follow_ups: int
    outreach: int


class Done(NamedTuple):
    """The app days on which something was done, each as often as it was."""

    applications: Counter[date]
    follow_ups: Counter[date]
    outreach: Counter[date]


def done(applications: Iterable[Application], actions: Iterable[Action]) -> Done:
    """What was done, by app day: applying counts once for each application."""
    found = Done(Counter(), Counter(), Counter())
    for application in applications:
        if sent := progress(application.events).applied_on:
            found.applications[sent] += 1
        for event in standing_events(application.events):
            if event.kind is Kind.FOLLOW_UP:
                found.follow_ups[event.stamp.day] += 1
            elif event.kind is Kind.CONTACT_OUT:
                found.outreach[event.stamp.day] += 1
    for action in actions:
        if action.kind is ActionKind.FOLLOW_UP:
            found.follow_ups[action.stamp.day] += 1
        elif action.kind in (ActionKind.OUTREACH, ActionKind.NETWORKING):
            found.outreach[action.stamp.day] += 1
    return found


def weeks(what: Done, period: Days, book: RuleBook) -> tuple[Week, ...]:
    """The weeks that touch a period, oldest first; what was done outside of it does not count."""
    return tuple(_week(what, week, period, book) for week in reversed(list(spans(period.first, period.last, Span.WEEK, book))))


def _week(what: Done, week: Days, period: Days, book: RuleBook) -> Week:
    counted = Days(max(week.first, period.first), min(week.last, period.last))
    applications, follow_ups, outreach = (_within(days, counted) for days in what)
    return Week(week.first, week.last, applications, book.on(counted.last).weekly_goal, follow_ups, outreach)


def _within(days: Counter[date], counted: Days) -> int:
    return sum(days[counted.first + ONE_DAY * n] for n in range((counted.last - counted.first).days + 1))
