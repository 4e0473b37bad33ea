"""What all screens of the diary share: bar, keys, and one way to look at the diary and to change it.

A screen has one immutable view of the diary. `look` reads it, in the diary's own thread; `show` puts it where the panes find
it. Everything that changes the diary goes through `perform`, so that what is shown is always what is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual import work
from textual.app import ComposeResult
from textual.events import ScreenResume
from textual.reactive import reactive
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.domain.guard.changes import replayed
from rebound_tui.services.today import freshness
from rebound_tui.ui.bars import KeyBar, TopBar
from rebound_tui.ui.commands import Command, Need
from rebound_tui.ui.looking_ahead import Ahead
from rebound_tui.ui.screens.table import TODAY
from rebound_tui.wording import ui as say

if TYPE_CHECKING:
    from rebound_tui.domain.guard.changes import Change
    from rebound_tui.services.ports import Desk
    from rebound_tui.ui.app import ReboundApp

T = TypeVar("T")
LOOK_AGAIN = 0.5
"""Seconds between two looks for changes made elsewhere."""


class DiaryScreen(Screen[None]):
    """A screen on the diary."""

    CSS_PATH: ClassVar[list[str | PurePath]] = []
    """The stylesheets that only it needs."""
    place: str = TODAY
    """Its id among the screens (table.py)."""
    day: reactive[date | None] = reactive[date | None](None, repaint=False)
    """The app day that is shown as today."""
    seen: object = None
    """The state of the diary that is shown: see `freshness`."""
    _is_stale = False
    """Whether another look is wanted ..."""
    _is_looking = False
    """... and whether one is on."""
    _trouble = ""
    """What kept the last look from the diary: said once, not at every look."""

    def look(self) -> Any:
        """Read what the screen shows. Called in the diary's thread; touches no widget. Raises Refused, StorageError."""
        raise NotImplementedError

    def show(self, found: Any) -> None:
        """Show what `look` gave."""
        raise NotImplementedError

    def replayed(self, found: Any, since: datetime) -> Sequence[Change]:
        """What a change, written down from `since` on, changed of the past (R13), where the screen can tell. Called like `look`."""
        return ()

    def has(self, need: Need) -> bool:
        """Whether that is there now."""
        return False

    def offers(self, command: Command) -> bool:
        """Whether there is something now that the command can be done to."""
        return not command.needs or any(map(self.has, command.needs))

    def compose_body(self) -> ComposeResult:
        """What is between the bar and the keys."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Bar, body, keys."""
        yield TopBar(self.place, say.SAMPLE if self.rebound.is_sample else say.BRAND).data_bind(DiaryScreen.day)
        yield from self.compose_body()
        yield KeyBar(self.offers)

    def on_mount(self) -> None:
        """Look for changes made elsewhere."""
        self.set_interval(LOOK_AGAIN, self.look_again)

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Be seen once every pane knows its size: the first time with what there is to be seen, not with empty panes.

        The styles are those that it got when it came or that changed since: see `ReboundApp.refresh_css`.
        """
        event.refresh_styles = False
        self.call_next(self._arrive)

    async def _arrive(self) -> None:
        if self.seen is None:
            await self._look_once()
        else:
            self.look_again()
        self.rebound.reveal()

    @property
    def rebound(self) -> ReboundApp:
        """The app, by its own type."""
        return cast("ReboundApp", self.app)

    @property
    def ahead(self) -> Ahead:
        """What was made ready of it; nothing, in no state, if nothing was."""
        return self.rebound.ahead.get(self.place, Ahead())

    @property
    def desk(self) -> Desk:
        """What services work with."""
        return self.rebound.desk

    def run_worker(self, *args: Any, **options: Any) -> Worker[Any]:
        """As Textual does, but that what a worker cannot do comes to `on_worker_state_changed`."""
        return super().run_worker(*args, **options | {"exit_on_error": False})

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say what the diary refused or could not do on the way: deleted elsewhere meanwhile, a folder that is gone."""
        error = event.worker.error
        if event.state is not WorkerState.ERROR or error is None:
            return
        if not isinstance(error, Refused | StorageError):
            raise error
        self.rebound.say_problem(error)

    def action_go(self, place: str) -> None:
        """Open another screen."""
        self.app.switch_mode(place)

    async def perform(self, verb: Callable[[], T], said: Callable[[T], str] | None = None, *, takes_back: bool = False) -> T | None:
        """Do something to the diary and show the new state; None, and the problem as a toast, when it cannot be done."""
        try:
            outcome = await self.do(verb, takes_back=takes_back)
        except (Refused, StorageError) as problem:
            self.rebound.say_problem(problem)
            return None
        if said:
            self.rebound.say(said(outcome))
        return outcome

    async def do(self, verb: Callable[[], T], *, takes_back: bool = False) -> T:
        """Do something to the diary and show the new state. Raises Refused, StorageError: what is in the way is for the caller to say.

        What is taken back, or made again, can be of any earlier day: what that changed of the past is said on every screen.
        """

        def all_of_it() -> tuple[T, object, Any, Sequence[Change]]:
            since, before = self.desk.clock.now(), self.rebound.guard_now() if takes_back else None
            outcome, seen, found = verb(), freshness(self.desk), self.look()
            return outcome, seen, found, replayed(before, self.rebound.guard_now()) if before else self.replayed(found, since)

        outcome, seen, found, changes = await self.rebound.in_diary(all_of_it)
        self.show(found)
        self.seen = seen
        self.refresh_bindings()
        if changes:
            from rebound_tui.wording.guard import changes_text

            self.rebound.say(changes_text(changes))
        return outcome

    def look_again(self) -> None:
        """Show what has changed since the last look: by another process, on another screen, by a tick, or as a new day began.

        A look that is on is never broken off for another, or with a long history on a slow machine none would come to its end.
        """
        self._is_stale = True
        if not self._is_looking:
            self._is_looking = True
            self._look_until_fresh()

    @work(group="look")
    async def _look_until_fresh(self) -> None:
        try:
            while self._is_stale and self.app.screen_stack[0] is self:
                self._is_stale = False
                await self._look_once()
        finally:
            self._is_looking = False

    async def _look_once(self) -> None:
        try:
            seen = await self.rebound.in_diary(partial(freshness, self.desk))  # by itself: a tick is painted before the long look
            if seen != self.seen:
                self.show(self.ahead.view if seen == self.ahead.seen else await self.rebound.in_diary(self.look))
                self.seen = seen
                self.refresh_bindings()
            self._trouble = ""
        except StorageError as problem:
            if str(problem) != self._trouble:
                self._trouble = str(problem)
                self.rebound.say_problem(problem)
