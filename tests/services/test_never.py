"""What the program never does, item by item, on a real diary. What is never shown is in tests/ui/test_never_shown.py."""

import ast
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rebound_tui
from rebound_tui.domain.asking.table import KINDS
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.snapshot import COVERED, KEPT, MISSED, Snapshot
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, checkins, history, pauses, prompts, rules, silence
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.streak import judged
from rebound_tui.services.today import today_view
from tests.domain.guard.promise import worse
from tests.services.desks import SetDesk, desk_in, with_habits
from tests.services.test_silence import shown
from tests.test_wording import ALL

MON = date(2027, 1, 4)
DAY = timedelta(days=1)
SEARCH = {kind.name for kind in KINDS if kind.is_about_search}
LEADS_OUT = {
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "imaplib",
    "requests",
    "httpx",
    "aiohttp",
    "urllib3",
    "socketserver",
}
HEALTH = ("depress", "anxi", "burnout", "diagnos", "disorder", "symptom", "therap", "mood", "wellbeing")


def guard(desk: SetDesk) -> Snapshot:
    return judged(desk).snapshot


def no(desk: SetDesk, name: str, when: str | None = None, heavy: bool = True) -> None:
    applications.add_application(desk, ApplicationForm(name, "Cook"), saved=True, when=str(MON - 60 * DAY))
    applications.close(desk, name, Stage.REJECTED, when, weight=Weight.HEAVY if heavy else Weight.LIGHT)


def lived(desk: SetDesk, pattern: str) -> None:
    """A day a symbol from Monday on: u a unit, n a heavy no, b both, anything else nothing; then the morning after."""
    with_habits(desk, "Read", "Walk")
    for n, symbol in enumerate(pattern):
        desk.clock.set(MON + n * DAY, "10:00")
        if symbol in "nb":
            no(desk, f"no {n}")
        desk.clock.set(MON + n * DAY, "18:00")
        if symbol in "ub":
            checkins.done(desk, ["Read"])
    desk.clock.set(MON + len(pattern) * DAY, "09:00")


@pytest.fixture
def desk(tmp_path: Path) -> SetDesk:
    found = desk_in(tmp_path / "diary")
    found.clock.set(MON - 30 * DAY)
    return found


@settings(max_examples=25, deadline=None)
@given(st.text("unb..", min_size=1, max_size=12).map(lambda text: "u" + text), st.sampled_from(("unit", "no")), st.integers(0, 7))
def test_never_1_a_unit_or_a_no_makes_nothing_worse_whenever_it_is_logged(pattern: str, what: str, back: int) -> None:
    with TemporaryDirectory() as folder:
        found = desk_in(Path(folder) / "diary")
        found.clock.set(MON - 30 * DAY)
        lived(found, pattern)
        before = guard(found)
        when = str(before.day - back * DAY) if back else None
        if what == "unit":
            checkins.done(found, ["Walk"], when=when)
        else:
            no(found, "one more", when)
        assert worse(before, guard(found)) == []


def test_never_2_a_lost_streak_is_hidden_or_a_covered_day_counted_as_kept(desk: SetDesk) -> None:
    lived(desk, "uuuuuu." + "........" + "uuu")
    found = guard(desk)
    assert [(ended.length, ended.mended) for ended in found.ended] == [(6, False)]
    covered = [row for row in found.days if row.mark in COVERED]
    assert covered
    assert found.kept_30.kept == sum(row.mark is KEPT for row in found.days) == 9
    assert found.kept_30.scheduled == 9 + len(covered) + sum(row.mark is MISSED for row in found.days)
    checkins.done(desk, ["Read"])
    assert [(ended.length, ended.mended) for ended in guard(desk).ended] == [(6, False)]


def test_never_4_a_prompt_at_night_about_the_search_on_a_rest_day_or_twice_a_day(desk: SetDesk) -> None:
    """Every hour of five weeks in which there is much that could be asked."""
    with_habits(desk, "Read")
    for n in range(6):
        desk.clock.set(MON, f"{10 + n}:00")
        applications.add_application(desk, ApplicationForm(f"Firm {n}", "Cook"))
        no(desk, f"no {n}", heavy=n < 3)
    asked: list[tuple[date, int, str]] = []
    for day, hour in ((MON + n * DAY, hour) for n in range(35) for hour in (*range(4, 24), 0, 3)):
        desk.clock.set(day + DAY * (hour < 4), f"{hour:02d}:30")
        if is_pause_day(day) and hour == 4:
            pauses.toggle(desk)
        found = today_view(desk).asked
        if found:
            prompts.note_shown(desk, found.prompt)
            asked.append((day, hour, found.prompt.kind))
    assert len({kind for _, _, kind in asked}) > 2
    assert all(8 <= hour < 21 for _, hour, _ in asked)
    assert len({(day, kind) for day, _, kind in asked}) == len({day for day, _, _ in asked})
    off = [kind for day, _, kind in asked if day.weekday() == 6 or MON + 28 * DAY <= day < MON + 31 * DAY]
    assert SEARCH.isdisjoint(off)


def is_pause_day(day: date) -> bool:
    """Whether a pause begins or ends on this day."""
    return day in (MON + 28 * DAY, MON + 31 * DAY)


def test_never_5_a_window_from_the_apps_own_guess_or_a_batch_of_bad_news(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    desk.clock.set(MON, "10:00")
    for name in ("Acme", "Beta", "Gamma"):
        applications.add_application(desk, ApplicationForm(name, "Cook"))
    asked = []
    for n in range(50):
        desk.clock.set(MON + n * DAY, "08:30")
        checkins.done(desk, ["Read"])
        asked.append(shown(desk, MON + n * DAY))
    assert {name for name in asked if name} == {"Acme", "Beta", "Gamma"}
    found = guard(desk)
    assert found.shield is None
    assert found.setbacks == ()
    desk.clock.set(MON + 90 * DAY, "09:00")
    assert len(silence.file_unanswered(desk)) <= 1
    assert guard(desk).setbacks == ()


def test_never_6_cover_is_sold_earned_or_saved_up(desk: SetDesk) -> None:
    """However much is done, and whatever is set, a week has its freezes and a shield its grace days: no more."""
    lived(desk, "uuuuuu." * 3 + "uuub")
    for _ in range(2):
        checkins.done(desk, ["Walk"])
    found = guard(desk)
    assert {row.freezes for row in found.days} == {2}
    assert max(row.grace for row in found.days) == 2
    for key in ("show-streak", "show-guard", "show-measures", "prompts"):
        rules.set_rule(desk, key, "off")
    again = guard(desk)
    assert (again.days, again.streak, again.freezes) == (found.days, found.streak, found.freezes)


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_never_7_anything_leaves_the_machine() -> None:
    folder = Path(rebound_tui.__file__).parent
    sources = list(folder.rglob("*.py"))
    assert len(sources) > 200
    found = {name for path in sources for name in imported(ast.parse(path.read_text(encoding="utf-8")))}
    assert {name for name in found if name in LEADS_OUT or name.split(".")[0] in LEADS_OUT} == set()


@pytest.mark.parametrize("word", HEALTH)
def test_never_7_a_diagnosis_or_a_score_of_mood(word: str) -> None:
    assert [name for name, text in ALL if word in text.lower()] == []


@settings(max_examples=15, deadline=None)
@given(
    st.text("unb..", min_size=0, max_size=10).map(lambda text: "u" + text), st.lists(st.sampled_from(("unit", "no", "light")), max_size=5)
)
def test_never_8_the_goal_rises_through_what_happens_on_the_day(pattern: str, more: list[str]) -> None:
    with TemporaryDirectory() as folder:
        found = desk_in(Path(folder) / "diary")
        found.clock.set(MON - 30 * DAY)
        lived(found, pattern)
        goal = today_view(found).guard.goal.target
        for n, what in enumerate(more):
            found.clock.set(MON + len(pattern) * DAY, f"{10 + n}:00")
            if what == "unit":
                checkins.toggled(found, "Walk" if n % 2 else "Read")
            else:
                no(found, f"today {n}", heavy=what == "no")
            now = today_view(found).guard.goal.target
            assert now <= goal
            goal = now


def test_never_8_but_undo_brings_the_goal_back(desk: SetDesk) -> None:
    lived(desk, "uu")
    assert today_view(desk).guard.goal.target == 2
    no(desk, "today")
    assert today_view(desk).guard.goal.target == 1
    history.undo(desk)
    assert today_view(desk).guard.goal.target == 2
