"""What follows a no in the app: three short pages on the day itself, the card of later days, and every step by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.kit import PROOF, detail
from rebound_tui.domain.rebound.flow import Step
from rebound_tui.services import flow, weighing
from rebound_tui.services.cases import cases
from rebound_tui.services.flow import FlowView, flow_view
from rebound_tui.ui.dialogs.choose import ChooseDialog, Option
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.ui.dialogs.hint import GAP
from rebound_tui.ui.dialogs.steps import Page, StepsDialog
from rebound_tui.ui.dialogs.text import Muted, Paragraph, TextDialog
from rebound_tui.ui.feedback import ask_for_feedback, keep_feedback
from rebound_tui.ui.people import reach_out
from rebound_tui.ui.prompt_choices import ALWAYS, CHOICES
from rebound_tui.ui.reflecting import look_back
from rebound_tui.wording import flow as say
from rebound_tui.wording import kit as kit_say
from rebound_tui.wording import prompts as prompt_say
from rebound_tui.wording.base_rates import base_rate
from rebound_tui.wording.guard import day_name

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

CARD = "card"
LETTERS = {
    Step.KNOWN: "k",
    Step.FEEDBACK: "f",
    Step.REFLECTION: "t",
    Step.STRENGTH: "s",
    Step.REACH_OUT: "r",
    Step.RECEIVED: "v",
    Step.CLOSE: "x",
}
ALL = (Step.KNOWN, Step.FEEDBACK, Step.REFLECTION, Step.STRENGTH, Step.REACH_OUT, Step.RECEIVED, Step.CLOSE)


class FirstSteps:
    """The pages of the day itself: accept, what is known, one next step. Each is left for good with escape."""

    def __init__(self, screen: DiaryScreen, view: FlowView, *, with_base_rate: bool) -> None:
        self._screen, self._view, self._with_base_rate = screen, view, with_base_rate
        self._step = Step.ACCEPT

    @property
    def first(self) -> Page:
        """What happened, and what is taken care of."""
        is_heavy = self._view.case.weight is Weight.HEAVY
        keys = (say.GO_ON, say.STINGS_NOT if is_heavy else say.STINGS, say.LEAVE)
        lines = say.accept_lines(self._view.case, self._view.cover, self._view.today)
        return _page(lines, keys, ("enter", "-" if is_heavy else "+"))

    async def turn(self, key: str) -> Page | None:
        """What follows a key."""
        if key in ("+", "-"):
            return await self._weighed(Weight.HEAVY if key == "+" else Weight.LIGHT)
        if self._step is Step.ACCEPT:
            self._step = Step.KNOWN
            return self._known()
        if self._step is Step.KNOWN and self._view.plan:
            self._step = Step.NEXT
            lines = [say.NEXT.format(day=say.coming(self._view.plan_day, self._view.today)), self._view.plan]
            return _page(lines, (say.KEEP, say.CHANGE, say.NOT_NOW), ("enter", "c", "n"))
        if self._step is Step.NEXT and key == "enter":
            await keep_step(self._screen, self._view, self._view.step)
        return None

    async def _weighed(self, weight: Weight) -> Page | None:
        application = self._view.case.application
        await self._screen.do(partial(weighing.weigh, self._screen.desk, application.id, weight))
        if weight is Weight.LIGHT:
            self._screen.rebound.say(say.NOTED)
            return None
        self._view = await self._screen.rebound.in_diary(partial(flow_view, self._screen.desk, application.id))
        return self.first

    def _known(self) -> Page:
        case = self._view.case
        outside = base_rate(case.outcome, case.furthest) if self._with_base_rate else ""
        lines = say.known_lines(case, self._view.odds, outside)
        return _page(lines, (say.GO_ON if self._view.plan else say.DONE, say.LEAVE), ("enter",))


async def first_steps(screen: DiaryScreen, application: Application, *, is_new: bool) -> None:
    """The steps of the day itself. A number from outside stands there once, when the no is new, and not where they are switched off."""
    view = await screen.rebound.in_diary(partial(flow_view, screen.desk, application.id))
    steps = FirstSteps(screen, view, with_base_rate=is_new and screen.rebound.settings.base_rates)
    key = await screen.app.push_screen_wait(StepsDialog(label(application), steps.first, steps.turn))
    if key == "c":
        await change_step(screen, view)


async def change_step(screen: DiaryScreen, view: FlowView) -> None:
    """Ask for another next step."""

    async def save(values: Values) -> None:
        await screen.do(partial(flow.keep_step, screen.desk, view.case.application.id, values["step"]))

    form = FormDialog(say.STEP_TITLE, (Field("step", say.STEP, say.STEP_HINT),), save, asks_before_leaving=False)
    await screen.app.push_screen_wait(form)


async def keep_step(screen: DiaryScreen, view: FlowView, text: str) -> None:
    """Keep the next step as a task. Raises Refused, StorageError."""
    task = await screen.do(partial(flow.keep_step, screen.desk, view.case.application.id, text))
    screen.rebound.say(say.STEP_SAID.format(text=task.text.rstrip("."), day=day_name(task.due)))


async def open_card(screen: DiaryScreen, closing: str) -> None:
    """The steps that are left after a no, by the id of its closing. Left, or once a step is done, it is never offered again."""
    found = await screen.rebound.in_diary(partial(cases, screen.desk))
    case = next((each for each in found if each.closing.id == closing), None)
    left: tuple[str, ...] = ()
    while case:
        view = await screen.rebound.in_diary(partial(flow_view, screen.desk, case.application.id))
        steps = [step for step in view.steps if step not in left]
        key = await _chosen(screen, view, steps, () if left else ALWAYS) if steps else None
        if key in ALWAYS:
            await screen.run_action(CHOICES[key].action)
            return
        await screen.perform(partial(flow.note_opened, screen.desk, CARD, closing))
        if key is None:
            if not (steps or left):
                screen.rebound.say(say.ALL_DONE)
            return
        left += (key,)
        await take_step(screen, Step(key), view)


async def open_steps(screen: DiaryScreen, application: Application) -> bool:
    """Every step after a no, to choose one; whether it is to be closed in another way."""
    view = await screen.rebound.in_diary(partial(flow_view, screen.desk, application.id))
    key = await _chosen(screen, view, [step for step in ALL if step is not Step.STRENGTH or view.strength])
    if key and key != Step.CLOSE:
        await take_step(screen, Step(key), view)
    return key == Step.CLOSE


async def pick_case(screen: DiaryScreen) -> Application | None:
    """The no that is meant, the latest first."""
    found = await screen.rebound.in_diary(partial(cases, screen.desk))
    if not found:
        screen.rebound.say(say.NO_CASES)
        return None
    options = [Option(case.application.id, label(case.application), day_name(case.day)) for case in found]
    key = await screen.app.push_screen_wait(ChooseDialog(say.PICK_TITLE, options, search=True))
    return next((case.application for case in found if case.application.id == key), None)


async def take_step(screen: DiaryScreen, step: Step, view: FlowView) -> None:
    """Do one step."""
    application = view.case.application
    match step:
        case Step.KNOWN:
            await first_steps(screen, application, is_new=False)
        case Step.FEEDBACK:
            await ask_for_feedback(screen, application)
        case Step.REFLECTION:
            await look_back(screen, application)
        case Step.STRENGTH:
            await show_strength(screen, view)
        case Step.REACH_OUT:
            await reach_out(screen)
        case Step.RECEIVED:
            await keep_feedback(screen, application)


async def show_strength(screen: DiaryScreen, view: FlowView) -> None:
    """One strength, with its proof; another one is next."""
    if view.strength:
        await screen.perform(partial(flow.note_strength, screen.desk, view))
        proof = detail(view.strength, PROOF)
        text = kit_say.PROVED.format(text=view.strength.text.rstrip("."), proof=proof.rstrip(".")) if proof else view.strength.text
        line = say.STRENGTH.format(day=day_name(view.strength.made.day), text=text)
        await screen.app.push_screen_wait(TextDialog(say.STEPS[Step.STRENGTH][0], [Paragraph(line), Muted(say.STILL_TRUE)], is_tall=False))


async def _chosen(screen: DiaryScreen, view: FlowView, steps: list[Step], more: tuple[str, ...] = ()) -> str | None:
    """One of the steps, or one of `more`: what can be said to a prompt."""
    options = []
    for step in steps:
        text, note = say.STEPS[step]
        if step is Step.REACH_OUT and view.person:
            text = say.REACH_OUT_TO.format(name=view.person.text)
        options.append(Option(step, text, note, LETTERS[step]))
    options += [Option(name, prompt_say.CHOICES[name], letter=CHOICES[name].letter) for name in more]
    title = say.MENU_TITLE.format(label=label(view.case.application))
    return await screen.app.push_screen_wait(ChooseDialog(title, options, say.MENU_KEYS))


def _page(lines: list[str], hints: tuple[str, ...], keys: tuple[str, ...]) -> Page:
    spaced = [block for line in lines for block in (Paragraph(line), Paragraph(""))]
    return Page(spaced[:-1], GAP.join(hints), keys)
