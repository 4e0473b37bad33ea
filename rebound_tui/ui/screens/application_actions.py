"""What can be done to applications."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from textual import on, work

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.wording import ui as say
from rebound_tui.wording.board import RESTORED
from rebound_tui.wording.nouns import STAGES

IN_DETAIL = (">", "<", "x", "e", "o", ".")


class ApplicationActions(DiaryScreen):
    """Adding, moving, closing, opening, editing, archiving and deleting applications."""

    is_page_coming = False
    """Whether a page is on its way: a key that comes before it is for nothing that can be seen, and does nothing."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether keys work now."""
        return not self.is_page_coming and super().check_action(action, parameters)

    def on_screen_suspend(self) -> None:
        """The page is there."""
        self.is_page_coming = False
        self.refresh_bindings()

    @property
    def application(self) -> Application | None:
        """The highlighted application."""
        raise NotImplementedError

    @property
    def stage(self) -> Stage | None:
        """The highlighted stage, where one can be."""
        return None

    @on(Canvas.Opened, "#pipeline")
    def row_opened(self) -> None:
        """A row was clicked twice."""
        self.action_open()

    @work
    async def action_add_application(self) -> None:
        """Ask for a new application, and highlight it."""
        from rebound_tui.services.duplicates import notices
        from rebound_tui.ui.application_forms import ask_new

        added = await ask_new(self)
        if added:
            self.highlight(added.id)
            for notice in await self.rebound.in_diary(partial(notices, self.desk, added)):
                self.rebound.say_problem(notice.text)

    def highlight(self, id: str) -> None:
        """Highlight an application, by id, where one can be."""

    @work
    async def action_open(self) -> None:
        """Open the highlighted application, or choose one of the highlighted stage."""
        application = await self.chosen()
        if application:
            await self.show_detail(application)

    @work
    async def action_step(self, steps: int) -> None:
        """Move an application along the way."""
        application = await self.chosen()
        if application:
            await self.step(application, steps)

    @work
    async def action_close_application(self) -> None:
        """Close an application."""
        application = await self.chosen()
        if application:
            await self.close_application(application)

    @work
    async def action_open_posting(self) -> None:
        """Open the posting in the browser."""
        application = await self.chosen()
        if application:
            self.open_posting(application)

    async def chosen(self) -> Application | None:
        """The highlighted application, or the one chosen from those of the highlighted stage, or from all."""
        if self.application:
            return self.application
        from rebound_tui.ui.dialogs.choose import ChooseDialog, Option

        stage = self.stage
        found = await self.rebound.in_diary(partial(applications.open_applications, self.desk, stage))
        if not found:
            self.rebound.say(say.NONE_AT_STAGE.format(stage=STAGES[stage]) if stage else say.NO_APPLICATIONS)
            return None
        options = [Option(each.id, label(each), STAGES[progress(each.events).stage]) for each in found]
        key = await self.app.push_screen_wait(ChooseDialog(say.PICK_TITLE, options, search=True))
        return next((each for each in found if each.id == key), None)

    async def step(self, application: Application, steps: int) -> None:
        """Move one stage, and say where it is now."""
        await self.perform(
            partial(applications.step, self.desk, application.id, steps),
            lambda moved: say.MOVED.format(label=label(moved), stage=STAGES[progress(moved.events).stage]),
        )

    async def close_application(self, application: Application) -> None:
        """Ask for the outcome, and close; of a no that is there already, show what follows it."""
        from rebound_tui.domain.rebound.case import case_of
        from rebound_tui.ui.dialogs.close import CloseDialog, Closing

        if case_of(application):
            from rebound_tui.ui.after_no import open_steps

            if not await open_steps(self, application):
                return
        done: list[applications.Closed] = []

        async def close(closing: Closing) -> None:
            done.append(await self.do(partial(applications.close, self.desk, application.id, *closing)))
            self.is_page_coming = _has_page(done[0])

        try:
            await self.app.push_screen_wait(CloseDialog(label(application), close))
            for closed in done:
                await self.follow(closed)
        finally:
            self.is_page_coming = False

    async def close(self, application: Application, outcome: Stage) -> None:
        """Close it, now, and show what follows."""
        closed = await self.perform(partial(applications.close, self.desk, application.id, outcome))
        if closed:
            await self.follow(closed)

    async def follow(self, closed: applications.Closed) -> None:
        """What follows an end: a light no gets one word, a heavy one its first steps."""
        if closed.stage is Stage.ACCEPTED:
            from rebound_tui.ui.good_end import close_hunt

            await close_hunt(self)
        elif closed.weight is Weight.HEAVY:
            from rebound_tui.ui.after_no import first_steps

            await first_steps(self, closed.application, is_new=True)
        else:
            self.rebound.say(_said(closed))

    @property
    def in_detail(self) -> Mapping[str, Callable[[Any, Application], Awaitable[None]]]:
        """More keys that work while everything about an application is shown, and what they do."""
        return {}

    async def show_detail(self, application: Application) -> None:
        """Show everything about an application, and do what is asked there."""
        from rebound_tui.ui.dialogs.detail import detail
        from rebound_tui.ui.dialogs.text import TextDialog

        keys = (*IN_DETAIL, *self.in_detail)
        hint = say.DETAIL_KEYS if self.in_detail else say.DETAIL_KEYS_FEWER
        key = await self.app.push_screen_wait(TextDialog(label(application), detail(application), hint, keys))
        match key:
            case ">" | "<":
                await self.step(application, 1 if key == ">" else -1)
            case "x":
                await self.close_application(application)
            case "e":
                self.edit_application(application)
            case "o":
                self.open_posting(application)
            case ".":
                await self.archive_application(application)
            case other if other in self.in_detail:
                await self.in_detail[other](self, application)

    @work
    async def edit_application(self, application: Application) -> None:
        """Ask for the new values of an application."""
        from rebound_tui.ui.application_forms import ask_edit

        await ask_edit(self, application)

    def open_posting(self, application: Application) -> None:
        """Open the link, or say that there is none."""
        if application.url:
            self.app.open_url(application.url)
            self.rebound.say(say.OPENED_LINK)
        else:
            self.rebound.say(say.NO_LINK.format(label=label(application)))

    async def archive_application(self, application: Application) -> None:
        """Put an application out of sight; one that is, back."""
        said = RESTORED if application.archived else say.ARCHIVED
        verb = partial(applications.archive_application, self.desk, application.id, not application.archived)
        await self.perform(verb, lambda done: said.format(label=label(done)))

    async def ask_and_delete(self, application: Application) -> None:
        """Delete an application, after asking."""
        from rebound_tui.ui.dialogs.text import Paragraph, TextDialog

        title = say.ARE_YOU_SURE.format(label=label(application))
        if await self.app.push_screen_wait(TextDialog(title, [Paragraph(say.DELETE_NOTE)], say.DELETE_KEYS, ("enter",), is_tall=False)):
            await self.delete_application(application)

    async def delete_application(self, application: Application) -> None:
        """Delete an application."""
        await self.perform(
            partial(applications.delete_application, self.desk, application.id), lambda done: say.DELETED.format(label=label(done))
        )


def _has_page(closed: applications.Closed) -> bool:
    return closed.stage is Stage.ACCEPTED or closed.weight is Weight.HEAVY


def _said(closed: applications.Closed) -> str:
    if closed.weight is Weight.LIGHT:
        return say.NOTED
    return say.CLOSED.format(label=label(closed.application), stage=STAGES[closed.stage])
