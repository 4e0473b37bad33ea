"""Reflecting on a no."""

from datetime import date, timedelta

import pytest

from rebound_tui.domain.errors import Refused
from rebound_tui.domain.kit import KitKind, detail
from rebound_tui.domain.rebound.case import case_of
from rebound_tui.domain.rebound.causes import Cause, Found, Known
from rebound_tui.domain.rebound.reflection import Reflection, Where, read_reflection, reflected
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.tasks import Task
from rebound_tui.services import checkins, history, kit, skills
from rebound_tui.services.reflections import ReflectionForm, keep_typed, opened, reflect
from rebound_tui.services.streak import judged
from rebound_tui.wording.reflection import sum_line
from tests.services.cases import closed
from tests.services.desks import MONDAY, SetDesk, desk_in

DAY = timedelta(days=1)
SKILL = Found(Cause.KNOWLEDGE, Known.SAID, "window functions")
OWN = ReflectionForm(
    Where.INTERVIEW, (SKILL, Found(Cause.FIT), Found(Cause.UNKNOWN)), "a worked example", "the questions", lesson="ask early"
)


def tasks(desk: SetDesk) -> list[Task]:
    with desk.store.reading() as reader:
        return list(reader.tasks())


def lessons(desk: SetDesk, kind: KitKind = KitKind.LESSON) -> list[str]:
    with desk.store.reading() as reader:
        return [entry.text for entry in kit.entries(reader, kind)]


def kept(desk: SetDesk) -> Reflection:
    with desk.store.reading() as reader:
        case = case_of(reader.applications()[0])
    assert case
    event = reflected(case)
    return read_reflection(event.data) if event else Reflection()


def test_all_of_it_is_one_change_of_the_application_with_one_undo(desk: SetDesk) -> None:
    closed(desk)
    done = reflect(desk, "Acme", OWN._replace(change="redo the exercise, 20 min"))
    assert kept(desk) == Reflection(OWN.where, OWN.causes, OWN.chair, OWN.right, OWN.lesson, done.task.id if done.task else "")
    assert [(task.text, task.due, task.origin, task.application) for task in tasks(desk)] == [
        ("redo the exercise, 20 min", MONDAY + DAY, "reflection", done.application.id)
    ]
    assert lessons(desk) == ["ask early"]
    assert lessons(desk, KitKind.SKILL) == ["window functions"]
    assert history.undo(desk) == "Acme, Data Analyst: reflection"
    assert (kept(desk), tasks(desk), lessons(desk), lessons(desk, KitKind.SKILL)) == (Reflection(), [], [], [])


def test_outside_causes_create_no_task(desk: SetDesk) -> None:
    closed(desk)
    outside = OWN._replace(causes=(Found(Cause.FIT), Found(Cause.INTERNAL), Found(Cause.ROLE_CLOSED), Found(Cause.UNKNOWN)))
    with pytest.raises(Refused, match="yours to change"):
        reflect(desk, "Acme", outside._replace(change="work harder"))
    reflect(desk, "Acme", outside)
    assert tasks(desk) == []


def test_without_a_cause_there_is_no_change(desk: SetDesk) -> None:
    closed(desk)
    with pytest.raises(Refused, match="belongs to a cause"):
        reflect(desk, "Acme", ReflectionForm(change="work harder"))


def test_two_of_three_are_not_yours_to_change() -> None:
    assert sum_line(OWN.causes) == "2 of 3 are not yours to change."
    assert sum_line((SKILL, Found(Cause.FIT))) == "1 of 2 is not yours to change."
    assert sum_line((SKILL,)) == ""
    assert sum_line((Found(Cause.FIT),)) == "It is not yours to change."


def test_a_second_change_is_refused_kindly_and_the_first_stays(desk: SetDesk) -> None:
    closed(desk)
    reflect(desk, "Acme", OWN._replace(change="redo the exercise"))
    with pytest.raises(Refused, match="One change is enough for this one: redo the exercise, Tue 3 Nov"):
        reflect(desk, "Acme", OWN._replace(change="read a book"))
    reflect(desk, "Acme", OWN._replace(change="redo the exercise", lesson="slow down"))
    assert [task.text for task in tasks(desk)] == ["redo the exercise"]


def test_a_change_of_half_an_hour_is_too_much(desk: SetDesk) -> None:
    closed(desk)
    with pytest.raises(Refused, match="first twenty minutes"):
        reflect(desk, "Acme", OWN._replace(change="a course, 2 hours"))
    reflect(desk, "Acme", OWN._replace(change="a course, 29 min"))


def test_the_change_has_its_day(desk: SetDesk) -> None:
    closed(desk)
    with pytest.raises(Refused, match="in the past"):
        reflect(desk, "Acme", OWN._replace(change="one thing", on="2026-11-01"))
    reflect(desk, "Acme", OWN._replace(change="one thing", on="fri"))
    assert tasks(desk)[0].due == date(2026, 11, 6)


def test_on_saturday_the_next_day_is_monday(desk: SetDesk) -> None:
    desk.clock.set(MONDAY + 5 * DAY)
    closed(desk)
    reflect(desk, "Acme", OWN._replace(change="one thing"))
    assert tasks(desk)[0].due == MONDAY + 7 * DAY


def test_it_is_one_a_setback_and_opening_it_again_changes_it(desk: SetDesk) -> None:
    closed(desk)
    reflect(desk, "Acme", OWN)
    units = judged(desk).snapshot.goal.units
    reflect(desk, "Acme", OWN._replace(chair="", lesson="ask at once"))
    assert kept(desk) == Reflection(OWN.where, OWN.causes, "", OWN.right, "ask at once")
    assert lessons(desk) == ["ask at once"]
    assert judged(desk).snapshot.goal.units == units == 1
    assert opened(desk, "Acme").form.lesson == "ask at once"


def test_a_lesson_says_for_which_interviews_and_from_where(desk: SetDesk) -> None:
    application = closed(desk)
    reflect(desk, "Acme", OWN)
    with desk.store.reading() as reader:
        entry = kit.entries(reader, KitKind.LESSON)[0]
    assert (detail(entry, "for"), detail(entry, "from")) == ("panel", application.id)


def test_the_same_lesson_twice_stands_in_the_kit_once(desk: SetDesk) -> None:
    for company in ("Acme", "Beta"):
        closed(desk, company)
        reflect(desk, company, OWN)
    assert lessons(desk) == ["ask early"]


def test_the_skill_becomes_a_habit_with_one_more_step(desk: SetDesk) -> None:
    closed(desk)
    done = reflect(desk, "Acme", OWN)
    assert done.skill
    habit = skills.skill_to_habit(desk, done.skill.id, done.application.id)
    assert checkins.done(desk, [habit.name])
    assert kept(desk).habit == habit.id
    history.undo(desk)
    history.undo(desk)
    assert kept(desk) == done.reflection


def test_the_skill_becomes_the_one_change_linked_to_the_no(desk: SetDesk) -> None:
    closed(desk)
    done = reflect(desk, "Acme", OWN)
    assert done.skill
    task = skills.skill_to_task(desk, done.skill.id, done.application.id)
    assert [(each.text, each.application, each.due) for each in tasks(desk)] == [
        ("10 minutes of window functions", done.application.id, MONDAY + timedelta(days=1))
    ]
    assert kept(desk) == done.reflection._replace(task=task.id)
    with pytest.raises(Refused, match="One change is enough for this one: 10 minutes of window functions, Tue 3 Nov"):
        skills.skill_to_task(desk, done.skill.id, done.application.id)
    history.undo(desk)
    assert (tasks(desk), kept(desk)) == ([], done.reflection)


def test_nothing_written_is_no_reflection(desk: SetDesk) -> None:
    closed(desk)
    with pytest.raises(Refused, match="nothing in it yet"):
        reflect(desk, "Acme", ReflectionForm(Where.TASK))


def test_a_reflection_is_for_a_no(desk: SetDesk) -> None:
    closed(desk, outcome=Stage.WITHDRAWN)
    with pytest.raises(Refused, match="was not closed by them"):
        opened(desk, "Acme")


def test_it_opens_with_what_the_events_say(desk: SetDesk) -> None:
    closed(desk)
    assert opened(desk, "Acme").form == ReflectionForm(Where.INTERVIEW)


def test_what_was_typed_is_there_again_after_a_crash_and_gone_once_kept(desk: SetDesk) -> None:
    closed(desk)
    typed = OWN._replace(change="one thing", on="fri", chair="日本 \\ [x]\nsecond line")
    keep_typed(desk, opened(desk, "Acme").case, typed)
    assert kept(desk) == Reflection()
    assert opened(desk, "Acme").form == typed
    reflect(desk, "Acme", typed)
    assert opened(desk, "Acme").form == typed._replace(on="")


def test_a_damaged_draft_is_no_draft(desk: SetDesk) -> None:
    application = closed(desk)
    case = opened(desk, "Acme").case
    for text in ("{", "[]", '{"data": 3}', "{}"):
        desk.store.keep_unfinished(f"reflection-{case.closing.id}", text)
        assert opened(desk, application.id).form == ReflectionForm(Where.INTERVIEW)


def test_it_is_read_by_another_process(desk: SetDesk) -> None:
    closed(desk)
    reflect(desk, "Acme", OWN)
    assert kept(desk_in(desk.store.folder)).causes == OWN.causes  # type: ignore[attr-defined]
