"""What is done to several applications at once: they are marked first, and each change is one to undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from rebound_tui.domain.applications import Application
from rebound_tui.domain.stages import OPEN, Stage
from rebound_tui.services import bulk
from rebound_tui.ui.screens.sift_actions import SiftActions
from rebound_tui.wording import board as say
from rebound_tui.wording.counting import Count, counted
from rebound_tui.wording.nouns import STAGES

if TYPE_CHECKING:
    from rebound_tui.ui.dialogs.form import Values

MOVES = (*OPEN, Stage.WITHDRAWN)
"""The stages that several can be put on. A no is closed one by one: each is a setback of its own."""


class BulkActions(SiftActions):
    """Marking, and what is done to the marked."""

    @property
    def application(self) -> Application | None:
        """The highlighted application."""
        raise NotImplementedError

    def action_mark(self) -> None:
        """Mark the highlighted application, or let go of it."""
        if self.application:
            self.marked ^= {self.application.id}
            self.sift_again()

    def unmark(self) -> None:
        """Let go of all marks."""
        self.marked = frozenset()
        self.sift_again()

    @property
    def chosen_ids(self) -> list[str]:
        """The marked ones, in the order in which they stand in the diary."""
        return [card.application.id for card in self.found.cards if card.application.id in self.marked] if self.found else []

    @property
    def are_marked_archived(self) -> bool:
        """Whether all the marked are out of sight."""
        return all(card.application.archived for card in (self.found.cards if self.found else ()) if card.application.id in self.marked)

    async def change_marked(self, verb: Callable[[], int], said: str = say.BULK_DONE) -> None:
        """Do one change to all the marked, and let go of them."""
        done = await self.perform(verb, lambda count: said.format(count=count))
        if done is not None:
            self.unmark()

    @work
    async def act_on_marked(self) -> None:
        """Choose what is done to the marked."""
        from rebound_tui.ui.dialogs.choose import ChooseDialog, Option

        options = [
            Option("move", say.BULK_MOVE, letter="m"),
            Option("tag", say.BULK_TAG, letter="t"),
            Option("archive", say.BULK_ARCHIVE, letter="a"),
            Option("restore", say.BULK_RESTORE, letter="b"),
            Option("export", say.BULK_EXPORT, letter="e"),
            Option("delete", say.BULK_DELETE, letter="d"),
            Option("unmark", say.BULK_UNMARK, letter="u"),
        ]
        ids = self.chosen_ids
        match await self.app.push_screen_wait(ChooseDialog(counted(len(ids), say.APPLICATION), options)):
            case "move":
                await self._move(ids)
            case "tag":
                await self._tag(ids)
            case "archive" | "restore" as key:
                await self.change_marked(partial(bulk.archive_all, self.desk, ids, key == "archive"))
            case "export":
                await self._export(ids)
            case "delete":
                await self.delete_marked()
            case "unmark":
                self.unmark()

    async def delete_marked(self) -> None:
        """Delete the marked, after asking."""
        from rebound_tui.ui.dialogs.text import Paragraph, TextDialog
        from rebound_tui.wording.ui import DELETE_KEYS, DELETE_NOTE

        ids = self.chosen_ids
        title = say.BULK_SURE.format(count=Count(len(ids)))
        if await self.app.push_screen_wait(TextDialog(title, [Paragraph(DELETE_NOTE)], DELETE_KEYS, ("enter",), is_tall=False)):
            await self.change_marked(partial(bulk.delete_all, self.desk, ids), say.BULK_DELETED)

    async def _move(self, ids: list[str]) -> None:
        from rebound_tui.ui.dialogs.choose import ChooseDialog, Option

        options = [Option(stage, STAGES[stage]) for stage in MOVES]
        key = await self.app.push_screen_wait(ChooseDialog(say.BULK_STAGE.format(count=len(ids)), options))
        if key:
            await self.change_marked(partial(bulk.move_all, self.desk, ids, Stage(key)))

    async def _tag(self, ids: list[str]) -> None:
        from rebound_tui.ui.dialogs.form import Field, FormDialog

        async def save(values: Values) -> None:
            await self.do(lambda: bulk.tag_all(self.desk, ids, values["tags"].split(",")))

        fields = (Field("tags", say.TAG, say.TAG_HINT),)
        if await self.app.push_screen_wait(FormDialog(say.BULK_TAG_TITLE.format(count=Count(len(ids))), fields, save)):
            self.rebound.say(say.BULK_DONE.format(count=len(ids)))
            self.unmark()

    async def _export(self, ids: list[str]) -> None:
        from rebound_tui.services.tables import write_csv
        from rebound_tui.ui.exporting import export

        title, name = say.EXPORT_TITLE.format(count=Count(len(ids))), say.EXPORT_NAME.format(day=self.day)
        if path := await export(self, title, name, partial(write_csv, self.desk, ids)):
            self.rebound.say(say.EXPORTED.format(count=len(ids), path=path))
