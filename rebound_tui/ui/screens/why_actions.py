"""Why: the rule and the facts behind what is highlighted on Today."""

from textual import work
from textual.reactive import reactive

from rebound_tui.domain.guard.reasons import day_reasons, number_reasons
from rebound_tui.domain.guard.snapshot import row_on
from rebound_tui.services import rules
from rebound_tui.services.today import TodayView
from rebound_tui.ui import marks
from rebound_tui.ui.panes.streak import StreakPane
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.wording import ui as say
from rebound_tui.wording.guard import day_texts, reason_text


class WhyActions(DiaryScreen):
    """What `w` does on a screen with the view of Today."""

    view: reactive[TodayView | None]

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
        content += [Paragraph(""), Heading(say.LEGEND_TITLE), *map(Paragraph, marks.legend())]
        await self.app.push_screen_wait(TextDialog(say.WHY_TITLE, content))
