"""All that a line in a shell prompt needs: the guard's answer, and where the applications of this hunt stand."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from rebound_tui.domain.applications import Application
from rebound_tui.domain.guard.evaluate import evaluate
from rebound_tui.domain.guard.gathering import Diary, gathered
from rebound_tui.domain.guard.log import Now
from rebound_tui.domain.guard.snapshot import GuardState, Snapshot
from rebound_tui.domain.needs import Need, NeedKind, is_near
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.stages import Stage
from rebound_tui.services import present
from rebound_tui.services.listing import of_this_hunt
from rebound_tui.services.ports import Reader


class Waiting(NamedTuple):
    """An application that needs the user, and how."""

    application: Application
    need: Need


class Glance(NamedTuple):
    """The state of a diary at a glance."""

    guard: Snapshot
    stages: Mapping[Stage, int]
    """How many applications of this hunt stand at each stage; archived ones are not counted."""
    needs: tuple[Waiting, ...]
    """By date."""


def glance(reader: Reader, today: present.Today) -> Glance:
    """The state now, from an open reader."""
    guard = snapshot_of(reader, today)
    return Glance(guard, *_pipeline(reader, today, guard))


def snapshot_of(reader: Reader, today: present.Today) -> Snapshot:
    """The guard's answer now."""
    return snapshot_at(reader, today.book, Now(today.at, today.clock_day))


def snapshot_at(reader: Reader, book: RuleBook, now: Now) -> Snapshot:
    """The guard's answer at a moment: only what had been logged by then counts."""
    return evaluate(gathered(diary_of(reader, book, now.at), now.at), book, now)


def diary_of(reader: Reader, book: RuleBook, now: datetime) -> Diary:
    """What the guard looks at to say how it was at `now`."""
    return Diary(reader.habits(), reader.strips(), reader.tasks(), reader.actions(), reader.trace(now), reader.pauses(), book)


def _pipeline(reader: Reader, today: present.Today, guard: Snapshot) -> tuple[dict[Stage, int], tuple[Waiting, ...]]:
    """How many stand at each stage, and what needs the user. Of those who have gone quiet one a day, and none in Low tide (R14)."""
    found = of_this_hunt(reader, today)
    stages = dict.fromkeys(Stage, 0)
    for each in found:
        stages[each.progress.stage] += 1
    near = [Waiting(each.application, each.need) for each in found if each.need and is_near(each.need, today.day)]
    quiet = [each for each in near if each.need.kind is NeedKind.GONE_QUIET]
    unasked = quiet if guard.state is GuardState.LOW_TIDE else _not_asked(reader, quiet, today.day)
    waiting = [each for each in near if each not in unasked]
    return stages, tuple(sorted(waiting, key=lambda each: (each.need.due, each.application.company)))


def _not_asked(reader: Reader, quiet: list[Waiting], day: date) -> list[Waiting]:
    """All but the one that is asked about today."""
    if len(quiet) < 2:
        return []
    from rebound_tui.domain.silence import question

    asked = question(quiet, reader.answers(), day)
    return [each for each in quiet if each is not asked]
