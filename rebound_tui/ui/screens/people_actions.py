"""People: the page of whom to talk to, and reaching out to somebody."""

from textual import work

from rebound_tui.ui.screens.base import DiaryScreen


class PeopleActions(DiaryScreen):
    """What `0` and `r` do."""

    @work
    async def action_people(self) -> None:
        """Whom one can talk to."""
        from rebound_tui.ui.people import show_people

        await show_people(self)

    @work
    async def action_reach_out(self) -> None:
        """Write to somebody of the kit."""
        from rebound_tui.ui.people import reach_out

        await reach_out(self)
