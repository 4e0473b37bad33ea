"""What a late entry changed (R13), and the sentences that say so."""

from datetime import date, timedelta

from rebound_tui.domain.guard.changes import Change, changes
from rebound_tui.wording.guard import change_text
from tests.domain.guard.building import Diary

MON = date(2027, 1, 4)
TUE, WED, THU, FRI = (MON + timedelta(days=n) for n in range(1, 5))


def said(before: Diary, after: Diary, day: date) -> list[str]:
    return [change_text(change) for change in changes(before.judged(day, "23:00"), after.judged(day, "23:00"))]


def kept_weeks() -> Diary:
    return Diary().kept(date(2026, 12, 21), date(2027, 1, 2))


def test_nothing_changed() -> None:
    diary = kept_weeks()
    assert said(diary, diary.copy(), WED) == []


def test_a_setback_told_late_covers_a_missed_day() -> None:
    diary = kept_weeks().days(MON, "...")
    assert said(diary, diary.copy().no(TUE, "09:00", logged=THU), THU) == [
        "Tue is a grace day now, a freeze came back.",
        "Wed is covered now.",
        "The streak is 12.",
        "1 freeze left this week.",
        "Shield up now.",
    ]


def test_a_freeze_comes_back() -> None:
    diary = kept_weeks().days(MON, ".uu")
    assert said(diary, diary.copy().no(MON, "09:00", logged=WED), WED) == [
        "Mon is a grace day now, a freeze came back.",
        "2 freezes left this week.",
        "Back now.",
    ]


def test_a_unit_told_late_makes_a_day_kept() -> None:
    diary = kept_weeks().days(MON, ".uu")
    assert said(diary, diary.copy().unit(MON, logged=WED), WED) == [
        "Mon is kept now.",
        "The streak is 15.",
        "The longest streak is 15.",
        "2 freezes left this week.",
    ]


def test_a_unit_told_late_on_a_rest_day() -> None:
    sunday = MON - timedelta(days=1)
    diary = kept_weeks().days(MON, "u")
    assert said(diary, diary.copy().unit(sunday, logged=MON), MON) == ["Sun has a unit now."]


def test_what_was_taken_back_is_no_gain() -> None:
    diary = kept_weeks().days(MON, ".uu")
    told = diary.copy().no(MON, "09:00", logged=WED)
    found = changes(told.judged(THU), diary.judged(THU))
    assert [(change.kind, change.day, change.is_gain) for change in found if change.day == MON] == [("now_freeze", MON, False)]
    found = changes(kept_weeks().days(MON, "u").judged(TUE), kept_weeks().judged(TUE))
    assert ("now_freeze", False) in [(change.kind, change.is_gain) for change in found]
    assert ("streak", False) in [(change.kind, change.is_gain) for change in found]


def test_what_happens_today_is_no_change_of_the_past() -> None:
    diary = kept_weeks()
    assert [change.kind for change in changes(diary.judged(MON, "23:00"), diary.copy().unit(MON).judged(MON, "23:00"))] == [
        "streak",
        "longest",
    ]


def test_a_setback_from_before_the_log_began_adds_days_and_changes_none() -> None:
    diary = Diary().days(MON, "uu")
    more = diary.copy().no(date(2027, 1, 1), logged=TUE)
    assert [change.kind for change in changes(diary.judged(TUE, "23:00"), more.judged(TUE, "23:00"))] == ["state_back"]


def test_a_unit_taken_back_says_what_the_day_is_now() -> None:
    def kinds(pattern: str, without: str) -> list[Change]:
        found = changes(kept_weeks().days(MON, pattern).judged(FRI), kept_weeks().days(MON, without).judged(FRI))
        return [change for change in found if change.day < FRI]

    assert kinds("bu", "nu") == [("now_grace", MON, 0, False)]
    assert kinds("u..u", "...u") == [("now_freeze", MON, 0, False), ("now_missed", WED, 0, False)]
    assert kinds("...u", "u..u") == [("kept", MON, 1, True), ("covered", WED, 0, True)]


def test_a_changed_state_is_never_announced_as_a_gain() -> None:
    found = changes(kept_weeks().days(MON, "u.").judged(WED), kept_weeks().days(MON, "..").judged(WED))
    assert ("state_quiet", WED, 0, False) in found
