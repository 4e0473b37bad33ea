"""What needs the user: the next step of an application, its day, and the reason. One each, or none."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.days import app_day
from rebound_tui.domain.meetings import MEETINGS, planned_for, waiting
from rebound_tui.domain.progress import FROM_THEM, Progress, standing_events
from rebound_tui.domain.rulebook import Rules
from rebound_tui.domain.stages import OPEN, Stage

AHEAD = 7
"""Days ahead that Today looks."""
OLD = timedelta(days=60)
"""What nothing has happened to for longer is not asked about: neither to be decided, nor to be followed up."""
WORKDAYS = 5
MOST_ASKED = 2
"""Words to them without an answer after which nothing more is proposed."""
FEEDBACK = frozenset((Kind.FEEDBACK_ASKED, Kind.FEEDBACK_RECEIVED))
OURS = frozenset((Kind.FOLLOW_UP, Kind.CONTACT_OUT))


class NeedKind(StrEnum):
    """What is to be done."""

    OWN = "own"
    DECIDE = "decide"
    FOLLOW_UP = "follow_up"
    THANKS = "thanks"
    NUDGE = "nudge"
    INTERVIEW = "interview"
    TASK = "task"
    ANSWER_OFFER = "answer_offer"
    GONE_QUIET = "gone_quiet"
    FEEDBACK = "feedback"
    READ_FEEDBACK = "read_feedback"


class Here(NamedTuple):
    """For when and where it is asked what needs the user."""

    day: date
    """The app day."""
    rules: Rules
    """Those in force on it."""
    zone: str
    """The IANA zone the user is in: an interview elsewhere is on the day and at the hour that it is here."""


class Need(NamedTuple):
    """One next step."""

    kind: NeedKind
    due: date
    """A local app day. Due today is not overdue."""
    days: int = 0
    """The days that are the reason: since applying, since the last word."""
    text: str = ""
    """The user's own words, for a step of their own."""
    at: datetime | None = None
    """The hour of an interview, on the user's wall clock."""


def need_of(application: Application, progress: Progress, here: Here) -> Need | None:
    """The next step of an application, by the user's word or else by the cadence; None when nothing is to be done."""
    if application.archived:
        return None
    if progress.stage not in OPEN:
        return _feedback(application, here)
    events = standing_events(application.events)
    ahead = _ahead(events, here)
    step = application.next_step
    if ahead and (step is None or is_near(ahead, here.day)):
        return ahead
    if step is not None:
        return Need(NeedKind.OWN, step.due, text=step.what) if step.what and step.due else None
    return _by_cadence(events, progress, here)


def is_near(need: Need, today: date) -> bool:
    """Whether it belongs on Today: due, or ahead within a week."""
    return (need.due - today).days <= AHEAD


def _feedback(application: Application, here: Here) -> Need | None:
    """After an ending: to read the feedback that was put away, or one look whether it came. After two weeks it is let go."""
    is_over = application.next_step is not None and not application.next_step.what
    if is_over or not any(event.kind in FEEDBACK for event in application.events):
        return None
    from rebound_tui.domain.rebound.feedback import LET_GO_AFTER, NUDGE_AFTER, Sorted, asked, received

    ask, answer = asked(application), received(application)
    if answer and (ask is None or answer.event.stamp.at >= ask.stamp.at):
        need = Need(NeedKind.READ_FEEDBACK, answer.until) if answer.until and answer.sorted == Sorted() else None
        is_now = need is not None and need.due <= here.day
    else:
        need = Need(NeedKind.FEEDBACK, ask.stamp.day + NUDGE_AFTER, NUDGE_AFTER.days) if ask else None
        is_now = True
    return need if need and is_now and here.day < need.due + LET_GO_AFTER else None


def is_appointment(need: Need, today: date) -> bool:
    """Whether it is an interview or an offer date of today or tomorrow: those are shown in every state."""
    return need.kind in (NeedKind.INTERVIEW, NeedKind.ANSWER_OFFER) and 0 <= (need.due - today).days <= 1


def _ahead(events: Sequence[Event], here: Here) -> Need | None:
    """The first of what they expect: an interview or a screening that is planned for today or later, a task to be handed in."""
    found = [need for event in waiting(events) if (need := _expected(event, events, here))]
    return min(found, key=lambda need: (need.due, need.at is None, str(need.at)), default=None)


def _expected(event: Event, events: Sequence[Event], here: Here) -> Need | None:
    if event.kind is Kind.TASK:
        is_over = any(later.kind in FROM_THEM and later.stamp.at > event.stamp.at for later in events)
        due = event.data.get("due")
        return Need(NeedKind.TASK, date.fromisoformat(due)) if isinstance(due, str) and not is_over else None
    at = planned_for(event)
    day = _day_here(event, here)
    return Need(NeedKind.INTERVIEW, day, at=at.astimezone(ZoneInfo(here.zone))) if at and day and day >= here.day else None


def _day_here(meeting: Event, here: Here) -> date | None:
    """The app day on which a planned meeting is, where the user is."""
    at = planned_for(meeting)
    return app_day(at, here.zone, here.rules.rollover) if at else None


def _by_cadence(events: Sequence[Event], progress: Progress, here: Here) -> Need | None:
    match progress.stage:
        case Stage.SAVED:
            due = progress.since + timedelta(days=here.rules.decide)
            return Need(NeedKind.DECIDE, due, (here.day - progress.since).days) if here.day - progress.since <= OLD else None
        case Stage.APPLIED:
            return _applied(events, progress, here)
        case Stage.SCREENING | Stage.INTERVIEW:
            return _talking(events, progress, here)
    return _offer(events, progress, here)


def _applied(events: Sequence[Event], progress: Progress, here: Here) -> Need | None:
    sent = progress.applied_on or progress.since
    word = max(sent, progress.last_word or sent)
    quiet = word + timedelta(days=here.rules.silence_applied)
    question = _question_on(events, word, quiet)
    if here.day >= question:
        return Need(NeedKind.GONE_QUIET, question, (here.day - word).days)
    ours = _words_to_them(events, word)
    if question > quiet or len(ours) >= MOST_ASKED:
        return None
    days = here.rules.follow_up_again if ours else here.rules.follow_up
    return Need(NeedKind.FOLLOW_UP, max([word, *ours]) + timedelta(days=days), days)


def _talking(events: Sequence[Event], progress: Progress, here: Here) -> Need | None:
    talks = _talks(events, here)
    word = max([*talks, progress.since, progress.last_word or progress.since])
    quiet = word + timedelta(days=here.rules.silence_talking)
    question = _question_on(events, word, quiet)
    if here.day >= question:
        return Need(NeedKind.GONE_QUIET, question, (here.day - word).days)
    ours = _words_to_them(events, word)
    if question > quiet or len(ours) >= MOST_ASKED:
        return None
    is_fresh = word in talks and not ours
    thanks = word + timedelta(days=here.rules.thanks)
    nudge = _workdays_after(ours[-1] if ours else thanks if is_fresh else word, here.rules.nudge)
    if is_fresh and here.day < nudge:
        return Need(NeedKind.THANKS, thanks, here.rules.thanks)
    return Need(NeedKind.NUDGE, nudge, here.rules.nudge)


def _talks(events: Sequence[Event], here: Here) -> list[date]:
    """The days on which one talked: those of meetings, and of being put on a stage that one only reaches by a talk."""
    days = [_day_here(event, here) or event.stamp.day for event in events if event.kind in MEETINGS or event.kind is Kind.MOVED]
    return [day for day in days if day <= here.day]


def _question_on(events: Sequence[Event], word: date, quiet: date) -> date:
    """When to ask whether they have gone quiet (R14). Own words do not put it off; "wait a week" does."""
    waits = [str(event.data["wait_until"]) for event in events if "wait_until" in event.data and event.stamp.day >= word]
    return max([quiet, *map(date.fromisoformat, waits)])


def _offer(events: Sequence[Event], progress: Progress, here: Here) -> Need:
    answers = [str(event.data["answer_by"]) for event in events if event.kind is Kind.OFFER and event.data.get("answer_by")]
    ours = _words_to_them(events, progress.since)
    days = here.rules.offer_again if ours else here.rules.offer
    due = date.fromisoformat(answers[-1]) if answers else max([progress.since, *ours]) + timedelta(days=days)
    return Need(NeedKind.ANSWER_OFFER, due, days)


def _words_to_them(events: Sequence[Event], since: date) -> list[date]:
    return [event.stamp.day for event in events if event.kind in OURS and event.stamp.day >= since]


def _workdays_after(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < WORKDAYS
    return day
