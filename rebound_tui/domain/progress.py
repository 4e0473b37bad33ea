"""What an application's events say of it: stage, round, furthest stage, dates. Derived each time, stored nowhere."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from rebound_tui.domain.applications import Event, Kind
from rebound_tui.domain.stages import ENDINGS, OPEN, PATH, Stage

STAGE_OF = {
    Kind.SAVED: Stage.SAVED,
    Kind.APPLIED: Stage.APPLIED,
    Kind.SCREENING: Stage.SCREENING,
    Kind.TASK: Stage.SCREENING,
    Kind.INTERVIEW: Stage.INTERVIEW,
    Kind.OFFER: Stage.OFFER,
}
FROM_THEM = frozenset((Kind.CONTACT_IN, Kind.SCREENING, Kind.TASK, Kind.INTERVIEW, Kind.OFFER, Kind.FEEDBACK_RECEIVED))
"""Events that are a word from them."""
CONTACT = frozenset((*FROM_THEM, Kind.APPLIED, Kind.CONTACT_OUT, Kind.FOLLOW_UP, Kind.FEEDBACK_ASKED))
HUMAN = frozenset((Kind.CONTACT_IN, Kind.SCREENING, Kind.TASK, Kind.INTERVIEW, Kind.OFFER))
"""Events after which a no weighs heavily (R6)."""
SECOND_THOUGHTS = frozenset((Kind.CORRECTED, Kind.RETRACTED))
RANK = {stage: rank for rank, stage in enumerate(PATH)}


class Progress(NamedTuple):
    """Where an application stands."""

    stage: Stage
    furthest: Stage
    """The furthest stage ever reached; an ending is not one."""
    round: int
    """Interviews had or planned so far."""
    since: date
    """The app day on which it came to its stage."""
    applied_on: date | None
    last_contact: date | None
    """The last word either way."""
    last_word: date | None
    """The last word from them."""


def standing_events(events: Sequence[Event]) -> list[Event]:
    """The events that still stand, corrections applied, in the order in which they happened."""
    if SECOND_THOUGHTS.isdisjoint([event.kind for event in events]):
        return sorted(events, key=_moment)
    retracted = {event.data.get("of") for event in events if event.kind is Kind.RETRACTED}
    kept = {event.id: event for event in events if event.kind not in SECOND_THOUGHTS and event.id not in retracted}
    for event in events:
        if event.kind is Kind.CORRECTED and event.id not in retracted and event.data["of"] in kept:
            id = str(event.data["of"])
            kept[id] = _corrected(kept[id], event)
    return sorted(kept.values(), key=_moment)


def progress(events: Sequence[Event]) -> Progress:
    """Where an application with these events stands. An application without events counts as saved on the first day there is."""
    stage = furthest = Stage.SAVED
    since = date.min
    rounds = 0
    applied_on = last_contact = last_word = None
    for event in standing_events(events):
        kind, day = event.kind, event.stamp.day
        arrived = _arrival(event, stage, furthest)
        if arrived is not stage or since == date.min:
            stage, since = arrived, day
            furthest = stage if RANK.get(stage, -1) > RANK[furthest] else furthest
        if kind is Kind.APPLIED or (applied_on is None and RANK.get(stage, 0) >= 1):
            applied_on = applied_on or day
        if kind is Kind.INTERVIEW and "of" not in event.data:
            rounds = _round(event, rounds)
        last_contact = day if kind in CONTACT else last_contact
        last_word = day if kind in FROM_THEM else last_word
    return Progress(stage, furthest, rounds, since, applied_on, last_contact, last_word)


def _arrival(event: Event, stage: Stage, furthest: Stage) -> Stage:
    """The stage after `event`. A word from them reopens an ended application where it had been."""
    if event.kind is Kind.MOVED:
        return Stage(str(event.data["to"]))
    if event.kind is Kind.CLOSED:
        return Stage(str(event.data["outcome"]))
    if event.kind is Kind.REOPENED or (event.kind is Kind.CONTACT_IN and stage in ENDINGS):
        return furthest if furthest in OPEN else OPEN[-1]
    reached = STAGE_OF.get(event.kind, stage)
    if event.kind is Kind.SAVED or (stage not in ENDINGS and RANK.get(reached, 0) < RANK.get(stage, 0)):
        return stage
    return reached


def _round(event: Event, before: int) -> int:
    """The round of an interview: what was said of it, else one more."""
    said = event.data.get("round")
    return said if isinstance(said, int) else before + 1


def _corrected(event: Event, correction: Event) -> Event:
    changed = correction.data.get("set")
    data = {**event.data, **changed} if isinstance(changed, dict) else event.data
    stamp = correction.stamp._replace(logged=event.stamp.logged) if correction.data.get("at") else event.stamp
    return event._replace(stamp=stamp, data=data)


def _moment(event: Event) -> datetime:
    return event.stamp.at
