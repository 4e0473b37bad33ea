"""`app sweep`: those who have gone quiet, listed, or filed all at once."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.parsing import whole_number
from rebound_tui.domain.applications import label
from rebound_tui.services.listing import Listed
from rebound_tui.services.ports import Desk
from rebound_tui.services.silence import file_all, quiet_ones
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import nouns
from rebound_tui.wording import silence as say


def add_arguments(parser: ArgumentParser) -> None:
    """What `app sweep` takes."""
    parser.add_argument("--days", metavar="N", type=whole_number, default=0, help=about.SWEEP_DAYS)
    parser.add_argument("--file", action="store_true", help=about.SWEEP_FILE)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """List them, or file them as no reply."""
    found = quiet_ones(desk, args.days)
    if not found:
        out(say.NONE_IS_QUIET)
    elif args.file:
        filed = file_all(desk, [each.application.id for each in found])
        out(say.SWEPT.format(names="; ".join(map(label, filed))))
    else:
        show(out, [Part("", [_row(each) for each in found], say.HEADINGS)])
        out(say.SWEEP_HINT)


def _row(listed: Listed) -> list[str]:
    application, now, need = listed
    return [application.id, label(application), nouns.STAGES[now.stage], str(need.days if need else 0)]
