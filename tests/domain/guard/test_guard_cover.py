"""Cover and the streak: shield, freezes, closing an idle day, mending (R3, R4, R7 to R10). Rest on Sundays."""

from datetime import date, timedelta

from rebound_tui.domain.guard.snapshot import Snapshot
from tests.domain.guard.building import Diary, marks, row, states

MON = date(2027, 1, 4)
TUE, WED, THU, FRI, SAT, SUN = (MON + timedelta(days=n) for n in range(1, 7))
ALWAYS = date(2000, 1, 1)


def diary_of(pattern: str) -> Diary:
    return Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).days(MON, pattern)


def after(pattern: str) -> Snapshot:
    return diary_of(pattern).judged(MON + timedelta(days=len(pattern)))


def streaks(snapshot: Snapshot, first: date) -> list[tuple[int, int]]:
    return [(found.streak, found.waiting) for found in snapshot.days if found.day >= first]


# Which mark a day gets, by R3


def test_a_unit_on_a_rest_weekday_counts_for_recovery_and_not_for_the_streak() -> None:
    snapshot = after("uuuuunuu")
    assert marks(snapshot, SAT) == "grace rest_active kept open"
    assert [row(snapshot, day).streak for day in (FRI, SAT, SUN)] == [17, 17, 17]
    assert states(snapshot, SAT) == "shield shield back back"


def test_a_unit_on_a_rest_weekday_starts_in_a_row_again() -> None:
    assert marks(after("uuu...u.."), THU) == "freeze freeze missed rest_active freeze freeze open"
    assert marks(after("uuu......"), THU) == "freeze freeze missed rest missed missed open"


def test_a_unit_on_a_paused_day_is_kept() -> None:
    diary = diary_of("up...").unit(WED)
    snapshot = diary.judged(SAT)
    assert marks(snapshot, TUE) == "pause kept pause pause pause"
    assert snapshot.streak == 14


def test_a_day_with_nothing_due_is_rest_and_a_unit_on_it_is_kept() -> None:
    diary = Diary(lambda day: day.weekday() < 5).kept(date(2026, 12, 21), date(2027, 1, 1)).days(MON, "uuuuu.").unit(date(2027, 1, 2))
    snapshot = diary.judged(date(2027, 1, 10))
    assert marks(snapshot, FRI) == "kept rest rest"
    assert row(snapshot, date(2027, 1, 2)).mark == "kept"


def test_a_kept_day_is_full_when_the_goal_is_reached() -> None:
    diary = diary_of("u").unit(TUE, "10:00", "11:00")
    assert not row(diary.judged(WED), MON).full
    assert row(diary.judged(WED), TUE).full
    assert not row(diary.judged(WED), WED).full


def test_no_day_without_a_unit_is_full_whatever_the_goal() -> None:
    diary = diary_of("u.").rule("goal", 0, ALWAYS)
    assert [found.full for found in diary.judged(WED).days[-3:]] == [True, False, False]


def test_job_actions_together_count_as_one_unit() -> None:
    diary = diary_of("").unit(MON, "10:00", action="outreach").unit(MON, "11:00", action="cv")
    assert row(diary.judged(MON, "20:00"), MON).units == 1
    assert row(diary.unit(MON, "12:00").judged(MON, "20:00"), MON).units == 2


def test_a_habit_bound_to_a_job_action_and_that_action_are_one_unit() -> None:
    diary = diary_of("").unit(MON, "10:00", binds="outreach")
    assert row(diary.judged(MON, "20:00"), MON).units == 1
    assert row(diary.unit(MON, "10:00", action="outreach").judged(MON, "20:00"), MON).units == 1


def test_before_the_first_unit_was_logged_days_are_blank() -> None:
    diary = Diary().unit(MON, logged=THU)
    assert marks(diary.judged(SAT), MON) == "kept blank blank freeze freeze open"


def test_the_log_begins_with_its_first_heavy_setback() -> None:
    assert marks(Diary().no(MON).judged(WED), MON) == "blank blank open"
    assert Diary().light(MON).judged(WED).days == ()


def test_an_empty_log_has_no_days_and_a_goal() -> None:
    snapshot = Diary().judged(MON)
    assert snapshot.days == ()
    assert snapshot.goal == (0, 2)
    assert (snapshot.state, snapshot.streak, snapshot.freezes) == ("steady", 0, 2)
    assert (snapshot.longest.length, snapshot.kept_30, snapshot.shield) == (0, (0, 0), None)


# The shield, by R7


def test_a_further_setback_sets_window_and_grace_to_full_and_adds_nothing() -> None:
    snapshot = after("nn")
    assert [(found.window, found.grace) for found in snapshot.days[-3:-1]] == [(2, 1), (2, 1)]


def test_two_setbacks_on_one_day_open_one_window() -> None:
    diary = diary_of("n").no(MON, "18:00")
    assert row(diary.judged(TUE), MON)[:2] == (MON, "grace")
    assert (row(diary.judged(TUE), MON).window, row(diary.judged(TUE), MON).grace) == (2, 1)


def test_only_scheduled_days_are_counted_in_a_window() -> None:
    snapshot = after("uuuuunuuuu")
    assert [found.window for found in snapshot.days if found.day >= SAT] == [2, 2, 1, 0, 0, 0]


def test_a_window_day_is_counted_whatever_was_done_on_it() -> None:
    assert [found.window for found in after("bu.").days[-4:]] == [2, 1, 0, 0]


def test_grace_days_lapse_with_the_window() -> None:
    snapshot = after("buu.")
    assert row(snapshot, WED).grace == 0
    assert marks(snapshot, MON) == "kept kept kept freeze open"


def test_a_pause_holds_a_window_open() -> None:
    snapshot = after("np...ru")
    assert [found.window for found in snapshot.days[-8:]] == [2, 2, 2, 2, 2, 1, 1, 1]
    assert marks(snapshot, MON) == "grace pause pause pause pause grace rest_active open"


def test_a_light_setback_opens_nothing() -> None:
    snapshot = after("lll")
    assert states(snapshot, MON) == "steady quiet quiet quiet"
    assert snapshot.shield is None


def test_the_shield_names_its_last_day() -> None:
    shield = diary_of("n").judged(MON, "20:00").shield
    assert shield == (WED, 2)
    assert diary_of("n").judged(TUE).shield == (WED, 1)
    assert diary_of("b").judged(MON, "20:00").shield == (WED, 2)
    assert diary_of("nuu").judged(WED, "20:00").shield is None
    assert diary_of("uuuun").judged(SAT).shield == (date(2027, 1, 11), 1)


def test_the_last_day_of_a_shield_is_one_on_which_something_is_due() -> None:
    diary = Diary(lambda day: day.weekday() in (0, 3)).unit(MON, "08:00").no(MON)
    assert diary.judged(MON, "20:00").shield == (date(2027, 1, 11), 2)


def test_the_last_day_of_a_shield_is_looked_for_a_hundred_days_ahead() -> None:
    for days, until in ((100, MON + timedelta(days=100)), (101, None)):
        diary = Diary({MON, TUE, MON + timedelta(days=days)}.__contains__).unit(MON, "08:00").no(MON)
        assert diary.judged(MON, "20:00").shield == (until, 2)


def test_a_shield_under_a_pause_without_an_end_has_no_last_day() -> None:
    assert diary_of("np").judged(TUE, "20:00").shield == (None, 1)
    assert diary_of("n.p").judged(WED, "20:00").shield == (None, 0)


# Freezes, by R8


def test_freezes_are_fresh_on_monday_and_never_saved_up() -> None:
    snapshot = after("u.uuu.u.u")
    assert [found.freezes for found in snapshot.days[-10:]] == [2, 1, 1, 1, 1, 0, 0, 1, 1, 1]
    assert after("").freezes == 2


def test_freezes_are_fresh_on_the_first_weekday_of_the_settings() -> None:
    diary = diary_of("u.uuuu").rule("first_weekday", 3, ALWAYS)
    assert [found.freezes for found in diary.judged(SUN).days[-7:]] == [2, 1, 1, 2, 2, 2, 2]


def test_no_week_is_longer_than_seven_days_when_its_first_weekday_changes() -> None:
    diary = diary_of("..uuuuuu").rule("first_weekday", 6, MON)
    assert [found.freezes for found in diary.judged(date(2027, 1, 12)).days[-9:]] == [1, 0, 0, 0, 0, 0, 2, 2, 2]
    diary = diary_of("u..uuuu....").rule("first_weekday", 5, date(2027, 1, 10))
    assert row(diary.judged(date(2027, 1, 15)), date(2027, 1, 10)).freezes == 0
    assert row(diary.judged(date(2027, 1, 15)), date(2027, 1, 11)).freezes == 1


def test_a_grace_day_goes_before_a_freeze() -> None:
    assert marks(after("n"), MON) == "grace open"
    assert after("n").freezes == 2


# Closing an idle day, by R9


def test_the_fourth_idle_day_in_a_row_is_missed_though_there_is_cover() -> None:
    assert marks(after("u..u..."), MON) == "kept freeze freeze kept missed missed rest open"
    diary = diary_of("uu....").rule("freezes", 7, ALWAYS)
    assert marks(diary.judged(SUN), WED) == "freeze freeze freeze missed rest"
    assert row(diary.judged(SUN), SAT).freezes == 0


def test_without_cover_an_idle_day_is_missed() -> None:
    assert marks(after(".u.u."), MON) == "freeze kept freeze kept missed open"


def test_a_missed_day_ends_the_cover_of_its_week_and_its_window() -> None:
    diary = diary_of("u...u.").rule("freezes", 7, ALWAYS).rule("idle_run", 2, ALWAYS)
    assert marks(diary.judged(SUN), MON) == "kept freeze freeze missed kept missed rest"
    diary = diary_of("n...u.").rule("grace", 5, ALWAYS).rule("window", 9, ALWAYS)
    snapshot = diary.judged(SUN)
    assert marks(snapshot, MON) == "grace grace grace missed kept missed rest"
    assert row(snapshot, THU).grace == 0


# Streak and mend, by R4 and R10


def test_covered_rest_and_paused_days_neither_add_nor_break() -> None:
    assert streaks(after("u.p.ru.u"), MON)[-2:] == [(15, 0), (15, 0)]


def test_a_mend_needs_three_of_four_counted_days() -> None:
    assert streaks(after("...uuu"), WED) == [(0, 12), (1, 12), (2, 12), (15, 0), (15, 0)]
    assert streaks(after("..u.uuu"), THU)[0] == (0, 13)


def test_one_of_the_four_may_be_idle() -> None:
    snapshot = after("...uu...u")
    assert marks(snapshot, WED) == "missed kept kept missed rest freeze kept open"
    assert (snapshot.streak, snapshot.waiting) == (1, 2)
    assert streaks(after("...u.u"), WED) == [(0, 12), (1, 12), (0, 13), (1, 13), (1, 13)]
    snapshot = after("...u.u.u")
    assert marks(snapshot, WED) == "missed kept missed kept rest kept open"
    assert (snapshot.streak, snapshot.waiting) == (2, 13)


def test_covered_days_are_counted_days_and_not_kept() -> None:
    snapshot = after("uuu....u.u.")
    assert marks(snapshot, SAT) == "missed rest kept freeze kept freeze open"
    assert (snapshot.streak, snapshot.waiting) == (2, 0)


def test_two_missed_days_close_together_and_three_do_not() -> None:
    two = after("....uu.u")
    assert marks(two, WED) == "missed missed kept kept rest kept open"
    assert (two.streak, two.waiting) == (15, 0)
    three = after(".....u.uu")
    assert (three.streak, three.waiting) == (3, 0)
    assert [(ended.day, ended.length, ended.mended) for ended in three.ended] == [(WED, 12, False)]


def test_a_missed_day_that_is_decided_keeps_nothing_waiting() -> None:
    assert streaks(after("....."), WED)[2] == (0, 0)


def test_a_mend_before_another_missed_day_lengthens_the_streak_that_waits() -> None:
    snapshot = after("...u.u.u")
    assert [(ended.day, ended.length, ended.mended) for ended in snapshot.ended] == [(WED, 12, True), (FRI, 13, False)]
    assert snapshot.longest.length == 13
    assert snapshot.missed_on == FRI
    assert snapshot.mended_on is None


def test_the_day_of_the_mend_is_named_while_it_is_part_of_the_streak() -> None:
    assert after("...uuu").mended_on == SAT
    assert after("....").missed_on == THU
    assert after("...uuu").missed_on is None
    assert after("...uuu" + "." * 30).mended_on is None


def test_a_mend_that_brought_nothing_back_is_not_named() -> None:
    snapshot = Diary().unit(MON - timedelta(days=1)).days(MON, "...uuu").judged(SUN)
    assert marks(snapshot, MON) == "freeze freeze missed kept kept kept rest"
    assert snapshot.missed_on is None
    assert snapshot.mended_on is None


def test_an_ended_streak_has_its_dates() -> None:
    ended = after("." * 9).ended
    assert [(found.first, found.last, found.length) for found in ended] == [(date(2026, 12, 21), date(2027, 1, 2), 12)]


def test_each_ended_streak_begins_after_the_one_before() -> None:
    """A mended one is part of the streak that the next missed day ends."""
    ended = after("." * 9 + "uuuu" + "." * 6).ended
    assert [found.length for found in ended] == [12, 4]
    assert (ended[1].first, ended[1].last) == (date(2027, 1, 13), date(2027, 1, 16))
    mended = after("...uuu" + "u" + "uuu" + "." * 8).ended
    assert [(found.length, found.mended) for found in mended] == [(12, True), (18, False)]


def test_the_longest_streaks_have_their_dates() -> None:
    snapshot = after("u.uuu" + "." * 9 + "uu")
    assert snapshot.longest == (16, date(2026, 12, 21), FRI)
    assert snapshot.longest_clean == (13, date(2026, 12, 21), MON)


# The ratio


def test_a_later_streak_can_be_the_longest() -> None:
    snapshot = Diary().unit(MON).days(TUE, "........uuuu.uu").judged(date(2027, 1, 20))
    assert snapshot.longest == (6, date(2027, 1, 13), date(2027, 1, 19))
    assert snapshot.longest_clean == (6, date(2027, 1, 13), date(2027, 1, 19))


def test_each_longer_clean_run_is_the_longest_and_of_two_equal_ones_the_first() -> None:
    diary = Diary().rule("rest_weekdays", (), ALWAYS).days(MON, "uu.uuu.uuuu.uuuu")
    assert diary.judged(date(2027, 1, 20)).longest_clean == (4, date(2027, 1, 11), date(2027, 1, 14))


def test_the_ratio_counts_covered_days_as_scheduled_and_an_open_day_not_at_all() -> None:
    assert after("u.").kept_30 == (13, 14)
    assert diary_of("u.u").judged(WED, "20:00").kept_30 == (14, 15)


def test_the_ratio_looks_back_thirty_app_days() -> None:
    diary = Diary().kept(date(2026, 12, 1), date(2027, 1, 4), rest=())
    assert diary.judged(TUE).kept_30 == (25, 25)
    assert diary.judged(TUE, "20:00").kept_30.kept == 25
    assert diary.unit(TUE).judged(TUE, "20:00").kept_30.kept == 26
    assert diary.judged(WED).kept_30 == (25, 25)
