"""How Today changes with the state, as the table of the states says: both ways for each sentence."""

from datetime import date, timedelta

import pytest

from rebound_tui.domain.guard.outlook import Fold, Outlook, outlook, returned_on
from rebound_tui.domain.rulebook import Rules
from rebound_tui.wording.outlook import note_text
from tests.domain.guard.building import Diary

MON = date(2027, 1, 4)
DAY = timedelta(days=1)
TUE, WED, THU, FRI, SAT, SUN = (MON + n * DAY for n in range(1, 7))
PLAIN = Rules()


def kept_weeks() -> Diary:
    return Diary().kept(date(2026, 12, 21), date(2027, 1, 2))


def look(diary: Diary, day: date, clock: str = "20:00", rules: Rules = PLAIN, is_paused: bool = False) -> Outlook:
    return outlook(diary.judged(day, clock), rules, is_paused)


def said(diary: Diary, day: date, clock: str = "20:00", rules: Rules = PLAIN) -> list[str]:
    return [note_text(note) for note in look(diary, day, clock, rules).notes]


def test_steady_shows_everything_and_says_nothing() -> None:
    assert look(kept_weeks().days(MON, "u"), TUE) == Outlook(Fold.WHOLE, is_pipeline_folded=False, is_low=False, notes=())


def test_the_shield_folds_the_list_to_tiny_versions() -> None:
    assert look(kept_weeks().days(MON, "n"), MON).fold is Fold.TINY
    assert look(kept_weeks().days(MON, "l"), MON).fold is Fold.WHOLE


def test_a_quiet_spell_shows_one_item() -> None:
    assert (look(kept_weeks().days(MON, "u.."), THU).fold, look(kept_weeks().days(MON, "u."), WED).fold) == (Fold.ONE, Fold.WHOLE)


def test_low_tide_folds_the_pipeline_too_and_nothing_is_expected() -> None:
    found = look(kept_weeks(), SAT)
    assert (found.fold, found.is_pipeline_folded, found.is_low) == (Fold.ONE, True, True)
    assert said(kept_weeks(), SAT) == ["Nothing is expected here."]


def test_low_tide_has_a_new_page_on_mondays_and_firsts() -> None:
    assert said(kept_weeks(), MON + 7 * DAY) == ["New week, new page."]
    assert said(kept_weeks(), date(2027, 2, 2)) == ["Nothing is expected here."]
    assert said(kept_weeks(), date(2027, 2, 1)) == ["New month, new page."]


def test_low_tide_counts_the_active_days() -> None:
    diary = kept_weeks().unit(MON + 7 * DAY, "10:00")
    assert said(diary, MON + 7 * DAY) == ["1 of 3."]
    assert said(diary.unit(MON + 8 * DAY, "10:00"), MON + 8 * DAY) == ["2 of 3."]
    assert "2 of 3." not in said(diary, MON + 9 * DAY)


def test_low_tide_counts_them_among_the_last_five_counted_days() -> None:
    monday = MON + 7 * DAY
    assert said(kept_weeks().days(monday, "u.u"), monday + 2 * DAY) == ["2 of 3."]
    assert said(kept_weeks().days(monday + 3 * DAY, "u....u"), monday + 8 * DAY) == ["2 of 3."]  # Sunday is not counted ...
    assert said(kept_weeks().days(monday + 5 * DAY, "uu"), monday + 6 * DAY) == ["2 of 3."]  # ... but where something was done on it
    assert said(kept_weeks().days(monday, "u....u"), monday + 5 * DAY) == ["1 of 3."]


@pytest.mark.parametrize(("days", "is_away"), [(4, False), (5, True), (9, True)])
def test_coming_back_after_five_days_is_one_item_and_one_sentence(days: int, is_away: bool) -> None:
    diary = Diary().kept(date(2026, 12, 21), SAT).rule("rest_weekdays", (0, 1, 2, 3, 4, 5, 6), SUN)
    found = look(diary, SAT + days * DAY)
    assert found.is_pipeline_folded is is_away
    assert said(diary, SAT + days * DAY) == ([f"{days} days away. One small thing is enough."] if is_away else [])
    assert not look(diary, SAT + days * DAY, is_paused=True).is_pipeline_folded
    assert not look(diary.unit(SAT + days * DAY, "19:00"), SAT + days * DAY).is_pipeline_folded


def test_back_after_so_many_hours_on_the_day_of_the_first_unit() -> None:
    diary = kept_weeks().days(MON, "n").unit(TUE, "10:00")
    assert said(diary, TUE) == ["Back after 18 h."]
    assert said(diary, WED) == []
    assert said(kept_weeks().days(MON, "n"), TUE) == []
    assert said(diary, TUE, rules=PLAIN._replace(show_measures=0)) == []


def test_the_day_of_coming_back_is_the_first_with_a_unit_later_than_the_no() -> None:
    long_weekend = kept_weeks().rule("rest_weekdays", (5, 6), date(2027, 1, 2)).no(date(2027, 1, 2), "20:00")
    assert said(long_weekend.unit(TUE, "20:00"), TUE) == ["Back after 3 days."]
    assert said(kept_weeks().days(MON, "u").days(TUE, "e").unit(WED, "10:00"), WED)[0] == "Back after 18 h."


def test_a_no_of_which_only_the_day_is_known_says_about() -> None:
    diary = kept_weeks().no(date(2026, 12, 22), "12:00").no(MON, "12:00").unit(TUE, "10:00")
    diary.setbacks[-1] = diary.setbacks[-1]._replace(date_only=True)
    assert said(diary, TUE) == ["Back after about 22 h."]


def test_a_unit_of_the_app_day_before_can_be_later_than_the_no() -> None:
    """Tuesday 08:00 in Auckland is Monday 09:00 in Honolulu."""
    diary = kept_weeks().no(TUE, "08:00", zone="Pacific/Auckland").unit(MON, "12:00", zone="Pacific/Honolulu")
    snapshot = diary.judged(TUE, "20:00")
    assert returned_on(snapshot, snapshot.setbacks[-1]) == MON


def test_the_median_of_ones_own_past_stands_beside_it_from_three_cases_on() -> None:
    diary = Diary().kept(date(2026, 12, 7), date(2027, 1, 2))
    for day in (date(2026, 12, 8), date(2026, 12, 15)):
        diary.no(day, "12:00")
    diary.no(MON, "16:00").unit(TUE, "10:00")
    assert said(diary, TUE) == ["Back after 18 h. Your median: 6 h."]


def test_back_says_two_things_and_from_when_the_goal_is_as_before() -> None:
    diary = kept_weeks().days(MON, "n").unit(TUE, "10:00").unit(WED, "10:00")
    assert said(diary, WED) == ["Back after 18 h.", "The goal is 2 again from Mon."]
    assert said(diary, WED, rules=PLAIN._replace(goal=1)) == ["Back after 18 h."]
    assert said(diary.pause(THU), THU) == ["Back after 18 h."]  # nobody knows when


def test_a_mend_is_shown_in_back() -> None:
    diary = kept_weeks().days(MON, "un....")
    for n in range(7, 10):
        diary.unit(MON + n * DAY, "10:00")
    assert said(diary, MON + 9 * DAY) == ["Mended Wed 13 Jan: 13 days came back.", "Back after 6 days."]


def test_a_mend_is_shown_as_long_as_one_is_back_from_what_it_mended() -> None:
    twice = kept_weeks().days(MON, "...uuu").days(MON + 7 * DAY, "...uuu")
    for day in (SAT, SUN):
        assert said(twice, day)[0] == "Mended Sat 9 Jan: 12 days came back."
        assert said(twice, day + 7 * DAY)[0] == "Mended Sat 16 Jan: 15 days came back."
    shielded = kept_weeks().days(MON, "...uubu")
    assert (said(shielded, SAT), said(shielded, SUN)[0]) == (["Back after 2 h."], "Mended Sat 9 Jan: 12 days came back.")


def test_a_mend_of_an_earlier_spell_is_not_shown_again() -> None:
    assert said(kept_weeks().days(MON, "...uuu.bb"), TUE + 7 * DAY)[0] == "Back after 2 h."


def test_a_mend_is_not_shown_once_the_streak_was_missed_again() -> None:
    diary = kept_weeks().days(MON, "uuuu.....uuu.")
    assert said(diary, FRI + 7 * DAY)[0] == "Mended Fri 15 Jan: 16 days came back."
    assert said(diary, SUN + 7 * DAY) == ["The goal is 2 again from Tue."]


def test_coming_back_from_a_quiet_spell_names_no_hours_of_an_older_no() -> None:
    diary = kept_weeks().no(date(2026, 12, 22), "12:00").days(MON, "u..uu")
    assert said(diary, FRI) == ["The goal is 2 again from Wed."]


def test_coming_back_without_a_heavy_no_names_no_hours() -> None:
    assert said(kept_weeks().days(MON, "u..uu"), FRI) == ["The goal is 2 again from Wed."]
    assert said(kept_weeks().days(MON, "u.luu"), FRI) == ["The goal is 2 again from Wed."]
    assert said(kept_weeks().days(MON, "u..u").days(FRI, "e"), FRI) == ["The goal is 2 again from Wed."]  # nothing has followed the no yet
    late = kept_weeks().no(WED, logged=MON + 21 * DAY).days(MON + 21 * DAY, "uuu")
    assert said(late, WED + 21 * DAY) == ["The goal is 2 again from Mon."]


def test_a_no_whose_shield_was_over_at_once_is_what_one_is_back_from() -> None:
    diary = kept_weeks().rule("window", 1, MON).days(MON, "n.uu")
    assert said(diary, THU) == ["Back after 2 days.", "The goal is 2 again from Tue."]


def test_the_first_unit_of_a_quiet_spell() -> None:
    diary = kept_weeks().days(MON, "u..")
    assert said(diary, THU) == ["Wednesday was covered by a freeze (0 left)."]
    assert said(diary.unit(THU, "10:00"), THU) == ["The first since Mon 4 Jan."]
    after_a_no = kept_weeks().days(MON, "uuu...nu")
    assert said(after_a_no, MON + 7 * DAY) == ["The first since Wed 6 Jan."]


def test_a_freeze_is_reported_once_the_next_morning() -> None:
    diary = kept_weeks().days(MON, "uu.")
    assert said(diary, WED) == []
    assert said(diary, THU) == ["Wednesday was covered by a freeze (1 left)."]
    assert said(diary.unit(THU, "10:00"), THU) == said(diary, FRI) == []


def test_a_grace_day_is_no_freeze() -> None:
    assert said(kept_weeks().days(MON, "n."), TUE) == []


def test_a_kept_week_is_one_line_on_the_first_day_of_the_next() -> None:
    assert said(kept_weeks(), MON) == ["A kept week: 6 of 6 days."]
    assert said(kept_weeks().days(MON, "u"), TUE) == []
    assert said(Diary().kept(date(2026, 12, 21), date(2027, 1, 1)), MON) == []
    assert said(kept_weeks().unit(MON, "10:00"), MON) == ["A kept week: 6 of 6 days."]
    assert said(Diary().kept(date(2026, 12, 28), date(2027, 1, 2)), MON) == ["A kept week: 6 of 6 days."]  # the first week
    assert said(Diary().kept(date(2026, 12, 29), date(2027, 1, 2)), MON) == []  # begun on its second day


def test_a_kept_week_is_seven_days_without_a_day_of_rest_and_nothing_in_a_pause() -> None:
    diary = Diary().rule("rest_weekdays", (), date(2026, 12, 1)).kept(date(2026, 12, 20), date(2027, 1, 3), rest=())
    assert said(diary, MON) == ["A kept week: 7 of 7 days."]
    assert said(Diary().kept(date(2026, 12, 14), date(2026, 12, 26)).pause(date(2026, 12, 28)).resume(MON).unit(MON), MON) == []


def test_a_guard_that_is_not_shown_changes_nothing_but_coming_back() -> None:
    hidden = PLAIN._replace(show_guard=0)
    assert look(kept_weeks().days(MON, "n"), MON, rules=hidden) == Outlook()
    assert look(kept_weeks(), SAT, rules=hidden).fold is Fold.ONE
    assert said(kept_weeks(), SAT, rules=hidden) == ["7 days away. One small thing is enough."]
