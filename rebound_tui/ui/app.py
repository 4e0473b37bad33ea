"""The app: its looks, its one thread for the diary, and its way out when something breaks. Screens do the rest."""

from __future__ import annotations

import gc
import os
import signal
import sys
from asyncio import get_running_loop
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from io import StringIO
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from rich.console import Console
from textual.app import App

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.services.ports import Desk
from rebound_tui.services.today import freshness, today_view
from rebound_tui.ui import themes
from rebound_tui.ui.commands import COMMANDS
from rebound_tui.ui.looking_ahead import Ahead
from rebound_tui.ui.screens.table import PLACES, TODAY, Place, load
from rebound_tui.ui.settings import THEMES, Settings, read_settings
from rebound_tui.ui.stylesheets import NAMES, stylesheets
from rebound_tui.wording import ui as say

if TYPE_CHECKING:
    from textual.command import Provider

    from rebound_tui.domain.guard.snapshot import Snapshot
    from rebound_tui.services.meetings_ahead import Meeting
    from rebound_tui.ui.screens.base import DiaryScreen

T = TypeVar("T")
TOAST_SECONDS = 3
MASKED = 0.05
"""Seconds that the way to a screen is hidden at most, when it is slow to open."""
PROBLEM_SECONDS = 8
LOOK_AHEAD = 0.2
"""Seconds from the first screen until the others are made ready."""
YOUNG = 10_000
"""Objects that come before the young ones are collected: a screen that opens makes some thousands that stay."""
READ = 12
"""Characters that are read in a second, at leisure."""


def palette() -> type[Provider]:
    """The palette's commands, loaded when it is first opened."""
    from rebound_tui.ui.palette import Commands

    return Commands


class Formats(Protocol):
    """The files of other programs; the way to their formats is not the app's business.

    A report is lines of what became of an item, if the line is about one, and the rest of the line.
    """

    def preview(self, path: Path, file_older: bool) -> list[tuple[str, str]]:
        """The report of what would be done. Raises Refused."""

    def apply(self, path: Path, file_older: bool) -> list[tuple[str, str]]:
        """The report of what was done. Raises Refused, StorageError."""

    def calendar(self, meetings: list[Meeting]) -> str:
        """These meetings as a file for a calendar."""


class ReboundApp(App[None]):
    """rebound-tui in a terminal."""

    CSS_PATH = stylesheets(*NAMES)
    TITLE = say.BRAND
    DEFAULT_MODE = TODAY
    COMMANDS = {palette}
    HORIZONTAL_BREAKPOINTS = [
        (0, "-speck"),
        (12, "-tiny"),
        (30, "-single"),
        (50, "-stacked"),
        (72, "-normal"),
        (110, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-speck"), (4, "-tiny"), (8, "-flat"), (17, "-high"), (34, "-tall")]
    SIZES = frozenset(name for _, name in (*HORIZONTAL_BREAKPOINTS, *VERTICAL_BREAKPOINTS))

    def __init__(self, desk: Desk, settings: Settings, settings_path: Path, formats: Formats, *, sample: bool = False) -> None:
        super().__init__(ansi_color=True if settings.is_plain else None)
        self.desk = desk
        self.settings = settings
        self.settings_path = settings_path
        self.formats = formats
        self.is_sample = sample
        self.problems: list[str] = []
        """What is wrong with the settings, said once the screen is there."""
        self.broken: BaseException | None = None
        self.error_console = Console(file=StringIO())  # Textual's own report shows what is in the diary
        today = Ahead(freshness(desk), today_view(desk))
        self.ahead = {TODAY: today}
        """What was made ready of the screens, by place: of Today before the start, of others soon after it (looking_ahead.py)."""
        self.judged: tuple[object, Snapshot] = today.seen, today.view.guard
        """The guard's last answer, and the state of the diary it is for: in the same state no screen has to ask again."""
        # One thread, so that key presses are done in the order in which they came.
        self._diary = ThreadPoolExecutor(max_workers=1, thread_name_prefix="diary")
        for theme in (themes.DARK, themes.LIGHT):
            self.register_theme(theme)
        self.theme = themes.PLAIN if settings.is_plain else THEMES[settings.theme]
        self.set_keymap(settings.keys)
        self._colours = self.get_css_variables()
        self.stylesheet.set_variables(self._colours)
        self._opened: list[DiaryScreen] = []
        self._masks = ExitStack()
        for place in PLACES:
            self.add_mode(place.id, partial(self._screen, place))

    def refresh_css(self, animate: bool = True) -> None:
        """Style all screens anew for other colours. Textual would, for every new screen, read all stylesheets again."""
        colours = self.get_css_variables()
        if colours != self._colours:
            self._colours = colours
            super().refresh_css(animate)
            for screen in self._opened:
                self.stylesheet.update(screen)

    def delay_update(self, delay: float = 0) -> None:
        """Hide the way to another screen until that says that it is there: see `reveal`. Textual would for 50 ms, come what may."""
        self._masks.callback(self._repaint)
        self._masks.enter_context(self.batch_update())
        self.set_timer(MASKED, self.reveal)

    def reveal(self) -> None:
        """Show the screen that is there now, if the way to it is hidden still."""
        self._masks.close()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What the stylesheets need of themes that are not ours."""
        return dict(themes.PLAIN_VARIABLES)

    def on_ready(self) -> None:
        """Say what is wrong with the settings, and that sample data is not the user's."""
        if self.is_sample:
            self.say(say.SAMPLE_NOTE)
        for problem in self.problems:
            self.say_problem(problem)
        self.set_timer(LOOK_AHEAD, self._look_ahead)

    def read_styles(self, paths: Iterable[str | PurePath]) -> None:
        """Read the stylesheets that were not read yet, and no others: Textual would read all again."""
        self.stylesheet.read_all([Path(path) for path in paths if not self.stylesheet.has_source(str(path))])
        self.stylesheet.parse()

    def guard_now(self) -> Snapshot:
        """The guard's answer, asked for anew only in a state of the diary in which nobody has asked. Called in the diary's thread."""
        now = freshness(self.desk)
        seen, guard = self.judged
        if seen != now:
            from rebound_tui.services.streak import judged

            guard = judged(self.desk).snapshot
            self.judged = now, guard
        return guard

    async def in_diary(self, work: Callable[[], T]) -> T:
        """Run something that reads or changes the diary off the screen's thread, in order. Raises Refused, StorageError."""
        return await get_running_loop().run_in_executor(self._diary, work)

    async def run_action(self, *args: Any, **options: Any) -> bool:
        """Do what a key stands for, and say what the diary refused or could not do on the way."""
        try:
            return await super().run_action(*args, **options)
        except (Refused, StorageError) as problem:
            self.say_problem(problem)
            return True

    def say(self, text: str) -> None:
        """A few words at the bottom right, gone as soon as they can have been read."""
        self.notify(text, timeout=max(TOAST_SECONDS, len(text) / READ), markup=False)

    def say_problem(self, problem: Refused | StorageError | str) -> None:
        """A problem, a little longer; only a storage error is shown as an error."""
        is_error = isinstance(problem, StorageError)
        self.notify(str(problem), timeout=PROBLEM_SECONDS, severity="error" if is_error else "warning", markup=False)

    def bell(self) -> None:
        """Never rings. Textual rings for what broke: that is kept, to be raised once the terminal is itself again."""
        self.broken = self.broken or sys.exc_info()[1]

    def close_diary(self) -> None:
        """Let go of the thread, once everything asked of it is done."""
        self._diary.shutdown()

    def _repaint(self) -> None:
        self.screen.refresh()

    def _look_ahead(self) -> None:
        from rebound_tui.ui.looking_ahead import look_ahead

        self.run_worker(look_ahead(self))

    def _screen(self, place: Place) -> DiaryScreen:
        """A new screen for the present size."""
        screen = load(place)()
        if self._opened:
            screen.add_class(*(self.screen.classes & self.SIZES), update=False)
        self.read_styles(screen.CSS_PATH)
        self._opened.append(screen)
        return screen


def run_app(desk: Desk, settings_path: Path, formats: Formats, *, sample: bool = False) -> int:
    """Open the app; its exit code. Raises StorageError when the diary cannot be opened."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(say.NOT_A_TERMINAL, file=sys.stderr)
        return 1
    if hangup := getattr(signal, "SIGHUP", None):
        signal.signal(hangup, signal.SIG_DFL)  # also under nohup: without its terminal the app would go round and round
    settings, problems = read_settings(settings_path, frozenset(command.id for command in COMMANDS))
    if "utf" not in (sys.stdout.encoding or "").lower():
        problems.append(say.NOT_UTF8)
    app = ReboundApp(desk, settings, settings_path, formats, sample=sample)
    app.problems = problems
    gc.freeze()  # what is loaded stays: collecting, off until here, need not look at ten years again and again
    gc.set_threshold(YOUNG)
    gc.enable()
    app.run(mouse=settings.mouse)
    app.close_diary()
    if app.broken:
        raise app.broken
    return app.return_code or os.EX_OK
