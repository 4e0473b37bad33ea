"""What a late entry changed (R13), and the sentences that say so."""

from datetime import date, timedelta

from rebound_tui.domain.guard.changes import Change, changes, replayed
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
    assert [(change.kind, change.day) for change in found if change.day == MON] == [("now_freeze", MON)]
    found = changes(kept_weeks().days(MON, "u").judged(TUE), kept_weeks().judged(TUE))
    assert {"now_freeze", "streak"} <= {change.kind for change in found}


def test_what_happens_today_is_no_change_of_the_past() -> None:
    diary = kept_weeks()
    assert [change.kind for change in changes(diary.judged(MON, "23:00"), diary.copy().unit(MON).judged(MON, "23:00"))] == ["streak"]


def test_a_setback_from_before_the_log_began_adds_days_and_changes_none() -> None:
    diary = Diary().days(MON, "uu")
    more = diary.copy().no(date(2027, 1, 1), logged=TUE)
    assert [change.kind for change in changes(diary.judged(TUE, "23:00"), more.judged(TUE, "23:00"))] == ["state_back"]


def test_a_unit_taken_back_says_what_the_day_is_now() -> None:
    def kinds(pattern: str, without: str) -> list[Change]:
        found = changes(kept_weeks().days(MON, pattern).judged(FRI), kept_weeks().days(MON, without).judged(FRI))
        return [change for change in found if change.day < FRI]

    assert kinds("bu", "nu") == [Change("now_grace", MON, 0)]
    assert kinds("u..u", "...u") == [Change("now_freeze", MON, 0), Change("now_missed", WED, 0)]
    assert kinds("...u", "u..u") == [Change("kept", MON, 1), Change("covered", WED, 0)]


def test_a_changed_state_is_said() -> None:
    found = changes(kept_weeks().days(MON, "u.").judged(WED), kept_weeks().days(MON, "..").judged(WED))
    assert Change("state_quiet", WED, 0) in found


def test_what_happens_today_is_no_replay() -> None:
    diary = kept_weeks()
    assert replayed(diary.judged(MON, "20:00"), diary.copy().unit(MON).no(MON, "19:00").judged(MON, "20:00")) == ()
    assert changes(diary.judged(MON, "20:00"), diary.copy().unit(MON).no(MON, "19:00").judged(MON, "20:00")) != ()


def test_a_new_day_is_no_replay_though_it_closes_the_last_one() -> None:
    """A laptop that was asleep: what the night decided is never a notice."""
    diary = kept_weeks()
    assert replayed(diary.judged(TUE, "20:00"), diary.judged(WED)) == ()


def test_an_entry_of_an_earlier_day_is_a_replay_whatever_today_is() -> None:
    diary = kept_weeks().days(MON, ".uu")
    late = diary.copy().unit(MON, logged=WED)
    assert replayed(diary.judged(WED, "23:00"), late.judged(WED, "23:00")) == changes(diary.judged(WED, "23:00"), late.judged(WED, "23:00"))
    assert replayed(late.judged(WED, "23:00"), diary.judged(WED, "23:00"))[0] == Change("now_freeze", MON)


def test_a_day_before_all_others_is_kept_now() -> None:
    diary = Diary().unit(WED)
    assert said(diary, diary.copy().unit(TUE, logged=WED), WED) == ["Tue is kept now.", "The streak is 2."]
    assert said(Diary(), Diary().unit(TUE, logged=WED), WED)[0] == "Tue is kept now."


def test_a_tick_taken_back_on_a_day_that_asks_for_nothing() -> None:
    sunday = MON - timedelta(days=1)
    diary = kept_weeks()
    assert said(diary.copy().unit(sunday), diary, MON) == ["Sun has 0 units now."]
    assert said(Diary().unit(TUE, logged=WED).unit(WED), Diary().unit(WED), THU)[0] == "The streak is 1."


def test_the_longest_streak_is_named_where_it_is_another_than_this_one() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2026, 12, 31), 1).days(MON, "....u")
    late = diary.copy().unit(date(2027, 1, 2), logged=FRI)
    assert "The longest streak is 11." in said(diary, late, FRI)


def test_no_streak_of_none_is_named() -> None:
    one_day = Diary().unit(MON)
    assert said(one_day, Diary(), TUE) == []


def test_a_day_that_is_before_the_start_now_is_not_worth_a_word() -> None:
    saturday = date(2027, 1, 9)
    late = Diary().unit(MON, "10:00", logged=saturday)
    before, after = late.copy().unit(MON).judged(saturday, "23:00"), late.judged(saturday, "23:00")
    assert [row.mark.value for row in before.days[1:5]] == ["freeze", "freeze", "missed", "missed"]
    assert {row.mark.value for row in after.days[1:5]} == {"blank"}
    assert [change for change in changes(before, after) if change.day < saturday] == []


def test_no_streak_is_named_where_there_is_none() -> None:
    assert changes(Diary().unit(TUE, logged=WED).judged(WED, "23:00"), Diary().judged(WED, "23:00")) == ()
