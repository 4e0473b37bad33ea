"""The files of other programs, as the app reads and writes them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rebound_tui.cli.importing import FileImporter

if TYPE_CHECKING:
    from rebound_tui.services.meetings_ahead import Meeting


class FileFormats(FileImporter):
    """Imports, and writes for a calendar."""

    def calendar(self, meetings: "Iterable[Meeting]") -> str:
        """These meetings as an iCalendar file."""
        from rebound_tui.interop.calendar import calendar

        return calendar(meetings)
