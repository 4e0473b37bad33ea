"""First run, import and export, logging a job action, and the settings."""

from functools import partial

from textual import work

from rebound_tui.domain.actions import ActionKind
from rebound_tui.services import actions, setup
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.ui.settings import THEMES
from rebound_tui.ui.tastes import set_taste
from rebound_tui.wording import ui as say
from rebound_tui.wording.nouns import ACTIONS

LOGGED = (
    (ActionKind.OUTREACH, "o"),
    (ActionKind.CV, "c"),
    (ActionKind.NETWORKING, "n"),
    (ActionKind.FOLLOW_UP, "f"),
    (ActionKind.APPLICATION, "a"),
    (ActionKind.INTERVIEW, "i"),
)


class SetupActions(DiaryScreen):
    """What is done once, or seldom, and logging."""

    @work
    async def action_set_up(self) -> None:
        """Ask for the tiny versions of the two default habits, and the rest days; escape takes the offered ones."""
        from rebound_tui.ui.dialogs.form import Field, FormDialog, Values

        fields = (
            Field("learn", say.SETUP_LEARN, say.SETUP_LEARN_HINT),
            Field("polish", say.SETUP_POLISH, say.SETUP_POLISH_HINT),
            Field("rest", say.SETUP_REST, value=say.SETUP_REST_HINT),
        )

        async def save(values: Values) -> None:
            tiny = (values["learn"] or say.SETUP_LEARN_HINT, values["polish"] or say.SETUP_POLISH_HINT)
            await self.do(lambda: setup.set_up(self.desk, values["rest"], tiny))

        form = FormDialog(say.SETUP_TITLE, fields, save, say.SETUP_INTRO, say.SETUP_KEYS, asks_before_leaving=False)
        if await self.app.push_screen_wait(form) is None:
            await save({"learn": "", "polish": "", "rest": say.SETUP_REST_HINT})

    @work
    async def action_log_action(self) -> None:
        """Log something."""
        await self.log_action()

    async def log_action(self) -> None:
        """Log a job action that belongs to no application."""
        from rebound_tui.ui.dialogs.choose import ChooseDialog, Option

        options = [Option(kind, ACTIONS[kind], letter=letter) for kind, letter in LOGGED]
        key = await self.app.push_screen_wait(ChooseDialog(say.LOG_TITLE, options, say.LOG_KEYS))
        if key:
            kind = ActionKind(key)
            await self.perform(partial(actions.log_action, self.desk, kind), lambda _: say.LOGGED.format(what=ACTIONS[kind]))

    @work
    async def action_import_file(self) -> None:
        """Import applications from a file, with a preview."""
        from rebound_tui.ui.dialogs.importing import ImportDialog

        await self.app.push_screen_wait(ImportDialog(self))

    @work
    async def action_export_calendar(self) -> None:
        """Write the interviews ahead for a calendar."""
        from rebound_tui.ui.exporting import export_calendar

        await export_calendar(self)

    def action_switch_theme(self) -> None:
        """Light or dark; kept in the settings."""
        set_taste(self.rebound, "theme", next(name for name in THEMES if name != self.rebound.settings.theme))

    @work
    async def action_settings(self) -> None:
        """Everything that can be set."""
        from rebound_tui.ui.dialogs.settings import SettingsDialog

        await self.app.push_screen_wait(SettingsDialog(self))
