"""What is shown of the pipeline: search, filters, kept views, board or table, and its order. Of the diary only kept views change."""

from __future__ import annotations

from functools import partial

from textual import on, work
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Input, Static

from rebound_tui.domain.diary import SavedView
from rebound_tui.domain.errors import StorageError
from rebound_tui.services import views
from rebound_tui.services.pipeline import PipelineView
from rebound_tui.services.sifting import ALL, Card, Facet, Sift, scope_of, sifted, toggled
from rebound_tui.services.sorting import Column, in_order
from rebound_tui.ui.commands import SEARCH
from rebound_tui.ui.panes.facet_rows import chips
from rebound_tui.ui.panes.facets import FacetsPane
from rebound_tui.ui.panes.shown import Order, Shown
from rebound_tui.ui.panes.table import TablePane
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.ui.settings import BOARD, TABLE
from rebound_tui.ui.tastes import set_taste
from rebound_tui.wording import board as say

CHIPS = "chips"


class SiftActions(DiaryScreen):
    """Everything that changes what is shown."""

    shown: reactive[Shown | None] = reactive[Shown | None](None, repaint=False)
    found: PipelineView | None = None
    """What was read last."""
    sift = Sift()
    order = Order()
    marked: frozenset[str] = frozenset()
    """The ids of the marked applications."""
    is_table = False
    is_sifting = False
    """Whether search and filters are open."""
    _ordered: tuple[Card, ...] = ()
    _totals: dict[Sift, int]
    """How many there are to look through, by where one looks."""

    def settle(self) -> None:
        """Show the panes that are wanted now."""
        raise NotImplementedError

    def focus_main(self) -> None:
        """Give the keys to the board or the table."""
        raise NotImplementedError

    def show_anew(self) -> None:
        """Show what was read last, in the order that is wanted now."""
        if self.found:
            cards = self.found.cards
            self._ordered = tuple(in_order(cards, *self.order)) if self.is_table else cards
            self._totals = {}
            self.sift_again()

    def sift_again(self) -> None:
        """Show what is wanted now."""
        if self.found:
            cards = sifted(self._ordered, self.sift, self.found.hunt)
            self.shown = Shown(self.found, self.sift, cards, self.order, self.marked, self.is_table, self.is_sifting)
            picked = chips(self.sift, self.found.hunts)
            number = say.SOME_OF.format(shown=len(cards), count=self._total(cards, self.found.hunt))
            self.query_one(f"#{CHIPS}", Static).update(Content(f"{picked}   {number}" if picked else number))
            self.settle()

    def _total(self, cards: list[Card], hunt: str) -> int:
        scope = scope_of(self.sift)
        if scope not in self._totals:
            self._totals[scope] = len(cards if scope == self.sift else sifted(self._ordered, scope, hunt))
        return self._totals[scope]

    def action_search(self) -> None:
        """Type what is searched for, with the filters beside it."""
        self.is_sifting = True
        self.sift_again()
        self.query_one(f"#{SEARCH}").focus()

    @on(Input.Changed, f"#{SEARCH}")
    def typed(self, event: Input.Changed) -> None:
        """Search as it is typed."""
        if event.value != self.sift.text:
            self.sift = self.sift._replace(text=event.value)
            self.sift_again()

    @on(Input.Submitted, f"#{SEARCH}")
    def go_to_found(self) -> None:
        """Enter goes to what was found."""
        self.close_sifting()

    def close_sifting(self) -> None:
        """Put the filters away; what they say stays in force."""
        self.is_sifting = False
        self.sift_again()
        self.focus_main()

    def take_sift(self, sift: Sift) -> None:
        """Show what this wants."""
        self.sift = sift
        self.query_one(f"#{SEARCH}", Input).value = sift.text
        self.sift_again()

    def action_all_hunts(self) -> None:
        """Show every hunt, or only the one that is on."""
        self.take_sift(toggled(self.sift, (Facet.HUNT, ALL)))

    @on(FacetsPane.Picked)
    def picked(self, event: FacetsPane.Picked) -> None:
        """A filter was picked or let go, or a kept view chosen, or this one is to be kept."""
        match event.what:
            case SavedView() as view:
                self.take_sift(views.sift_of(view))
            case None:
                self.keep_view()
            case pick:
                self.take_sift(toggled(self.sift, pick))

    @work
    async def keep_view(self) -> None:
        """Ask for a name, and keep what is wanted now under it."""
        from rebound_tui.ui.dialogs.form import Field, FormDialog, Values

        if not self.sift.is_on:
            self.rebound.say(say.NOTHING_TO_KEEP)
            return

        async def save(values: Values) -> None:
            await self.do(partial(views.keep_view, self.desk, values["name"], self.sift))

        await self.app.push_screen_wait(FormDialog(say.KEEP_TITLE, (Field("name", say.KEEP_NAME, say.KEEP_HINT),), save))

    async def forget_view(self, view: SavedView) -> None:
        """Forget a kept view."""
        await self.perform(partial(views.forget_view, self.desk, view), lambda gone: say.FORGOTTEN.format(name=gone.name))

    @on(TablePane.Sorted)
    def sorted_by(self, event: TablePane.Sorted) -> None:
        """Sort by a column; by the same one again: the other way round."""
        self.sort(event.column)

    def sort(self, column: Column) -> None:
        """Sort the table."""
        self.order = Order(column, not self.order.is_turned) if column is self.order.column else Order(column)
        self.show_anew()

    @work
    async def action_sort(self) -> None:
        """Choose what the table is sorted by."""
        from rebound_tui.ui.dialogs.choose import ChooseDialog, Option

        options = [Option(column, say.COLUMNS[column]) for column in Column]
        key = await self.app.push_screen_wait(ChooseDialog(say.SORT_TITLE, options, say.SORT_KEYS))
        if key:
            if not self.is_table:
                self.action_switch_view()
            self.sort(Column(key))

    def action_switch_view(self) -> None:
        """Board or table; kept in the settings."""
        self.is_table = not self.is_table
        self.show_anew()
        self.focus_main()
        try:
            set_taste(self.rebound, "pipeline", TABLE if self.is_table else BOARD)
        except StorageError as problem:
            self.rebound.say_problem(problem)
