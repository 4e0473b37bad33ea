"""How it works, and the keys."""

from textual import work

from rebound_tui.services import rules
from rebound_tui.ui import marks
from rebound_tui.ui.commands import COMMANDS, GROUPS, shown_key
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.wording import ui as say
from rebound_tui.wording.guard_rules import how_it_works

KEY = 12


class ReadingActions(DiaryScreen):
    """Pages to read."""

    @work
    async def action_how(self) -> None:
        """How the streak is judged, with the numbers in force."""
        from rebound_tui.ui.dialogs.text import Heading, Muted, Paragraph, TextDialog

        book = await self.rebound.in_diary(lambda: rules.rule_book_now(self.desk))
        in_force = book.on(self.day) if self.day else book.sets[-1]
        content: list[Paragraph] = []
        for rule, text in how_it_works(in_force).items():
            content += [Muted(rule), Paragraph(text), Paragraph("")]
        await self.app.push_screen_wait(TextDialog(say.HOW_TITLE, [*content, Heading(say.LEGEND_TITLE), *map(Paragraph, marks.legend())]))

    @work
    async def action_help(self) -> None:
        """All keys."""
        from rebound_tui.ui.dialogs.text import Heading, Paragraph, TextDialog
        from rebound_tui.ui.pieces import Line, Piece

        mapped = {found.binding.id: found.binding.key for found in self.active_bindings.values()}
        content: list[Paragraph | Line] = []
        for group in GROUPS:
            content.append(Heading(group))
            for command in COMMANDS:
                if command.group == group and command.keys:
                    key = shown_key(mapped.get(command.id, command.keys))
                    content.append([Piece(f"{key:<{KEY}}", "strong"), Piece(command.tooltip)])
            content.append(Paragraph(""))
        content += [[Piece(f"{say.PALETTE_KEY:<{KEY}}", "strong"), Piece(say.PALETTE_TIP)], Paragraph(""), Heading(say.LEGEND_TITLE)]
        await self.app.push_screen_wait(TextDialog(say.KEYS_TITLE, [*content, *map(Paragraph, marks.legend())]))
