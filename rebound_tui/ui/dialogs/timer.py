"""A timer that counts its minutes up, can be stopped, and says when they are over. Nothing runs down."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from rebound_tui.wording import timers as say

LOOK = 0.5
"""Seconds between two looks at the clock."""
MINUTE = timedelta(minutes=1)


class Timer(Widget, can_focus=True):
    """One line: the minute that runs, of so many."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "stop_or_go", say.TOGGLE, show=False, id="timer.toggle", tooltip=say.TOGGLE)]

    class Over(Message):
        """The time is up."""

    def __init__(self, lasts: timedelta, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._lasts, self._now = lasts, now
        self._before = timedelta()
        """What ran before it was last stopped."""
        self._since: datetime | None = None
        """When it was last started; None while it stands."""

    @property
    def ran(self) -> timedelta:
        """How long it ran."""
        return self._before + (self._now() - self._since if self._since else timedelta())

    def on_mount(self) -> None:
        """Start."""
        self._since = self._now()
        self.set_interval(LOOK, self._look)

    def render(self) -> Content:
        """The minute that runs, never past the last."""
        minutes = self._lasts // MINUTE
        text = say.MINUTE.format(minute=min(minutes, self.ran // MINUTE + 1), minutes=minutes)
        return Content(text if self._since else say.STOPPED.format(minutes=text))

    def action_stop_or_go(self) -> None:
        """Stop, or go on."""
        self._before, self._since = self.ran, None if self._since else self._now()
        self.refresh()

    def on_click(self) -> None:
        """Stop, or go on."""
        self.action_stop_or_go()

    def _look(self) -> None:
        self.refresh()
        if self._since and self.ran >= self._lasts:
            self.action_stop_or_go()
            self.post_message(self.Over())
