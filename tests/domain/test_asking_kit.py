"""What is asked for the kit: once each, where it will be needed; and a strength a week."""

from datetime import UTC, datetime, timedelta

import pytest

from rebound_tui.domain.applications import Application
from rebound_tui.domain.asking.budget import chosen
from rebound_tui.domain.asking.kit import STRENGTH_SHOWN, strength
from rebound_tui.domain.asking.scene import NEVER, NOT_TODAY, SHOWN, Scene
from rebound_tui.domain.asking.table import KINDS
from rebound_tui.domain.diary import Answer, KitEntry
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.needs import Need, NeedKind
from rebound_tui.domain.stamps import stamp_on
from rebound_tui.wording.prompts import prompt_line, prompt_page
from tests.domain.guard.building import BERLIN, Diary
from tests.domain.test_asking import DAY, MON, answer, asked, kept_weeks, scene

ACME = Application("a", "Acme", "Analyst")


def entry(kind: KitKind, text: str, **details: str) -> KitEntry:
    return KitEntry(text, kind, text, stamp_on(MON - 3 * DAY, BERLIN, datetime(2027, 1, 1, 12, tzinfo=UTC)), tuple(details.items()))


CALM = entry(KitKind.STRENGTH, "Calm", proof="the outage in March")
QUICK = entry(KitKind.STRENGTH, "Quick")
PLAN = entry(KitKind.PLAN, "make tea", **{"if": "the answer is a no", "for": "no"})
NERVES = entry(KitKind.PLAN, "breathe", **{"if": "my hands get cold", "for": "nerves"})


def kit_scene(
    kit: tuple[KitEntry, ...] = (),
    sent: int = 0,
    answers: tuple[Answer, ...] = (),
    needs: tuple[tuple[Application, Need], ...] = (),
    days: int = 0,
    diary: Diary | None = None,
) -> Scene:
    found = scene(diary or kept_weeks(), MON + days * DAY, answers=answers, needs=needs)
    return found._replace(kit=lambda: kit, sent=sent)


def test_a_plan_for_the_first_no_is_asked_for_once_after_the_first_application() -> None:
    assert asked(kit_scene()) == ""
    assert asked(kit_scene(sent=1)) == "first_plan"
    assert asked(kit_scene((NERVES,), 1)) == "first_plan"
    assert asked(kit_scene((PLAN,), 1)) == ""
    assert asked(kit_scene(sent=1, diary=kept_weeks().no(MON - DAY, "09:00"))) == ""
    assert asked(kit_scene(sent=1, answers=(answer("first_plan", SHOWN, MON),))) == "first_plan"
    assert asked(kit_scene(sent=1, answers=(answer("first_plan", SHOWN, MON - 9 * DAY),))) == ""


@pytest.mark.parametrize("said", [NOT_TODAY, NEVER])
def test_what_was_put_off_or_refused_is_not_asked_today(said: str) -> None:
    answers = (answer("first_plan", SHOWN, MON), answer("first_plan", said, MON))
    assert asked(kit_scene(sent=1, answers=answers)) == ""


def test_strengths_are_asked_for_once_before_the_first_interview() -> None:
    ahead = ((ACME, Need(NeedKind.INTERVIEW, MON + 3 * DAY)),)
    assert asked(kit_scene(needs=ahead)) == "first_strengths"
    assert asked(kit_scene((CALM,), needs=ahead)) != "first_strengths"
    assert asked(kit_scene(needs=((ACME, Need(NeedKind.FOLLOW_UP, MON)),))) == ""
    assert asked(kit_scene(needs=ahead, answers=(answer("first_strengths", SHOWN, MON - DAY),))) == ""


def test_a_strength_a_week_while_all_is_steady_and_never_the_same_twice_running() -> None:
    def turn(*answers: Answer, days: int = 0) -> str:
        found = kit_scene((CALM, QUICK), answers=answers, days=days, diary=Diary().kept(MON - 14 * DAY, MON + 20 * DAY))
        return prompt_line_of(found)

    first = answer("strength", SHOWN, MON, "Calm")
    assert turn() == "Yours: Calm"
    assert turn(first) == "Yours: Calm"
    assert turn(first, days=1) == turn(first, days=5) == ""
    assert turn(first, days=7) == "Yours: Quick"
    shown_elsewhere = Answer("x", STRENGTH_SHOWN, "Calm", first.stamp, "an interview")
    assert turn(shown_elsewhere, days=1) == "Yours: Quick"


def test_no_strength_by_itself_in_another_state() -> None:
    diary = kept_weeks().no(MON, "09:00")
    assert asked(kit_scene((CALM,), diary=diary)) == ""


def prompt_line_of(found: Scene) -> str:
    pair = chosen(KINDS, found)
    return prompt_line(pair[1]) if pair else ""


@pytest.mark.parametrize(("one", "said"), [(CALM, "Proof: the outage in March"), (QUICK, "Quick. Still true")])
def test_a_strength_is_told_with_its_proof_if_it_has_one(one: KitEntry, said: str) -> None:
    prompt = strength(kit_scene((one,)))
    assert prompt
    assert said in prompt_page(prompt)


def test_one_from_the_list_that_was_shown_a_week_ago_comes_again_if_it_is_the_only_one() -> None:
    shown = (answer("strength", SHOWN, MON - timedelta(days=7), "Calm"),)
    assert prompt_line_of(kit_scene((CALM,), answers=shown)) == "Yours: Calm"


def test_on_the_way_back_the_newest_lesson_is_shown_once() -> None:
    old, new = entry(KitKind.LESSON, "Next time I will ask."), entry(KitKind.LESSON, "Next time I will write it down.")
    new = new._replace(made=stamp_on(MON - 2 * DAY, BERLIN, datetime(2027, 1, 2, 12, tzinfo=UTC)))
    back = kept_weeks().days(MON, "bu")
    here = kit_scene((new, old), days=2, diary=back)
    assert prompt_line_of(here) == "Next time I will write it down."
    assert "You are back." in prompt_page(chosen(KINDS, here)[1])  # type: ignore[index]
    assert asked(kit_scene((new, old), days=3, answers=(answer("lesson", SHOWN, MON + 2 * DAY, new.id),), diary=back)) == ""
    assert asked(kit_scene((new, old))) == ""
    assert asked(kit_scene((new, old), days=1, diary=kept_weeks().days(MON, "n"))) == ""
    assert asked(kit_scene((), days=2, diary=back)) == ""
