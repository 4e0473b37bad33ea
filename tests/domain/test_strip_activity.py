"""The quick reading of ten years of strips says what looking at every single check-in says."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.applications import Application, Event
from rebound_tui.domain.checkins import COUNTS, CheckIn, Mark
from rebound_tui.domain.days import days_between
from rebound_tui.domain.daysets import days_set
from rebound_tui.domain.guard.activity import Unit, reaches_guard
from rebound_tui.domain.guard.facts import ACTION_OF, WHEN_HELD
from rebound_tui.domain.guard.strip_activity import strip_activity
from rebound_tui.domain.guard.traces import trace_of
from rebound_tui.domain.rulebook import RuleRecord, rule_book
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import Strip, checkins, with_checkin
from tests.domain.guard.recorded import Entry, recorded

FIRST = date(2026, 12, 20)
LAST = date(2027, 1, 12)
days = st.sampled_from([*days_between(date(2026, 12, 29), date(2027, 1, 3)), FIRST, LAST])
BINDS = {"send": "application", "write": "outreach"}
PLAIN = rule_book(())
STRICTER = rule_book([RuleRecord("r", "late", 2, date(2027, 1, 1)), RuleRecord("s", "rollover", 0, date(2027, 1, 3))])


@st.composite
def stamps(draw: st.DrawFn) -> Stamp:
    day = draw(days)
    zone = draw(st.sampled_from(["Europe/Berlin", "Europe/Berlin", "Pacific/Kiritimati", "America/Adak"]))
    wall = datetime(day.year, day.month, day.day, 4, tzinfo=ZoneInfo(zone))
    at = (wall + timedelta(minutes=draw(st.integers(0, 1439)))).astimezone(UTC)
    late = draw(st.just(timedelta()) | st.integers(1, 12 * 1440).map(lambda minutes: timedelta(minutes=minutes)))
    return Stamp(at, zone, day, at + late, bool(late) and draw(st.booleans()))


entries = st.builds(
    CheckIn,
    st.sampled_from(["read", "walk", *BINDS]),
    stamps(),
    st.sampled_from(Mark),
    st.none() | st.just(3.0),
    st.sampled_from(["", "", "a note"]),
    st.sampled_from(["", "", "loop"]),
)
singles = st.builds(Unit, stamps(), st.sampled_from(["", "application", "outreach", "cv"]))
moments = st.integers(0, 30 * 1440).map(lambda minutes: datetime(2026, 12, 20, tzinfo=UTC) + timedelta(minutes=minutes))


def kept(found: list[CheckIn]) -> list[Strip]:
    strips: dict[tuple[str, int], Strip] = {}
    for checkin in found:
        key = checkin.habit, checkin.stamp.day.year
        strips[key] = with_checkin(strips.get(key, Strip(*key, "")), checkin)
    return list(strips.values())


def counts(checkin: CheckIn) -> bool:
    return checkin.mark in COUNTS and not checkin.origin


def as_applications(units: list[Unit]) -> list[Application]:
    """Applications to which these actions happened."""
    kinds = {kind: of for of, kind in ACTION_OF.items() if of not in WHEN_HELD}
    events = [Event(str(n), kinds[ActionKind(unit.action)], unit.stamp) for n, unit in enumerate(units)]
    return [Application(event.id, "Acme", "", events=(event,)) for event in events]


def read(day: date, logged: date | None = None, habit: str = "read", zone: str = "UTC", origin: str = "") -> CheckIn:
    """Done at noon in UTC, and written down then or at noon of `logged`."""
    noon, late = (datetime(on.year, on.month, on.day, 12, tzinfo=UTC) for on in (day, logged or day))
    return CheckIn(habit, Stamp(noon, zone, day, late), Mark.DONE, origin=origin)


def jan(day: int) -> date:
    return date(2027, 1, day)


LATER = datetime(2029, 3, 1, tzinfo=UTC)


@given(st.lists(entries, max_size=12), st.lists(singles, max_size=4), moments, st.sampled_from([PLAIN, STRICTER]))
@example([read(date(2026, 12, 31), jan(4)), read(jan(1))], [], LATER, PLAIN)
@example([read(date(2026, 12, 31), jan(2)), read(jan(1))], [], LATER, PLAIN)
@example([read(jan(1), jan(8)), read(jan(2))], [], LATER, PLAIN)
@example([read(jan(1)), read(date(2028, 1, 1)), read(date(2026, 12, 31), habit="walk")], [], LATER, PLAIN)
@example([read(date(2028, 12, 31)), read(date(2028, 12, 31), habit="walk")], [], LATER, PLAIN)
@example([read(jan(2), zone="Africa/Cairo"), read(jan(1), jan(2), "walk", "America/Adak")], [], LATER, PLAIN)
@example([read(jan(1), origin="loop")], [], LATER, PLAIN)
@example([read(jan(1))], [], datetime(2027, 1, 1, 6, tzinfo=UTC), PLAIN)
@example([read(date(2028, 12, 31))], [], datetime(2028, 1, 1, 6, tzinfo=UTC), PLAIN)
@example([read(jan(1), habit="send")], [Unit(read(jan(1)).stamp, "application")], LATER, PLAIN)
@example([read(jan(1), habit="send")], [Unit(read(jan(1), jan(2)).stamp, "application")], LATER, PLAIN)
def test_it_is_what_the_units_one_by_one_are(found, more, now, rules) -> None:  # type: ignore[no-untyped-def]
    strips = kept(found)
    units = [Entry(checkin.stamp, "", BINDS.get(strip.habit, "")) for strip in strips for checkin in checkins(strip) if counts(checkin)]
    expected = recorded([*units, *(Entry(*unit) for unit in more)], rules, now)
    trace = trace_of(as_applications([unit for unit in more if unit.action]), now)
    single = [unit for unit in more if not unit.action]
    quick = strip_activity(strips, BINDS, [*single, *trace.others], trace.days, rules, now)
    assert dict(quick.days()) == dict(expected.days())
    for day in days_between(FIRST, LAST):
        assert sorted(quick.moments(day)) == sorted(expected.moments(day))
    assert quick.first_logged() == expected.first_logged()
    for strip in strips:
        done = [checkin.stamp for each in strips if each.habit == strip.habit for checkin in checkins(each) if counts(checkin)]
        assert quick.done_on(strip.habit) == days_set(stamp.day for stamp in done if reaches_guard(stamp, rules, now))
