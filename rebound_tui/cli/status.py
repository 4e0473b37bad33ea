"""`status`: today on one page, in one line, or as JSON."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.prompt_line import prompt_line
from rebound_tui.wording import cli_help as about


def add_arguments(parser: ArgumentParser) -> None:
    """What `status` takes."""
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--short", action="store_true", help=about.SHORT)
    shape.add_argument("--json", action="store_true", help=about.JSON)


def run(args: Namespace, out: Out) -> None:
    """Show today."""
    if args.short:
        out(prompt_line(args.data))
        return
    from rebound_tui.cli.wiring import open_desk

    desk = open_desk(args.data)
    if args.json:
        from rebound_tui.cli.shapes import print_json, status_shape
        from rebound_tui.services.today import with_strengths

        print_json(out, status_shape(*with_strengths(desk)))
        return
    from rebound_tui.cli.layout import show
    from rebound_tui.cli.status_page import page
    from rebound_tui.services.today import listed_view

    show(out, page(listed_view(desk)))
