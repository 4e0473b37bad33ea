"""The least that a Textual app can be: what ours is compared with."""

from textual.app import App, ComposeResult
from textual.widgets import Static

TEXT = "Nothing but this."


class OneStatic(App[None]):
    BINDINGS = [("q", "quit", "Quit")]  # noqa: RUF012 - Textual's own way to declare them

    def compose(self) -> ComposeResult:
        yield Static(TEXT)


if __name__ == "__main__":
    OneStatic().run()
