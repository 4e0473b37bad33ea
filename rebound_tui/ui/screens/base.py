"""What all screens of the diary share: one view, and one way to change it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from textual import work
from textual.reactive import reactive
from textual.screen import Screen

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.services.today import TodayView, freshness, today_view

if TYPE_CHECKING:
    from rebound_tui.services.ports import Desk
    from rebound_tui.ui.app import ReboundApp

T = TypeVar("T")


class DiaryScreen(Screen[None]):
    """A screen on the diary: what it shows is one immutable view, and every change goes through `perform`."""

    view: reactive[TodayView | None] = reactive[TodayView | None](None, always_update=True, repaint=False)

    seen: object = None
    """The state of the diary that is shown: see `freshness`."""

    @property
    def rebound(self) -> ReboundApp:
        """The app, by its own type."""
        return cast("ReboundApp", self.app)

    @property
    def desk(self) -> Desk:
        """What services work with."""
        return self.rebound.desk

    async def perform(self, verb: Callable[[], T], said: Callable[[T], str] | None = None) -> T | None:
        """Do something to the diary and show the new state; None, and the problem as a toast, when it cannot be done."""
        outcome = await self.attempt(verb)
        if isinstance(outcome, Refused | StorageError):
            self.rebound.say_problem(outcome)
            return None
        if said:
            self.rebound.say(said(outcome))
        return outcome

    async def attempt(self, verb: Callable[[], T]) -> T | Refused | StorageError:
        """Do something to the diary and show the new state; the problem itself when it cannot be done."""

        def all_of_it() -> tuple[T, object, TodayView]:
            return verb(), freshness(self.desk), today_view(self.desk)

        try:
            outcome, seen, view = await self.rebound.in_diary(all_of_it)
        except (Refused, StorageError) as problem:
            return problem
        self.show(view)
        self.seen = seen
        return outcome

    async def problem_of(self, verb: Callable[[], object]) -> str | None:
        """Do something; what is in the way in words, or None: what a form wants to know."""
        outcome = await self.attempt(verb)
        return str(outcome) if isinstance(outcome, Refused | StorageError) else None

    def show(self, view: TodayView) -> None:
        """Show this state."""
        self.view = view
        self.refresh_bindings()

    @work(exclusive=True, group="look")
    async def look_again(self) -> None:
        """Show what has changed since the last look: by another process, by a tick, or because a new day began."""
        try:
            seen = await self.rebound.in_diary(partial(freshness, self.desk))
            if seen != self.seen:
                self.show(await self.rebound.in_diary(partial(today_view, self.desk)))
                self.seen = seen
        except StorageError as problem:
            self.rebound.say_problem(problem)
