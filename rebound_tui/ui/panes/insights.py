"""The panes of the Insights screen: coming back, and the hunt."""

from collections.abc import Iterable

from textual.content import Content
from textual.reactive import reactive

from rebound_tui.services.hunts import title
from rebound_tui.services.insights import Insights
from rebound_tui.ui.canvas import GUTTER, Canvas
from rebound_tui.ui.panes.insight_lines import hunt_lines, measure_lines
from rebound_tui.ui.pieces import Line
from rebound_tui.wording import measures
from rebound_tui.wording import numbers as say

OFF = "-off"


class NumbersPane(Canvas):
    """Lines of numbers, drawn anew for every width; the rows scroll."""

    view: reactive[Insights | None] = reactive[Insights | None](None, repaint=False)

    def watch_view(self) -> None:
        """Draw the new state."""
        self.draw()

    def on_resize(self) -> None:
        """Use the room."""
        self.draw()

    def draw(self) -> None:
        """Show the lines of the present view at the present width."""
        if self.view:
            self.show_lines(self.lines_of(self.view, max(1, self.size.width - GUTTER - 1)))

    def lines_of(self, found: Insights, width: int) -> Iterable[Line]:
        """What the pane says."""
        raise NotImplementedError


class ComingBack(NumbersPane):
    """How the user came back from each no. Out of sight while the measures are switched off."""

    def lines_of(self, found: Insights, width: int) -> Iterable[Line]:
        """The measures."""
        self.border_title = measures.TITLE
        self.set_class(found.guard is None, OFF)
        return measure_lines(found.guard, width) if found.guard else []


class HuntNumbers(NumbersPane):
    """What this hunt, or all of them, came to."""

    def lines_of(self, found: Insights, width: int) -> Iterable[Line]:
        """The numbers of the pipeline."""
        hunt, period = found.pipeline.hunt, found.pipeline.period
        self.border_title = Content(title(hunt) if hunt else say.ALL_HUNTS)
        self.border_subtitle = say.PERIOD.format(first=period.first, last=period.last)
        return hunt_lines(found.pipeline, width)
