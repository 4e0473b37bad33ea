"""The ten minutes after a no: three short pages, a timer that counts up, and nothing typed is ever lost."""

from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Static

from rebound_tui.domain.rebound.causes import Cause, Found, offered
from rebound_tui.domain.rebound.reflection import LASTS, Reflection
from rebound_tui.services.reflections import Opened, ReflectionForm
from rebound_tui.ui.dialogs.causes import CauseList
from rebound_tui.ui.dialogs.choice import Choice
from rebound_tui.ui.dialogs.dialog import FIELD, Dialog, problem_line
from rebound_tui.ui.dialogs.hint import Hint
from rebound_tui.ui.dialogs.timer import Timer
from rebound_tui.ui.stylesheets import stylesheets
from rebound_tui.wording import reflection as say

CAUSES, ANSWERS, REST = "causes", "answers", "rest"
HINTS = {CAUSES: say.KEYS_CAUSES, ANSWERS: say.KEYS_ANSWERS, REST: say.KEYS_REST}
OF_CHANGE = ("change", "on")
DONE, TIME_IS_UP = "done", "time"
Keep = Callable[[ReflectionForm], Awaitable[None]]
"""Takes what is written. Raises Refused, StorageError: what is in the way."""


class ReflectionDialog(Dialog[str]):
    """Gives DONE once it is kept, TIME_IS_UP when the ten minutes ended it, None when it was left. What was typed stays in any case."""

    CSS_PATH = stylesheets("reflection")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "go_on", say.GO_ON, show=False, id="reflection.go_on", tooltip=say.GO_ON)]
    enter = "go_on"

    def __init__(self, title: str, opened: Opened, now: Callable[[], datetime], keep_typed: Keep, save: Keep) -> None:
        super().__init__()
        self._title, self._opened, self._now = title, opened, now
        self._keep_typed, self._save = keep_typed, save
        self._page = CAUSES
        self._kept = opened.form
        self._is_keeping = False

    def compose(self) -> ComposeResult:
        """All pages; one of them is shown."""
        with Vertical(classes="dialog -reflection") as box:
            box.border_title = Content(self._title)
            yield Timer(LASTS, self._now)
            with VerticalScroll(can_focus=False):
                yield from self._compose_pages(self._opened.form)
            yield problem_line()
            yield Hint()

    def _compose_pages(self, form: ReflectionForm) -> ComposeResult:
        with Vertical(id=CAUSES, classes="page"):
            yield Choice(tuple(say.WHERES.values()), say.WHERES[form.where] if form.where else "", id="where")
            yield Static(Content(say.CAUSES_ASK), classes="intro")
            yield CauseList(offered(self._opened.case.application.id), form.causes)
        with Vertical(id=ANSWERS, classes="page"):
            answers = {found.cause: found.answer for found in form.causes}
            for cause, question in say.QUESTIONS.items():
                with Vertical(id=f"ask-{cause}", classes="question"):
                    yield Label(Content(question))
                    yield _input(f"answer-{cause}", answers.get(cause, ""))
        with Vertical(id=REST, classes="page"):
            yield Static(id="sum", classes="intro")
            for name, (label, hint) in say.FIELDS.items():
                with Horizontal(id=f"line-{name}", classes="field"):
                    yield Label(Content(label))
                    yield _input(name, getattr(form, name), hint)

    def on_mount(self) -> None:
        """The causes first."""
        self.watch(self.query_one("#where", Choice), "value", self.something_was_typed, init=False)
        self._open(CAUSES)

    @property
    def is_touched(self) -> bool:
        """Whether anything was written."""
        return self.form() != self._opened.form

    def form(self) -> ReflectionForm:
        """What is written now."""
        where = next(key for key, text in say.WHERES.items() if text == self.query_one("#where", Choice).value)
        causes = tuple(map(self._answered, self.query_one(CauseList).found))
        return ReflectionForm(where, causes, **{name: self.query_one(f"#{FIELD}{name}", Input).value for name in say.FIELDS})

    async def action_go_on(self) -> None:
        """The next page; at the end, keep it."""
        following = self._following()
        if following:
            self._open(following)
            return
        if await self.is_done(self._save(self.form())):
            self.dismiss(DONE)

    @on(Timer.Over)
    async def time_is_up(self) -> None:
        """End by itself: what is there is kept as a reflection if it can be, and as it was typed if not."""
        if await self.is_done(self._save(self.form())) or await self.is_done(self._keep_typed(self.form())):
            self.dismiss(TIME_IS_UP)

    @on(Input.Changed)
    @on(CauseList.Changed)
    async def something_was_typed(self) -> None:
        """Keep it at once; what is typed while that is being written is kept with the next round."""
        if self._is_keeping:
            return
        self._is_keeping = True
        while (form := self.form()) != self._kept:
            self._kept = form
            await self.is_done(self._keep_typed(form))
        self._is_keeping = False

    def _answered(self, found: Found) -> Found:
        if found.cause not in say.QUESTIONS:
            return found
        return found._replace(answer=self.query_one(f"#{FIELD}answer-{found.cause}", Input).value)

    def _asked(self) -> list[Cause]:
        return [found.cause for found in self.query_one(CauseList).found if found.cause in say.QUESTIONS]

    def _following(self) -> str:
        if self._page == CAUSES and self._asked():
            return ANSWERS
        return "" if self._page == REST else REST

    def _open(self, page: str) -> None:
        """Show a page, and on it what belongs to the causes that were picked."""
        self._page = page
        found, asked = self.query_one(CauseList).found, self._asked()
        for cause in say.QUESTIONS:
            self.query_one(f"#ask-{cause}").display = cause in asked
        for name in OF_CHANGE:
            self.query_one(f"#line-{name}").display = Reflection(causes=found).is_yours
        for name in HINTS:
            self.query_one(f"#{name}").display = name == page
        total = self.query_one("#sum", Static)
        total.update(Content("\n".join(say.sum_lines(found))))
        total.display = bool(say.sum_lines(found))
        self.show_problem("")
        self.show_hint(HINTS[page])
        next(self._places(page)).focus()

    def _places(self, page: str) -> Iterator[Widget]:
        """Where something can be written or picked on a page."""
        if page == CAUSES:
            yield self.query_one(CauseList)
        yield from (each for each in self.query(f"#{page} Input") if all(node.display for node in each.ancestors_with_self))


def _input(name: str, value: str, hint: str = "") -> Input:
    return Input(value, placeholder=hint, id=f"{FIELD}{name}", select_on_focus=False, compact=True)
