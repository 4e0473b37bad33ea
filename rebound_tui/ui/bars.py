"""The line at the top, and the line of keys at the bottom."""

from datetime import date

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from rebound_tui.services.today import TodayView
from rebound_tui.ui.commands import COMMANDS, Command, shown_key
from rebound_tui.ui.pieces import Piece, spread
from rebound_tui.wording import ui as say
from rebound_tui.wording.guard import day_name

LAST = "app.keys"
GAP = 2


class TopBar(Widget):
    """The name of the program, what it shows, and the app day."""

    day: reactive[date | None] = reactive[date | None](None)
    view: reactive[TodayView | None] = reactive[TodayView | None](None, always_update=True, repaint=False)

    def __init__(self, note: str = "") -> None:
        super().__init__()
        self._note = note

    def watch_view(self) -> None:
        """Show the day of the view."""
        self.day = self.view.day if self.view else None

    def render(self) -> Content:
        """Name at the left, day at the right."""
        right = [Piece(day_name(self.day))] if self.day else []
        left = [Piece(say.BRAND, "accent"), Piece(f"   {self._note}" if self._note else "")]
        pieces = spread(left, right, self.size.width)
        return Content.assemble(*((piece.text, "bold $accent" if piece.tone else "") for piece in pieces))


class KeyBar(Widget):
    """The keys that work here and now, as many as there is room for; `?` always. A click presses the key."""

    COMPONENT_CLASSES = {"keybar--key", "keybar--label"}
    DEFAULT_CLASSES = "keybar"

    def on_mount(self) -> None:
        """Follow what works."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render_line(self, y: int) -> Strip:
        """The line."""
        base, width = self.rich_style, self.size.width
        key_style = base + self.get_component_rich_style("keybar--key", partial=True)
        label_style = base + self.get_component_rich_style("keybar--label", partial=True)
        segments: list[Segment] = []
        for command, key in self._fitting(width):
            click = Style(meta={"command": command.id})
            segments += [Segment(key, key_style + click), Segment(f" {command.label}", label_style + click), Segment(" " * GAP, base)]
        return Strip(segments).adjust_cell_length(width, base)

    async def on_click(self, event: Click) -> None:
        """Press the key that was clicked."""
        wanted = event.style.meta.get("command")
        for command in COMMANDS:
            if command.id == wanted:
                await self.screen.run_action(command.action)

    def _fitting(self, width: int) -> list[tuple[Command, str]]:
        """The commands of the focused pane that fit, the last place kept for the keys."""
        active = {found.binding.id: found for found in self.screen.active_bindings.values() if found.enabled}
        focus = self.screen.focused.id if self.screen.focused else None
        here = [command for command in COMMANDS if focus in command.footer and command.id in active]
        shown = [(command, shown_key(active[command.id].binding.key)) for command in here]
        last = [pair for pair in shown if pair[0].id == LAST]
        room = width - sum(_cells(*pair) for pair in last)
        kept: list[tuple[Command, str]] = []
        for pair in shown:
            if pair not in last and _cells(*pair) <= room:
                kept.append(pair)
                room -= _cells(*pair)
        return kept + last


def _cells(command: Command, key: str) -> int:
    return len(key) + 1 + len(command.label) + GAP
