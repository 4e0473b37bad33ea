"""The one prompt of today: remembered once it is seen, opened with enter, and what can be said to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.reactive import reactive

from rebound_tui.domain.applications import Application
from rebound_tui.domain.errors import StorageError
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.kit import FIRST_NO, FOR, KitKind
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, prompts, silence
from rebound_tui.services.today import TodayView
from rebound_tui.ui.prompt_choices import ALWAYS, AT_ONCE, CHOICES
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.wording import prompts as say

if TYPE_CHECKING:
    from rebound_tui.services.prompts import Asked


class PromptActions(DiaryScreen):
    """What Today does with its prompt."""

    view: reactive[TodayView | None]

    @property
    def asked(self) -> Asked | None:
        """The prompt that is shown."""
        return self.view.asked if self.view else None

    @work(exclusive=True, group="asked")
    async def remember_asked(self) -> None:
        """Remember that the prompt was shown, if its pane is there to be seen."""
        asked = self.asked
        if asked is None or asked.is_noted or not self.query_one(f"#{asked.pane}").display:
            return
        try:
            await self.rebound.in_diary(partial(prompts.note_shown, self.desk, asked.prompt))
        except StorageError as problem:
            self.rebound.say_problem(problem)

    async def open_prompt(self, asked: Asked) -> None:
        """Show all it says, and do what is chosen; enter takes the first choice. Some open a page of their own."""
        if action := AT_ONCE.get(asked.prompt.kind):
            await self.run_action(action)
            return
        from rebound_tui.ui.dialogs.text import Paragraph, TextDialog
        from rebound_tui.ui.pieces import Line, Piece

        names = [name for name in (*asked.choices, *ALWAYS) if name in CHOICES]
        lines: list[Line] = [[Piece(f"{CHOICES[name].letter}  ", "accent"), Piece(say.CHOICES[name])] for name in names]
        content: list[Paragraph | Line] = [Paragraph(say.prompt_page(asked.prompt)), Paragraph(""), *lines]
        letters = {CHOICES[name].letter: CHOICES[name].action for name in names}
        hint = say.KEYS.format(first=say.CHOICES[names[0]])
        key = await self.app.push_screen_wait(TextDialog(say.prompt_line(asked.prompt), content, hint, ("enter", *letters), is_tall=False))
        if key:
            await self.run_action(letters.get(key, CHOICES[names[0]].action))

    @work
    async def action_open_card(self) -> None:
        """The steps that are left after a no."""
        from rebound_tui.ui.after_no import open_card

        if self.asked:
            await open_card(self, self.asked.prompt.about)

    @work
    async def action_open_review(self) -> None:
        """Several noes together. Opened it is not offered again (R17)."""
        from rebound_tui.services.flow import note_opened
        from rebound_tui.ui.reviewing import look_at_all

        if self.asked:
            kind, about = self.asked.prompt.kind, self.asked.prompt.about
            await self.perform(partial(note_opened, self.desk, kind, about))
            await look_at_all(self)

    async def action_weigh_asked(self) -> None:
        """The light one that was the third of a week stings."""
        from rebound_tui.services.weighing import weigh

        if self.asked:
            await self.perform(partial(weigh, self.desk, self.asked.prompt.about, Weight.HEAVY), lambda _: say.WEIGHED)

    @work
    async def action_prepare_asked(self) -> None:
        """The sheet for the interview."""
        from rebound_tui.ui.preparing import prepare

        application = self.asked_about()
        if application:
            await prepare(self, application)

    @work
    async def action_ask_strength(self) -> None:
        """Ask for a strength."""
        from rebound_tui.ui.kit_forms import ask_entry

        await ask_entry(self, KitKind.STRENGTH)

    @work
    async def action_ask_plan(self) -> None:
        """Ask for the plan for a first no."""
        from rebound_tui.ui.kit_forms import ask_entry

        await ask_entry(self, KitKind.PLAN, given={FOR: FIRST_NO})

    def asked_about(self) -> Application | None:
        """The application that the prompt is about, if it needs the user."""
        found = self.view.needs if self.view and self.asked else ()
        return next((waiting.application for waiting in found if self.asked and waiting.application.id == self.asked.prompt.about), None)

    async def action_nudge_asked(self) -> None:
        """They were nudged."""
        if self.asked:
            await self.perform(partial(silence.nudged, self.desk, self.asked.prompt.about))

    async def action_wait_asked(self) -> None:
        """Wait a week."""
        if self.asked:
            await self.perform(partial(silence.wait, self.desk, self.asked.prompt.about))

    async def action_close_asked(self) -> None:
        """Treat the silence as closed: the user's own word."""
        if self.asked:
            await self.perform(partial(applications.close, self.desk, self.asked.prompt.about, Stage.NO_REPLY))

    @work
    async def file_unanswered(self) -> None:
        """File the silences whose question was left unanswered for a week (R14)."""
        try:
            filed = await self.rebound.in_diary(partial(silence.file_unanswered, self.desk))
        except StorageError as problem:
            self.rebound.say_problem(problem)
            return
        if filed:
            self.rebound.say(say.FILED.format(count=len(filed), name=filed[0].company))
            self.look_again()

    async def action_put_off(self) -> None:
        """Not today."""
        if self.asked:
            await self.perform(partial(prompts.put_off, self.desk, self.asked.prompt))

    async def action_never_again(self) -> None:
        """Never this again."""
        if self.asked:
            await self.perform(partial(prompts.never_again, self.desk, self.asked.prompt), lambda _: say.NEVER_SAID)
