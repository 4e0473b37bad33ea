"""The command palette: every command that can be done here and now, by its words."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from textual.command import DiscoveryHit, Hit, Hits, Provider

from rebound_tui.ui.commands import Command, commands_of, shown_key
from rebound_tui.ui.screens.base import DiaryScreen


class Commands(Provider):
    """The commands of the screen below the palette."""

    async def discover(self) -> Hits:
        """Everything, before anything is typed."""
        for command in self._available():
            yield DiscoveryHit(command.tooltip, self._run(command), help=shown_key(command.keys))

    async def search(self, query: str) -> Hits:
        """Those whose words match."""
        matcher = self.matcher(query)
        for command in self._available():
            words = f"{command.label}: {command.tooltip}"
            if (score := matcher.match(words)) > 0:
                yield Hit(score, matcher.highlight(words), self._run(command), text=words, help=shown_key(command.keys))

    def _available(self) -> Iterator[Command]:
        screen = self.screen
        if isinstance(screen, DiaryScreen):
            yield from (command for command in commands_of(screen.place) if command.in_palette and screen.offers(command))

    def _run(self, command: Command) -> partial[Any]:
        return partial(self.screen.run_action, command.action)
