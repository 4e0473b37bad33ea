"""Looking back shows what was shown then: whatever was entered later, of whichever day (R13)."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_tui.cli.streak import shape
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, checkins, pauses, rules
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.streak import judged
from rebound_tui.services.weighing import weigh
from tests.services.desks import SetDesk, desk_in, with_habits

MON = date(2027, 1, 4)
DAY = timedelta(days=1)
STEPS = ("unit", "late unit", "no", "late no", "light", "stings", "does not", "pause", "goal", "nothing", "nothing")


def enter(desk: SetDesk, what: str, n: int) -> None:
    """One entry of the day that the clock shows."""
    day = MON + n * DAY
    match what:
        case "unit":
            checkins.done(desk, ["Read"])
        case "late unit":
            checkins.done(desk, ["Walk"], when=str(day - 2 * DAY))
        case "no" | "late no" | "light":
            applications.add_application(desk, ApplicationForm(f"Firm {n}", "Cook"), saved=True, when=str(day - 3 * DAY))
            when = str(day - 2 * DAY) if what == "late no" else None
            applications.close(desk, f"Firm {n}", Stage.REJECTED, when, weight=Weight.LIGHT if what == "light" else Weight.HEAVY)
        case "stings" | "does not" if names(desk):
            weigh(desk, names(desk)[-1], Weight.HEAVY if what == "stings" else Weight.LIGHT)
        case "pause":
            pauses.toggle(desk)
        case "goal":
            rules.set_rule(desk, "goal", str(1 + n % 3))


def names(desk: SetDesk) -> list[str]:
    with desk.store.reading() as reader:
        return [each.company for each in reader.applications()]


def seen(desk: SetDesk, as_of: str | None = None) -> dict[str, Any]:
    return shape(judged(desk, as_of))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(STEPS), min_size=4, max_size=14))
def test_looking_back_shows_what_was_shown(steps: list[str]) -> None:
    with TemporaryDirectory() as folder:
        desk = desk_in(Path(folder) / "diary")
        desk.clock.set(MON - 10 * DAY)
        with_habits(desk, "Read", "Walk")
        checkins.done(desk, ["Read"])
        shown = []
        for n, what in enumerate(steps):
            desk.clock.set(MON + n * DAY, "10:00")
            enter(desk, what, n)
            desk.clock.set(MON + n * DAY, "20:00")
            shown.append(seen(desk))
        for before in shown:
            assert seen(desk, before["as_of"]) == before
