"""The pipeline pane: where the applications stand, and which of them need the user."""

from textual.reactive import reactive

from rebound_tui.domain.applications import Application
from rebound_tui.domain.needs import is_appointment
from rebound_tui.domain.stages import ENDINGS, OPEN, Stage
from rebound_tui.services.glance import Waiting
from rebound_tui.services.today import TodayView
from rebound_tui.ui.canvas import Canvas, Row
from rebound_tui.ui.panes.asked import asked_rows, folded_row
from rebound_tui.ui.panes.pipeline_lines import divider, need_line, stage_line
from rebound_tui.ui.pieces import Piece, spread
from rebound_tui.wording import outlook as notes
from rebound_tui.wording import ui as say


class PipelinePane(Canvas):
    """One line a stage, and under them what needs the user, by date."""

    view: reactive[TodayView | None] = reactive[TodayView | None](None, repaint=False)
    is_unfolded: reactive[bool] = reactive(False)

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = say.PIPELINE

    @property
    def application(self) -> Application | None:
        """The highlighted application."""
        found = self.current.thing if self.current else None
        return found if isinstance(found, Application) else None

    @property
    def stage(self) -> Stage | None:
        """The highlighted stage."""
        found = self.current.thing if self.current else None
        return found if isinstance(found, Stage) else None

    def watch_is_unfolded(self) -> None:
        """Show all, or what cannot wait."""
        if self.view:
            self.show_rows(self._drawn(self.view))

    def watch_view(self, old: TodayView | None, view: TodayView | None) -> None:
        """Draw the new counts and needs, if they are others."""
        if view is not None and (old is None or _shown(old) != _shown(view)):
            self.show_rows(self._drawn(view))

    def _drawn(self, view: TodayView) -> list[Row]:
        is_folded = view.outlook is not None and view.outlook.is_pipeline_folded and not self.is_unfolded
        return asked_rows(view.asked, self.id or "") + (_folded_rows(view) if is_folded else _rows(view))


def _shown(view: TodayView) -> tuple[object, ...]:
    return view.stages, view.needs, view.day, view.asked, view.outlook and view.outlook.is_pipeline_folded


def _rows(view: TodayView) -> list[Row]:
    if not any(view.stages.values()):
        return [Row(None, lambda _: [Piece(say.NO_APPLICATIONS, "muted")])]
    rows = [_stage_row(stage, view) for stage in OPEN]
    if view.stages[Stage.ACCEPTED]:
        rows.append(_stage_row(Stage.ACCEPTED, view))
    rows.append(Row(None, lambda width: divider(say.NEEDS_YOU, len(view.needs), width)))
    if not view.needs:
        rows.append(Row(None, lambda _: [Piece(say.NOTHING_NEEDED, "muted")]))
    return rows + [_need_row(waiting, view) for waiting in view.needs]


def _folded_rows(view: TodayView) -> list[Row]:
    """The interviews and offer dates of today and tomorrow, and one line for the rest."""
    near = [waiting for waiting in view.needs if is_appointment(waiting.need, view.day)]
    others = len(view.needs) - len(near)
    rest = notes.NEEDS_MORE.format(count=others) if others else notes.PIPELINE_MORE
    return [*(_need_row(waiting, view) for waiting in near), folded_row(rest)]


def _stage_row(stage: Stage, view: TodayView) -> Row:
    ended = sum(view.stages[ending] for ending in ENDINGS)
    if stage is Stage.OFFER and ended:
        note = [Piece(say.ENDED.format(count=ended), "muted")]
        return Row(stage, lambda width: spread(stage_line(stage, view.stages, width), note, width), stage)
    return Row(stage, lambda width: stage_line(stage, view.stages, width), stage)


def _need_row(waiting: Waiting, view: TodayView) -> Row:
    return Row(waiting.application.id, lambda width: need_line(waiting, view.day, width), waiting.application)
