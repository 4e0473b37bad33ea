"""The board: a column a stage, drawn by hand, and only what is in sight."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.events import Click, MouseScrollDown, MouseScrollUp, Resize
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from rebound_tui.domain.applications import Application
from rebound_tui.services.sifting import Card
from rebound_tui.ui.canvas import GUTTER, POINTER
from rebound_tui.ui.painting import TONED, Painted
from rebound_tui.ui.panes.board_cursor import BoardCursor
from rebound_tui.ui.panes.board_layout import ENDED, GAP, LANES, Frame
from rebound_tui.ui.panes.card_lines import card_head, card_note, card_role
from rebound_tui.ui.panes.shown import Shown
from rebound_tui.ui.pieces import Line, Piece, cut, shortened, spread, width_of
from rebound_tui.wording import board as say
from rebound_tui.wording.nouns import STAGES
from rebound_tui.wording.ui import DOWN, NO_APPLICATIONS, PAGE_DOWN, PAGE_UP, UP

HEAD = 2
"""Lines above the cards: the title of the column, and a rule."""
SHORT = 2
"""Lines of a card: the company, with the role where there is room, and what is next."""
HIGH, AIRY = 21, 36
"""Lines from which a card of a narrow column has three, and from which there is a blank one under every card."""
NARROW = 30
"""Cells below which a role does not fit beside its company."""


class Board(Painted, can_focus=True):
    """The applications by stage."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONED
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "lane(-1)", say.LEFT, show=False, id="board.left", tooltip=say.LEFT),
        Binding("right,l", "lane(1)", say.RIGHT, show=False, id="board.right", tooltip=say.RIGHT),
        Binding("down,j", "card(1)", DOWN, show=False, id="board.down", tooltip=DOWN),
        Binding("up,k", "card(-1)", UP, show=False, id="board.up", tooltip=UP),
        Binding("pagedown", "page(1)", PAGE_DOWN, show=False, id="board.page_down", tooltip=PAGE_DOWN),
        Binding("pageup", "page(-1)", PAGE_UP, show=False, id="board.page_up", tooltip=PAGE_UP),
        Binding("home", "lane(-9)", say.FIRST_COLUMN, show=False, id="board.first", tooltip=say.FIRST_COLUMN),
        Binding("end", "lane(9)", say.LAST_COLUMN, show=False, id="board.last", tooltip=say.LAST_COLUMN),
    ]
    shown: reactive[Shown | None] = reactive[Shown | None](None, repaint=False)

    class Highlighted(Message):
        """Another application was highlighted."""

    class Opened(Message):
        """A card was clicked while it was highlighted."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.cursor = BoardCursor()
        self._frames: list[Frame] = []

    @property
    def application(self) -> Application | None:
        """The highlighted application."""
        card = self.cursor.card
        return card.application if card else None

    def highlight(self, id: str | None) -> None:
        """Highlight an application, by id, if it is shown."""
        for lane, cards in self.cursor.lanes.items():
            if any(card.application.id == id for card in cards):
                self.cursor.lane, self.cursor.id = lane, id
                self.cursor.reveal()
                self._draw()

    def watch_shown(self) -> None:
        """Show other cards."""
        if self.shown and not self.shown.is_table:
            self.cursor.show(self.shown.cards)
            self._draw()

    def on_resize(self, event: Resize) -> None:
        """As many cards as there is room for, the highlighted one among them."""
        self._frames = self.cursor.frames(self.size.width)
        self.cursor.capacity = max(1, (self.size.height - HEAD) // self._pitch)
        self.cursor.reveal()
        self.cursor.clamp()
        self._draw()

    def on_focus(self) -> None:
        """The pointer shows only where keys go."""
        self.refresh()

    def on_blur(self) -> None:
        """See on_focus."""
        self.refresh()

    def action_card(self, step: int) -> None:
        """Move the highlight within its column."""
        self.cursor.step(step)
        self._draw()

    def action_page(self, step: int) -> None:
        """Move the highlight by what is in sight."""
        self.action_card(step * self.cursor.capacity)

    def action_lane(self, step: int) -> None:
        """Move the highlight to another column."""
        self.cursor.beside(step)
        self._draw()

    def on_click(self, event: Click) -> None:
        """Highlight the card or column under the mouse; a second click opens the card."""
        frame = self._frame_at(event.x - self.gutter.left)
        card = self._card_at(frame, event.y - self.gutter.top) if frame else None
        if frame and card is None:
            self.cursor.go(frame.lane)
        elif card and card.application.id == self.cursor.id:
            self.post_message(self.Opened())
        elif frame and card:
            self.cursor.lane, self.cursor.id = frame.lane, card.application.id
        self._draw()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Scroll the column under the mouse."""
        self._scroll(event.x, 1)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Scroll the column under the mouse."""
        self._scroll(event.x, -1)

    def render_line(self, y: int) -> Strip:
        """One line of all columns in sight."""
        if self.shown is None:
            return self.strip([], self.ground)
        if not self.shown.cards:
            text = say.NOTHING_SHOWN if self.shown.sift.is_on else NO_APPLICATIONS
            line = [Piece(f"  {shortened(text, self.size.width - GUTTER)}", "muted")] if y == 1 else []
            return self.strip([*self.painted(line, self.ground)], self.ground)
        segments: list[Segment] = []
        for frame in self._frames:
            segments.append(Segment(" " * (frame.x - Segment.get_line_length(segments)), self.ground))
            line, style = self._cell(frame, y)
            line = cut(line, frame.width)
            segments += self.painted([*line, Piece(" " * (frame.width - width_of(line)))], style)
        return self.strip(segments, self.ground)

    @property
    def _card(self) -> int:
        """Lines of a card."""
        return SHORT + (self.size.height >= HIGH and bool(self._frames) and self._frames[0].width < NARROW)

    @property
    def _pitch(self) -> int:
        """Lines from one card to the next."""
        return self._card + (self.size.height >= AIRY)

    def _draw(self) -> None:
        self._frames = self.cursor.frames(self.size.width)
        self.refresh()
        self.post_message(self.Highlighted())

    def _cell(self, frame: Frame, y: int) -> tuple[Line, Style]:
        """One line of one column, and what is behind it."""
        if y < HEAD:
            return (self._title(frame) if y == 0 else [Piece("─" * frame.width, "line")]), self.ground
        card = self._card_at(frame, y)
        if card is None or self.shown is None:
            return self._more(frame, y), self.ground
        is_current = self.has_focus and card.application.id == self.cursor.id
        style, room, day = self.row_style(is_current), frame.width - GUTTER, self.shown.view.day
        match (y - HEAD) % self._pitch:
            case 0:
                head = card_head(card, card.application.id in self.shown.marked, self._card == SHORT, room)
                return [Piece(f"{POINTER if is_current else ' '} "), *head], style
            case 1 if self._card > SHORT:
                return [Piece("  "), *card_role(card, room)], style
        return [Piece("  "), *card_note(card, day, room)], style

    def _title(self, frame: Frame) -> Line:
        title = say.ENDED if frame.lane == ENDED else next(name for stage, name in STAGES.items() if stage == frame.lane)
        count = len(self.cursor.lanes[frame.lane])
        is_here = self.has_focus and frame.lane == self.cursor.lane
        line = [Piece(title, "cursor" if is_here else "" if count else "muted"), Piece(f" {count}", "muted")]
        beyond = frame is self._frames[-1] and frame.lane != LANES[-1]
        before = [Piece("‹ ", "muted")] if frame is self._frames[0] and frame.lane != LANES[0] else []
        return spread([*before, *line], [Piece("›", "muted")], frame.width) if beyond else [*before, *line]

    def _more(self, frame: Frame, y: int) -> Line:
        """How many cards are below, on the last line."""
        below = len(self.cursor.lanes[frame.lane]) - self.cursor.tops[frame.lane] - self.cursor.capacity
        is_last = y == self.size.height - 1 and not frame.is_folded
        return [Piece(f"  {say.MORE.format(count=below)}", "muted")] if below > 0 and is_last else []

    def _frame_at(self, x: int) -> Frame | None:
        return next((frame for frame in self._frames if frame.x <= x < frame.x + frame.width + GAP), None)

    def _card_at(self, frame: Frame, y: int) -> Card | None:
        place, line = divmod(y - HEAD, self._pitch)
        if place < 0 or place >= self.cursor.capacity or line >= self._card or frame.is_folded:
            return None
        index = self.cursor.tops[frame.lane] + place
        cards = self.cursor.lanes[frame.lane]
        return cards[index] if index < len(cards) else None

    def _scroll(self, x: int, count: int) -> None:
        frame = self._frame_at(x - self.gutter.left)
        if frame:
            self.cursor.scroll(frame.lane, count)
            self.refresh()
