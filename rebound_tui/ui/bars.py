"""The line at the top, and the line of keys at the bottom."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from rebound_tui.ui.commands import COMMANDS, SCREEN, Command, shown_key
from rebound_tui.ui.screens.table import PLACES, Place
from rebound_tui.wording.guard import day_name

LAST = "app.keys"
GAP = 2


class TopBar(Widget):
    """The name of the program, the screens with the one that is open, and the app day. A click opens a screen."""

    COMPONENT_CLASSES = {"topbar--brand", "topbar--here", "topbar--key"}
    day: reactive[date | None] = reactive[date | None](None)

    def __init__(self, place: str, brand: str) -> None:
        super().__init__()
        self._place, self._brand = place, brand

    def render_line(self, y: int) -> Strip:
        """Name and tabs at the left, day at the right."""
        base, width = self.rich_style, self.size.width
        if y != self.size.height // 2:
            return Strip.blank(width, base)
        day = [Segment(day_name(self.day), base)] if self.day else []
        room = width - sum(segment.cell_length for segment in day)
        left = next((tabs for tabs in self._tabs(base) if Segment.get_line_length(tabs) < room), [])
        gap = Segment(" " * (room - Segment.get_line_length(left)), base)
        return Strip([*left, gap, *day]).adjust_cell_length(width, base)

    async def on_click(self, event: Click) -> None:
        """Open the screen that was clicked."""
        await _run_clicked(self, event)

    def _tabs(self, base: Style) -> Iterator[list[Segment]]:
        """The left side, from the longest form to the shortest."""
        brand = Segment(self._brand, base + self._part("brand"))
        short = [self._tab(place, base, with_key=False) for place in PLACES]
        yield [brand, *chain(*(self._tab(place, base, with_key=True) for place in PLACES))]
        yield [brand, *chain(*short)]
        yield list(chain(*short))[1:]
        yield next(tab for place, tab in zip(PLACES, short, strict=True) if place.id == self._place)[1:]

    def _tab(self, place: Place, base: Style, *, with_key: bool) -> list[Segment]:
        click = Style(meta={"command": f"{SCREEN}.{place.id}"})
        style = base + self._part("here") if place.id == self._place else base
        key = [Segment(f"{place.key} ", base + self._part("key") + click)] if with_key else []
        return [Segment(" " * (GAP + 1), base), *key, Segment(place.title, style + click)]

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"topbar--{name}", partial=True)


class KeyBar(Widget):
    """The keys that work here and now, as many as there is room for; `?` always. A click presses the key."""

    COMPONENT_CLASSES = {"keybar--key", "keybar--label"}
    DEFAULT_CLASSES = "keybar"

    def __init__(self, offers: Callable[[Command], bool]) -> None:
        super().__init__()
        self._offers = offers

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
        await _run_clicked(self, event)

    def _fitting(self, width: int) -> list[tuple[Command, str]]:
        """The commands of the focused pane that fit, the last place kept for the keys."""
        active = {found.binding.id: found for found in self.screen.active_bindings.values() if found.enabled}
        focus = self.screen.focused.id if self.screen.focused else None
        here = [command for command in COMMANDS if focus in command.footer and command.id in active and self._offers(command)]
        shown = [(command, shown_key(active[command.id].binding.key)) for command in here]
        last = [pair for pair in shown if pair[0].id == LAST]
        room = width - sum(_cells(*pair) for pair in last)
        kept: list[tuple[Command, str]] = []
        for pair in shown:
            if pair not in last and _cells(*pair) <= room:
                kept.append(pair)
                room -= _cells(*pair)
        return kept + last


async def _run_clicked(bar: Widget, event: Click) -> None:
    """Run the command that stands where the mouse is."""
    wanted = event.style.meta.get("command")
    for command in COMMANDS:
        if command.id == wanted:
            await bar.screen.run_action(command.action)


def _cells(command: Command, key: str) -> int:
    return len(key) + 1 + len(command.label) + GAP
