"""`import FILE`: what another program exported, and a report of what became of every item."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rebound_tui.domain.errors import Refused
from rebound_tui.services.ports import Desk
from rebound_tui.wording import importing as say

if TYPE_CHECKING:
    from rebound_tui.domain.found import Found, Place
    from rebound_tui.domain.importing import Item, Plan

OUTCOME = 9
Reported = tuple[str, str]
"""What became of an item, if the line is about one, and the rest of the line."""


def add_arguments(parser: ArgumentParser) -> None:
    """What `import` takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help=say.HELP_FILE)
    parser.add_argument("--from", "--format", dest="source", metavar="FORMAT", default="", help=say.HELP_FROM)
    parser.add_argument("--dry-run", action="store_true", help=say.HELP_DRY_RUN)
    parser.add_argument("--file-older", action="store_true", help=say.HELP_FILE_OLDER)


def run(args: Namespace, desk: Desk, out: Callable[[str], None]) -> int:
    """Import, or with --dry-run only say what would be done. Raises Refused and StorageError; then nothing was changed."""
    importer = FileImporter(desk, args.source, say.WITH_FILE_OLDER)
    for outcome, text in (importer.preview if args.dry_run else importer.apply)(args.file, args.file_older):
        out(f"{outcome:<{OUTCOME}}{text}" if outcome else text)
    return 0


class FileImporter(NamedTuple):
    """Imports a file, or says what that would do; both front ends use it."""

    desk: Desk
    source: str = ""
    """The format, if it is not to be recognised."""
    how: str = say.WITH_F
    """How old ones are filed, in words; in the app by a key."""

    def preview(self, path: Path, file_older: bool) -> list[Reported]:
        """The report of what would be done. Raises Refused."""
        from rebound_tui.services import importing

        found, _ = _read(path, self.source)
        planned = importing.preview(self.desk, found, file_older)
        return [*_report(planned, found, self._older(file_older)), ("", say.DRY_RUN)]

    def apply(self, path: Path, file_older: bool) -> list[Reported]:
        """The report of what was done. Raises Refused and StorageError; then nothing was changed."""
        from rebound_tui.services import importing

        found, title = _read(path, self.source)
        planned = importing.apply(self.desk, found, say.UNDO_LABEL.format(origin=title), file_older)
        ending = say.DONE if planned.applications else say.NOTHING_NEW
        return [*_report(planned, found, self._older(file_older)), ("", ending.format(origin=title))]

    def _older(self, file_older: bool) -> str:
        return say.OLDER_FILED if file_older else say.OLDER.format(count="{count}", how=self.how)


def _read(path: Path, source: str) -> "tuple[Found, str]":
    """What is in the file, and what the user calls the program it is from. Raises Refused."""
    from rebound_tui.interop.bundle import open_bundle
    from rebound_tui.interop.readers import reader_for
    from rebound_tui.interop.records import ImportRefused

    try:
        bundle = open_bundle(path)
        reader = reader_for(bundle, source)
        return reader.read(bundle), reader.title
    except ImportRefused as refusal:
        raise Refused(str(refusal)) from refusal


def _report(planned: "Plan", found: "Found", older: str) -> Iterator[Reported]:
    """The counts, then a line for each item, each row that could not be read, and each thing left out."""
    outcomes = [item.outcome.value for item in planned.items]
    yield "", say.COUNTS.format_map({outcome: outcomes.count(outcome) for outcome in ("new", "updated", "same", "skipped")})
    yield from ((item.outcome.value, _item(item)) for item in planned.items)
    if found.problems:
        yield "", say.PROBLEMS.format(count=len(found.problems))
        yield from (("", say.PROBLEM.format(place=_place(problem.place), what=problem.what)) for problem in found.problems)
    yield from (("", say.LEFT_OUT.format(count=left.number, what=left.what)) for left in found.left_out)
    if planned.hunt:
        yield "", say.HUNT.format(day=planned.hunt.started)
    if planned.older:
        yield "", older.format(count=planned.older)


def _item(item: "Item") -> str:
    from rebound_tui.services.importing import words

    text = say.ITEM.format(label=item.label, reasons="; ".join(map(words, item.reasons)))
    return say.SKIPPED_AT.format(item=text, place=_place(item.places[0])) if item.outcome == "skipped" else text


def _place(place: "Place") -> str:
    return say.PLACE.format(file=place.file, line=place.line)
