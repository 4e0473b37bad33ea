"""What is noted of an application: mail, interviews, events, notes; and copying what is highlighted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from textual import work

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.ui.screens.application_actions import ApplicationActions
from rebound_tui.ui.screens.setup_actions import SetupActions
from rebound_tui.wording import events as say


class EventActions(ApplicationActions, SetupActions):
    """The keys that write into the timeline of an application."""

    @work
    async def action_write(self) -> None:
        """Follow-up, thanks, feedback or another mail."""
        from rebound_tui.ui.mailing import write_to

        await self._for_chosen(write_to)

    @work
    async def action_interview(self) -> None:
        """Plan, prepare, debrief."""
        from rebound_tui.ui.interviewing import interview

        await self._for_chosen(interview)

    @work
    async def action_note(self) -> None:
        """A note for the timeline."""
        from rebound_tui.ui.event_log import note

        await self._for_chosen(note)

    @work
    async def action_edit_notes(self) -> None:
        """The notes in the user's editor."""
        from rebound_tui.ui.notes import edit_notes

        await self._for_chosen(edit_notes)

    @work
    async def action_next_step(self) -> None:
        """The user's own next step."""
        from rebound_tui.ui.event_log import ask_next_step

        await self._for_chosen(ask_next_step)

    @work
    async def action_log_event(self) -> None:
        """What happened to an application."""
        if application := await self.chosen():
            await self.log_event(application)

    @work
    async def action_log_action(self) -> None:
        """What happened to the highlighted application; a job action where none is highlighted."""
        if self.application:
            await self.log_event(self.application)
        else:
            await self.log_action()

    @property
    def in_detail(self) -> Mapping[str, Callable[[Any, Application], Awaitable[None]]]:
        """Mail, interview, note, event."""
        from rebound_tui.ui.event_log import note
        from rebound_tui.ui.interviewing import interview
        from rebound_tui.ui.mailing import write_to

        return {"f": write_to, "i": interview, "n": note, "g": EventActions.log_event}

    async def log_event(self, application: Application) -> None:
        """Choose what happened, and note it."""
        from rebound_tui.ui import event_log
        from rebound_tui.ui.interviewing import interview

        key = await event_log.log_event(self, application)
        if key == event_log.INTERVIEW:
            await interview(self, application)
        elif key == event_log.OFFER:
            from rebound_tui.ui.offers import offer

            await offer(self, application)
        elif key == event_log.OTHER:
            await self.log_action()

    @work
    async def action_after_no(self) -> None:
        """The steps after a no: of the highlighted one, or of one that is chosen."""
        from rebound_tui.domain.rebound.case import case_of
        from rebound_tui.ui.after_no import pick_case

        highlighted = self.application
        application = highlighted if highlighted and case_of(highlighted) else await pick_case(self)
        if application:
            await self.close_application(application)

    @work
    async def action_review(self) -> None:
        """Several noes together."""
        from rebound_tui.ui.reviewing import look_at_all

        await look_at_all(self)

    @work
    async def action_close_hunt(self) -> None:
        """The closing page, once something is accepted."""
        from rebound_tui.ui.good_end import close_hunt

        await close_hunt(self)

    @work
    async def action_begin_hunt(self) -> None:
        """A new hunt."""
        from rebound_tui.ui.hunting import begin

        await begin(self)

    @work
    async def action_end_hunt(self) -> None:
        """The end of a hunt without a yes."""
        from rebound_tui.ui.hunting import end

        await end(self)

    @work
    async def action_sweep(self) -> None:
        """File what has been quiet for long."""
        from rebound_tui.ui.sweeping import sweep

        await sweep(self)

    @property
    def copied_text(self) -> str:
        """What `y` copies: the highlighted application, with its link."""
        return "\n".join(part for part in (label(self.application), self.application.url) if part) if self.application else ""

    @work
    async def action_copy(self) -> None:
        """Copy what is highlighted."""
        from rebound_tui.ui.drafting import copy

        if text := self.copied_text:
            await copy(self, text)
            self.rebound.say(say.COPIED.format(text=text.splitlines()[0]))

    async def _for_chosen(self, act: Callable[..., Awaitable[None]]) -> None:
        if application := await self.chosen():
            try:
                await act(self, application)
            except (Refused, StorageError) as problem:  # deleted elsewhere in the meantime
                self.rebound.say_problem(problem)
