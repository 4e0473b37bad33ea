"""The one prompt of a day (R16): its budget, its hours, and when each of the guard's own has reason to be asked."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.applications import Application
from rebound_tui.domain.asking.budget import Kind, Pane, Priority, chosen
from rebound_tui.domain.asking.scene import NEVER, NOT_TODAY, SHOWN, Prompt, Scene
from rebound_tui.domain.asking.table import KINDS
from rebound_tui.domain.diary import Answer, Pause
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.habits import Habit, Version
from rebound_tui.domain.needs import Need, NeedKind
from rebound_tui.domain.rulebook import Rules
from rebound_tui.domain.stamps import stamp_on
from rebound_tui.wording.prompts import prompt_line, prompt_page
from tests.domain.guard.building import BERLIN, Diary

MON = date(2027, 1, 4)
SUN = MON + timedelta(days=6)
DAY = timedelta(days=1)
PLAIN = Rules()
READ = Habit("read", "Read", (Version(MON - 60 * DAY),), tiny="one page")


def scene(
    diary: Diary,
    day: date,
    clock: str = "10:00",
    answers: tuple[Answer, ...] = (),
    pause: Pause | None = None,
    needs: tuple[tuple[Application, Need], ...] = (),
    rules: Rules = PLAIN,
) -> Scene:
    now = datetime.combine(day, time.fromisoformat(clock), ZoneInfo(BERLIN))
    snapshot = diary.judged(day, clock)
    return Scene(now, day, rules, snapshot, answers, pause, needs, 0, lambda: (READ,), lambda _: None, tuple, tuple)


def kept_weeks() -> Diary:
    return Diary().kept(date(2026, 12, 21), date(2027, 1, 2))


def answer(kind: str, what: str, day: date, about: str = "") -> Answer:
    stamp = stamp_on(day, BERLIN, datetime.combine(day, time(12), ZoneInfo(BERLIN)))
    return Answer(f"{kind} {what} {day}", kind, what, stamp, about)


def kind(name: str, priority: Priority = Priority.OTHER, about: str = "", is_about_search: bool = True) -> Kind:
    return Kind(name, priority, Pane.HABITS, lambda _: Prompt(name, about), (), is_about_search)


def asked(found: Scene, kinds: tuple[Kind, ...] = KINDS) -> str:
    """The name of the prompt of today, or nothing."""
    pair = chosen(kinds, found)
    return pair[1].kind if pair else ""


TWO = (kind("hold", Priority.SEARCH_HOLD), kind("card", Priority.CARD))


def test_the_more_important_is_asked() -> None:
    assert asked(scene(kept_weeks(), MON), TWO) == "card"
    assert list(Priority) == sorted(Priority)
    assert [priority.name for priority in Priority] == ["INTERVIEW", "OFFER", "CARD", "REVIEW", "GONE_QUIET", "SEARCH_HOLD", "OTHER"]


@pytest.mark.parametrize(
    ("clock", "is_asked"), [("07:59", False), ("08:00", True), ("20:59", True), ("21:00", False), ("23:30", False), ("05:00", False)]
)
def test_nothing_is_asked_from_21_to_8(clock: str, is_asked: bool) -> None:
    assert bool(asked(scene(kept_weeks(), MON, clock), TWO)) is is_asked
    shown = (answer("card", SHOWN, MON),)
    assert bool(asked(scene(kept_weeks(), MON, clock, shown), TWO)) is is_asked


def test_what_was_shown_stays_the_one_of_the_day_and_takes_its_place() -> None:
    shown = (answer("hold", SHOWN, MON),)
    assert asked(scene(kept_weeks(), MON, answers=shown), TWO) == "hold"
    assert asked(scene(kept_weeks(), MON, answers=(*shown, answer("hold", NOT_TODAY, MON))), TWO) == ""
    assert asked(scene(kept_weeks(), MON + DAY, answers=shown), TWO) == "card"
    assert asked(scene(kept_weeks(), MON, answers=shown), (*TWO[1:], kind("hold", about="another"))) == ""


def test_not_today_is_asked_again_tomorrow_and_never_is_not() -> None:
    said = (answer("card", NOT_TODAY, MON),)
    assert asked(scene(kept_weeks(), MON, answers=said), TWO) == "hold"
    assert asked(scene(kept_weeks(), MON + DAY, answers=said), TWO) == "card"
    never = (answer("card", NEVER, MON - 300 * DAY, "something else"),)
    assert asked(scene(kept_weeks(), MON, answers=never), TWO) == "hold"


def test_nothing_about_the_search_on_a_rest_day_or_in_a_pause() -> None:
    pause = Pause("p", stamp_on(MON, BERLIN, datetime(2027, 1, 4, 12, tzinfo=ZoneInfo(BERLIN))))
    other = (*TWO, kind("people", is_about_search=False))
    assert asked(scene(kept_weeks(), SUN), TWO) == asked(scene(kept_weeks(), MON, pause=pause), TWO) == ""
    assert asked(scene(kept_weeks(), SUN), other) == asked(scene(kept_weeks(), MON, pause=pause), other) == "people"


def test_prompts_can_be_switched_off() -> None:
    assert asked(scene(kept_weeks(), MON, rules=Rules(prompts=0)), TWO) == ""


@given(
    st.lists(st.tuples(st.sampled_from(("hold", "card", "x")), st.sampled_from((SHOWN, NOT_TODAY, NEVER)), st.integers(0, 3)), max_size=8)
)
def test_never_a_second_one_on_a_day(said: list[tuple[str, str, int]]) -> None:
    """Whatever was shown and said: what is asked now is the one shown first today, or nothing was shown today."""
    answers = tuple(answer(name, what, MON - ago * DAY) for name, what, ago in said)
    first = next((each.prompt for each in answers if each.answer == SHOWN and each.stamp.day == MON and each.prompt != "x"), None)
    assert asked(scene(kept_weeks(), MON, answers=answers), TWO) in (("", first) if first else ("", "hold", "card"))


ACME = Application("a", "Acme", "Analyst")


INTERVIEW = tuple(kind for kind in KINDS if kind.name == "interview")


@pytest.mark.parametrize(("days", "line"), [(0, "Interview at 14:00: Acme"), (1, "Tomorrow 14:00: Acme"), (2, None)])
def test_an_interview_today_or_tomorrow(days: int, line: str | None) -> None:
    at = datetime.combine(MON + days * DAY, time(14), ZoneInfo(BERLIN))
    needs = ((ACME, Need(NeedKind.INTERVIEW, at.date(), at=at)),)
    found = chosen(INTERVIEW, scene(kept_weeks(), MON, needs=needs))
    assert (prompt_line(found[1]) if found else None) == line
    assert asked(scene(kept_weeks(), MON, "14:30", needs=needs), INTERVIEW) == ("interview" if days == 1 else "")


@pytest.mark.parametrize(("days", "line"), [(-1, None), (0, "They wait today: Acme"), (1, "They wait until tomorrow: Acme"), (2, None)])
def test_an_offer_to_be_answered_by_today_or_tomorrow(days: int, line: str | None) -> None:
    found = chosen(KINDS, scene(kept_weeks(), MON, needs=((ACME, Need(NeedKind.ANSWER_OFFER, MON + days * DAY)),)))
    assert (prompt_line(found[1]) if found else None) == line


def held(days: int) -> Diary:
    """A heavy no on Monday, then a habit on each day and no job action."""
    return kept_weeks().no(MON).kept(MON + DAY, MON + days * DAY)


def test_the_search_is_on_hold_after_seven_scheduled_days_without_a_job_action() -> None:
    assert asked(scene(held(8), MON + 8 * DAY)) == ""
    assert asked(scene(held(9), MON + 9 * DAY)) == "search_hold"
    assert asked(scene(held(9).unit(MON + 2 * DAY, action="outreach"), MON + 9 * DAY)) == ""
    assert asked(scene(kept_weeks().light(MON).kept(MON + DAY, MON + 9 * DAY), MON + 9 * DAY)) == ""


def test_search_hold_is_said_once_in_seven_days() -> None:
    day = MON + 9 * DAY
    shown = (answer("search_hold", SHOWN, day),)
    assert asked(scene(held(15), day + 4 * DAY, answers=shown)) == ""
    assert asked(scene(held(16), day + 6 * DAY, answers=shown)) == ""
    assert asked(scene(held(17), day + 7 * DAY, answers=shown)) == "search_hold"


def noes(*days: int) -> Diary:
    diary = kept_weeks().kept(MON, MON + 8 * DAY)
    for n in days:
        diary.light(MON + n * DAY, "10:00")
    return diary


def test_three_light_noes_in_seven_days_ask_whether_the_shield_is_wanted() -> None:
    found = chosen(KINDS, scene(noes(0, 1, 3), MON + 3 * DAY))
    assert found is not None
    assert prompt_line(found[1]) == "Three noes this week. A shield?"
    assert found[1].about == "no 2"
    assert asked(scene(noes(0, 1), MON + 3 * DAY)) == ""
    assert asked(scene(noes(0, 1, 8), MON + 8 * DAY)) == ""


def test_three_light_noes_are_asked_about_once_and_not_under_a_shield() -> None:
    shown = (answer("three_light", SHOWN, MON + 3 * DAY, "no 2"),)
    assert asked(scene(noes(0, 1, 3), MON + 4 * DAY, answers=shown)) == ""
    assert asked(scene(noes(0, 1, 3).no(MON + 3 * DAY, "09:00", Weight.HEAVY), MON + 4 * DAY)) == ""


def test_a_pause_without_an_end_is_asked_about_once_after_14_days() -> None:
    pause = Pause("p", stamp_on(MON, BERLIN, datetime(2027, 1, 4, 12, tzinfo=ZoneInfo(BERLIN))))
    diary = kept_weeks().pause(MON)
    assert asked(scene(diary, MON + 13 * DAY, pause=pause)) == ""
    assert asked(scene(diary, MON + 14 * DAY, pause=pause)) == "long_pause"
    assert asked(scene(diary, MON + 14 * DAY, pause=pause._replace(until=MON + 30 * DAY))) == ""
    assert asked(scene(diary, MON + 15 * DAY, pause=pause, answers=(answer("long_pause", SHOWN, MON + 14 * DAY, "p"),))) == ""


def test_people_to_talk_to_are_shown_on_the_14th_21st_and_28th_day_of_low_tide() -> None:
    first = MON + 4 * DAY
    days = [n for n in range(1, 40) if asked(scene(kept_weeks(), first + (n - 1) * DAY)) == "people"]
    assert days == [14, 21, 28]


def test_a_quiet_spell_offers_one_small_thing_once() -> None:
    day = MON + 3 * DAY
    found = chosen(KINDS, scene(kept_weeks().days(MON, "e.."), day))
    assert found is not None
    assert prompt_page(found[1]).startswith("2 quiet days. That happens after a no. One small thing, ten minutes: one page.")
    found = chosen(KINDS, scene(kept_weeks().days(MON, "u.."), day))
    assert found is not None
    assert prompt_page(found[1]).startswith("2 quiet days. One small thing, ten minutes: one page.")
    shown = (answer("quiet_spell", SHOWN, day, found[1].about),)
    assert asked(scene(kept_weeks().days(MON, "u.."), day + DAY, answers=shown)) == ""
    assert asked(scene(kept_weeks().days(MON, "u..").unit(day, "09:00"), day)) == ""
