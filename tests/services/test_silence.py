"""Silence (R14), as the app and the shell see it: asked, answered, filed, swept."""

from datetime import date, timedelta

import pytest

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.snapshot import GuardState
from rebound_tui.domain.needs import NeedKind
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications as apps
from rebound_tui.services import checkins, history, prompts, silence
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.event_details import Details
from rebound_tui.services.events import note_event
from rebound_tui.services.listing import looked_up
from rebound_tui.services.present import look
from rebound_tui.services.today import TodayView, today_view, view_of
from tests.services.desks import SetDesk, with_habits

MON = date(2027, 1, 4)
DAY = timedelta(days=1)
COOK = ApplicationForm("Acme", "Cook")


def stage(desk: SetDesk, name: str = "acme") -> Stage:
    return looked_up(desk, name).progress.stage


def quiet(view: TodayView) -> list[str]:
    return [each.application.company for each in view.needs if each.need.kind is NeedKind.GONE_QUIET]


def shown(desk: SetDesk, day: date) -> str:
    """What the app does on a day: it files what is to be filed, and shows the question; the company it is about."""
    desk.clock.set(day, "09:00")
    silence.file_unanswered(desk)
    with desk.store.reading() as reader:
        today = look(desk, reader)
        asked = prompts.prompt_of(reader, today, view_of(reader, today))
    if asked is None or asked.prompt.kind != "gone_quiet":
        return ""
    prompts.note_shown(desk, asked.prompt)
    return str(asked.prompt.facts["company"])


def applied(desk: SetDesk, *companies: str, day: date = MON) -> None:
    desk.clock.set(day, "10:00")
    for company in companies:
        apps.add_application(desk, ApplicationForm(company, "Cook"))


def test_s7_applied_only_is_asked_after_21_days_and_filed_7_after_it_was_shown(desk: SetDesk) -> None:
    applied(desk, "Acme")
    assert shown(desk, MON + 20 * DAY) == ""
    assert shown(desk, date(2027, 1, 25)) == "Acme"
    assert shown(desk, date(2027, 1, 30)) == "Acme"
    assert stage(desk) is Stage.APPLIED
    assert shown(desk, date(2027, 2, 1)) == ""
    assert stage(desk) is Stage.NO_REPLY
    closed = looked_up(desk, "acme").application.events[-1]
    assert (closed.data["weight"], closed.data["silence"], closed.stamp.day) == ("none", True, date(2027, 2, 1))
    assert today_view(desk).guard.setbacks == ()


def test_s7_interviewed_is_asked_after_14(desk: SetDesk) -> None:
    applied(desk, "Acme", day=MON - 7 * DAY)
    desk.clock.set(MON)
    note_event(desk, "acme", Kind.INTERVIEW, Details())
    assert shown(desk, date(2027, 1, 16)) == ""
    assert shown(desk, date(2027, 1, 18)) == "Acme"
    shown(desk, date(2027, 1, 25))
    assert stage(desk) is Stage.NO_REPLY


def test_s7_treated_as_closed_is_a_heavy_setback_of_that_moment(desk: SetDesk) -> None:
    desk.clock.set(MON - 3 * DAY)
    with_habits(desk, "Read")
    applied(desk, "Acme", "Elsewhere", day=MON - 3 * DAY)
    for ahead in range(15):
        desk.clock.set(MON + ahead * DAY)
        checkins.done(desk, ["Read"])
        if ahead == 0:
            note_event(desk, "acme", Kind.INTERVIEW, Details())
    tuesday = date(2027, 1, 19)
    desk.clock.set(tuesday, "18:30")
    assert apps.close(desk, "acme", Stage.NO_REPLY).weight is Weight.HEAVY
    desk.clock.set(tuesday, "18:40")
    note_event(desk, "elsewhere", Kind.FOLLOW_UP, Details())
    guard = today_view(desk).guard
    assert (guard.state, guard.days[-1].mark) == (GuardState.SHIELD, "kept")
    (bounce,) = guard.setbacks
    assert bounce.first_unit() == bounce.setback.at + timedelta(minutes=10)
    desk.clock.set(tuesday + DAY)
    checkins.done(desk, ["Read"])
    assert today_view(desk).guard.state is GuardState.BACK


def test_one_question_a_day_and_each_in_its_turn(desk: SetDesk) -> None:
    applied(desk, "Acme", day=MON)
    applied(desk, "Beta", day=MON + DAY)
    applied(desk, "Gamma", day=MON + DAY)
    first = MON + 28 * DAY
    assert [shown(desk, first + n * DAY) for n in range(5)] == ["Acme", "Beta", "Gamma", "Acme", "Beta"]
    assert quiet(today_view(desk)) == ["Beta"], "no heap of questions among what needs the user either"


@pytest.mark.parametrize("answer", ["wait", "nudged"])
def test_wait_and_nudge_put_it_off_for_a_week_and_are_no_word_from_them(desk: SetDesk, answer: str) -> None:
    applied(desk, "Acme")
    asked = MON + 21 * DAY
    shown(desk, asked)
    getattr(silence, answer)(desk, "acme")
    assert looked_up(desk, "acme").need is None
    for n in range(1, 7):
        assert shown(desk, asked + n * DAY) == ""
    assert shown(desk, asked + 7 * DAY) == "Acme", "asked again, not filed"
    assert stage(desk) is Stage.APPLIED
    shown(desk, asked + 14 * DAY)
    assert stage(desk) is Stage.NO_REPLY


def test_a_step_of_ones_own_is_an_answer(desk: SetDesk) -> None:
    applied(desk, "Acme")
    shown(desk, MON + 21 * DAY)
    apps.set_next_step(desk, "acme", "call Ann", "today")
    for n in range(22, 40):
        assert shown(desk, MON + n * DAY) == ""
    assert stage(desk) is Stage.APPLIED


def test_a_question_that_was_never_shown_files_nothing(desk: SetDesk) -> None:
    applied(desk, "Acme")
    desk.clock.set(MON + 90 * DAY)
    assert silence.file_unanswered(desk) == []


def test_undo_of_a_filing_stays(desk: SetDesk) -> None:
    applied(desk, "Acme")
    shown(desk, MON + 21 * DAY)
    shown(desk, MON + 28 * DAY)
    assert history.undo(desk) == "Acme, Cook filed as no reply"
    for n in range(29, 60):
        shown(desk, MON + n * DAY)
    assert stage(desk) is Stage.APPLIED


def test_a_later_reply_opens_it_again_and_a_new_silence_is_asked_about_anew(desk: SetDesk) -> None:
    applied(desk, "Acme")
    shown(desk, MON + 21 * DAY)
    shown(desk, MON + 28 * DAY)
    note_event(desk, "acme", Kind.CONTACT_IN, Details("sorry"))
    assert stage(desk) is Stage.APPLIED
    assert shown(desk, MON + 49 * DAY) == "Acme"
    shown(desk, MON + 56 * DAY)
    assert stage(desk) is Stage.NO_REPLY


def test_who_never_wants_to_be_asked_gets_nothing_filed(desk: SetDesk) -> None:
    applied(desk, "Acme")
    shown(desk, MON + 21 * DAY)
    with desk.store.reading() as reader:
        today = look(desk, reader)
        asked = prompts.prompt_of(reader, today, view_of(reader, today))
    assert asked
    prompts.never_again(desk, asked.prompt)
    shown(desk, MON + 40 * DAY)
    assert stage(desk) is Stage.APPLIED


def test_no_question_in_low_tide(desk: SetDesk) -> None:
    desk.clock.set(MON)
    with_habits(desk, "Read")
    checkins.done(desk, ["Read"])
    applied(desk, "Acme")
    view_day = MON + 22 * DAY
    desk.clock.set(view_day)
    assert today_view(desk).guard.state is GuardState.LOW_TIDE
    assert quiet(today_view(desk)) == []
    assert shown(desk, view_day) == ""


def test_a_sweep_is_previewed_made_and_undone_as_one(desk: SetDesk) -> None:
    applied(desk, "Acme", day=MON - 60 * DAY)
    applied(desk, "Beta", day=MON - 30 * DAY)
    applied(desk, "Gamma", day=MON)
    apps.archive_application(desk, "gamma")
    desk.clock.set(MON + 5 * DAY)
    assert [(each.application.company, each.need and each.need.days) for each in silence.quiet_ones(desk)] == [("Acme", 65), ("Beta", 35)]
    assert [each.application.company for each in silence.quiet_ones(desk, 40)] == ["Acme"]
    silence.file_all(desk, [each.application.id for each in silence.quiet_ones(desk)])
    assert {stage(desk, name) for name in ("acme", "beta")} == {Stage.NO_REPLY}
    assert today_view(desk).guard.setbacks == ()
    assert history.undo(desk) == "Acme, Cook filed as no reply and 1 more"
    assert {stage(desk, name) for name in ("acme", "beta")} == {Stage.APPLIED}
    with pytest.raises(Refused, match="Nobody has gone quiet"):
        silence.file_all(desk, [])


def test_a_reply_after_it_was_treated_as_closed_reopens_it_and_the_cover_stays(desk: SetDesk) -> None:
    desk.clock.set(MON - 3 * DAY)
    with_habits(desk, "Read")
    applied(desk, "Acme", day=MON - 3 * DAY)
    desk.clock.set(MON)
    apps.close(desk, "acme", Stage.NO_REPLY, weight=Weight.HEAVY)
    desk.clock.set(MON + 2 * DAY)
    before = today_view(desk).guard
    assert [row.mark for row in before.days[-3:-1]] == ["grace", "grace"]
    note_event(desk, "acme", Kind.CONTACT_IN, Details(text="come again"))
    assert stage(desk) is not Stage.NO_REPLY
    after = today_view(desk).guard
    assert (after.days, after.shield) == (before.days, before.shield)
