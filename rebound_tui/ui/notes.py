"""The notes of an application, in the user's own editor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.services import applications
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.listing import looked_up
from rebound_tui.ui.editor import edited
from rebound_tui.wording import events as say

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen


async def edit_notes(screen: DiaryScreen, application: Application) -> None:
    """Edit the notes; what cannot be kept stays in its file, which is named."""
    now = (await screen.rebound.in_diary(partial(looked_up, screen.desk, application.id))).application
    try:
        path = edited(screen.app, now.notes)
    except Refused as refused:
        screen.rebound.say_problem(refused)
        return
    text = path.read_text(encoding="utf-8", errors="replace")
    if text.strip() == now.notes.strip():
        path.unlink()
        screen.rebound.say(say.NOTES_SAME)
        return
    try:
        await screen.do(partial(applications.edit_application, screen.desk, now.id, ApplicationForm(notes=text)))
    except (Refused, StorageError) as problem:
        screen.rebound.say_problem(say.EDITOR_KEPT.format(problem=problem, path=path))
        return
    path.unlink()
    screen.rebound.say(say.NOTES_KEPT.format(label=label(now)))
