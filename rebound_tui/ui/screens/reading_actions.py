"""Why, how it works, and the keys."""

from textual import work

from rebound_tui.domain.guard.reasons import day_reasons, number_reasons
from rebound_tui.domain.guard.snapshot import row_on
from rebound_tui.services import rules
from rebound_tui.ui import marks
from rebound_tui.ui.commands import COMMANDS, GROUPS, shown_key
from rebound_tui.ui.panes.streak import StreakPane
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.wording import ui as say
from rebound_tui.wording.guard import day_texts, reason_text
from rebound_tui.wording.guard_rules import how_it_works

KEY = 12


class ReadingActions(DiaryScreen):
    """Pages to read."""

    @work
    async def action_why(self) -> None:
        """Why the highlighted day, and today's numbers, are what they are."""
        from rebound_tui.ui.dialogs.text import Heading, Paragraph, TextDialog

        if self.view is None:
            return
        guard = self.view.guard
        book = await self.rebound.in_diary(lambda: rules.rule_book_now(self.desk))
        day = self.query_one(StreakPane).day or guard.day
        row = row_on(guard, day)
        if row is None:
            await self.app.push_screen_wait(TextDialog(say.WHY_TITLE, [Paragraph(say.NOTHING_TO_SAY)]))
            return
        index = (day - guard.days[0].day).days
        content = [Paragraph(text) for text in day_texts(row, day_reasons(guard.days, index, book))]
        content += [Paragraph(""), Heading(say.NUMBERS)]
        content += [Paragraph(f"{reason_text(each)} ({each.rule})") for found in number_reasons(guard, book).values() for each in found]
        content += [Paragraph(""), Heading(say.LEGEND_TITLE), *map(Paragraph, _legend())]
        await self.app.push_screen_wait(TextDialog(say.WHY_TITLE, content))

    @work
    async def action_how(self) -> None:
        """How the streak is judged, with the numbers in force."""
        from rebound_tui.ui.dialogs.text import Heading, Muted, Paragraph, TextDialog

        book = await self.rebound.in_diary(lambda: rules.rule_book_now(self.desk))
        in_force = book.on(self.view.day) if self.view else book.sets[-1]
        content: list[Paragraph] = []
        for rule, text in how_it_works(in_force).items():
            content += [Muted(rule), Paragraph(text), Paragraph("")]
        await self.app.push_screen_wait(TextDialog(say.HOW_TITLE, [*content, Heading(say.LEGEND_TITLE), *map(Paragraph, _legend())]))

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
        await self.app.push_screen_wait(TextDialog(say.KEYS_TITLE, [*content, *map(Paragraph, _legend())]))


def _legend() -> list[str]:
    return [f"{mark}  {text}" for mark, text in marks.LEGEND]
