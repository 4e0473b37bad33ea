"""What can happen to applications, for property tests: noted at once or late, corrected, taken back, imported, closed."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.stamps import Stamp

DAY = date(2027, 1, 4)
NOON = datetime(2027, 1, 4, 12, tzinfo=UTC)
SPANS = st.sampled_from([timedelta(), timedelta(), timedelta(seconds=1), timedelta(days=-3), timedelta(days=12), timedelta(microseconds=5)])
DATA: dict[Kind, dict[str, object]] = {
    Kind.CLOSED: {"outcome": "rejected", "weight": "heavy"},
    Kind.MOVED: {"to": "offer"},
    Kind.INTERVIEW: {"held": True},
}


@st.composite
def events(draw: st.DrawFn) -> Event:
    at = NOON + draw(SPANS) + timedelta(days=draw(st.integers(-2, 2)))
    stamp = Stamp(at, "UTC", DAY + timedelta(days=draw(st.integers(-1, 1))), at + draw(SPANS), draw(st.booleans()))
    kind = draw(st.sampled_from(Kind))
    data = DATA.get(kind, {}) | ({"of": draw(st.sampled_from("abc"))} if kind in (Kind.CORRECTED, Kind.RETRACTED) else {})
    return Event(draw(st.sampled_from("abc")), kind, stamp, data, draw(st.sampled_from(["", "", "linkedin"])))


histories = st.lists(events(), min_size=1, max_size=4).map(tuple)
applications = st.tuples(st.uuids().map(str), st.sampled_from(["", "h1", "h2"]), histories).map(
    lambda found: Application(found[0], "Acme", "Analyst", found[1], found[2])
)
pipelines = st.lists(applications, max_size=4)
