"""The line of keys of a dialog."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from rebound_tui.ui.pieces import wrapped

GAP = "   "
"""Between two keys."""


class Hint(Widget):
    """Keys with what they do, over as many rows as they need; a key is never in another row than its words."""

    text: reactive[str] = reactive("", layout=True)

    def __init__(self, text: str = "") -> None:
        super().__init__(classes="hint")
        self.set_reactive(Hint.text, text)

    def render(self) -> Content:
        """The rows."""
        return Content("\n".join(rows_of(self.text, self.content_size.width)))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """How many there are."""
        return len(rows_of(self.text, width))


def rows_of(hint: str, width: int) -> list[str]:
    """The keys of a hint in rows of at most `width` cells; words that are longer than that go on below."""
    rows: list[str] = []
    for pair in hint.split(GAP):
        if rows and cell_len(rows[-1] + GAP + pair) <= width:
            rows[-1] += GAP + pair
        else:
            rows += wrapped(pair, width)
    return rows
