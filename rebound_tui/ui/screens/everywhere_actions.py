"""What can be done on every screen of the diary: undo, redo, pause, the next pane, and all that is read or set up."""

from functools import partial

from textual.events import DescendantFocus
from textual.widget import Widget

from rebound_tui.services import history, pauses
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.screens.people_actions import PeopleActions
from rebound_tui.ui.screens.reading_actions import ReadingActions
from rebound_tui.ui.screens.setup_actions import SetupActions
from rebound_tui.wording import ui as say

FRONT = "-front"
"""The class of the pane that is shown where there is room for one only."""


class EverywhereActions(ReadingActions, PeopleActions, SetupActions):
    """The commands of the group "everywhere"."""

    panes: tuple[str, ...] = ()
    """The ids of the screen's panes, in the order of the tab key."""

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self.perform(partial(history.undo, self.desk), lambda name: say.UNDONE.format(label=name), takes_back=True)

    async def action_redo(self) -> None:
        """Make the last undone change again."""
        await self.perform(partial(history.redo, self.desk), lambda name: say.REDONE.format(label=name), takes_back=True)

    async def action_pause(self) -> None:
        """Pause everything, or resume."""
        await self.perform(partial(pauses.toggle, self.desk), lambda paused: say.PAUSED_NOW if paused else say.RESUMED_NOW)

    def action_next_pane(self, step: int) -> None:
        """Focus the next pane, also one that has to come to the front first."""
        here = self.focused.id if self.focused and self.focused.id in self.panes else None
        index = self.panes.index(here) + step if here else 0
        there = self.query_one(f"#{self.panes[index % len(self.panes)]}", Widget)
        self.bring_forward(there)
        if there.focusable:
            self.set_focus(there)  # now: the next key may be pressed already
        else:
            self.call_after_refresh(there.focus)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Where there is no room for all panes, the focused one comes forward."""
        self.bring_forward(event.widget)
        self.refresh_bindings()

    def bring_forward(self, pane: Widget) -> None:
        """Make a pane visible where there is room for one only."""

    def put_in_front(self, pane: Widget, among: Widget) -> None:
        """Of the panes in a container, show this one where there is room for one only."""
        if not pane.has_class(FRONT):
            for other in among.query(Canvas):
                other.set_class(other is pane, FRONT)
            self.app.stylesheet.update(among)  # now, not when there is time: what is hidden takes no focus
