"""The screen of the applications: board or table, details beside or below, and the filters."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.events import Resize
from textual.widget import Widget
from textual.widgets import Input, Label, Static

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.guard.changes import Change
from rebound_tui.services import bulk
from rebound_tui.services.pipeline import PipelineView, is_backdated, pipeline_view
from rebound_tui.services.sifting import ALL, Card, Facet, Sift
from rebound_tui.services.streak import changed_since
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.commands import BOARD_PANE, DETAIL_PANE, FACETS_PANE, SEARCH, TABLE_PANE, Need, bindings
from rebound_tui.ui.panes.board import Board
from rebound_tui.ui.panes.card_why import why_lines
from rebound_tui.ui.panes.detail import DetailPane
from rebound_tui.ui.panes.facets import FacetsPane
from rebound_tui.ui.panes.table import TablePane
from rebound_tui.ui.screens.bulk_actions import BulkActions
from rebound_tui.ui.screens.event_actions import EventActions
from rebound_tui.ui.screens.everywhere_actions import EverywhereActions
from rebound_tui.ui.screens.sift_actions import CHIPS
from rebound_tui.ui.screens.table import BOARD
from rebound_tui.ui.settings import TABLE
from rebound_tui.ui.stylesheets import stylesheets
from rebound_tui.wording import board as say
from rebound_tui.wording.counting import counted

BESIDE, BELOW = 150, 32
"""Columns from which the details stand beside the board, and lines from which they stand below it."""


class PipelineScreen(BulkActions, EventActions, EverywhereActions):
    """The applications."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(BOARD)
    CSS_PATH = stylesheets("pipeline")
    AUTO_FOCUS = ""
    place = BOARD

    def look(self) -> PipelineView:
        """Every application; what has not changed is not read again."""
        return pipeline_view(self.desk, self.found or self.ahead.view)

    def show(self, found: PipelineView) -> None:
        """Show this state."""
        self.found, self.day = found, found.day
        self.marked &= {card.application.id for card in found.cards}
        self.show_anew()

    def replayed(self, found: PipelineView, since: datetime) -> Sequence[Change]:
        """What differs, judged anew only if something of an earlier day was noted."""
        return changed_since(self.desk, since) if self.found and is_backdated(self.found, found) else ()

    def compose_body(self) -> ComposeResult:
        """The search over the panes."""
        with Horizontal(id="sift"):
            yield Label("/")
            yield Input(placeholder=say.SEARCH_HINT, id=SEARCH, compact=True, select_on_focus=False)
            yield Static(id=CHIPS)
        with Horizontal(id="work"):
            with Container(id="middle"):
                yield Board(id=BOARD_PANE).data_bind(PipelineScreen.shown)
                yield TablePane(id=TABLE_PANE).data_bind(PipelineScreen.shown)
                yield DetailPane(id=DETAIL_PANE).data_bind(PipelineScreen.shown)
            yield FacetsPane(id=FACETS_PANE).data_bind(PipelineScreen.shown)

    def on_mount(self) -> None:
        """Board or table, as it was left."""
        super().on_mount()
        self.query_one(f"#{SEARCH}", Input).cursor_blink = False
        self.query_one(Board).border_title = say.BOARD
        self.query_one(TablePane).border_title = say.TABLE
        self.is_table = self.rebound.settings.pipeline == TABLE
        self.settle()
        self.focus_main()

    def on_resize(self, event: Resize) -> None:
        """The details beside, below, or in the place of the board."""
        is_beside, is_below = event.size.width >= BESIDE, event.size.height >= BELOW
        work = self.query_one("#work")
        work.set_class(is_beside, "-beside")
        work.set_class(is_below and not is_beside, "-below")
        work.set_class(not is_below and not is_beside, "-alone")

    def settle(self) -> None:
        """Show the panes that are wanted now, and say how many applications there are."""
        work = self.query_one("#work")
        work.set_class(self.is_table, "-table")
        work.set_class(self.is_sifting, "-sifting")
        self.query_one("#sift").set_class(self.is_sifting or self.sift.is_on, "-shown")
        text = counted(len(self.shown.cards), say.APPLICATION) if self.shown else ""
        if self.has_older:
            text += say.TO_THIS_HUNT if (Facet.HUNT, ALL) in self.sift.picks else say.TO_ALL_HUNTS
        self.main.border_subtitle = say.MARKED.format(count=len(self.marked)) if self.marked else text
        self.panes = (*((SEARCH, FACETS_PANE) if self.is_sifting else ()), str(self.main.id), DETAIL_PANE)

    @property
    def has_older(self) -> bool:
        """Whether there are hunts before the one that is on."""
        return self.found is not None and len(self.found.hunts) > 1

    def bring_forward(self, pane: Widget) -> None:
        """Make a pane visible where there is room for one only."""
        work = self.query_one("#work")
        for id in (DETAIL_PANE, FACETS_PANE):
            work.set_class(pane.id == id, f"-front-{id}")

    @property
    def main(self) -> Board | TablePane:
        """The pane that has the applications."""
        return self.query_one(TablePane) if self.is_table else self.query_one(Board)

    def focus_main(self) -> None:
        """Give the keys to the board or the table, with the highlight where it was on the other one."""
        self.bring_forward(self.main)
        self.call_after_refresh(self.main.focus)

    def action_go(self, place: str) -> None:
        """Open another screen; this one again: all hunts, or only the one that is on."""
        if place != self.place:
            super().action_go(place)
        elif self.has_older:
            self.action_all_hunts()

    def action_switch_view(self) -> None:
        """Board or table, with the same application highlighted."""
        id = self.application.id if self.application else None
        super().action_switch_view()
        self.call_after_refresh(self.main.highlight, id)  # only then it is known how much of it is in sight

    @property
    def application(self) -> Application | None:
        """The highlighted application."""
        return self.main.application

    def has(self, need: Need) -> bool:
        """All is done to the highlighted application, or to the marked."""
        return need in (Need.APPLICATION, Need.CHOICE, Need.ROW) and (self.application is not None or bool(self.marked))

    @property
    def copied_text(self) -> str:
        """In the details what the highlighted line says, else the application."""
        detail = self.query_one(DetailPane)
        return detail.text if detail.has_focus else super().copied_text

    def highlight(self, id: str) -> None:
        """Highlight an application, by id, if it is shown."""
        self.main.highlight(id)

    @property
    def card(self) -> Card | None:
        """The highlighted application, with what can be said of it."""
        id = self.application.id if self.application else None
        return next((card for card in self.shown.cards if card.application.id == id), None) if self.shown else None

    @on(Board.Highlighted)
    @on(Canvas.Highlighted, f"#{TABLE_PANE}")
    def show_details(self) -> None:
        """Show the details of what is highlighted."""
        self.query_one(DetailPane).card = self.card
        self.refresh_bindings()

    @on(Board.Opened)
    @on(Canvas.Opened, f"#{TABLE_PANE}")
    def row_opened(self) -> None:
        """A card or row was clicked twice."""
        self.action_open()

    @work
    async def action_open(self) -> None:
        """Open the details; act on the marked; sort by the title; pick the filter."""
        table, facets = self.query_one(TablePane), self.query_one(FacetsPane)
        if facets.has_focus:
            facets.action_pick()
        elif table.has_focus and table.title:
            self.sort(table.title)
        elif self.marked:
            self.act_on_marked()
        elif self.application:
            detail = self.query_one(DetailPane)
            self.bring_forward(detail)
            self.call_after_refresh(detail.focus)

    def action_back(self) -> None:
        """Back to the applications; there, let go of the marks, then show all again."""
        focused = self.focused.id if self.focused else None
        if focused == SEARCH:
            self.take_sift(self.sift._replace(text=""))
        if focused in (SEARCH, FACETS_PANE):
            self.close_sifting()
        elif focused == DETAIL_PANE:
            self.focus_main()
        elif self.query_one(TablePane).title:
            self.query_one(TablePane).title = None
        elif self.marked:
            self.unmark()
        else:
            self.take_sift(Sift())

    @work
    async def action_step(self, steps: int) -> None:
        """Move the marked along the way, or the highlighted application."""
        if self.marked:
            ids = self.chosen_ids
            await self.change_marked(lambda: bulk.step_all(self.desk, ids, steps))
        elif self.application:
            await self.step(self.application, steps)

    async def action_archive(self) -> None:
        """Archive the marked or the highlighted; what is archived comes back."""
        if self.marked:
            ids, are_archived = self.chosen_ids, self.are_marked_archived
            await self.change_marked(lambda: bulk.archive_all(self.desk, ids, not are_archived))
        elif self.application:
            await self.archive_application(self.application)

    @work
    async def action_why(self) -> None:
        """Why the highlighted application stands where it stands, and asks for what it asks."""
        from rebound_tui.ui.dialogs.text import Paragraph, TextDialog

        if self.card and self.found:
            texts = why_lines(self.card, self.found.day)
            await self.app.push_screen_wait(TextDialog(label(self.card.application), [Paragraph(text) for text in texts], is_tall=False))

    def action_edit(self) -> None:
        """Edit the highlighted application."""
        if self.application:
            self.edit_application(self.application)

    @work
    async def action_delete(self) -> None:
        """Delete the marked or the highlighted, after asking; forget a kept view."""
        view = self.query_one(FacetsPane).kept if self.query_one(FacetsPane).has_focus else None
        if view:
            await self.forget_view(view)
        elif self.marked:
            await self.delete_marked()
        elif self.application:
            await self.ask_and_delete(self.application)
