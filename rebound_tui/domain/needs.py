"""What needs the user: the next step of an application, its day, and the reason. One each, or none."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.progress import Progress
from rebound_tui.domain.rulebook import Rules
from rebound_tui.domain.stages import Stage

AHEAD = 7
"""Days ahead that Today looks."""
WORKDAYS = 5
ASKED_TWICE = 2
OURS = frozenset((Kind.FOLLOW_UP, Kind.CONTACT_OUT))


class NeedKind(StrEnum):
    """What is to be done."""

    OWN = "own"
    DECIDE = "decide"
    FOLLOW_UP = "follow_up"
    THANKS = "thanks"
    NUDGE = "nudge"
    INTERVIEW = "interview"
    ANSWER_OFFER = "answer_offer"
    GONE_QUIET = "gone_quiet"


class Cadence(NamedTuple):
    """Days until something is due, by stage."""

    decide: int = 3
    follow_up: int = 7
    thanks: int = 1
    nudge_workdays: int = 4
    offer: int = 2


class Need(NamedTuple):
    """One next step."""

    kind: NeedKind
    due: date
    days: int = 0
    """The days that are the reason: since applying, since the last word."""
    text: str = ""
    """The user's own words, for a step of their own."""
    at: datetime | None = None
    """The hour of an interview, in its own zone."""


def need_of(application: Application, progress: Progress, today: date, rules: Rules, cadence: Cadence = Cadence()) -> Need | None:
    """The next step of an application, by the user's word or else by the cadence; None when nothing is to be done."""
    if ahead := _interview_ahead(application.events, today):
        return ahead
    if (step := application.next_step) is not None:
        return Need(NeedKind.OWN, step.due, text=step.what) if step.what and step.due else None
    return _by_cadence(application.events, progress, today, rules, cadence)


def is_near(need: Need, today: date) -> bool:
    """Whether it belongs on Today: due, or ahead within a week."""
    return (need.due - today).days <= AHEAD


def _by_cadence(events: Sequence[Event], progress: Progress, today: date, rules: Rules, cadence: Cadence) -> Need | None:
    match progress.stage:
        case Stage.SAVED:
            return Need(NeedKind.DECIDE, progress.since + timedelta(days=cadence.decide), cadence.decide)
        case Stage.APPLIED:
            return _applied(events, progress, today, rules, cadence)
        case Stage.SCREENING | Stage.INTERVIEW:
            return _talking(events, progress, today, rules, cadence)
        case Stage.OFFER:
            return _offer(events, progress, cadence)
    return None


def _applied(events: Sequence[Event], progress: Progress, today: date, rules: Rules, cadence: Cadence) -> Need | None:
    sent = progress.applied_on or progress.since
    word = max(sent, progress.last_word or sent)
    quiet = word + timedelta(days=rules.silence_applied)
    if today >= quiet:
        return Need(NeedKind.GONE_QUIET, quiet, (today - word).days)
    ours = [event.stamp.day for event in events if event.kind in OURS and event.stamp.day >= word]
    if len(ours) >= ASKED_TWICE:
        return None
    since = max([word, *ours])
    return Need(NeedKind.FOLLOW_UP, since + timedelta(days=cadence.follow_up), cadence.follow_up)


def _talking(events: Sequence[Event], progress: Progress, today: date, rules: Rules, cadence: Cadence) -> Need | None:
    word = max(progress.since, progress.last_word or progress.since)
    quiet = word + timedelta(days=rules.silence_talking)
    if today >= quiet:
        return Need(NeedKind.GONE_QUIET, quiet, (today - word).days)
    ours = [event.stamp.day for event in events if event.kind in OURS and event.stamp.day >= word]
    if not ours:
        return Need(NeedKind.THANKS, word + timedelta(days=cadence.thanks), cadence.thanks)
    if len(ours) >= ASKED_TWICE:
        return None
    return Need(NeedKind.NUDGE, _workdays_after(ours[-1], cadence.nudge_workdays), cadence.nudge_workdays)


def _offer(events: Sequence[Event], progress: Progress, cadence: Cadence) -> Need:
    answers = [str(event.data["answer_by"]) for event in events if event.kind is Kind.OFFER and event.data.get("answer_by")]
    due = date.fromisoformat(answers[-1]) if answers else progress.since + timedelta(days=cadence.offer)
    return Need(NeedKind.ANSWER_OFFER, due, cadence.offer)


def _interview_ahead(events: Sequence[Event], today: date) -> Need | None:
    """The next interview or screening that is planned for today or later."""
    planned = []
    for event in events:
        moment = event.data.get("for")
        if event.kind in (Kind.INTERVIEW, Kind.SCREENING) and isinstance(moment, str):
            at = datetime.fromisoformat(moment).astimezone(ZoneInfo(str(event.data.get("zone", event.stamp.zone))))
            if at.date() >= today:
                planned.append(at)
    return Need(NeedKind.INTERVIEW, min(planned).date(), at=min(planned)) if planned else None


def _workdays_after(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < WORKDAYS
    return day
