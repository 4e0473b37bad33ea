"""The command palette: every command that can be done here and now, by its words."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from rebound_tui.ui.commands import Command, commands_of, shown_key
from rebound_tui.ui.screens.base import DiaryScreen


class Commands(Provider):
    """The commands of the screen below the palette."""

    async def discover(self) -> Hits:
        """Everything, before anything is typed."""
        for command in self._available():
            yield DiscoveryHit(_with_key(command, Content(command.tooltip)), self._run(command), command.tooltip)

    async def search(self, query: str) -> Hits:
        """Those whose words match, of equals those first whose name does."""
        matcher = self.matcher(query)
        for command in self._available():
            words = f"{command.label}: {command.tooltip}"
            if (score := matcher.match(words)) > 0:
                is_name = query.casefold() in command.label.casefold()
                yield Hit(score + is_name, _with_key(command, matcher.highlight(words)), self._run(command), words)

    def _available(self) -> Iterator[Command]:
        screen = self.screen
        if isinstance(screen, DiaryScreen):
            yield from (command for command in commands_of(screen.place) if command.in_palette and screen.offers(command))

    def _run(self, command: Command) -> partial[Any]:
        return partial(self.screen.run_action, command.action)


def _with_key(command: Command, words: Content) -> Content:
    """The words of a command, and the key that does it too."""
    return words if not command.keys else Content.assemble(words, "  ", (shown_key(command.keys), "$accent"))
