"""The least that a second screen of a Textual app can be: what opening one of ours is compared with."""

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Static

FIRST, SECOND = "The first screen.", "The second screen."


class One(Screen[None]):
    def compose(self) -> ComposeResult:
        yield Static(FIRST)


class Two(Screen[None]):
    def compose(self) -> ComposeResult:
        yield Static(SECOND)


class TwoScreens(App[None]):
    MODES = {"one": One, "two": Two}  # noqa: RUF012 - Textual's own way to declare them
    DEFAULT_MODE = "one"
    BINDINGS = [("1", "switch_mode('one')", "One"), ("3", "switch_mode('two')", "Two"), ("q", "quit", "Quit")]  # noqa: RUF012


if __name__ == "__main__":
    TwoScreens().run()
