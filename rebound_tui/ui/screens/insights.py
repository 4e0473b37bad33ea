"""The numbers: how one came back, and what this hunt, or all of them, came to."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widget import Widget

from rebound_tui.domain.applications import Application
from rebound_tui.services.insights import Insights, insights
from rebound_tui.services.sifting import ALL
from rebound_tui.ui.commands import COMING_BACK, HUNT_NUMBERS, bindings
from rebound_tui.ui.panes.insights import ComingBack, HuntNumbers
from rebound_tui.ui.screens.application_actions import ApplicationActions
from rebound_tui.ui.screens.everywhere_actions import FRONT, EverywhereActions
from rebound_tui.ui.screens.table import INSIGHTS
from rebound_tui.ui.stylesheets import stylesheets
from rebound_tui.wording import measures


class InsightsScreen(ApplicationActions, EverywhereActions):
    """The numbers."""

    CSS_PATH = stylesheets("insights")
    BINDINGS: ClassVar[list[BindingType]] = bindings(INSIGHTS)
    AUTO_FOCUS = f"#{COMING_BACK}"
    place = INSIGHTS
    panes = (COMING_BACK, HUNT_NUMBERS)
    view: reactive[Insights | None] = reactive[Insights | None](None, always_update=True, repaint=False)
    which = ""
    """The hunt whose numbers are shown; empty for the one that is on."""

    def look(self) -> Insights:
        """The numbers."""
        return insights(self.desk, self.which, guard=self.rebound.guard_now())

    def show(self, found: Insights) -> None:
        """Show these."""
        self.view, self.day = found, found.day
        if found.guard is None:
            self.bring_forward(self.query_one(HuntNumbers))

    def compose_body(self) -> ComposeResult:
        """Coming back first: its ratio cannot fall to zero in a day."""
        with Vertical(id="numbers"):
            yield ComingBack(id=COMING_BACK, classes=FRONT).data_bind(InsightsScreen.view)
            yield HuntNumbers(id=HUNT_NUMBERS).data_bind(InsightsScreen.view)

    @property
    def application(self) -> Application | None:
        """None: there are only numbers."""
        return None

    @work
    async def action_why(self) -> None:
        """How the numbers are made."""
        from rebound_tui.ui.dialogs.text import Paragraph, TextDialog

        content = [part for text in measures.HOW for part in (Paragraph(text), Paragraph(""))]
        await self.app.push_screen_wait(TextDialog(measures.HOW_TITLE, content))

    async def action_search(self) -> None:
        """The numbers of all hunts, or of this one again."""
        self.which = "" if self.which else ALL
        self.show(await self.rebound.in_diary(self.look))

    def bring_forward(self, pane: Widget) -> None:
        """Of the two, at small sizes."""
        self.put_in_front(pane, self.query_one("#numbers", Vertical))
