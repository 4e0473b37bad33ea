"""What is true of an application that ended: what the sentences after a no may say, and nothing beyond it."""

from datetime import date, datetime
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.snapshot import KEPT, OPEN, REST_ACTIVE, Snapshot, row_on
from rebound_tui.domain.progress import HUMAN, progress, standing_events
from rebound_tui.domain.stages import THEIR_ENDINGS, Stage

HELD = (Kind.OFFER, Kind.INTERVIEW, Kind.TASK, Kind.SCREENING, Kind.CONTACT_IN)
"""What can have happened with them, the furthest first."""


class Case(NamedTuple):
    """An application that they closed, or that a silence closed."""

    application: Application
    closing: Event
    outcome: Stage
    weight: Weight
    words: str
    """What they said, as written; empty when nothing was."""
    furthest: Stage
    interviews: int
    """Interviews that had taken place by then; one planned for later is none."""
    met: Kind | None
    """The furthest that happened with them, or None when no word ever came."""

    @property
    def day(self) -> date:
        """The app day of the no."""
        return self.closing.stamp.day


class Cover(NamedTuple):
    """What is true of the days ahead, if nothing more were done."""

    today: bool
    """Today has no unit and is covered."""
    following: date | None
    """The next day after today that is covered, up to the first that is not."""
    streak: int
    """The streak that stands however today ends; 0 when there is none or it hangs on today."""


def case_of(application: Application) -> Case | None:
    """The case of an application that stands closed by them or by silence, else None."""
    now = progress(application.events)
    if now.stage not in THEIR_ENDINGS:
        return None
    events = standing_events(application.events)
    closing = next((event for event in reversed(events) if event.kind is Kind.CLOSED), None)
    if closing is None:  # filed at an ending by a move or an import, without a closing of its own
        return None
    before = [event for event in events if event.kind in HUMAN and _has_happened(event, closing.stamp.at)]
    return Case(
        application,
        closing,
        now.stage,
        Weight(str(closing.data.get("weight", Weight.NONE))),
        str(closing.data.get("words", "")),
        now.furthest,
        len({event.data.get("of", event.id) for event in before if event.kind is Kind.INTERVIEW}),
        next((kind for kind in HELD if any(event.kind is kind for event in before)), None),
    )


def cover_of(snapshot: Snapshot) -> Cover:
    """The cover of the days from today on."""
    covered = snapshot.covered_ahead
    row = row_on(snapshot, snapshot.day)
    is_open = row is None or row.mark is OPEN
    hangs_on_today = is_open and snapshot.day not in covered
    return Cover(
        today=snapshot.day in covered and (row is None or row.mark not in (KEPT, REST_ACTIVE)),
        following=min((day for day in covered if day > snapshot.day), default=None),
        streak=0 if hangs_on_today else snapshot.streak,
    )


def _has_happened(event: Event, by: datetime) -> bool:
    """Whether a meeting was held by then: one that is only planned has its moment ahead."""
    planned = event.data.get("for")
    moment = datetime.fromisoformat(planned) if isinstance(planned, str) and not event.data.get("held") else event.stamp.at
    return moment <= by
