"""Why: the rule and the facts behind each day, state and number, and the sentences made of them."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings

from rebound_tui.domain.guard.reasons import Reason, day_reasons, number_reasons
from rebound_tui.domain.guard.snapshot import DayMark, GuardState, Snapshot
from rebound_tui.domain.rulebook import Rules
from rebound_tui.wording.guard import CHANGES, MARKS, REASONS, day_texts, hours_text, reason_text
from rebound_tui.wording.guard_rules import how_it_works
from rebound_tui.wording.states import STATES
from tests.domain.guard.building import Diary
from tests.domain.guard.random_diaries import diaries

MON = date(2027, 1, 4)
TUE, WED, THU, FRI, SAT, SUN = (MON + timedelta(days=n) for n in range(1, 7))
FORBIDDEN = (
    "failed", "failure", "loser", "rejected you", "don't give up", "at risk", "last chance", "streak lost", "should have",
    "unlucky again", "cheer up", "stay positive", "!",
)  # fmt: skip


def diary_of(pattern: str) -> Diary:
    return Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).days(MON, pattern)


def why(diary: Diary, day: date, on: date | None = None) -> list[str]:
    """What is said of `day`, the morning after or on the day `on`."""
    snapshot = diary.judged(on or day + timedelta(days=1))
    index = (day - snapshot.days[0].day).days
    return day_texts(snapshot.days[index], day_reasons(snapshot.days, index, diary.book()))


def numbers(diary: Diary, day: date, clock: str = "09:00") -> dict[str, list[str]]:
    snapshot: Snapshot = diary.judged(day, clock)
    return {name: [reason_text(reason) for reason in found] for name, found in number_reasons(snapshot, diary.book()).items()}


@pytest.mark.parametrize(
    ("diary", "day", "named"),
    [
        (diary_of("u"), MON, "R4 - R5 R8 R7 R3 R4 R12"),
        (diary_of("...u"), THU, "R4 R10 R5 R8 R7 R3 R4 R12+R12"),
        (diary_of("...uuu"), date(2027, 1, 9), "R4+R10 - R5 R8 R7 R3 R4 R12+R12"),
        (Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).no(MON, "10:00"), TUE, "R4 - R5 R8 R7 R3 R4 R12+R7"),
    ],
    ids=["whole", "waiting", "mended", "shield"],
)
def test_each_number_names_its_rule(diary: Diary, day: date, named: str) -> None:
    found = number_reasons(diary.judged(day, "20:00"), diary.book())
    assert list(found) == ["streak", "waiting", "goal", "freezes", "shield", "kept_30", "longest", "state"]
    assert " ".join("+".join(reason.rule for reason in reasons) or "-" for reasons in found.values()) == named


def test_a_day_missed_after_three_covered_ones() -> None:
    assert why(diary_of("un..."), FRI) == [
        "Fri 8 Jan missed (R9): 0 units, and three covered days in a row before it.",
        "13 kept days waiting until a mend is decided. (R10)",
    ]


@pytest.mark.parametrize(
    ("pattern", "day", "said"),
    [
        ("u", MON, ["Mon 4 Jan kept (R3): 1 unit.", "Kept, not full: 1 of 2. (R5)"]),
        ("...", WED, [
            "Wed 6 Jan missed (R9): 0 units, and no grace day or freeze left.",
            "12 kept days waiting until a mend is decided. (R10)",
        ]),
        (".....", FRI, [
            "Fri 8 Jan missed (R9): 0 units, and four days without one in a row before it.",
            "A streak of 12 is in the history now. (R10)",
            "Low tide after 5 days without a unit. (R12)",
        ]),
        ("n", MON, [
            "Mon 4 Jan grace day (R7): 0 units, covered by a grace day (1 left).",
            "Shield up after 1 setback: 3 scheduled days with 2 grace days. (R7)",
        ]),
        ("nn", TUE, [
            "Tue 5 Jan grace day (R7): 0 units, covered by a grace day (1 left).",
            "The shield is full again after 1 setback: 3 scheduled days with 2 grace days. (R7)",
        ]),
        ("u..n", THU, [
            "Thu 7 Jan grace day (R7): 0 units, covered by a grace day (1 left).",
            "1 setback opened a shield: 3 scheduled days with 2 grace days. The state stays. (R7)",
        ]),
        ("..", TUE, [
            "Tue 5 Jan freeze (R8): 0 units, covered by a freeze (0 left).",
            "Quiet spell after 2 days without a unit. (R12)",
        ]),
        ("p", MON, ["Mon 4 Jan pause (R15): a pause asks for nothing."]),
        ("uuuuuu.", SUN, ["Sun 10 Jan rest (R3): a rest day asks for nothing."]),
        ("uuuuuuu", SUN, ["Sun 10 Jan rest, active (R3): 1 unit on a rest day: it counts for coming back, not for the streak."]),
        ("...uuu", SAT, [
            "Sat 9 Jan kept (R3): 1 unit.",
            "Full: 1 of 1. (R5)",
            "Mended: 12 kept days came back, the streak is 15. (R10)",
        ]),
        ("bu", TUE, ["Tue 5 Jan kept (R3): 1 unit.", "Full: 1 of 1. (R5)", "Back: 2 days with a unit since the no. (R12)"]),
        ("n.u", WED, [
            "Wed 6 Jan kept (R3): 1 unit.",
            "Full: 1 of 1. (R5)",
            "Back: the shield is over, with a day kept since the no. (R12)",
        ]),
        ("u..uu", FRI, [
            "Fri 8 Jan kept (R3): 1 unit.",
            "Full: 1 of 1. (R5)",
            "Back: 2 days with a unit since the quiet spell began. (R12)",
        ]),
        ("buuuu", FRI, ["Fri 8 Jan kept (R3): 1 unit.", "Full: 1 of 1. (R5)", "Steady: 3 scheduled days since coming back. (R12)"]),
        (".....u.uu", date(2027, 1, 12), [
            "Tue 12 Jan kept (R3): 1 unit.",
            "Full: 1 of 1. (R5)",
            "Back: enough of the last days had a unit. (R12)",
        ]),
        (".....u..u..u...u", date(2027, 1, 19), [
            "Tue 19 Jan kept (R3): 1 unit.",
            "Full: 1 of 1. (R5)",
            "Quiet spell: most of the last days had a unit. (R12)",
        ]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_day(pattern: str, day: date, said: list[str]) -> None:
    assert why(diary_of(pattern), day) == said


def test_what_is_said_of_an_open_day_a_blank_one_and_one_with_nothing_due() -> None:
    assert why(diary_of(""), MON, on=MON) == ["Mon 4 Jan open (R1): the day lasts until 04:00."]
    assert why(Diary().unit(MON, logged=WED), TUE, on=THU) == ["Tue 5 Jan before the start (R9): before the first unit was logged."]
    assert why(Diary(lambda day: day.weekday() == 0).unit(MON), TUE) == ["Tue 5 Jan rest (R3): nothing was due."]


def test_a_shield_that_ends_with_nothing_done_makes_steady() -> None:
    assert why(Diary().no(MON, "09:00"), WED)[-1] == "Steady: the shield is over. (R12)"


def test_what_is_said_of_the_first_day_of_all() -> None:
    diary = Diary().unit(MON)
    assert why(diary, MON) == ["Mon 4 Jan kept (R3): 1 unit.", "Kept, not full: 1 of 2. (R5)"]
    assert why(diary_of("u"), date(2026, 12, 21), TUE) == ["Mon 21 Dec kept (R3): 2 units.", "Full: 2 of 2. (R5)"]
    assert why(Diary().days(MON, "bu"), MON, WED)[2:] == ["Shield up after 1 setback: 3 scheduled days with 2 grace days. (R7)"]


def test_a_setback_in_low_tide_opens_a_shield_and_the_state_stays() -> None:
    assert "The state stays. (R7)" in why(diary_of(".....n"), SAT)[1]


def test_a_streak_of_one_has_its_place_in_the_history_too() -> None:
    diary = Diary().days(MON, "u" + "." * 6)
    assert "A streak of 1 is in the history now. (R10)" in [text for day in (FRI, SAT) for text in why(diary, day)]


def test_when_and_why_the_state_of_today_was_entered() -> None:
    shield = "Shield up after 1 setback: 3 scheduled days with 2 grace days."
    assert numbers(Diary().unit(MON).no(TUE), TUE, "20:00")["state"] == ["Shield up since Tue 5 Jan.", shield]
    assert numbers(diary_of("bub"), WED, "20:00")["state"] == ["Shield up since Wed 6 Jan.", shield]


def test_what_is_said_of_the_numbers() -> None:
    said = numbers(diary_of("un..."), SAT)
    assert said["streak"] == ["0 kept days since Fri 8 Jan, which was missed."]
    assert said["waiting"] == ["13 kept days waiting: 3 of the 4 counted days after the missed one bring them back."]
    assert said["freezes"] == ["0 of 2 freezes left this week."]
    assert said["goal"] == ["0 of 1 unit today, the goal of Quiet spell."]
    assert said["shield"] == ["No shield is open."]
    assert said["kept_30"] == ["13 of 17 scheduled days kept in the last 30 days."]
    assert said["longest"] == ["The longest streak is 13 days; 13 with nothing covered or mended."]
    assert said["state"] == ["Quiet spell since Thu 7 Jan.", "Quiet spell after 3 days without a unit."]
    said = numbers(diary_of("...uuun"), SUN, "20:00")
    assert said["streak"] == ["15 kept days, all there are.", "Mended on Sat 9 Jan."]
    assert said["waiting"] == []
    assert said["shield"] == ["A shield is open, with 2 grace days left."]
    assert numbers(diary_of("u"), TUE)["state"] == ["Steady from the start."]
    assert numbers(Diary(), TUE)["state"] == ["Steady from the start."]
    assert numbers(diary_of("un"), WED)["state"] == [
        "Shield up since Tue 5 Jan.",
        "Shield up after 1 setback: 3 scheduled days with 2 grace days.",
    ]


@settings(max_examples=150, deadline=None)
@given(diaries())
def test_every_day_and_number_of_any_diary_has_its_words(known: tuple[Diary, date]) -> None:
    diary, last = known
    snapshot = diary.judged(last)
    for index, found in enumerate(snapshot.days):
        reasons = day_reasons(snapshot.days, index, diary.book())
        assert all("{" not in text for text in day_texts(found, reasons))
        before = snapshot.days[index - 1].state if index else GuardState.STEADY
        is_explained = any(reason.rule == "R12" or reason.kind == "shield_raised" for reason in reasons)
        assert is_explained or found.state is before
    assert all(found or name == "waiting" for name, found in numbers(diary, last).items())


def test_every_state_and_mark_has_a_name() -> None:
    assert set(STATES) == set(GuardState)
    assert list(STATES.values()) == ["Steady", "Shield up", "Quiet spell", "Low tide", "Back"]
    assert set(MARKS) == set(DayMark)


def test_the_words_are_kind_and_short() -> None:
    texts = [*REASONS.values(), *CHANGES.values(), *STATES.values(), *MARKS.values(), *how_it_works(Rules()).values()]
    for text in texts:
        assert not [word for word in FORBIDDEN if word in text.lower()], text


def test_counts_agree_with_their_nouns() -> None:
    assert reason_text(Reason("R3", "kept", {"units": 1})) == "1 unit."
    assert reason_text(Reason("R3", "kept", {"units": 0})) == "0 units."
    assert reason_text(Reason("R9", "missed_in_a_row", {"run": 12})) == "0 units, and 12 days without one in a row before it."


@pytest.mark.parametrize(
    ("hours", "is_about", "text"),
    [
        (0.2, False, "0.2 h"),
        (0.8, False, "0.8 h"),
        (18.0, False, "18 h"),
        (47.4, True, "about 47 h"),
        (48.0, False, "2 days"),
        (152.0, False, "6 days"),
    ],
)
def test_hours_below_48_and_then_days(hours: float, is_about: bool, text: str) -> None:
    assert hours_text(hours, is_about) == text


def test_how_it_works_has_the_numbers_in_force() -> None:
    said = how_it_works(Rules(rollover=5, goal=4, freezes=1, first_weekday=6, rest_weekdays=(5, 6), late=9, grace=1, window=2))
    assert said["R1"].startswith("A day ends at 05:00")
    assert "The goal is 4 on a steady day, 3 in Back" in said["R5"]
    assert said["R8"].startswith("1 freeze a week, fresh on Sunday")
    assert "no rest day (Saturday and Sunday)" in said["R3"]
    assert "up to 9 days late" in said["R13"]
    assert "a shield of 2 scheduled days with 1 grace day." in said["R7"]
    assert "21 days after applying, or 14 days after a talk" in said["R14"]
    assert "none from 21:00 to 08:00" in said["R16"]
    assert said["R17"].startswith("3 heavy noes within 14 days")
    assert "on day 14, 21 and 28 of Low tide" in said["R19"]
    assert list(said) == [f"R{n}" for n in range(1, 20) if n != 11]
    assert all(not re.search(r"[{}]", text) for text in said.values())
