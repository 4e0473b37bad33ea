"""The state of a diary in one line."""

from rebound_tui.cli.sentences import joined
from rebound_tui.domain.guard.snapshot import Snapshot
from rebound_tui.services.glance import Glance
from rebound_tui.wording import cli as say
from rebound_tui.wording.counting import counted
from rebound_tui.wording.states import STATES


def line_of(now: Glance) -> str:
    """`1 of 2 · 17 days · Steady · 3 need you`; a streak of 0 is not mentioned."""
    goal, needs = now.guard.goal, len(now.needs)
    return joined(
        (
            say.GOAL.format(units=goal.units, target=goal.target),
            *streak_words(now.guard),
            STATES[now.guard.state],
            say.NEEDS_YOU if needs == 1 else say.NEED_YOU.format(count=needs) if needs else "",
        )
    )


def streak_words(guard: Snapshot) -> list[str]:
    """`17 days`, `13 waiting`: what there is of it."""
    return [counted(guard.streak, say.DAY)] * bool(guard.streak) + [say.WAITING.format(count=guard.waiting)] * bool(guard.waiting)
