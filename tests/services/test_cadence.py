"""The cadence in local app days, and every number of it set by the user."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.needs import Need, NeedKind
from rebound_tui.services import applications as apps
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.event_details import Details
from rebound_tui.services.events import note_event
from rebound_tui.services.listing import looked_up
from rebound_tui.services.rules import set_rule
from rebound_tui.services.today import today_view
from tests.services.desks import MONDAY, SetDesk

DAY = timedelta(days=1)
COOK = ApplicationForm("Acme", "Cook")
ZONES = ("Pacific/Kiritimati", "Asia/Tokyo", "Europe/Berlin", "UTC", "America/New_York", "Pacific/Pago_Pago")
"""From fourteen hours before UTC to eleven after it."""


def next_of(desk: SetDesk) -> Need | None:
    return looked_up(desk, "acme").need


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("sent", ["04:00", "12:00", "23:59"])
@pytest.mark.parametrize(
    ("later", "wall", "left"), [(6, "23:59", 1), (7, "04:00", 0), (7, "23:59", 0), (8, "00:01", 0), (8, "03:59", 0), (8, "04:00", -1)]
)
def test_due_today_is_not_overdue_until_the_app_day_is_over(desk: SetDesk, zone: str, sent: str, later: int, wall: str, left: int) -> None:
    desk.clock.set(MONDAY, sent, zone)
    apps.add_application(desk, COOK)
    desk.clock.set(MONDAY + later * DAY, wall, zone)
    view = today_view(desk)
    (waiting,) = view.needs
    assert (waiting.need.kind, waiting.need.due) == (NeedKind.FOLLOW_UP, MONDAY + 7 * DAY)
    assert (waiting.need.due - view.day).days == left


@pytest.mark.parametrize("zone", ZONES)
def test_sent_after_midnight_is_sent_on_the_day_before(desk: SetDesk, zone: str) -> None:
    desk.clock.set(MONDAY + DAY, "03:59", zone)
    apps.add_application(desk, COOK)
    need = next_of(desk)
    assert need
    assert need.due == MONDAY + 7 * DAY


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(("on", "due"), [("today", MONDAY), ("2026-11-05", date(2026, 11, 5))])
def test_the_users_own_day_is_a_local_app_day(desk: SetDesk, zone: str, on: str, due: date) -> None:
    desk.clock.set(MONDAY, "18:00", zone)
    apps.add_application(desk, COOK)
    desk.clock.set(MONDAY + DAY, "00:01", zone)
    apps.set_next_step(desk, "acme", "call", on)
    assert next_of(desk) == Need(NeedKind.OWN, due, text="call")
    note_event(desk, "acme", Kind.CONTACT_IN, Details())
    assert next_of(desk) == Need(NeedKind.OWN, due, text="call"), "no event moves it"


def saved(desk: SetDesk) -> None:
    apps.add_application(desk, COOK, saved=True)


def sent(desk: SetDesk) -> None:
    apps.add_application(desk, COOK)


def followed_up(desk: SetDesk) -> None:
    sent(desk)
    note_event(desk, "acme", Kind.FOLLOW_UP, Details())


def talked(desk: SetDesk) -> None:
    sent(desk)
    note_event(desk, "acme", Kind.SCREENING, Details())


def thanked(desk: SetDesk) -> None:
    talked(desk)
    note_event(desk, "acme", Kind.CONTACT_OUT, Details())


def offered(desk: SetDesk) -> None:
    sent(desk)
    note_event(desk, "acme", Kind.OFFER, Details())


def thought_over(desk: SetDesk) -> None:
    offered(desk)
    note_event(desk, "acme", Kind.CONTACT_OUT, Details())


@pytest.mark.parametrize(
    ("begun", "key", "later", "kind", "usual", "set_to_9"),
    [
        (saved, "decide", 0, NeedKind.DECIDE, 3, 9),
        (sent, "follow-up", 0, NeedKind.FOLLOW_UP, 7, 9),
        (followed_up, "follow-up-again", 0, NeedKind.FOLLOW_UP, 7, 9),
        (sent, "silence-applied", 21, NeedKind.GONE_QUIET, 21, 9),
        (talked, "thanks", 0, NeedKind.THANKS, 1, 9),
        (thanked, "nudge", 0, NeedKind.NUDGE, 4, 11),
        (talked, "silence-talking", 14, NeedKind.GONE_QUIET, 14, 9),
        (offered, "offer", 0, NeedKind.ANSWER_OFFER, 2, 9),
        (thought_over, "offer-again", 0, NeedKind.ANSWER_OFFER, 7, 9),
    ],
)
def test_every_number_of_the_cadence_can_be_set(
    desk: SetDesk, begun: Callable[[SetDesk], None], key: str, later: int, kind: NeedKind, usual: int, set_to_9: int
) -> None:
    begun(desk)
    desk.clock.set(MONDAY + later * DAY)
    for days in (usual, set_to_9):
        need = next_of(desk)
        assert need
        assert (need.kind, (need.due - MONDAY).days) == (kind, days)
        set_rule(desk, key, "9")


def test_needs_are_sorted_and_no_further_than_a_week_ahead(desk: SetDesk) -> None:
    for company, on in (("Late", "2026-11-01"), ("Far", "2026-11-10"), ("Soon", "2026-11-09"), ("Now", "today")):
        apps.add_application(desk, ApplicationForm(company, "Cook"))
        apps.set_next_step(desk, company.lower(), "call", on)
    assert [waiting.application.company for waiting in today_view(desk).needs] == ["Late", "Now", "Soon"]
