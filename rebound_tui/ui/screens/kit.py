"""The kit: strengths, lessons, people, plans, skills, criteria, texts and checklists."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widgets import Input

from rebound_tui.domain.applications import Application
from rebound_tui.domain.kit import KitKind
from rebound_tui.services import kit
from rebound_tui.services.kit_view import KitView, kit_view
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.commands import KIT_PANE, Need, bindings
from rebound_tui.ui.kit_forms import ask_entry, edit_entry
from rebound_tui.ui.panes.kit import KitPage, KitPane
from rebound_tui.ui.screens.application_actions import ApplicationActions
from rebound_tui.ui.screens.everywhere_actions import EverywhereActions
from rebound_tui.ui.screens.kit_actions import KitActions
from rebound_tui.ui.screens.table import KIT
from rebound_tui.ui.stylesheets import stylesheets
from rebound_tui.wording import kit as say
from rebound_tui.wording import ui as ui_say

PAGE, SEARCH = "kit-page", "kit-search"


class KitSearch(Input):
    """What is searched for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "screen.end_search", ui_say.LEAVE, show=False, id="search.end", tooltip=ui_say.LEAVE),
        Binding("down", "screen.to_list", show=False, id="search.list"),
    ]


class KitScreen(KitActions, ApplicationActions, EverywhereActions):
    """The kit."""

    CSS_PATH = stylesheets("kit")
    BINDINGS: ClassVar[list[BindingType]] = bindings(KIT)
    AUTO_FOCUS = f"#{KIT_PANE}"
    place = KIT
    panes = (KIT_PANE, PAGE)
    view: reactive[KitView | None] = reactive[KitView | None](None, always_update=True, repaint=False)

    def look(self) -> KitView:
        """The kit."""
        return kit_view(self.desk)

    def show(self, found: KitView) -> None:
        """Show this state."""
        self.view, self.day = found, found.day

    def compose_body(self) -> ComposeResult:
        """A search, the list, and the page of what is highlighted."""
        yield KitSearch(placeholder=say.SEARCH_HINT, id=SEARCH, compact=True, select_on_focus=False)
        with Horizontal(id="kit"):
            yield KitPane(id=KIT_PANE).data_bind(KitScreen.view)
            yield KitPage(id=PAGE).data_bind(KitScreen.view)

    @property
    def application(self) -> Application | None:
        """None: the kit has no applications."""
        return None

    def has(self, need: Need) -> bool:
        """A row of the kit opens, also one that adds to it."""
        return (need is Need.ENTRY and self.pane.entry is not None) or (need is Need.ROW and self.pane.kind is not None)

    @property
    def pane(self) -> KitPane:
        """The list."""
        return self.query_one(KitPane)

    @on(Canvas.Highlighted)
    def entry_highlighted(self, event: Canvas.Highlighted) -> None:
        """Show its page."""
        if event.canvas is self.pane:
            self.query_one(KitPage).entry = self.pane.entry.id if self.pane.entry else ""

    @on(Canvas.Opened, f"#{KIT_PANE}")
    def row_opened(self) -> None:
        """A row was clicked twice."""
        self.action_open()

    @work
    async def action_open(self) -> None:
        """Open the entry, or add to the part that the row belongs to."""
        if self.pane.entry and self.view:
            await self.open_entry(self.pane.entry, self.view)
        elif self.pane.kind:
            await ask_entry(self, self.pane.kind)

    @work
    async def action_why(self) -> None:
        """What the highlighted part of the kit is for."""
        from rebound_tui.ui.dialogs.text import Paragraph, TextDialog
        from rebound_tui.wording.why import KIT as WHY

        kind = KitKind(self.pane.entry.kind) if self.pane.entry else self.pane.kind
        if kind:
            await self.app.push_screen_wait(TextDialog(say.SECTIONS[kind], [Paragraph(WHY[kind])], is_tall=False))

    @work
    async def action_edit(self) -> None:
        """Edit the entry."""
        if self.pane.entry:
            await edit_entry(self, self.pane.entry)

    async def action_delete(self) -> None:
        """Delete the entry."""
        if self.pane.entry:
            await self.delete_entry(self.pane.entry)

    async def action_reorder(self, step: int) -> None:
        """Move the entry within its part."""
        if entry := self.pane.entry:
            await self.perform(lambda: kit.move_entry(self.desk, entry.id, step))

    def action_search(self) -> None:
        """Search as one types."""
        self.add_class("-searching")
        self.query_one(KitSearch).focus()

    def action_end_search(self) -> None:
        """Show everything again."""
        self.query_one(KitSearch).value = ""
        self.remove_class("-searching")
        self.pane.focus()

    def action_to_list(self) -> None:
        """Go to what was found."""
        self.pane.focus()

    @on(Input.Changed, f"#{SEARCH}")
    def terms_changed(self, event: Input.Changed) -> None:
        """Show what matches."""
        self.pane.terms = event.value

    @on(Input.Submitted, f"#{SEARCH}")
    def terms_submitted(self) -> None:
        """Go to what was found."""
        self.pane.focus()

    def key_escape(self) -> None:
        """In the list: end the search."""
        if self.has_class("-searching"):
            self.action_end_search()
